// In: roots. Out: a store: layers, masks and fragments, broken files, and a disk that changes during the load.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { load, loadSync } from '../../../data-loader/parse/load.ts';
import type { Layer, Problem } from '../../../data-loader/records/problems.ts';
import { ENTITY_KINDS } from '../../../data-loader/records/records.ts';
import { type RecordStore, recordsOf } from '../../../data-loader/store/store.ts';
import { BROKEN_FILES } from '../../cases/broken-files.ts';
import { type Files, fixtureRoots, inFolder, layersIn, rootAt, writeFiles } from '../../fixtures/folders.ts';

const test = suite('load');

const A = 'http://example.org/a';
const named = (name: string, more = ''): string =>
  `<libosinfo><os id="${A}"><short-id>a</short-id><name>${name}</name>${more}</os></libosinfo>`;
const fact = (value: string): string => `<libosinfo><os id="${A}"><x-fact>${value}</x-fact></os></libosinfo>`;

const PENGUINS = fixtureRoots('penguins');
const only = (...layers: readonly Layer[]): RecordStore =>
  loadSync(PENGUINS.filter(({ layer }) => layers.includes(layer)));

test('the fixture has three layers', () => {
  assert.equal(
    PENGUINS.map(({ layer }) => layer),
    ['system', 'local', 'user'],
  );
});

test('one layer alone', () => {
  const store = only('system');
  assert.equal(
    recordsOf(store, 'os').map(({ shortIds }) => shortIds[0]?.value),
    ['adelie1', 'adelie2', 'gentoo1', 'king1'],
  );
  assert.equal(store.problems, []);
});

test('an empty master masks an entity with its fragments of the layers below', () => {
  assert.is(only('system').record('os', 'http://example.org/gentoo/1')?.vendor?.value, 'Colony');
  assert.is(only('system', 'local').record('os', 'http://example.org/gentoo/1'), undefined);
});

test('a fragment of a stronger layer adds to the master of a weaker one', () => {
  const king = only('system', 'local').record('os', 'http://example.org/king/1');
  assert.is(king?.name?.value, 'King 1');
  assert.equal(
    king?.custom.map(({ name, value, at }) => [name, value, at.layer]),
    [['x-clock-offset', 'utc', 'local']],
  );
  assert.equal(
    king?.declaredAt.map(({ layer, file }) => `${layer}:${file}`),
    [
      'system:os/example.org/king-1.xml',
      'system:os/example.org/king-1.d/drivers.xml',
      'local:os/example.org/king-1.d/50-site.xml',
    ],
  );
});

test('a master of a stronger layer replaces all that weaker layers say', () => {
  const name = (...layers: readonly Layer[]): unknown => {
    const rockhopper = only(...layers).record('os', 'http://example.org/rockhopper/1');
    return [rockhopper?.name?.value, rockhopper?.custom.length, rockhopper?.derivesFrom[0]?.id];
  };
  assert.equal(name('system', 'local'), ['Rockhopper 1', 2, 'http://example.org/adelie/2']);
  assert.equal(name('system', 'local', 'user'), ['My Rockhopper', 0, 'http://example.org/adelie/1']);
});

test('a fragment of the user’s without a master anywhere makes an entity', () => {
  inFolder({ 'user/os/example.org/a.d/x.xml': fact('1') }, folder => {
    const record = loadSync(layersIn(folder)).record('os', A);
    assert.equal(
      record?.custom.map(({ value }) => value),
      ['1'],
    );
  });
});

check(
  'fragments of the layer of the master and of stronger ones count, weakest first and by name',
  {
    'system/os/example.org/a.xml': named('system'),
    'system/os/example.org/a.d/x.xml': fact('lost'),
    'local/os/example.org/a.xml': named('local', '<x-fact>0</x-fact>'),
    'local/os/example.org/a.d/2.xml': fact('2'),
    'local/os/example.org/a.d/1.xml': fact('1'),
    'user/os/example.org/a.d/0.xml': fact('3'),
  },
  ['local', '0123'],
  [],
);

check(
  'a master that is broken does not hide the one below it, nor that one’s fragments',
  {
    'system/os/example.org/a.xml': named('system'),
    'system/os/example.org/a.d/x.xml': fact('1'),
    'local/os/example.org/a.xml': '<libosinfo>',
    'user/os/example.org/a.xml': '',
    'user/os/example.org/a.d/x.xml': '',
  },
  [undefined, undefined],
  [],
);

check(
  'the same without the mask above',
  {
    'system/os/example.org/a.xml': named('system'),
    'system/os/example.org/a.d/x.xml': fact('1'),
    'local/os/example.org/a.xml': '<libosinfo>',
    'user/os/example.org/a.d/x.xml': fact('2'),
  },
  ['system', '12'],
  ['BAD_XML local:os/example.org/a.xml:1'],
);

check(
  'two broken masters, one above the other',
  {
    'system/os/example.org/a.xml': named('system'),
    'local/os/example.org/a.xml': '<html/>',
    'user/os/example.org/a.xml': 'x',
  },
  ['system', ''],
  ['BAD_XML local:os/example.org/a.xml:1', 'BAD_XML user:os/example.org/a.xml:1'],
);

check(
  'a broken fragment loses itself only',
  {
    'system/os/example.org/a.xml': named('system'),
    'system/os/example.org/a.d/1.xml': '<libosinfo><os',
    'system/os/example.org/a.d/2.xml': fact('2'),
  },
  ['system', '2'],
  ['BAD_XML system:os/example.org/a.d/1.xml:1'],
);

check(
  'a master whose entity belongs elsewhere masks all the same, as in libosinfo',
  {
    'system/os/example.org/a.xml': named('system'),
    'local/os/example.org/a.xml': named('x').replace(A, 'http://example.org/b'),
  },
  [undefined, undefined],
  ['WRONG_PATH local:os/example.org/a.xml:1'],
);

check(
  'two elements of one entity in one file are one',
  {
    'system/os/example.org/a.xml': `<libosinfo><os id="${A}"><name>1</name></os><os id="${A}"><name>2</name><x-fact>2</x-fact></os></libosinfo>`,
  },
  ['2', '2'],
  [],
);

check(
  'a fragment below a fragment’s folder is a master that belongs nowhere',
  { 'system/os/example.org/a.xml': named('a'), 'system/os/example.org/a.d/sub/x.xml': fact('1') },
  ['a', ''],
  ['WRONG_PATH system:os/example.org/a.d/sub/x.xml:1'],
);

for (const [file, problem, answers, why] of BROKEN_FILES) {
  test(`${file}: ${why}`, () => {
    const store = loadSync(fixtureRoots('broken'));
    const reported = store.problems.filter(({ at }) => at.file === `os/example.org/${file}`);
    assert.equal(
      reported.map(({ code, at }) => `${code} ${at.line}:${at.column}`),
      [problem],
    );
    assert.is(store.record('os', `http://example.org/${file.replace('.xml', '')}`) !== undefined, answers);
    assert.is(store.record('os', 'http://example.org/sound')?.name?.value, 'Sound');
  });
}

test('every problem of the broken database is in the table, in order', () => {
  const { problems } = loadSync(fixtureRoots('broken'));
  assert.equal(
    problems.map(({ at }) => at.file.replace('os/example.org/', '')),
    BROKEN_FILES.map(([file]) => file).sort(),
  );
});

test('what is no plain file, or too large, is a problem without a line', () => {
  inFolder({ 'local/os/example.org/ok.xml': named('x').replaceAll(A, 'http://example.org/ok') }, folder => {
    const local = join(folder, 'local/os/example.org');
    execFileSync('mkfifo', [join(local, 'fifo.xml')]);
    writeFileSync(join(local, 'large.xml'), '');
    truncateSync(join(local, 'large.xml'), 100 * 1024 * 1024);
    symlinkSync('nowhere', join(local, 'dangling.xml'));
    symlinkSync('itself.xml', join(local, 'itself.xml'));
    symlinkSync('/dev/zero', join(local, 'zero.xml'));
    symlinkSync('/dev/null', join(local, 'null.xml'));
    mkdirSync(join(local, 'folder.xml'));
    symlinkSync('..', join(local, 'loop'));
    const store = loadSync(layersIn(folder));
    assert.equal(store.problems.map(told), [
      'UNREADABLE_FILE local:os/example.org/dangling.xml',
      'UNREADABLE_FILE local:os/example.org/fifo.xml',
      'UNREADABLE_FILE local:os/example.org/itself.xml',
      'TOO_LARGE local:os/example.org/large.xml',
      'UNREADABLE_FILE local:os/example.org/zero.xml',
    ]);
    assert.is(store.database.counts.os, 1);
  });
});

test('a link to /dev/null masks', () => {
  inFolder({ 'system/os/example.org/a.xml': named('a') }, folder => {
    mkdirSync(join(folder, 'user/os/example.org'), { recursive: true });
    symlinkSync('/dev/null', join(folder, 'user/os/example.org/a.xml'));
    const store = loadSync(layersIn(folder));
    assert.is(store.record('os', A), undefined);
    assert.equal(store.problems, []);
  });
});

test('a file with more faults than a function takes arguments is one file with faults', () => {
  const faults = '<device/>'.repeat(150_000);
  inFolder({ 'a.xml': '', 'os/example.org/a.xml': named('a', `<devices>${faults}</devices>`) }, folder => {
    const store = loadSync([rootAt(folder)]);
    assert.is(store.record('os', A)?.name?.value, 'a');
    assert.ok(store.problems.length > 0);
  });
});

test('both forms give the same store', async () => {
  for (const fixture of ['penguins', 'broken', 'everything'] as const) {
    const roots = fixtureRoots(fixture);
    const options = { languages: ['de'], origin: 'given' as const };
    const [sync, async] = [loadSync(roots, options), await load(roots, options)];
    assert.equal(contentOf(async), contentOf(sync));
    assert.is(async.database.origin, 'given');
  }
});

test('the order of the roots’ files on disk does not matter', () => {
  const files: readonly (readonly [string, string])[] = [
    ['os/example.org/a.xml', named('a')],
    ['os/example.org/a.d/1.xml', fact('1')],
    ['os/example.org/a.d/2.xml', fact('2')],
    ['os/example.org/b.xml', named('b').replace(A, 'http://example.org/b')],
  ];
  const loaded = (listed: typeof files): string =>
    inFolder({}, folder => {
      for (const [path, content] of listed) writeFiles(folder, { [path]: content });
      const store = loadSync([rootAt(folder)]);
      return JSON.stringify([recordsOf(store, 'os'), store.problems]);
    });
  assert.is(loaded([...files].reverse()), loaded(files));
});

test('the other work of the process gets a turn while files are read', async () => {
  await inFolder(manyFiles(40), async folder => {
    let turns = 0;
    const count = (): void => {
      turns += 1;
      if (!done) setImmediate(count);
    };
    let done = false;
    setImmediate(count);
    await load([rootAt(folder)]);
    done = true;
    assert.ok(turns >= 2, `${turns} turns`);
  });
});

test('files that change once while they are read are read again', async () => {
  await inFolder({ ...manyFiles(40), 'os/example.org/a.xml': named('before') }, async folder => {
    const loading = load([rootAt(folder)]);
    writeFileSync(join(folder, 'os/example.org/a.xml'), named('after'));
    rmSync(join(folder, 'os/example.org/n0.xml'));
    writeFileSync(
      join(folder, 'os/example.org/new.xml'),
      named('new').replace(A, 'http://example.org/new').replace('>a<', '>new<'),
    );
    const store = await loading;
    assert.is(store.record('os', A)?.name?.value, 'after');
    assert.is(store.record('os', 'http://example.org/n0'), undefined);
    assert.is(store.record('os', 'http://example.org/new')?.name?.value, 'new');
    assert.equal(store.problems, []);
    assert.is(store.database.counts.os, 41);
  });
});

test('files that change twice and then no more are read a third time, and nothing is wrong', async () => {
  await inFolder(manyFiles(40), async folder => {
    const first = join(folder, 'os/example.org/n0.xml');
    // Two slices of files make two turns an attempt: these changes fall into the first attempt and into the second.
    let turn = 0;
    const change = (): void => {
      turn += 1;
      utimesSync(first, turn, turn);
      if (turn < 3) setImmediate(change);
    };
    setImmediate(change);
    const store = await load([rootAt(folder)]);
    assert.is(turn, 3);
    assert.equal(store.problems, []);
  });
});

test('loaded at once, a database stays as it was found', () => {
  inFolder({ 'system/os/example.org/a.xml': named('before') }, folder => {
    const store = loadSync(layersIn(folder));
    writeFiles(folder, { 'system/os/example.org/a.xml': named('after') });
    rmSync(join(folder, 'system/os'), { recursive: true });
    assert.is(store.record('os', A)?.name?.value, 'before');
    assert.equal(store.problems, []);
  });
});

test('files of which not all can be kept are read at once', () => {
  const large = (id: string): string =>
    `<libosinfo><os id="http://example.org/${id}"><short-id>${id}</short-id><!--${'-x'.repeat(2_000_000)}--></os></libosinfo>`;
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  inFolder(Object.fromEntries(ids.map(id => [`system/os/example.org/${id}.xml`, large(id)])), folder => {
    const store = loadSync(layersIn(folder));
    rmSync(join(folder, 'system'), { recursive: true });
    assert.is(store.idOfShortId('os', 'i'), 'http://example.org/i');
    assert.is(store.database.counts.os, 9);
  });
});

test('files that keep changing are read at last, and that is told', async () => {
  await inFolder(manyFiles(40), async folder => {
    let time = 0;
    let done = false;
    const change = (): void => {
      if (done) return;
      time += 1;
      utimesSync(join(folder, 'os/example.org/n0.xml'), time, time);
      setImmediate(change);
    };
    change();
    const store = await load([rootAt(folder, 'local')]);
    done = true;
    assert.equal(store.problems.map(told), ['CHANGED_DURING_LOAD local:.']);
    assert.is(store.database.counts.os, 40);
  });
});

test('the version is what the system’s VERSION file says in its first line', () => {
  const version = (files: Files): string | undefined =>
    inFolder(files, folder => loadSync(layersIn(folder)).database.version);
  assert.is(version({ 'system/VERSION': '20261122\n' }), '20261122');
  assert.is(version({ 'system/VERSION': '  20261122 \r\nmore\n' }), '20261122');
  assert.is(version({ 'system/VERSION': `${'9'.repeat(200)}` }), '9'.repeat(64));
  assert.is(version({ 'system/VERSION': '\n20261122' }), undefined);
  assert.is(version({ 'local/VERSION': '20261122', 'system/os/x.xml': '' }), undefined);
  assert.is(version({}), undefined);
});

test('the layers say where they are, why, and how many files they hold', () => {
  inFolder({ 'system/a.xml': '', 'system/b.d/c.xml': '', 'system/README': '' }, folder => {
    const { database } = loadSync(layersIn(folder));
    assert.equal(database.layers, [
      { layer: 'system', path: join(folder, 'system'), why: 'test', files: 2 },
      { layer: 'local', path: join(folder, 'local'), why: 'test', files: 0 },
      { layer: 'user', path: join(folder, 'user'), why: 'test', files: 0 },
    ]);
    assert.is(database.origin, 'installed');
  });
});

test('no roots, no records', () => {
  const store = loadSync([]);
  assert.is(store.database.counts.os, 0);
  assert.equal(store.problems, []);
});

test('the host’s names of hardware are there, but for devices that a master file describes', () => {
  const device = (id: string): string => `<libosinfo><device id="http://pcisig.com/pci/${id}"/></libosinfo>`;
  const files = {
    'db/device/pcisig.com/pci-0f15-0001.xml': device('0f15/0001'),
    'db/device/pcisig.com/pci-0f15-0002.d/class.xml': device('0f15/0002'),
    'pci.ids': '0f15  Fish\n\t0001  Herring\n\t0002  Krill\n',
  };
  inFolder(files, folder => {
    const roots = [rootAt(join(folder, 'db'))];
    const { hardware } = loadSync(roots, { hardwareIds: { pci: join(folder, 'pci.ids') } });
    assert.is(hardware.find('http://pcisig.com/pci/0f15/0001'), undefined);
    assert.is(hardware.find('http://pcisig.com/pci/0f15/0002')?.product, 'Krill');
    assert.is(loadSync(roots).hardware.find('http://pcisig.com/pci/0f15/0002'), undefined);
  });
});

test.run();

/** Layers with files about one OS, its name and its x-facts, and the problems. */
function check(
  name: string,
  files: Files,
  expected: readonly [string | undefined, string | undefined],
  problems: readonly string[],
): void {
  test(name, () => {
    inFolder(files, folder => {
      const store = loadSync(layersIn(folder));
      const os = store.record('os', A);
      assert.equal([os?.name?.value, os?.custom.map(({ value }) => value).join('')], expected);
      assert.equal(store.problems.map(told), problems);
    });
  });
}

function told({ code, at }: Problem): string {
  return `${code} ${at.layer}:${at.file}${at.line === undefined ? '' : `:${at.line}`}`;
}

function manyFiles(count: number): Files {
  const ids = Array.from({ length: count }, (_, index) => `n${index}`);
  return Object.fromEntries(
    ids.map(id => [`os/example.org/${id}.xml`, `<libosinfo><os id="http://example.org/${id}"/></libosinfo>`]),
  );
}

function contentOf(store: RecordStore): unknown {
  return [store.database, store.problems, ENTITY_KINDS.map(kind => recordsOf(store, kind))];
}
