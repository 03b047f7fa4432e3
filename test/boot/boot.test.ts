// Tests of the harness without a guest: what a guest says is a text, and what is red is red in its own cell.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Hardware } from '../../lib/policy/aspects/hardware.ts';
import { hasProgram } from '../e2e/packages.ts';
import { compareAspects, secondsEast } from './aspects.ts';
import { BROKEN_GUESTS } from './broken.ts';
import { APPEARANCES, idOfDevice } from './devices.ts';
import { EXCEPTIONS } from './exceptions.ts';
import type { Experience } from './guest/boot.ts';
import { readReport } from './guest/report.ts';
import { GUESTS } from './guests.ts';
import { ARCHITECTURES } from './kernel/architectures.ts';
import { cpioArchive, DATA, LINK } from './kernel/cpio.ts';

const test = suite('boot');

const WRITE = 'docs/proof.md is out of date: npm run e2e:boot -- --write';

const because = { rule: 'a-rule', device: 'http://pcisig.com/pci/1af4/1042' };
const hardware: Hardware = {
  target: { hypervisor: 'qemu', arch: 'x86_64', graphics: 'vnc', drivers: 'none' },
  disk: { bus: 'virtio', because },
  cdrom: { bus: 'sata', because: { rule: 'a-rule' } },
  network: { model: 'e1000', because: { rule: 'a-rule', device: 'http://pcisig.com/pci/8086/100e' } },
  firmware: { type: 'bios', because },
  clock: { offset: 'utc', timers: [], because },
  warnings: [],
};
const CONSOLE = `
[    0.1] a kernel
OSINFO class=block name=vda drivers=virtio_blk,virtio-pci ids=virtio:d00000002v00001AF4,pci:v00001AF4d00001042sv title=
OSINFO class=block name=sr0 drivers=sr,ahci ids=pci:v00008086d00002922sv title=
OSINFO class=net name=eth0 drivers=e1000 ids=pci:v00008086d0000100Esv00001AF4 title=
OSINFO use=block name=vda first=osinfo-guest
OSINFO use=net name=eth0 lease=10.0.2.15 answer=yes
OSINFO use=system kernel=6.1.0 firmware=bios secure= clocksource=tsc tainted=0 cpus=1
OSINFO use=time system=1000 rtc=1001 up=9.1
OSINFO end
`;

function seenIn(console: string): Experience {
  const report = readReport(console);
  return { report, console, seconds: 9, begin: 995, end: 1005, isWritten: true, events: [] };
}

function redIn(console: string, given = hardware): readonly string[] {
  return compareAspects(given, seenIn(console)).flatMap(({ aspect, problem }) => (problem ? [aspect] : []));
}

test('a guest that has what is recommended has no red cell', () => {
  const cells = compareAspects(hardware, seenIn(CONSOLE));
  assert.equal(
    cells.map(({ aspect, isBound, isUsed }) => [aspect, isBound, isUsed]),
    [
      ['disk', true, true],
      ['cdrom', true, undefined],
      ['network', true, true],
      ['firmware', true, true],
      ['cpu', true, true],
      ['clock', true, true],
    ],
  );
});

/** `[what is said in place of what, the red cell]` */
const FAULTS: readonly (readonly [from: string, to: string, aspect: string])[] = [
  ['drivers=virtio_blk', 'drivers=none', 'disk'],
  ['virtio:d00000002', 'virtio:d00000008', 'disk'],
  ['first=osinfo-guest', 'first=', 'disk'],
  ['8086d0000100E', '8086d000010D3', 'network'],
  ['lease=10.0.2.15', 'lease=', 'network'],
  ['answer=yes', 'answer=no', 'network'],
  ['firmware=bios', 'firmware=efi', 'firmware'],
  ['rtc=1001', 'rtc=33401', 'clock'],
  ['cpus=1', 'cpus=2', 'cpu'],
];

test('each fault is red in its own cell', () => {
  for (const [from, to, aspect] of FAULTS) {
    assert.ok(CONSOLE.includes(from), from);
    assert.equal(redIn(CONSOLE.replace(from, to)), [aspect], to);
  }
});

test('a guest that did not come to its end is red everywhere', () => {
  const seen = { ...seenIn(CONSOLE), failure: 'it ended too early' };
  assert.ok(compareAspects(hardware, seen).every(({ problem }) => problem === 'it ended too early'));
});

test('a device of virtio is known by its type, whichever its id', () => {
  assert.is(idOfDevice('http://pcisig.com/pci/1af4/1001'), 'virtio:d00000002');
  assert.is(idOfDevice('http://pcisig.com/pci/1af4/1042'), 'virtio:d00000002');
  assert.is(idOfDevice('http://pcisig.com/pci/8086/25ab'), 'pci:v00008086d000025AB');
  assert.is(idOfDevice('http://qemu.org/chipset/x86/q35'), undefined);
});

test('the local time of a zone', () => {
  assert.is(secondsEast('Asia/Tokyo'), 9 * 3600);
  assert.is(secondsEast('Etc/GMT+11'), -11 * 3600);
});

test('the tables agree', () => {
  for (const { arch } of [...GUESTS, ...BROKEN_GUESTS])
    assert.ok(
      ARCHITECTURES.some(one => one.arch === arch),
      arch,
    );
  for (const { arch } of ARCHITECTURES)
    assert.ok(
      GUESTS.some(guest => guest.arch === arch),
      arch,
    );
  for (const { aspect, model } of EXCEPTIONS) {
    const isDevice = APPEARANCES.some(row => row.part === aspect && row.model === model);
    assert.ok(isDevice || aspect === 'cpu', `${aspect} ${model}`);
  }
});

test('docs/proof.md has every guest, and a red cell only with its cause', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/proof.md'), 'utf8');
  for (const { os, arch } of GUESTS) assert.ok(page.includes(`| ${os} | ${arch} |`), `${os} ${arch}: ${WRITE}`);
  for (const { broken } of BROKEN_GUESTS) assert.ok(page.includes(`| ${broken?.aspect} | ${broken?.aspect}: `), WRITE);
  assert.not.match(page, 'not known: ');
});

test('an archive that cpio reads', () => {
  const files = [
    { path: 'a/b/file', mode: DATA, content: Buffer.from('12345') },
    { path: 'a/link', mode: LINK, content: Buffer.from('b/file') },
  ];
  const archive = cpioArchive(files);
  assert.is(archive.length % 4, 0);
  if (!hasProgram('cpio')) return;
  const listed = execFileSync('cpio', ['-t', '--quiet'], { input: archive, encoding: 'utf8' });
  assert.equal(listed.trim().split('\n'), ['a', 'a/b', 'a/b/file', 'a/link']);
});

test.run();
