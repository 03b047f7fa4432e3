// In: nothing. Out: the databases and calls that a hostile file or caller can make large, such as chains, layers,
// fragments, lists and names. Each has three sizes; all are in memory.
import type { SourceFile } from '../data-loader/files/files.ts';
import { groupFiles } from '../data-loader/files/files.ts';
import { GroupReader } from '../data-loader/parse/group-reader.ts';
import { entityPath } from '../data-loader/records/entity-path.ts';
import { LAYERS, type Layer } from '../data-loader/records/problems.ts';
import { decodeSnapshot, SnapshotStore } from '../data-loader/snapshot/snapshot.ts';
import { writeSnapshot, writeTranslations } from '../data-loader/snapshot/snapshot-writer.ts';
import { MemoryStore } from '../data-loader/store/store.ts';
import { OsinfoDb } from '../lib/database/db.ts';
import { isOsinfoError, recommendForImage } from '../lib/index.ts';
import type { Growing } from './growth.ts';

/** A file: its layer, its path without its ending, and its content. */
type File = readonly [layer: Layer, path: string, content: string];

const idOf = (name: string | number): string => `http://example.org/${name}`;
const osOf = (name: string | number, content = ''): string =>
  `<libosinfo><os id="${idOf(name)}"><short-id>s${name}</short-id>${content}</os></libosinfo>`;
const masterOf = (name: string | number, content = '', layer: Layer = 'system'): File => [
  layer,
  entityPath('os', idOf(name)),
  osOf(name, content),
];
const parent = (name: string | number): string => `<derives-from id="${idOf(name)}"/>`;
const numbers = (size: number): readonly number[] => Array.from({ length: size }, (_, index) => index);

function storeOf(files: readonly File[], keepsTranslations = false) {
  const bytes = new Map<SourceFile, Uint8Array>();
  const sources = files.map(([layer, path, content]): SourceFile => {
    const [, key = path] = /^(.*)\.d\//.exec(path) ?? [];
    const file = { layer, path: `${path}.xml`, location: `/${path}.xml`, key, fragment: key !== path };
    bytes.set(file, Buffer.from(content));
    return file;
  });
  const groups = groupFiles(sources);
  const reader = new GroupReader(groups, keepsTranslations, file => bytes.get(file) ?? new Uint8Array());
  const found = groups.map(group => reader.readGroup(group));
  const store = new MemoryStore(
    { origin: 'given', layers: [] },
    found.flatMap(({ records }) => records),
    found.flatMap(({ problems }) => problems),
  );
  return { store, translatable: reader.translatable };
}

/** Requests every answer about every OS, except the lists of all ancestors and descendants, whose size is quadratic. */
function askAll(db: OsinfoDb): number {
  let count = db.problems.length;
  for (const os of db.oses()) {
    count += os.devices.length + os.resources.length + os.firmware.length + os.media.length + os.upgradableTo.length;
    count += db.recommend(os.id).warnings.length;
  }
  return count;
}

/** A database in three sizes, which is read and then answers all requests. */
function database(name: string, least: number, files: (size: number) => readonly File[]): Growing {
  return {
    name,
    sizes: [least, 2 * least, 4 * least],
    make: size => {
      const made = files(size);
      return () => askAll(new OsinfoDb(storeOf(made).store));
    },
  };
}

/** A call to a small database, with an argument in three sizes. */
function call<A>(
  name: string,
  least: number,
  argument: (size: number) => A,
  run: (db: OsinfoDb, argument: A) => unknown,
): Growing {
  return {
    name,
    sizes: [least, 2 * least, 4 * least],
    make: size => {
      const db = new OsinfoDb(storeOf(numbers(50).map(index => masterOf(index, '<vendor>v</vendor>'))).store);
      const made = argument(size);
      return () => {
        try {
          return run(db, made);
        } catch (error) {
          if (!isOsinfoError(error)) throw error;
          return undefined;
        }
      };
    },
  };
}

const DEVICES = (index: number): string => `<devices><device id="d${index}"/></devices>`;

/** Each kind of database and of call. */
export const DATABASES: readonly Growing[] = [
  database('OSes', 2000, size => numbers(size).map(index => masterOf(index, DEVICES(index)))),
  database('OSes in three layers', 1000, size =>
    LAYERS.flatMap(layer => numbers(size).map(index => masterOf(index, DEVICES(index), layer))),
  ),
  database('fragments of one OS', 2000, size => [
    masterOf('a'),
    ...numbers(size).map(
      (index): File => ['system', `${entityPath('os', idOf('a'))}.d/${index}`, osOf('a', DEVICES(index))],
    ),
  ]),
  database('a chain', 1000, size =>
    numbers(size).map(index => masterOf(index, index > 0 ? parent(index - 1) : DEVICES(0))),
  ),
  database('a chain in which each declares devices', 1000, size =>
    numbers(size).map(index => masterOf(index, DEVICES(index) + (index > 0 ? parent(index - 1) : ''))),
  ),
  database('a chain in which a site states facts of each', 1000, size =>
    numbers(size).map(index =>
      masterOf(index, `<x-clock-offset>localtime</x-clock-offset>${index > 0 ? parent(index - 1) : ''}`),
    ),
  ),
  database('a chain that ends in a circle', 1000, size =>
    numbers(size).map(index => masterOf(index, parent(index > 0 ? index - 1 : 1))),
  ),
  database('descendants of one OS', 2000, size =>
    numbers(size).map(index => masterOf(index, index > 0 ? parent(0) : DEVICES(0))),
  ),
  database('parents of one OS', 2000, size => [
    masterOf('a', numbers(size).map(parent).join('')),
    ...numbers(size).map(index => masterOf(index, DEVICES(index))),
  ]),
  database('resources that inherit from as many', 2000, size => [
    masterOf('a', parent('b') + '<resources arch="all" inherit="true"/>'.repeat(size)),
    masterOf('b', '<resources arch="all"/>'.repeat(size)),
  ]),
  database('references that lead nowhere', 10_000, size => [
    masterOf(
      'a',
      numbers(size)
        .map(index => `<clones id="${index}"/>`)
        .join(''),
    ),
  ]),
  database('short-ids that clash', 10_000, size => {
    const claims = numbers(size)
      .map(index => `<short-id>c${index}</short-id>`)
      .join('');
    return [masterOf('a', claims), masterOf('b', claims)];
  }),
  {
    name: 'a snapshot: written and asked',
    sizes: [1000, 2000, 4000],
    make: size => {
      const { store } = storeOf(numbers(size).map(index => masterOf(index, DEVICES(index))));
      return () => {
        const snapshot = decodeSnapshot(writeSnapshot({ store, masters: new Set(), unconfirmedProblems: [] }));
        return typeof snapshot === 'string'
          ? snapshot
          : askAll(new OsinfoDb(new SnapshotStore(snapshot, store.hardware)));
      };
    },
  },
  {
    name: 'translations, each in a language of its own',
    sizes: [2000, 4000, 8000],
    make: size => {
      const files = numbers(size).map(index => masterOf(index, `<name>a</name><name xml:lang="l${index}">b</name>`));
      const { translatable } = storeOf(files, true);
      return () => writeTranslations(translatable, '');
    },
  },
  call(
    'a list of vendors as criterion',
    20_000,
    size => numbers(size).map(index => `v${index}`),
    (db, vendor) => db.oses({ vendor }),
  ),
  call(
    'a list of short-ids as criterion',
    10_000,
    size => numbers(size).map(index => `t${index}`),
    (db, shortId) => db.oses({ shortId }),
  ),
  call(
    'stars in a short-id as criterion',
    20_000,
    size => '*a'.repeat(size),
    (db, shortId) => db.oses({ shortId }),
  ),
  call(
    'a range of versions as criterion',
    5000,
    size =>
      numbers(size)
        .map(index => `>=${index}`)
        .join(' || '),
    (db, version) => db.oses({ version }),
  ),
  call(
    'a text as criterion',
    1_000_000,
    size => 'x'.repeat(size),
    (db, text) => db.oses({ text }),
  ),
  call(
    'a long name that no OS has',
    1_000_000,
    size => 'x'.repeat(size),
    (db, name) => db.os(name),
  ),
  call(
    'distributions that an os-release file is like',
    250_000,
    size => `ID=a\nID_LIKE="${'fedora '.repeat(size / 7)}"`,
    (db, file) => db.identifyOsRelease(file),
  ),
  call(
    'a glob of stars',
    250_000,
    size => `${'*'.repeat(size)}b`,
    (db, shortId) => db.oses({ shortId }),
  ),
  call(
    'properties of an image',
    20_000,
    size => Object.fromEntries(numbers(size).map(index => [`p${index}`, 'x'])),
    (db, properties) => recommendForImage(db, properties),
  ),
  call(
    'a long value of a property',
    1_000_000,
    size => 'x'.repeat(size),
    (db, value) => recommendForImage(db, { hw_disk_bus: value }),
  ),
  {
    name: 'names to suggest from',
    sizes: [4000, 8000, 16_000],
    make: size => {
      const db = new OsinfoDb(storeOf(numbers(size).map(index => masterOf(`name${index}`))).store);
      return () => recommendForImage(db, { os_name: 'snmae' });
    },
  },
];
