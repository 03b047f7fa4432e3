// One text of a file in; the day that it names out, or what should have stood there.
import type { Reader } from './values.ts';

/** A day that exists, `YYYY-MM-DD`; written back in full when a zero was left out. */
export const date: Reader<string> = source => {
  const written = source.trim();
  if (written === '') return undefined;
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
  const year = parts?.[1] ?? '';
  const month = parts?.[2] ?? '';
  const day = parts?.[3] ?? '';
  const isValidDay = Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
  if (!isValidDay) return { expected: 'a day that exists, YYYY-MM-DD' };
  return { value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
};

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days of a month, which counts from 1; none in a month that does not exist. */
function daysIn(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (DAYS[month - 1] ?? 0);
}
