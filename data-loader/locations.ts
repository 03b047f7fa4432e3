// Environment and platform in, the roots of the three layers out, each with why it was chosen. Pure: nothing is read
// but what is passed in; the caller tells which folders exist.
import { HARDWARE_IDS_FOLDERS, type HardwareIdsFiles } from './hardware-ids.ts';
import type { Layer } from './problems.ts';

/** Where one layer is. */
export interface Root {
  readonly layer: Layer;
  /** Absolute path of the folder. */
  readonly path: string;
  /** The rule that chose it: a variable's name, or what kind of default it is. */
  readonly why: string;
}

/** What the choice depends on. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** As `process.platform`. */
  readonly platform: string;
  /** The user's home folder; absent when unknown. */
  readonly home?: string;
  /** Whether a path is a folder. */
  readonly isFolder: (path: string) => boolean;
}

/** Where a system's package may have put the database: libosinfo's own folder first. */
export const SYSTEM_FOLDERS: readonly string[] = [
  '/usr/share/osinfo',
  '/usr/local/share/osinfo',
  '/opt/homebrew/share/osinfo',
  '/opt/local/share/osinfo',
  '/app/share/osinfo',
];

/** The three roots, weakest first. A root need not exist; the system's is the first candidate that does. */
export function databaseRoots(surroundings: Surroundings): readonly Root[] {
  return [systemRoot(surroundings), localRoot(surroundings), userRoot(surroundings)].filter(root => root !== undefined);
}

/** Every folder that `databaseRoots` considers, in the order it does: what to tell a person who has no database. */
export function candidates(surroundings: Surroundings): readonly string[] {
  const named = fromEnvironment(surroundings, 'system', 'OSINFO_DATA_DIR', 'OSINFO_SYSTEM_DIR');
  const system = named === undefined ? systemFolders(surroundings) : [named.path];
  const others = [localRoot(surroundings), userRoot(surroundings)].flatMap(root => root?.path ?? []);
  return [...system, ...others];
}

/** The host's own files with the names of hardware; a bus whose file is nowhere is left out. */
export function hardwareIdsFiles(isFile: (path: string) => boolean): HardwareIdsFiles {
  const find = (name: string): string | undefined =>
    HARDWARE_IDS_FOLDERS.map(folder => `${folder}/${name}`).find(isFile);
  const [pci, usb] = [find('pci.ids'), find('usb.ids')];
  return { ...(pci !== undefined && { pci }), ...(usb !== undefined && { usb }) };
}

function systemRoot(surroundings: Surroundings): Root | undefined {
  // libosinfo deprecates OSINFO_DATA_DIR, yet prefers it.
  const named = fromEnvironment(surroundings, 'system', 'OSINFO_DATA_DIR', 'OSINFO_SYSTEM_DIR');
  if (named !== undefined) return named;
  const folders = systemFolders(surroundings);
  const path = folders.find(surroundings.isFolder) ?? folders[0];
  return path === undefined ? undefined : { layer: 'system', path, why: 'data directory' };
}

function localRoot(surroundings: Surroundings): Root {
  const path = firstFolder(surroundings, ['/etc/osinfo', '/etc/libosinfo/db']);
  return (
    fromEnvironment(surroundings, 'local', 'OSINFO_LOCAL_DIR') ?? { layer: 'local', path, why: 'site configuration' }
  );
}

function userRoot(surroundings: Surroundings): Root | undefined {
  const named = fromEnvironment(surroundings, 'user', 'OSINFO_USER_DIR');
  if (named !== undefined) return named;
  const { environment, home } = surroundings;
  const xdg = absolute(environment.XDG_CONFIG_HOME);
  const configuration = xdg ?? (home === undefined ? undefined : `${home}/.config`);
  if (configuration === undefined) return undefined;
  const path = firstFolder(surroundings, [`${configuration}/osinfo`, `${configuration}/libosinfo/db`]);
  return { layer: 'user', path, why: xdg === undefined ? 'user configuration' : 'XDG_CONFIG_HOME' };
}

/** The data directories of the system: XDG's list adds to the usual ones, as a profile of nix or Guix does. */
function systemFolders({ environment }: Surroundings): readonly string[] {
  const listed = (environment.XDG_DATA_DIRS ?? '').split(':').flatMap(folder => absolute(folder) ?? []);
  return [...new Set([...SYSTEM_FOLDERS, ...listed.map(folder => `${folder.replace(/\/+$/, '')}/osinfo`)])];
}

/** The first variable that is set; an empty one counts as unset. */
function fromEnvironment({ environment }: Surroundings, layer: Layer, ...variables: string[]): Root | undefined {
  const why = variables.find(variable => environment[variable]);
  const path = why === undefined ? undefined : environment[why];
  return why === undefined || path === undefined ? undefined : { layer, path, why };
}

/** The XDG specification ignores relative paths. */
function absolute(path: string | undefined): string | undefined {
  return path?.startsWith('/') ? path : undefined;
}

/** libosinfo still reads its old folder where the new one is not there. */
function firstFolder({ isFolder }: Surroundings, folders: readonly [string, ...string[]]): string {
  return folders.find(isFolder) ?? folders[0];
}
