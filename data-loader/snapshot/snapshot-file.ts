// In: the path of a snapshot. Out: the snapshot, with the translations in the file beside it where languages are
// requested.
import { readFileSync } from 'node:fs';
import { withPlainFile } from '../files/bytes.ts';
import { codeOf, FileAccess, FileFault, type FileStatus } from '../files/file-system.ts';
import { type HardwareIdsFiles, hardwareIds } from '../files/hardware-ids.ts';
import type { DatabaseInfo } from '../store/store.ts';
import { decodeSnapshot, describedDevices, type Snapshot, SnapshotStore } from './snapshot.ts';
import { decodeTranslations, type Translations } from './translations.ts';

/** The conditions on a file. */
export interface SnapshotFileOptions {
  /** Why a file with this status is not trusted; absent when it is. */
  readonly findFault?: (status: FileStatus) => string | undefined;
  /** Whether the path can be a link. */
  readonly canBeLink: boolean;
}

/** An open snapshot, with its translations. */
export interface OpenedSnapshot {
  readonly snapshot: Snapshot;
  /** The requested language tags, best first. */
  readonly translations: Translations;
}

/** The maximum number of bytes of a snapshot: half of what one text can be in Node, seventy times a real one. */
const MAX_SNAPSHOT = 256 * 1024 * 1024;

/** The path of a snapshot's translations. */
export function translationsFile(location: string): string {
  return `${location}.translations`;
}

/** Opens a snapshot, with its translations for these tags; a text is the reason why it cannot be used. */
export function openSnapshot(
  location: string,
  tags: readonly string[],
  options: SnapshotFileOptions,
): OpenedSnapshot | string {
  const bytes = readSnapshotFile(location, options);
  const snapshot = typeof bytes === 'string' ? bytes : decodeSnapshot(bytes);
  if (typeof snapshot === 'string') return snapshot;
  if (tags.length === 0) return { snapshot, translations: [] };
  const others = readSnapshotFile(translationsFile(location), options);
  const translations = typeof others === 'string' ? others : decodeTranslations(others, snapshot.checksum, tags);
  return typeof translations === 'string'
    ? `of its translations, ${translationsFile(location)}: ${translations}`
    : { snapshot, translations };
}

/**
 * The records of a snapshot, with the names of this host's hardware; `database` replaces the snapshot's own
 * description.
 */
export function storeOfSnapshot(
  { snapshot, translations }: OpenedSnapshot,
  hardware: HardwareIdsFiles,
  database: DatabaseInfo = snapshot.head.database,
): SnapshotStore {
  return new SnapshotStore(snapshot, hardwareIds(hardware, describedDevices(snapshot)), translations, database);
}

/** The bytes of a file; a text is the reason why there are none. */
function readSnapshotFile(location: string, { findFault, canBeLink }: SnapshotFileOptions): Uint8Array | string {
  try {
    const links = canBeLink ? 'may be a link' : 'is no link';
    return withPlainFile(location, new FileAccess(), links, (descriptor, status) => {
      const reason = findFault?.(status);
      if (reason !== undefined) return reason;
      return status.size > MAX_SNAPSHOT ? `it is larger than ${MAX_SNAPSHOT} bytes` : readFileSync(descriptor);
    });
  } catch (error) {
    return error instanceof FileFault ? `it is ${error.message}` : `it cannot be read (${codeOf(error)})`;
  }
}
