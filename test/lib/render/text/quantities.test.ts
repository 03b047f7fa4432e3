// In: numbers and lists. Out: texts with units, and lists in words.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  formatBytes,
  formatCount,
  formatHertz,
  formatTimeBetween,
  joinList,
} from '../../../../lib/render/text/quantities.ts';

const quantities = suite('quantities');

const MEBIBYTE = 1024 ** 2;

const BYTES: readonly (readonly [bytes: number, words: string])[] = [
  [0, '0 bytes'],
  [1, '1 bytes'],
  [1023, '1023 bytes'],
  [1024, '1 KiB'],
  [640 * 1024, '640 KiB'],
  [512 * MEBIBYTE, '512 MiB'],
  [1536 * MEBIBYTE, '1.5 GiB'],
  [1024 * MEBIBYTE, '1 GiB'],
  [2_000_000_000, '1.86 GiB'],
  [1024 ** 4, '1 TiB'],
  [5000 * 1024 ** 4, '5000 TiB'],
];

const HERTZ: readonly (readonly [hertz: number, words: string])[] = [
  [1, '1 Hz'],
  [32_768, '32.77 kHz'],
  [233_000_000, '233 MHz'],
  [1_600_000_000, '1.6 GHz'],
];

const SPANS: readonly (readonly [from: string, to: string, words: string | undefined])[] = [
  ['2022-12-03', '2026-11-22', '3 years and 11 months'],
  ['2025-11-22', '2026-11-22', '1 year'],
  ['2025-11-22', '2026-11-21', '11 months'],
  ['2026-10-22', '2026-11-22', '1 month'],
  ['2026-10-23', '2026-11-22', '30 days'],
  ['2026-11-21', '2026-11-22', '1 day'],
  ['2026-11-22', '2026-11-22', 'less than a day'],
  ['2026-11-23', '2026-11-22', undefined],
  ['next', '2026-11-22', undefined],
];

quantities('sizes', () => {
  for (const [bytes, words] of BYTES) assert.is(formatBytes(bytes), words);
});

quantities('frequencies', () => {
  for (const [hertz, words] of HERTZ) assert.is(formatHertz(hertz), words);
});

quantities('spans of time', () => {
  for (const [from, to, words] of SPANS) assert.is(formatTimeBetween(from, to), words, `${from} to ${to}`);
});

quantities('counts', () => {
  assert.equal(
    [formatCount(0, 'file'), formatCount(1, 'OS', 'OSes'), formatCount(2, 'OS', 'OSes')],
    ['no files', '1 OS', '2 OSes'],
  );
});

quantities('lists of words', () => {
  assert.equal(
    [joinList([]), joinList(['a']), joinList(['a', 'b']), joinList(['a', 'b', 'c'])],
    ['', 'a', 'a and b', 'a, b and c'],
  );
});

quantities.run();
