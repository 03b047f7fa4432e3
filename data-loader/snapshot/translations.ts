// In: the bytes of the file of translations beside a snapshot. Out: records and summaries with translated texts.
import { isObject, member } from '../records/members.ts';
import type { EntityRecord } from '../records/records.ts';
import { keyOf } from '../store/store.ts';
import type { OsSummary } from '../store/summary.ts';
import { type Check, isLocatedText, isText, listOf, objectOf } from './checks.ts';
import { decodeFile } from './layout.ts';

export const TRANSLATIONS_TITLE = 'osinfo-translations';

/** The head of a file of translations. */
export interface TranslationsHead {
  /** The checksum of their snapshot. */
  readonly snapshot: string;
  /** The tag of each value: the translations of records into this language, by `keyOf`. */
  readonly languages: readonly string[];
}

/** For each language, best first, the translations of records by `keyOf`. */
export type Translations = readonly unknown[];

const isHead: Check<TranslationsHead> = objectOf({ snapshot: isText, languages: listOf(isText) });

/** Accepts the bytes of a snapshot's translations for these tags; a text is the reason why they cannot be used. */
export function decodeTranslations(
  bytes: Uint8Array,
  snapshot: string,
  tags: readonly string[],
): Translations | string {
  const file = decodeFile(TRANSLATIONS_TITLE, bytes, isHead, ({ languages }) => languages.length);
  if (typeof file === 'string') return file;
  const { languages } = file.head;
  if (file.head.snapshot !== snapshot) return 'it belongs to another snapshot';
  return tags.filter(tag => languages.includes(tag)).map(tag => file.value(languages.indexOf(tag)));
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
  return isLocatedText(value) ? value.value : undefined;
}

function withTexts(part: unknown, translation: unknown): unknown {
  if (!isObject(part) || translation === undefined) return part;
  if (Array.isArray(part)) return part.map((entry, index) => withTexts(entry, member(translation, String(index))));
  if (isLocatedText(part)) return isLocatedText(translation) ? translation : part;
  return mapped(part, (value, name) => withTexts(value, member(translation, name)));
}

function mapped(part: object, map: (value: unknown, name: string) => unknown): object {
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, map(value, name)]));
}
