// Text from files in, text that is safe and whole on a terminal out: no control character gets through, so that no name
// in a database can move the cursor, change colours or end a line.

/**
 * Control characters, line separators, and the characters that turn the direction of a line round. Code by code: names
 * of Unicode's properties make Node read its tables.
 */
export const UNPRINTABLE: RegExp = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** Where Unicode's pictures of the first control characters start. */
const PICTURES = 0x2400;

/** The same value, with a visible character in each text for every one that a terminal would obey. */
export function printable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (_key, member) => (typeof member === 'string' ? picture(member) : member)));
}

function picture(text: string): string {
  return text.replace(UNPRINTABLE, character =>
    character < ' ' ? String.fromCodePoint(PICTURES + character.charCodeAt(0)) : '\ufffd',
  );
}
