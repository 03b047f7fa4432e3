// Bytes in, or texts of ASCII, in chunks of any size; text out, whole lines at a time, so that nothing that follows can
// depend on how the bytes came. Line ends are normalised as XML says; the first line that is not UTF-8 ends the text.
import { isAscii } from 'node:buffer';

/** Some of a document; as a text only where that is ASCII. */
export type Content = Uint8Array | string;

/** What has become readable. */
export interface Decoded {
  /** Whole lines, the last one of a document excepted; where a fault is, what stands before it. */
  readonly text: string;
  /** What is wrong with the bytes that follow `text`; absent when nothing is. */
  readonly fault?: string;
}

const NEWLINE = 0x0a;
const NOTHING: Decoded = { text: '' };
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes one document. */
export class LineDecoder {
  /** Bytes of a line that has not ended yet. */
  #waiting: Uint8Array[] = [];
  #atStart = true;

  /** Takes the next bytes and gives the lines that are complete with them. */
  write(chunk: Content): Decoded {
    if (typeof chunk === 'string') return this.#writeText(chunk);
    if (chunk[chunk.length - 1] === NEWLINE && this.#waiting.length === 0) return this.#decode(chunk);
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end === 0) {
      this.#waiting.push(new Uint8Array(chunk));
      return NOTHING;
    }
    const lines = chunk.subarray(0, end);
    const before = this.#waiting;
    this.#waiting = end === chunk.length ? [] : [new Uint8Array(chunk.subarray(end))];
    return this.#decode(before.length === 0 ? lines : Buffer.concat([...before, lines]));
  }

  #writeText(chunk: string): Decoded {
    if (!chunk.endsWith('\n') || this.#waiting.length > 0) return this.write(Buffer.from(chunk, 'latin1'));
    this.#atStart = false;
    return { text: normaliseLineEnds(chunk) };
  }

  /** Gives the last line, which has no end. */
  end(): Decoded {
    return this.#waiting.length === 0 ? NOTHING : this.#decode(Buffer.concat(this.#waiting));
  }

  #decode(bytes: Uint8Array): Decoded {
    const start = this.#atStart;
    if (bytes.length > 0) this.#atStart = false;
    if (start && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
      return { text: '', fault: 'UTF-16 instead of UTF-8' };
    }
    const body = start && isByteOrderMark(bytes) ? bytes.subarray(3) : bytes;
    const text = this.#tryDecode(body);
    if (text !== undefined) return { text: normaliseLineEnds(text) };
    return { text: normaliseLineEnds(this.#goodPart(body)), fault: 'bytes that are not UTF-8' };
  }

  #tryDecode(bytes: Uint8Array): string | undefined {
    if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    try {
      return STRICT.decode(bytes);
    } catch {
      return undefined;
    }
  }

  /** What stands before the first bytes that are not UTF-8. */
  #goodPart(bytes: Uint8Array): string {
    let good = '';
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(NEWLINE, from) + 1 || bytes.length;
      const line = bytes.subarray(from, end);
      const text = this.#tryDecode(line);
      if (text === undefined) return good + this.#goodPartOfLine(line);
      good += text;
      from = end;
    }
    return good;
  }

  #goodPartOfLine(line: Uint8Array): string {
    // A character that is written out as U+FFFD is good; one that the decoder puts in for bad bytes is not.
    const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(line);
    for (let at = lossy.indexOf('\ufffd'); at !== -1; at = lossy.indexOf('\ufffd', at + 1)) {
      const before = lossy.slice(0, at);
      const length = new TextEncoder().encode(before).length;
      if (line[length] !== 0xef || line[length + 1] !== 0xbf || line[length + 2] !== 0xbd) return before;
    }
    return lossy;
  }
}

function isByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
