// Tables. In: a recommendation. Out: the `qm create` command of Proxmox VE, and the parts that Proxmox VE decides in
// another way.
import type { Hardware } from '../../lib/policy/aspects/hardware.ts';
import type { QmOptions } from '../../lib/render/proxmox/proxmox.ts';
import { ARM, BARE, chosen, LINUX, TRANSITIONAL, WINDOWS, WINDOWS_XP, XEN } from '../fixtures/hardware.ts';
import { DOS, MAINFRAME, ON_VMWARE } from '../fixtures/hardware-elsewhere.ts';
import type { Expected } from '../fixtures/renderings.ts';

const IS_LINUX: QmOptions = { os: { family: 'linux' } };
const USB3 = 'the USB controller qemu-xhci';

function named(shortId: string, hardware: Hardware = BARE): Hardware {
  return { ...hardware, os: { id: shortId, shortId } };
}

/** `[short-id, family, release date, ostype]`. */
export const OS_TYPES: readonly (readonly [shortId: string, family: string, released: string, ostype: string])[] = [
  ['win2k', 'winnt', '2000-02-17', 'w2k'],
  ['winxp', 'winnt', '2001-10-25', 'wxp'],
  ['win2k3', 'winnt', '2003-04-24', 'w2k3'],
  ['win2k3r2', 'winnt', '2005-12-06', 'w2k3'],
  ['winvista', 'winnt', '2007-01-30', 'wvista'],
  ['win2k8', 'winnt', '2008-02-27', 'w2k8'],
  ['win7', 'winnt', '2009-10-22', 'win7'],
  ['win2k8r2', 'winnt', '2009-10-22', 'win7'],
  ['win8', 'winnt', '2012-10-26', 'win8'],
  ['win8.1', 'winnt', '2013-10-17', 'win8'],
  ['win2k12', 'winnt', '2012-09-04', 'win8'],
  ['win2k12r2', 'winnt', '2013-10-18', 'win8'],
  ['win10', 'winnt', '2015-07-29', 'win10'],
  ['win2k16', 'winnt', '2016-09-26', 'win10'],
  ['win2k19', 'winnt', '2018-10-02', 'win10'],
  ['win11', 'winnt', '2021-10-05', 'win11'],
  ['win2k22', 'winnt', '2021-08-18', 'win11'],
  ['win2k25', 'winnt', '2024-11-01', 'win11'],
  ['win98', 'win9x', '1998-06-25', 'other'],
  ['winnt4.0', 'winnt', '1996-07-29', 'other'],
  ['rhl9', 'linux', '2003-03-31', 'l24'],
  ['fedora38', 'linux', '2023-04-18', 'l26'],
  ['solaris11', 'solaris', '2011-11-09', 'solaris'],
  ['openindiana-2020', 'illumos', '2020-05-04', 'solaris'],
  ['omnios-next', 'illumos', '', 'solaris'],
  ['freebsd13.1', 'freebsd', '2022-05-16', 'other'],
];

/** `[hardware, options, what comes of it, why]`. */
export const QM: readonly (readonly [hardware: Hardware, options: QmOptions, expected: Expected, why: string])[] = [
  [
    LINUX,
    IS_LINUX,
    {
      says: [
        '--ostype l26',
        '--machine q35',
        '--bios seabios',
        '--virtio0 local-lvm:32',
        '--sata2 none,media=cdrom',
        '--net0 virtio,bridge=vmbr0',
        '--rng0 source=/dev/urandom',
        '--agent enabled=1',
        '--localtime 0',
        '--tdf 1',
        '--cpu host',
        "--boot 'order=virtio0;sata2'",
      ],
      saysNot: ['balloon', 'tpmstate', '--arch', '--kvm'],
      loses: [USB3],
    },
    'Linux',
  ],
  [
    LINUX,
    {},
    { says: ['--ostype other'], loses: [USB3, 'an OS of an unknown family', 'the hpet off'] },
    'no family, no ostype',
  ],
  [
    WINDOWS,
    {},
    {
      says: [
        '--ostype win11',
        '--bios ovmf',
        '--efidisk0 local-lvm:1,efitype=4m,pre-enrolled-keys=1',
        '--tpmstate0 local-lvm:1,version=v2.0',
        '--localtime 1',
        '--balloon 0',
        '--sata0 local-lvm:32',
        '--vga qxl',
        '--audio0 device=ich9-intel-hda,driver=spice',
      ],
      loses: [
        USB3,
        'the tick policy delay of the pit: it is discard',
        'the enlightenments stimer-direct, frequencies and tlbflush',
        'a guest without the enlightenment reset',
        'the TPM tpm-crb',
      ],
    },
    'Windows 11',
  ],
  [
    {
      ...named('win7', WINDOWS),
      firmware: chosen({ type: 'efi', secureBoot: false }),
      tpm: chosen({ model: 'tpm-tis', version: '1.2', need: 'required' }),
      usb: chosen({ model: 'ich9-ehci1' }),
    },
    {},
    {
      says: ['--efidisk0 local-lvm:1,efitype=4m,pre-enrolled-keys=0', '--tpmstate0 local-lvm:1,version=v1.2'],
      loses: ['the tick policy delay', 'the enlightenments relaxed, vapic'],
    },
    'no enlightenments for Windows 7 under OVMF',
  ],
  [
    { ...LINUX, firmware: chosen({ type: 'efi', secureBoot: true, enrolledKeys: false }) },
    IS_LINUX,
    { says: ['--efidisk0 local-lvm:1,efitype=4m,pre-enrolled-keys=0'], loses: [USB3, 'secure boot without keys'] },
    'secure boot without keys',
  ],
  [
    WINDOWS_XP,
    {},
    {
      says: [
        '--ostype wxp',
        '--machine pc',
        '--ide0 local-lvm:32',
        '--ide2 none,media=cdrom',
        '--audio0 device=AC97,driver=spice',
      ],
      loses: ['a processor of 32 bits', 'the hpet off: it is on', 'the USB controller ich9-ehci1'],
    },
    'Windows XP',
  ],
  [
    DOS,
    { os: { family: 'dos' } },
    {
      says: ['--ostype other', '--tablet 0', '--vga cirrus', '--localtime 1'],
      saysNot: ['audio0'],
      loses: ['the hpet off', 'the sound card sb16'],
    },
    'DOS',
  ],
  [
    ARM,
    IS_LINUX,
    {
      says: ['--arch aarch64', '--machine virt', '--bios ovmf', '--scsi2 none,media=cdrom', '--scsihw virtio-scsi-pci'],
      saysNot: ['tdf'],
      loses: [USB3],
    },
    'ARM',
  ],
  [
    {
      ...LINUX,
      target: { ...LINUX.target, hypervisor: 'qemu' },
      cpu: chosen({ mode: 'maximum' }),
      usb: chosen({ model: 'ich9-ehci1' }),
    },
    IS_LINUX,
    { says: ['--kvm 0', '--cpu max'], loses: [] },
    'emulation, and the USB of q35',
  ],
  [
    LINUX,
    {
      ...IS_LINUX,
      vmid: 107,
      storage: 'pool',
      disk: { path: '/d.qcow2' },
      cdrom: 'local:iso/x.iso',
      network: { type: 'bridge', source: 'vmbr1' },
      mac: '52:54:00:00:00:01',
      uuid: '01234567-89ab-cdef-0123-456789abcdef',
      name: 'My VM',
      memory: 1_000_000_000,
      tpm: true,
    },
    {
      says: [
        'qm create 107',
        '--virtio0 pool:0,import-from=/d.qcow2',
        '--sata2 local:iso/x.iso,media=cdrom',
        '--net0 virtio=52:54:00:00:00:01,bridge=vmbr1',
        '--smbios1 uuid=01234567-89ab-cdef-0123-456789abcdef',
        '--name my-vm',
        '--memory 954',
        '--tpmstate0 pool:1,version=v2.0',
      ],
      loses: [USB3, 'the name "My VM"', 'the TPM tpm-crb'],
    },
    'what the caller knows',
  ],
  [
    { ...LINUX, resources: chosen({ storage: 20_000_000_001 }) },
    { ...IS_LINUX, network: { type: 'user' } },
    { says: ['--virtio0 local-lvm:19', '--net0 virtio'], loses: [USB3] },
    'as much as is recommended, on a network of its own',
  ],
  [
    TRANSITIONAL,
    { ...IS_LINUX, share: { path: '/srv', tag: 'data' } },
    {
      says: ['--scsi0 local-lvm:32', '--watchdog model=i6300esb,action=reset'],
      loses: [USB3, 'a socket to the host', 'a shared folder by its path', 'a panic device'],
    },
    'legacy virtio, which every machine of Proxmox VE speaks',
  ],
  [
    {
      ...LINUX,
      disk: chosen({ bus: 'usb' }),
      cdrom: chosen({ bus: 'usb' }),
      scsi: chosen({ model: 'lsisas1068' }),
      network: chosen({ model: 'tulip' }),
      video: chosen({ model: 'bochs' }),
      input: chosen({ pointer: 'tablet', bus: 'virtio', keyboard: { bus: 'virtio' } }),
      usb: chosen({ model: 'none' }),
      watchdog: chosen({ model: 'diag288', action: 'reset' }),
      cpu: chosen({ mode: 'custom', model: 'Conan', features: { invtsc: 'require', x2apic: 'disable' } }),
    },
    IS_LINUX,
    {
      says: ['--sata0 local-lvm:32', '--ide2 none,media=cdrom', '--net0 e1000,bridge=vmbr0', '--vga std', '--tablet 1'],
      saysNot: ['scsihw', 'watchdog', '--cpu', 'tulip'],
      loses: [
        'a disk on usb',
        'a CD-ROM drive on usb',
        'the SCSI controller lsisas1068',
        'the network card tulip',
        'the graphics card bochs',
        'a tablet on virtio',
        'a keyboard on virtio',
        'the watchdog diag288',
        'the CPU Conan',
        'the CPU feature invtsc',
        'the CPU feature x2apic',
      ],
    },
    'devices that Proxmox VE does not know',
  ],
  ...(
    [
      [['vga', 'virtio', 'ramfb'], '--vga std', 'it is std'],
      [['virtio', 'none', 'ramfb'], '--vga virtio', 'it is virtio'],
      [['ramfb'], '--vga none', 'the guest gets none'],
    ] as const
  ).map(([videoModels, option, instead]): (typeof QM)[number] => [
    { ...ARM, target: { ...ARM.target, host: { videoModels } }, video: chosen({ model: 'ramfb' }) },
    IS_LINUX,
    { says: [option], loses: [`the graphics card ramfb: ${instead}`, USB3] },
    `what stands in for a graphics card, on a host with ${videoModels.join(', ')}`,
  ]),
  [
    {
      ...BARE,
      disk: chosen({ bus: 'fdc' }),
      machine: chosen({ type: 'pc' }),
      input: chosen({ pointer: 'mouse', bus: 'usb' }),
    },
    IS_LINUX,
    {
      says: ['--ide0 local-lvm:32', '--serial0 socket', '--vga serial0', '--tablet 0'],
      loses: ['a disk on fdc', 'a mouse on usb'],
    },
    'no floppy, no screen',
  ],
  [
    { ...BARE, cpu: chosen({ level: 'x86-64-v2' }) },
    IS_LINUX,
    { says: ['--cpu x86-64-v2'], loses: [] },
    'a CPU by its level',
  ],
  [
    { ...named('solaris11'), cpu: chosen({ mode: 'host-passthrough', features: { x2apic: 'disable' } }) },
    {},
    { says: ['--ostype solaris', '--cpu host'], loses: [] },
    'what Proxmox VE takes from Solaris by itself',
  ],
  [
    {
      ...LINUX,
      usb: chosen({ model: 'ich9-ehci1' }),
      clock: chosen({
        offset: 'localtime',
        timeZone: 'Asia/Tokyo',
        timers: [
          chosen({ name: 'rtc', tickPolicy: 'delay', track: 'wall' }),
          chosen({ name: 'pit', tickPolicy: 'discard', present: false }),
          chosen({ name: 'hpet', present: true }),
        ],
      }),
    },
    IS_LINUX,
    {
      says: ['--tdf 0', '--localtime 1'],
      loses: [
        'the time zone Asia/Tokyo',
        'what the rtc tracks',
        'the tick policy discard of the pit: it is delay',
        'the absence of the pit',
        'the hpet on: it is off',
      ],
    },
    'timers that follow from ostype',
  ],
];

/** `[hardware, options, code, message]`. */
export const NOT_ON_PROXMOX: readonly (readonly [
  hardware: Hardware,
  options: QmOptions,
  code: string,
  message: string,
])[] = [
  [XEN, {}, 'UNSUPPORTED', 'the hypervisor xen; legal are kvm, qemu'],
  [ON_VMWARE, {}, 'UNSUPPORTED', 'the hypervisor vmware'],
  [MAINFRAME, {}, 'UNSUPPORTED', 'the architecture s390x; legal are x86_64, i686, aarch64'],
  [LINUX, { vmid: 99 }, 'BAD_ARGUMENT', 'options.vmid, "99", is no whole number from 100'],
  [LINUX, { vmid: 1e9 }, 'BAD_ARGUMENT', 'options.vmid'],
  [LINUX, { vmid: 100.5 }, 'BAD_ARGUMENT', 'options.vmid'],
  [LINUX, { disk: { path: '/a,b' } }, 'BAD_ARGUMENT', 'options.disk.path, "/a,b", has a comma'],
  [LINUX, { cdrom: 'a,b' }, 'BAD_ARGUMENT', 'options.cdrom'],
  [LINUX, { mac: 'a,b' }, 'BAD_ARGUMENT', 'options.mac'],
  [LINUX, { network: { type: 'bridge', source: 'a,b' } }, 'BAD_ARGUMENT', 'options.network.source'],
];
