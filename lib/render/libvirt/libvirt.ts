// A recommendation in, a libvirt domain out: complete, so that it can be defined unchanged. The OS is in its metadata,
// where virt-manager, GNOME Boxes and cockpit look for it.
import type { FirmwareChoice, Hardware } from '../../policy/aspects/hardware.ts';
import type { GuestOptions } from '../guest/guest.ts';
import { type TextRendering, type UnsupportedPart, withUnsupported } from '../guest/partial-rendering.ts';
import { timersOfLibvirt, unsupportedAbsences } from '../guest/switched-off.ts';
import { element, toXml, type XmlElement } from '../guest/xml.ts';
import { devicesElement } from './devices.ts';
import { cpuElement, featuresElement, unsupportedFeatures } from './features.ts';
import { type LibvirtGuest, libvirtGuestOf } from './guest.ts';
import { memoryElements, startElements } from './settings.ts';
import { lacksCd } from './storage.ts';

const METADATA = 'http://libosinfo.org/xmlns/libvirt/domain/1.0';

/** The domain XML. @throws {OsinfoError} UNSUPPORTED for VMware and for options that the guest cannot have, BAD_ARGUMENT */
export function toLibvirtXml(recommended: Hardware, options: GuestOptions = {}): TextRendering {
  const guest = libvirtGuestOf(recommended, options);
  const { hardware, type, name, uuid, memory, cpus, isParavirtual } = guest;
  const text = toXml(
    element('domain', { type }, [
      element('name', {}, name),
      uuid === undefined ? undefined : element('uuid', {}, uuid),
      metadataElement(hardware),
      element('memory', { unit: 'KiB' }, String(Math.ceil(memory / 1024))),
      memoryBackingElement(hardware, guest),
      element('vcpu', {}, String(cpus)),
      // pygrub reads the kernel of a paravirtual guest out of the guest's own disk.
      isParavirtual ? element('bootloader', {}, 'pygrub') : undefined,
      osElement(hardware, guest),
      featuresElement(hardware, guest),
      cpuElement(hardware, guest),
      clockElement(hardware),
      powerElement(guest),
      devicesElement(hardware, guest),
    ]),
  );
  const lost: readonly UnsupportedPart[] = [
    ...(lacksCd(hardware.cdrom, guest)
      ? [['an empty CD-ROM drive on usb', 'the guest gets the drive with a CD only'] as const]
      : []),
    ...unsupportedAbsences(hardware),
    ...unsupportedFeatures(hardware, guest),
  ];
  return withUnsupported('libvirt', lost, { text });
}

function metadataElement({ os }: Hardware): XmlElement | undefined {
  if (os === undefined) return undefined;
  return element('metadata', {}, [
    element('libosinfo:libosinfo', { 'xmlns:libosinfo': METADATA }, [element('libosinfo:os', { id: os.id })]),
  ]);
}

/** virtiofsd shares a folder and reads the guest's memory; an image can ask for memory that stays in the host's. */
function memoryBackingElement(hardware: Hardware, { share }: LibvirtGuest): XmlElement | undefined {
  const isShared = share !== undefined && hardware.filesystem?.driver === 'virtiofs';
  const content = [
    ...memoryElements(hardware),
    ...(isShared ? [element('source', { type: 'memfd' }), element('access', { mode: 'shared' })] : []),
  ];
  return content.length === 0 ? undefined : element('memoryBacking', {}, content);
}

function osElement(hardware: Hardware, guest: LibvirtGuest): XmlElement {
  const { target, machine, firmware, disk } = hardware;
  const type = (kind: string) => element('type', { arch: target.arch, machine: machine?.type }, kind);
  if (guest.isParavirtual) return element('os', {}, [type(machine?.type === 'xenpvh' ? 'xenpvh' : 'linux')]);
  const first = disk.bus === 'fdc' ? 'fd' : 'hd';
  // BIOS is the default; libvirt refuses `firmware='bios'` where no firmware description for it is installed.
  return element('os', { firmware: firmware?.type === 'efi' ? 'efi' : undefined }, [
    type('hvm'),
    firmwareElement(firmware, guest),
    ...startElements(hardware),
    element('boot', { dev: first }),
    element('boot', { dev: 'cdrom' }),
  ]);
}

/**
 * The properties of the firmware. libvirt picks one with secure boot too, unless it is told not to. That of Debian 12 for
 * i686 has secure boot, without keys, and is the only one; libvirt's Xen takes no properties.
 */
function firmwareElement(
  firmware: FirmwareChoice | undefined,
  { isXen, hardware }: LibvirtGuest,
): XmlElement | undefined {
  if (firmware?.type !== 'efi') return undefined;
  const takesAny = (isXen || hardware.target.arch === 'i686') && firmware.secureBoot !== true;
  const features = [
    ['enrolled-keys', firmware.enrolledKeys],
    ['secure-boot', takesAny ? undefined : (firmware.secureBoot ?? false)],
  ] as const;
  const stated = features.flatMap(([name, isOn]) => (isOn === undefined ? [] : [[name, isOn] as const]));
  if (stated.length === 0) return undefined;
  return element(
    'firmware',
    {},
    stated.map(([name, isOn]) => element('feature', { enabled: yesOrNo(isOn), name })),
  );
}

function clockElement(hardware: Hardware): XmlElement {
  const { offset, timeZone } = hardware.clock;
  const hasZone = offset === 'localtime' && timeZone !== undefined;
  return element(
    'clock',
    hasZone ? { offset: 'timezone', timezone: timeZone } : { offset },
    timersOfLibvirt(hardware).map(({ name, track, tickPolicy, present }) =>
      element('timer', {
        name,
        track,
        tickpolicy: tickPolicy,
        present: present === undefined ? undefined : yesOrNo(present),
      }),
    ),
  );
}

/** A sleeping guest looks like one that hangs; the host saves and resumes guests instead. */
function powerElement({ isX86, isXen }: LibvirtGuest): XmlElement | undefined {
  if (!isX86 || isXen) return undefined;
  return element('pm', {}, [
    element('suspend-to-mem', { enabled: 'no' }),
    element('suspend-to-disk', { enabled: 'no' }),
  ]);
}

function yesOrNo(isOn: boolean): 'yes' | 'no' {
  return isOn ? 'yes' : 'no';
}
