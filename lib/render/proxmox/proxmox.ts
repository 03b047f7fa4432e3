// A recommendation in, a `qm create` of Proxmox VE out. Proxmox VE derives timers and enlightenments from ostype; where
// they differ from the recommendation, a warning tells it.
import type { Hardware, Timer } from '../../policy/aspects/hardware.ts';
import { dnsName } from '../guest/dns-name.ts';
import { enlightenmentDifferences } from '../guest/enlightenment-differences.ts';
import {
  type ArgumentsRendering,
  concatRenderings,
  EMPTY_RENDERING,
  express,
  type Parts,
  renderParts,
  type TextRendering,
  type UnsupportedPart,
  unsupportedPartIf,
  withUnsupported,
} from '../guest/partial-rendering.ts';
import { isOff, unsupportedBoard } from '../guest/switched-off.ts';
import { unsupportedSettings } from '../guest/unsupported-settings.ts';
import { type Argument, commandText, shellQuoted } from '../text/arguments.ts';
import { translateWord } from '../text/vocabulary.ts';
import * as devices from './devices.ts';
import { type PartialQmOptions, type QmGuest, type QmOption, type QmOptions, qmGuestOf } from './guest.ts';
import * as vocabulary from './vocabulary.ts';

export type { QmOptions } from './guest.ts';

/**
 * The command line of `qm create`, by which Proxmox VE creates the guest.
 * @throws {OsinfoError} UNSUPPORTED for a hypervisor or an architecture that it does not have, BAD_ARGUMENT for invalid
 * options, such as a path with a comma
 */
export function toQmOptions(hardware: Hardware, options: QmOptions = {}): ArgumentsRendering {
  const { vmid, command, unsupported } = qmCommandOf(hardware, options);
  return withUnsupported('Proxmox VE', unsupported, { arguments: ['qm', 'create', vmid, ...command.flat()] });
}

/** The same as a command for a POSIX shell, one option per line. @throws as `toQmOptions` */
export function toQmCommand(hardware: Hardware, options: QmOptions = {}): TextRendering {
  const { vmid, command, unsupported } = qmCommandOf(hardware, options);
  return withUnsupported('Proxmox VE', unsupported, {
    text: `${commandText(`qm create ${shellQuoted(vmid)}`, command)}\n`,
  });
}

/** The parts of a `qm create`. */
interface QmCommand {
  readonly vmid: string;
  readonly command: readonly Argument[];
  readonly unsupported: readonly UnsupportedPart[];
}

function qmCommandOf(hardware: Hardware, options: QmOptions): QmCommand {
  const guest = qmGuestOf(hardware, options);
  const { hypervisor, arch } = guest.hardware.target;
  translateWord({ kvm: 'kvm', qemu: 'qemu' }, hypervisor, 'hypervisor', 'Proxmox VE has only these.');
  translateWord(vocabulary.ARCHITECTURES, arch, 'architecture', 'Proxmox VE has only these.');
  const { rendered, unsupported } = concatRenderings(
    identity(guest),
    renderParts(PARTS, guest),
    bootOrder(guest),
    isOff(guest.hardware, 'acpi') ? express<QmOption>(['acpi', '0']) : EMPTY_RENDERING,
  );
  const command = rendered.map(([name, value]): Argument => [`--${name}`, value]);
  const lost = [...unsupported, ...unsupportedBoard(guest.hardware, ['apic']), ...unsupportedSettings(guest.hardware)];
  return { vmid: String(guest.vmid), command, unsupported: lost };
}

function identity({ hardware, guest, ostype, isFamilyKnown }: QmGuest): PartialQmOptions {
  const name = dnsName(guest.name);
  const { hypervisor, arch } = hardware.target;
  return concatRenderings<QmOption>(
    express(['name', name], ['ostype', ostype]),
    unsupportedPartIf(guest.name !== name, `the name ${JSON.stringify(guest.name)}`, `it is ${name}`),
    unsupportedPartIf(
      !isFamilyKnown && ostype === 'other',
      'an OS of an unknown family',
      'its ostype is other, not l26',
    ),
    guest.uuid === undefined ? EMPTY_RENDERING : express(['smbios1', `uuid=${guest.uuid}`]),
    arch === 'aarch64' ? express(['arch', arch]) : EMPTY_RENDERING,
    hypervisor === 'qemu' ? express(['kvm', '0']) : EMPTY_RENDERING,
    unsupportedPartIf(arch === 'i686', 'a processor of 32 bits', 'it has 64, and runs a system of 32 all the same'),
  );
}

const PARTS: Parts<QmOption, QmGuest> = {
  machine: ({ hardware }) =>
    hardware.machine === undefined ? EMPTY_RENDERING : express(['machine', hardware.machine.type]),
  firmware,
  resources,
  cpu: devices.cpu,
  clock,
  hyperv,
  scsi: devices.scsi,
  disk: devices.disk,
  cdrom: devices.cdrom,
  network: devices.network,
  video: devices.video,
  sound: devices.sound,
  input: devices.input,
  usb: devices.usb,
  rng: devices.rng,
  balloon: devices.balloon,
  agentChannel: devices.agentChannel,
  tpm: devices.tpm,
  filesystem: devices.filesystem,
  vsock: devices.vsock,
  watchdog: devices.watchdog,
  panic: ({ hardware }) => unsupportedPartIf(hardware.panic !== undefined, 'a panic device', 'the guest gets none'),
  viridian: () => EMPTY_RENDERING,
  vmware: () => EMPTY_RENDERING,
};

function bootOrder(guest: QmGuest): PartialQmOptions {
  const drives = [...devices.disk(guest).rendered, ...devices.cdrom(guest).rendered];
  return express(['boot', `order=${drives.map(([name]) => name).join(';')}`]);
}

function firmware({ hardware, storage }: QmGuest): PartialQmOptions {
  const { firmware } = hardware;
  if (firmware === undefined) return EMPTY_RENDERING;
  if (firmware.type === 'bios') return express(['bios', 'seabios']);
  const { secureBoot = false, enrolledKeys = secureBoot } = firmware;
  const variables = `${storage}:1,efitype=4m,pre-enrolled-keys=${secureBoot && enrolledKeys ? 1 : 0}`;
  return concatRenderings<QmOption>(
    express(['bios', 'ovmf'], ['efidisk0', variables]),
    unsupportedPartIf(secureBoot && !enrolledKeys, 'secure boot without keys', 'it is off until the guest gets some'),
  );
}

function resources({ guest }: QmGuest): PartialQmOptions {
  return express(
    ['memory', String(Math.ceil(guest.memory / 1024 ** 2))],
    ['sockets', '1'],
    ['cores', String(guest.cpus)],
  );
}

function clock(guest: QmGuest): PartialQmOptions {
  const { offset, timeZone, timers } = guest.hardware.clock;
  return concatRenderings<QmOption>(
    express(['localtime', offset === 'localtime' ? '1' : '0']),
    unsupportedPartIf(timeZone !== undefined, `the time zone ${timeZone}`, "local time is the host's"),
    ...timers.map(timer => timerOf(timer, guest)),
  );
}

/** Proxmox VE has an option for rtc only; it derives pit and hpet from ostype. */
function timerOf({ name, tickPolicy, present, track }: Timer, { ostype, windows }: QmGuest): PartialQmOptions {
  if (name === 'hypervclock') return EMPTY_RENDERING;
  const pit = windows >= 6 ? 'discard' : 'delay';
  const hasHpet = windows < 6 && !ostype.startsWith('l2');
  return concatRenderings<QmOption>(
    name === 'rtc' && tickPolicy !== undefined
      ? express(['tdf', tickPolicy === 'catchup' ? '1' : '0'])
      : EMPTY_RENDERING,
    unsupportedPartIf(
      name === 'pit' && (tickPolicy ?? pit) !== pit,
      `the tick policy ${tickPolicy} of the pit`,
      `it is ${pit}`,
    ),
    unsupportedPartIf(
      name === 'hpet' && present === !hasHpet,
      `the hpet ${present ? 'on' : 'off'}`,
      `it is ${hasHpet ? 'on' : 'off'}`,
    ),
    unsupportedPartIf(name !== 'hpet' && present === false, `the absence of the ${name}`, 'it is there'),
    unsupportedPartIf(track !== undefined, `what the ${name} tracks`, 'it is what QEMU has it track'),
  );
}

function hyperv({ hardware, windows }: QmGuest): PartialQmOptions {
  const isOff = hardware.target.hypervisor !== 'kvm' || (hardware.firmware?.type === 'efi' && windows < 8);
  const given = Object.entries(vocabulary.ENLIGHTENMENTS).flatMap(([name, from]) => (windows >= from ? [name] : []));
  return enlightenmentDifferences(hardware, isOff ? [] : given, 'Proxmox VE');
}
