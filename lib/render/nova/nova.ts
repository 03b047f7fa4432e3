// A recommendation in, the properties of an OpenStack image out. Nova has properties for most devices. It derives
// clock, timers and enlightenments from os_type; a recommendation that differs from these becomes a warning.

import { printable } from '../../../data-loader/records/printable.ts';
import { QEMU } from '../../model/machines.ts';
import type { OptionTable } from '../../model/options.ts';
import * as images from '../../openstack/properties/property-values.ts';
import type { Hardware, Timer } from '../../policy/aspects/hardware.ts';
import { NOVA_HYPERV } from '../../policy/nova/nova.ts';
import { checkedGuestOf } from '../guest/checked-guest.ts';
import { enlightenmentDifferences } from '../guest/enlightenment-differences.ts';
import type { Guest, GuestOptions } from '../guest/guest.ts';
import { FAMILY_OPTIONS, GUEST_OPTIONS } from '../guest/guest-options.ts';
import {
  concatRenderings,
  EMPTY_RENDERING,
  express,
  type PartialRendering,
  type Parts,
  type PropertiesRendering,
  renderParts,
  unsupportedPart,
  unsupportedPartIf,
  withUnsupported,
} from '../guest/partial-rendering.ts';
import { unsupportedBoard } from '../guest/switched-off.ts';
import { type FamilyOptions, isOsTypeOfImage, isWindows } from '../text/family.ts';
import { joinList } from '../text/quantities.ts';
import { findTerm } from '../text/vocabulary.ts';
import { type Property, type PropertyWriter, propertyWriter } from './property.ts';
import { novaOnVmware } from './vmware.ts';

/** What the caller can add to the image. */
export interface GlanceOptions extends Pick<GuestOptions, 'tpm' | 'share'>, FamilyOptions {}

/** What each option may be. */
const GLANCE_OPTIONS: OptionTable<GlanceOptions> = {
  tpm: GUEST_OPTIONS.tpm,
  share: GUEST_OPTIONS.share,
  ...FAMILY_OPTIONS,
};

/** The input of every part. */
interface Image {
  readonly hardware: Hardware;
  readonly guest: Guest;
  readonly isWindows: boolean;
  readonly property: PropertyWriter;
}

const DEFAULT = 'the guest gets what Nova gives to all';
const NONE = 'the guest gets none';
const ANY_ARCHITECTURE = 'it runs on any compute host, so choose the host by other means';

/** The properties of an image from which Nova builds this hardware. @throws {OsinfoError} UNSUPPORTED */
export function toGlanceProperties(recommended: Hardware, given: GlanceOptions = {}): PropertiesRendering {
  const { hardware, guest, options } = checkedGuestOf(recommended, given, GLANCE_OPTIONS);
  const image = {
    hardware,
    guest,
    isWindows: isWindows(hardware, options.os),
    property: propertyWriter(hardware.target, DEFAULT),
  };
  const { rendered, unsupported } = concatRenderings(
    identity(image, options.os?.family),
    hardware.target.hypervisor === 'vmware' ? novaOnVmware(hardware, guest) : renderParts(PARTS, image),
    settings(hardware),
  );
  return withUnsupported('Nova', [...unsupported, ...unsupportedBoard(hardware)], {
    properties: printable(Object.fromEntries(rendered)),
  });
}

/**
 * The value of os_type. Nova derives the clock from it: it is left out where that makes the clock wrong and Nova derives
 * nothing else.
 */
function osType({ hardware, isWindows }: Image, family: string | undefined): string | undefined {
  const { clock, target } = hardware;
  if (isWindows) return target.hypervisor === 'xen' && clock.offset !== 'localtime' ? undefined : 'windows';
  const isLinux = family === 'linux' || isOsTypeOfImage(clock);
  return isLinux && clock.offset === 'utc' ? 'linux' : undefined;
}

/** Which OS it is and where it runs. Nova’s VMware driver takes os_distro for the guest id, and knows no os_name. */
function identity(image: Image, family: string | undefined): PartialRendering<Property> {
  const { os, target } = image.hardware;
  const type = osType(image, family);
  const isOnVmware = target.hypervisor === 'vmware';
  return concatRenderings(
    os === undefined ? EMPTY_RENDERING : express([isOnVmware ? 'os_name' : 'os_distro', os.shortId]),
    type === undefined || isOnVmware ? EMPTY_RENDERING : express(['os_type', type]),
    express(['img_hv_type', target.hypervisor]),
    image.property('hw_architecture', images.ARCHITECTURES, 'the architecture', target.arch, ANY_ARCHITECTURE),
  );
}

/** What an image asked for that no rule decides. */
function settings({ passThrough = {} }: Hardware): PartialRendering<Property> {
  return express(...Object.entries(passThrough).map(([name, value]): Property => [name, wordOf(value)]));
}

function wordOf(value: string | number | boolean): string {
  return typeof value === 'boolean' ? yesOrNo(value) : String(value);
}

function yesOrNo(isOn: boolean): 'yes' | 'no' {
  return isOn ? 'yes' : 'no';
}

const PARTS: Parts<Property, Image> = {
  machine,
  firmware,
  disk: ({ hardware, property }) => property('hw_disk_bus', images.DISK_BUSES, 'the disk bus', hardware.disk.bus),
  cdrom: ({ hardware, property }) => property('hw_cdrom_bus', images.CDROM_BUSES, 'the CD-ROM bus', hardware.cdrom.bus),
  scsi: ({ hardware: { scsi }, property }) =>
    // Without the property Nova leaves the choice to libvirt, which is the meaning of `auto`.
    scsi?.model === 'auto'
      ? EMPTY_RENDERING
      : property('hw_scsi_model', images.SCSI_MODELS, 'the SCSI controller', scsi?.model),
  network,
  video: ({ hardware, property }) =>
    property('hw_video_model', images.GRAPHICS_CARDS, 'the graphics card', hardware.video?.model),
  sound: ({ hardware, property }) =>
    property('hw_sound_model', images.SOUND_CARDS, 'the sound card', hardware.sound?.model),
  input,
  usb: ({ hardware, property }) =>
    property('hw_usb_model', images.USB_CONTROLLERS, 'the USB controller', hardware.usb?.model),
  rng: ({ hardware, property }) => property('hw_rng_model', images.RNGS, 'random numbers by', hardware.rng?.model),
  balloon: ({ hardware }) =>
    unsupportedPartIf(hardware.balloon?.model === 'none', 'a guest without a balloon', 'it gets one'),
  // Without the property the database would decide it for the image.
  agentChannel: ({ hardware: { agentChannel, target } }) =>
    QEMU.includes(target.hypervisor)
      ? express(['hw_qemu_guest_agent', yesOrNo(agentChannel !== undefined)])
      : EMPTY_RENDERING,
  tpm,
  cpu: ({ hardware }) => cpu(hardware),
  clock,
  hyperv,
  viridian: ({ hardware }) => unsupportedPartIf(hardware.viridian?.present === true, 'the enlightenments of Xen', NONE),
  filesystem: ({ guest }) => unsupportedPartIf(guest.share !== undefined, 'a shared folder', NONE),
  vsock: ({ hardware }) => unsupportedPartIf(hardware.vsock !== undefined, 'a socket to the host', NONE),
  watchdog,
  // The flavor decides memory, cpus and storage.
  panic: ({ hardware }) => unsupportedPartIf(hardware.panic?.model === 'isa', 'a panic device', NONE),
  resources: () => EMPTY_RENDERING,
  vmware: () => EMPTY_RENDERING,
};

function machine({ hardware: { machine, target }, property }: Image): PartialRendering<Property> {
  if (machine === undefined) return EMPTY_RENDERING;
  return target.hypervisor === 'xen'
    ? property<string>('hw_vm_mode', images.XEN_MODES, 'the machine', machine.type)
    : express(['hw_machine_type', machine.type]);
}

function firmware({ hardware: { firmware }, property }: Image): PartialRendering<Property> {
  if (firmware === undefined) return EMPTY_RENDERING;
  const { type, secureBoot, enrolledKeys } = firmware;
  return concatRenderings(
    property('hw_firmware_type', images.FIRMWARES, 'the firmware', type),
    secureBoot === undefined ? EMPTY_RENDERING : express(['os_secure_boot', secureBoot ? 'required' : 'disabled']),
    unsupportedPartIf(
      secureBoot === true && enrolledKeys === false,
      'secure boot without keys',
      'the vendors’ keys are there',
    ),
  );
}

function network({ hardware: { network, disk }, property }: Image): PartialRendering<Property> {
  const isTransitional = (network?.virtioModel ?? disk.virtioModel) !== undefined;
  return concatRenderings(
    property('hw_vif_model', images.NETWORK_CARDS, 'the network card', network?.model),
    unsupportedPartIf(
      network === undefined,
      'a guest without a network card',
      'it is virtio on the networks it is given',
    ),
    unsupportedPartIf(isTransitional, 'transitional virtio', 'a PCIe machine has virtio 1.0 only'),
  );
}

function input({ hardware: { input }, property }: Image): PartialRendering<Property> {
  if (input === undefined) return EMPTY_RENDERING;
  if (input.pointer === 'mouse')
    return unsupportedPart(`a mouse on ${input.bus}`, 'it is a tablet unless the host is told otherwise');
  // hw_input_bus gives the guest a keyboard too; a USB tablet alone is hw_pointer_model.
  if (input.keyboard === undefined && input.bus === 'usb') {
    return property('hw_pointer_model', images.POINTERS, 'the pointer', input.pointer);
  }
  return concatRenderings(
    property('hw_input_bus', images.INPUT_BUSES, 'the input bus', input.bus),
    unsupportedPartIf(
      input.keyboard === undefined,
      `a tablet on ${input.bus} without a keyboard`,
      `it gets a keyboard on ${input.bus}`,
    ),
    unsupportedPartIf(
      input.keyboard !== undefined && input.keyboard.bus !== input.bus,
      `a keyboard on ${input.keyboard?.bus}`,
      `it is on ${input.bus} as the pointer`,
    ),
  );
}

/** Nova has one watchdog. */
function watchdog({ hardware: { watchdog }, property }: Image): PartialRendering<Property> {
  if (watchdog === undefined) return EMPTY_RENDERING;
  if (watchdog.model !== 'i6300esb') return unsupportedPart(`the watchdog ${watchdog.model}`, NONE);
  return property('hw_watchdog_action', images.WATCHDOG_ACTIONS, 'the watchdog action', watchdog.action, NONE);
}

function tpm({ hardware, guest, property }: Image): PartialRendering<Property> {
  const { tpm } = hardware;
  if (tpm === undefined || !guest.tpm) return EMPTY_RENDERING;
  const model = property('hw_tpm_model', images.TPMS, 'the TPM', tpm.model, NONE);
  return model.unsupported.length > 0 ? model : concatRenderings(model, express(['hw_tpm_version', tpm.version]));
}

function cpu({ cpu }: Hardware): PartialRendering<Property> {
  const host = 'it is for the configuration of the compute host';
  return concatRenderings(
    unsupportedPartIf(cpu?.level !== undefined, `the CPU level ${cpu?.level}`, host),
    unsupportedPartIf(cpu?.model !== undefined, `the CPU model ${cpu?.model}`, host),
    ...Object.keys(cpu?.features ?? {}).map(feature => unsupportedPart(`the CPU feature ${feature}`, host)),
  );
}

/** Nova's libvirt driver uses local time for os_type=windows only, in the time zone of the host. */
function clock({ hardware, isWindows }: Image): PartialRendering<Property> {
  const { offset, timeZone, timers } = hardware.clock;
  const given = isWindows ? 'localtime' : 'utc';
  return concatRenderings(
    unsupportedPartIf(offset !== given, `the clock offset ${offset} of this guest`, `Nova gives it ${given}`),
    unsupportedPartIf(timeZone !== undefined, `the time zone ${timeZone}`, "local time is the host's"),
    ...(hardware.target.hypervisor === 'kvm' ? timers.map(timerOf) : [otherTimers(hardware)]),
  );
}

/** Nova sets timers on KVM only. */
function otherTimers({ clock, target }: Hardware): PartialRendering<Property> {
  const names = clock.timers.map(({ name }) => name).filter(name => name !== 'hypervclock');
  return unsupportedPartIf(
    names.length > 0,
    `the timers ${joinList(names)} on ${target.hypervisor}`,
    'it sets timers on kvm only',
  );
}

/** On KVM Nova sets rtc catchup, pit delay and no hpet. */
function timerOf({ name, tickPolicy, present, track }: Timer): PartialRendering<Property> {
  if (name === 'hypervclock') return EMPTY_RENDERING;
  const usual = findTerm({ rtc: 'catchup', pit: 'delay' }, name);
  const policy = tickPolicy ?? usual;
  return concatRenderings(
    name === 'hpet' && present !== undefined ? express(['hw_time_hpet', yesOrNo(present)]) : EMPTY_RENDERING,
    unsupportedPartIf(policy !== usual, `the tick policy ${policy} of the ${name}`, `it is ${usual}`),
    unsupportedPartIf(name !== 'hpet' && present === false, `the absence of the ${name}`, 'it is there'),
    unsupportedPartIf(track !== undefined, `what the ${name} tracks`, 'it is what the hypervisor has it track'),
  );
}

/** What Nova enables for os_type=windows: `_set_features` and `_set_kvm_timers` of its libvirt driver. */
function hyperv({ hardware, isWindows }: Image): PartialRendering<Property> {
  const { hypervisor } = hardware.target;
  const given = [...Object.keys(NOVA_HYPERV.features), ...(hypervisor === 'kvm' ? ['hypervclock'] : [])];
  return enlightenmentDifferences(hardware, isWindows && hypervisor !== 'xen' ? given : [], 'Nova');
}
