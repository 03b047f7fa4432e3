// Out: where figures were measured: processor, versions of Node, this package, osinfo-db and libosinfo's tools.
import { spawnSync } from 'node:child_process';
import { cpus, release, type } from 'node:os';
import { openSync } from 'osinfo-db/sync';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly system: string;
  readonly node: string;
  /** The date of the database; absent when it has none. */
  readonly database?: string;
  /** Absent when its headers are not installed. */
  readonly libosinfo?: string;
}

/** This machine. */
export function thisMachine(): Machine {
  const { version } = openSync().database;
  const libosinfo = spawnSync('pkg-config', ['--modversion', 'libosinfo-1.0'], { encoding: 'utf8' });
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    system: `${type()} ${release()}`,
    node: process.versions.node,
    ...(version !== undefined && { database: version }),
    ...(libosinfo.status === 0 && { libosinfo: libosinfo.stdout.trim() }),
  };
}

/** The same in a line. */
export function inWords({ processor, cores, system, node, database, libosinfo }: Machine): string {
  const versions = [`Node ${node}`, `osinfo-db ${database ?? 'without a date'}`, `libosinfo ${libosinfo ?? 'absent'}`];
  return [`${processor}, ${cores} cores`, system, ...versions].join(', ');
}
