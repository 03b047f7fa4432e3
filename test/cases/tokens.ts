// Tables. In: single tokens of XML. Out: the end of each, and the content of its parts.
import type { TokenKind } from '../../data-loader/xml/tokens.ts';

/** `[text, kind of the token at its start, where it ends, why]`; `undefined` when it is not complete. */
export const TOKENS: readonly (readonly [text: string, kind: TokenKind, end: number | undefined, why: string])[] = [
  ['x y<', 'text', 3, 'text goes on to the next tag'],
  ['x&amp;<', 'text', 6, 'with its references'],
  ['<a>x', 'open', 3, 'a start tag'],
  ['<a x="/>"/>y', 'open', 11, 'a tag of an empty element is a start tag'],
  ['<', 'open', undefined, 'what follows a < may be a name'],
  ['</a>x', 'close', 4, 'an end tag'],
  ['</', 'close', undefined, 'an end tag that is cut off'],
  ['<!-- > -->x', 'comment', 10, 'a comment'],
  ['<!', 'comment', undefined, 'what follows may be a comment'],
  ['<!DOCTYPE a>', 'comment', undefined, 'a document type is no comment'],
  ['<![CDATA[]]>]]>', 'cdata', 12, 'a section ends at the first ]]>'],
  ['<![', 'cdata', undefined, 'a section that is cut off'],
  ['<?p q?>x', 'instruction', 7, 'a processing instruction'],
  ['<?xml', 'instruction', undefined, 'what may become a declaration'],
  ['<?xml-x?>', 'instruction', 9, 'a name that begins with xml'],
  ['<?xml version="1.0"?>x', 'declaration', 21, 'a declaration'],
  ['<?xml ?>', 'declaration', undefined, 'a declaration without a version'],
];

/** `[start tag, names of its attributes, why]` */
export const ATTRIBUTE_NAMES: readonly (readonly [tag: string, names: readonly string[], why: string])[] = [
  ['<a>', [], 'none'],
  ['<a x="1" y = \'2\'/>', ['x', 'y'], 'in their order'],
  ['<a x="1" x="2">', ['x', 'x'], 'as often as they are written'],
  ['<a x=" y=\'1\' " z=\' w="1"\'>', ['x', 'z'], 'not those within values'],
  ['<x:a x:y="1" __proto__="2">', ['x:y', '__proto__'], 'with their prefix'],
];

/** `[XML declaration, encoding, why]` */
export const ENCODINGS: readonly (readonly [declaration: string, encoding: string | undefined, why: string])[] = [
  ['<?xml version="1.0"?>', undefined, 'none'],
  ['<?xml version="1.0" encoding="UTF-8"?>', 'utf-8', 'in lower case'],
  ["<?xml version='1.0' encoding = 'Latin-1' standalone='yes'?>", 'latin-1', 'in single quotes'],
];

/** `[reference, whether XML allows its character, why]` */
export const REFERENCES: readonly (readonly [reference: string, legal: boolean, why: string])[] = [
  ['&amp;', true, 'a named one'],
  ['&#9;', true, 'a tab'],
  ['&#xA;', true, 'a newline'],
  ['&#32;', true, 'a space'],
  ['&#xD7FF;', true, 'the last before the halves of pairs'],
  ['&#xE000;', true, 'the first after them'],
  ['&#xFFFD;', true, 'the last of the first plane'],
  ['&#x10FFFF;', true, 'the last of all'],
  ['&#0;', false, 'NUL'],
  ['&#11;', false, 'a vertical tab'],
  ['&#x1F;', false, 'the last control character'],
  ['&#xD800;', false, 'the first half of a pair'],
  ['&#xDFFF;', false, 'the last half of a pair'],
  ['&#xFFFE;', false, 'no character'],
  ['&#xFFFF;', false, 'no character'],
  ['&#x110000;', false, 'beyond the last'],
  ['&#4294967361;', false, 'which is 65 in 32 bits'],
];
