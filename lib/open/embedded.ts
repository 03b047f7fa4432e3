// The optional data package, for hosts without a database. Out: its system layer as a root; its snapshot as a store,
// where no other layer adds files. It is used only when no other system layer exists.
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FileStats, readFileStats } from '../../data-loader/files/file-stats.ts';
import type { HardwareIdsFiles } from '../../data-loader/files/hardware-ids.ts';
import type { Root } from '../../data-loader/files/locations.ts';
import { openSnapshot, storeOfSnapshot, translationsFile } from '../../data-loader/snapshot/snapshot-file.ts';
import type { RecordStore } from '../../data-loader/store/store.ts';
import { exists } from './host.ts';

const PACKAGE = 'osinfo-db-data';

/** How to read the records. */
export interface EmbeddedOptions {
  /** The tags of the requested languages, best first. */
  readonly tags: readonly string[];
  readonly hardwareIds: HardwareIdsFiles;
}

/**
 * The system layer of the data package; `undefined` when the package is not installed. The search follows Node: first
 * `node_modules` beside the running program, then beside each folder above it.
 */
export function embeddedRoot(program: string = process.argv[1] ?? ''): Root | undefined {
  const path = foldersAbove(program)
    .map(folder => join(folder, 'node_modules', PACKAGE, 'osinfo'))
    .find(folder => exists(join(folder, 'os')));
  return path === undefined ? undefined : { layer: 'system', path, why: PACKAGE };
}

/** The folder of a file and all folders above it; empty when the file does not exist. */
function foldersAbove(file: string): readonly string[] {
  const folders: string[] = [];
  try {
    for (let path = realpathSync(file); path !== dirname(path); path = dirname(path)) folders.push(dirname(path));
  } catch {
    // A program that is compiled into one file has no folder on disk.
  }
  return folders;
}

/**
 * The records of the package's snapshot, with the stats of their files; `undefined` when files must be read: the
 * snapshot is damaged, has another version or lacks the requested translations, or another layer adds files.
 */
export function embeddedRecords(
  roots: readonly Root[],
  { tags, hardwareIds }: EmbeddedOptions,
): { readonly store: RecordStore; readonly fileStats: FileStats } | undefined {
  const [system, ...others] = roots;
  if (system === undefined || others.some(({ path }) => exists(path))) return undefined;
  const path = join(dirname(system.path), 'osinfo.snapshot');
  const files = tags.length === 0 ? [path] : [path, translationsFile(path)];
  const fileStats = readFileStats([...files, ...roots.map(root => root.path)], files.length + 1);
  const opened = openSnapshot(path, tags, { canBeLink: true });
  if (typeof opened === 'string') return undefined;
  // The snapshot was made on another machine, so its layers have the paths of that machine.
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
