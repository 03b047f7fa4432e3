// A recommendation in, the `devices` element of a libvirt domain out, in libvirt's own order.
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { SPICE_CHANNEL } from '../guest/guest.ts';
import { element, type XmlElement } from '../guest/xml.ts';
import type { LibvirtGuest } from './guest.ts';
import { networkDriver, settingDevices, videoAttribute } from './settings.ts';
import { scsiController, storageElements, transitionalModel } from './storage.ts';

/** Elements, and `undefined` for those that the guest does not have. */
type Elements = readonly (XmlElement | undefined)[];

/** The USB 1 companion controllers of the USB 2 controller, and their first port on it. */
const COMPANIONS = [
  ['ich9-uhci1', 0],
  ['ich9-uhci2', 2],
  ['ich9-uhci3', 4],
] as const;

/** What a network card is connected to by default, by the type of connection. */
const DEFAULT_SOURCES = { network: 'default', bridge: 'br0' } as const;

/** Every device of the guest. */
export function devicesElement(hardware: Hardware, guest: LibvirtGuest): XmlElement {
  return element('devices', {}, [
    ...storageElements(hardware, guest),
    ...usbControllers(hardware),
    scsiController(hardware),
    serialController(hardware),
    sharedFolder(hardware, guest),
    networkCard(hardware, guest),
    // libvirt knows the console of each machine: a serial port, sclp, or Xen's own.
    element('console', { type: 'pty' }),
    ...channels(hardware, guest),
    ...inputs(hardware),
    tpm(guest),
    ...screen(hardware, guest),
    ...others(hardware),
    ...settingDevices(hardware),
  ]);
}

function usbControllers({ usb }: Hardware): readonly XmlElement[] {
  if (usb === undefined) return [];
  const { model, ports } = usb;
  const companions = model === 'ich9-ehci1' ? COMPANIONS : [];
  return [
    element('controller', { type: 'usb', index: 0, model, ports }),
    ...companions.map(([model, startport]) =>
      element('controller', { type: 'usb', index: 0, model }, [element('master', { startport })]),
    ),
  ];
}

/** The controller of serial channels, where it differs from the one that libvirt adds for a channel by itself. */
function serialController({ agentChannel, network }: Hardware): XmlElement | undefined {
  const model = transitionalModel(agentChannel ?? network);
  return model === undefined ? undefined : element('controller', { type: 'virtio-serial', index: 0, model });
}

function sharedFolder({ filesystem }: Hardware, { share }: LibvirtGuest): XmlElement | undefined {
  if (share === undefined || filesystem === undefined) return undefined;
  const isVirtiofs = filesystem.driver === 'virtiofs';
  return element('filesystem', { type: 'mount', accessmode: isVirtiofs ? 'passthrough' : 'mapped' }, [
    element('driver', { type: isVirtiofs ? 'virtiofs' : 'path' }),
    element('source', { dir: share.path }),
    element('target', { dir: share.tag }),
  ]);
}

function networkCard(hardware: Hardware, guest: LibvirtGuest): XmlElement | undefined {
  const { network } = hardware;
  if (network === undefined) return undefined;
  const { type, source } = guest.network ?? { type: guest.isXen ? 'network' : 'user' };
  return element('interface', { type }, [
    guest.mac === undefined ? undefined : element('mac', { address: guest.mac }),
    type === 'user' ? undefined : element('source', { [type]: source ?? DEFAULT_SOURCES[type] }),
    element('model', { type: transitionalModel(network) ?? network.model }),
    networkDriver(hardware, guest),
  ]);
}

function channels({ agentChannel, target }: Hardware, { isXen }: LibvirtGuest): Elements {
  const channel = (type: string, name: string) =>
    element('channel', { type }, [element('target', { type: 'virtio', name })]);
  return [
    agentChannel && channel('unix', agentChannel.name),
    target.graphics === 'spice' && !isXen ? channel('spicevmc', SPICE_CHANNEL) : undefined,
  ];
}

function inputs({ input }: Hardware): Elements {
  if (input === undefined) return [];
  const { pointer, bus, keyboard } = input;
  return [
    element('input', { type: pointer, bus }),
    keyboard && element('input', { type: 'keyboard', bus: keyboard.bus }),
  ];
}

function tpm({ chip }: LibvirtGuest): XmlElement | undefined {
  if (chip === undefined) return undefined;
  const { model, version } = chip;
  return element('tpm', { model }, [element('backend', { type: 'emulator', version })]);
}

function screen(hardware: Hardware, { isParavirtual }: LibvirtGuest): Elements {
  const { target, sound, video } = hardware;
  // Xen itself draws the screen of a paravirtual guest, and shows it by VNC only.
  const graphics = isParavirtual && target.graphics === 'spice' ? 'vnc' : target.graphics;
  return [
    graphics === 'none' ? undefined : element('graphics', { type: graphics, autoport: 'yes' }),
    sound && element('sound', { model: sound.model }),
    video && element('video', {}, [element('model', { type: video.model, ...videoAttribute(hardware) })]),
  ];
}

function others({ watchdog, balloon, rng, panic, vsock }: Hardware): Elements {
  const random = element('backend', { model: 'random' }, '/dev/urandom');
  return [
    watchdog && element('watchdog', { model: watchdog.model, action: watchdog.action }),
    balloon && element('memballoon', { model: transitionalModel(balloon) ?? balloon.model }),
    rng && element('rng', { model: transitionalModel(rng) ?? rng.model }, [random]),
    panic && element('panic', { model: panic.model }),
    vsock && element('vsock', { model: vsock.model }, [element('cid', { auto: 'yes' })]),
  ];
}
