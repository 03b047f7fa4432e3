// What a caller says of the database to open in, a checked copy of it out: its paths are absolute, so that neither another
// working folder nor a change of the caller's own object leads elsewhere when files are read again.
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

/** A path, made absolute; `kind` names what it leads to. */
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

/** What each option may be. */
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

/** A copy of the options whose paths are absolute. @throws {OsinfoError} BAD_ARGUMENT */
export function normalizeOptions(options: OpenOptions): OpenOptions {
  const normalized = readOptions('options', options, OPEN_OPTIONS);
  if (normalized.snapshot === undefined) return normalized;
  for (const name of ['directories', 'cache'] as const) {
    if (normalized[name] === undefined) continue;
    throw badArgument(`options.${name}`, normalized[name], 'left out, as a snapshot has no need of it');
  }
  return normalized;
}
