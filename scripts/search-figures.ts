// In: a database. Out: for how many of its display names, codenames, and codenames beside their distro the first OS that
// is found bears that name, and is the newest that does.
import { compareText } from '../data-loader/records/problems.ts';
import type { OsinfoDb } from '../lib/database/db.ts';
import type { Os } from '../lib/model/entities.ts';
import { compareVersions } from '../lib/model/version.ts';

/** A name that finds another OS. */
interface Missed {
  readonly name: string;
  /** Short-ids of those that bear it, the newest first. */
  readonly wanted: readonly string[];
  /** The short-id that was found; absent when none was. */
  readonly got?: string;
}

/** The figures of a database. */
export interface Figures {
  /** How many different names were searched. */
  readonly searched: number;
  /** For how many the first found bears the name. */
  readonly found: number;
  /** For how many it is also the newest that bears it. */
  readonly newest: number;
  readonly missed: readonly Missed[];
  /** Names whose results have an OS twice. */
  readonly repeated: readonly string[];
}

/** Searches every name of a database. */
export function findFigures(db: OsinfoDb): Figures {
  const missed: Missed[] = [];
  const repeated: string[] = [];
  let [found, newest] = [0, 0];
  const bearers = bearersOf(db);
  for (const [name, oses] of bearers) {
    const results = db.search(name);
    if (new Set(results).size < results.length) repeated.push(name);
    const [first] = results;
    const sorted = [...oses].sort(byAge);
    if (first !== undefined && oses.has(first)) found += 1;
    if (first !== undefined && first === sorted[0]) newest += 1;
    else {
      missed.push({
        name,
        wanted: sorted.map(({ shortId }) => shortId),
        ...(first !== undefined && { got: first.shortId }),
      });
    }
  }
  return { searched: bearers.size, found, newest, missed, repeated };
}

/** The OSes that bear each name. */
function bearersOf(db: OsinfoDb): ReadonlyMap<string, ReadonlySet<Os>> {
  const bearers = new Map<string, Set<Os>>();
  const add = (name: string, os: Os): unknown => bearers.set(name, (bearers.get(name) ?? new Set()).add(os));
  for (const os of db.oses()) {
    const { name, codename, distro } = os;
    if (name !== undefined) add(name, os);
    if (codename === undefined) continue;
    add(codename, os);
    if (distro === undefined) continue;
    add(`${distro} ${codename}`, os);
    add(`${codename} ${distro}`, os);
  }
  return bearers;
}

/** The newest first: within a distro by version, else by release date; an entry for unknown releases last. */
function byAge(a: Os, b: Os): number {
  const isUnknown = ({ version = '' }: Os): number => Number(version.includes('unknown'));
  const byVersion = a.distro === b.distro ? compareVersions(b.version, a.version) : 0;
  return (
    isUnknown(a) - isUnknown(b) ||
    byVersion ||
    compareText(b.releaseDate ?? '', a.releaseDate ?? '') ||
    compareText(a.id, b.id)
  );
}
