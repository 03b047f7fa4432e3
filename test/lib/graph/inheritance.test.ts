// The rules of inheritance: devices, resources, firmware and single values.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OsRecord } from '../../../data-loader/records/records.ts';
import { ancestryOf, osParents } from '../../../lib/graph/ancestry.ts';
import { devicesOf, firmwareOf, firstDeclared, resourcesOf, shortIdOf } from '../../../lib/graph/inheritance.ts';
import { os, osRecord, storeOf } from '../../fixtures/records.ts';

const test = suite('inheritance');

const child = (name: string, of: string, content = ''): string =>
  os(name, `<derives-from id="http://example.org/${of}"/>${content}`);
const devices = (...links: readonly string[]): string =>
  `<devices>${links.map(link => `<device ${link}/>`).join('')}</devices>`;
const d = (name: string, supported?: string): string =>
  `id="${name}"${supported === undefined ? '' : ` supported="${supported}"`}`;

/** `[OSes, the first of which is asked, its devices as 'id<declarer', why]` */
const DEVICES: readonly (readonly [oses: readonly string[], devices: string, why: string])[] = [
  [[os('a')], '', 'none'],
  [[os('a', devices(d('x'), d('y')))], 'x<a y<a', 'its own, in their order'],
  [[os('a', devices(d('x')) + devices(d('y')))], 'x<a y<a', 'those of several groups'],
  [
    [child('a', 'b', devices(d('x'))), os('b', devices(d('y'), d('z')))],
    'x<a y<b z<b',
    'then those of its ancestors, nearest first',
  ],
  [[child('a', 'b', devices(d('x'))), os('b', devices(d('x')))], 'x<a', 'the nearest declaration counts'],
  [[os('a', devices(d('x', 'false'), d('y')))], 'y<a', 'one that does not work is none'],
  [[os('a', devices(d('x', 'no')))], '', 'said in the other word'],
  [[os('a', devices(d('x', 'true')))], 'x<a', 'one that is said to work'],
  [[child('a', 'b', devices(d('x', 'false'))), os('b', devices(d('x'), d('y')))], 'y<b', 'a child takes one away'],
  [[child('a', 'b', devices(d('x'))), os('b', devices(d('x', 'false')))], 'x<a', 'a child has what its parent has not'],
  [
    [child('a', 'b', devices(d('x'))), child('b', 'c', devices(d('x', 'false'))), os('c', devices(d('x')))],
    'x<a',
    'a grandchild gets back what its parent took away',
  ],
  [
    [child('a', 'b'), child('b', 'c', devices(d('x', 'false'))), os('c', devices(d('x')))],
    '',
    'what a parent took away stays away',
  ],
  [[os('a', devices(d('x'), d('y'), d('x', 'false')))], 'y<a', 'within one OS the last declaration counts'],
  [[os('a', devices(d('x', 'false'), d('x')))], 'x<a', 'either way'],
  [
    [
      os('a', '<derives-from id="http://example.org/b"/><derives-from id="http://example.org/c"/>'),
      os('b', devices(d('x'), d('y', 'false'))),
      os('c', devices(d('x', 'false'), d('y'))),
    ],
    'y<c',
    'of two parents the last one is nearer',
  ],
  [
    [
      os('a', '<clones id="http://example.org/c"/><derives-from id="http://example.org/b"/>'),
      os('b', devices(d('x', 'false'))),
      os('c', devices(d('x'), d('y'))),
    ],
    'y<c',
    'what it derives from is nearer than what it clones',
  ],
  [[os('a', devices(d('__proto__'), d('constructor', 'false')))], '__proto__<a', 'names that JavaScript knows'],
];

for (const [oses, expected, why] of DEVICES) {
  test(`devices: ${why}`, () => {
    const store = storeOf(...oses);
    const found = devicesOf(ancestry(...oses), store).map(({ id, from }) => `${id}<${from}`);
    assert.is(found.join(' '), expected);
  });
}

test('a device says what it is, which driver the guest has, and where that is written', () => {
  const oses = [os('a', '<devices><device id="http://example.org/d"><driver>herring</driver></device></devices>')];
  const described = '<device id="http://example.org/d"><name>fish</name><class>net</class></device>';
  assert.equal(devicesOf(ancestry(...oses), storeOf(...oses, described)), [
    {
      id: 'http://example.org/d',
      name: 'fish',
      class: 'net',
      driver: 'herring',
      from: 'a',
      at: { layer: 'system', file: 'os/example.org/a.xml', line: 2, column: 62 },
    },
  ]);
  assert.equal(
    devicesOf(ancestry(...oses), storeOf(...oses)).map(device => [device.name, device.class]),
    [[undefined, undefined]],
    'nobody describes it',
  );
});

const resources = (arch: string, content: string, inherit = ''): string =>
  `<resources arch="${arch}"${inherit && ` inherit="${inherit}"`}>${content}</resources>`;
const minimum = (content: string): string => `<minimum>${content}</minimum>`;

/** `[OSes, the first of which is asked, its minimum as 'arch cpu/cpus/memory/storage', why]` */
const RESOURCES: readonly (readonly [oses: readonly string[], minimum: readonly string[], why: string])[] = [
  [[os('a')], [], 'none'],
  [
    [os('a', resources('all', minimum('<cpu>1</cpu><n-cpus>2</n-cpus><ram>3</ram><storage>4</storage>')))],
    ['all 1/2/3/4'],
    'its own',
  ],
  [[os('a', resources('x86_64', minimum('<ram>3</ram>')))], ['x86_64 -/-/3/-'], 'some of the numbers'],
  [[os('a', resources('all', ''))], ['all none'], 'an entry that says nothing'],
  [[os('a', resources('all', minimum('')))], ['all none'], 'a section that says nothing'],
  [[os('a', resources('all', minimum('<ram>0</ram>')))], ['all none'], 'none at all is no amount'],
  [
    [child('a', 'b'), os('b', resources('all', minimum('<ram>3</ram>')))],
    [],
    'what it has no entry for is not inherited',
  ],
  [
    [child('a', 'b', resources('all', minimum('<ram>1</ram>'))), os('b', resources('all', minimum('<cpu>2</cpu>')))],
    ['all -/-/1/-'],
    'without inherit nothing is',
  ],
  [
    [
      child('a', 'b', resources('all', minimum('<ram>1</ram>'), 'true')),
      os('b', resources('all', minimum('<cpu>2</cpu><ram>2</ram>'))),
    ],
    ['all 2/-/1/-'],
    'with inherit the numbers that are missing',
  ],
  [
    [child('a', 'b', resources('all', '', 'true')), os('b', resources('all', minimum('<ram>2</ram>')))],
    ['all -/-/2/-'],
    'a whole section',
  ],
  [
    [
      child('a', 'b', resources('all', minimum(''), 'true')),
      child('b', 'c', resources('all', minimum('<ram>2</ram>'))),
      os('c', resources('all', minimum('<ram>3</ram><cpu>3</cpu>'))),
    ],
    ['all 3/-/2/-'],
    'the nearest ancestor that says each number, whether those between inherit or not',
  ],
  [
    [child('a', 'b', resources('x86_64', '', 'true')), os('b', resources('all', minimum('<ram>2</ram>')))],
    ['x86_64 none'],
    'of the same architecture only; all is one of them',
  ],
  [
    [
      child('a', 'b', resources('all', '', 'true') + resources('i686', '', 'false') + resources('x86_64', '', 'true')),
      os('b', resources('i686', minimum('<ram>1</ram>')) + resources('x86_64', minimum('<ram>2</ram>'))),
    ],
    ['all none', 'i686 none', 'x86_64 -/-/2/-'],
    'each entry for itself',
  ],
];

for (const [oses, expected, why] of RESOURCES) {
  test(`resources: ${why}`, () => {
    const found = resourcesOf(ancestry(...oses)).map(({ arch, minimum: least }) => {
      const figures = least && [least.cpu, least.cpus, least.memory, least.storage].map(figure => figure ?? '-');
      return `${arch} ${figures?.join('/') ?? 'none'}`;
    });
    assert.equal(found, expected);
  });
}

test('every section of resources is inherited for itself', () => {
  const section = (name: string, ram: number): string => `<${name}><ram>${ram}</ram></${name}>`;
  const oses = [
    child('a', 'b', resources('all', section('recommended', 1), 'true')),
    os(
      'b',
      resources(
        'all',
        section('minimum', 2) + section('recommended', 2) + section('maximum', 3) + section('network-install', 4),
      ),
    ),
  ];
  const [entry] = resourcesOf(ancestry(...oses));
  const { minimum: least, recommended, maximum, networkInstall, at } = entry ?? {};
  assert.equal(
    [least, recommended, maximum, networkInstall].map(figures => figures?.memory),
    [2, 1, 3, 4],
  );
  assert.is(at?.file, 'os/example.org/a.xml');
});

test('inheriting changes no record', () => {
  const oses = [child('a', 'b', resources('all', '', 'true')), os('b', resources('all', minimum('<ram>2</ram>')))];
  const records = ancestry(...oses);
  const before = JSON.stringify(records);
  resourcesOf(records);
  resourcesOf(records);
  assert.is(JSON.stringify(records), before);
});

const firmware = (type: string, supported?: string, arch = 'x86_64'): string =>
  `<firmware arch="${arch}" type="${type}"${supported === undefined ? '' : ` supported="${supported}"`}/>`;

/** `[OSes, the first of which is asked, its firmware, why]` */
const FIRMWARE: readonly (readonly [oses: readonly string[], firmware: string, why: string])[] = [
  [[os('a')], '', 'none'],
  [[os('a', firmware('efi') + firmware('bios', 'false'))], 'efi+a bios-a', 'its own, supported or not'],
  [[child('a', 'b', firmware('efi')), os('b', firmware('bios'))], 'efi+a bios+b', 'and its ancestors’'],
  [[child('a', 'b', firmware('efi')), os('b', firmware('efi'))], 'efi+a', 'each once'],
  [[child('a', 'b', firmware('bios', 'false')), os('b', firmware('bios'))], 'bios-a', 'a child takes one away'],
  [[child('a', 'b', firmware('bios')), os('b', firmware('bios', 'false'))], 'bios+a', 'and gets one back'],
  [
    [child('a', 'b', firmware('bios', 'false', 'i686')), os('b', firmware('bios'))],
    'bios-a bios+b',
    'each architecture for itself',
  ],
];

for (const [oses, expected, why] of FIRMWARE) {
  test(`firmware: ${why}`, () => {
    const found = firmwareOf(ancestry(...oses)).map(
      ({ type, supported, from }) => `${type}${supported ? '+' : '-'}${from}`,
    );
    assert.is(found.join(' '), expected);
  });
}

test('a single value is the nearest that anybody says', () => {
  const oses = [
    child('a', 'b', '<cloud-image-username/>'),
    child('b', 'c', '<kernel-url-argument>b</kernel-url-argument>'),
    os('c', '<kernel-url-argument>c</kernel-url-argument><cloud-image-username>c</cloud-image-username>'),
  ];
  assert.is(firstDeclared(ancestry(...oses), 'kernelUrlArgument'), 'b');
  assert.is(firstDeclared(ancestry(...oses), 'cloudImageUsername'), 'c');
  assert.is(firstDeclared(ancestry(os('a')), 'cloudImageUsername'), undefined);
});

test('the name to print is the first short-id, or the id', () => {
  assert.is(shortIdOf(osRecord(os('a', '<short-id>b</short-id>'))), 'a');
  assert.is(shortIdOf(osRecord('<os id="http://example.org/a"/>')), 'http://example.org/a');
});

test('each of many entries that inherit has the nearest numbers of its architecture', () => {
  const ancestor = (name: string, cpus: number, rest = ''): string =>
    `${rest}<resources arch="all"><minimum><n-cpus>${cpus}</n-cpus></minimum></resources>`.repeat(name.length);
  const own = '<resources arch="all" inherit="true"><minimum><ram>5</ram></minimum></resources>'.repeat(3);
  const oses = [
    child('a', 'b', own),
    child('b', 'c', ancestor('bb', 2)),
    os('c', ancestor('c', 3, '<resources arch="all"><minimum><cpu>7</cpu></minimum></resources>')),
  ];
  const found = resourcesOf(ancestry(...oses)).map(({ minimum }) => [minimum?.memory, minimum?.cpus, minimum?.cpu]);
  assert.equal(found, Array(3).fill([5, 2, 7]));
});

test.run();

function ancestry(...oses: readonly string[]): readonly OsRecord[] {
  const store = storeOf(...oses);
  const [first = ''] = oses;
  return ancestryOf(osRecord(first), osParents, id => store.record('os', id));
}
