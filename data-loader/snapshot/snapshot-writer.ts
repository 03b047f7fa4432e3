// In: all records of a database. Out: the bytes of a snapshot and of its translations. The same records give the same
// bytes; only a cache adds the state of its own disk.
import type { FileStats } from '../files/file-stats.ts';
import { LIBRARY_VERSION, RECORD_FORM } from '../files/release.ts';
import { compareText } from '../records/problems.ts';
import type { EntityKind, EntityRecord } from '../records/records.ts';
import { type RecordStore, recordsOf, type UnconfirmedProblem } from '../store/store.ts';
import { summaryOfOs } from '../store/summary.ts';
import { translationsIn } from '../store/translations.ts';
import { checksumOf } from './checksum.ts';
import { firstLine, LAST_LINE, type Slice } from './slices.ts';
import { SNAPSHOT_TITLE, type SnapshotHead } from './snapshot.ts';
import { TRANSLATIONS_TITLE, type TranslationsHead } from './translations.ts';

/** The content of a snapshot. */
export interface SnapshotContents {
  readonly store: RecordStore;
  /** The paths of the entities that have their own master file, in the form of `entityPath`. */
  readonly masters: ReadonlySet<string>;
  readonly unconfirmedProblems: readonly UnconfirmedProblem[];
  /** For a cache only: the inputs of the records, files and others. */
  readonly cached?: { readonly cacheKey: string; readonly fileStats: FileStats };
}

/** The bytes of a snapshot. */
export function writeSnapshot({ store, masters, unconfirmedProblems, cached }: SnapshotContents): Uint8Array {
  const slices = new Slices();
  const entitiesOf = (kind: EntityKind): SnapshotHead['entities'][EntityKind] => {
    const records = recordsOf(store, kind);
    return { ids: records.map(({ id }) => id), ends: records.map(record => slices.add(record).end) };
  };
  const entities = {
    os: entitiesOf('os'),
    platform: entitiesOf('platform'),
    device: entitiesOf('device'),
    deployment: entitiesOf('deployment'),
    datamap: entitiesOf('datamap'),
    'install-script': entitiesOf('install-script'),
  };
  const head: SnapshotHead = {
    library: LIBRARY_VERSION,
    records: RECORD_FORM,
    database: store.database,
    entities,
    shortIds: {
      os: shortIdsOf(store, 'os', entities.os.ids),
      platform: shortIdsOf(store, 'platform', entities.platform.ids),
    },
    summaries: slices.add(recordsOf(store, 'os').map(summaryOfOs)),
    problems: slices.add(store.problems),
    unconfirmedProblems: slices.add(unconfirmedProblems),
    described: slices.add([...masters].filter(path => path.startsWith('device/')).sort(compareText)),
    ...(cached !== undefined && {
      cacheKey: cached.cacheKey,
      fileStats: slices.add({ ...cached.fileStats, figures: [...cached.fileStats.figures] }),
    }),
  };
  return slices.file(SNAPSHOT_TITLE, head);
}

/** The bytes of the translations of records, by `keyOf`, for the snapshot with this checksum. */
export function writeTranslations(translatable: ReadonlyMap<string, EntityRecord>, snapshot: string): Uint8Array {
  const found = new Map<string, (readonly [key: string, translation: unknown])[]>();
  for (const [key, record] of [...translatable].sort(([a], [b]) => compareText(a, b))) {
    for (const [tag, translation] of translationsIn(record)) {
      const known = found.get(tag);
      if (known === undefined) found.set(tag, [[key, translation]]);
      else known.push([key, translation]);
    }
  }
  const slices = new Slices();
  const languages = [...found]
    .sort(([a], [b]) => compareText(a, b))
    .map(([tag, translations]) => ({ tag, slice: slices.add(Object.fromEntries(translations)) }));
  const head: TranslationsHead = { library: LIBRARY_VERSION, records: RECORD_FORM, snapshot, languages };
  return slices.file(TRANSLATIONS_TITLE, head);
}

/** Collects the slices of a file. */
class Slices {
  readonly #lines: Uint8Array[] = [];
  #length = 0;

  add(value: unknown): Slice {
    const line = Buffer.from(`${JSON.stringify(value)}\n`);
    const start = this.#length;
    this.#length += line.length;
    this.#lines.push(line);
    return { start, end: this.#length };
  }

  file(title: string, head: object): Uint8Array {
    const first = Buffer.from(`${firstLine(title)}${JSON.stringify(head)}\n`);
    // The file is joined once: of a large database it takes a large part of the memory.
    const bytes = Buffer.concat([first, ...this.#lines, Buffer.alloc(LAST_LINE)]);
    const end = bytes.length - LAST_LINE;
    bytes.write(`${checksumOf(bytes.subarray(0, end))}\n`, end);
    return bytes;
  }
}

function shortIdsOf(
  store: RecordStore,
  kind: 'os' | 'platform',
  ids: readonly string[],
): SnapshotHead['shortIds']['os'] {
  const numbers = new Map(ids.map((id, index) => [id, index]));
  const names = new Set(recordsOf(store, kind).flatMap(({ shortIds }) => shortIds.map(({ value }) => value)));
  const owned = [...names].sort(compareText).flatMap(name => {
    const owner = numbers.get(store.idOfShortId(kind, name) ?? '');
    return owner === undefined ? [] : [{ name, owner }];
  });
  return { names: owned.map(({ name }) => name), owners: owned.map(({ owner }) => owner) };
}
