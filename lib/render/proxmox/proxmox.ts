// A recommendation in, a `qm create` of Proxmox VE out. Proxmox VE derives timers and enlightenments from ostype; where
// they differ from the recommendation, a warning tells it.
import type { Hardware, Timer } from '../../policy/aspects/hardware.ts';
import { dnsName } from '../guest/dns-name.ts';
import { enlightenmentLosses } from '../guest/enlightenment-differences.ts';
import {
  all,
  gather,
  lose,
  loseIf,
  NOTHING,
  type Parts,
  type Rendering,
  rendering,
  say,
} from '../guest/partial-rendering.ts';
import { type Argument, commandText, shellQuoted } from '../text/arguments.ts';
import { wordFor } from '../text/words.ts';
import * as devices from './devices.ts';
import { type QmGuest, type QmOption, type QmOptions, type QmSaying, qmGuestOf } from './guest.ts';
import * as words from './vocabulary.ts';

export type { QmOptions } from './guest.ts';

/** The options of a `qm create`; the text is the command, one option per line. */
export interface QmRendering extends Rendering {
  /** Each option's value by its name without hyphens. */
  readonly options: Readonly<Record<string, string>>;
}

/**
 * The options with which Proxmox VE creates the guest.
 * @throws {OsinfoError} UNSUPPORTED for a hypervisor or an architecture that it does not have, BAD_ARGUMENT for invalid
 * options, such as a path with a comma
 */
export function toQmOptions(hardware: Hardware, options: QmOptions = {}): QmRendering {
  const guest = qmGuestOf(hardware, options);
  const { hypervisor, arch } = hardware.target;
  wordFor({ kvm: 'kvm', qemu: 'qemu' }, hypervisor, 'hypervisor', 'Proxmox VE has only these.');
  wordFor(words.ARCHITECTURES, arch, 'architecture', 'Proxmox VE has only these.');
  const { said, lost } = all(identity(guest, options.os === undefined), gather(PARTS, guest), bootOrder(guest));
  const command = said.map(([name, value]): Argument => [`--${name}`, value]);
  return rendering('Proxmox VE', lost, {
    text: `${commandText(`qm create ${shellQuoted(String(guest.vmid))}`, command)}\n`,
    options: Object.fromEntries(said),
  });
}

function identity({ hardware, guest, ostype }: QmGuest, isFamilyUnknown: boolean): QmSaying {
  const name = dnsName(guest.name);
  const { hypervisor, arch } = hardware.target;
  return all<QmOption>(
    say(['name', name], ['ostype', ostype]),
    loseIf(guest.name !== name, `the name ${JSON.stringify(guest.name)}`, `it is ${name}`),
    loseIf(isFamilyUnknown && ostype === 'other', 'an OS of an unknown family', 'its ostype is other, not l26'),
    guest.uuid === undefined ? NOTHING : say(['smbios1', `uuid=${guest.uuid}`]),
    arch === 'aarch64' ? say(['arch', arch]) : NOTHING,
    hypervisor === 'qemu' ? say(['kvm', '0']) : NOTHING,
    loseIf(arch === 'i686', 'a processor of 32 bits', 'it has 64, and runs a system of 32 all the same'),
  );
}

const PARTS: Parts<QmOption, QmGuest> = {
  machine: ({ hardware }) => (hardware.machine === undefined ? NOTHING : say(['machine', hardware.machine.type])),
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
  panic: ({ hardware }) => loseIf(hardware.panic !== undefined, 'a panic device', 'the guest gets none'),
  viridian: () => NOTHING,
  vmware: () => NOTHING,
};

function bootOrder(guest: QmGuest): QmSaying {
  const drives = [...devices.disk(guest).said, ...devices.cdrom(guest).said];
  return say(['boot', `order=${drives.map(([name]) => name).join(';')}`]);
}

function firmware({ hardware, storage }: QmGuest): QmSaying {
  const { firmware } = hardware;
  if (firmware === undefined) return NOTHING;
  if (firmware.type === 'bios') return say(['bios', 'seabios']);
  const { secureBoot = false, enrolledKeys = secureBoot } = firmware;
  const variables = `${storage}:1,efitype=4m,pre-enrolled-keys=${secureBoot && enrolledKeys ? 1 : 0}`;
  return all<QmOption>(
    say(['bios', 'ovmf'], ['efidisk0', variables]),
    loseIf(secureBoot && !enrolledKeys, 'secure boot without keys', 'it is off until the guest gets some'),
  );
}

function resources({ guest }: QmGuest): QmSaying {
  return say(['memory', String(Math.ceil(guest.memory / 1024 ** 2))], ['sockets', '1'], ['cores', String(guest.cpus)]);
}

function clock(guest: QmGuest): QmSaying {
  const { offset, timeZone, timers } = guest.hardware.clock;
  return all<QmOption>(
    say(['localtime', offset === 'localtime' ? '1' : '0']),
    timeZone === undefined ? NOTHING : lose(`the time zone ${timeZone}`, "local time is the host's"),
    ...timers.map(timer => timerOf(timer, guest)),
  );
}

/** Proxmox VE has an option for rtc only; it derives pit and hpet from ostype. */
function timerOf({ name, tickPolicy, present, track }: Timer, { ostype, windows }: QmGuest): QmSaying {
  if (name === 'hypervclock') return NOTHING;
  const pit = windows >= 6 ? 'discard' : 'delay';
  const hasHpet = windows < 6 && !ostype.startsWith('l2');
  return all<QmOption>(
    name === 'rtc' && tickPolicy !== undefined ? say(['tdf', tickPolicy === 'catchup' ? '1' : '0']) : NOTHING,
    loseIf(name === 'pit' && (tickPolicy ?? pit) !== pit, `the tick policy ${tickPolicy} of the pit`, `it is ${pit}`),
    loseIf(
      name === 'hpet' && present === !hasHpet,
      `the hpet ${present ? 'on' : 'off'}`,
      `it is ${hasHpet ? 'on' : 'off'}`,
    ),
    loseIf(name !== 'hpet' && present === false, `the absence of the ${name}`, 'it is there'),
    track === undefined ? NOTHING : lose(`what the ${name} tracks`, 'it is what QEMU has it track'),
  );
}

function hyperv({ hardware, windows }: QmGuest): QmSaying {
  const isOff = hardware.target.hypervisor !== 'kvm' || (hardware.firmware?.type === 'efi' && windows < 8);
  const given = Object.entries(words.ENLIGHTENMENTS).flatMap(([name, from]) => (windows >= from ? [name] : []));
  return enlightenmentLosses(hardware, isOff ? [] : given, 'Proxmox VE');
}
