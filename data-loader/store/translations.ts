// Translated texts: the tags that serve a reader, and three forms of a record that was read with all languages: without
// translations, translated for a reader, and the texts of one language.
import { isObject, member } from '../records/members.ts';
import type { EntityRecord } from '../records/records.ts';

/** A language tag as osinfo-db writes them: `pt_BR` for `pt-BR` and `pt_BR.UTF-8`, `ca@valencia` as it is. */
export function languageTag(written: string): string {
  const [name = '', modifier] = written.split('@', 2);
  const language = (name.split('.', 1)[0] ?? '').replaceAll('-', '_');
  return modifier === undefined ? language : `${language}@${modifier}`;
}

/** Every tag that serves a reader of these languages, best first, in gettext's order: modifier before territory. */
export function expandLanguages(languages: readonly string[]): readonly string[] {
  const tags = languages.map(languageTag).filter(tag => tag !== '' && tag !== 'C' && tag !== 'POSIX');
  return [...new Set(tags.flatMap(widerTags))];
}

/** The tag, and those it is a special case of: `ca_ES@valencia`, `ca@valencia`, `ca_ES`, `ca`. */
function widerTags(tag: string): readonly string[] {
  const [name = '', modifier] = tag.split('@', 2);
  const names = [name, name.split('_', 1)[0] ?? name];
  return modifier === undefined ? names : [...names.map(each => `${each}@${modifier}`), ...names];
}

/**
 * Translates a record that was read with all languages, in which each text has the member `translations`, by tag. Each
 * text becomes its best translation for these tags, else stays itself. Without tags, all translations are removed.
 */
export function inLanguages<R extends EntityRecord>(record: R, tags: readonly string[]): R;
export function inLanguages(part: unknown, tags: readonly string[]): unknown;
export function inLanguages(part: unknown, tags: readonly string[]): unknown {
  if (Array.isArray(part)) return part.map(entry => inLanguages(entry, tags));
  if (!isObject(part)) return part;
  const { translations, ...text } = part;
  if (isObject(translations)) return tags.map(tag => member(translations, tag)).find(isObject) ?? text;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, inLanguages(value, tags)]));
}

/** By tag, the texts of a part in one language, each at its position in the part. */
export function translationsIn(part: unknown): ReadonlyMap<string, unknown> {
  if (!isObject(part)) return NOTHING;
  if (isObject(part.translations)) return new Map(Object.entries(part.translations));
  const found = new Map<string, Record<string, unknown>>();
  for (const [name, value] of Object.entries(part)) {
    for (const [tag, translation] of translationsIn(value)) {
      const texts = found.get(tag) ?? {};
      texts[name] = translation;
      found.set(tag, texts);
    }
  }
  return found;
}

const NOTHING: ReadonlyMap<string, unknown> = new Map();
