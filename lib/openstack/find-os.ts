// In: a database, and the properties of an image that name an OS. Out: the OS, and which of the properties named it.
import type { OsinfoDb } from '../database/db.ts';
import type { Os } from '../model/entities.ts';
import type { RequestedProperties } from './properties/read-properties.ts';

/** The name of an OS in an image, and the OS. */
export interface NamedOs {
  /** As the database is asked for it. */
  readonly name: string;
  /** The properties that are the name. */
  readonly by: readonly (keyof RequestedProperties)[];
  /** Absent when the database does not know it. */
  readonly os?: Os;
}

/** Glance's words for distributions that osinfo-db calls otherwise. Source: Glance's list of values of os_distro. */
const DISTROS: ReadonlyMap<string, string> = new Map([
  ['alpine', 'alpinelinux'],
  ['arch', 'archlinux'],
  ['oracle', 'ol'],
  ['windows', 'win'],
]);

/**
 * What the image names: `os_name`, else `os_distro` with `os_version`, else `os_distro` alone, else the older name of it;
 * `undefined` when it names nothing.
 */
export function findNamedOs(db: OsinfoDb | undefined, requested: RequestedProperties): NamedOs | undefined {
  const { os_name, os_distro, os_version, vmware_ostype } = requested;
  if (os_name !== undefined) return found(db, os_name, ['os_name']);
  if (os_distro === undefined) {
    // Elsewhere than on VMware this is a guest id, which the database does not know.
    const older = vmware_ostype === undefined ? undefined : found(db, vmware_ostype, ['vmware_ostype']);
    return older?.os === undefined ? undefined : older;
  }
  const distro = DISTROS.get(os_distro) ?? os_distro;
  const asWritten = found(db, os_distro, ['os_distro']);
  const renamed = found(db, distro, ['os_distro']);
  const alone = asWritten.os === undefined && renamed.os !== undefined ? renamed : asWritten;
  if (os_version === undefined) return alone;
  const pair = found(db, distro + shortVersion(distro, os_version), ['os_distro', 'os_version']);
  if (pair.os !== undefined) return pair;
  const [os, ...others] = db?.oses().filter(os => os.distro === distro && os.version === os_version) ?? [];
  if (os !== undefined && others.length === 0) return { ...pair, os };
  return alone.os === undefined ? pair : alone;
}

function found(db: OsinfoDb | undefined, name: string, by: NamedOs['by']): NamedOs {
  const os = db?.findOs(name);
  return { name, by, ...(os !== undefined && { os }) };
}

/** osinfo-db’s short-ids have `2k19` for Windows Server 2019, and `2k` for Windows 2000. */
function shortVersion(distro: string, version: string): string {
  const [, year = '', release = ''] = (distro === 'win' && /^20(\d\d)\s?(r2)?$/i.exec(version)) || [];
  if (year === '') return version;
  return `2k${Number(year) === 0 ? '' : Number(year)}${release.toLowerCase()}`;
}
