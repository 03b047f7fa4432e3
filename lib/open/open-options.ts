// In: the options of a caller. Out: a checked copy with absolute paths, so that a later change of the working folder or
// of the caller's object has no effect on a reload.
import { resolve } from 'node:path';
import type { HardwareIdsFiles } from '../../data-loader/files/hardware-ids.ts';
import { LAYERS, type Layer } from '../../data-loader/records/problems.ts';
import { badArgument } from '../model/errors.ts';
import {
  BOOLEAN,
  isPlainObject,
  listOfTexts,
  membersOf,
  type Option,
  type OptionTable,
  readOptions,
} from '../model/options.ts';

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

/** A path, made absolute; `kind` names the file or folder there. */
function pathOf(kind: string): Option<string> {
  return {
    read: (argument, value) => {
      if (typeof value === 'string' && value !== '') return resolve(value);
      throw badArgument(argument, value, `the path of ${kind}`);
    },
  };
}

const FOLDER = pathOf('a folder');
const FILE = pathOf('a file');
const DIRECTORIES = membersOf<Directories>({ system: FOLDER, local: FOLDER, user: FOLDER });

type Directories = NonNullable<OpenOptions['directories']>;

/** The reader of each option. */
const OPEN_OPTIONS: OptionTable<OpenOptions> = {
  directories: {
    read: (argument, value) => {
      const directories = DIRECTORIES.read(argument, value);
      if (isPlainObject(value) && Object.keys(value).length > 0) return directories;
      throw badArgument(argument, value, `an object with one or more of ${LAYERS.join(', ')}`);
    },
  },
  languages: listOfTexts('a list of languages'),
  hardwareIds: membersOf<HardwareIdsFiles>({ pci: FILE, usb: FILE }),
  strict: BOOLEAN,
  snapshot: FILE,
  cache: BOOLEAN,
  watch: BOOLEAN,
};

/** Copies the options with absolute paths. @throws {OsinfoError} BAD_ARGUMENT */
export function normalizeOptions(options: OpenOptions): OpenOptions {
  const normalized = readOptions('options', options, OPEN_OPTIONS);
  if (normalized.snapshot === undefined) return normalized;
  for (const name of ['directories', 'cache'] as const) {
    if (normalized[name] === undefined) continue;
    throw badArgument(`options.${name}`, normalized[name], 'left out, as a snapshot has no need of it');
  }
  return normalized;
}
