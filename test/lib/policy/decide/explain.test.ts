// Tests the explanations of choices: every aspect of every guest of the tables has a reason, and a source except for a
// site's own facts.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type RuleAspect, type RuleTables, TABLES } from '../../../../lib/policy/aspects/aspects.ts';
import type { Overrides } from '../../../../lib/policy/aspects/overrides.ts';
import { type Aspect, EXPLAINED_ASPECTS, reasonOf, sourceOf } from '../../../../lib/policy/decide/explain.ts';
import { decidingFact } from '../../../../lib/policy/engine/explain.ts';
import { type Rule, type RuleTable, rowsOf } from '../../../../lib/policy/engine/rule-table.ts';
import type { Guest } from '../../../cases/guest.ts';
import { GUESTS } from '../../../cases/guests.ts';
import { decisionsOf, guestElement } from '../../../fixtures/guests.ts';
import { osRecord } from '../../../fixtures/records.ts';

const test = suite('explain');

/** Rules by which somebody speaks for himself. */
const OWN_WORD: readonly string[] = ['requested', 'image-property'];

test('every choice for every guest has a reason, and a source unless a site or the caller made it', () => {
  for (const guest of GUESTS) {
    const decisions = decisionsOf(guest);
    const ancestry = [osRecord(guestElement(guest))];
    for (const [aspect, { choose, because }] of Object.entries(decisions)) {
      const about = `${aspect} by ${because.rule} of ${JSON.stringify(guest)}`;
      assert.match(reasonOf(aspectOf(aspect), because, choose), /^\p{L}[^.]{8,}.*[^.]$/u, about);
      const isOwnWord = decidingFact(because.rule)?.origin === 'site' || OWN_WORD.includes(because.rule);
      assert.is(
        sourceOf(aspectOf(aspect), because, choose, ancestry, guest.target?.arch ?? 'x86_64') === undefined,
        isOwnWord,
        about,
      );
    }
  }
});

const VISTA = 'http://microsoft.com/win/vista';

/** `[guest, aspect, words of its reason, words of its source]` */
const REASONS: readonly (readonly [guest: Guest, aspect: RuleAspect, reason: string, source?: string])[] = [
  [{ drives: ['qemu-x86-q35'] }, 'machine', 'PCIe machine', 'virt-install'],
  [{ target: { machine: 'q35' } }, 'machine', 'asked for'],
  [{ facts: { 'firmware-secure-boot': 'required' } }, 'machine', 'only this machine can protect'],
  [{ facts: { 'firmware-secure-boot': 'required' } }, 'firmware', 'BIOS does not have'],
  [{ facts: { 'firmware-secure-boot': 'required' } }, 'secure-boot', 'keys and variables'],
  [{ drives: ['virtio-block'] }, 'disk', 'virtio disks', 'virt-install'],
  [{}, 'cdrom', 'CD-ROMs on ide', 'virt-install'],
  [{ drives: ['e1000'] }, 'network', 'drives the e1000', 'virt-install'],
  [{ released: '2001-01-01' }, 'network', '1998 to 2001', 'drivers that systems of the time came with'],
  [{ family: 'dos' }, 'network', 'names no card', 'quickemu'],
  [{ facts: { 'fallback-nic': 'e1000' } }, 'network', 'names no card'],
  [{ id: 'http://microsoft.com/win/98' }, 'network', 'names no card', 'Windows 98'],
  [{ family: 'winnt' }, 'clock', 'local time', 'Windows'],
  [{ facts: { 'clock-offset': 'localtime' } }, 'clock', 'local time'],
  [{}, 'clock', 'UTC', '865315'],
  [{}, 'rtc', 'made up for', '865315'],
  [{ facts: { 'timer-rtc': 'delay' } }, 'rtc', 'come late'],
  [{ facts: { 'timer-pit': 'discard' } }, 'pit', 'left out'],
  [{ facts: { 'timer-hpet': 'yes' } }, 'hpet', 'to have the HPET'],
  [{}, 'hpet', 'must not pick', '865315'],
  [{ id: VISTA }, 'hypervclock', 'from the hypervisor', 'NT 6.0'],
  [{ facts: { 'timer-hypervclock': 'yes' } }, 'hypervclock', 'the site says so'],
  [{}, 'hypervclock', 'for Windows', '865315'],
  [{ family: 'winnt', id: VISTA }, 'hyperv', 'newer interfaces', 'NT 6.0'],
  [{ family: 'winnt', facts: { hyperv: 'full' } }, 'hyperv', 'the site says so'],
  [{ family: 'dos' }, 'usb', 'no USB', 'quickemu'],
  [{ family: 'dos' }, 'input', 'no USB', 'quickemu'],
];

for (const [guest, aspect, reason, source] of REASONS) {
  test(`${aspect} of ${JSON.stringify(guest)}: ${reason}`, () => {
    const { choose, because } = decisionsOf(guest)[aspect];
    assert.match(reasonOf(aspect, because, choose), reason);
    const found = sourceOf(aspect, because, choose, [osRecord(guestElement(guest))], guest.target?.arch ?? 'x86_64');
    if (source === undefined) assert.is(found, undefined);
    else assert.match(found ?? '', source);
  });
}

test('what is explained is the row that decided, and not another of its name', () => {
  const tables = explained(TABLES);
  for (const guest of GUESTS) {
    const rows = decisionsOf(guest, tables);
    for (const [aspect, { choose, because }] of Object.entries(decisionsOf(guest))) {
      if (OWN_WORD.includes(because.rule) || because.hostLacks !== undefined) continue;
      const words = reasonOf(aspectOf(aspect), because, choose);
      assert.is(words, rows[tableOf(aspect)].because.rule, `${aspect} by ${because.rule} of ${JSON.stringify(guest)}`);
    }
  }
});

test('an image that asks is the reason, with its property', () => {
  const overrides: Overrides = { network: { choose: { model: 'ne2k_pci' }, property: 'hw_vif_model' } };
  const { choose, because } = decisionsOf({}, undefined, overrides).network;
  assert.equal([choose, because], [{ model: 'ne2k_pci' }, { rule: 'image-property', property: 'hw_vif_model' }]);
  assert.is(reasonOf('network', because, choose), 'the image asks for it, with hw_vif_model');
  assert.is(sourceOf('network', because, choose, [], 'x86_64'), undefined);
});

test('what decided is a fact only where a fact’s rule did', () => {
  assert.equal(decidingFact('family-clock-offset'), { name: 'clock-offset', origin: 'family' });
  assert.equal(decidingFact('fallback-nic-of-os'), { name: 'fallback-nic', origin: 'os' });
  assert.equal(decidingFact('fallback-timer-rtc'), { name: 'timer-rtc', origin: 'fallback' });
  for (const rule of ['e1000', 'q35', 'fallback-e1000', 'requested', 'constructor', '']) {
    assert.is(decidingFact(rule), undefined, rule);
  }
});

test('no rule of a table is called as a fact is', () => {
  for (const table of Object.values<RuleTable<unknown>>(TABLES)) {
    for (const { rule } of rowsOf(table)) if (rule !== undefined) assert.is(decidingFact(rule), undefined, rule);
  }
});

test('amounts have a reason, from the database or from the table of stand-ins', () => {
  const because = { rule: 'twice-minimum-resources' };
  assert.match(reasonOf('resources', because, { memory: 1 }), 'minimum');
  assert.match(sourceOf('resources', because, { memory: 1 }, [], 'x86_64') ?? '', 'virt-install');
  const fallback = { rule: 'fallback-resources-of-dos' };
  assert.match(reasonOf('resources', fallback, { memory: 1 }), 'states no amounts');
  assert.match(sourceOf('resources', fallback, { memory: 1 }, [], 'x86_64') ?? '', 'vendor');
  assert.match(reasonOf('vmware', undefined, undefined), 'VMware alone');
});

test('a rule that nobody knows has no words', () => {
  for (const rule of ['constructor', '', 'q36']) {
    assert.equal(
      [reasonOf('machine', { rule }, {}), sourceOf('machine', { rule }, {}, [], 'x86_64')],
      ['', undefined],
      rule,
    );
  }
});

test.run();

/** The tables, each row named by its reason. */
function explained(tables: RuleTables): RuleTables;
function explained(tables: Readonly<Record<string, RuleTable<unknown>>>): object {
  const named = <T>(row: Rule<T>): Rule<T> => ({ ...row, rule: row.because });
  return Object.fromEntries(
    Object.entries(tables).map(([aspect, { rules, fallback }]) => [
      aspect,
      { rules: rules.map(named), fallback: named(fallback) },
    ]),
  );
}

function aspectOf(name: string): Aspect {
  const aspect = EXPLAINED_ASPECTS.find(candidate => candidate === name);
  if (aspect === undefined) throw new Error(`no aspect is called ${name}`);
  return aspect;
}

function tableOf(name: string): RuleAspect {
  const aspect = aspectOf(name);
  if (aspect === 'resources' || aspect === 'vmware') throw new Error(`${name} has no table of this kind`);
  return aspect;
}
