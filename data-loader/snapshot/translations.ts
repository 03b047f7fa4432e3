// In: the bytes of the file of translations beside a snapshot. Out: records and summaries with translated texts.
import type { EntityRecord } from '../records/records.ts';
import { keyOf } from '../store/store.ts';
import type { OsSummary } from '../store/summary.ts';
import { isLocatedString, isText, listOf, objectOf } from './checks.ts';
import { DAMAGED, isSlice, releaseFault, type Slice, splitSlices, titleFault } from './slices.ts';

export const TRANSLATIONS_TITLE = 'osinfo-translations';

/** The head of a file of translations. */
export interface TranslationsHead {
  readonly library: string;
  readonly records: string;
  /** The checksum of their snapshot. */
  readonly snapshot: string;
  readonly languages: readonly { readonly tag: string; readonly slice: Slice }[];
}

/** For each language, best first, the translations of records by `keyOf`. */
export type Translations = readonly unknown[];

const hasFormOfHead = objectOf({
  library: isText,
  records: isText,
  snapshot: isText,
  languages: listOf(objectOf({ tag: isText, slice: isSlice })),
});

/** Accepts the bytes of a snapshot's translations for these tags; a text is the reason why they cannot be used. */
export function decodeTranslations(
  bytes: Uint8Array,
  snapshot: string,
  tags: readonly string[],
): Translations | string {
  const fault = titleFault(TRANSLATIONS_TITLE, bytes);
  if (fault !== undefined) return fault;
  const file = splitSlices(bytes);
  const head = file?.head;
  const other = releaseFault(head);
  if (other !== undefined) return other;
  if (file === undefined || !isHead(head)) return DAMAGED;
  if (head.snapshot !== snapshot) return 'it belongs to another snapshot';
  if (!areDistinct(head.languages, file.length)) return DAMAGED;
  return tags.flatMap(wanted =>
    head.languages.filter(({ tag }) => tag === wanted).map(({ slice }) => file.json(slice)),
  );
}

/** Whether each language occurs once, and no two slices overlap. */
function areDistinct(languages: TranslationsHead['languages'], length: number): boolean {
  const slices = languages.map(({ slice }) => slice).sort((a, b) => a.start - b.start);
  return (
    new Set(languages.map(({ tag }) => tag)).size === languages.length &&
    slices.every(({ start, end }, index) => (slices[index - 1]?.end ?? 0) <= start && start <= end && end <= length)
  );
}

function isHead(head: unknown): head is TranslationsHead {
  return hasFormOfHead(head);
}

/** The record with the best translation of each text; other content of the translations has no effect. */
export function translated<R extends EntityRecord>(record: R, translations: Translations): R;
export function translated(record: EntityRecord, translations: Translations): unknown {
  const key = keyOf(record);
  return translations.reduceRight((found, language) => withTexts(found, member(language, key)), record);
}

/** The summary of an OS with the best translations. */
export function translatedSummary(summary: OsSummary, translations: Translations): OsSummary;
export function translatedSummary(summary: OsSummary, translations: Translations): object {
  const key = keyOf({ kind: 'os', id: summary.id });
  return translations.reduceRight<object>((found, language) => {
    const texts = member(language, key);
    const textFor = (value: unknown, name: string): unknown =>
      typeof value === 'string' && name !== 'id' ? (textOf(member(texts, name)) ?? value) : value;
    return texts === undefined ? found : mapped(found, textFor);
  }, summary);
}

function textOf(value: unknown): string | undefined {
  return isLocatedString(value) ? value.value : undefined;
}

function withTexts(part: unknown, translation: unknown): unknown {
  if (typeof part !== 'object' || part === null || translation === undefined) return part;
  if (Array.isArray(part)) return part.map((entry, index) => withTexts(entry, member(translation, String(index))));
  if (isLocatedString(part)) return isLocatedString(translation) ? translation : part;
  return mapped(part, (value, name) => withTexts(value, member(translation, name)));
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function mapped(part: object, map: (value: unknown, name: string) => unknown): object {
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, map(value, name)]));
}
