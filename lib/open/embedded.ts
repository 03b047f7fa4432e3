// The optional data package, for hosts without a database. Out: its system layer as a root, and, where nothing is to be
// added to that layer, its snapshot as a store. Looked for only when no other system layer was found.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FileStats, readFileStats } from '../../data-loader/files/file-stats.ts';
import type { HardwareIdsFiles } from '../../data-loader/files/hardware-ids.ts';
import type { Root } from '../../data-loader/files/locations.ts';
import { openSnapshot, storeOfSnapshot, translationsFile } from '../../data-loader/snapshot/snapshot-file.ts';
import type { RecordStore } from '../../data-loader/store/store.ts';

const PACKAGE = 'osinfo-db-data';

/** How the records are wanted. */
export interface EmbeddedOptions {
  /** The tags of the languages that texts are wanted in, best first. */
  readonly tags: readonly string[];
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
 * is damaged, of another version, or without the translations that are wanted, or a layer adds to the package's.
 */
export function embeddedRecords(
  roots: readonly Root[],
  { tags, hardwareIds }: EmbeddedOptions,
): { readonly store: RecordStore; readonly fileStats: FileStats } | undefined {
  const [system, ...others] = roots;
  if (system === undefined || others.some(({ path }) => existsSync(path))) return undefined;
  const path = join(dirname(system.path), 'osinfo.snapshot');
  const files = tags.length === 0 ? [path] : [path, translationsFile(path)];
  const fileStats = readFileStats([...files, ...roots.map(root => root.path)], files.length + 1);
  const opened = openSnapshot(path, tags, { canBeLink: true });
  if (typeof opened === 'string') return undefined;
  // The snapshot was made elsewhere.
  const { database } = opened.snapshot.head;
  const count = database.layers.reduce((sum, layer) => sum + layer.files, 0);
  const layers = roots.map(({ layer, path: root, why }) => ({
    layer,
    path: root,
    why,
    files: layer === 'system' ? count : 0,
  }));
  const store = storeOfSnapshot(opened, hardwareIds, { ...database, origin: 'embedded', layers });
  return { store, fileStats };
}
