// In: the path of a snapshot. Out: its store, or the reason why it cannot be opened; and every call of the store that
// fails.
import { PROBLEM_CODES } from '../../../data-loader/records/problems.ts';
import type { SnapshotStore } from '../../../data-loader/snapshot/snapshot.ts';
import { openSnapshot, storeOfSnapshot } from '../../../data-loader/snapshot/snapshot-file.ts';
import type { RecordStore } from '../../../data-loader/store/store.ts';
import { OsinfoDb } from '../../../lib/database/db.ts';
import { isOsinfoError } from '../../../lib/index.ts';
import { dumpOf } from '../../fixtures/snapshots.ts';

const LINKS = { canBeLink: true };

/** The store of a snapshot. @throws when it cannot be opened */
export function storeAt(location: string, tags: readonly string[] = [], hardware = {}): SnapshotStore {
  const opened = openSnapshot(location, tags, LINKS);
  if (typeof opened === 'string') throw new Error(opened);
  return storeOfSnapshot(opened, hardware);
}

/** Why a file cannot be opened. */
export function refusal(location: string, tags: readonly string[] = []): string | undefined {
  const opened = openSnapshot(location, tags, LINKS);
  return typeof opened === 'string' ? opened : undefined;
}

/** Asks a database everything, and gives the errors that are none of the library's own. */
export function failures(store: RecordStore): readonly string[] {
  const found: string[] = [];
  const attempt = (what: string, ask: () => unknown): void => {
    try {
      ask();
    } catch (error) {
      if (!isOsinfoError(error)) found.push(`${what}: ${error}`);
    }
  };
  const db = new OsinfoDb(store);
  attempt('dump', () => dumpOf(store));
  attempt('list', () => JSON.stringify(db.oses({ text: 'e', maintainedOn: '2020-01-01' })));
  attempt('problems', () => db.problems.map(({ code }) => PROBLEM_CODES[code].meaning));
  attempt('identify', () => db.identifyMedia({ volumeId: 'x' }));
  attempt('unknown', () => db.os('nonsense'));
  for (const id of store.ids('os')) {
    attempt(`os ${id}`, () => JSON.stringify(db.findOs(id)));
    attempt(`recommend ${id}`, () => JSON.stringify(db.recommend(id, { drivers: 'all' })));
    attempt(`vmware ${id}`, () => JSON.stringify(db.recommend(id, { hypervisor: 'vmware' })));
  }
  return found;
}
