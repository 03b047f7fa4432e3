// In: the environment and the platform. Out: the roots of the three layers, each with the rule that chose it. Pure: it
// reads only its arguments; the caller checks which folders exist.

import { posix, win32 } from 'node:path';
import { LAYERS, type Layer } from '../records/problems.ts';
import type { FileSystem } from './file-system.ts';
import { HARDWARE_IDS_FOLDERS, type HardwareIdsFiles } from './hardware-ids.ts';

/** The root of one layer. */
export interface Root {
  readonly layer: Layer;
  /** Absolute path of the folder. */
  readonly path: string;
  /** The rule that chose it: the name of a variable, or the kind of default. */
  readonly why: string;
}

/** The environment of the process, as far as the choice depends on it. */
export interface HostEnvironment {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** As `process.platform`. */
  readonly platform: string;
  /** The user's home folder; absent when unknown. */
  readonly home?: string;
  /** Whether a path is a folder. */
  readonly isFolder: (path: string) => boolean;
  /** The file system to read; absent: that of the host. */
  readonly fileSystem?: FileSystem;
}

/** The folders where a system's package can install the database: libosinfo's own folder first. */
const SYSTEM_FOLDERS: readonly string[] = [
  '/usr/share/osinfo',
  '/usr/local/share/osinfo',
  '/opt/homebrew/share/osinfo',
  '/opt/local/share/osinfo',
  '/app/share/osinfo',
];

/** The three roots, weakest first. A root need not exist; it is the first candidate of its layer that does. */
export function databaseRoots(host: HostEnvironment): readonly Root[] {
  return LAYERS.flatMap(layer => {
    const roots = candidateRoots(host).filter(root => root.layer === layer);
    // A package that was removed can leave its folder behind; the layers of a site need not contain an OS.
    const full = layer === 'system' ? roots.find(({ path }) => host.isFolder(`${path}/os`)) : undefined;
    return full ?? roots.find(({ path }) => host.isFolder(path)) ?? roots.slice(0, 1);
  });
}

/** Every folder that `databaseRoots` considers, in the same order. */
export function candidateRoots(host: HostEnvironment): readonly Root[] {
  return [...systemRoots(host), ...localRoots(host), ...userRoots(host)];
}

/** The folders to report when there is no database: all of the system's, and the roots of the other layers. */
export function candidates(host: HostEnvironment): readonly string[] {
  const others = databaseRoots(host).filter(({ layer }) => layer !== 'system');
  return [...systemRoots(host), ...others].map(({ path }) => path);
}

/** The host's own files with the names of hardware, found on first use; a file that does not exist is absent. */
export function hardwareIdsFiles(isFile: (path: string) => boolean): HardwareIdsFiles {
  const find = (name: string): string | undefined =>
    HARDWARE_IDS_FOLDERS.map(folder => `${folder}/${name}`).find(isFile);
  return {
    get pci() {
      return find('pci.ids');
    },
    get usb() {
      return find('usb.ids');
    },
  };
}

function systemRoots(host: HostEnvironment): readonly Root[] {
  // libosinfo deprecates OSINFO_DATA_DIR, and yet prefers it.
  const named = fromEnvironment(host, 'system', 'OSINFO_DATA_DIR', 'OSINFO_SYSTEM_DIR');
  return named ?? systemFolders(host).map(path => ({ layer: 'system', path, why: 'data directory' }));
}

function localRoots(host: HostEnvironment): readonly Root[] {
  const named = fromEnvironment(host, 'local', 'OSINFO_LOCAL_DIR');
  // libosinfo still reads its old folders if the new ones do not exist.
  const folders = ['/etc/osinfo', '/etc/libosinfo/db'];
  return named ?? folders.map(path => ({ layer: 'local', path, why: 'site configuration' }));
}

function userRoots(host: HostEnvironment): readonly Root[] {
  const named = fromEnvironment(host, 'user', 'OSINFO_USER_DIR');
  const { environment, platform } = host;
  const home = absolutePath(host.home, platform);
  const xdg = absolutePath(environment.XDG_CONFIG_HOME, platform);
  const configuration = xdg ?? (home === undefined ? undefined : `${home}/.config`);
  if (named !== undefined || configuration === undefined) return named ?? [];
  const why = xdg === undefined ? 'user configuration' : 'XDG_CONFIG_HOME';
  return ['osinfo', 'libosinfo/db'].map(folder => ({ layer: 'user', path: `${configuration}/${folder}`, why }));
}

/** The data directories of the system: XDG_DATA_DIRS adds to the usual ones, as a profile of nix or Guix does. */
function systemFolders({ environment, platform }: HostEnvironment): readonly string[] {
  const listed = (environment.XDG_DATA_DIRS ?? '').split(':').flatMap(folder => absolutePath(folder, platform) ?? []);
  return [...new Set([...SYSTEM_FOLDERS, ...listed.map(folder => `${folder.replace(/\/+$/, '')}/osinfo`)])];
}

/** The variables that name the root of a layer. */
const ROOT_VARIABLES = ['OSINFO_DATA_DIR', 'OSINFO_SYSTEM_DIR', 'OSINFO_LOCAL_DIR', 'OSINFO_USER_DIR'] as const;

/** The first variable that names a root by a relative path, which `open` refuses; `undefined` when there is none. */
export function relativeVariable({ environment, platform }: HostEnvironment): string | undefined {
  return ROOT_VARIABLES.find(name => environment[name] && absolutePath(environment[name], platform) === undefined);
}

/** The first variable with an absolute path. */
function fromEnvironment(
  { environment, platform }: HostEnvironment,
  layer: Layer,
  ...variables: readonly (typeof ROOT_VARIABLES)[number][]
): readonly [Root] | undefined {
  for (const why of variables) {
    const path = absolutePath(environment[why], platform);
    if (path !== undefined) return [{ layer, path, why }];
  }
  return undefined;
}

/** The path if it is absolute: the XDG specification ignores variables that are empty or relative. */
export function absolutePath(path: string | undefined, platform: string): string | undefined {
  const { isAbsolute } = platform === 'win32' ? win32 : posix;
  return path !== undefined && isAbsolute(path) ? path : undefined;
}
