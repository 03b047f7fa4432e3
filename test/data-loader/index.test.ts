// Tests the public exports of osinfo-db/data-loader, imported by its name as a user does.
import * as dataLoader from 'osinfo-db/data-loader';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fixtureRoots } from '../fixtures/folders.ts';

const test = suite('osinfo-db/data-loader');

test('the list is what it is said to be', () => {
  assert.equal(Object.keys(dataLoader).sort(), [
    'LAYERS',
    'LONGEST_SUBJECT',
    'MemoryStore',
    'PROBLEM_CODES',
    'compareProblems',
    'databaseRoots',
    'entityPath',
    'expandLanguages',
    'formatPlace',
    'formatProblem',
    'groupFiles',
    'hardwareIds',
    'listFiles',
    'load',
    'loadSync',
    'parsePlace',
    'readRecords',
  ]);
});

test('the stages fit together: folders, files, records', () => {
  const roots = fixtureRoots('penguins');
  const groups = dataLoader.groupFiles(roots.flatMap(root => dataLoader.listFiles(root).files));
  const adelie = groups.find(({ key }) => key === dataLoader.entityPath('os', 'http://example.org/adelie/2'));
  assert.is(adelie?.masters[0]?.path, 'os/example.org/adelie-2.xml');
  assert.is(adelie?.fragments[0]?.layer, 'user');
  const store = dataLoader.loadSync(roots, { languages: ['fr'] });
  const record = store.record('os', 'http://example.org/adelie/1');
  assert.is(record && store.translated?.(record).name?.value, 'Adélie 1');
});

test.run();
