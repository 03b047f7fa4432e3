// Versions of operating systems in their order, and ranges of versions.

/** Earliest first, no two equal. */
export const VERSIONS_IN_ORDER: readonly (string | undefined)[] = [
  'Unknown',
  'unknown',
  undefined,
  '0.9',
  '1-unknown',
  '1.0alpha2',
  '1.0beta1',
  '1.0beta2',
  '1.0rc1',
  '1.0',
  '1.0b',
  '1.0.1',
  '1.1',
  '1.2-pre',
  '1.2',
  '1.9',
  '1.10',
  '2',
  '7',
  '7.0',
  '7.9',
  '08',
  '8',
  '8.1',
  '9',
  '10-unknown',
  '10',
  '10.0.19041.1',
  '10.0.19041.2',
  '22.04',
  '22.10',
  '36',
  '2003',
  '2003 R2',
  '2008',
  '20211231',
  '99999999999999999999',
  '100000000000000000000',
  'r1alpha2',
  'r1beta1',
  'r1beta3',
  'r1',
  'r2',
  'XP2',
  'Rawhide',
  'sid',
  'Tumbleweed',
];

/** `[range, versions in it, versions not in it, why]` */
export type RangeCase = readonly [
  range: string,
  inside: readonly (string | undefined)[],
  outside: readonly (string | undefined)[],
  why: string,
];

const NEVER = [undefined, '', 'unknown'];

export const RANGES: readonly RangeCase[] = [
  [
    '>=20.04',
    ['20.04', '20.10', '22.04', '100', 'Rawhide'],
    ['18.04', '20.03', '8', ...NEVER],
    'a zero before a month',
  ],
  ['<20.04', ['18.10', '20.03.9'], ['20.04', 'Rawhide', ...NEVER], 'everything before'],
  ['7 - 9', ['7', '7.0', '8.4', '9', '9.9'], ['6.10', '10', ...NEVER], 'from and to'],
  ['8.x', ['8', '8.0', '8.10'], ['7.9', '9', '80'], 'any of 8'],
  ['8', ['8', '8.5'], ['9', '7.9'], 'the same'],
  ['8.0.0', ['8', '8.0'], ['8.0.1', '8.1'], 'numbers that are left out are zero'],
  ['8.x || 9.x', ['8.1', '9.4'], ['7', '10'], 'either'],
  ['>=7 <9', ['7', '8.9'], ['9', '6'], 'both'],
  ['^36', ['36'], ['37', '35'], 'a caret'],
  ['~22.04', ['22.04', '22.04.3'], ['22.10'], 'a tilde'],
  ['*', ['1', 'Rawhide', 'r1beta3', '8-unknown'], NEVER, 'every version that there is'],
  ['>9', ['10', '10.0.19041.5', 'Rawhide'], ['9', '8-unknown'], 'numbers are numbers'],
  ['10.0.19041', ['10.0.19041', '10.0.19041.5'], ['10.0.19042'], 'three numbers of four'],
  ['>=10.0.19041.5', ['10.0.19041.5'], ['10.0.19040'], 'a fourth number does not count'],
  ['>=8', ['8-unknown', '8beta1', '8'], ['7.9'], 'what comes before a release belongs to it'],
  ['<8', ['7.9', '7'], ['8-unknown', '8beta1', '8'], 'and not to the release before'],
  ['>=1', ['99999999999999999999'], ['0.9'], 'a version that is too large'],
];

/** Texts that are no range. */
export const NO_RANGES: readonly string[] = ['newest', '>=', '7 to 9', '>=99999999999999999999', '__proto__'];
