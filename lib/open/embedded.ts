// The optional data package, for hosts without a database. Out: its system layer as a root, and, where nothing is to be
// added to that layer, its snapshot as a store. Looked for only when no other system layer was found.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Sources, sourcesNow } from '../../data-loader/files/file-stats.ts';
import type { HardwareIdsFiles } from '../../data-loader/files/hardware-ids.ts';
import type { Root } from '../../data-loader/files/locations.ts';
import { expandLanguages } from '../../data-loader/grammar/languages.ts';
import type { EntityKind, RecordOf } from '../../data-loader/records/records.ts';
import { SnapshotStore } from '../../data-loader/snapshot/snapshot.ts';
import { openSnapshot } from '../../data-loader/snapshot/snapshot-file.ts';
import type { RecordStore } from '../../data-loader/store/store.ts';

const PACKAGE = 'osinfo-db-data';

/** How the records are wanted. */
export interface Wishes {
  readonly languages: readonly string[];
  readonly hardwareIds: HardwareIdsFiles;
}

/**
 * The system layer of the data package; `undefined` when that is not installed. It is looked for where Node looks for the
 * packages of the program that runs: in `node_modules` beside the program, and in every folder above.
 */
export function embeddedRoot(program: string = process.argv[1] ?? ''): Root | undefined {
  const path = foldersAbove(program)
    .map(folder => join(folder, 'node_modules', PACKAGE, 'osinfo'))
    .find(folder => existsSync(join(folder, 'os')));
  return path === undefined ? undefined : { layer: 'system', path, why: PACKAGE };
}

/** The folder of a file, and all above it; none when there is no such file. */
function foldersAbove(file: string): readonly string[] {
  const folders: string[] = [];
  try {
    for (let path = realpathSync(file); path !== dirname(path); path = dirname(path)) folders.push(dirname(path));
  } catch {
    // A program that was compiled into one file has no folder on disk.
  }
  return folders;
}

/**
 * The records of the package's snapshot, with what they depend on; `undefined` when files have to be read: the snapshot
 * is of another version, a layer adds to the package's, or names are wanted in a language.
 */
export function embeddedRecords(
  roots: readonly Root[],
  { languages, hardwareIds }: Wishes,
): { readonly store: RecordStore; readonly sources: Sources } | undefined {
  const [system, ...others] = roots;
  const isAll = others.every(({ path }) => !existsSync(path)) && expandLanguages(languages).length === 0;
  if (system === undefined || !isAll) return undefined;
  const path = join(dirname(system.path), 'osinfo.snapshot');
  const sources = sourcesNow([path, ...roots.map(root => root.path)], 2);
  const file = openSnapshot(path, { mayBeLink: true });
  if (typeof file === 'string') return undefined;
  const store = new SnapshotStore(file, hardwareIds);
  return { store: standingAt(roots, store), sources };
}

/** A store that says of itself that it was read from these roots: the snapshot was made elsewhere. */
function standingAt(roots: readonly Root[], store: SnapshotStore): RecordStore {
  const files = store.database.layers.reduce((sum, layer) => sum + layer.files, 0);
  const layers = roots.map(({ layer, path, why }) => ({ layer, path, why, files: layer === 'system' ? files : 0 }));
  return {
    database: { ...store.database, origin: 'embedded', layers },
    hardware: store.hardware,
    get problems() {
      return store.problems;
    },
    get suspicions() {
      return store.suspicions;
    },
    has: kind => store.has(kind),
    ids: kind => store.ids(kind),
    record: <K extends EntityKind>(kind: K, id: string): RecordOf<K> | undefined => store.record(kind, id),
    heritage: id => store.heritage(id),
    idOfShortId: (kind, shortId) => store.idOfShortId(kind, shortId),
  };
}
