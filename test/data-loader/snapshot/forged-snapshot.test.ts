// Tests forged snapshots with a correct checksum: their places, amounts and languages are checked, and no file is
// larger than the longest text.
import { closeSync, ftruncateSync, openSync as openFile, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SECTION_NAMES } from '../../../data-loader/snapshot/snapshot.ts';
import { translationsFile } from '../../../data-loader/snapshot/snapshot-file.ts';
import { isOsinfoError } from '../../../lib/index.ts';
import { openSync } from '../../../lib/sync.ts';
import { fixtureRoots, inFolder } from '../../fixtures/folders.ts';
import { forge, writeSnapshotOf } from '../../fixtures/snapshots.ts';
import { refusal, storeAt } from './asked-snapshot.ts';

const test = suite('forged-snapshot');

/** A snapshot with its translations, in a folder. */
function withSnapshot(use: (location: string) => void): void {
  inFolder({}, folder => {
    const location = join(folder, 'snapshot');
    writeSnapshotOf(location, fixtureRoots('everything'));
    use(location);
  });
}

/** Replaces the line of problems. */
function forgeProblems(location: string, at: object, severity = 'error'): void {
  forge(location, lines => {
    const found = [
      { code: 'BAD_XML', severity, at: { layer: 'system', file: 'a.xml', ...at }, message: 'm', excerpt: 'x' },
    ];
    lines[lines.length - SECTION_NAMES.length + SECTION_NAMES.indexOf('problems')] = JSON.stringify(found);
  });
}

test('a problem at a place, with the severity of its code, is one', () => {
  withSnapshot(location => {
    forgeProblems(location, { line: 1, column: 1 });
    assert.is(storeAt(location).problems.length, 1);
    assert.throws(
      () => openSync({ snapshot: location, strict: true }),
      (error: unknown) => isOsinfoError(error) && error.code === 'BAD_DATA',
    );
  });
});

for (const [at, severity] of [
  [{ line: 1, column: 0 }, 'error'],
  [{ line: 0, column: 1 }, 'error'],
  [{ line: 1, column: 1e15 }, 'error'],
  [{ line: 1.5 }, 'error'],
  [{ line: 1 }, 'warning'],
  [{ line: 1 }, '\u001b[31m'],
] as const) {
  test(`a problem that none can have is none: ${JSON.stringify(at)} ${severity}`, () => {
    withSnapshot(location => {
      forgeProblems(location, at, severity);
      assert.equal(storeAt(location).problems, []);
      // The problems between the records remain.
      assert.throws(
        () => openSync({ snapshot: location, strict: true }),
        (error: unknown) => isOsinfoError(error) && error.code === 'BAD_DATA',
      );
    });
  });
}

for (const amount of ['-5', '0.5', '1e99', '"5"']) {
  test(`an amount of ${amount} bytes makes no record`, () => {
    withSnapshot(location => {
      let changes = 0;
      forge(location, lines => {
        for (const [index, line] of lines.entries()) {
          if (index < 2) continue;
          lines[index] = line.replace(/"memory":\d{4,}/g, () => {
            changes += 1;
            return `"memory":${amount}`;
          });
        }
      });
      assert.ok(changes > 0);
      const amounts = openSync({ snapshot: location })
        .oses()
        .flatMap(({ resources }) => resources)
        .flatMap(({ minimum, recommended }) => [minimum?.memory, recommended?.memory]);
      assert.equal(
        amounts.filter(memory => memory !== undefined),
        [],
      );
    });
  });
}

/** `[how the languages of the translations are changed, why they are refused]` */
const LANGUAGES: readonly (readonly [change: (languages: string[]) => unknown, why: string])[] = [
  [languages => [...languages, ...languages], 'each twice'],
  [languages => [...languages, 'xx'], 'one without a line'],
  [languages => languages.slice(1), 'a line of none'],
  [([, ...others]) => [{ tag: 'de' }, ...others], 'one that is no text'],
];

for (const [change, why] of LANGUAGES) {
  test(`translations are refused: ${why}`, () => {
    withSnapshot(location => {
      assert.is(refusal(location, ['de']), undefined);
      forge(translationsFile(location), lines => {
        const head = JSON.parse(lines[1] ?? '');
        lines[1] = JSON.stringify({ ...head, languages: change(head.languages) });
      });
      assert.match(refusal(location, ['de']) ?? '', /: it is damaged$/);
      assert.throws(
        () => openSync({ snapshot: location, languages: ['de'] }),
        (error: unknown) => isOsinfoError(error) && error.code === 'BAD_SNAPSHOT',
      );
      assert.ok(openSync({ snapshot: location }).oses().length > 0);
    });
  });
}

test('a file larger than any snapshot is not read', () => {
  withSnapshot(location => {
    const before = readFileSync(location).length;
    const descriptor = openFile(location, 'r+');
    // The file is sparse: it takes no place on the disk.
    ftruncateSync(descriptor, 600 * 1024 * 1024);
    closeSync(descriptor);
    assert.ok(statSync(location).size > before);
    assert.is(refusal(location), `it is larger than ${256 * 1024 * 1024} bytes`);
  });
});

test.run();
