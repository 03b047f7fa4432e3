// In: a database. Out: its title, and the number of its entities of each kind, one line each.
import { ENTITY_KINDS, type EntityKind } from '../../../data-loader/records/records.ts';
import type { DatabaseInfo } from '../../../data-loader/store/store.ts';
import { readableVersion } from '../../model/errors.ts';
import { formatCount } from '../../render/text/quantities.ts';

/** The names of entity kinds, singular and, where it is irregular, plural. */
const NAMES: Readonly<Record<EntityKind, readonly [one: string, many?: string]>> = {
  os: ['OS', 'OSes'],
  platform: ['platform'],
  device: ['device'],
  deployment: ['deployment'],
  datamap: ['datamap'],
  'install-script': ['install script'],
};

/** The title of a database; `version` is absent when its system layer does not state one. */
export function databaseTitle(version: string | undefined): string {
  return version === undefined ? 'a database without a version' : `osinfo-db ${readableVersion(version)}`;
}

/** The number of entities of each kind. */
export function contentsLine(counts: DatabaseInfo['counts']): string {
  return ENTITY_KINDS.map(kind => formatCount(counts[kind], ...NAMES[kind])).join(', ');
}
