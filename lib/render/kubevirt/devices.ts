// A guest in, the devices of a KubeVirt document out.

import type { DiskBus } from '../../model/target-types.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { all, lose, loseIf, NOTHING, type Saying, say, translate } from '../guest/partial-rendering.ts';
import { findWord, type Words } from '../text/words.ts';
import { type Branch, devices, type KubeVirtGuest } from './guest.ts';
import * as words from './vocabulary.ts';

const NONE = 'the guest gets none';

/** The first disk with its volume; on SATA if KubeVirt does not have its bus. */
export function disk({ hardware, options, name }: KubeVirtGuest): Saying<Branch> {
  const { bus } = hardware.disk;
  const volume =
    options.containerDisk === undefined
      ? { persistentVolumeClaim: { claimName: options.claim ?? name } }
      : { containerDisk: { image: options.containerDisk } };
  return all(
    drive('disk', words.DISK_BUSES, bus, { bootOrder: 1 }),
    say({ volumes: [{ name: 'disk', ...volume }] }),
    transitional(hardware),
  );
}

/** The CD-ROM drive, if there is a CD. */
export function cdrom({ hardware, options }: KubeVirtGuest): Saying<Branch> {
  const claimName = options.cdromClaim;
  if (claimName === undefined) return lose('an empty CD-ROM drive', NONE);
  return all(
    drive('cdrom', words.CDROM_BUSES, hardware.cdrom.bus, { bootOrder: 2 }),
    say({ volumes: [{ name: 'cdrom', persistentVolumeClaim: { claimName } }] }),
  );
}

function drive(kind: 'disk' | 'cdrom', table: Words, bus: DiskBus, order: Branch): Saying<Branch> {
  const word = findWord(table, bus);
  const target = { [kind]: { bus: word ?? 'sata' } };
  return all(
    devices({ disks: [{ name: kind, ...target, ...order }] }),
    loseIf(word === undefined, `a ${kind} on ${bus}`, 'it is on sata, which the OS may have no driver for'),
  );
}

/** Legacy virtio applies to all devices of a guest or to none. */
function transitional({ disk, network, scsi }: Hardware): Saying<Branch> {
  const isAsked = [disk, network, scsi].some(device => device?.virtioModel !== undefined);
  return isAsked ? devices({ useVirtioTransitional: true }) : NOTHING;
}

/** The SCSI controller, which KubeVirt chooses itself. */
export function scsi({ hardware }: KubeVirtGuest): Saying<Branch> {
  const model = hardware.scsi?.model;
  const isOther = model !== undefined && model !== 'virtio-scsi' && model !== 'auto';
  return loseIf(isOther, `the SCSI controller ${model}`, 'it is virtio-scsi');
}

/** The network card: on the pod's network, or bridged to the named network of Multus. */
export function network({ hardware, guest }: KubeVirtGuest): Saying<Branch> {
  const { type = 'user', source } = guest.network ?? {};
  const isPod = type === 'user' || source === undefined;
  const binding = isPod ? { masquerade: {} } : { bridge: {} };
  const rest = { ...binding, macAddress: guest.mac };
  const model = translate(
    words.NETWORK_CARDS,
    'the network card',
    hardware.network.model,
    'it is virtio, which the OS may have no driver for',
    word => say(word),
  );
  return all(
    devices({ interfaces: [{ name: 'default', model: model.said[0], ...rest }] }),
    say({ networks: [{ name: 'default', ...(isPod ? { pod: {} } : { multus: { networkName: source } }) }] }),
    { said: [], lost: model.lost },
  );
}

/** The graphics card, which KubeVirt derives from the machine. */
export function video({ hardware }: KubeVirtGuest): Saying<Branch> {
  const model = hardware.video?.model ?? 'none';
  if (model === 'none') return devices({ autoattachGraphicsDevice: false });
  const given = words.GRAPHICS_CARDS[hardware.target.arch]?.[hardware.firmware?.type ?? 'bios'];
  return loseIf(model !== given, `the graphics card ${model}`, `it is ${given}`);
}

/** The sound card. */
export function sound({ hardware }: KubeVirtGuest): Saying<Branch> {
  return translate(words.SOUND_CARDS, 'the sound card', hardware.sound?.model, NONE, model =>
    devices({ sound: { name: 'sound', model } }),
  );
}

/** The pointer; KubeVirt chooses the keyboard itself. */
export function input({ hardware }: KubeVirtGuest): Saying<Branch> {
  const { input } = hardware;
  if (input === undefined) return NOTHING;
  const keyboard = loseIf(
    input.keyboard !== undefined,
    `a keyboard on ${input.keyboard?.bus}`,
    'it is the one that the architecture has in every guest',
  );
  if (input.pointer !== 'tablet') return all(lose(`a ${input.pointer}`, 'the machine has one on PS/2'), keyboard);
  const tablet = translate<Branch>(words.TABLET_BUSES, 'a tablet on', input.bus, NONE, bus =>
    devices({ inputs: [{ name: 'tablet', type: 'tablet', bus }] }),
  );
  return all(tablet, keyboard);
}

/** The USB controller, which KubeVirt adds when a device needs it. */
export function usb({ hardware }: KubeVirtGuest): Saying<Branch> {
  const model = hardware.usb?.model ?? 'none';
  return loseIf(model !== 'none' && model !== 'qemu-xhci', `the USB controller ${model}`, 'it is qemu-xhci');
}

/** The source of random numbers. */
export function rng({ hardware }: KubeVirtGuest): Saying<Branch> {
  return hardware.rng === undefined ? NOTHING : devices({ rng: {} });
}

/** The balloon. */
export function balloon({ hardware }: KubeVirtGuest): Saying<Branch> {
  return hardware.balloon === undefined
    ? NOTHING
    : devices({ autoattachMemBalloon: hardware.balloon.model === 'virtio' });
}

/** The TPM, whose model KubeVirt derives from the architecture. */
export function tpm({ hardware, guest }: KubeVirtGuest): Saying<Branch> {
  const { tpm } = hardware;
  if (tpm === undefined || !guest.tpm) return NOTHING;
  return all(devices({ tpm: {} }), loseIf(tpm.version !== '2.0', `a TPM ${tpm.version}`, 'it is 2.0'));
}

/** The shared folder, which KubeVirt supports only as a volume of the cluster. */
export function filesystem({ guest }: KubeVirtGuest): Saying<Branch> {
  return loseIf(guest.share !== undefined, 'a shared folder of the host', NONE);
}

/** The vsock device. */
export function vsock({ hardware }: KubeVirtGuest): Saying<Branch> {
  return hardware.vsock === undefined ? NOTHING : devices({ autoattachVSOCK: true });
}

/** The watchdog. */
export function watchdog({ hardware }: KubeVirtGuest): Saying<Branch> {
  const { watchdog } = hardware;
  return translate(words.WATCHDOGS, 'the watchdog', watchdog?.model, NONE, word =>
    devices({ watchdog: { name: 'watchdog', [word]: { action: watchdog?.action } } }),
  );
}

/** The panic device, where it is not built into the machine. */
export function panic({ hardware }: KubeVirtGuest): Saying<Branch> {
  const model = hardware.panic?.model;
  if (model === 's390' || model === 'pseries') return NOTHING;
  return translate(words.PANIC_DEVICES, 'the panic device', model, NONE, word =>
    devices({ panicDevices: [{ model: word }] }),
  );
}
