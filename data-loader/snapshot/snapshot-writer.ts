// In: all records of a database. Out: the bytes of a snapshot and of its translations. The same records give the same
// bytes; only a cache adds the state of its own disk.
import { compareText } from '../records/problems.ts';
import { ENTITY_KINDS, type EntityRecord, ofEachKind } from '../records/records.ts';
import { identityOfOs } from '../store/identity.ts';
import { type RecordStore, recordsOf, type UnconfirmedProblem } from '../store/store.ts';
import { summaryOfOs } from '../store/summary.ts';
import { translationsIn } from '../store/translations.ts';
import { encodeFile } from './layout.ts';
import { SECTION_NAMES, SNAPSHOT_TITLE, type SnapshotHead, type SnapshotSections } from './snapshot.ts';
import { TRANSLATIONS_TITLE, type TranslationsHead } from './translations.ts';

/** The content of a snapshot. */
export interface SnapshotContents {
  readonly store: RecordStore;
  /** The paths of the entities that have their own master file, in the form of `entityPath`. */
  readonly masters: ReadonlySet<string>;
  readonly unconfirmedProblems: readonly UnconfirmedProblem[];
  /** For a cache only: the inputs of the records, files and others. */
  readonly cached?: SnapshotSections['cached'];
}

/** The bytes of a snapshot. */
export function writeSnapshot({ store, masters, unconfirmedProblems, cached }: SnapshotContents): Uint8Array {
  const records = ofEachKind<readonly EntityRecord[]>(kind => recordsOf(store, kind));
  const oses = recordsOf(store, 'os');
  const head: SnapshotHead = {
    database: store.database,
    entities: ofEachKind(kind => records[kind].map(({ id }) => id)),
    shortIds: { os: shortIdsOf(store, 'os'), platform: shortIdsOf(store, 'platform') },
  };
  const sections: SnapshotSections = {
    summaries: oses.map(summaryOfOs),
    identities: oses.map(identityOfOs),
    problems: store.problems,
    unconfirmedProblems,
    described: [...masters].filter(path => path.startsWith('device/')).sort(compareText),
    cached,
  };
  return encodeFile(SNAPSHOT_TITLE, head, [
    ...ENTITY_KINDS.flatMap(kind => records[kind]),
    ...SECTION_NAMES.map(name => sections[name] ?? null),
  ]);
}

/** The index of the owner of each short-id among the records of a kind. */
function shortIdsOf(store: RecordStore, kind: 'os' | 'platform'): Readonly<Record<string, number>> {
  const records = recordsOf(store, kind);
  const indexes = new Map(records.map(({ id }, index) => [id, index]));
  const names = new Set(records.flatMap(({ shortIds }) => shortIds.map(({ value }) => value)));
  const owners = [...names].sort(compareText).flatMap(name => {
    const owner = indexes.get(store.idOfShortId(kind, name) ?? '');
    return owner === undefined ? [] : [[name, owner] as const];
  });
  return Object.fromEntries(owners);
}

/** The bytes of the translations of records, by `keyOf`, for the snapshot with this checksum. */
export function writeTranslations(translatable: ReadonlyMap<string, EntityRecord>, snapshot: string): Uint8Array {
  const records = Object.fromEntries([...translatable].sort(([a], [b]) => compareText(a, b)));
  const translations = [...translationsIn(records)].sort(([a], [b]) => compareText(a, b));
  const head: TranslationsHead = { snapshot, languages: translations.map(([tag]) => tag) };
  return encodeFile(
    TRANSLATIONS_TITLE,
    head,
    translations.map(([, texts]) => texts),
  );
}
