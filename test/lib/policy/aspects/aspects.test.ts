// Every table that decides something: its cases, that each of its rows is reached, and that each says why and by whom.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ASPECTS, RULE_ASPECTS, type RuleTables, TABLES } from '../../../../lib/policy/aspects/aspects.ts';
import { type Rule, type RuleTable, rowsOf } from '../../../../lib/policy/engine/rule-table.ts';
import { NOVA_TABLES } from '../../../../lib/policy/nova/nova.ts';
import { GUEST_CASES } from '../../../cases/guests.ts';
import { decisionsOf, hardwareOf } from '../../../fixtures/guests.ts';

const test = suite('aspects');

/** The one row that no OS comes to: of every OS it is known what its clock shows. */
const UNREACHABLE: readonly string[] = ['clock: fallback-utc'];

for (const aspect of RULE_ASPECTS) {
  for (const [guest, choice, rule, why] of GUEST_CASES[aspect]) {
    test(`${aspect} ${JSON.stringify(choice) ?? 'none'}, ${rule}: ${why}`, () => {
      const { choose, because } = decisionsOf(guest)[aspect];
      assert.equal([choose, because.rule], [choice, rule], JSON.stringify(guest));
    });
  }
}

for (const aspect of RULE_ASPECTS) {
  test(`every row of ${aspect} is reached`, () => {
    const tables = numbered(TABLES);
    const reached = new Set(GUEST_CASES[aspect].map(([guest]) => decisionsOf(guest, tables)[aspect].because.rule));
    const missed = rowsOf<unknown>(TABLES[aspect]).flatMap((row, index) =>
      reached.has(String(index)) ? [] : [`${aspect}: ${nameOf(row)}`],
    );
    assert.equal(
      missed,
      UNREACHABLE.filter(row => row.startsWith(`${aspect}: `)),
    );
  });
}

test('every aspect has a name of its own and a sentence about its table, and every part a key of its own', () => {
  assert.is(new Set(RULE_ASPECTS).size, RULE_ASPECTS.length);
  for (const { name, about, noun } of ASPECTS) {
    assert.match(name, /^[a-z]+(-[a-z]+)*$/);
    assert.match(about, /^[A-Z].*\.$/, name);
    assert.match(noun, /^\p{L}[\p{L} -]+$/u, name);
  }
  const keys = ASPECTS.flatMap(aspect => ('key' in aspect ? [aspect.key] : []));
  assert.is(new Set(keys).size, keys.length);
});

test('a recommendation has its parts in the order of the aspects', () => {
  const keys: readonly string[] = ASPECTS.flatMap(aspect => ('key' in aspect ? [aspect.key] : []));
  const parts = Object.keys(hardwareOf({ target: { vsock: true, watchdog: true, panic: true } }));
  const others = ['os', 'target', 'resources', 'warnings', 'database'];
  const decided = parts.filter(part => !others.includes(part));
  assert.equal(
    decided,
    keys.filter(key => decided.includes(key)),
  );
});

test('no two cases are about the same guest', () => {
  for (const [aspect, cases] of Object.entries(GUEST_CASES)) {
    const guests = cases.map(([guest]) => JSON.stringify(guest));
    assert.is(new Set(guests).size, guests.length, aspect);
  }
});

test('every guest of every case has a whole recommendation', () => {
  for (const cases of Object.values(GUEST_CASES)) {
    for (const [guest] of cases) assert.ok(hardwareOf(guest).disk.bus, JSON.stringify(guest));
  }
});

for (const tables of [TABLES, NOVA_TABLES]) {
  const whose = tables === TABLES ? 'ours' : 'Nova’s';

  test(`every row of ${whose} says why, in a clause, and who says so`, () => {
    for (const aspect of RULE_ASPECTS) {
      for (const { rule, because, source } of rowsOf<unknown>(tables[aspect])) {
        const row = `${aspect}: ${rule ?? because}`;
        // The names of companies, devices and systems begin with a capital letter, also at the start of a clause.
        assert.match(because, /^(?:[a-z]|BIOS |Nova |QEMU |Solaris |VMware|Windows |EFI )/, row);
        assert.not.match(because, /[.!?]$|\s$|^\s/, row);
        assert.ok(because.length > 8, row);
        assert.ok(source.length > 5 && !source.endsWith('.'), row);
      }
    }
  });

  test(`every row of ${whose} has a name of its own, or a fact that gives it one`, () => {
    for (const aspect of RULE_ASPECTS) {
      const rows = rowsOf<unknown>(tables[aspect]);
      const names = rows.flatMap(({ rule }) => rule ?? []);
      assert.is(new Set(names).size, names.length, aspect);
      for (const name of names) assert.match(name, /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/, aspect);
      for (const { rule, when } of rows) assert.ok(rule !== undefined || when?.fact !== undefined, aspect);
    }
  });
}

test.run();

/** The row for a person who looks for it in the table. */
function nameOf({ rule, when, choose }: Rule<unknown>): string {
  return rule ?? JSON.stringify({ fact: when?.fact, choose });
}

/** The tables, each row named by its number. */
function numbered(tables: RuleTables): RuleTables;
function numbered(tables: Readonly<Record<string, RuleTable<unknown>>>): object {
  return Object.fromEntries(
    Object.entries(tables).map(([aspect, { rules, fallback }]) => [
      aspect,
      {
        rules: rules.map((row, index) => ({ ...row, rule: String(index) })),
        fallback: { ...fallback, rule: String(rules.length) },
      },
    ]),
  );
}
