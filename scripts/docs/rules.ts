// A table of rules in, the same as a Markdown table out: what each row chooses, on which conditions, why, and who says so.

import type { FactCondition, FirmwareCondition, Rule, RuleTable } from '../../lib/policy/engine/rule-table.ts';
import { type FactOrigin, factRule } from '../../lib/policy/facts/facts.ts';
import { code, plain, table } from './markdown.ts';

/** A condition that a rule can have. */
type Condition = Exclude<keyof Rule<unknown>, 'rule' | 'choose' | 'because' | 'source'>;

/** Every condition, in the order in which it is told. */
const IN_WORDS: { readonly [C in Condition]: (value: NonNullable<Rule<unknown>[C]>) => string } = {
  unlessAsked: () => 'not asked for',
  hypervisor: names => `under ${either(names)}`,
  arch: names => `for ${either(names)}`,
  wantsBus: bus => `a disk or CD-ROM drive is asked for on ${bus}`,
  machine: names => `on ${either(names)}`,
  firmware: name => `starts from ${name}`,
  graphics: names => `graphics ${either(names)}`,
  onScsi: is => (is ? 'disk or CD-ROM drive on SCSI' : 'nothing on SCSI'),
  hasTpm: has => (has ? 'the guest gets a TPM' : 'the guest gets no TPM'),
  has: names => `the OS drives ${either(names)}`,
  and: names => `it drives ${either(names)} too`,
  lacks: names => `it does not drive ${either(names)}`,
  starts: startsInWords,
  says: saysInWords,
  family: names => `family ${either(names)}`,
  releasedBefore: day => `before ${day}`,
};
const CONDITIONS: readonly Condition[] = Object.keys(IN_WORDS).filter(name => isCondition(name));

const SPEAKERS: Readonly<Record<FactOrigin, string>> = {
  site: 'a site',
  os: 'the table of systems',
  family: 'the table of families',
  fallback: 'what holds for everything',
};

/** The rules of an aspect, from the top. */
export function ruleTable<T>({ rules, otherwise }: RuleTable<T>): string {
  const rows = [...rules, otherwise].map(rule => [
    code(ruleName(rule)),
    choiceInWords(rule.choose),
    rule === otherwise ? 'else' : conditionsInWords(rule),
    plain(rule.because),
    plain(rule.source),
  ]);
  return table(['rule', 'chooses', 'when', 'because', 'source'], rows);
}

/** `on q35; the OS drives virtio1.0-net or virtio-net`. */
export function conditionsInWords(rule: Rule<unknown>): string {
  return CONDITIONS.flatMap(condition => conditionInWords(rule, condition)).join('; ') || 'always';
}

/** What a row chooses: `pointer tablet, bus usb`; what can be on or off is there, or with `no` before it. */
export function choiceInWords(choice: unknown): string {
  return choice === undefined ? 'nothing' : code(valueInWords(choice));
}

/** `a`, `a or b`, `a, b or c`. */
export function either(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(part => part !== '').join(' or ');
}

function conditionInWords<C extends Condition>(rule: Rule<unknown>, condition: C): readonly string[] {
  const value = rule[condition];
  return value === undefined ? [] : [IN_WORDS[condition](value)];
}

/** A row in which a fact decides is named after it and after who says it, for which `*` stands. */
function ruleName({ rule, says }: Rule<unknown>): string {
  if (rule !== undefined) return rule;
  if (says === undefined) throw new Error('a rule has neither a name nor a fact');
  return says.origin === undefined
    ? factRule('site', says.fact).replace('site', '*')
    : factRule(says.origin, says.fact);
}

function startsInWords({ type, supported, recommended, not }: FirmwareCondition): string {
  const verb =
    supported === undefined ? 'the database speaks of' : `the OS ${supported ? 'starts' : 'does not start'} from`;
  const more = [recommended ? 'which is recommended' : '', not === undefined ? '' : `not from ${not}`];
  return [`${verb} ${type}`, ...more.filter(text => text !== '')].join(', ');
}

function saysInWords({ fact, value, origin }: FactCondition): string {
  const speaker = origin === undefined ? '' : `${SPEAKERS[origin]} says `;
  return `${speaker}${code(fact)} is ${either(typeof value === 'string' ? [value] : value)}`;
}

function valueInWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, member]) => memberInWords(name, member))
    .join(', ');
}

function memberInWords(name: string, member: unknown): string {
  if (member === true) return name;
  if (member === false) return `no ${name}`;
  if (typeof member !== 'object' || member === null) return `${name} ${member}`;
  return `${name} ${Object.keys(member).length === 0 ? 'none' : valueInWords(member)}`;
}

function isCondition(name: string): name is Condition {
  return Object.hasOwn(IN_WORDS, name);
}
