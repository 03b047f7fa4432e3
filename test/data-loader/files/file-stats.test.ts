// In: files and folders. Out: their stats, and whether they changed, for every kind of change.
import {
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { areSame, type FileStats, isFresh, isUnchanged, readFileStats } from '../../../data-loader/files/file-stats.ts';
import { inFolder } from '../../fixtures/folders.ts';
import { waitForNextTick } from '../../fixtures/waiting.ts';

const test = suite('file-stats');

const PATHS = ['', 'a.xml', 'b', 'b/c.xml', 'link', 'nowhere'];

/** `[what is done below the folder, why that shows]` */
const CHANGES: readonly (readonly [change: (at: (path: string) => string) => void, why: string])[] = [
  [at => writeFileSync(at('a.xml'), 'others'), 'an edit in place'],
  [
    at => {
      const { atime, mtime } = statSync(at('a.xml'));
      writeFileSync(at('a.xml'), 'again');
      utimesSync(at('a.xml'), atime, mtime);
    },
    'an edit in place of the same length, with the time put back',
  ],
  [at => writeFileSync(at('d.xml'), ''), 'a file is added'],
  [at => unlinkSync(at('b/c.xml')), 'a file is removed'],
  [at => writeFileSync(at('b/c.xml'), ''), 'a file becomes empty'],
  [at => mkdirSync(at('e')), 'a folder is added'],
  [at => rmSync(at('b'), { recursive: true }), 'a folder is removed'],
  [at => chmodSync(at('a.xml'), 0o600), 'a file is locked'],
  [at => renameSync(at('b'), at('f')), 'a folder is renamed'],
  [at => writeFileSync(at('nowhere'), ''), 'what was not there is there'],
  [
    at => {
      writeFileSync(at('new'), 'first');
      renameSync(at('new'), at('a.xml'));
    },
    'a file is replaced by one of the same length',
  ],
  [
    at => {
      unlinkSync(at('link'));
      symlinkSync('b/c.xml', at('link'));
    },
    'a link leads elsewhere',
  ],
];

function withFiles<T>(use: (folder: string) => T): T {
  return inFolder({ 'a.xml': 'first', 'b/c.xml': 'third', 'outside.xml': 'target' }, folder => {
    symlinkSync('outside.xml', join(folder, 'link'));
    return use(folder);
  });
}

for (const [change, why] of CHANGES) {
  test(why, () => {
    withFiles(folder => {
      const at = (path: string): string => join(folder, path);
      const before = readFileStats(PATHS.map(at), 0);
      waitForNextTick();
      assert.ok(isUnchanged(before));
      assert.ok(areSame(before, readFileStats(PATHS.map(at), 0)));
      change(at);
      assert.not.ok(isUnchanged(before));
      assert.not.ok(areSame(before, readFileStats(PATHS.map(at), 0)));
    });
  });
}

test('a link that leads to itself is as good as nothing', () => {
  inFolder({}, folder => {
    symlinkSync('self', join(folder, 'self'));
    assert.equal([...readFileStats([join(folder, 'self')], 0).figures], [-1, -1, -1, -1, -1]);
  });
});

test('the target of a link is edited', () => {
  withFiles(folder => {
    const before = readFileStats([join(folder, 'link')], 0);
    waitForNextTick();
    writeFileSync(join(folder, 'outside.xml'), 'tegrat');
    assert.not.ok(isUnchanged(before));
  });
});

test('only the paths from a number on', () => {
  withFiles(folder => {
    const before = readFileStats([join(folder, 'a.xml'), join(folder, 'b/c.xml')], 1);
    waitForNextTick();
    writeFileSync(join(folder, 'a.xml'), 'others');
    assert.not.ok(isUnchanged(before));
    assert.ok(isUnchanged(before, before.system));
  });
});

test('other paths are other sources', () => {
  assert.not.ok(areSame(readFileStats(['/a'], 0), readFileStats(['/b'], 0)));
  assert.not.ok(areSame(readFileStats(['/a'], 0), readFileStats(['/a', '/b'], 0)));
});

/** `[changed, looked at from, until, fresh, why]`, in milliseconds */
const FRESHNESS: readonly (readonly [changed: number, from: number, until: number, fresh: boolean, why: string])[] = [
  [10_000.5, 10_010, 10_020, true, 'just before'],
  [10_015.5, 10_010, 10_020, true, 'meanwhile'],
  [10_060.5, 10_010, 10_020, true, 'a clock that is ahead by less than a tick'],
  [9950.5, 10_010, 10_020, false, 'more than a tick before'],
  [9_000, 10_010, 10_020, true, 'a whole second before, where seconds may be all there is'],
  [8_000, 10_010, 10_020, false, 'more than two seconds before'],
  [20_000.5, 10_010, 10_020, false, 'a clock that was put back: no change of now will have that time'],
  [-1, 10_010, 10_020, false, 'nothing is there'],
];

for (const [changed, from, until, fresh, why] of FRESHNESS) {
  test(`fresh: ${why}`, () => {
    const sources: FileStats = { paths: ['a'], system: 0, figures: [1, 1, changed, 1, 1], from, until };
    assert.is(isFresh(sources), fresh);
    assert.is(isFresh(sources, 1), false);
  });
}

test.run();
