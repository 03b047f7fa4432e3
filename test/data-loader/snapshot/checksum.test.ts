// What the checksum promises: the same number for the same bytes on every machine, and another after the damage that it
// says it always finds.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { checksum as checksumOfPairs, pairsOf } from '../../../data-loader/snapshot/checksum.ts';
import { chanceOf } from '../../fixtures/snapshots.ts';

const test = suite('checksum');

function checksum(bytes: Uint8Array): number {
  return checksumOfPairs(pairsOf(bytes));
}

/** The same, said bit by bit: the remainder of a polynomial, whose highest power comes first. */
function slowly(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const pairs = Array.from({ length: bytes.length >> 1 }, (_, n) => view.getUint16(2 * n, true));
  const timesX = (sum: number): number => (2 * sum < 2 ** 29 ? 2 * sum : (2 * sum - 2 ** 29) ^ 0b101);
  const times2To16 = (sum: number): number => Array.from({ length: 16 }).reduce<number>(timesX, sum);
  return pairs.reduce((sum, pair) => times2To16(sum) ^ pair, 1);
}

const chance = chanceOf(7);
const random = (length: number): Buffer => Buffer.from(Array.from({ length }, () => chance(256)));

test('known sums, which stand in files that other machines read', () => {
  assert.is(checksum(new Uint8Array()), 1);
  assert.is(checksum(Buffer.from('osinfo-db...')), 536816544);
  assert.is(checksum(Buffer.alloc(4096)), 179102865);
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
  const pairs = pairsOf(random(100));
  assert.is(checksumOfPairs(pairs, 10, pairs.length, checksumOfPairs(pairs, 0, 10)), checksumOfPairs(pairs));
});

test('every pair damaged in every way that is tried, and two pairs that change places', () => {
  const bytes = random(4096);
  const right = checksum(bytes);
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = bytes.readUInt16LE(at);
    for (const damage of [1, 0x8000, 0xffff, 0x1f, 1 + chance(0xfffe)]) {
      bytes.writeUInt16LE(pair ^ damage, at);
      assert.is.not(checksum(bytes), right);
    }
    bytes.writeUInt16LE(pair, at);
    const other = 2 * chance(2048);
    const swapped = Buffer.from(bytes);
    swapped.writeUInt16LE(bytes.readUInt16LE(other), at);
    swapped.writeUInt16LE(pair, other);
    assert.is(checksum(swapped) === right, bytes.equals(swapped));
  }
});

test('any two bits, and bits that stand close together', () => {
  const bytes = random(60);
  const right = checksum(bytes);
  const flip = (bit: number): void => {
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  };
  for (let one = 0; one < 480; one += 1) {
    flip(one);
    for (let other = one + 1; other < 480; other += 1) {
      flip(other);
      assert.is.not(checksum(bytes), right);
      flip(other);
    }
    flip(one);
  }
  assert.is(checksum(bytes), right);
  for (let at = 0; at < 57; at += 1) {
    const copy = Buffer.from(bytes);
    // That is promised of two bytes only; of three one damage in 2^29 would pass, and none of these does.
    for (let n = 0; n < 3; n += 1) copy[at + n] = chance(256);
    assert.is(checksum(copy) === right, copy.equals(bytes));
  }
});

/** A linear map of 29 bits, by what it makes of each. */
type LinearMap = readonly number[];
const IDENTITY: LinearMap = Array.from({ length: 29 }, (_, bit) => 1 << bit);

function image(map: LinearMap, value: number): number {
  return map.reduce((sum, column, bit) => ((value >> bit) & 1 ? sum ^ column : sum), 0);
}

function power(map: LinearMap, exponent: number): LinearMap {
  if (exponent === 0) return IDENTITY;
  const half = power(map, exponent >> 1);
  const square = half.map(column => image(half, column));
  return exponent & 1 ? square.map(column => image(map, column)) : square;
}

test('a step comes back to where it was after 2^29 - 1 steps and no sooner', () => {
  // The sum of a pair after a sum is linear: what a step does to a bit is seen on a pair of zeros.
  const step = IDENTITY.map(bit => checksumOfPairs(new Uint16Array(1), 0, 1, bit));
  const order = 2 ** 29 - 1;
  assert.equal(power(step, order), IDENTITY);
  for (const prime of [233, 1103, 2089]) assert.not.equal(power(step, order / prime), IDENTITY);
});

test.run();
