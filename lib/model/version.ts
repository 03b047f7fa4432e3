// The versions of operating systems: `36`, `22.04`, `10.0.19041`, `8-unknown`, `r1beta3`, `Rawhide`. One total order
// over all of them, and ranges in semver's language on top of it. The only user of semver.
import Range from 'semver/classes/range.js';
import { compareText } from '../../data-loader/records/problems.ts';
import { badArgument } from './errors.ts';

/** Words that make a version come before the number they follow, earliest first. */
const BEFORE_RELEASE: readonly string[] = ['unknown', 'alpha', 'beta', 'pre', 'rc'];

/** The maximum length of a range: semver's own limit for a version. */
const LONGEST_RANGE = 256;

/**
 * Orders two versions: no version or `unknown` first, then numbers, then names with a number (`r1beta3`), then words
 * such as `Rawhide`, which mean the newest. Two that differ only in spelling are ordered by code unit.
 * @throws {OsinfoError} BAD_ARGUMENT
 */
export function compareVersions(a: string | undefined, b: string | undefined): number {
  for (const version of [a, b]) {
    if (version !== undefined && typeof version !== 'string') throw badArgument('version', version, 'a text');
  }
  const [left, right] = [partsOf(a), partsOf(b)];
  const byKind = kindOf(left) - kindOf(right);
  if (byKind !== 0) return byKind;
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const byPart = compareParts(left[index], right[index]);
    if (byPart !== 0) return byPart;
  }
  return compareText(a ?? '', b ?? '');
}

/**
 * A test for a range in semver's syntax, parsed loosely (`>=20.04`, `7 - 9`, `8.x || 9.x`); `undefined` when the text
 * is no range. A word such as `Rawhide` is above every number; no version and `unknown` are in no range.
 */
export function versionRange(range: string): ((version: string | undefined) => boolean) | undefined {
  if (range.length > LONGEST_RANGE) return undefined;
  // semver accepts three numbers without leading zeros; what it parses loosely it does not check.
  const strict = range.replace(/(?<!\d)(\d+\.\d+\.\d+)(?:\.\d+)+/g, '$1').replace(/(?<!\d)0+(?=\d)/g, '');
  try {
    const parsed = new Range(strict, { includePrerelease: true });
    return version => {
      const comparable = forSemver(version);
      return comparable !== undefined && parsed.test(comparable);
    };
  } catch {
    return undefined;
  }
}

/** Runs of digits and runs of letters. */
function partsOf(version: string | undefined): readonly string[] {
  return version?.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
}

function kindOf(parts: readonly string[]): number {
  const [first] = parts;
  if (first === undefined || (first === 'unknown' && parts.length === 1)) return 0;
  if (isNumber(first)) return 1;
  return parts.some(isNumber) ? 2 : 3;
}

/** A missing part comes after `beta` and before every other part. */
function compareParts(a: string | undefined, b: string | undefined): number {
  const byRank = partRank(a) - partRank(b);
  if (byRank !== 0 || a === undefined || b === undefined) return byRank;
  return isNumber(a) ? compareNumbers(a, b) : compareText(a, b);
}

function partRank(part: string | undefined): number {
  const early = part === undefined ? -1 : BEFORE_RELEASE.indexOf(part);
  if (early !== -1) return early - BEFORE_RELEASE.length;
  if (part === undefined) return 0;
  return isNumber(part) ? 2 : 1;
}

function isNumber(part: string): boolean {
  return /^\d/.test(part);
}

/** Compares two runs of digits of any length. */
function compareNumbers(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return left.length - right.length || compareText(left, right);
}

/** The version in semver's form; `undefined` for one that is in no range. */
function forSemver(version: string | undefined): string | undefined {
  const parts = partsOf(version);
  const kind = kindOf(parts);
  if (kind === 0 || version === undefined) return undefined;
  if (kind > 1) return `${Number.MAX_SAFE_INTEGER}.0.0`;
  const [, ...numbers] = /^\D*(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version) ?? [];
  const early = BEFORE_RELEASE.findIndex(word => parts.includes(word));
  const three = [0, 1, 2].map(index => Math.min(Number(numbers[index] ?? 0), Number.MAX_SAFE_INTEGER));
  return `${three.join('.')}${early === -1 ? '' : `-${early}`}`;
}
