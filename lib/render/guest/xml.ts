// Elements in, indented XML text out. Text is always escaped. The few characters that XML cannot contain are refused
// and not dropped: without them a path or a name would be a different one.

import { UNPRINTABLE } from '../../../data-loader/records/printable.ts';
import { unusableText } from '../../model/errors.ts';

/** Attributes by name; those that are `undefined` are not written. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes, and either elements or a text within. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly content: readonly XmlElement[] | string;
}

/** Characters that XML 1.0 cannot contain, not even by number; a lone surrogate is one of them. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** A name, with or without a prefix: the part of XML's names that the formats here need. */
const NAME = /^[a-z_][\w.-]*(:[a-z_][\w.-]*)?$/i;

/** Characters written by number or name: readers change unescaped line ends into spaces or into each other.
 *  Characters that control a terminal are also written by number. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Makes an element; `undefined` content is left out. @throws {OsinfoError} BAD_ARGUMENT for a name that XML does not
 * allow
 */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  content: string | readonly (XmlElement | undefined)[] = [],
): XmlElement {
  for (const word of [name, ...Object.keys(attributes)]) {
    if (!NAME.test(word)) throw unusableText('The name in XML', word, 'is none');
  }
  const isDefined = (child: XmlElement | undefined): child is XmlElement => child !== undefined;
  return { name, attributes, content: typeof content === 'string' ? content : content.filter(isDefined) };
}

/**
 * The element as text, with a newline at its end. @throws {OsinfoError} BAD_ARGUMENT for text that XML cannot contain
 */
export function toXml(root: XmlElement): string {
  return `${linesOf(root).join('\n')}\n`;
}

function linesOf({ name, attributes, content }: XmlElement): readonly string[] {
  const start = [name, ...Object.entries(attributes).flatMap(([key, value]) => attribute(name, key, value))].join(' ');
  if (content.length === 0) return [`<${start}/>`];
  if (typeof content === 'string') return [`<${start}>${escapeCharacter(name, content)}</${name}>`];
  return [`<${start}>`, ...content.flatMap(linesOf).map(line => `  ${line}`), `</${name}>`];
}

function attribute(element: string, name: string, value: string | number | undefined): readonly string[] {
  return value === undefined ? [] : [`${name}="${escapeCharacter(`${element} ${name}`, String(value))}"`];
}

function escapeCharacter(where: string, text: string): string {
  if (FORBIDDEN.test(text)) throw unusableText(`The text of ${where}`, text, 'holds a character that XML cannot hold');
  return text
    .replace(/[&<>"'\t\n\r]/g, character => ESCAPES[character] ?? character)
    .replace(UNPRINTABLE, character => `&#x${character.charCodeAt(0).toString(16)};`);
}
