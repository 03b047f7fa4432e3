// In: files. Out: the failures when the same files, damaged at random, are read as a user's files are: nothing may
// throw and nothing may hang. The same seed damages the same files in the same way.
import { readRecords } from '../../data-loader/parse/builder.ts';
import { fileAt } from '../fixtures/records.ts';

/** What a run met. */
export interface FuzzResult {
  readonly inputs: number;
  /** Inputs that were still read in spite of the damage. */
  readonly accepted: number;
  /** Milliseconds that the slowest input took. */
  readonly slowest: number;
  /** Inputs that made something throw: a defect each. */
  readonly thrown: readonly { readonly input: string; readonly error: string }[];
}

/** A file to damage, with its path in the database. */
export interface Sample {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

/** What is put in: pieces of XML, of the format, and of what breaks them. */
const PIECES: readonly Uint8Array[] = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    '=',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml version="1.0"?>',
    '<!DOCTYPE a>',
    '&#0;',
  ],
  ...[
    '&amp;',
    '<os id="x">',
    '</os>',
    '<device id="__proto__"/>',
    'xml:lang="de"',
    '<x-a/>',
    ' ',
    '\n',
    '\r',
    '\t',
    '\0',
  ],
  ...[
    'é',
    '\ufeff',
    '\ufffd',
    '🐧',
    '(a+)+$',
    '99999999999999999999',
    '2020-02-31',
    'true',
    '-1',
    '<name>',
    '</libosinfo>',
  ],
]
  .map(piece => encoder.encode(piece))
  .concat([Uint8Array.of(0xff), Uint8Array.of(0xc3), Uint8Array.of(0xed, 0xa0, 0x80), Uint8Array.of(0xef, 0xbb, 0xbf)]);

/** Numbers from 0 to below a bound, the same for the same seed (a 32-bit xorshift generator). */
export function randomNumbers(seed: number): (bound: number) => number {
  let state = seed | 0 || 1;
  return bound => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

/** Damages a file in up to four places: something is put in, cut out, doubled, turned or written over. */
export function damage(bytes: Uint8Array, random: (bound: number) => number): Uint8Array {
  let damaged = bytes;
  for (let places = 1 + random(4); places > 0; places -= 1) {
    const at = random(damaged.length + 1);
    const cut = random(3) === 0 ? 1 + random(64) : random(2);
    const piece = PIECES[random(PIECES.length)] ?? encoder.encode('<');
    const [before, after] = [damaged.subarray(0, at), damaged.subarray(at)];
    const kinds = [
      () => [before, piece, after],
      () => [before, after.subarray(cut)],
      () => [before, piece, after.subarray(cut)],
      () => [before, after.subarray(0, cut), after],
      () => [before, Uint8Array.of(random(256)), after.subarray(1)],
      () => [before],
    ];
    const parts = kinds[random(20) === 0 ? 5 : random(5)]?.() ?? [before, after];
    damaged = Buffer.concat(parts);
  }
  return damaged;
}

/** Reads that many damaged files. */
export function fuzz(samples: readonly Sample[], inputs: number, seed: number): FuzzResult {
  const random = randomNumbers(seed);
  const thrown: { input: string; error: string }[] = [];
  let accepted = 0;
  let slowest = 0;
  for (let count = 0; count < inputs; count += 1) {
    const sample = samples[random(samples.length)];
    if (sample === undefined) break;
    const input = damage(sample.bytes, random);
    const start = performance.now();
    try {
      if (!readRecords(fileAt(sample.path), [input], ['de', 'pt_BR']).isLost) accepted += 1;
    } catch (error) {
      thrown.push({ input: Buffer.from(input).toString('base64'), error: String(error) });
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
  return { inputs, accepted, slowest, thrown };
}
