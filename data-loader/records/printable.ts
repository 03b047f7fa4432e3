// Text from files in, text that is safe on a terminal out: control characters are replaced, so that no name in a
// database can move the cursor, change colours or end a line.

/**
 * Control characters, line separators, and the characters that change the direction of a line. They are listed code by
 * code: the names of Unicode's properties make Node load its tables.
 */
export const UNPRINTABLE: RegExp = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** The code of Unicode's first picture of a control character. */
const PICTURES = 0x2400;

/** The same value, with a visible character for each character that controls a terminal. */
export function printable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (_key, member) => (typeof member === 'string' ? pictureOf(member) : member)));
}

function pictureOf(text: string): string {
  return text.replace(UNPRINTABLE, character =>
    character < ' ' ? String.fromCodePoint(PICTURES + character.charCodeAt(0)) : '\ufffd',
  );
}
