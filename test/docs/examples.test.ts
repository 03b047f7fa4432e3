// Every fenced block of the documentation is run, and prints what the page shows.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { systemDatabase } from '../../scripts/docs/database.ts';
import { fixtureRoots, inFolder } from '../fixtures/folders.ts';
import { isShown, runBlocks } from './examples.ts';
import { type Block, blocksOf } from './markdown.ts';
import { PAGES, pageText } from './pages.ts';

const test = suite('examples of the documentation');

/** The version of osinfo-db whose answers the pages show. */
const DOCUMENTED = '20221203';

const database = systemDatabase()?.database;
const system = database?.layers.find(({ layer }) => layer === 'system')?.path;
const compares = database?.version === DOCUMENTED;
const [penguins = ''] = fixtureRoots('penguins').map(({ path }) => path);
const counts = { run: 0, pages: 0 };

for (const page of PAGES) {
  const blocks = blocksOf(pageText(page));
  if (blocks.length === 0) continue;
  if (system === undefined) {
    test.skip(`${page}: no osinfo-db is installed here`, () => {});
    continue;
  }
  test(page, () => {
    const { run, skipped, problems } = inFolder({}, folder => runBlocks(blocks, { folder, system, compares }));
    for (const reason of skipped) console.log(`${page} was skipped: ${reason}`);
    counts.run += run;
    counts.pages += 1;
    assert.is(problems.join('\n\n'), '', page);
  });
}

test('the count', () => {
  const how = compares ? 'compared' : `not compared, only run, as osinfo-db is not ${DOCUMENTED}`;
  console.log(`${counts.run} code blocks of ${counts.pages} pages were run and ${how}`);
  assert.ok(system === undefined || counts.pages > 0);
});

test('an output is compared line by line; dots stand for the rest of a line, or for lines', () => {
  assert.ok(isShown('a\n...\nc', 'a\nb\nb\nc\n'));
  assert.ok(isShown('a\n...\nc', 'a\nc'));
  assert.ok(isShown('{ a: 1, ... }', '{ a: 1, b: 2 }'));
  assert.not.ok(isShown('a\nc', 'a\nb\nc'));
  assert.not.ok(isShown('{ a: 1, ... }', '{ a: 1,\nb: 2 }'));
  assert.not.ok(isShown('a.c', 'abc'));
});

const WRONG: readonly (readonly [language: string, text: string, problem: RegExp])[] = [
  ['console', '$ osinfo --version\n9.9.9\n', /prints:\nosinfo 0\./],
  ['console', '$ osinfo show nothing\n...\n', /exits with 1, not with 0/],
  ['console', '$ osinfo show nothing\n...\n$ echo $?\n2\n', /exits with 1, not with 2/],
  ['console', 'osinfo --version\n', /begins with a line/],
  ['js', "'a'.length;  // 2\n", /line 7: the value is 1/],
  ['js', 'if (false) {\n  1;  // 1\n}\n', /line 8: it is not reached/],
  ['js', "import 'osinfo-db/nothing';\n", /the module fails/],
  ['sh', 'osinfo list\n', /sets nothing up/],
  ['sh', 'npm run nothing  # that is not there\n', /npm has no script nothing/],
  ['xml', '<a/>\n', /neither run nor written/],
];

for (const [language, text, problem] of WRONG) {
  test(`it is told: ${text.replaceAll('\n', ' ')}`, () => {
    const blocks: readonly Block[] = [{ language, text, line: 7 }];
    const { problems } = inFolder({}, folder => runBlocks(blocks, { folder, system: penguins, compares: true }));
    assert.match(problems.join('\n'), problem);
  });
}

test.run();
