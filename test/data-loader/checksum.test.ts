// What the checksum promises: the same number for the same bytes on every machine, and another after the damage that it
// says it always finds.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { checksum as checksumOfWords, wordsOf } from '../../data-loader/checksum.ts';
import { chanceOf } from '../fixtures/snapshots.ts';

const test = suite('checksum');

function checksum(bytes: Uint8Array): number {
  return checksumOfWords(wordsOf(bytes));
}

/** The same, said word by word. */
function slowly(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const words = Array.from({ length: bytes.length >> 2 }, (_, n) => view.getInt32(4 * n, true));
  return words.reduce((sum, word) => (sum << 1) ^ (sum >> 27) ^ word, 1) >>> 0;
}

const chance = chanceOf(7);
const random = (length: number): Buffer => Buffer.from(Array.from({ length }, () => chance(256)));

test('known sums, which stand in files that other machines read', () => {
  assert.is(checksum(new Uint8Array()), 1);
  assert.is(checksum(Buffer.from('osinfo-db...')), 2687419127);
  assert.is(checksum(Buffer.alloc(4096)), 1281563568);
});

test('wherever the bytes stand, and however many they are', () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = random(length + 8);
    for (let at = 0; at < 8; at += 1) {
      const part = bytes.subarray(at, at + length);
      assert.is(checksum(part), slowly(part));
    }
  }
});

test('in parts it is the same as at once', () => {
  const words = wordsOf(random(100));
  assert.is(checksumOfWords(words, 10, words.length, checksumOfWords(words, 0, 10)), checksumOfWords(words));
});

test('every word damaged in every way that is tried, and two words that change places', () => {
  const bytes = random(4096);
  const right = checksum(bytes);
  for (let at = 0; at < bytes.length; at += 4) {
    const word = bytes.readUInt32LE(at);
    for (const damage of [1, 0x8000_0000, 0xffff_ffff, 0x1f, 1 + chance(0xffff_fffe)]) {
      bytes.writeUInt32LE((word ^ damage) >>> 0, at);
      assert.is.not(checksum(bytes), right);
    }
    bytes.writeUInt32LE(word, at);
    const other = 4 * chance(1024);
    const swapped = Buffer.from(bytes);
    swapped.writeUInt32LE(bytes.readUInt32LE(other), at);
    swapped.writeUInt32LE(word, other);
    assert.is(checksum(swapped) === right, bytes.equals(swapped));
  }
});

/** A linear map of 32 bits, by what it makes of each. */
type Map32 = readonly number[];

function image(map: Map32, value: number): number {
  return map.reduce((sum, column, bit) => ((value >>> bit) & 1 ? sum ^ column : sum), 0) >>> 0;
}

function power(map: Map32, exponent: bigint): Map32 {
  if (exponent === 0n) return Array.from({ length: 32 }, (_, bit) => (1 << bit) >>> 0);
  const half = power(map, exponent >> 1n);
  const square = half.map(column => image(half, column));
  return exponent & 1n ? square.map(column => image(map, column)) : square;
}

test('a step comes back to where it was after 2^32 - 1 steps and no sooner', () => {
  // The sum of a word after a sum is linear: what a step does to a bit is seen on a word of zeros.
  const step = Array.from({ length: 32 }, (_, bit) => checksumOfWords(new Int32Array(1), 0, 1, 1 << bit));
  const order = 2n ** 32n - 1n;
  const isIdentity = (map: Map32): boolean => map.every((column, bit) => column === (1 << bit) >>> 0);
  assert.ok(isIdentity(power(step, order)));
  for (const prime of [3n, 5n, 17n, 257n, 65_537n]) assert.not.ok(isIdentity(power(step, order / prime)));
});

test.run();
