// A database in, what it is and what it holds out, in a line each.
import { ENTITY_KINDS, type EntityKind } from '../../../data-loader/records/records.ts';
import type { DatabaseInfo } from '../../../data-loader/store/store.ts';
import { readableVersion } from '../../model/errors.ts';
import { count } from '../../render/text/quantities.ts';

/** What entities of each kind are called: one of them, and several where that takes more than an s. */
const NAMES: Readonly<Record<EntityKind, readonly [one: string, many?: string]>> = {
  os: ['OS', 'OSes'],
  platform: ['platform'],
  device: ['device'],
  deployment: ['deployment'],
  datamap: ['datamap'],
  'install-script': ['install script'],
};

/** What a database is called; `version` is absent when its system layer tells none. */
export function databaseTitle(version: string | undefined): string {
  return version === undefined ? 'a database without a version' : `osinfo-db ${readableVersion(version)}`;
}

/** How many entities of each kind there are. */
export function contentsLine(counts: DatabaseInfo['counts']): string {
  return ENTITY_KINDS.map(kind => count(counts[kind], ...NAMES[kind])).join(', ');
}
