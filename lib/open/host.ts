// The environment, platform, home and folders of this host, as input for the choice of a database.
import { type Stats, statSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { canPass } from '../../data-loader/files/file-system.ts';
import { absolutePath, type HostEnvironment } from '../../data-loader/files/locations.ts';

/** Reads the environment and the home of this process. */
export function readHostEnvironment(): HostEnvironment {
  return { environment: process.env, platform: process.platform, ...homeFolder(), isFolder };
}

/** The value of HOME if it is an absolute path, else the home folder in the user database of the system. */
function homeFolder(): Pick<HostEnvironment, 'home'> {
  const { platform } = process;
  const home = absolutePath(process.env.HOME, platform);
  if (home !== undefined && platform !== 'win32') return { home };
  try {
    const listed = absolutePath(platform === 'win32' ? homedir() : userInfo().homedir, platform);
    return listed === undefined ? {} : { home: listed };
  } catch {
    // A user without an entry in the user database has no home, and so no user layer.
    return {};
  }
}

/** Whether a path leads to a folder. */
export function isFolder(path: string): boolean {
  return isFound(path, status => status.isDirectory());
}

/** Whether a path leads to a plain file. */
export function isFile(path: string): boolean {
  return isFound(path, status => status.isFile());
}

/** Whether a path leads to anything. */
export function exists(path: string): boolean {
  return isFound(path, () => true);
}

/**
 * Where an error that can pass hides what a path leads to, also at a second call, it counts as found, so that reading it
 * reports the error.
 */
function isFound(path: string, isWanted: (status: Stats) => boolean, isRetry = false): boolean {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    return status !== undefined && isWanted(status);
  } catch (error) {
    return canPass(error) && (isRetry || isFound(path, isWanted, true));
  }
}
