// In: a text of a file. Out: the day that it states, or what was expected.
import type { Reader } from './values.ts';

/** A day that exists, as `YYYY-MM-DD`; omitted zeros are added. */
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

/** The number of days of a month, counted from 1; 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (DAYS[month - 1] ?? 0);
}
