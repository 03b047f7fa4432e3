// In: a rule table. Out: the same as a Markdown table: the choice of each rule, its conditions, its reason and its
// source.

import type {
  Conditions,
  FactCondition,
  FirmwareCondition,
  Rule,
  RuleTable,
} from '../../lib/policy/engine/rule-table.ts';
import { type FactOrigin, factRule } from '../../lib/policy/facts/facts.ts';
import { code, plain, table } from './markdown.ts';

/** The name of a condition. */
type Condition = Extract<keyof Conditions, string>;

/** The text of each condition, in the order of output. */
const IN_WORDS: { readonly [C in Condition]: (value: NonNullable<Conditions[C]>) => string } = {
  unlessRequested: () => 'not asked for',
  hypervisor: names => `under ${joinWithOr(names)}`,
  arch: names => `for ${joinWithOr(names)}`,
  requestedFirmware: firmware => `the firmware ${firmware} is asked for`,
  requestedBus: bus => `a disk or CD-ROM drive is asked for on ${bus}`,
  machine: names => `on ${joinWithOr(names)}`,
  firmware: name => `boots from ${name}`,
  graphics: names => `graphics ${joinWithOr(names)}`,
  qemuBefore: version => `QEMU is older than ${version}`,
  hasScsi: is => (is ? 'disk or CD-ROM drive on SCSI' : 'nothing on SCSI'),
  hasTpm: has => (has ? 'the guest gets a TPM' : 'the guest gets no TPM'),
  supports: names => `the OS supports ${joinWithOr(names)}`,
  alsoSupports: names => `it supports ${joinWithOr(names)} too`,
  lacks: names => `it does not support ${joinWithOr(names)}`,
  bootFirmware: firmwareInWords,
  fact: factInWords,
  alsoFact: factInWords,
  guestId: beginnings => `the guest id begins with ${joinWithOr(beginnings)}`,
  family: names => `family ${joinWithOr(names)}`,
  releasedBefore: day => `before ${day}`,
  releasedFrom: day => `released from ${day} on, or it is not known when`,
  drivers: names => `drivers ${joinWithOr(names)}`,
};
const CONDITIONS: readonly Condition[] = Object.keys(IN_WORDS).filter(name => isCondition(name));

const ORIGINS: Readonly<Record<FactOrigin, string>> = {
  site: 'a site',
  os: 'the table of systems',
  family: 'the table of families',
  fallback: 'what holds for everything',
};

/** The rules of an aspect, in order. */
export function ruleTable<T>({ rules, fallback }: RuleTable<T>): string {
  const rows = [...rules, fallback].map(rule => [
    code(ruleName(rule)),
    describeChoice(rule.choose),
    rule === fallback ? 'else' : describeConditions(rule.when),
    plain(rule.because),
    plain(rule.source),
  ]);
  return table(['rule', 'chooses', 'when', 'because', 'source'], rows);
}

/** `on q35; the OS supports virtio1.0-net or virtio-net`. */
export function describeConditions(when: Conditions = {}): string {
  return CONDITIONS.flatMap(condition => describeCondition(when, condition)).join('; ') || 'always';
}

/** The choice of a rule: `pointer tablet, bus usb`; a boolean is its name, with `no` before it if false. */
export function describeChoice(choice: unknown): string {
  return choice === undefined ? 'nothing' : code(describeValue(choice));
}

/** `a`, `a or b`, `a, b or c`. */
export function joinWithOr(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(part => part !== '').join(' or ');
}

function describeCondition<C extends Condition>(when: Conditions, condition: C): readonly string[] {
  const value = when[condition];
  return value === undefined ? [] : [IN_WORDS[condition](value)];
}

/** A rule without a name of its own is named after its fact and origin, and `*` stands for the origin. */
function ruleName({ rule, when }: Rule<unknown>): string {
  if (rule !== undefined) return rule;
  if (when?.fact === undefined) throw new Error('a rule has neither a name nor a fact');
  const { name, origin } = when.fact;
  return origin === undefined ? factRule('site', name).replace('site', '*') : factRule(origin, name);
}

function firmwareInWords({ type, supported, recommended, not }: FirmwareCondition): string {
  const verb =
    supported === undefined ? 'the database mentions' : `the OS ${supported ? 'boots' : 'does not boot'} from`;
  const more = [recommended ? 'which is recommended' : '', not === undefined ? '' : `not from ${not}`];
  return [`${verb} ${type}`, ...more.filter(text => text !== '')].join(', ');
}

function factInWords({ name, value, origin }: FactCondition): string {
  const by = origin === undefined ? '' : `${ORIGINS[origin]} says `;
  return `${by}${code(name)} is ${joinWithOr(typeof value === 'string' ? [value] : value)}`;
}

function describeValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, member]) => describeMember(name, member))
    .join(', ');
}

function describeMember(name: string, member: unknown): string {
  if (member === true) return name;
  if (member === false) return `no ${name}`;
  if (typeof member !== 'object' || member === null) return `${name} ${member}`;
  return `${name} ${Object.keys(member).length === 0 ? 'none' : describeValue(member)}`;
}

function isCondition(name: string): name is Condition {
  return Object.hasOwn(IN_WORDS, name);
}
