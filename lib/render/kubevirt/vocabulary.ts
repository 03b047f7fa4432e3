// KubeVirt's values for the choices of a recommendation: tables only. Source: the schema of kubevirt.io/v1 and the
// defaults and checks of virt-api in KubeVirt 1.6.
import type { Arch } from '../../model/target-types.ts';
import type { TimerName } from '../../policy/aspects/hardware.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

/** `architecture` of the guests that KubeVirt runs; a 64-bit machine runs 32-bit guests. */
export const ARCHITECTURES: Vocabulary = { x86_64: 'amd64', i686: 'amd64', aarch64: 'arm64', s390x: 's390x' };

/** The machines that a cluster allows by default. */
export const MACHINES: Readonly<Partial<Record<Arch, { readonly usual: string; readonly allowed: RegExp }>>> = {
  x86_64: { usual: 'q35', allowed: /^(q35|pc-q35-.*)$/ },
  i686: { usual: 'q35', allowed: /^(q35|pc-q35-.*)$/ },
  aarch64: { usual: 'virt', allowed: /^virt(-.*)?$/ },
  s390x: { usual: 's390-ccw-virtio', allowed: /^s390-ccw-virtio(-.*)?$/ },
};

/** `disk.bus`. */
export const DISK_BUSES: Vocabulary = { virtio: 'virtio', scsi: 'scsi', sata: 'sata', usb: 'usb' };

/** `cdrom.bus`. */
export const CDROM_BUSES: Vocabulary = { scsi: 'scsi', sata: 'sata', virtio: 'virtio' };

/** `interfaces.model`. */
export const NETWORK_CARDS: Vocabulary = {
  virtio: 'virtio',
  e1000: 'e1000',
  e1000e: 'e1000e',
  igb: 'igb',
  ne2k_pci: 'ne2k_pci',
  pcnet: 'pcnet',
  rtl8139: 'rtl8139',
};

/** `sound.model`. */
export const SOUND_CARDS: Vocabulary = { ich9: 'ich9', ac97: 'ac97' };

/** `inputs.bus` of a tablet, KubeVirt's only pointer. */
export const TABLET_BUSES: Vocabulary = { usb: 'usb', virtio: 'virtio' };

/** `watchdog`. */
export const WATCHDOGS: Vocabulary = { i6300esb: 'i6300esb', diag288: 'diag288' };

/** `watchdog.*.action`; KubeVirt neither pauses a guest nor ignores that it hangs. */
export const WATCHDOG_ACTIONS: Vocabulary = { reset: 'reset', poweroff: 'poweroff' };

/** `panicDevices.model`, which needs the feature gate PanicDevices before KubeVirt 1.9; IBM Z has its own built in. */
export const PANIC_DEVICES: Vocabulary = { isa: 'isa' };

/** `cpu.model` of a mode; a cluster that emulates takes the greatest CPU by itself. */
export const CPU_MODES: Vocabulary = { 'host-passthrough': 'host-passthrough', 'host-model': 'host-model' };

/** `clock.timer`. */
export const TIMERS: Readonly<Record<TimerName, string>> = {
  rtc: 'rtc',
  pit: 'pit',
  hpet: 'hpet',
  hypervclock: 'hyperv',
  kvmclock: 'kvm',
};

/** `features.hyperv`, without stimer-direct, which is within synictimer. */
export const ENLIGHTENMENTS: Vocabulary = {
  relaxed: 'relaxed',
  vapic: 'vapic',
  spinlocks: 'spinlocks',
  vpindex: 'vpindex',
  runtime: 'runtime',
  synic: 'synic',
  stimer: 'synictimer',
  reset: 'reset',
  frequencies: 'frequencies',
  tlbflush: 'tlbflush',
  ipi: 'ipi',
};

/** The graphics card of every guest, by architecture and, on x86, firmware; another one needs a feature gate. */
export const GRAPHICS_CARDS: Readonly<Partial<Record<Arch, Readonly<Record<'bios' | 'efi', string>>>>> = {
  x86_64: { bios: 'vga', efi: 'bochs' },
  i686: { bios: 'vga', efi: 'bochs' },
  aarch64: { bios: 'virtio', efi: 'virtio' },
  s390x: { bios: 'virtio', efi: 'virtio' },
};
