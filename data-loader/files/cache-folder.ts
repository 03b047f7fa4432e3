// In: the environment. Out: the folder of the user's cache, and whether it is safe: only the user and root can have put
// anything there. Files for the next process are written to, and read from, a safe folder only.
import { lstatSync, mkdirSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { codeOf } from './file-system.ts';
import { absolutePath, type HostEnvironment } from './locations.ts';

/** The cache of a user: its folder, and the home of the user, where that is known. */
export interface Cache {
  readonly folder: string;
  readonly home?: string;
}

/**
 * The cache of the user; `undefined` when the user has no home, or turns the cache off. Node returns U+FFFD for bytes of a
 * variable that are not UTF-8: such a path is that of another folder.
 */
export function userCache({ environment, platform, home: named }: HostEnvironment): Cache | undefined {
  if (environment.OSINFO_CACHE === 'off') return undefined;
  const home = absolutePath(named, platform);
  const base =
    absolutePath(environment.XDG_CACHE_HOME, platform) ?? (home === undefined ? undefined : join(home, '.cache'));
  return base === undefined || base.includes('\ufffd')
    ? undefined
    : { folder: join(base, 'osinfo-db'), ...(home !== undefined && { home }) };
}

/**
 * Why a folder is not safe; `undefined` when it is. Every folder on the way to it, from the home of the user (outside of
 * that: from `/`) down, and every folder on the way to what a link leads to, belongs to the user or to root, and nobody
 * else can write to it; the folder itself belongs to the user. Windows has no owners to compare.
 */
export function folderFault({ folder, home }: Cache): string | undefined {
  try {
    const status = statSync(folder);
    if (!status.isDirectory()) return 'it is not a folder';
    return pathFault(folder, home) ?? ownerFault(status);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'there is none' : 'its folder is out of reach';
  }
}

/** Returns whether a path still leads to the folder that it leads to now: the same device and inode. */
export function sameFolder(folder: string): () => boolean {
  const now = (): string | undefined => {
    try {
      const { dev, ino } = statSync(folder, { bigint: true });
      return `${dev} ${ino}`;
    } catch {
      return undefined;
    }
  };
  const before = now();
  return () => before !== undefined && now() === before;
}

/**
 * Makes a folder and the one above it where they are missing, for this user alone.
 * @returns why the folder is not safe; `undefined` when it is
 * @throws what the system reports
 */
export function makeSafeFolder(cache: Cache): string | undefined {
  const { folder, home } = cache;
  for (const path of [dirname(folder), folder]) {
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue;
    const fault = pathFault(dirname(path), home);
    if (fault !== undefined) return fault;
    mkdirSync(path, { mode: 0o700 });
  }
  return folderFault(cache);
}

/**
 * The folder for code that Node has compiled, made where it is missing; `undefined` when it is not safe. Node runs what
 * it finds there, so that every file in it has to be the user's own too.
 */
export function compiledCodeFolder(cache: Cache): string | undefined {
  const folder = join(cache.folder, 'compiled');
  try {
    if (makeSafeFolder({ ...cache, folder }) !== undefined) return undefined;
    // Node 20 follows links when only names are requested.
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
    const isSafe = entries.every(
      entry => !entry.isSymbolicLink() && ownerFault(lstatSync(join(entry.parentPath, entry.name))) === undefined,
    );
    return isSafe ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Why another user could replace what a path leads to, link by link. @throws what the system reports */
function pathFault(path: string, home: string | undefined): string | undefined {
  for (const way of pathsTo(path, home)) {
    const status = lstatSync(way);
    const isLink = status.isSymbolicLink();
    // A link that leads to itself, or nowhere, throws here.
    const target = isLink ? statSync(way) : status;
    if ([status, target].some(found => found.uid !== 0 && !isOwn(found))) return `${way} belongs to another user`;
    if (canOthersWrite(target)) return `others can write to ${way}`;
    const fault = isLink ? pathFault(targetOf(way), home) : undefined;
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/**
 * The path in a link, as the system follows it: `..` at its beginning leads out of the link's own folder, and elsewhere
 * out of what a link before it leads to.
 */
function targetOf(link: string): string {
  const path = readlinkSync(link);
  if (isAbsolute(path)) return path;
  const [ups = ''] = /^(?:\.\.?(?:[\\/]+|$))*/.exec(path) ?? [];
  const folder = resolve(realpathSync.native(dirname(link)), ups);
  return `${folder}${folder.endsWith(sep) ? '' : sep}${path.slice(ups.length)}`;
}

/**
 * Every folder from the home, or from the root of the file system, down to a path. A path with `..` is taken from the
 * root, since it can lead out of the home.
 */
function pathsTo(path: string, home: string | undefined): readonly string[] {
  const { root } = parse(path);
  const names = path.slice(root.length).split(sep);
  const leadsOut = names.includes('..');
  const isInHome =
    !leadsOut && home !== undefined && isAbsolute(home) && !/^\.\.(?:[\\/]|$)/.test(relative(home, path));
  const top = isInHome ? resolve(home) : root;
  const below = isInHome ? relative(top, path).split(sep) : names;
  return [
    top,
    ...below.map((_, index) => `${top}${top.endsWith(sep) ? '' : sep}${below.slice(0, index + 1).join(sep)}`),
  ];
}

/** Why a file or folder is not the user's alone; `undefined` when it is. */
export function ownerFault(status: { readonly uid: number; readonly mode: number }): string | undefined {
  if (!isOwn(status)) return 'it belongs to another user';
  return canOthersWrite(status) ? 'others can write it' : undefined;
}

/** Windows has no owners to compare. */
function isOwn({ uid }: { readonly uid: number }): boolean {
  const user = process.geteuid?.();
  return user === undefined || uid === user;
}

/** Even in a sticky folder such as /tmp, where others cannot replace this user's files, they can add their own. */
function canOthersWrite({ mode }: { readonly mode: number }): boolean {
  return process.platform !== 'win32' && (mode & 0o022) !== 0;
}
