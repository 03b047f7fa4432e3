// In: made-up sources, each with one forbidden import or none. Out: the problems that .dependency-cruiser.mjs reports.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { checkImports } from '../../scripts/check-imports.ts';
import { type Files, inFolder } from '../fixtures/folders.ts';

const RECORDS = 'data-loader/records/a.ts';
const MODEL = 'lib/model/a.ts';
const OPEN = 'lib/open/open.ts';
/** Both folders are there, and one file to be imported. */
const BASE: Files = { 'lib/graph/z.ts': 'export const z = 1;', 'data-loader/xml/z.ts': 'export const z = 1;' };

const bad: readonly [what: string, file: string, code: string, told: string][] = [
  [
    'data-loader imports lib',
    RECORDS,
    "import { z } from '../../lib/graph/z.ts';\nz;",
    `one-way: ${RECORDS} -> lib/graph/z.ts`,
  ],
  ['a type', RECORDS, "import type { Z } from '../../lib/graph/z.ts';", `one-way: ${RECORDS} -> lib/graph/z.ts`],
  ['import()', RECORDS, "await import('../../lib/graph/z.ts');", `one-way: ${RECORDS} -> lib/graph/z.ts`],
  ['export from', RECORDS, "export * from '../xml/z.ts';", `one-way: ${RECORDS} -> data-loader/xml/z.ts`],
  ['a folder below', MODEL, "import '../graph/z.ts';", `one-way: ${MODEL} -> lib/graph/z.ts`],
  ['an entry from below', MODEL, "import '../index.ts';", `one-way: ${MODEL} -> lib/index.ts`],
  [
    'a folder without a place',
    'lib/new/a.ts',
    "import '../graph/z.ts';",
    'listed-folder: lib/new/a.ts -> lib/graph/z.ts',
  ],
  ['an import from such a folder', MODEL, "import '../old/z.ts';", `listed-folder: ${MODEL} -> lib/old/z.ts`],
  ['a circle', 'lib/graph/a.ts', "import './b.ts';", 'no-cycle: lib/graph/a.ts -> lib/graph/b.ts, files that'],
  [
    'node: in lib',
    MODEL,
    "import { join } from 'node:path';\njoin();",
    `node-in-lib: ${MODEL} -> path, in lib only open/`,
  ],
  ['node: re-exported', MODEL, "export * from 'node:path';", `node-in-lib: ${MODEL} -> path`],
  ['a stranger', MODEL, "import 'left-pad';", `users-have-it: ${MODEL} -> left-pad, users have`],
  ['a dev dependency', OPEN, "import 'typescript';", `users-have-it: ${OPEN} -> typescript`],
  ['another folder of ours', OPEN, "import '../../scripts/x.ts';", `users-have-it: ${OPEN} -> scripts/x.ts`],
  ['sax elsewhere', MODEL, "import sax from 'sax';\nsax;", `owner-of-sax: ${MODEL} -> sax, a runtime`],
  ['a type of sax', MODEL, "import type { Tag } from 'sax';", `owner-of-sax: ${MODEL} -> sax`],
  ['sax by require', MODEL, "export const sax = require('sax');", `owner-of-sax: ${MODEL} -> sax`],
  ['semver by part', MODEL, "await import('semver/functions/gt.js');", `owner-of-semver: ${MODEL} -> semver/functions`],
];

const good: readonly [what: string, file: string, code: string][] = [
  ['lib imports data-loader', MODEL, "import { z } from '../../data-loader/xml/z.ts';\nz;"],
  ['a folder above', 'lib/query/a.ts', "import { z } from '../graph/z.ts';\nz;"],
  ['node: where the system is met', OPEN, "import 'node:fs';"],
  ['node: in the command', 'lib/cli/main.ts', "import 'node:process';"],
  ['node: in data-loader', 'data-loader/files/a.ts', "import 'node:fs';"],
  ['an owner', 'data-loader/xml/markup.ts', "import sax from 'sax';\nsax;"],
];

const test = suite('check-imports');

for (const [what, file, code, reported] of bad) {
  test(`${what} is told`, async () => {
    const more = {
      'lib/graph/b.ts': "import type { A } from './a.ts';",
      'lib/index.ts': '',
      'scripts/x.ts': '',
      'lib/old/z.ts': '',
    };
    const found = await inFolder({ ...BASE, ...more, 'lib/graph/a.ts': '', [file]: code }, folder =>
      checkImports(folder),
    );
    assert.ok(
      found.some(line => line.startsWith(reported)),
      `${reported} is not in:\n${found.join('\n')}`,
    );
  });
}

for (const [what, file, code] of good) {
  test(`${what} is fine`, async () => {
    assert.equal(await inFolder({ ...BASE, [file]: code }, folder => checkImports(folder)), []);
  });
}

test('a source that was not looked at is told', async () => {
  const found = await inFolder({ ...BASE, 'lib/dist/a.ts': '', 'lib/node_modules/b/a.ts': '' }, folder =>
    checkImports(folder),
  );
  assert.ok(found.includes('lib/node_modules/b/a.ts: dependency-cruiser did not see it'), found.join('\n'));
});

test.run();
