// The lexical grammar of XML 1.0 without a document type: a position in a text comes in, one token goes out.
// sax accepts much that is not XML; events.ts gives it only what has passed here.

const NAME_START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME = `[${NAME_START}][${NAME_START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*`;
const SPACE = '[ \\t\\n]';
const REFERENCE = '&(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);';
// Every repetition below starts with what the one before it cannot hold, so that no text makes them try twice.
const EQUALS = `${SPACE}*=${SPACE}*`;
const ATTRIBUTE = `${SPACE}+(${NAME})${EQUALS}(?:"[^<&"]*(?:${REFERENCE}[^<&"]*)*"|'[^<&']*(?:${REFERENCE}[^<&']*)*')`;
const quoted = (value: string): string => `${EQUALS}(?:"${value}"|'${value}')`;
const here = (pattern: string): RegExp => new RegExp(pattern, 'uy');

const ATTRIBUTES = new RegExp(ATTRIBUTE, 'ug');

/** A kind of token. `open` covers the tag of an empty element too. */
export type TokenKind = 'text' | 'reference' | 'open' | 'close' | 'comment' | 'cdata' | 'instruction' | 'declaration';

/** What each kind of token looks like. */
const TOKENS: Readonly<Record<TokenKind, RegExp>> = {
  text: here('[^<&]+'),
  reference: here(REFERENCE),
  open: here(`<${NAME}(?:${ATTRIBUTE})*${SPACE}*/?>`),
  close: here(`</${NAME}${SPACE}*>`),
  comment: here('<!--[^-]*(?:-[^-][^-]*)*-->'),
  cdata: here('<!\\[CDATA\\[[^]*?\\]\\]>'),
  instruction: here(`<\\?(?![xX][mM][lL][ \\t\\n?])${NAME}(?:${SPACE}[^]*?)?\\?>`),
  declaration: here(
    `<\\?xml${SPACE}+version${quoted('1\\.[0-9]+')}(?:${SPACE}+encoding${quoted('[A-Za-z][A-Za-z0-9._\\-]*')})?` +
      `(?:${SPACE}+standalone${quoted('(?:yes|no)')})?${SPACE}*\\?>`,
  ),
};

/** A comment of legal characters. */
export const PLAIN_COMMENT: RegExp = /<!--(?:-?[^-\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF])*-->/y;

const SPECIAL = /[&\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\](?=\]>)/g;

/** Text whose references are legal at a glance; made, like all here, so that nothing is tried twice. */
const PLAIN = '[^<&\\]\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]*';
const CODE = '[2-9A-F][\\dA-F]|[1-9A-F][\\dA-F]{2}|(?:[1-9A-CE][\\dA-F]|D[0-7])[\\dA-F]{2}';
const SOUND_TEXT = `${PLAIN}(?:&(?:amp|lt|gt|quot|apos|#x(?:${CODE}));${PLAIN})*`;

/** Reads a row of texts of that name in languages none of which is one of these; the tags have only letters, `_`, `@`. */
export function textsInOtherLanguages(name: string, languages: readonly string[]): RegExp {
  const others = `(?!(?:${languages.filter(tag => /^[A-Za-z_@]+$/.test(tag)).join('|')})")[A-Za-z_@]+`;
  return new RegExp(`(?:[ \\t\\n]*<${name} xml:lang="${others}">${SOUND_TEXT}</${name}>)+`, 'y');
}

/** The kind of token that must stand at `offset`; a declaration can only stand at the start of the document. */
export function kindAt(text: string, offset: number): TokenKind {
  if (text[offset] !== '<') return text[offset] === '&' ? 'reference' : 'text';
  switch (text[offset + 1]) {
    case '/':
      return 'close';
    case '!':
      return text[offset + 2] === '[' ? 'cdata' : 'comment';
    case '?':
      return offset === 0 && /^<\?xml[ \t\n]/.test(text) ? 'declaration' : 'instruction';
    default:
      return 'open';
  }
}

/** Where the token of that kind ends; `undefined` when none is complete here. */
export function tokenEnd(text: string, offset: number, kind: TokenKind): number | undefined {
  return endOf(TOKENS[kind], text, offset);
}

/** Where what a sticky pattern reads from here on ends; `undefined` when it reads nothing. */
export function endOf(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** A tag as it is apart from its values, and these. */
export interface TagParts {
  readonly form: string;
  readonly values: readonly string[];
}

/** Tells the values of a tag from the rest; `undefined` when one does not stand for itself, or is cut off. */
export function plainParts(tag: string): TagParts | undefined {
  if (NOT_PLAIN.test(tag)) return undefined;
  const parts = tag.split('"');
  if (parts.length % 2 === 0) return undefined;
  const values: string[] = [];
  for (let index = 1; index < parts.length; index += 2) values.push(parts[index] ?? '');
  return { form: values.length === 0 ? tag : tag.replace(/"[^"]*"/g, '"'), values };
}

const NOT_PLAIN = /[&\0-\x1F\uFFFE\uFFFF]|.</;

/** Where a text from here on first needs a closer look: at a reference, or what may be illegal; its end: nowhere. */
export function nextSpecial(text: string, offset: number): number {
  SPECIAL.lastIndex = offset;
  return SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : text.length;
}

/** The name of the element that a start or end tag is about. */
export function tagName(tag: string): string {
  return /[^</ \t\n>]+/.exec(tag)?.[0] ?? '';
}

/** The names of a start tag's attributes, as often as they are written. */
export function attributeNames(tag: string): readonly string[] {
  return Array.from(tag.matchAll(ATTRIBUTES), match => match[1] ?? '');
}

/** The encoding that an XML declaration names, in lower case; `undefined` when it names none. */
export function declaredEncoding(declaration: string): string | undefined {
  return /encoding\s*=\s*["']([^"']+)/.exec(declaration)?.[1]?.toLowerCase();
}

/** Whether a numeric reference such as `&#38;` names a character that XML allows; named references do. */
export function isLegalReference(reference: string): boolean {
  const digits = /^&#(x?)([0-9a-fA-F]+);$/.exec(reference);
  if (digits === null) return true;
  const code = Number.parseInt(digits[2] ?? '', digits[1] === 'x' ? 16 : 10);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code <= 0x10ffff && !isSurrogate && !ILLEGAL_CHARACTER.test(String.fromCodePoint(code));
}

/** A character that XML 1.0 allows nowhere; the decoder has refused lone surrogates before. */
export const ILLEGAL_CHARACTER: RegExp = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;

/** What is wrong with a text in which a token of that kind should start but does not end: one clause. */
export function explainToken(text: string, offset: number, kind: TokenKind): string {
  if (/^<!DOCTYPE/.test(text.slice(offset, offset + 9))) return 'a document type is not accepted here';
  const found = JSON.stringify(text.slice(offset, offset + 24).split('\n', 1)[0]);
  return `${EXPLANATIONS[kind]}: ${found}`;
}

const EXPLANATIONS: Readonly<Record<TokenKind, string>> = {
  text: 'text that cannot stand here',
  reference: "a '&' that starts no known reference (write &amp;)",
  open: "a '<' that starts no complete tag",
  close: 'an end tag that is not complete',
  comment: "a comment that has '--' in it or no end",
  cdata: 'a CDATA section without an end',
  instruction: 'a processing instruction that is not complete, or an XML declaration that is not at the start',
  declaration: 'an XML declaration that is not right',
};
