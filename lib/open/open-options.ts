// What a caller says of the database to open in, a checked copy of it out: its paths are absolute, so that neither another
// working folder nor a change of the caller's own object leads elsewhere when files are read again.
import { resolve } from 'node:path';
import type { HardwareIdsFiles } from '../../data-loader/files/hardware-ids.ts';
import { LAYERS, type Layer } from '../../data-loader/records/problems.ts';
import { badArgument } from '../model/errors.ts';

/** How to open a database. */
export interface OpenOptions {
  /**
   * Folders to read instead of those that the environment names; one left out holds nothing. Absent:
   * `OSINFO_SYSTEM_DIR` (or the old `OSINFO_DATA_DIR`), `OSINFO_LOCAL_DIR`, `OSINFO_USER_DIR` and the usual places.
   */
  readonly directories?: Partial<Readonly<Record<Layer, string>>>;
  /** Languages to choose translated names by, best first, such as `['pt_BR', 'de']`. Absent: untranslated names. */
  readonly languages?: readonly string[];
  /**
   * The files with the names of PCI and USB hardware; a bus left out has no names. Absent: the host's own files. They
   * are read when a device's vendor or product is first asked for.
   */
  readonly hardwareIds?: HardwareIdsFiles;
  /** Whether any problem in the files is an error; absent means that the rest answers. */
  readonly strict?: boolean;
  /** A file that `osinfo db snapshot` made, to be read instead of any folder; for languages also that with its translations. */
  readonly snapshot?: string;
  /**
   * Whether what was read is kept in the user's cache folder, and taken from there while the files are the same. Absent:
   * for the database of the host yes, unless `OSINFO_CACHE` is `off`; for given directories no.
   */
  readonly cache?: boolean;
  /**
   * Whether answers follow changes of the files: those of the local and user layers at once, those of the system layer
   * within a second. Absent: only when `reload` is called.
   */
  readonly watch?: boolean;
}

/** A copy of the options whose paths are absolute. @throws {OsinfoError} BAD_ARGUMENT */
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

/** The members, each an absolute path; what is `undefined` is left out. @throws {OsinfoError} BAD_ARGUMENT */
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

/** Whether it is an object that names layers, and nothing else. */
function isDirectories(directories: unknown): boolean {
  const names = typeof directories === 'object' && directories !== null ? Object.keys(directories) : [];
  return names.length > 0 && names.every(name => LAYERS.some(layer => layer === name));
}
