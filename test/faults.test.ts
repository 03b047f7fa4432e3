// Tests every fault of the table: the answer about an unaffected OS is unchanged, exactly the expected problems are
// reported, and `strict` throws them instead.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError, type OsinfoDb } from '../lib/index.ts';
import { openSync } from '../lib/sync.ts';
import { FAULTS, type Fault, GOOD, UNAFFECTED } from './cases/broken-databases.ts';
import { inFolder } from './fixtures/folders.ts';

const test = suite('faults');
const isRoot = process.getuid?.() === 0;

function openLayers(folder: string, strict = false): OsinfoDb {
  const at = (layer: string): string => join(folder, layer);
  const directories = { system: at('system'), local: at('local'), user: at('user') };
  return openSync({ directories, hardwareIds: {}, strict });
}

function answer(db: OsinfoDb): string {
  return JSON.stringify([db.os(UNAFFECTED), db.recommend(UNAFFECTED)]);
}

function told(db: OsinfoDb): readonly string[] {
  return db.problems.map(({ code, at: { layer, file, line } }) =>
    [`${code} ${layer}`, file, line ?? []].flat().join(':'),
  );
}

function withFault<T>({ files = {}, also }: Fault, use: (folder: string) => T): T {
  return inFolder({ ...GOOD, ...files }, folder => {
    also?.(folder);
    return use(folder);
  });
}

const control = inFolder(GOOD, folder => answer(openLayers(folder)));

for (const fault of FAULTS) {
  const add = fault.notAsRoot && isRoot ? test.skip : test;
  add(fault.name, () => {
    withFault(fault, folder => {
      const db = openLayers(folder);
      assert.is(answer(db), control);
      assert.equal(told(db), fault.problems);
      if (fault.problems.length > 0) {
        assert.throws(
          () => openLayers(folder, true),
          (thrown: unknown) => isOsinfoError(thrown) && thrown.code === 'BAD_DATA',
        );
      } else {
        openLayers(folder, true);
      }
    });
  });
}

test('there are at least 60, each with a name of its own', () => {
  assert.ok(FAULTS.length >= 60);
  assert.is(new Set(FAULTS.map(({ name }) => name)).size, FAULTS.length);
});

test('without the fault nothing is told', () => {
  inFolder(GOOD, folder => {
    assert.equal(told(openLayers(folder, true)), []);
    writeFileSync(join(folder, 'system/os/example.org/whale.xml'), '');
    assert.equal(told(openLayers(folder, true)), []);
  });
});

test.run();
