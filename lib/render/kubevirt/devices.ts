// A guest in, the devices of a KubeVirt document out.

import type { DiskBus } from '../../model/target-types.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import {
  concatRenderings,
  EMPTY_RENDERING,
  express,
  type PartialRendering,
  translate,
  unsupportedPart,
  unsupportedPartIf,
} from '../guest/partial-rendering.ts';
import { findTerm, type Vocabulary } from '../text/vocabulary.ts';
import { type Branch, devices, type KubeVirtGuest } from './guest.ts';
import * as vocabulary from './vocabulary.ts';

const NONE = 'the guest gets none';

/** The first disk with its volume; on SATA if KubeVirt does not have its bus. */
export function disk({ hardware, options, name }: KubeVirtGuest): PartialRendering<Branch> {
  const { containerDisk, dataVolume, claim = name } = options;
  const source = dataVolume === undefined ? volumeOf(containerDisk, claim) : { dataVolume: { name: dataVolume } };
  return concatRenderings(
    drive('disk', vocabulary.DISK_BUSES, hardware.disk.bus, { bootOrder: 1 }),
    express({ volumes: [{ name: 'disk', ...source }] }),
    transitionalDevices(hardware),
  );
}

/** A volume with the image, else with the claim. */
function volumeOf(image: string | undefined, claimName: string | undefined): Branch {
  return image === undefined ? { persistentVolumeClaim: { claimName } } : { containerDisk: { image } };
}

/** The CD-ROM drive, if there is a CD. */
export function cdrom({ hardware, options }: KubeVirtGuest): PartialRendering<Branch> {
  const { cdromContainerDisk, cdromClaim } = options;
  if (cdromContainerDisk === undefined && cdromClaim === undefined)
    return unsupportedPart('an empty CD-ROM drive', NONE);
  return concatRenderings(
    drive('cdrom', vocabulary.CDROM_BUSES, hardware.cdrom.bus, { bootOrder: 2 }),
    express({ volumes: [{ name: 'cdrom', ...volumeOf(cdromContainerDisk, cdromClaim) }] }),
  );
}

function drive(kind: 'disk' | 'cdrom', table: Vocabulary, bus: DiskBus, order: Branch): PartialRendering<Branch> {
  const word = findTerm(table, bus);
  const target = { [kind]: { bus: word ?? 'sata' } };
  return concatRenderings(
    devices({ disks: [{ name: kind, ...target, ...order }] }),
    unsupportedPartIf(word === undefined, `a ${kind} on ${bus}`, 'it is on sata, which the OS may have no driver for'),
  );
}

/** The ids of virtio 1.0 devices: 1040 and above. Those below are of virtio 0.9. */
const VIRTIO_1 = /\/1af4\/10[4-9a-f][\da-f]$/;

/**
 * Transitional devices apply to all devices of a guest or to none. Drivers of virtio 0.9 find every virtio device on the
 * machine pc, and on q35, which KubeVirt has instead, only a transitional one.
 */
function transitionalDevices({ disk, network, scsi, machine, target }: Hardware): PartialRendering<Branch> {
  const isReplaced = machine !== undefined && vocabulary.MACHINES[target.arch]?.allowed.test(machine.type) === false;
  const virtioDevices = [
    disk.bus === 'virtio' ? disk : undefined,
    network?.model === 'virtio' ? network : undefined,
    scsi?.model === 'virtio-scsi' ? scsi : undefined,
  ].flatMap(device => device ?? []);
  const isTransitional = virtioDevices.some(
    ({ virtioModel, because }) => virtioModel !== undefined || (isReplaced && !VIRTIO_1.test(because.device ?? '')),
  );
  return isTransitional ? devices({ useVirtioTransitional: true }) : EMPTY_RENDERING;
}

/** The SCSI controller, which KubeVirt chooses itself. */
export function scsi({ hardware }: KubeVirtGuest): PartialRendering<Branch> {
  const model = hardware.scsi?.model;
  const isOther = model !== undefined && model !== 'virtio-scsi' && model !== 'auto';
  return unsupportedPartIf(isOther, `the SCSI controller ${model}`, 'it is virtio-scsi');
}

/** The network card: on the pod's network, or bridged to the named network of Multus. */
export function network({ hardware, guest }: KubeVirtGuest): PartialRendering<Branch> {
  if (hardware.network === undefined) return devices({ autoattachPodInterface: false });
  const { type = 'user', source } = guest.network ?? {};
  const isPod = type === 'user' || source === undefined;
  const binding = isPod ? { masquerade: {} } : { bridge: {} };
  const rest = { ...binding, macAddress: guest.mac };
  const model = findTerm(vocabulary.NETWORK_CARDS, hardware.network.model);
  return concatRenderings(
    devices({ interfaces: [{ name: 'default', model, ...rest }] }),
    express({ networks: [{ name: 'default', ...(isPod ? { pod: {} } : { multus: { networkName: source } }) }] }),
    unsupportedPartIf(
      model === undefined,
      `the network card ${hardware.network.model}`,
      'it is virtio, which the OS may have no driver for',
    ),
  );
}

/** The graphics card, which KubeVirt derives from the machine. */
export function video({ hardware }: KubeVirtGuest): PartialRendering<Branch> {
  const model = hardware.video?.model ?? 'none';
  if (model === 'none') return devices({ autoattachGraphicsDevice: false });
  const { type = 'bios' } = hardware.firmware ?? {};
  const given = vocabulary.GRAPHICS_CARDS[hardware.target.arch]?.[type === 'bios' ? type : 'efi'];
  return unsupportedPartIf(model !== given, `the graphics card ${model}`, `it is ${given}`);
}

/** The sound card. */
export function sound({ hardware }: KubeVirtGuest): PartialRendering<Branch> {
  return translate(vocabulary.SOUND_CARDS, 'the sound card', hardware.sound?.model, NONE, model =>
    devices({ sound: { name: 'sound', model } }),
  );
}

/** The pointer; KubeVirt chooses the keyboard itself. */
export function input({ hardware }: KubeVirtGuest): PartialRendering<Branch> {
  const { input } = hardware;
  if (input === undefined) return EMPTY_RENDERING;
  const keyboard = unsupportedPartIf(
    input.keyboard !== undefined,
    `a keyboard on ${input.keyboard?.bus}`,
    'it is the one that the architecture has in every guest',
  );
  if (input.pointer !== 'tablet')
    return concatRenderings(unsupportedPart(`a ${input.pointer}`, 'the machine has one on PS/2'), keyboard);
  const tablet = translate<Branch>(vocabulary.TABLET_BUSES, 'a tablet on', input.bus, NONE, bus =>
    devices({ inputs: [{ name: 'tablet', type: 'tablet', bus }] }),
  );
  return concatRenderings(tablet, keyboard);
}

/** The USB controller, which KubeVirt adds when a device needs it. */
export function usb({ hardware }: KubeVirtGuest): PartialRendering<Branch> {
  const model = hardware.usb?.model ?? 'none';
  return unsupportedPartIf(model !== 'none' && model !== 'qemu-xhci', `the USB controller ${model}`, 'it is qemu-xhci');
}

/** The source of random numbers. */
export function rng({ hardware }: KubeVirtGuest): PartialRendering<Branch> {
  return hardware.rng === undefined ? EMPTY_RENDERING : devices({ rng: {} });
}

/** The balloon. */
export function balloon({ hardware }: KubeVirtGuest): PartialRendering<Branch> {
  return hardware.balloon === undefined
    ? EMPTY_RENDERING
    : devices({ autoattachMemBalloon: hardware.balloon.model === 'virtio' });
}

/**
 * The TPM, whose model KubeVirt derives from the architecture. It keeps its state, without which a guest loses the keys
 * of its disks when it is restarted.
 */
export function tpm({ hardware, guest }: KubeVirtGuest): PartialRendering<Branch> {
  const { tpm } = hardware;
  if (tpm === undefined || !guest.tpm) return EMPTY_RENDERING;
  return concatRenderings(
    devices({ tpm: { persistent: true } }),
    unsupportedPartIf(tpm.version !== '2.0', `a TPM ${tpm.version}`, 'it is 2.0'),
  );
}

/** The shared folder, which KubeVirt supports only as a volume of the cluster. */
export function filesystem({ guest }: KubeVirtGuest): PartialRendering<Branch> {
  return unsupportedPartIf(guest.share !== undefined, 'a shared folder of the host', NONE);
}

/** The vsock device. */
export function vsock({ hardware }: KubeVirtGuest): PartialRendering<Branch> {
  return hardware.vsock === undefined ? EMPTY_RENDERING : devices({ autoattachVSOCK: true });
}

/** The watchdog. */
export function watchdog({ hardware }: KubeVirtGuest): PartialRendering<Branch> {
  const { watchdog } = hardware;
  return translate(vocabulary.WATCHDOGS, 'the watchdog', watchdog?.model, NONE, word =>
    translate(vocabulary.WATCHDOG_ACTIONS, 'the watchdog action', watchdog?.action, NONE, action =>
      devices({ watchdog: { name: 'watchdog', [word]: { action } } }),
    ),
  );
}

/** The panic device, where it is not built into the machine. */
export function panic({ hardware }: KubeVirtGuest): PartialRendering<Branch> {
  const model = hardware.panic?.model;
  if (model === 's390' || model === 'pseries') return EMPTY_RENDERING;
  return translate(vocabulary.PANIC_DEVICES, 'the panic device', model, NONE, word =>
    devices({ panicDevices: [{ model: word }] }),
  );
}
