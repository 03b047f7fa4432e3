// In: the facts of a disc, and every medium of the database. Out: the media that match as in libosinfo, in this order: first
// those with a size, then those with longer volume-id patterns, then by id.
import type { MediaRecord } from '../../data-loader/records/parts.ts';
import { compareText, formatLine } from '../../data-loader/records/problems.ts';
import type { MediaIdentity, OsIdentity } from '../../data-loader/store/identity.ts';
import type { RecordStore } from '../../data-loader/store/store.ts';
import type { Os, Variant } from '../model/entities.ts';
import type { FoundPattern, MediaFacts, MediaMatch } from './matches.ts';
import { firstGroupIn, type Pattern, Patterns } from './pattern.ts';
import { partFinder, preferExact, variantFinder } from './selection.ts';

const OTHER_TEXTS = ['systemId', 'publisherId', 'applicationId'] as const;
/** The texts of a medium that have patterns. */
export const MEDIA_TEXTS = ['volumeId', 'systemId', 'publisherId', 'applicationId'] as const;
/** Their names in the files. */
const WRITTEN: Readonly<Record<(typeof MEDIA_TEXTS)[number], string>> = {
  volumeId: 'volume-id',
  systemId: 'system-id',
  publisherId: 'publisher-id',
  applicationId: 'application-id',
};

/** A medium of the database. */
interface Candidate {
  readonly os: OsIdentity;
  readonly medium: MediaIdentity;
  readonly others: readonly (readonly [text: (typeof OTHER_TEXTS)[number], pattern: Pattern])[];
}

/** Finds the media that match. */
export type FindMedia = (facts: MediaFacts) => readonly MediaMatch[];

/** Prepares the media of a store. */
export function mediaFinder(
  oses: readonly OsIdentity[],
  store: RecordStore,
  findOs: (id: string) => Os | undefined,
): FindMedia {
  const groups = groupByVolumeId(oses);
  const findMedium = partFinder((os: OsIdentity) => store.record('os', os.id)?.media ?? []);
  const findVariants = variantFinder();
  return facts => {
    const found = groups
      .filter(({ pattern }) => pattern === undefined || pattern.isIn(facts.volumeId))
      .flatMap(({ candidates }) => candidates.filter(candidate => isMatch(candidate, facts)));
    return preferExact(found, isLastResort)
      .sort(({ medium: a }, { medium: b }) => compareMedia(a, b))
      .flatMap(({ os, medium }) => {
        const entity = findOs(os.id);
        const record = findMedium(os, medium.id);
        if (entity === undefined || record === undefined) return [];
        return [matchOf(entity, record, findVariants(record, entity), facts, store)];
      });
  };
}

/** The media with each volume-id pattern, so that each pattern is searched for once. */
interface Group {
  /** Absent for media without one. */
  readonly pattern: Pattern | undefined;
  readonly candidates: Candidate[];
}

function groupByVolumeId(oses: readonly OsIdentity[]): readonly Group[] {
  const patterns = new Patterns();
  const groups = new Map<string | undefined, Group>();
  for (const os of oses) {
    for (const medium of os.media) {
      const others = OTHER_TEXTS.flatMap(text => {
        const pattern = patterns.of(medium[text]);
        return pattern === undefined ? [] : [[text, pattern] as const];
      });
      const group = groups.get(medium.volumeId) ?? { pattern: patterns.of(medium.volumeId), candidates: [] };
      group.candidates.push({ os, medium, others });
      groups.set(medium.volumeId, group);
    }
  }
  return [...groups.values()];
}

/** A size of 0 is none. */
function isMatch({ medium: { volumeSize }, others }: Candidate, facts: MediaFacts): boolean {
  return (
    (!volumeSize || volumeSize === facts.volumeSize) && others.every(([text, pattern]) => pattern.isIn(facts[text]))
  );
}

/** Media for all architectures, and those of a rolling OS, count where no other medium of the OS matches. */
function isLastResort({ os, medium }: Candidate): boolean {
  return medium.arch === 'all' || os.isRolling;
}

function compareMedia(a: MediaIdentity, b: MediaIdentity): number {
  return (
    Number(Boolean(b.volumeSize)) - Number(Boolean(a.volumeSize)) ||
    (b.volumeId?.length ?? 0) - (a.volumeId?.length ?? 0) ||
    compareText(a.id, b.id)
  );
}

function matchOf(
  os: Os,
  medium: MediaRecord,
  variants: readonly Variant[],
  facts: MediaFacts,
  store: RecordStore,
): MediaMatch {
  const { arch, live, installer, kernel, initrd } = medium;
  return {
    os,
    media: medium,
    variants,
    languages: languagesOf(medium, facts, store),
    arch,
    live,
    installer,
    kernel,
    initrd,
    because: { at: formatLine(medium.at), found: foundIn(medium, facts) },
  };
}

function foundIn(medium: MediaRecord, facts: MediaFacts): readonly FoundPattern[] {
  const size = String(medium.volumeSize);
  return [
    ...(medium.volumeSize ? [{ in: 'volume-size', text: size, pattern: size }] : []),
    ...MEDIA_TEXTS.flatMap(name => {
      const [pattern, text] = [medium[name], facts[name]];
      return pattern === undefined || text === undefined ? [] : [{ in: WRITTEN[name], text, pattern }];
    }),
  ];
}

/** The last language pattern counts, as in libosinfo; a code that its datamap does not have is a locale already. */
function languagesOf({ languages }: MediaRecord, { volumeId = '' }: MediaFacts, store: RecordStore): readonly string[] {
  const fixed = languages.filter(({ regex }) => !regex).map(({ text }) => text);
  const last = languages.findLast(({ regex }) => regex);
  const code = last && firstGroupIn(volumeId, last.text);
  if (!code) return fixed;
  const map = last.map === undefined ? undefined : store.record('datamap', last.map);
  return [map?.entries.find(({ from }) => from === code)?.to ?? code];
}
