// A guest in, the arguments of QEMU for its devices out, without board and storage: network, screen, sound, input and
// the channels between host and guest.
import { unsupported } from '../../model/errors.ts';
import type { Hardware, Input, InputBus } from '../../policy/aspects/hardware.ts';
import { PC } from '../../policy/engine/conditions.ts';
import { SPICE_CHANNEL } from '../guest/guest.ts';
import { type Argument, joinSettings } from '../text/arguments.ts';
import { findTerm, translateWord, type Vocabulary } from '../text/vocabulary.ts';
import { device, type QemuGuest, socketOf } from './guest.ts';
import { redirections, videoSettings, virtioSettings } from './settings.ts';
import {
  DEFAULT_USB_CONTROLLERS,
  GRAPHICS_CARDS,
  INPUT_DEVICES,
  NETWORK_CARDS,
  PANIC_DEVICES,
  SOUND_CARDS,
  SYSTEM_BUS_TPMS,
  TPMS,
  USB_CONTROLLERS,
  USB3_CONTROLLERS,
  WATCHDOGS,
} from './vocabulary.ts';

type Part = (guest: QemuGuest) => readonly Argument[];

const ADVICE = 'Ask for another.';

/** Every part in the order of the command line. */
export const PARTS: readonly Part[] = [
  network,
  screen,
  video,
  sound,
  input,
  rng,
  balloon,
  channels,
  tpm,
  share,
  vsock,
  watchdog,
  panic,
  redirections,
];

/** The USB controller, which must come before every USB device. @throws {OsinfoError} UNSUPPORTED */
export function usbArguments(guest: QemuGuest): readonly Argument[] {
  const { hardware, kind, machine } = guest;
  const isNeeded = needsUsb(hardware);
  const { ports } = hardware.usb ?? {};
  const model = hardware.usb?.model ?? (isNeeded ? DEFAULT_USB_CONTROLLERS[kind] : undefined) ?? 'none';
  if (model === 'none') {
    if (isNeeded) throw unsupported(`USB of the machine ${machine} without a controller`, [], 'Ask for another bus.');
    return [];
  }
  const name = translateWord(USB_CONTROLLERS, model, 'USB controller', ADVICE);
  if (model === 'ich9-ehci1') return highSpeedUsb(guest, name);
  const counted = USB3_CONTROLLERS.includes(model) ? { p2: ports, p3: ports } : {};
  return [device(guest, name, { id: 'usb', ...counted })];
}

function needsUsb({ disk, cdrom, input, sound }: Hardware): boolean {
  return sound?.model === 'usb' || [disk, cdrom, input, input?.keyboard].some(part => part?.bus === 'usb');
}

/** A USB 2 controller supports fast devices only: three companions in the same slot support the slow ones. */
function highSpeedUsb(guest: QemuGuest, name: string): readonly Argument[] {
  const companion = (index: number): Argument =>
    device(guest, `ich9-usb-uhci${index + 1}`, {
      masterbus: 'usb.0',
      firstport: index * 2,
      addr: `1d.${index}`,
      multifunction: index === 0 ? 'on' : undefined,
    });
  return [device(guest, name, { id: 'usb', addr: '1d.7' }), companion(0), companion(1), companion(2)];
}

function network(guest: QemuGuest): readonly Argument[] {
  const { network } = guest.hardware;
  const { network: to = { type: 'user' }, mac } = guest.guest;
  if (network === undefined) return [];
  if (to.type === 'network') {
    throw unsupported(
      `the network ${to.source ?? 'default'} of libvirt`,
      ['user', 'bridge'],
      'Name the bridge instead.',
    );
  }
  const rings = network.model === 'virtio' ? virtioSettings(guest) : {};
  const settings = { id: 'net', netdev: 'network', mac, ...rings };
  return [
    ['-netdev', joinSettings(to.type, { id: 'network', br: to.type === 'bridge' ? to.source : undefined })],
    device(guest, translateWord(NETWORK_CARDS, network.model, 'network card', ADVICE), settings, network),
  ];
}

/** The screen; a guest without graphics has a serial port instead. */
function screen(guest: QemuGuest): readonly Argument[] {
  const { graphics } = guest.hardware.target;
  if (graphics === 'none') {
    return [
      ['-display', 'none'],
      ['-serial', 'pty'],
    ];
  }
  // With the key written out, an equals sign in the path cannot end a key.
  if (graphics === 'vnc') return [['-vnc', joinSettings('', { vnc: `unix:${socketOf(guest, 'vnc')}` })]];
  return [['-spice', joinSettings('', { unix: 'on', addr: socketOf(guest, 'spice'), 'disable-ticketing': 'on' })]];
}

function video(guest: QemuGuest): readonly Argument[] {
  const { model = 'none' } = guest.hardware.video ?? {};
  if (model === 'none') return [];
  const name = translateWord(GRAPHICS_CARDS, model, 'graphics card', ADVICE);
  // On a PC the card must also show the firmware's screen, before the guest's driver is loaded.
  return [
    device(guest, name === 'virtio-gpu' && PC.includes(guest.kind) ? 'virtio-vga' : name, {
      id: 'video',
      ...videoSettings(guest),
    }),
  ];
}

function sound(guest: QemuGuest): readonly Argument[] {
  const { hardware } = guest;
  const { model } = hardware.sound ?? {};
  if (model === undefined) return [];
  const backend: Argument = [
    '-audiodev',
    joinSettings(hardware.target.graphics === 'spice' ? 'spice' : 'none', { id: 'audio' }),
  ];
  const name = translateWord(SOUND_CARDS, model, 'sound card', ADVICE);
  if (name.endsWith('-hda')) {
    return [
      backend,
      device(guest, name, { id: 'sound' }),
      device(guest, 'hda-duplex', { bus: 'sound.0', audiodev: 'audio' }),
    ];
  }
  return [backend, device(guest, name, { id: 'sound', ...(model === 'usb' && { bus: 'usb.0' }), audiodev: 'audio' })];
}

function input(guest: QemuGuest): readonly Argument[] {
  const { input } = guest.hardware;
  if (input === undefined) return [];
  return [
    ...inputDevice(guest, input.pointer, input.bus),
    ...(input.keyboard === undefined ? [] : inputDevice(guest, 'keyboard', input.keyboard.bus)),
  ];
}

function inputDevice(guest: QemuGuest, what: Input['pointer'] | 'keyboard', bus: InputBus): readonly Argument[] {
  // A PC has a PS/2 mouse and keyboard built in; no other machine can have them.
  if (PC.includes(guest.kind) && bus === 'ps2' && what !== 'tablet') return [];
  const name = translateWord(INPUT_DEVICES, `${bus} ${what}`, 'input device', 'Ask for another bus.');
  return [device(guest, name, { id: what, bus: bus === 'usb' ? 'usb.0' : undefined })];
}

function rng(guest: QemuGuest): readonly Argument[] {
  const { rng } = guest.hardware;
  if (rng === undefined) return [];
  return [
    ['-object', joinSettings('rng-random', { id: 'random', filename: '/dev/urandom' })],
    device(guest, 'virtio-rng', { id: 'rng', rng: 'random' }, rng),
  ];
}

function balloon(guest: QemuGuest): readonly Argument[] {
  const { balloon } = guest.hardware;
  return balloon?.model === 'virtio' ? [device(guest, 'virtio-balloon', { id: 'balloon' }, balloon)] : [];
}

/** The channels of QEMU's agent and of the SPICE agent. */
function channels(guest: QemuGuest): readonly Argument[] {
  const { agentChannel, network, target } = guest.hardware;
  const port = (chardev: string, name: string): Argument =>
    device(guest, 'virtserialport', { bus: 'channels.0', chardev, name });
  const agent = { id: 'agent', path: socketOf(guest, 'agent'), server: 'on', wait: 'off' };
  const ports: readonly Argument[] = [
    ...(agentChannel === undefined
      ? []
      : ([['-chardev', joinSettings('socket', agent)], port('agent', agentChannel.name)] as const)),
    ...(target.graphics === 'spice'
      ? ([
          ['-chardev', joinSettings('spicevmc', { id: 'spice-agent', name: 'vdagent' })],
          port('spice-agent', SPICE_CHANNEL),
        ] as const)
      : []),
  ];
  return ports.length === 0
    ? []
    : [device(guest, 'virtio-serial', { id: 'channels' }, agentChannel ?? network), ...ports];
}

function tpm(guest: QemuGuest): readonly Argument[] {
  if (!guest.guest.tpm) return [];
  const { tpm, target } = guest.hardware;
  if (tpm === undefined) throw unsupported('a TPM for this guest', [], 'Leave it out: no model is known for it.');
  const vocabulary: Vocabulary = guest.kind === 'virt' ? SYSTEM_BUS_TPMS : TPMS;
  return [
    ['-chardev', joinSettings('socket', { id: 'tpm-socket', path: socketOf(guest, 'tpm') })],
    ['-tpmdev', joinSettings('emulator', { id: 'tpm-backend', chardev: 'tpm-socket' })],
    device(guest, translateWord(vocabulary, tpm.model, `TPM on ${target.arch}`, ADVICE), {
      id: 'tpm',
      tpmdev: 'tpm-backend',
    }),
  ];
}

function share(guest: QemuGuest): readonly Argument[] {
  const { share } = guest.guest;
  if (share === undefined) return [];
  const driver = guest.hardware.filesystem?.driver;
  if (driver === undefined) {
    throw unsupported('a shared folder for this guest', [], 'Leave it out: no driver of its own is known for it.');
  }
  if (driver === 'virtiofs') {
    return [
      ['-chardev', joinSettings('socket', { id: 'share', path: socketOf(guest, 'virtiofs') })],
      device(guest, 'vhost-user-fs', { id: 'folder', chardev: 'share', tag: share.tag }),
    ];
  }
  return [
    ['-fsdev', joinSettings('local', { id: 'share', path: share.path, security_model: 'mapped-xattr' })],
    device(guest, 'virtio-9p', { id: 'folder', fsdev: 'share', mount_tag: share.tag }),
  ];
}

function vsock(guest: QemuGuest): readonly Argument[] {
  if (guest.hardware.vsock === undefined) return [];
  return [device(guest, 'vhost-vsock', { id: 'vsock', 'guest-cid': guest.options.contextId ?? 3 })];
}

function watchdog(guest: QemuGuest): readonly Argument[] {
  const { hardware } = guest;
  if (hardware.watchdog === undefined) return [];
  const { model, action } = hardware.watchdog;
  return [
    device(guest, translateWord(WATCHDOGS, model, 'watchdog', ADVICE), { id: 'watchdog' }),
    ['-action', joinSettings('', { watchdog: action })],
  ];
}

/** The panic device, where it is not built into the machine. */
function panic(guest: QemuGuest): readonly Argument[] {
  const name = findTerm(PANIC_DEVICES, guest.hardware.panic?.model ?? '');
  return name === undefined ? [] : [device(guest, name, {})];
}
