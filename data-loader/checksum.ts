// Bytes in, a number of 32 bits out that tells whether they are still those: a code as CRC-32 is, but of words, not of
// bits. Damage within a word, and two words that changed places, are always found; other damage goes unnoticed once in
// 2^32 times. It needs no module that Node has not loaded anyway: node:zlib would cost every start 3 ms.

/** The checksum; that of what comes before may be given, to go on from there. */
export function checksum(bytes: Uint8Array, before = 1): number {
  const words = wordsOf(bytes);
  let sum = before | 0;
  let at = 0;
  // Four words at a time: what runs once is interpreted, and there the loop costs as much as the sum.
  for (; at + 3 < words.length; at += 4) {
    sum = (sum << 1) ^ (sum >> 27) ^ (words[at] ?? 0);
    sum = (sum << 1) ^ (sum >> 27) ^ (words[at + 1] ?? 0);
    sum = (sum << 1) ^ (sum >> 27) ^ (words[at + 2] ?? 0);
    sum = (sum << 1) ^ (sum >> 27) ^ (words[at + 3] ?? 0);
  }
  for (; at < words.length; at += 1) sum = (sum << 1) ^ (sum >> 27) ^ (words[at] ?? 0);
  for (at *= 4; at < bytes.length; at += 1) sum = (sum << 1) ^ (sum >> 27) ^ (bytes[at] ?? 0);
  return sum >>> 0;
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Its whole words, the first byte of each the lowest, whatever this machine holds for lowest. */
function wordsOf(bytes: Uint8Array): Int32Array {
  const count = bytes.length >>> 2;
  if (isLittleEndian && bytes.byteOffset % 4 === 0) return new Int32Array(bytes.buffer, bytes.byteOffset, count);
  const copy = new Uint8Array(bytes.subarray(0, 4 * count));
  if (!isLittleEndian) Buffer.from(copy.buffer).swap32();
  return new Int32Array(copy.buffer);
}
