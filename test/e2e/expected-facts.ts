// In: a recommendation. Out: the expected properties of a QEMU that follows it, in QEMU's own words. A property that is
// absent here is not checked.

import type { CompleteTarget } from '../../lib/model/target-types.ts';
import type {
  Balloon,
  Disk,
  Hardware,
  Input,
  Network,
  Scsi,
  Sound,
  Usb,
  Video,
  VirtioModel,
} from '../../lib/policy/aspects/hardware.ts';
import type { Guest } from '../../lib/render/guest/guest.ts';
import type { Facts } from './live-facts.ts';

type Words<T extends string> = Readonly<Partial<Record<T, readonly string[]>>>;

/** Virtio devices are named after what they hang on: `-pci` or `-ccw`. */
const DISKS: Words<Disk['bus']> = {
  virtio: ['virtio-blk'],
  scsi: ['scsi-hd'],
  sata: ['ide-hd'],
  ide: ['ide-hd'],
  usb: ['usb-storage'],
  fdc: ['floppy'],
};
const DRIVES: Words<Disk['bus']> = { scsi: ['scsi-cd'], sata: ['ide-cd'], ide: ['ide-cd'], usb: ['usb-storage'] };
const CONTROLLERS: Words<Scsi['model']> = { 'virtio-scsi': ['virtio-scsi'], lsilogic: ['lsi'] };
const CARDS: Words<Network['model']> = { virtio: ['virtio-net'] };
const SCREENS: Words<Video['model']> = {
  virtio: ['virtio-vga'],
  qxl: ['qxl-vga'],
  vga: ['VGA'],
  cirrus: ['cirrus-vga'],
  vmvga: ['vmware-svga'],
};
const SOUNDS: Words<Sound['model']> = {
  ich9: ['ich9-intel-hda'],
  ich6: ['intel-hda'],
  ac97: ['AC97'],
  sb16: ['sb16'],
  usb: ['usb-audio'],
};
const BALLOONS: Words<Balloon['model']> = { virtio: ['virtio-balloon'], none: [] };
const USBS: Words<Usb['model']> = {
  'qemu-xhci': ['qemu-xhci'],
  'nec-xhci': ['nec-usb-xhci'],
  'ich9-ehci1': ['ich9-usb-ehci1', 'ich9-usb-uhci1', 'ich9-usb-uhci2', 'ich9-usb-uhci3'],
  'piix3-uhci': ['piix3-usb-uhci'],
  none: [],
};
const POINTERS: Words<`${Input['bus']} ${Input['pointer'] | 'keyboard'}`> = {
  'usb tablet': ['usb-tablet'],
  'usb mouse': ['usb-mouse'],
  'usb keyboard': ['usb-kbd'],
  'virtio tablet': ['virtio-tablet'],
  'virtio keyboard': ['virtio-keyboard'],
  // Built into a PC.
  'ps2 mouse': [],
  'ps2 keyboard': [],
};

/** What stands behind libvirt's short names of machines. */
export const MACHINES: Readonly<Record<string, string>> = { pc: 'pc-i440fx', q35: 'pc-q35' };
const RTC_POLICIES = { catchup: 'slew', delay: 'discard', discard: 'discard' } as const;
const CPUS = { maximum: 'max', 'host-passthrough': 'host', 'host-model': 'host' } as const;

/** What must be so, whoever started it. `hours` is how far the target's time zone is from UTC. */
export function expectedFacts(hardware: Hardware, guest: Guest, hours: number): Facts {
  const { machine, target, firmware, clock, hyperv } = hardware;
  const isX86 = target.arch === 'x86_64' || target.arch === 'i686';
  const timer = (name: string) => clock.timers.find(timer => timer.name === name);
  const rtc = timer('rtc')?.tickPolicy;
  return {
    machine: MACHINES[machine?.type ?? ''] ?? machine?.type,
    ...cpuOf(hardware),
    cpus: guest.cpus,
    memory: guest.memory,
    kvm: target.hypervisor === 'kvm',
    flash: firmware?.type === 'efi',
    // Firmware for i686 wants the flash that it writes from system management mode, with secure boot or without.
    ...(isX86 && firmware?.type === 'efi' && { secureFlash: firmware.smm === true || target.arch === 'i686' }),
    ...(isX86 && { hours: clock.offset === 'localtime' ? hours : 0 }),
    base: clock.offset,
    ...(rtc !== undefined && { rtc: RTC_POLICIES[rtc] }),
    ...(timer('hpet') !== undefined && { hpet: timer('hpet')?.present }),
    pit: timer('pit')?.tickPolicy,
    ...(isX86 && { hypervclock: timer('hypervclock')?.present === true }),
    enlightenments: Object.keys(hyperv?.features ?? {})
      .map(name => `hv-${name}`)
      .sort(),
    spice: target.graphics === 'spice',
    vnc: target.graphics === 'vnc',
    usbPorts: hardware.usb?.ports,
    channels: [
      ...(target.graphics === 'spice' ? ['com.redhat.spice.0'] : []),
      ...(hardware.agentChannel === undefined ? [] : [hardware.agentChannel.name]),
    ],
    devices: devicesOf(hardware, guest),
  };
}

function cpuOf({ cpu, target }: Hardware): Pick<Facts, 'cpu'> {
  if (cpu?.mode === undefined) return {};
  const name = cpu.mode === 'custom' ? cpu.model : CPUS[cpu.mode];
  return { cpu: `${name}-${{ i686: 'i386', aarch64: 'arm', armv7l: 'arm' }[String(target.arch)] ?? target.arch}-cpu` };
}

function devicesOf(hardware: Hardware, { tpm }: Guest): readonly string[] {
  const { target, disk, cdrom, scsi, network, video, sound, input, usb, rng, balloon, watchdog } = hardware;
  const isX86 = target.arch === 'x86_64' || target.arch === 'i686';
  const keyboard = input?.keyboard;
  const named = (names: readonly string[] | undefined, device: VirtioModel = {}, fallback: readonly string[] = []) =>
    (names ?? fallback).map(name => (name.startsWith('virtio-') ? virtioName(name, target, device) : name));
  return [
    named(DISKS[disk.bus], disk),
    named(DRIVES[cdrom.bus]),
    named(scsi && CONTROLLERS[scsi.model], scsi),
    named(network && (CARDS[network.model] ?? [network.model]), network),
    named(isX86 || video?.model !== 'virtio' ? video && SCREENS[video.model] : ['virtio-gpu']),
    named(sound && SOUNDS[sound.model]),
    named(input && POINTERS[`${input.bus} ${input.pointer}`]),
    named(keyboard && POINTERS[`${keyboard.bus} keyboard`]),
    named(usb && USBS[usb.model]),
    named(rng && ['virtio-rng'], rng),
    named(balloon && BALLOONS[balloon.model], balloon),
    named(watchdog && [watchdog.model]),
    tpm && hardware.tpm ? [hardware.tpm.model] : [],
  ]
    .flat()
    .sort();
}

/** What is part of the graphics card of a PC has no bus in its name. */
function virtioName(name: string, { arch }: CompleteTarget, { virtioModel }: VirtioModel): string {
  if (name === 'virtio-vga') return name;
  const place = arch === 's390x' ? 'ccw' : 'pci';
  return virtioModel === undefined ? `${name}-${place}` : `${name}-${place}-${virtioModel}`;
}
