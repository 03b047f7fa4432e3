// Tests thousands of snapshots with random damage, or forged with a correct checksum: each is refused, or returns what
// is written in it; none fails later.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { translationsFile } from '../../../data-loader/snapshot/snapshot-file.ts';
import { GOOD } from '../../cases/broken-databases.ts';
import { fixtureRoots, inFolder, layersIn } from '../../fixtures/folders.ts';
import { chanceOf, damaged, forge, writeSnapshotOf } from '../../fixtures/snapshots.ts';
import { failures, refusal, storeAt } from './asked-snapshot.ts';

const test = suite('snapshot, at length');

/** What may stand where something else should. */
const HOSTILE: readonly string[] = [
  '',
  '{',
  'null',
  '0',
  '1e999',
  '"x"',
  'true',
  '[]',
  '{}',
  '[null]',
  '{"__proto__":{"x":1}}',
  '{"constructor":1,"length":-1}',
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
];

test('a line of any other content answers as it says, and nothing fails', () => {
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, fixtureRoots('everything'));
    const original = readFileSync(location);
    const lines = original.toString().split('\n').length - 4;
    for (let line = 0; line < lines; line += 1) {
      for (const hostile of HOSTILE) {
        writeFileSync(location, original);
        forgeLine(location, line, () => hostile);
        assert.equal(failures(storeAt(location, [])), [], `${line}: ${hostile.slice(0, 40)}`);
      }
    }
  });
});

test('a record of which any part is of another type answers as it says, and nothing fails', () => {
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, fixtureRoots('everything'));
    const original = readFileSync(location);
    const chance = chanceOf(7);
    const lines = original.toString().split('\n').length - 4;
    const substitutes: readonly unknown[] = [null, 0, -1, 1.5, 'x', '', true, [], {}, [null], [[]], { at: 1 }];
    for (let round = 0; round < 600; round += 1) {
      const [line, substitute] = [chance(lines), substitutes[chance(substitutes.length)]];
      writeFileSync(location, original);
      forgeLine(location, line, text => {
        const value: unknown = JSON.parse(text);
        const places = placesIn(value);
        places[chance(places.length)]?.(substitute);
        return JSON.stringify(value);
      });
      assert.equal(failures(storeAt(location)), [], `round ${round}`);
    }
  });
});

/** Ways to put something else into each place of a value. */
function placesIn(value: unknown): readonly ((substitute: unknown) => void)[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [
    (substitute: unknown) => {
      Reflect.set(value, name, substitute);
    },
    ...placesIn(member),
  ]);
}

/** Changes a line below the head. */
function forgeLine(location: string, line: number, change: (text: string) => string): void {
  forge(location, lines => {
    lines[2 + line] = change(lines[2 + line] ?? '');
  });
}

test('damage by chance, 10,000 times: refused', () => {
  inFolder(GOOD, folder => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, layersIn(folder));
    const bytes = readFileSync(location);
    const translations = readFileSync(translationsFile(location));
    const chance = chanceOf(5);
    let accepted = 0;
    const isOther = (changed: Uint8Array, original: Buffer): boolean => Buffer.compare(changed, original) !== 0;
    for (let round = 0; round < 10_000; round += 1) {
      const [changed, others] = [damaged(bytes, chance), damaged(translations, chance)];
      writeFileSync(location, changed);
      if (isOther(changed, bytes) && refusal(location) === undefined) accepted += 1;
      writeFileSync(location, bytes);
      writeFileSync(translationsFile(location), others);
      if (isOther(others, translations) && refusal(location, ['de']) === undefined) accepted += 1;
    }
    assert.is(accepted, 0);
  });
});

test.run();
