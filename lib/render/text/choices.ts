// A recommendation in, its choices as text out: the lines of a table, and the ends of sentences.
import type { Because, WithReason } from '../../model/reason.ts';
import type { Vmware } from '../../model/vmware.ts';
import { ASPECTS, type RuleAspect } from '../../policy/aspects/aspects.ts';
import type { Hardware, RecommendedResources } from '../../policy/aspects/hardware.ts';
import type { Aspect } from '../../policy/decide/explain.ts';
import { formatBytes, joinList } from './quantities.ts';

/** One choice of a recommendation. */
export interface Choice {
  readonly aspect: Aspect;
  /** What was chosen, in the form of the recommendation. */
  readonly chosen: object;
  /** The same for a table: names and values. */
  readonly lines: readonly Line[];
  readonly because: Because;
}

/** A name and a value. */
type Line = readonly [name: string, value: string];

/** Every choice, in the order of the recommendation. */
export function choicesOf(hardware: Hardware): readonly Choice[] {
  const { os: _os, target: _target, warnings: _warnings, database: _database, ...choices } = hardware;
  const { vmware, resources, passThrough: _passThrough, without: _without, ...parts } = choices;
  const { timers, ...clock } = parts.clock;
  const timersByName = Object.fromEntries(timers.map(({ name, ...timer }) => [name, timer]));
  return [
    ...choicesAbout(ASPECTS, { ...parts, clock }, timersByName),
    ...(vmware === undefined ? [] : [vmwareChoice(vmware)]),
    ...(resources === undefined ? [] : [resourcesChoice(resources)]),
  ];
}

/** What the definition of an aspect tells about its line, whatever it chooses. */
interface LineDefinition {
  readonly name: RuleAspect;
  /** Absent where the aspect has no part of its own. */
  readonly key?: string;
  inWords(choice: object): string;
  details?(part: object): readonly (string | undefined)[];
}

type Parts = Readonly<Record<string, WithReason<object> | undefined>>;

/** The choices about the parts, those about timers below the clock's. */
function choicesAbout(aspects: readonly LineDefinition[], parts: Parts, timers: Parts): readonly Choice[] {
  return aspects.flatMap(aspect => {
    const { name, key } = aspect;
    const part = key === undefined ? timers[name] : parts[key];
    if (part === undefined) return [];
    const { because, ...chosen } = part;
    const words = [aspect.inWords(part), ...(aspect.details?.(part) ?? [])].filter(Boolean).join(', ');
    return [{ aspect: name, chosen, lines: [[key === undefined ? `  ${name}` : name, words] as const], because }];
  });
}

/** The end of a sentence that begins with the OS: the guest id. */
export function vmwareSentence(vmware: Vmware | undefined): string {
  return vmware === undefined ? 'gets no guest id' : `gets the guest id ${vmware.guestId}`;
}

/** The same for the resources, without the amounts that have a reason of their own. */
export function resourcesSentence(resources: RecommendedResources | undefined): string {
  if (resources === undefined) return 'gets no recommended resources';
  const { reasons = {} } = resources;
  const amounts = amountsOf(resources).filter(({ name }) => !Object.hasOwn(reasons, name));
  return `gets ${joinList(amounts.map(({ value, what }) => value + what))}`;
}

function vmwareChoice({ because, ...chosen }: WithReason<Vmware>): Choice {
  const { guestId, guestOS, diskAdapter, networkAdapter } = chosen;
  const lines: readonly Line[] = [
    ['guest id', guestId],
    ['  in .vmx', guestOS],
    ['  adapters', `${diskAdapter}, ${networkAdapter}`],
  ];
  return { aspect: 'vmware', chosen, lines, because };
}

function resourcesChoice({ because, ...chosen }: WithReason<RecommendedResources>): Choice {
  return { aspect: 'resources', chosen, lines: amountsOf(chosen).map(({ name, value }) => [name, value]), because };
}

interface Amount {
  readonly name: string;
  readonly value: string;
  /** The thing counted, for a sentence. */
  readonly what: string;
}

function amountsOf({ memory, cpus, storage }: RecommendedResources): readonly Amount[] {
  return [
    memory === undefined ? [] : { name: 'memory', value: formatBytes(memory), what: ' of memory' },
    cpus === undefined ? [] : { name: 'cpus', value: String(cpus), what: cpus === 1 ? ' CPU' : ' CPUs' },
    storage === undefined ? [] : { name: 'storage', value: formatBytes(storage), what: ' of storage' },
  ].flat();
}
