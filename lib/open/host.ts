// The environment, platform, home and folders of this host, as the choice of a database asks for them.
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import type { HostEnvironment } from '../../data-loader/files/locations.ts';

/** What the environment and the disk of this host say. */
export function readHostEnvironment(): HostEnvironment {
  return {
    environment: process.env,
    platform: process.platform,
    ...homeFolder(),
    isFolder: path => kindOf(path) === 'folder',
  };
}

/** What HOME names, and else what the system's list of users says. */
function homeFolder(): Pick<HostEnvironment, 'home'> {
  const { HOME: home } = process.env;
  if (home !== undefined && process.platform !== 'win32') return { home };
  try {
    return { home: homedir() };
  } catch {
    // A user without an entry in the system's list has no home, and no layer of its own.
    return {};
  }
}

/** What a path leads to. */
export function kindOf(path: string): 'folder' | 'file' | 'other' {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    return status?.isDirectory() ? 'folder' : status?.isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}
