// A recommendation and the caller's options in, the input of every part of a QEMU command line out: the machine, how
// devices are plugged into it, and the paths of its files.

import { unsupported } from '../../model/errors.ts';
import { type MachineKind, machineOfType } from '../../model/machines.ts';
import { membersOf, type OptionTable, required, wholeNumber } from '../../model/options.ts';
import type { Hardware, VirtioModel } from '../../policy/aspects/hardware.ts';
import { checkedGuestOf } from '../guest/checked-guest.ts';
import { diskOf, type Guest, type GuestOptions } from '../guest/guest.ts';
import { GUEST_OPTIONS, TEXT } from '../guest/guest-options.ts';
import { type Argument, joinSettings, type Settings } from '../text/arguments.ts';
import { translateWord } from '../text/vocabulary.ts';
import { ACCELERATORS, TRANSPORTS, type Transport } from './vocabulary.ts';

/** Options for QEMU's own command line only. */
export interface QemuOptions extends GuestOptions {
  /** The files of an EFI firmware; default the code in Debian's path, and `NAME_VARS.fd` beside the disk. */
  readonly firmware?: {
    readonly code: string;
    /** The guest's own writable copy of the firmware's variables. */
    readonly variables: string;
  };
  /** The folder of the sockets that QEMU makes (NAME.spice, .vnc, .agent) or finds (.tpm, .virtiofs); default `/run/qemu`. */
  readonly sockets?: string;
  /** The guest's context id for vsock, unique on the host, 3 to 4294967294; default 3. */
  readonly contextId?: number;
}

/** What each option may be. */
const QEMU_OPTIONS: OptionTable<QemuOptions> = {
  ...GUEST_OPTIONS,
  firmware: membersOf<NonNullable<QemuOptions['firmware']>>({ code: required(TEXT), variables: required(TEXT) }),
  sockets: TEXT,
  // The numbers below 3 and the last one mean the host and any guest.
  contextId: wholeNumber(3, 2 ** 32 - 2),
};

/** A guest of QEMU with every default filled in. */
export interface QemuGuest {
  readonly hardware: Hardware;
  readonly guest: Guest;
  readonly options: QemuOptions;
  readonly machine: string;
  readonly kind: MachineKind;
  readonly transport: Transport;
  readonly accelerator: string;
  readonly disk: NonNullable<GuestOptions['disk']>;
}

/** Checks and completes the guest. @throws {OsinfoError} UNSUPPORTED, BAD_ARGUMENT */
export function qemuGuestOf(recommended: Hardware, given: QemuOptions): QemuGuest {
  const { hardware, guest, options } = checkedGuestOf(recommended, given, QEMU_OPTIONS);
  const { hypervisor, arch } = hardware.target;
  const accelerator = translateWord(
    ACCELERATORS,
    hypervisor,
    'hypervisor',
    'Recommend for one of them, or render for another.',
  );
  const machine = hardware.machine?.type ?? 'none';
  const kind = machineOfType(machine, hypervisor, arch)?.kind;
  const transport = kind && TRANSPORTS[kind];
  if (kind === undefined || transport === undefined) {
    throw unsupported(`the machine ${machine} on ${arch}`, Object.keys(TRANSPORTS), 'Recommend for one of them.');
  }
  return { hardware, guest, options, machine, kind, transport, accelerator, disk: diskOf(guest) };
}

/** The folder of the guest's sockets. */
export function folderOf({ options }: QemuGuest): string {
  return options.sockets ?? '/run/qemu';
}

/** The path of one of the guest's sockets. */
export function socketOf(guest: QemuGuest, use: string): string {
  return `${folderOf(guest)}/${guest.guest.name}.${use}`;
}

/** Virtio devices that have a legacy version; the others have always been virtio 1.0. */
const WITH_LEGACY: readonly string[] = ['blk', 'net', 'scsi', 'rng', 'balloon', 'serial', '9p'].map(
  name => `virtio-${name}`,
);

/** `-device` with its settings; for virtio in the transport of the machine and the protocol that the guest supports.
 *  @throws {OsinfoError} UNSUPPORTED */
export function device(
  { transport, machine }: QemuGuest,
  name: string,
  settings: Settings,
  { virtioModel }: VirtioModel = {},
): Argument {
  if (!/^(virtio|vhost)-(?!vga$)/.test(name)) return ['-device', joinSettings(name, settings)];
  const legacy = WITH_LEGACY.includes(name);
  if (virtioModel !== undefined && legacy) {
    if (transport === 'ccw') {
      throw unsupported(`${virtioModel} virtio on ${machine}`, [], 'Only PCI has it.');
    }
    return ['-device', joinSettings(`${name}-pci-${virtioModel}`, settings)];
  }
  // On the root bus of a PCIe machine QEMU enables the legacy protocol too, unless it is disabled.
  const modern = legacy && transport === 'pcie' ? { 'disable-legacy': 'on' } : {};
  return ['-device', joinSettings(`${name}-${transport === 'ccw' ? 'ccw' : 'pci'}`, { ...settings, ...modern })];
}
