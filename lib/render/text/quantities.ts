// Numbers in, text for a person out: sizes, frequencies, counts and spans of time.
import type { Bytes, Hertz, IsoDate } from '../../values/units.ts';

const MILLISECONDS_A_DAY = 24 * 60 * 60 * 1000;

/** `2 GiB`, `1.5 GiB`, `640 KiB`. */
export function formatBytes(bytes: Bytes): string {
  return formatInUnits(bytes, 1024, ['bytes', 'KiB', 'MiB', 'GiB', 'TiB']);
}

/** `233 MHz`, `1.6 GHz`. */
export function formatHertz(hertz: Hertz): string {
  return formatInUnits(hertz, 1000, ['Hz', 'kHz', 'MHz', 'GHz']);
}

/** `1 file`, `2 files`, `no files`. */
export function formatCount(number: number, one: string, many: string = `${one}s`): string {
  return `${number === 0 ? 'no' : number} ${number === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinList(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(part => part !== '').join(' and ');
}

/**
 * `3 years and 11 months`, `5 days`, `less than a day`; `undefined` for an invalid day or when `to` is before `from`.
 */
export function formatTimeBetween(from: IsoDate, to: IsoDate): string | undefined {
  const [start, end] = [new Date(from), new Date(to)];
  const days = Math.floor((end.getTime() - start.getTime()) / MILLISECONDS_A_DAY);
  if (!(days >= 0)) return undefined;
  const unfinished = end.getUTCDate() < start.getUTCDate() ? 1 : 0;
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth() - unfinished;
  if (days === 0) return 'less than a day';
  if (months === 0) return formatCount(days, 'day');
  const parts = [formatCount(Math.floor(months / 12), 'year'), formatCount(months % 12, 'month')];
  return parts.filter(part => !part.startsWith('no ')).join(' and ');
}

function formatInUnits(amount: number, step: number, units: readonly string[]): string {
  const exponent = Math.max(
    0,
    units.findLastIndex((_, index) => amount >= step ** index),
  );
  return `${Number((amount / step ** exponent).toFixed(2))} ${units[exponent]}`;
}
