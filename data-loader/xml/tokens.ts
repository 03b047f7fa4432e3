// In: a text and an offset. Out: the token there, by the lexical grammar of XML 1.0 without document types. sax accepts
// much that is not XML, so events.ts passes to sax only what is checked here.

const NAME_START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME = `[${NAME_START}][${NAME_START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*`;
const SPACE = '[ \\t\\n]';
const REFERENCE = '&(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);';
// Each repetition below starts with a character that the one before it cannot match, so that no text causes
// backtracking.
const EQUALS = `${SPACE}*=${SPACE}*`;
const ATTRIBUTE = `${SPACE}+(${NAME})${EQUALS}(?:"[^<&"]*(?:${REFERENCE}[^<&"]*)*"|'[^<&']*(?:${REFERENCE}[^<&']*)*')`;
const quoted = (value: string): string => `${EQUALS}(?:"${value}"|'${value}')`;
const here = (pattern: string): RegExp => new RegExp(pattern, 'uy');

/** An attribute of a complete tag. */
const ATTRIBUTES = /[ \t\n]([^ \t\n=]+)[ \t\n]*=[ \t\n]*(?:"[^"]*"|'[^']*')/g;

/** A kind of token. `open` includes the tag of an empty element; `text` includes references. */
export type TokenKind = 'text' | 'open' | 'close' | 'comment' | 'cdata' | 'instruction' | 'declaration';

/** The pattern of each kind of token. */
const TOKENS: Readonly<Record<TokenKind, RegExp>> = {
  text: here('[^<]+'),
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

/** A character that XML 1.0 allows nowhere; the decoder refuses lone surrogates. */
export const ILLEGAL_CHARACTER: RegExp = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;
/** An '&' that does not start a reference of XML. */
export const UNKNOWN_REFERENCE: RegExp = new RegExp(`&(?!${REFERENCE.slice(1)})`);

/** The kind of the token at `offset`; a declaration is possible only at the start of the document. */
export function kindAt(text: string, offset: number): TokenKind {
  if (text[offset] !== '<') return 'text';
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

/** The end of the token of that kind; `undefined` when no complete one starts at `offset`. */
export function tokenEnd(text: string, offset: number, kind: TokenKind): number | undefined {
  const token = TOKENS[kind];
  token.lastIndex = offset;
  return token.test(text) ? token.lastIndex : undefined;
}

/** The name of the element of a start or end tag. */
export function tagName(tag: string): string {
  return /[^</ \t\n>]+/.exec(tag)?.[0] ?? '';
}

/** The names of a start tag's attributes, with duplicates. */
export function attributeNames(tag: string): readonly string[] {
  return Array.from(tag.matchAll(ATTRIBUTES), match => match[1] ?? '');
}

/** The encoding that an XML declaration names, in lower case; `undefined` when it names none. */
export function declaredEncoding(declaration: string): string | undefined {
  return /encoding\s*=\s*["']([^"']+)/.exec(declaration)?.[1]?.toLowerCase();
}

/** The first numeric reference to a character that XML does not allow, such as `&#0;`; `undefined` when there is none. */
export function illegalReference(source: string): RegExpExecArray | undefined {
  for (const reference of source.matchAll(/&#(x?)([0-9a-fA-F]+);/g)) {
    const [, hex, digits = ''] = reference;
    const code = Number.parseInt(digits, hex === 'x' ? 16 : 10);
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    if (code > 0x10ffff || isSurrogate || ILLEGAL_CHARACTER.test(String.fromCodePoint(code))) return reference;
  }
  return undefined;
}

/** Why no complete token of that kind starts at `offset`, as one clause. */
export function explainToken(text: string, offset: number, kind: TokenKind): string {
  if (/^<!DOCTYPE/.test(text.slice(offset, offset + 9))) return 'a document type is not accepted here';
  const found = JSON.stringify(text.slice(offset, offset + 24).split('\n', 1)[0]);
  return `${EXPLANATIONS[kind]}: ${found}`;
}

const EXPLANATIONS: Readonly<Record<TokenKind, string>> = {
  text: "a '&' that starts no known reference (write &amp;)",
  open: "a '<' that starts no complete tag",
  close: 'an end tag that is not complete',
  comment: "a comment that has '--' in it or no end",
  cdata: 'a CDATA section without an end',
  instruction: 'a processing instruction that is not complete, or an XML declaration that is not at the start',
  declaration: 'an XML declaration that is not right',
};
