// Files in, one after another; what each holds out, kept until it is read as XML. All go through one buffer and come to
// stand in a few long texts: memory that is new to a process costs more than reading into it.
import { isAscii } from 'node:buffer';
import { type ReadFault, readBytes } from '../files/bytes.ts';
import type { SourceFile } from '../files/files.ts';
import type { Content } from '../xml/line-decoder.ts';

/** Gives what a file holds, or why that is not known. */
export type ReadContent = (file: SourceFile) => Content | ReadFault;

/** Bytes of the buffer, and of the longest file that goes through it. */
const CAPACITY = 256 * 1024;

/** The contents of files, as they were when these were taken. */
export class Contents {
  /** In bytes, all together. */
  size = 0;
  readonly #known = new Map<SourceFile, Content | ReadFault>();
  readonly #buffer: Buffer = Buffer.allocUnsafeSlow(CAPACITY);
  #used = 0;
  /** Files whose bytes are in the buffer, and where each ends. */
  #waiting: { readonly file: SourceFile; readonly end: number }[] = [];

  /** Takes what a file holds. */
  take(file: SourceFile): void {
    const content = readBytes(file.location, undefined, size => this.#roomFor(size));
    if (!(content instanceof Uint8Array)) {
      this.#known.set(file, content);
      return;
    }
    this.size += content.length;
    if (content.buffer !== this.#buffer.buffer) this.#known.set(file, content);
    else if (!isAscii(content)) this.#known.set(file, new Uint8Array(content));
    else {
      this.#used += content.length;
      this.#waiting.push({ file, end: this.#used });
    }
  }

  /** What the file held; `undefined` when it was not taken. */
  of(file: SourceFile): Content | ReadFault | undefined {
    this.#empty();
    return this.#known.get(file);
  }

  #roomFor(size: number): Uint8Array {
    if (size > CAPACITY) return Buffer.allocUnsafeSlow(size);
    if (size > CAPACITY - this.#used) this.#empty();
    return this.#buffer.subarray(this.#used, this.#used + size);
  }

  #empty(): void {
    if (this.#waiting.length === 0) return;
    const text = this.#buffer.toString('latin1', 0, this.#used);
    let start = 0;
    for (const { file, end } of this.#waiting) {
      this.#known.set(file, text.slice(start, end));
      start = end;
    }
    this.#waiting = [];
    this.#used = 0;
  }
}
