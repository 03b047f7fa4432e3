// A guest in, the device options of `qm create` out.

import { UNPRINTABLE } from '../../../data-loader/records/printable.ts';
import { unusableText } from '../../model/errors.ts';
import {
  concatRenderings,
  EMPTY_RENDERING,
  express,
  translate,
  unsupportedPart,
  unsupportedPartIf,
} from '../guest/partial-rendering.ts';
import { findTerm } from '../text/vocabulary.ts';
import type { PartialQmOptions, QmGuest } from './guest.ts';
import * as vocabulary from './vocabulary.ts';

const NONE = 'the guest gets none';
const OWN = 'Proxmox VE chooses it by itself';
const GIB = 1024 ** 3;

/** The first disk: a new one, or a copy of the named file. @throws {OsinfoError} BAD_ARGUMENT */
export function disk({ hardware, guest, storage, kind }: QmGuest): PartialQmOptions {
  const { bus } = hardware.disk;
  const option = findTerm(vocabulary.DISKS, bus);
  const instead = kind === 'pc' ? 'ide' : 'sata';
  const size = Math.ceil((hardware.resources?.storage ?? 32 * GIB) / GIB);
  const source =
    guest.disk === undefined ? `${size}` : `0,import-from=${checkWholeOption('options.disk.path', guest.disk.path)}`;
  return concatRenderings(
    express([option ?? `${instead}0`, `${storage}:${source}`]),
    unsupportedPartIf(
      option === undefined,
      `a disk on ${bus}`,
      `it is on ${instead}, which the OS may have no driver for`,
    ),
  );
}

/** The CD-ROM drive, empty or with a volume such as `local:iso/x.iso`. @throws {OsinfoError} BAD_ARGUMENT */
export function cdrom({ hardware, guest }: QmGuest): PartialQmOptions {
  const { bus } = hardware.cdrom;
  const option = findTerm(vocabulary.CDROMS, bus);
  const medium = guest.cdrom === undefined ? 'none' : checkWholeOption('options.cdrom', guest.cdrom);
  return concatRenderings(
    express([option ?? 'ide2', `${medium},media=cdrom`]),
    unsupportedPartIf(option === undefined, `a CD-ROM drive on ${bus}`, 'it is on ide'),
  );
}

/**
 * Checks a value for what Proxmox VE cannot escape: a comma ends it, and its configuration is a file of lines.
 * @throws {OsinfoError} BAD_ARGUMENT
 */
function checkWholeOption(what: string, text: string): string {
  if (text.includes(',') || text.search(UNPRINTABLE) !== -1)
    throw unusableText(what, text, 'has a comma or a control character, which Proxmox VE does not take');
  return text;
}

/** The SCSI controller. */
export function scsi({ hardware }: QmGuest): PartialQmOptions {
  return translate(vocabulary.SCSI_CONTROLLERS, 'the SCSI controller', hardware.scsi?.model, 'it is an lsi', word =>
    express(['scsihw', word]),
  );
}

/** The network card, on the bridge `vmbr0` by default. @throws {OsinfoError} BAD_ARGUMENT */
export function network({ hardware, guest }: QmGuest): PartialQmOptions {
  if (hardware.network === undefined) return EMPTY_RENDERING;
  const { model } = hardware.network;
  const { type, source = 'vmbr0' } = guest.network ?? { type: 'bridge' };
  const card = findTerm(vocabulary.NETWORK_CARDS, model);
  const address = guest.mac === undefined ? '' : `=${guest.mac}`;
  const bridge = type === 'user' ? '' : `,bridge=${checkWholeOption('options.network.source', source)}`;
  return concatRenderings(
    express(['net0', `${card ?? 'e1000'}${address}${bridge}`]),
    unsupportedPartIf(card === undefined, `the network card ${model}`, 'it is e1000'),
  );
}

/** The graphics card; a guest without one has a serial terminal. */
export function video({ hardware }: QmGuest): PartialQmOptions {
  const model = hardware.video?.model;
  if (model === undefined || model === 'none') return express(['serial0', 'socket'], ['vga', 'serial0']);
  const word = findTerm(vocabulary.GRAPHICS_CARDS, model);
  if (word !== undefined) return express(['vga', word]);
  const { videoModels } = hardware.target.host ?? {};
  const fallback = vocabulary.FALLBACK_GRAPHICS_CARDS.find(card => videoModels?.includes(card) !== false);
  const instead = (fallback && findTerm(vocabulary.GRAPHICS_CARDS, fallback)) ?? 'none';
  return concatRenderings(
    express(['vga', instead]),
    unsupportedPart(`the graphics card ${model}`, instead === 'none' ? NONE : `it is ${instead}`),
  );
}

/** The sound card. */
export function sound({ hardware }: QmGuest): PartialQmOptions {
  const driver = hardware.target.graphics === 'spice' ? 'spice' : 'none';
  return translate(vocabulary.SOUND_CARDS, 'the sound card', hardware.sound?.model, NONE, device =>
    express(['audio0', `device=${device},driver=${driver}`]),
  );
}

/** The pointer: a USB tablet, or none, which leaves the machine's mouse. */
export function input({ hardware, kind }: QmGuest): PartialQmOptions {
  const { pointer, bus, keyboard } = hardware.input ?? {};
  const hasTablet = pointer === 'tablet';
  const isPc = kind === 'pc' || kind === 'q35';
  return concatRenderings(
    express(['tablet', hasTablet ? '1' : '0']),
    unsupportedPartIf(hasTablet && bus !== 'usb', `a tablet on ${bus}`, 'it is on usb'),
    unsupportedPartIf(
      pointer === 'mouse' && (bus !== 'ps2' || !isPc),
      `a mouse on ${bus}`,
      'the guest has what its machine has',
    ),
    unsupportedPartIf(keyboard !== undefined && keyboard.bus !== 'usb', `a keyboard on ${keyboard?.bus}`, OWN),
  );
}

/** The USB controller, which is part of the machine. */
export function usb({ hardware, kind }: QmGuest): PartialQmOptions {
  const model = hardware.usb?.model ?? 'none';
  const given = kind && vocabulary.USB_CONTROLLERS[kind];
  return unsupportedPartIf(model !== 'none' && model !== given, `the USB controller ${model}`, OWN);
}

/** The source of random numbers. */
export function rng({ hardware }: QmGuest): PartialQmOptions {
  return hardware.rng === undefined ? EMPTY_RENDERING : express(['rng0', 'source=/dev/urandom']);
}

/** The balloon, which Proxmox VE adds unless it is turned off. */
export function balloon({ hardware }: QmGuest): PartialQmOptions {
  return hardware.balloon?.model === 'none' ? express(['balloon', '0']) : EMPTY_RENDERING;
}

/** The channel of the agent. */
export function agentChannel({ hardware }: QmGuest): PartialQmOptions {
  return hardware.agentChannel === undefined ? EMPTY_RENDERING : express(['agent', 'enabled=1']);
}

/** The TPM, always a tpm-tis. */
export function tpm({ hardware, guest, storage }: QmGuest): PartialQmOptions {
  const { tpm } = hardware;
  if (tpm === undefined || !guest.tpm) return EMPTY_RENDERING;
  return concatRenderings(
    translate(vocabulary.TPM_VERSIONS, 'a TPM', tpm.version, NONE, version =>
      express(['tpmstate0', `${storage}:1,version=${version}`]),
    ),
    unsupportedPartIf(tpm.model !== 'tpm-tis', `the TPM ${tpm.model}`, 'it is a tpm-tis'),
  );
}

/** The shared folder, which must be a directory mapping of the datacenter. */
export function filesystem({ guest }: QmGuest): PartialQmOptions {
  return unsupportedPartIf(guest.share !== undefined, 'a shared folder by its path', NONE);
}

/** The vsock device. */
export function vsock({ hardware }: QmGuest): PartialQmOptions {
  return unsupportedPartIf(hardware.vsock !== undefined, 'a socket to the host', NONE);
}

/** The watchdog. */
export function watchdog({ hardware }: QmGuest): PartialQmOptions {
  const { watchdog } = hardware;
  return translate(vocabulary.WATCHDOGS, 'the watchdog', watchdog?.model, NONE, model =>
    express(['watchdog', `model=${model},action=${watchdog?.action}`]),
  );
}

/** The CPU: the host's, the best, or one of a few old models. */
export function cpu({ hardware, ostype }: QmGuest): PartialQmOptions {
  const { mode, model, level, features = {} } = hardware.cpu ?? {};
  const isCustom = mode === undefined || mode === 'custom';
  const [table, requested] = isCustom ? [vocabulary.CPU_MODELS, model] : [vocabulary.CPU_MODES, mode];
  // Proxmox VE disables x2apic for Solaris by itself.
  const lost = Object.entries(features).filter(
    ([name, use]) => `${ostype} ${name} ${use}` !== 'solaris x2apic disable',
  );
  return concatRenderings(
    requested === undefined && level !== undefined
      ? express(['cpu', level])
      : translate(table, 'the CPU', requested, 'it is what Proxmox VE gives to all', word => express(['cpu', word])),
    ...lost.map(([name, use]) =>
      unsupportedPart(`the CPU feature ${name}`, use === 'require' ? 'it may be off' : 'it may be on'),
    ),
  );
}
