// In: the bytes of a document. Out: its text, decoded from UTF-8, without the byte order mark, with a newline for each
// line end.

/** The text of a document; with a fault, the text before it. */
export interface Decoded {
  readonly text: string;
  /** The fault of the bytes after `text`; absent when there is none. */
  readonly fault?: string;
}

const FATAL = { fatal: true } as const;
const UTF_8 = new TextDecoder('utf-8', FATAL);

/** Decodes a whole document. */
export function decode(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { text: '', fault: 'UTF-16 instead of UTF-8' };
  }
  const text = decodeStrictly(bytes, false);
  return text === undefined
    ? { text: normalize(longestText(bytes)), fault: 'bytes that are not UTF-8' }
    : { text: normalize(text) };
}

/** `undefined` when the bytes are not UTF-8. With `isPart`, the last character can be incomplete; it is left out. */
function decodeStrictly(bytes: Uint8Array, isPart: boolean): string | undefined {
  try {
    return isPart ? new TextDecoder('utf-8', FATAL).decode(bytes, { stream: true }) : UTF_8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text before the first bytes that are not UTF-8, found by binary search. */
function longestText(bytes: Uint8Array): string {
  let text = '';
  let tooLong = bytes.length + 1;
  for (let length = 0; length + 1 < tooLong; ) {
    const middle = (length + tooLong) >> 1;
    const found = decodeStrictly(bytes.subarray(0, middle), true);
    if (found === undefined) tooLong = middle;
    else {
      length = middle;
      text = found;
    }
  }
  return text;
}

function normalize(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}
