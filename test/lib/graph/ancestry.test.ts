// Tests the order of ancestors with a table of families, and with one family of ten thousand generations.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OsRecord, PlatformRecord } from '../../../data-loader/records/records.ts';
import { ancestorsDeclaring, ancestryOf, osParents, platformParents } from '../../../lib/graph/ancestry.ts';
import { ANCESTRIES, type Parents } from '../../cases/ancestries.ts';
import { os, osRecord, storeOf } from '../../fixtures/records.ts';

const test = suite('ancestry');

for (const [family, whose, expected, why] of ANCESTRIES) {
  test(`${why}: ${expected}`, () => {
    const store = storeOf(...Object.entries(family).map(([name, parents]) => os(name, written(parents))));
    const start = store.record('os', idOf(whose));
    assert.ok(start);
    const ancestry = ancestryOf(start, osParents, id => store.record('os', id));
    assert.is(names(ancestry), expected);
  });
}

test('ten thousand generations are walked', () => {
  const depth = 10_000;
  const base = osRecord(os('x'));
  const records = new Map<string, OsRecord>();
  for (let index = 0; index < depth; index += 1) {
    const derivesFrom = [{ id: String(index + 1), at: { layer: 'system' as const, file: 'x.xml' } }];
    records.set(String(index), { ...base, id: String(index), derivesFrom });
  }
  const start = records.get('0');
  assert.ok(start);
  const ancestry = ancestryOf(start, osParents, id => records.get(id));
  assert.is(ancestry.length, depth);
  assert.is(ancestry.at(-1)?.id, String(depth - 1));
});

test('a ladder of diamonds is walked once, not once a path', () => {
  const rungs = 60;
  const family: string[] = [os(`a${rungs}`)];
  for (let index = 0; index < rungs; index += 1) {
    const above = written({ derives: [`a${index + 1}`] });
    family.push(os(`a${index}`, written({ derives: [`b${index}`, `c${index}`] })));
    family.push(os(`b${index}`, above), os(`c${index}`, above));
  }
  const store = storeOf(...family);
  const start = store.record('os', idOf('a0'));
  assert.ok(start);
  assert.is(ancestryOf(start, osParents, id => store.record('os', id)).length, 3 * rungs + 1);
});

test('a platform inherits through derives-from and upgrades, and not through clones', () => {
  const platform = (name: string, parents: Parents = {}): string =>
    `<platform id="${idOf(name)}"><short-id>${name}</short-id>${written(parents)}</platform>`;
  const store = storeOf(
    platform('a', { derives: ['b', 'c'], clones: ['d'], upgrades: ['e', 'f'] }),
    ...['b', 'c', 'd', 'e', 'f'].map(name => platform(name)),
  );
  const start: PlatformRecord | undefined = store.record('platform', idOf('a'));
  assert.ok(start);
  assert.is(names(ancestryOf(start, platformParents, id => store.record('platform', id))), 'a c b f e');
});

test('those of an ancestry that say something are the same, whoever was asked before', () => {
  const rendering = (record: OsRecord): boolean => record.name !== undefined;
  for (const [seed] of Array.from({ length: 200 }).entries()) {
    const store = storeOf(...randomFamily(seed));
    const find = (id: string): OsRecord | undefined => store.record('os', id);
    const records = store.ids('os').flatMap(id => find(id) ?? []);
    const declaring = ancestorsDeclaring(osParents, find, rendering);
    for (const record of seed % 2 === 0 ? records : [...records].reverse()) {
      assert.is(
        names(declaring(record)),
        names(ancestryOf(record, osParents, find).filter(rendering)),
        `family ${seed}`,
      );
    }
  }
});

test.run();

/** Eight OSes with parents at random, circles among them in every third family; about half of them have a name. */
function randomFamily(seed: number): readonly string[] {
  let state = seed + 1;
  const random = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const members = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  return members.map((member, index) => {
    const elders = seed % 3 === 0 ? members : members.slice(index + 1);
    const some = (): readonly string[] => elders.filter(() => random(4) === 0);
    return os(member, (random(2) === 0 ? '<name>n</name>' : '') + written({ derives: some(), clones: some() }));
  });
}

function idOf(name: string): string {
  return `http://example.org/${name}`;
}

function names(ancestry: readonly { readonly id: string }[]): string {
  return ancestry.map(({ id }) => id.replace('http://example.org/', '')).join(' ');
}

function written({ derives = [], clones = [], upgrades = [] }: Parents): string {
  return [
    ...derives.map(name => `<derives-from id="${idOf(name)}"/>`),
    ...clones.map(name => `<clones id="${idOf(name)}"/>`),
    ...upgrades.map(name => `<upgrades id="${idOf(name)}"/>`),
  ].join('');
}
