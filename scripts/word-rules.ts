// In: the text of a source. Out: the declared names in it that contain a word of the gate list, as `file:line: what,
// why`. A word is a whole word of a name, split at capitals, or its plural.
import { nodesOf } from './syntax.ts';

/** Words that are not used in names, each with its replacement. */
const replacements: ReadonlyMap<string, string> = new Map([
  ['situation', 'context'],
  ['wish', 'override'],
  ['granted', 'override'],
  ['heritage', 'inheritance, or the fields by name'],
  ['heir', 'descendant'],
  ['suspicion', 'unconfirmed problem'],
  ['surroundings', 'host environment'],
  ['catalogue', 'collection'],
  ['renewal', 'reload'],
  ['saying', 'rendering'],
  ['said', 'located'],
  ['speaker', 'declaring ancestor'],
  ['declarer', 'declaring ancestor'],
  ['circumstances', 'cache key'],
  ['settled', 'complete, or normalized'],
  ['otherwise', 'fallback'],
  ['contender', 'candidate'],
  ['survey', 'inspect'],
]);

/** The names of a source that contain such a word, each once. */
export function bannedWords(file: string, text: string): string[] {
  const found = new Map<string, string>();
  // A name after a dot is declared elsewhere: in another source, or in a package.
  const nodes = nodesOf(text, ({ type, computed }, key) => key !== 'property' || computed || !/MemberExpr/.test(type));
  for (const { type, name, loc } of nodes) {
    if (type !== 'Identifier' || typeof name !== 'string' || found.has(name)) continue;
    const word = wordsOf(name).find(word => replacements.has(word));
    if (word !== undefined)
      found.set(name, `${file}:${loc.start.line}: ${name}, '${word}' is '${replacements.get(word)}'`);
  }
  return [...found.values()];
}

/** The words of a name in lower case and in the singular: `firstSpeakers_of2` is `first`, `speaker`, `of`. */
function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [])
    .map(word => word.toLowerCase())
    .map(word => (replacements.has(word) ? word : word.replace(/(?<=sh)es$|s$/, '')));
}
