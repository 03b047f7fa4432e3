// VirtualMachines of KubeVirt: what a recommendation becomes, and what its API has no word for.
import type { Hardware } from '../../lib/policy/aspects/hardware.ts';
import type { KubeVirtOptions } from '../../lib/render/kubevirt/kubevirt.ts';
import { ARM, BARE, chosen, LINUX, TRANSITIONAL, WINDOWS, XEN } from '../fixtures/hardware.ts';
import { DOS, MAINFRAME, ON_VMWARE, POWER } from '../fixtures/hardware-elsewhere.ts';
import type { Expected } from '../fixtures/renderings.ts';

const NO_CD = 'an empty CD-ROM drive';
const VGA: Hardware = { ...LINUX, video: chosen({ model: 'vga' }) };
const ZONED: Hardware = { ...WINDOWS, clock: { ...WINDOWS.clock, timeZone: 'Europe/Berlin' } };
const VIRTIO_1_DISK = 'http://pcisig.com/pci/1af4/1042';
const OLD_VIRTIO: Hardware = {
  ...VGA,
  machine: chosen({ type: 'pc' }),
  disk: chosen({ bus: 'virtio' }, 'http://pcisig.com/pci/1af4/1001'),
  network: chosen({ model: 'virtio' }, 'http://pcisig.com/pci/1af4/1000'),
};
const WITHOUT_TPM: Hardware = { ...VGA, firmware: chosen({ type: 'efi' }) };
const ON_WINDOWS = ['the CPU level x86-64-v2', 'the graphics card qxl: it is bochs', NO_CD];

/** `[hardware, options, what comes of it, why]`. */
export const KUBEVIRT: readonly (readonly [
  hardware: Hardware,
  options: KubeVirtOptions,
  expected: Expected,
  why: string,
])[] = [
  [
    VGA,
    {},
    {
      says: [
        'architecture: amd64',
        'type: q35',
        'bios: {}',
        'bus: virtio',
        'rng: {}',
        'autoattachMemBalloon: true',
        'masquerade: {}',
        'pod: {}',
        'claimName: fedora38',
        'guest: "2Gi"',
        'cores: 2',
        'model: host-passthrough',
        'utc: {}',
      ],
      saysNot: ['tpm', 'smm', 'hyperv'],
      loses: [NO_CD],
    },
    'Linux',
  ],
  [LINUX, {}, { loses: [NO_CD, 'the graphics card virtio: it is vga'] }, 'the graphics card follows from the firmware'],
  [
    WINDOWS,
    {},
    {
      says: [
        'secureBoot: true',
        'smm: {}',
        'tpm:',
        'persistent: true',
        'synictimer:',
        'direct: {}',
        'spinlocks: 8191',
        'present: true',
        'autoattachMemBalloon: false',
        'utc: {}',
      ],
      saysNot: ['localtime', 'stimer'],
      loses: ['local time', ...ON_WINDOWS],
    },
    'there is no local time',
  ],
  [ZONED, {}, { says: ['timezone: Europe/Berlin'], saysNot: ['utc'], loses: ON_WINDOWS }, 'but there are time zones'],
  [
    WINDOWS,
    {
      cdromClaim: 'cd',
      isStarted: true,
      containerDisk: 'quay.io/a/b:1',
      namespace: 'no',
      name: 'desk',
      mac: '52:54:00:00:00:01',
      uuid: '01234567-89ab-cdef-0123-456789abcdef',
    },
    {
      says: [
        'runStrategy: Always',
        'image: "quay.io/a/b:1"',
        'claimName: cd',
        'namespace: "no"',
        'name: desk',
        'macAddress: "52:54:00:00:00:01"',
        'uuid: "01234567-89ab-cdef-0123-456789abcdef"',
        'bootOrder: 2',
      ],
      loses: ['local time', 'the CPU level', 'the graphics card qxl'],
    },
    'what the caller knows',
  ],
  [
    DOS,
    { cdromClaim: 'cd' },
    {
      says: ['type: q35', 'model: pcnet', 'bus: sata'],
      loses: [
        'the machine pc',
        'a disk on ide',
        'a cdrom on ide',
        'local time',
        'the graphics card cirrus: it is vga',
        'the sound card sb16',
        'a mouse',
      ],
    },
    'nothing older than q35',
  ],
  [
    ARM,
    {},
    { says: ['architecture: arm64', 'type: virt', 'secureBoot: false'], loses: [NO_CD, 'a keyboard on usb'] },
    'ARM',
  ],
  [
    MAINFRAME,
    {},
    {
      says: ['architecture: s390x', 'type: s390-ccw-virtio', 'bus: virtio'],
      saysNot: ['acpi', 'firmware'],
      loses: [NO_CD, 'a keyboard on virtio'],
    },
    'a mainframe',
  ],
  [
    VGA,
    { dataVolume: 'imported', cdromContainerDisk: 'quay.io/a/installer:1' },
    {
      says: ['runStrategy: Halted', 'dataVolume:', 'name: imported', 'image: "quay.io/a/installer:1"', 'bootOrder: 2'],
      saysNot: ['persistentVolumeClaim'],
      loses: [],
    },
    'a disk that is imported, and an installer in a container image',
  ],
  [
    WITHOUT_TPM,
    {},
    { saysNot: ['tpm', 'persistent: true'], loses: [NO_CD, 'the graphics card vga: it is bochs'] },
    'no TPM, no state',
  ],
  [
    OLD_VIRTIO,
    {},
    { says: ['type: q35', 'useVirtioTransitional: true'], loses: [NO_CD, 'the machine pc'] },
    'virtio 0.9 on q35',
  ],
  [
    { ...OLD_VIRTIO, disk: chosen({ bus: 'virtio' }, VIRTIO_1_DISK), network: chosen({ model: 'e1000' }) },
    {},
    { says: ['type: q35'], saysNot: ['useVirtioTransitional'], loses: [NO_CD, 'the machine pc'] },
    'virtio 1.0 is found on any machine',
  ],
  [
    { ...OLD_VIRTIO, machine: chosen({ type: 'q35' }) },
    {},
    { saysNot: ['useVirtioTransitional'], loses: [NO_CD] },
    'on a q35 of its own the recommendation decides',
  ],
  [
    { ...VGA, target: { ...LINUX.target, arch: 'i686' } },
    {},
    { says: ['architecture: amd64'], loses: [NO_CD, 'a processor of 32 bits'] },
    '32 bits',
  ],
  [
    { ...VGA, target: { ...LINUX.target, hypervisor: 'qemu' }, cpu: chosen({ mode: 'maximum' }) },
    {},
    { saysNot: ['model: max'], loses: [NO_CD, 'emulation of one guest'] },
    'emulation',
  ],
  [
    { ...TRANSITIONAL, video: chosen({ model: 'none' }) },
    {},
    {
      says: [
        'useVirtioTransitional: true',
        'autoattachVSOCK: true',
        'i6300esb:',
        'action: reset',
        'panicDevices:',
        '- model: isa',
        'autoattachGraphicsDevice: false',
        'bus: scsi',
      ],
      loses: [NO_CD],
    },
    'legacy virtio, a socket, a watchdog and a panic device',
  ],
  [
    {
      ...VGA,
      disk: chosen({ bus: 'scsi' }),
      scsi: chosen({ model: 'lsilogic' }),
      network: chosen({ model: 'vmxnet3' }),
      usb: chosen({ model: 'nec-xhci' }),
      watchdog: chosen({ model: 'ib700', action: 'reset' }),
    },
    { share: { path: '/srv', tag: 'data' }, network: { type: 'bridge', source: 'lan' } },
    {
      says: ['networkName: lan', 'bridge: {}'],
      saysNot: ['vmxnet3', 'ib700', 'masquerade', 'model: lsilogic'],
      loses: [
        NO_CD,
        'the SCSI controller lsilogic',
        'the network card vmxnet3',
        'the USB controller nec-xhci',
        'the watchdog ib700',
        'a shared folder',
      ],
    },
    'devices that KubeVirt does not know',
  ],
  [
    {
      ...VGA,
      cpu: chosen({ mode: 'custom', model: 'pentium', features: { invtsc: 'require' } }),
      tpm: chosen({ model: 'tpm-tis', version: '1.2', need: 'required' }),
    },
    { memory: 1_000_000_001 },
    {
      says: ['model: pentium', '- name: invtsc', 'policy: require', 'guest: "1000000001"'],
      loses: [NO_CD, 'a TPM 1.2'],
    },
    'a CPU of its own',
  ],
  [
    {
      ...VGA,
      firmware: chosen({ type: 'efi', secureBoot: true, enrolledKeys: false }),
      input: chosen({ pointer: 'tablet', bus: 'xen' }),
    },
    { memory: 1536 * 1024 },
    {
      says: ['guest: "1536Ki"'],
      loses: [NO_CD, 'secure boot without keys', 'the graphics card vga', 'a tablet on xen'],
    },
    'keys that are always there',
  ],
  [
    VGA,
    { name: 'My VM_1' },
    { says: ['name: my-vm-1', 'claimName: my-vm-1'], loses: [NO_CD, 'the name "My VM_1"'] },
    'names as DNS has them',
  ],
  [
    BARE,
    {},
    {
      says: ['utc: {}', 'cores: 1', 'guest: "1Gi"'],
      saysNot: ['timer', 'firmware', 'machine'],
      loses: [NO_CD, 'a disk on ide'],
    },
    'little to say',
  ],
];

/** `[hardware, what is asked]`. */
export const NOT_ON_KUBEVIRT: readonly (readonly [hardware: Hardware, message: string])[] = [
  [XEN, 'the hypervisor xen; legal are kvm, qemu'],
  [ON_VMWARE, 'the hypervisor vmware'],
  [POWER, 'the architecture ppc64le; legal are x86_64, i686, aarch64, s390x'],
];
