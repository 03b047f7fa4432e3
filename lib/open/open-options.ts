// In: the options of a caller. Out: a checked copy with absolute paths, so that a later change of the working folder or
// of the caller's object has no effect on a reload.
import { resolve } from 'node:path';
import type { HardwareIdsFiles } from '../../data-loader/files/hardware-ids.ts';
import { LAYERS, type Layer } from '../../data-loader/records/problems.ts';
import { badArgument } from '../model/errors.ts';

/** How to open a database. */
export interface OpenOptions {
  /**
   * Folders to read instead of those that the environment names; an absent layer is empty. Absent: `OSINFO_SYSTEM_DIR`
   * (or the old `OSINFO_DATA_DIR`), `OSINFO_LOCAL_DIR`, `OSINFO_USER_DIR` and the usual places.
   */
  readonly directories?: Partial<Readonly<Record<Layer, string>>>;
  /** Languages of translated names, best first, such as `['pt_BR', 'de']`. Absent: untranslated names. */
  readonly languages?: readonly string[];
  /**
   * The files with the names of PCI and USB hardware; an absent bus has no names. Absent: the host's own files. They
   * are read when a device's vendor or product is first requested.
   */
  readonly hardwareIds?: HardwareIdsFiles;
  /** Whether any problem in the files is an error. Absent: no; the records without problems are used. */
  readonly strict?: boolean;
  /**
   * A file written by `osinfo db snapshot`, read instead of any folder. Languages also need the file with its
   * translations.
   */
  readonly snapshot?: string;
  /**
   * Whether to cache the records in the user's cache folder, and to use that cache while the files are unchanged.
   * Absent: yes for the database of the host, unless `OSINFO_CACHE` is `off`; no for given directories.
   */
  readonly cache?: boolean;
  /**
   * Whether answers follow changes of the files: at once in the local and user layers, within a second in the system
   * layer. Absent: only `reload` reads changed files.
   */
  readonly watch?: boolean;
}

/** Copies the options with absolute paths. @throws {OsinfoError} BAD_ARGUMENT */
export function normalizeOptions(options: OpenOptions): OpenOptions {
  check(options);
  const { directories, languages, hardwareIds, snapshot } = options;
  return {
    ...options,
    ...(directories !== undefined && { directories: absolutePaths('options.directories', directories, 'a folder') }),
    ...(languages !== undefined && { languages: [...languages] }),
    ...(hardwareIds !== undefined && { hardwareIds: absolutePaths('options.hardwareIds', hardwareIds, 'a file') }),
    ...(snapshot !== undefined && { snapshot: resolve(snapshot) }),
  };
}

/** The members with absolute paths, without undefined ones. @throws {OsinfoError} BAD_ARGUMENT */
function absolutePaths(
  argument: string,
  paths: Readonly<Record<string, unknown>>,
  kind: string,
): Readonly<Record<string, string>> {
  const named = Object.entries(paths).filter(([, path]) => path !== undefined);
  return Object.fromEntries(
    named.map(([name, path]) => {
      if (typeof path === 'string' && path !== '') return [name, resolve(path)];
      throw badArgument(`${argument}.${name}`, path, `the path of ${kind}`);
    }),
  );
}

function check(options: OpenOptions): void {
  if (typeof options !== 'object' || options === null) throw badArgument('options', options, 'an object');
  const { directories, languages, hardwareIds, snapshot } = options;
  for (const name of ['strict', 'cache', 'watch'] as const) {
    const given: unknown = options[name];
    if (given !== undefined && typeof given !== 'boolean') throw badArgument(`options.${name}`, given, 'a boolean');
  }
  if (languages !== undefined && !isTexts(languages)) {
    throw badArgument('options.languages', languages, 'a list of languages');
  }
  if (directories !== undefined && !isDirectories(directories)) {
    throw badArgument('options.directories', directories, `an object with one or more of ${LAYERS.join(', ')}`);
  }
  if (hardwareIds !== undefined && (typeof hardwareIds !== 'object' || hardwareIds === null)) {
    throw badArgument('options.hardwareIds', hardwareIds, 'an object with pci and usb');
  }
  if (snapshot === undefined) return;
  if (typeof snapshot !== 'string' || snapshot === '')
    throw badArgument('options.snapshot', snapshot, 'the path of a file');
  for (const name of ['directories', 'cache'] as const) {
    if (options[name] === undefined) continue;
    throw badArgument(`options.${name}`, options[name], 'left out, as a snapshot has no need of it');
  }
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(text => typeof text === 'string');
}

/** Whether a value is an object whose keys are all names of layers. */
function isDirectories(directories: unknown): boolean {
  const names = typeof directories === 'object' && directories !== null ? Object.keys(directories) : [];
  return names.length > 0 && names.every(name => LAYERS.some(layer => layer === name));
}
