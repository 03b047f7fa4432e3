// An aspect of a recommendation in, the words behind it out: why it was chosen and who says so. Only the tables that
// decided are read, so that a choice and its explanation cannot part.
import type { OsRecord } from '../../data-loader/records.ts';
import type { Because, Recommendation, Timer } from '../hardware.ts';
import { OFFSET_REASONS, TIMER_RULES } from './clock.ts';
import { CDROM_RULES, DISK_RULES } from './disk.ts';
import { FACT_ORIGINS, type FactName, type FactOrigin, factRule, factSource, factsOf } from './facts.ts';
import { MACHINE_RULES } from './machine.ts';
import { FALLBACK_NIC_REASON, NETWORK_ERAS, NETWORK_RULES } from './network.ts';
import { RESOURCE_RULES } from './resources.ts';
import type { RuleTable } from './rule.ts';

/** Every choice of a recommendation, in its order. */
export const ASPECTS = [
  'machine',
  'disk',
  'cdrom',
  'network',
  'clock',
  'rtc',
  'pit',
  'hpet',
  'hypervclock',
  'resources',
] as const;
/** A choice of a recommendation. */
export type Aspect = (typeof ASPECTS)[number];

/** The fact that decided something, and who said it. */
export interface DecidingFact {
  readonly name: FactName;
  readonly origin: FactOrigin;
}

/** What a row of a table says for itself. */
interface Row {
  readonly rule: string;
  readonly because: string;
  readonly source: string;
}

const ROWS: Partial<Readonly<Record<Aspect, readonly Row[]>>> = {
  machine: rowsOf(MACHINE_RULES),
  disk: rowsOf(DISK_RULES),
  cdrom: rowsOf(CDROM_RULES),
  network: [...NETWORK_RULES, ...rowsOf(NETWORK_ERAS)],
  resources: RESOURCE_RULES,
};

/** The fact by which an aspect is decided; a network card only where no row names one. */
const FACTS_BY_ASPECT: Partial<Readonly<Record<Aspect, FactName>>> = {
  network: 'fallback-nic',
  clock: 'clock-offset',
  ...Object.fromEntries(TIMER_RULES.map(({ name, fact }) => [name, fact])),
};

const NO_FIGURES = 'the database gives no numbers for it';

/** Why an aspect is as it is, or why there is nothing of it: a clause that ends 'X is chosen because ...'. */
export function reasonOf(aspect: Aspect, hardware: Recommendation): string {
  switch (aspect) {
    case 'machine':
    case 'disk':
    case 'cdrom':
    case 'network':
      return rowOf(aspect, hardware[aspect].because.rule)?.because ?? FALLBACK_NIC_REASON;
    case 'resources':
      return rowOf(aspect, hardware.resources?.because.rule)?.because ?? NO_FIGURES;
    case 'clock':
      return OFFSET_REASONS[hardware.clock.offset];
    default:
      return timerReason(aspect, hardware.clock.timers);
  }
}

/** Who decides likewise, or where a fact is from; `undefined` where a site speaks for itself. */
export function sourceOf(aspect: Aspect, rule: string, ancestry: readonly OsRecord[]): string | undefined {
  const fact = decidingFact(aspect, rule);
  return fact === undefined ? rowOf(aspect, rule)?.source : factSource(fact.origin, fact.name, ancestry);
}

/** The fact that decided an aspect; `undefined` where what the OS drives or needs did. */
export function decidingFact(aspect: Aspect, rule: string): DecidingFact | undefined {
  const name = FACTS_BY_ASPECT[aspect];
  if (name === undefined) return undefined;
  const origin = FACT_ORIGINS.find(candidate => factRule(candidate, name) === rule);
  return origin === undefined ? undefined : { name, origin };
}

/** What decided that a timer is left out; `undefined` for what is no timer, which no rule leaves out. */
export function absenceOf(aspect: Aspect, ancestry: readonly OsRecord[]): Because | undefined {
  const rule = TIMER_RULES.find(({ name }) => name === aspect);
  return rule && factsOf(ancestry).get(rule.fact).because;
}

function rowsOf<T>({ rules, otherwise }: RuleTable<T>): readonly Row[] {
  return [...rules, otherwise];
}

function rowOf(aspect: Aspect, rule: string | undefined): Row | undefined {
  return ROWS[aspect]?.find(row => row.rule === rule);
}

/** What stands beside the settings that the timer has; that it is left out stands beside none. */
function timerReason(name: Timer['name'], timers: readonly Timer[]): string {
  const timer = timers.find(candidate => candidate.name === name);
  const meanings = TIMER_RULES.filter(rule => rule.name === name).flatMap(({ means }) => Object.values(means));
  const meant = meanings.find(
    ({ settings }) => settings?.tickPolicy === timer?.tickPolicy && settings?.present === timer?.present,
  );
  return meant?.because ?? '';
}
