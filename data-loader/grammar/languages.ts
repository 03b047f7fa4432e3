// Languages as a person or the environment names them in; the tags of texts that serve such a reader out, and how well.

/** A language tag as osinfo-db writes them: `pt_BR` for `pt-BR` and `pt_BR.UTF-8`, `ca@valencia` as it is. */
export function languageTag(written: string): string {
  const [name = '', modifier] = written.split('@', 2);
  const language = (name.split('.', 1)[0] ?? '').replaceAll('-', '_');
  return modifier === undefined ? language : `${language}@${modifier}`;
}

/** Every tag that serves a reader of these languages, best first, in gettext's order: modifier before territory. */
export function expandLanguages(languages: readonly string[]): readonly string[] {
  const tags = languages.map(languageTag).filter(tag => tag !== '' && tag !== 'C' && tag !== 'POSIX');
  return [...new Set(tags.flatMap(widened))];
}

/** The tag, and those it is a special case of: `ca_ES@valencia`, `ca@valencia`, `ca_ES`, `ca`. */
function widened(tag: string): readonly string[] {
  const [name = '', modifier] = tag.split('@', 2);
  const names = [name, name.split('_', 1)[0] ?? name];
  return modifier === undefined ? names : [...names.map(each => `${each}@${modifier}`), ...names];
}

/** How well a text in `lang` serves: 0 is best; a text without a language comes after every wanted one, before others. */
export function languageRank(lang: string | undefined, languages: readonly string[]): number {
  if (lang === undefined) return languages.length;
  if (languages.length === 0) return 1;
  const index = languages.indexOf(languageTag(lang));
  return index === -1 ? languages.length + 1 : index;
}
