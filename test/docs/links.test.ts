// Every link of the documentation within this repository leads somewhere, and every path it names is there.
import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { anchorsOf, linksOf, tablesOf } from './markdown.ts';
import { PAGES, pageText, ROOT } from './pages.ts';

const test = suite('links of the documentation');

/** The address of this repository. README has absolute links, because npm's page has no folder for relative ones. */
const { homepage }: { homepage: string } = JSON.parse(pageText('package.json'));
const [ADDRESS = ''] = homepage.split('#');
const OWN = new RegExp(`^(?:${ADDRESS}/(?:blob|tree)|${ADDRESS.replace('github', 'raw.githubusercontent')})/main/`);
const counts = { links: 0, paths: 0 };

for (const page of PAGES) {
  test(page, () => {
    const { links, paths } = linksOf(pageText(page));
    const wrong = links.filter(({ target }) => !leadsSomewhere(page, target));
    assert.equal(
      wrong.map(({ target, line }) => `${page}:${line}: ${target}`),
      [],
    );
    const missing = paths.filter(({ target }) => !existsSync(join(ROOT, target)));
    assert.equal(
      missing.map(({ target, line }) => `${page}:${line}: ${target}`),
      [],
    );
    counts.links += links.length;
    counts.paths += paths.length;
  });
}

test('the rows of a table have as many cells as its titles', () => {
  const wrong = PAGES.flatMap(page =>
    tablesOf(pageText(page)).flatMap(({ line, cells }) =>
      new Set(cells).size === 1 ? [] : `${page}:${line}: rows of ${[...new Set(cells)].join(' and ')} cells`,
    ),
  );
  assert.equal(wrong, []);
});

test('README has absolute links only', () => {
  const relative = linksOf(pageText('README.md')).links.filter(({ target }) => !/^(?:https:|#)/.test(target));
  assert.equal(relative, []);
});

test('the count', () => {
  console.log(`${counts.links} links and ${counts.paths} paths of ${PAGES.length} pages were checked`);
  assert.ok(counts.links > 0 && counts.paths > 0);
});

test('links and anchors are found', () => {
  const page = '# A `b`, c\n\n## A b c\n[x](y#z) `[no](link)` ![p](q.svg)\n```sh\n[no](link)\n```\n`lib/a.ts` `lib`\n';
  const { links, paths } = linksOf(page);
  assert.equal(links, [
    { target: 'y#z', line: 4 },
    { target: 'q.svg', line: 4 },
  ]);
  assert.equal(paths, [{ target: 'lib/a.ts', line: 8 }]);
  assert.equal([...anchorsOf(page)], ['a-b-c', 'a-b-c-1']);
  assert.equal(tablesOf('a\n\n| a | b |\n|---|---|\n| `c\\|d` | e |\n| f |\n'), [{ line: 3, cells: [2, 2, 2, 1] }]);
  assert.not.ok(leadsSomewhere('README.md', 'docs/nothing.md'));
  assert.not.ok(leadsSomewhere('README.md', `${ADDRESS}/blob/main/docs/nothing.md`));
  assert.not.ok(leadsSomewhere('docs/consumers.md', '../README.md#nothing'));
  assert.ok(leadsSomewhere('docs/consumers.md', '#versions'));
});

test.run();

/** Addresses elsewhere are not asked for. */
function leadsSomewhere(page: string, target: string): boolean {
  const own = target.replace(OWN, '/');
  if (/^[a-z]+:/.test(own)) return !own.startsWith(ADDRESS) || [ADDRESS, `${ADDRESS}/issues`].includes(own);
  const [path = '', anchor] = own.split('#');
  const file = path === '' ? page : path.startsWith('/') ? path.slice(1) : normalize(join(dirname(page), path));
  if (!existsSync(join(ROOT, file))) return false;
  return anchor === undefined || (statSync(join(ROOT, file)).isFile() && anchorsOf(pageText(file)).has(anchor));
}
