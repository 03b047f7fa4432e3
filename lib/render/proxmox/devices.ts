// A guest in, the device options of `qm create` out.
import { unusableText } from '../../model/errors.ts';
import { all, lose, loseIf, NOTHING, say, translate } from '../guest/partial-rendering.ts';
import { findWord } from '../text/words.ts';
import type { QmGuest, QmSaying } from './guest.ts';
import * as words from './vocabulary.ts';

const NONE = 'the guest gets none';
const OWN = 'Proxmox VE chooses it by itself';
const GIB = 1024 ** 3;

/** The first disk: a new one, or a copy of the named file. @throws {OsinfoError} BAD_ARGUMENT */
export function disk({ hardware, guest, storage, kind }: QmGuest): QmSaying {
  const { bus } = hardware.disk;
  const option = findWord(words.DISKS, bus);
  const instead = kind === 'pc' ? 'ide' : 'sata';
  const size = Math.ceil((hardware.resources?.storage ?? 32 * GIB) / GIB);
  const source =
    guest.disk === undefined ? `${size}` : `0,import-from=${whole('The path of the disk', guest.disk.path)}`;
  return all(
    say([option ?? `${instead}0`, `${storage}:${source}`]),
    loseIf(option === undefined, `a disk on ${bus}`, `it is on ${instead}, which the OS may have no driver for`),
  );
}

/** The CD-ROM drive, empty or with a volume such as `local:iso/x.iso`. @throws {OsinfoError} BAD_ARGUMENT */
export function cdrom({ hardware, guest }: QmGuest): QmSaying {
  const { bus } = hardware.cdrom;
  const option = findWord(words.CDROMS, bus);
  const medium = guest.cdrom === undefined ? 'none' : whole('The volume of the CD', guest.cdrom);
  return all(
    say([option ?? 'ide2', `${medium},media=cdrom`]),
    loseIf(option === undefined, `a CD-ROM drive on ${bus}`, 'it is on ide'),
  );
}

/** Checks a value for commas, which Proxmox VE cannot escape. @throws {OsinfoError} BAD_ARGUMENT */
function whole(what: string, text: string): string {
  if (/[,\n]/.test(text))
    throw unusableText(what, text, 'has a comma or ends its line, which Proxmox VE does not take');
  return text;
}

/** The SCSI controller. */
export function scsi({ hardware }: QmGuest): QmSaying {
  return translate(words.SCSI_CONTROLLERS, 'the SCSI controller', hardware.scsi?.model, 'it is an lsi', word =>
    say(['scsihw', word]),
  );
}

/** The network card, on the bridge `vmbr0` by default. @throws {OsinfoError} BAD_ARGUMENT */
export function network({ hardware, guest }: QmGuest): QmSaying {
  const { model } = hardware.network;
  const { type, source = 'vmbr0' } = guest.network ?? { type: 'bridge' };
  const card = findWord(words.NETWORK_CARDS, model);
  const address = guest.mac === undefined ? '' : `=${whole('The MAC address', guest.mac)}`;
  const bridge = type === 'user' ? '' : `,bridge=${whole('The bridge', source)}`;
  return all(
    say(['net0', `${card ?? 'e1000'}${address}${bridge}`]),
    loseIf(card === undefined, `the network card ${model}`, 'it is e1000'),
  );
}

/** The graphics card; a guest without one has a serial terminal. */
export function video({ hardware }: QmGuest): QmSaying {
  const model = hardware.video?.model;
  if (model === undefined || model === 'none') return say(['serial0', 'socket'], ['vga', 'serial0']);
  const word = findWord(words.GRAPHICS_CARDS, model);
  return all(say(['vga', word ?? 'std']), loseIf(word === undefined, `the graphics card ${model}`, 'it is std'));
}

/** The sound card. */
export function sound({ hardware }: QmGuest): QmSaying {
  const driver = hardware.target.graphics === 'spice' ? 'spice' : 'none';
  return translate(words.SOUND_CARDS, 'the sound card', hardware.sound?.model, NONE, device =>
    say(['audio0', `device=${device},driver=${driver}`]),
  );
}

/** The pointer: a USB tablet, or none, which leaves the machine's mouse. */
export function input({ hardware, kind }: QmGuest): QmSaying {
  const { pointer, bus, keyboard } = hardware.input ?? {};
  const hasTablet = pointer === 'tablet';
  const isPc = kind === 'pc' || kind === 'q35';
  return all(
    say(['tablet', hasTablet ? '1' : '0']),
    loseIf(hasTablet && bus !== 'usb', `a tablet on ${bus}`, 'it is on usb'),
    loseIf(pointer === 'mouse' && (bus !== 'ps2' || !isPc), `a mouse on ${bus}`, 'the guest has what its machine has'),
    loseIf(keyboard !== undefined && keyboard.bus !== 'usb', `a keyboard on ${keyboard?.bus}`, OWN),
  );
}

/** The USB controller, which is part of the machine. */
export function usb({ hardware, kind }: QmGuest): QmSaying {
  const model = hardware.usb?.model ?? 'none';
  const given = kind && words.USB_CONTROLLERS[kind];
  return loseIf(model !== 'none' && model !== given, `the USB controller ${model}`, OWN);
}

/** The source of random numbers. */
export function rng({ hardware }: QmGuest): QmSaying {
  return hardware.rng === undefined ? NOTHING : say(['rng0', 'source=/dev/urandom']);
}

/** The balloon, which Proxmox VE adds unless it is turned off. */
export function balloon({ hardware }: QmGuest): QmSaying {
  return hardware.balloon?.model === 'none' ? say(['balloon', '0']) : NOTHING;
}

/** The channel of the agent. */
export function agentChannel({ hardware }: QmGuest): QmSaying {
  return hardware.agentChannel === undefined ? NOTHING : say(['agent', 'enabled=1']);
}

/** The TPM, always a tpm-tis. */
export function tpm({ hardware, guest, storage }: QmGuest): QmSaying {
  const { tpm } = hardware;
  if (tpm === undefined || !guest.tpm) return NOTHING;
  return all(
    translate(words.TPM_VERSIONS, 'a TPM', tpm.version, NONE, version =>
      say(['tpmstate0', `${storage}:1,version=${version}`]),
    ),
    loseIf(tpm.model !== 'tpm-tis', `the TPM ${tpm.model}`, 'it is a tpm-tis'),
  );
}

/** The shared folder, which must be a directory mapping of the datacenter. */
export function filesystem({ guest }: QmGuest): QmSaying {
  return loseIf(guest.share !== undefined, 'a shared folder by its path', NONE);
}

/** The vsock device. */
export function vsock({ hardware }: QmGuest): QmSaying {
  return loseIf(hardware.vsock !== undefined, 'a socket to the host', NONE);
}

/** The watchdog. */
export function watchdog({ hardware }: QmGuest): QmSaying {
  const { watchdog } = hardware;
  return translate(words.WATCHDOGS, 'the watchdog', watchdog?.model, NONE, model =>
    say(['watchdog', `model=${model},action=${watchdog?.action}`]),
  );
}

/** The CPU: the host's, the best, or one of a few old models. */
export function cpu({ hardware, ostype }: QmGuest): QmSaying {
  const { mode, model, level, features = {} } = hardware.cpu ?? {};
  const isCustom = mode === undefined || mode === 'custom';
  const [table, asked] = isCustom ? [words.CPU_MODELS, model] : [words.CPU_MODES, mode];
  // Proxmox VE disables x2apic for Solaris by itself.
  const lost = Object.entries(features).filter(
    ([name, use]) => `${ostype} ${name} ${use}` !== 'solaris x2apic disable',
  );
  return all(
    asked === undefined && level !== undefined
      ? say(['cpu', level])
      : translate(table, 'the CPU', asked, 'it is what Proxmox VE gives to all', word => say(['cpu', word])),
    ...lost.map(([name, use]) => lose(`the CPU feature ${name}`, use === 'require' ? 'it may be off' : 'it may be on')),
  );
}
