// Bytes in, a number of 32 bits out that tells whether they are still those: a code as CRC-32 is, but of words, not of
// bits. Damage within a word, and two words that changed places, are always found; other damage goes unnoticed once in
// 2^32 times. It needs no module that Node has not loaded anyway: node:zlib would cost every start 3 ms.

/** Bytes of a word. */
export const WORD = 4;

/** The checksum of the words from one to before another; that of what comes before may be given, to go on from there. */
export function checksum(words: Int32Array, from = 0, to: number = words.length, before = 1): number {
  let sum = before | 0;
  let at = from;
  // Four words at a time: what runs once is interpreted, and there the loop costs as much as the sum.
  for (; at + 3 < to; at += 4) {
    sum = (sum << 1) ^ (sum >> 27) ^ (words[at] ?? 0);
    sum = (sum << 1) ^ (sum >> 27) ^ (words[at + 1] ?? 0);
    sum = (sum << 1) ^ (sum >> 27) ^ (words[at + 2] ?? 0);
    sum = (sum << 1) ^ (sum >> 27) ^ (words[at + 3] ?? 0);
  }
  for (; at < to; at += 1) sum = (sum << 1) ^ (sum >> 27) ^ (words[at] ?? 0);
  return sum >>> 0;
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The whole words of some bytes, the first byte of each the lowest, whatever this machine holds for lowest. */
export function wordsOf(bytes: Uint8Array): Int32Array {
  const count = Math.floor(bytes.length / WORD);
  if (isLittleEndian && bytes.byteOffset % WORD === 0) return new Int32Array(bytes.buffer, bytes.byteOffset, count);
  const copy = new Uint8Array(bytes.subarray(0, WORD * count));
  if (!isLittleEndian) Buffer.from(copy.buffer).swap32();
  return new Int32Array(copy.buffer);
}
