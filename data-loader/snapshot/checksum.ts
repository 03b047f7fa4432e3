// Bytes in, a number of 29 bits out that tells whether they are still those: a cyclic redundancy check, as CRC-32 is. Any
// two bits, all within one pair of bytes, and two pairs that changed places, are always noticed; other damage goes
// unnoticed once in 2^29 times. It needs no module that Node has not loaded anyway: node:zlib would cost every start 3 ms. Nothing
// in it reaches 2^30: where code is interpreted, Node makes an object of every number that does.

/** Bytes of a pair. */
export const PAIR = 2;

/** A pair that comes in pushes out all of a sum but so many bits. */
const STAYING = 13;
const STAY = 2 ** STAYING - 1;

/** The checksum of the pairs from one to before another; that of what comes before may be given, to go on from there. */
export function checksum(pairs: Uint16Array, from = 0, to: number = pairs.length, before = 1): number {
  let sum = before;
  // The polynomial is x^29 + x^2 + 1, which is primitive.
  for (let at = from; at < to; at += 1) {
    const left = sum >> STAYING;
    sum = ((sum & STAY) << 16) ^ left ^ (left << 2) ^ (pairs[at] ?? 0);
  }
  return sum;
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The whole pairs of some bytes, the first byte of each the lower, whatever this machine holds for that. */
export function pairsOf(bytes: Uint8Array): Uint16Array {
  const count = Math.floor(bytes.length / PAIR);
  if (isLittleEndian && bytes.byteOffset % PAIR === 0) return new Uint16Array(bytes.buffer, bytes.byteOffset, count);
  const copy = new Uint8Array(bytes.subarray(0, PAIR * count));
  if (!isLittleEndian) Buffer.from(copy.buffer).swap16();
  return new Uint16Array(copy.buffer);
}
