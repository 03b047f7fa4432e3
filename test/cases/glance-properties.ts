// Tables. In: a recommendation. Out: properties of OpenStack images, and the parts that Nova cannot express.
import type { Hardware } from '../../lib/policy/aspects/hardware.ts';
import type { GlanceOptions } from '../../lib/render/nova/nova.ts';
import { ARM, BARE, chosen, LINUX, TRANSITIONAL, WINDOWS, WINDOWS_XP, XEN, XEN_PV } from '../fixtures/hardware.ts';
import {
  DOS,
  LINUX_ON_VMWARE,
  MAINFRAME,
  ON_VMWARE,
  ON_VMWARE_SECURE,
  POWER,
  RISC_V,
} from '../fixtures/hardware-elsewhere.ts';
import type { Expected } from '../fixtures/renderings.ts';

const NO_BALLOON = 'a guest without a balloon';
const SHARE = { path: '/srv', tag: 'data' };

function clocked(hardware: Hardware, clock: Omit<Hardware['clock'], 'because'>): Hardware {
  return { ...hardware, clock: chosen(clock) };
}

/** `[hardware, options, what comes of it, why]`. */
export const GLANCE: readonly (readonly [
  hardware: Hardware,
  options: GlanceOptions,
  expected: Expected,
  why: string,
])[] = [
  [
    LINUX,
    { os: { family: 'linux' } },
    {
      says: [
        'os_distro=fedora38',
        'os_type=linux',
        'hw_architecture=x86_64',
        'hw_machine_type=q35',
        'hw_vif_model=virtio',
      ],
      saysNot: ['tpm', 'secure'],
      loses: [],
    },
    'Linux has a word for everything',
  ],
  [LINUX, {}, { saysNot: ['os_type'], loses: [] }, 'no family, no os_type'],
  [RISC_V, {}, { saysNot: ['hw_architecture'], loses: ['the architecture riscv64'] }, 'Nova refuses RISC-V'],
  [
    { ...ARM, target: { ...ARM.target, arch: 'armv7l' } },
    { tpm: true },
    { says: ['hw_architecture=armv7l', 'hw_machine_type=virt'], loses: [] },
    'but not ARM of 32 bits',
  ],
  [LINUX, { os: { family: 'freebsd' } }, { saysNot: ['os_type'], loses: [] }, 'a family that Nova does not know'],
  [BARE, {}, { says: ['hw_disk_bus=ide', 'hw_vif_model=e1000'], saysNot: ['os_distro'], loses: [] }, 'little to say'],
  [
    WINDOWS,
    {},
    {
      says: [
        'os_type=windows',
        'hw_firmware_type=uefi',
        'os_secure_boot=required',
        'hw_tpm_model=tpm-crb',
        'hw_tpm_version=2.0',
        'hw_time_hpet=no',
      ],
      loses: [
        NO_BALLOON,
        'the CPU level x86-64-v2',
        'the enlightenments stimer and stimer-direct',
        'a guest without the enlightenment reset',
      ],
    },
    'Windows 11, but for what Nova does not turn on',
  ],
  [
    { ...LINUX, firmware: chosen({ type: 'efi', secureBoot: false }) },
    {},
    { says: ['hw_firmware_type=uefi', 'os_secure_boot=disabled'], loses: [] },
    'no secure boot is said too',
  ],
  [
    { ...LINUX, firmware: chosen({ type: 'efi', secureBoot: true, enrolledKeys: false }) },
    {},
    { loses: ['secure boot without keys'] },
    'Nova has firmware with keys',
  ],
  [
    WINDOWS_XP,
    {},
    {
      says: ['os_type=windows', 'hw_machine_type=pc', 'hw_disk_bus=ide', 'hw_sound_model=ac97', 'hw_architecture=i686'],
      saysNot: ['hw_usb_model'],
      loses: [
        NO_BALLOON,
        'the USB controller ich9-ehci1',
        'a guest without the enlightenments relaxed, vapic, spinlocks, vpindex, runtime, synic, reset, frequencies, tlbflush, ipi and hypervclock',
      ],
    },
    'Windows before the enlightenments, which os_type turns on',
  ],
  [
    DOS,
    {},
    {
      says: ['hw_vif_model=pcnet', 'hw_usb_model=none'],
      saysNot: ['hw_pointer_model', 'hw_input_bus', 'os_type'],
      loses: [NO_BALLOON, 'the clock offset localtime', 'a mouse on ps2'],
    },
    'local time is for Windows alone',
  ],
  [
    clocked(LINUX, { offset: 'localtime', timeZone: 'Asia/Tokyo', timers: [] }),
    {},
    { loses: ['the clock offset localtime of this guest: Nova gives it utc', 'the time zone Asia/Tokyo'] },
    'a zone',
  ],
  [
    clocked(WINDOWS_XP, { offset: 'utc', timers: [] }),
    { os: { family: 'winnt' } },
    { loses: ['the clock offset utc', NO_BALLOON, 'the USB', 'a guest without'] },
    'a Windows that takes the clock for UTC',
  ],
  [
    clocked(LINUX, {
      offset: 'utc',
      timers: [
        chosen({ name: 'rtc', tickPolicy: 'delay', track: 'guest' }),
        chosen({ name: 'pit', tickPolicy: 'discard', present: false }),
        chosen({ name: 'hpet', present: true }),
      ],
    }),
    {},
    {
      says: ['hw_time_hpet=yes'],
      loses: [
        'the tick policy delay of the rtc: it is catchup',
        'what the rtc tracks',
        'the tick policy discard of the pit: it is delay',
        'the absence of the pit',
      ],
    },
    'other tick policies than those of Nova',
  ],
  [
    { ...LINUX, target: { ...LINUX.target, hypervisor: 'qemu' } },
    {},
    { loses: ['the timers rtc, pit and hpet on qemu'] },
    'timers on KVM only',
  ],
  [
    TRANSITIONAL,
    {},
    {
      says: ['hw_scsi_model=virtio-scsi', 'hw_watchdog_action=reset'],
      loses: ['transitional virtio', 'a socket to the host', 'a panic device'],
    },
    'legacy virtio',
  ],
  [
    { ...LINUX, disk: chosen({ bus: 'scsi' }), scsi: chosen({ model: 'auto' }) },
    {},
    { says: ['hw_disk_bus=scsi'], saysNot: ['hw_scsi_model'], loses: [] },
    'a controller that is left to libvirt is one that is not named',
  ],
  [{ ...LINUX, network: chosen({ model: 'igb' }) }, {}, { says: ['hw_vif_model=igb'], loses: [] }, 'a newer card'],
  [LINUX, { share: SHARE }, { loses: ['a shared folder'] }, 'no folders'],
  [
    LINUX,
    { tpm: true },
    { says: ['hw_tpm_model=tpm-crb', 'hw_tpm_version=2.0'], loses: [] },
    'a TPM that is asked for',
  ],
  [POWER, { tpm: true }, { saysNot: ['hw_tpm'], loses: ['the TPM tpm-spapr'] }, 'a TPM that Nova does not know'],
  [
    ARM,
    {},
    { says: ['hw_firmware_type=uefi', 'hw_input_bus=usb'], saysNot: ['os_secure_boot', 'hw_time_hpet'], loses: [] },
    'ARM',
  ],
  [
    { ...MAINFRAME, panic: chosen({ model: 's390' }) },
    {},
    {
      says: ['hw_machine_type=s390-ccw-virtio', 'hw_input_bus=virtio'],
      saysNot: ['hw_usb_model', 'hw_pointer_model'],
      loses: [],
    },
    'a mainframe, which has no tablets on USB',
  ],
  [
    { ...LINUX, input: chosen({ pointer: 'tablet', bus: 'usb', keyboard: { bus: 'virtio' } }) },
    {},
    { says: ['hw_input_bus=usb'], loses: ['a keyboard on virtio'] },
    'one bus for both',
  ],
  [
    {
      ...LINUX,
      network: chosen({ model: 'tulip' }),
      video: chosen({ model: 'ramfb' }),
      watchdog: chosen({ model: 'ib700', action: 'reset' }),
    },
    {},
    {
      saysNot: ['tulip', 'ramfb', 'watchdog'],
      loses: ['the network card tulip', 'the graphics card ramfb', 'the watchdog ib700'],
    },
    'no value that Nova refuses',
  ],
  [
    { ...LINUX, cpu: chosen({ mode: 'custom', model: 'pentium', features: { invtsc: 'require' } }) },
    {},
    { loses: ['the CPU model pentium', 'the CPU feature invtsc'] },
    'the CPU is for the host',
  ],
  [
    XEN_PV,
    {},
    {
      says: ['hw_vm_mode=xen', 'hw_disk_bus=xen', 'hw_vif_model=netfront'],
      saysNot: ['hw_machine_type'],
      loses: ['a mouse on xen'],
    },
    'paravirtual Xen',
  ],
  [XEN, {}, { says: ['hw_vm_mode=hvm'], loses: ['the TPM vtpm', 'the enlightenments of Xen'] }, 'a full guest of Xen'],
  [
    ON_VMWARE,
    {},
    {
      says: ['vmware_ostype=windows7_64Guest', 'vmware_adaptertype=lsiLogicsas', 'hw_vif_model=VirtualE1000'],
      saysNot: ['os_distro'],
      loses: [],
    },
    'VMware, where os_distro would win over the guest id',
  ],
  [
    LINUX_ON_VMWARE,
    { share: SHARE },
    { says: ['vmware_adaptertype=paraVirtual', 'hw_vif_model=VirtualVmxnet3'], loses: ['a shared folder'] },
    'VMware by its own drivers',
  ],
  [
    ON_VMWARE_SECURE,
    {},
    {
      says: ['hw_firmware_type=uefi'],
      saysNot: ['vmware_adaptertype'],
      loses: ['the disk adapter sata', 'secure boot on VMware', 'a TPM on VMware'],
    },
    'what its driver cannot',
  ],
];
