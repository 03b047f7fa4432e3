// A recommendation for VMware in, a .vmx file out. VMware derives most devices from the guest id; what a recommendation
// needs beyond that and the file cannot express becomes a warning.

import { UNPRINTABLE } from '../../../data-loader/records/printable.ts';
import { unsupported } from '../../model/errors.ts';
import { compareVersions } from '../../model/version.ts';
import type { Vmware } from '../../model/vmware.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { checkedGuestOf } from '../guest/checked-guest.ts';
import { enlightenmentDifferences } from '../guest/enlightenment-differences.ts';
import type { Guest, GuestOptions } from '../guest/guest.ts';
import { GUEST_OPTIONS } from '../guest/guest-options.ts';
import {
  concatRenderings,
  EMPTY_RENDERING,
  express,
  type PartialRendering,
  type Parts,
  renderParts,
  type TextRendering,
  translate,
  unsupportedPart,
  unsupportedPartIf,
  withUnsupported,
} from '../guest/partial-rendering.ts';
import { unsupportedBoard } from '../guest/switched-off.ts';
import { unsupportedSettings } from '../guest/unsupported-settings.ts';
import { findTerm } from '../text/vocabulary.ts';
import * as vocabulary from './vocabulary.ts';

/** A key of the file and its value. */
type Entry = readonly [key: string, value: string | number | boolean];

/** The input of every part. */
interface VmwareGuest {
  readonly hardware: Hardware;
  readonly guest: Guest;
  readonly vmware: Vmware;
}

const NONE = 'the guest gets none';
const OWN = 'VMware has its own, by the guest id';

/** A .vmx file; its disk is a file in the same folder unless `disk` names another.
 *  @throws {OsinfoError} UNSUPPORTED for another hypervisor, BAD_ARGUMENT */
export function toVmx(recommended: Hardware, options: GuestOptions = {}): TextRendering {
  const { hardware, guest } = checkedGuestOf(recommended, options, GUEST_OPTIONS);
  const { vmware, target } = hardware;
  if (vmware === undefined) {
    throw unsupported(`the hypervisor ${target.hypervisor}`, ['vmware'], 'Recommend for VMware.');
  }
  const vmwareGuest = { hardware, guest, vmware };
  const { rendered, unsupported: lost } = concatRenderings(identity(vmwareGuest), renderParts(PARTS, vmwareGuest));
  const lines = [...new Map(rendered)].map(([key, value]) => `${key} = "${vmxText(value)}"\n`);
  return withUnsupported('VMware', [...lost, ...unsupportedSettings(hardware), ...unsupportedBoard(hardware)], {
    text: lines.join(''),
  });
}

/** What would end a value or its line, control a terminal, or begin an escape. */
const ESCAPED = new RegExp(`["|]|${UNPRINTABLE.source}`, 'g');

/** A value within quotes: `|` and two hexadecimal digits replace each byte of such characters. */
function vmxText(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value).replace(ESCAPED, character =>
    Array.from(
      new TextEncoder().encode(character),
      byte => `|${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  );
}

function identity({ hardware, guest, vmware }: VmwareGuest): PartialRendering<Entry> {
  const { vsphere } = hardware.target;
  const { name, uuid } = guest;
  const newest = vocabulary.HARDWARE_VERSIONS.find(
    ([version]) => vsphere === undefined || compareVersions(version, vsphere) <= 0,
  );
  return concatRenderings<Entry>(
    express(
      ['.encoding', 'UTF-8'],
      ['config.version', 8],
      ['virtualHW.version', newest?.[1] ?? 7],
      ['displayName', name],
      ['guestOS', vmware.guestOS],
    ),
    uuid === undefined ? EMPTY_RENDERING : express(['uuid.bios', vmxUuid(uuid)]),
  );
}

/** Sixteen pairs of digits with a hyphen in the middle. */
function vmxUuid(uuid: string): string {
  const pairs = uuid.replaceAll('-', '').toLowerCase().match(/../g) ?? [];
  return `${pairs.slice(0, 8).join(' ')}-${pairs.slice(8).join(' ')}`;
}

const PARTS: Parts<Entry, VmwareGuest> = {
  machine: ({ hardware }) =>
    unsupportedPartIf(hardware.machine !== undefined, `the machine ${hardware.machine?.type}`, OWN),
  resources,
  cpu,
  firmware,
  disk,
  cdrom,
  scsi: () => EMPTY_RENDERING,
  network,
  video,
  sound,
  input,
  usb,
  clock,
  hyperv: ({ hardware }) => enlightenmentDifferences(hardware, [], 'VMware'),
  viridian: () => EMPTY_RENDERING,
  rng: ({ hardware }) => unsupportedPartIf(hardware.rng !== undefined, 'a source of random numbers', NONE),
  balloon: ({ hardware }) =>
    hardware.balloon?.model === 'none' ? express(['sched.mem.maxmemctl', 0]) : EMPTY_RENDERING,
  agentChannel: ({ hardware }) =>
    unsupportedPartIf(hardware.agentChannel !== undefined, 'the channel of the agent', 'VMware Tools have their own'),
  tpm,
  filesystem: sharedFolder,
  vsock: ({ hardware }) => (hardware.vsock === undefined ? EMPTY_RENDERING : express(['vmci0.present', true])),
  watchdog: ({ hardware }) => unsupportedPartIf(hardware.watchdog !== undefined, 'a watchdog', NONE),
  panic: ({ hardware }) => unsupportedPartIf(hardware.panic !== undefined, 'a panic device', NONE),
  vmware: ({ vmware }) => (vmware.smc === true ? express(['smc.present', true]) : EMPTY_RENDERING),
};

function resources({ guest: { memory, cpus } }: VmwareGuest): PartialRendering<Entry> {
  // VMware starts no guest whose memory is not a multiple of 4 MiB.
  const size = Math.ceil(memory / (4 * 1024 ** 2)) * 4;
  return express(['memSize', size], ['numvcpus', cpus], ['cpuid.coresPerSocket', cpus]);
}

function cpu({ hardware: { cpu } }: VmwareGuest): PartialRendering<Entry> {
  return concatRenderings(
    unsupportedPartIf(cpu?.model !== undefined, `the CPU model ${cpu?.model}`, "it is the host's"),
    ...Object.keys(cpu?.features ?? {}).map(feature =>
      unsupportedPart(`the CPU feature ${feature}`, "it is as the host's"),
    ),
  );
}

function firmware({ hardware: { firmware } }: VmwareGuest): PartialRendering<Entry> {
  if (firmware === undefined) return EMPTY_RENDERING;
  const { type, secureBoot } = firmware;
  return concatRenderings<Entry>(
    express(['firmware', type]),
    secureBoot === undefined ? EMPTY_RENDERING : express(['uefi.secureBoot.enabled', secureBoot]),
  );
}

function disk({ guest, vmware }: VmwareGuest): PartialRendering<Entry> {
  const { name, model } = controllerOf(vmware);
  const place = `${name}:0`;
  return concatRenderings<Entry>(
    express([`${name}.present`, true]),
    model === undefined ? EMPTY_RENDERING : express([`${name}.virtualDev`, model]),
    express([`${place}.present`, true], [`${place}.fileName`, guest.disk?.path ?? `${guest.name}.vmdk`]),
  );
}

/** The controller of the disk adapter. @throws {OsinfoError} UNSUPPORTED */
function controllerOf({ diskAdapter }: Vmware): vocabulary.Controller {
  const known: Readonly<Record<string, vocabulary.Controller>> = vocabulary.DISK_ADAPTERS;
  const controller = Object.hasOwn(known, diskAdapter) ? known[diskAdapter] : undefined;
  if (controller !== undefined) return controller;
  throw unsupported(`the disk adapter ${diskAdapter}`, Object.keys(known), 'Ask for another.');
}

function cdrom({ hardware, guest }: VmwareGuest): PartialRendering<Entry> {
  const { bus } = hardware.cdrom;
  const place = findTerm(vocabulary.CDROM_PLACES, bus) ?? 'ide1:0';
  const medium: readonly Entry[] =
    guest.cdrom === undefined
      ? [
          [`${place}.deviceType`, 'cdrom-raw'],
          [`${place}.fileName`, 'emptyBackingString'],
          [`${place}.startConnected`, false],
        ]
      : [
          [`${place}.deviceType`, 'cdrom-image'],
          [`${place}.fileName`, guest.cdrom],
        ];
  return concatRenderings<Entry>(
    express([`${place.replace(/:.*/, '')}.present`, true], [`${place}.present`, true], ...medium),
    unsupportedPartIf(findTerm(vocabulary.CDROM_PLACES, bus) === undefined, `a CD-ROM drive on ${bus}`, 'it is on ide'),
  );
}

function network({ guest, vmware }: VmwareGuest): PartialRendering<Entry> {
  const { type = 'user', source } = guest.network ?? {};
  return express<Entry>(
    ['ethernet0.present', true],
    ['ethernet0.virtualDev', vmware.networkAdapter],
    ...(source === undefined
      ? ([['ethernet0.connectionType', type === 'bridge' ? 'bridged' : 'nat']] as const)
      : ([['ethernet0.networkName', source]] as const)),
    ...(guest.mac === undefined
      ? ([['ethernet0.addressType', 'generated']] as const)
      : ([
          ['ethernet0.addressType', 'static'],
          ['ethernet0.address', guest.mac],
          // VMware accepts only addresses of its own range as static, unless the check is turned off.
          ['ethernet0.checkMACAddress', false],
        ] as const)),
  );
}

function video({ hardware: { video } }: VmwareGuest): PartialRendering<Entry> {
  const { model = 'vmvga' } = video ?? {};
  return unsupportedPartIf(model !== 'vmvga' && model !== 'none', `the graphics card ${model}`, "it is VMware's own");
}

function sound({ hardware: { sound } }: VmwareGuest): PartialRendering<Entry> {
  return translate(vocabulary.SOUND_CARDS, 'the sound card', sound?.model, NONE, model =>
    express(['sound.present', true], ['sound.virtualDev', model]),
  );
}

/** Every guest has a PS/2 mouse and keyboard; VMware Tools make the mouse an absolute pointer. */
function input({ hardware: { input } }: VmwareGuest): PartialRendering<Entry> {
  const isVirtio = input !== undefined && (input.bus === 'virtio' || input.bus === 'xen');
  return unsupportedPartIf(isVirtio, `a pointer on ${input?.bus}`, 'it is on ps2');
}

function usb({ hardware: { usb } }: VmwareGuest): PartialRendering<Entry> {
  if (usb === undefined) return EMPTY_RENDERING;
  if (!Object.hasOwn(vocabulary.USB_CONTROLLERS, usb.model)) {
    return unsupportedPart(`the USB controller ${usb.model}`, NONE);
  }
  return express(...vocabulary.USB_CONTROLLERS[usb.model].map(key => [`${key}.present`, true] as const));
}

/** VMware uses local time for guests that it treats as Windows; for others the file decides. */
function clock({ hardware, vmware }: VmwareGuest): PartialRendering<Entry> {
  const { offset, timeZone, timers } = hardware.clock;
  return concatRenderings(
    offset === 'utc' ? express(['rtc.diffFromUTC', 0]) : EMPTY_RENDERING,
    unsupportedPartIf(offset === 'localtime' && !/^win/.test(vmware.guestOS), 'local time', OWN),
    unsupportedPartIf(timeZone !== undefined, `the time zone ${timeZone}`, "local time is the host's"),
    ...timers.map(({ name, present }) =>
      name === 'hpet' && present !== undefined
        ? express<Entry>(['hpet0.present', present])
        : name === 'hypervclock'
          ? EMPTY_RENDERING
          : unsupportedPart(`the timer ${name}`, OWN),
    ),
  );
}

function tpm({ hardware: { tpm }, guest }: VmwareGuest): PartialRendering<Entry> {
  if (tpm === undefined || !guest.tpm) return EMPTY_RENDERING;
  return concatRenderings<Entry>(
    express(['vtpm.present', true]),
    unsupportedPart('the encryption that a TPM needs', 'encrypt the guest, or VMware leaves its TPM out'),
    unsupportedPartIf(tpm.version !== '2.0', `a TPM ${tpm.version}`, 'it is 2.0'),
  );
}

function sharedFolder({ guest: { share } }: VmwareGuest): PartialRendering<Entry> {
  if (share === undefined) return EMPTY_RENDERING;
  return express<Entry>(
    ['sharedFolder.maxNum', 1],
    ['sharedFolder0.present', true],
    ['sharedFolder0.enabled', true],
    ['sharedFolder0.readAccess', true],
    ['sharedFolder0.writeAccess', true],
    ['sharedFolder0.hostPath', share.path],
    ['sharedFolder0.guestName', share.tag],
    ['sharedFolder0.expiration', 'never'],
  );
}
