// Tests what a host changes in a decision: the next row of the table, none, or what the guest keeps, each with a warning.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type Host,
  isOsinfoError,
  recommendForImage,
  type Target,
  toLibvirtXml,
  toTable,
} from '../../../../lib/index.ts';
import { namedParts } from '../../../fixtures/parts.ts';
import { installedDatabase, NO_DATABASE_HERE } from '../../../fixtures/real-database.ts';

const test = suite('host');

const told = ({ warnings }: { readonly warnings: readonly { readonly code: string; readonly message: string }[] }) =>
  warnings.filter(({ code }) => code.startsWith('HOST_')).map(({ message }) => message);
const gets = (noun: string, got: string, preferred: string): string =>
  `On this host the guest gets for ${noun}: ${got}, and not ${preferred}.`;

/** `[OS, target, host, parts, warnings]`. */
const CASES: readonly (readonly [
  os: string,
  target: Target,
  host: Host,
  parts: string,
  warnings: readonly string[],
])[] = [
  ['win10', {}, {}, 'machine=q35 video=qxl', []],
  [
    'win10',
    {},
    { graphics: ['vnc'], videoModels: ['vga', 'bochs', 'virtio'] },
    'video=vga',
    [gets('display', 'vnc', 'spice'), gets('graphics card', 'vga', 'qxl')],
  ],
  [
    'win10',
    {},
    { channels: ['pty', 'unix'] },
    'video=vga',
    [gets('display', 'vnc', 'spice'), gets('graphics card', 'vga', 'qxl')],
  ],
  ['win10', { graphics: 'vnc' }, { graphics: ['vnc'] }, 'video=vga', []],
  ['debian11', {}, { cpuModes: ['host-model'] }, 'cpu=host-model', [gets('CPU', 'host-model', 'host-passthrough')]],
  ['debian11', {}, { cpuModes: ['maximum'] }, 'cpu=none', [gets('CPU', 'none', 'host-passthrough')]],
  [
    'debian11',
    { diskBus: 'scsi' },
    { diskBuses: ['virtio', 'sata'] },
    'disk=virtio',
    [gets('disk bus', 'virtio', 'scsi'), gets('SCSI controller', 'none', 'virtio-scsi')],
  ],
  ['macosx10.7', {}, { firmware: ['bios'] }, 'firmware=bios', [gets('firmware', 'bios', 'efi')]],
  ['debian11', {}, { rngBackends: ['builtin'] }, 'rng=none', [gets('source of random numbers', 'none', 'virtio')]],
  [
    'debian11',
    {},
    { diskBuses: [] },
    'disk=virtio cdrom=sata',
    [
      'The host has no disk bus virtio, and the rules have no other: the guest keeps it.',
      'The host has no CD-ROM bus sata, and the rules have no other: the guest keeps it.',
    ],
  ],
  [
    'debian11',
    { machine: 'pc' },
    { machines: ['q35'] },
    'machine=q35',
    [gets('machine', 'q35', 'pc'), gets('CD-ROM bus', 'sata', 'ide'), gets('sound card', 'ich9', 'ich6')],
  ],
];

const db = installedDatabase();
if (db === undefined) test.skip(NO_DATABASE_HERE, () => {});
else {
  for (const [os, target, host, parts, warnings] of CASES.filter(([key]) => db.findOs(key) !== undefined)) {
    test(`${os} ${JSON.stringify(target)} on ${JSON.stringify(host)}`, () => {
      const hardware = db.recommend(os, { ...target, host });
      assert.is(namedParts(hardware, parts), parts);
      assert.equal(told(hardware), warnings);
      assert.is(db.recommend(os, { ...target, host: structuredClone(host) }), hardware, 'cached');
    });
  }

  test('the host gives the defaults of hypervisor and architecture, and contradicts another', () => {
    const host: Host = { hypervisor: 'qemu', arch: 'aarch64' };
    const { target } = db.recommend('debian11', { host });
    assert.is(`${target.hypervisor} ${target.arch}`, 'qemu aarch64');
    for (const wrong of [{ arch: 'x86_64' }, { hypervisor: 'kvm' }] as const) {
      try {
        db.recommend('debian11', { ...wrong, host });
        assert.unreachable();
      } catch (error) {
        assert.ok(isOsinfoError(error) && error.code === 'BAD_TARGET', String(error));
        assert.match(error.message, 'on its host are');
      }
    }
  });

  test('of another machine the firmware and the disk buses are not known', () => {
    const host: Host = { machine: 'pc-q35-9.0', diskBuses: ['sata'], firmware: ['efi'] };
    const hardware = db.recommend('winxp', { host });
    const parts = 'machine=pc disk=ide firmware=bios';
    assert.is(namedParts(hardware, parts), parts);
    assert.match(told(hardware).join(), 'virsh domcapabilities --arch x86_64 --machine pc');
  });

  test('the reason of what is replaced is what the host lacks', () => {
    const { firmware, tpm, video } = db.recommend('win11', {
      host: { graphics: ['vnc'], firmware: ['bios'], tpmModels: [] },
    });
    assert.equal(firmware?.because, { rule: 'fallback-bios', hostLacks: 'firmware efi' });
    assert.is(tpm, undefined);
    assert.not('hostLacks' in (video?.because ?? {}), 'it follows from the display');
    const table = toTable(db.recommend('win11', { host: { firmware: ['bios'] } }));
    assert.match(table, /firmware +bios +the host has no firmware efi\n/);
  });

  test('machines of another architecture are none of the target', () => {
    const host: Host = { arch: 'aarch64', machines: ['pc', 'q35', 'xenfv'] };
    const hardware = db.recommend('debian11', { host });
    assert.is(hardware.machine?.type, 'virt');
    assert.equal(told(hardware), ['The host has no machine virt, and the rules have no other: the guest keeps it.']);
  });

  test('the machines of a distribution are those of the rules', () => {
    for (const [arch, machine] of [
      ['x86_64', 'pc-q35-rhel9.4.0'],
      ['x86_64', 'pc-q35-noble'],
      ['aarch64', 'virt-rhel9.4.0'],
      ['ppc64le', 'pseries-rhel9.4.0'],
      ['s390x', 's390-ccw-virtio-noble'],
    ] as const) {
      assert.equal(told(db.recommend('debian11', { host: { arch, machine } })), [], machine);
    }
  });

  test('the host of an image gives what the image leaves out', () => {
    const runsOn = (properties: Record<string, string>, host: Host): string => {
      const { target } = recommendForImage(db, { os_name: 'debian11', ...properties }, { target: { host } });
      return `${target.hypervisor} ${target.arch}`;
    };
    assert.is(runsOn({ hw_machine_type: 'virt' }, { hypervisor: 'qemu', arch: 'aarch64' }), 'qemu aarch64');
    assert.is(runsOn({ hw_machine_type: 'virt' }, { arch: 'riscv64' }), 'kvm riscv64');
    assert.is(runsOn({ img_hv_type: 'qemu' }, { hypervisor: 'kvm' }), 'kvm x86_64', 'qemu stands for both');
    assert.throws(() => runsOn({ img_hv_type: 'kvm' }, { hypervisor: 'qemu' }), 'beside the target’s hypervisor');
  });

  test('an image with properties keeps to the host too, and so do the defaults of Nova', () => {
    const host: Host = { graphics: ['vnc'], videoModels: ['vga', 'virtio'], diskBuses: ['virtio', 'scsi', 'sata'] };
    const properties = { os_name: 'win10', hw_disk_bus: 'usb', hw_video_model: 'qxl' };
    for (const hardwareConfig of ['default', 'fixed'] as const) {
      const hardware = recommendForImage(db, properties, { hardwareConfig, target: { host } });
      assert.ok(['virtio', 'scsi', 'sata'].includes(hardware.disk.bus), hardware.disk.bus);
      assert.ok(['vga', 'virtio'].includes(hardware.video?.model ?? ''), hardware.video?.model);
      assert.is(hardware.target.graphics, 'vnc');
      assert.ok(told(hardware).length >= 3, told(hardware).join());
      assert.not.match(toLibvirtXml(hardware).text, 'spice');
    }
  });

  test('without a host, only IBM Z and paravirtual guests of Xen are seen by VNC', () => {
    const graphics = (target: Target): string => db.recommend('debian11', target).target.graphics;
    assert.is(graphics({}), 'spice');
    assert.is(graphics({ hypervisor: 'xen' }), 'spice');
    assert.is(graphics({ arch: 's390x' }), 'vnc');
    assert.is(graphics({ hypervisor: 'xen', machine: 'xenpv' }), 'vnc');
    assert.is(graphics({ arch: 's390x', graphics: 'spice' }), 'spice', 'who asks for it gets it');
    assert.is(recommendForImage(db, { os_name: 'debian11', hw_vm_mode: 'xen' }).target.graphics, 'vnc');
  });
}

test.run();
