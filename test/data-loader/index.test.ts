// Tests the public exports of osinfo-db/data-loader, imported by its name as a user does.
import { isOsinfoError } from 'osinfo-db';
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

test('what the functions return is accepted by the others', () => {
  for (const name of ['everything', 'broken'] as const) {
    const store = dataLoader.loadSync(fixtureRoots(name));
    const kinds = ['os', 'platform', 'device', 'deployment', 'datamap', 'install-script'] as const;
    const records = kinds.flatMap(kind => store.ids(kind).map(id => store.record(kind, id)));
    const found = records.filter(record => record !== undefined);
    const problems = store.problems.toSorted(dataLoader.compareProblems);
    const copy = new dataLoader.MemoryStore(store.database, found, problems, store.hardware);
    assert.equal(problems, store.problems, name);
    assert.equal(copy.database, store.database, name);
    assert.equal(copy.ids('os'), store.ids('os'), name);
  }
});

test('a record whose optional members are undefined is one without them', () => {
  const store = dataLoader.loadSync(fixtureRoots('penguins'));
  const record = store.record('os', 'http://example.org/adelie/1');
  assert.ok(record);
  const given = { ...record, codename: undefined, name: { ...record.name, lang: undefined } };
  const copy = Reflect.construct(dataLoader.MemoryStore, [store.database, [given], []]);
  assert.equal(copy.ids('os'), ['http://example.org/adelie/1']);
});

const GIVEN = { origin: 'given', layers: [] };

/** `[a function, its arguments, the beginning of the message]`. */
const WRONG_CALLS: readonly (readonly [call: unknown, given: readonly unknown[], message: string])[] = [
  [dataLoader.listFiles, [{ layer: 'site', path: '/a', why: 'b' }], 'root.layer, "site", is none of system'],
  [dataLoader.loadSync, [[7]], 'roots[0] is number'],
  [dataLoader.groupFiles, ['a'], 'files is string, not a list'],
  [dataLoader.parsePlace, [7], 'text is number, not a text'],
  [dataLoader.databaseRoots, [{ environment: { HOME: 7 }, platform: 'linux', isFolder: () => true }], 'host.environm'],
  [dataLoader.MemoryStore, [null, [], []], 'database is null'],
  [dataLoader.MemoryStore, [GIVEN, [null], []], 'records[0] is null'],
  [dataLoader.MemoryStore, [GIVEN, [], [7]], 'problems[0] is number'],
  [dataLoader.MemoryStore, [GIVEN, [], [], null], 'hardware is null'],
  [dataLoader.MemoryStore, [GIVEN, [], [], { find: () => undefined }], 'hardware is object'],
];

for (const [call, given, message] of WRONG_CALLS) {
  test(`a wrong argument: ${message}`, () => {
    if (typeof call !== 'function') throw new Error('no function');
    const use = () =>
      call === dataLoader.MemoryStore ? Reflect.construct(call, given) : Reflect.apply(call, undefined, given);
    assert.throws(
      use,
      (error: unknown) =>
        isOsinfoError(error) && `${error.code} ${error.message}`.startsWith(`BAD_ARGUMENT ${message}`),
    );
  });
}

test.run();
