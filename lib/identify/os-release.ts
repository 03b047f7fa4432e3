// In: the text of an os-release file, as os-release(5) describes it. Out: its OS, or the OSes that stand in for it: the
// nearest release, a distribution that it is like, or the generic Linux; each with the rule that chose it.
import { formatLine } from '../../data-loader/records/problems.ts';
import type { Os } from '../model/entities.ts';
import { compareVersions } from '../model/version.ts';
import { DISTROS, WITH_SERVICE_PACKS, WITH_SHARED_VERSIONS } from './distros.ts';
import type { OsReleaseMatch } from './matches.ts';

/** How a release is chosen among those of a distribution: the first rule that finds any decides. */
interface ReleaseRule {
  readonly name: string;
  readonly text: string;
  readonly choose: (releases: readonly Os[], file: OsReleaseFile) => readonly Os[];
}

interface OsReleaseFile {
  readonly get: (key: string) => string;
  readonly version: string;
  /** Every word of every value, in lower case. */
  readonly words: ReadonlySet<string>;
}

const EXACT: ReleaseRule = {
  name: 'version',
  text: 'the OS has the ID and the VERSION_ID of the file',
  choose: (releases, { version }) => releases.filter(os => os.version === version),
};
const SERIES: ReleaseRule = {
  name: 'series',
  text: 'the OS stands for all releases of a series, to which the VERSION_ID belongs',
  choose: (releases, { version }) => {
    const series = releases.filter(os => isNumbered(os) && version.startsWith(`${os.version}.`));
    return newest(series.filter(({ distro = '' }) => !WITH_SERVICE_PACKS.has(distro)));
  },
};
const LATER: ReleaseRule = {
  name: 'fallback-later-release',
  text: 'the file names a series, and the OS is its newest release that the database knows',
  choose: (releases, { version }) =>
    version === '' ? [] : newest(releases.filter(os => os.version?.startsWith(`${version}.`))),
};
const CODENAME: ReleaseRule = {
  name: 'codename',
  text: 'the OS has the code name of the file',
  choose: (releases, { get }) => {
    const names = ['UBUNTU_CODENAME', 'DEBIAN_CODENAME', 'VERSION_CODENAME'].map(get).filter(name => name !== '');
    return releases.filter(({ codename = '' }) => names.includes(codename.toLowerCase().split(' ')[0] ?? ''));
  },
};

/** The rules for the distribution itself. */
const OWN: readonly ReleaseRule[] = [
  EXACT,
  {
    name: 'branch',
    text: 'the file names the branch that the OS is, such as Tumbleweed',
    choose: (releases, { words }) => releases.filter(os => isBranch(os) && words.has(os.version?.toLowerCase() ?? '')),
  },
  SERIES,
  CODENAME,
  {
    name: 'rolling',
    text: 'the distribution has no versions but one rolling release',
    choose: (releases, { version }) => (version === '' || releases.length === 1 ? releases.filter(isRolling) : []),
  },
  {
    name: 'fallback-branch',
    text: 'the file names no version, and the OS is the branch that has none',
    choose: (releases, { version }) => (version === '' ? newest(releases.filter(isBranch)) : []),
  },
  LATER,
  {
    name: 'fallback-older-release',
    text: 'the database does not know the release, and the OS is the newest that is older',
    choose: (releases, { version }) =>
      version === '' ? [] : newest(releases.filter(os => isNumbered(os) && compareVersions(os.version, version) < 0)),
  },
  {
    name: 'fallback-newest-release',
    text: 'the database does not know the release, and the OS is the newest that it knows',
    choose: releases => newest(releases.filter(isNumbered)),
  },
];

/** The rules for a distribution that the file names in ID_LIKE. */
const LIKE: readonly ReleaseRule[] = [
  {
    ...CODENAME,
    name: 'fallback-like-codename',
    text: 'the file names this distribution in ID_LIKE, and its code name',
  },
  {
    name: 'fallback-like',
    text: 'the file names this distribution in ID_LIKE, of which this is the newest release, or the rolling one',
    choose: releases => {
      const released = newest(releases.filter(os => isNumbered(os) && os.releaseStatus === 'released'));
      return released.length > 0 ? released : releases.filter(isRolling);
    },
  },
];
const LIKE_WITH_SAME_VERSIONS: readonly ReleaseRule[] = [
  {
    name: 'fallback-like-version',
    text: 'the file names this distribution in ID_LIKE, which has the same versions',
    choose: (releases, file) =>
      [EXACT, SERIES, LATER].map(({ choose }) => choose(releases, file)).find(({ length }) => length > 0) ?? [],
  },
  ...LIKE,
];

const GENERIC: readonly ReleaseRule[] = [
  {
    name: 'fallback-generic',
    text: 'the database does not know the distribution, and has this generic Linux for such',
    choose: releases => newest(releases),
  },
];
const GENERIC_LINUX = 'http://libosinfo.org/linux/';

/** The OSes that an os-release file stands for, the best first; empty for a file that names none. */
export function identifyOsRelease(text: string, oses: readonly Os[]): readonly OsReleaseMatch[] {
  const file = readOsRelease(text);
  const [id, like] = [file.get('ID').toLowerCase(), file.get('ID_LIKE').toLowerCase().split(/\s+/)];
  if (id === '') return [];
  const own = matchIn(releasesOf(id, oses), OWN, file);
  if (own.some(({ because }) => !because.rule.startsWith('fallback-'))) return own;
  const others = like.flatMap(parent =>
    matchIn(releasesOf(parent, oses), WITH_SHARED_VERSIONS.has(parent) ? LIKE_WITH_SAME_VERSIONS : LIKE, file),
  );
  const known = [...own, ...others];
  if (known.length === 0) {
    return matchIn(
      oses.filter(os => os.id.startsWith(GENERIC_LINUX)),
      GENERIC,
      file,
    );
  }
  return known.filter(({ os }, index) => known.findIndex(other => other.os === os) === index);
}

function matchIn(
  releases: readonly Os[],
  rules: readonly ReleaseRule[],
  file: OsReleaseFile,
): readonly OsReleaseMatch[] {
  for (const { name, text, choose } of rules) {
    const [os] = choose(releases, file).toSorted((a, b) => differenceOf(a, file) - differenceOf(b, file));
    if (os === undefined) continue;
    const [declared] = os.record.declaredAt;
    const variants = os.variants.filter(variant => variant.id === file.get('VARIANT_ID'));
    return [{ os, variants, because: { rule: name, text, at: declared === undefined ? '' : formatLine(declared) } }];
  }
  return [];
}

/** The releases of a distribution, in the order of short-ids. */
function releasesOf(id: string, oses: readonly Os[]): readonly Os[] {
  const distros = (Object.hasOwn(DISTROS, id) ? DISTROS[id] : undefined) ?? [id];
  return oses.filter(({ distro }) => distro !== undefined && distros.includes(distro.toLowerCase()));
}

/** How much the names of an OS and the file differ: CentOS 9 and CentOS Stream 9 have one version. */
function differenceOf({ name = '', shortId }: Os, { get, words }: OsReleaseFile): number {
  const own = wordsOf(name);
  const missing = own.filter(word => !words.has(word)).length;
  const others = wordsOf(get('NAME')).filter(word => !own.includes(word)).length;
  const variant = get('VARIANT_ID');
  return missing + others - (variant !== '' && shortId.startsWith(variant) ? 2 : 0);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9.]+/g) ?? [];
}

function isNumbered({ version = '' }: Os): boolean {
  return /^[\d.]+$/.test(version);
}

/** A branch without numbers, such as `tumbleweed`; `unknown` is none. */
function isBranch({ version = '' }: Os): boolean {
  return /^[a-z]{5,}$/i.test(version) && version !== 'unknown';
}

function isRolling({ releaseStatus }: Os): boolean {
  return releaseStatus === 'rolling';
}

/** The OSes with the highest version. */
function newest(releases: readonly Os[]): readonly Os[] {
  const [first] = releases.toSorted((a, b) => compareVersions(b.version, a.version));
  return releases.filter(({ version }) => version === first?.version);
}

/** The number of characters of a value that count: real values are below 300. */
const LONGEST_VALUE = 1024;

/** Reads assignments as a shell does: quotes and backslashes go, the last assignment counts. */
function readOsRelease(text: string): OsReleaseFile {
  const values = new Map<string, string>();
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const end = line.indexOf('=');
    const key = line.slice(0, Math.max(0, end)).trimStart();
    if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(key))
      values.set(key, unquote(line.slice(end + 1).trim()).slice(0, LONGEST_VALUE));
  }
  const get = (key: string): string => values.get(key) ?? '';
  return { get, version: get('VERSION_ID'), words: new Set([...values.values()].flatMap(wordsOf)) };
}

function unquote(written: string): string {
  const [, single] = /^'([^']*)'/.exec(written) ?? [];
  if (single !== undefined) return single;
  const [, double] = /^"((?:[^"\\]|\\.)*)"/.exec(written) ?? [];
  return (double ?? written.split(/\s#/, 1).join('').trimEnd()).replace(/\\(.)/g, '$1');
}
