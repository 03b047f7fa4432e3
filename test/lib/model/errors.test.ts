// Tests the error class: the detail and the message of each code, and that the code narrows the type of the detail.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { UNPRINTABLE } from '../../../data-loader/records/printable.ts';
import { problem } from '../../../data-loader/records/problems.ts';
import { type ErrorCode, isOsinfoError, OsinfoError } from '../../../lib/index.ts';
import {
  badArgument,
  badCriteria,
  badData,
  badHost,
  badProperty,
  badSnapshot,
  badSource,
  badTarget,
  noDatabase,
  unknownCriterion,
  unknownOs,
  unsupported,
  unusableText,
} from '../../../lib/model/errors.ts';
import { attemptChanges } from '../../fixtures/changes.ts';

const test = suite('errors');

const fault = problem('BAD_XML', { layer: 'system', file: 'os/a.xml', line: 3, column: 1 }, 'it is cut off');

const ERRORS: readonly (readonly [error: OsinfoError, code: ErrorCode, message: string, detail: unknown])[] = [
  [
    noDatabase(['/a', '/b']),
    'NO_DATABASE',
    'No operating system found in /a, /b. Install the package osinfo-db, or name its folder in OSINFO_SYSTEM_DIR.',
    { tried: ['/a', '/b'] },
  ],
  [
    unknownOs('knig1', ['king1', 'king2'], '20261122'),
    'UNKNOWN_OS',
    'No OS is called "knig1" in the database of 2026-11-22. Did you mean king1, king2?',
    { key: 'knig1', near: ['king1', 'king2'], databaseVersion: '20261122' },
  ],
  [
    unknownOs('"', []),
    'UNKNOWN_OS',
    'No OS is called "\\"" in this database. A newer osinfo-db may know it.',
    { key: '"', near: [] },
  ],
  [
    unknownOs('x', [], 'v1.2'),
    'UNKNOWN_OS',
    'No OS is called "x" in the database of v1.2. A newer osinfo-db may know it.',
    { key: 'x', near: [], databaseVersion: 'v1.2' },
  ],
  [
    badTarget('arch', 'z80', ['x86_64', 'aarch64']),
    'BAD_TARGET',
    'The target\'s arch is "z80"; legal are x86_64, aarch64.',
    { key: 'arch', value: 'z80', legal: ['x86_64', 'aarch64'] },
  ],
  [
    badCriteria('version', 7, "a range such as '>=20.04' or '7 - 9'"),
    'BAD_CRITERIA',
    "The criterion version is \"7\", not a range such as '>=20.04' or '7 - 9'.",
    { key: 'version', value: '7', legal: "a range such as '>=20.04' or '7 - 9'" },
  ],
  [
    unknownCriterion('colour', ['vendor', 'family']),
    'BAD_CRITERIA',
    'There is no criterion "colour", only vendor, family.',
    { key: 'colour', value: 'colour', legal: 'vendor, family' },
  ],
  [
    badArgument('options', null, 'an object'),
    'BAD_ARGUMENT',
    'options is null, not an object.',
    { argument: 'options', value: 'null' },
  ],
  [
    badArgument('The name', 36, 'a string'),
    'BAD_ARGUMENT',
    'The name is number, not a string.',
    { argument: 'The name', value: 'number' },
  ],
  [
    unusableText('The path', 'a\nb', 'does not start with a slash'),
    'BAD_ARGUMENT',
    'The path, "a\\nb", does not start with a slash.',
    { argument: 'The path', value: 'a\nb' },
  ],
  [
    badProperty('hw_disk_bus', 'ide', ['virtio', 'sata'], 'on the machine q35'),
    'BAD_PROPERTY',
    'The image property hw_disk_bus is "ide"; legal on the machine q35 are virtio, sata.',
    { property: 'hw_disk_bus', value: 'ide', legal: ['virtio', 'sata'] },
  ],
  [
    badProperty('hw_rng_model', '', []),
    'BAD_PROPERTY',
    'The image property hw_rng_model is ""; legal are none.',
    { property: 'hw_rng_model', value: '', legal: [] },
  ],
  [
    unsupported('the hypervisor xen', ['kvm', 'qemu'], 'Name one of them.'),
    'UNSUPPORTED',
    'No words for the hypervisor xen; legal are kvm, qemu. Name one of them.',
    { asked: 'the hypervisor xen', legal: ['kvm', 'qemu'] },
  ],
  [
    unsupported('sound', [], 'Leave it out.'),
    'UNSUPPORTED',
    'No words for sound. Leave it out.',
    { asked: 'sound', legal: [] },
  ],
  [
    badData([fault]),
    'BAD_DATA',
    'The database has 1 problem, first system:os/a.xml:3:1: error: it is cut off [BAD_XML]',
    { problems: [fault] },
  ],
  [
    badData([fault, fault]),
    'BAD_DATA',
    'The database has 2 problems, first system:os/a.xml:3:1: error: it is cut off [BAD_XML]',
    { problems: [fault, fault] },
  ],
  [badData([]), 'BAD_DATA', 'The database has 0 problems', { problems: [] }],
  [
    badSnapshot('/a/b', 'it is damaged'),
    'BAD_SNAPSHOT',
    'The snapshot /a/b cannot be used: it is damaged. Make it anew with: osinfo db snapshot --output FILE',
    { file: '/a/b', reason: 'it is damaged' },
  ],
  [
    badHost('a.xml', 'it is none', { line: 2, column: 3 }),
    'BAD_HOST',
    'a.xml:2:3: it is none. Make it with: virsh domcapabilities, or, for its machines, virsh capabilities',
    { file: 'a.xml', line: 2, column: 3, reason: 'it is none' },
  ],
  [
    badSource('/a/b.iso', 'truncated', 'it ends within its volume descriptors'),
    'BAD_SOURCE',
    '/a/b.iso cannot be identified: it ends within its volume descriptors.',
    { source: '/a/b.iso', reason: 'truncated' },
  ],
];

for (const [error, code, message, detail] of ERRORS) {
  test(`${code}: ${message}`, () => {
    assert.is(error.code, code);
    assert.is(error.message, message);
    assert.equal(error.detail, detail);
    assert.is(error.name, 'OsinfoError');
    assert.instance(error, OsinfoError);
    assert.instance(error, Error);
    assert.match(error.stack ?? '', 'OsinfoError');
  });
}

test('every code is among these', () => {
  assert.equal([...new Set(ERRORS.map(([, code]) => code))].sort(), [
    'BAD_ARGUMENT',
    'BAD_CRITERIA',
    'BAD_DATA',
    'BAD_HOST',
    'BAD_PROPERTY',
    'BAD_SNAPSHOT',
    'BAD_SOURCE',
    'BAD_TARGET',
    'NO_DATABASE',
    'UNKNOWN_OS',
    'UNSUPPORTED',
  ]);
});

test('the code of what was caught narrows its detail', () => {
  // The compiler checks this function; the test only runs it.
  const tell = (thrown: unknown): string => {
    if (!isOsinfoError(thrown)) return 'something else';
    switch (thrown.code) {
      case 'NO_DATABASE':
        return thrown.detail.tried.join();
      case 'UNKNOWN_OS':
        return thrown.detail.near.join();
      case 'BAD_TARGET':
        return thrown.detail.legal.join();
      case 'BAD_PROPERTY':
        return thrown.detail.property;
      case 'BAD_CRITERIA':
        return thrown.detail.legal;
      case 'BAD_ARGUMENT':
        return thrown.detail.argument;
      case 'BAD_HOST':
        return thrown.detail.reason;
      case 'BAD_SOURCE':
        return thrown.detail.reason;
      case 'UNSUPPORTED':
        return thrown.detail.asked;
      case 'BAD_DATA':
        return String(thrown.detail.problems.length);
      case 'BAD_SNAPSHOT':
        return thrown.detail.reason;
    }
  };
  assert.equal(
    ERRORS.map(([error]) => tell(error)),
    [
      '/a,/b',
      'king1,king2',
      '',
      '',
      'x86_64,aarch64',
      "a range such as '>=20.04' or '7 - 9'",
      'vendor, family',
      'options',
      'The name',
      'The path',
      'hw_disk_bus',
      'hw_rng_model',
      'the hypervisor xen',
      'sound',
      '1',
      '2',
      '0',
      'it is damaged',
      'it is none',
      'truncated',
    ],
  );
  for (const other of [new Error('UNKNOWN_OS'), { code: 'UNKNOWN_OS' }, undefined, null, 'UNKNOWN_OS']) {
    assert.is(tell(other), 'something else');
  }
});

test('what an error carries cannot be changed', () => {
  for (const [error, code] of ERRORS) assert.equal(attemptChanges(error.detail), [], code);
});

test('a name without an end is shown in part and carried whole', () => {
  const key = 'x'.repeat(10_000);
  const error = unknownOs(key, []);
  assert.ok(error.message.length < 1000);
  assert.is(error.detail.key, key);
});

test('a message moves no cursor, and a text in it ends no line', () => {
  const text = 'b\u001b[31m\u009b\u202e\n';
  const evil = problem('BAD_XML', { layer: 'system', file: text, line: 1, column: 1 }, text, { excerpt: text });
  const errors: readonly OsinfoError[] = [
    ...[noDatabase([text]), unknownOs(text, [text], text, text), badTarget(text, text, [text], text)],
    ...[badCriteria(text, text, text), unknownCriterion(text, [text]), badArgument(text, text, text)],
    ...[unusableText(text, text, text), badProperty(text, text, [text], text), unsupported(text, [text], text)],
    ...[badSource(text, 'syntax', text), badHost(text, text), badSnapshot(text, text)],
    new OsinfoError('BAD_SNAPSHOT', text, { file: text, reason: text }),
  ];
  for (const { code, message } of errors) assert.not.match(message, UNPRINTABLE, code);
  for (const { message } of [noDatabase([text], [evil]), badData([evil])]) {
    const lines = message.split('\n');
    assert.is(lines.length, 3);
    for (const line of lines) assert.not.match(line, UNPRINTABLE);
  }
  assert.is(badSnapshot(text, 'r').detail.file, text);
});

test('a value that has no text of its own can be told too', () => {
  assert.is(badTarget('arch', Object.create(null), ['x86_64']).code, 'BAD_TARGET');
  assert.is(badTarget('arch', Symbol('x'), ['x86_64']).detail.value, 'Symbol(x)');
  assert.is(badCriteria('text', Object.create(null), 'a text').code, 'BAD_CRITERIA');
});

test.run();
