// The environment, platform, home and folders of this host, as input for the choice of a database.
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import type { HostEnvironment } from '../../data-loader/files/locations.ts';

/** Reads the environment and the home of this process. */
export function readHostEnvironment(): HostEnvironment {
  return {
    environment: process.env,
    platform: process.platform,
    ...homeFolder(),
    isFolder: path => kindOf(path) === 'folder',
  };
}

/** The value of HOME, else the home folder in the user database of the system. */
function homeFolder(): Pick<HostEnvironment, 'home'> {
  const { HOME: home } = process.env;
  if (home !== undefined && process.platform !== 'win32') return { home };
  try {
    return { home: homedir() };
  } catch {
    // A user without an entry in the user database has no home, and so no user layer.
    return {};
  }
}

/** The type of the file at a path; `other` when there is none. */
export function kindOf(path: string): 'folder' | 'file' | 'other' {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    return status?.isDirectory() ? 'folder' : status?.isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}
