// Tests that the generated pages and the schema are current, and that conditions and choices of rules are described in
// words.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Conditions, Rule } from '../../lib/policy/engine/rule-table.ts';
import { openSync } from '../../lib/sync.ts';
import { systemDatabase } from '../../scripts/docs/database.ts';
import { imagePage } from '../../scripts/docs/image-page.ts';
import { kubevirtPage } from '../../scripts/docs/kubevirt-page.ts';
import { plain, table } from '../../scripts/docs/markdown.ts';
import { namesPage, versionOf } from '../../scripts/docs/names-page.ts';
import { policyPage } from '../../scripts/docs/policy-page.ts';
import { describeChoice, describeConditions, ruleTable } from '../../scripts/docs/rules.ts';
import { extensionSchema } from '../../scripts/docs/schema.ts';
import { inFolder } from '../fixtures/folders.ts';

const test = suite('docs');

const root = join(import.meta.dirname, '../../..');

test('docs/hardware-policy.md', () => isCurrent('docs/hardware-policy.md', policyPage()));
test('docs/image-properties.md', () => isCurrent('docs/image-properties.md', imagePage()));
test('docs/kubevirt.md', () => isCurrent('docs/kubevirt.md', kubevirtPage()));
test('schema/osinfo-db-extensions.rng', () => isCurrent('schema/osinfo-db-extensions.rng', extensionSchema()));

const written = versionOf(textOf('docs/os-names.md'));
const database = systemDatabase();
if (database !== undefined && database.database.version === written)
  test('docs/os-names.md', () => isCurrent('docs/os-names.md', namesPage(database)));
else test.skip('docs/os-names.md: the osinfo-db that it names is not installed here', () => {});

const CONDITIONS: readonly (readonly [Conditions, string])[] = [
  [{}, 'always'],
  [
    { machine: ['q35'], supports: ['virtio1.0-net', 'virtio-net'], family: ['winnt'], releasedBefore: '1998-01-01' },
    'on q35; the OS supports virtio1.0-net or virtio-net; family winnt; before 1998-01-01',
  ],
  [{ hypervisor: ['kvm', 'qemu'], arch: ['x86_64', 'i686', 's390x'] }, 'under kvm or qemu; for x86_64, i686 or s390x'],
  [{ alsoSupports: ['e1000'], lacks: ['lsi', 'qxl'] }, 'it supports e1000 too; it does not support lsi or qxl'],
  [{ firmware: 'efi', graphics: ['none'], hasScsi: false }, 'boots from efi; graphics none; nothing on SCSI'],
  [{ hasScsi: true, unlessRequested: 'vsock' }, 'not asked for; disk or CD-ROM drive on SCSI'],
  [{ requestedBus: 'ide' }, 'a disk or CD-ROM drive is asked for on ide'],
  [{ bootFirmware: { type: 'efi', supported: true, not: 'bios' } }, 'the OS boots from efi, not from bios'],
  [{ bootFirmware: { type: 'efi', recommended: true } }, 'the database mentions efi, which is recommended'],
  [{ bootFirmware: { type: 'bios', supported: false } }, 'the OS does not boot from bios'],
  [{ fact: { name: 'hyperv', value: ['basic', 'full'] } }, '`hyperv` is basic or full'],
  [{ fact: { name: 'tpm', value: 'supported', origin: 'site' } }, 'a site says `tpm` is supported'],
  [{ fact: { name: 'tpm', value: 'supported', origin: 'os' } }, 'the table of systems says `tpm` is supported'],
  [
    { guestId: ['win', 'rhel'], releasedFrom: '2010-05-01', drivers: ['all'] },
    'the guest id begins with win or rhel; released from 2010-05-01 on, or it is not known when; drivers all',
  ],
];

for (const [conditions, expected] of CONDITIONS) {
  test(`conditions in words: ${expected}`, () => {
    assert.is(describeConditions(conditions), expected);
  });
}

test('choices in words', () => {
  assert.is(describeChoice(undefined), 'nothing');
  assert.is(describeChoice({ bus: 'sata' }), '`bus sata`');
  assert.is(describeChoice({ pointer: 'tablet', keyboard: { bus: 'usb' } }), '`pointer tablet, keyboard bus usb`');
  assert.is(describeChoice({ level: 'none', features: {} }), '`level none, features none`');
  assert.is(describeChoice({ features: { relaxed: true, spinlocks: 8191 } }), '`features relaxed, spinlocks 8191`');
  assert.is(describeChoice({ secureBoot: false, smm: true }), '`no secureBoot, smm`');
});

test('a row in which a fact decides is named after it', () => {
  const row = { choose: 'a', because: 'b', source: 'c' };
  const rules: readonly Rule<string>[] = [
    { ...row, when: { fact: { name: 'fallback-nic', value: 'e1000' } } },
    { ...row, when: { fact: { name: 'clock-offset', value: 'utc' } } },
    { ...row, when: { fact: { name: 'clock-offset', value: 'utc', origin: 'site' } } },
  ];
  const names = [...ruleTable({ rules, fallback: { ...row, rule: 'last' } }).matchAll(/^\| `(.*?)`/gm)].map(
    ([, name]) => name,
  );
  assert.equal(names, ['fallback-nic-of-*', '*-clock-offset', 'site-clock-offset', 'last']);
  assert.throws(() => ruleTable({ rules: [row], fallback: { ...row, rule: 'last' } }), 'neither a name nor a fact');
});

test('texts stay what they are in Markdown', () => {
  assert.is(plain('Pop!_OS <a> *b* [c] `d` e_f'), 'Pop!\\_OS \\<a\\> \\*b\\* \\[c\\] \\`d\\` e_f');
  assert.is(table(['a', 'b'], [['x|y', 'z']]), '| a | b |\n| --- | --- |\n| x\\|y | z |\n');
});

test('names of operating systems: by vendor, then by distribution and version', () => {
  const os = (name: string, version: string, more: string): string =>
    `<libosinfo><os id="http://example.org/${name}/${version}"><short-id>${name}${version}</short-id>${more}
      <name>${name} ${version}</name><version>${version}</version><distro>${name}</distro></os></libosinfo>`;
  const files = {
    VERSION: '20260101',
    'os/example.org/owl-10.xml': os('owl', '10', '<vendor>Wood</vendor>'),
    'os/example.org/owl-9.xml': os('owl', '9', '<vendor>Wood</vendor><short-id>barn_owl</short-id>'),
    'os/example.org/elk-1.xml': os('elk', '1', '<vendor>Wood</vendor><short-id>owl10</short-id>'),
    'os/example.org/cod-1.xml': os('cod', '1', '<vendor>Sea</vendor>'),
    'os/example.org/eel-1.xml': os('eel', '1', ''),
  };
  const text = inFolder(files, system => namesPage(openSync({ directories: { system } })));
  assert.is(versionOf(text), '20260101');
  assert.match(text, 'the 5 operating systems of osinfo-db 20260101');
  assert.is(
    text.slice(text.indexOf('## ')),
    `## No vendor

| name | short-id | id |
| --- | --- | --- |
| eel 1 | \`eel1\` | http://example.org/eel/1 |

## Sea

| name | short-id | id |
| --- | --- | --- |
| cod 1 | \`cod1\` | http://example.org/cod/1 |

## Wood

| name | short-id | id |
| --- | --- | --- |
| elk 1 | \`elk1\`, \`owl10\` | http://example.org/elk/1 |
| owl 9 | \`owl9\`, \`barn_owl\` | http://example.org/owl/9 |
| owl 10 |  | http://example.org/owl/10 |
`,
  );
});

test.run();

function isCurrent(file: string, expected: string): void {
  assert.ok(textOf(file) === expected, `${file} is not what the code says: write it anew with npm run docs`);
}

function textOf(file: string): string {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
