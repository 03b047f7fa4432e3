// In: the codes of warnings. Out: a Markdown table of them, with the condition of each.
import type { WarningCode } from '../../lib/model/warning.ts';
import { code, table } from './markdown.ts';

const WHEN: Readonly<Record<WarningCode, string>> = {
  UNKNOWN_OS: 'an image names an OS that the database does not know, and gets Nova’s own defaults',
  NEAREST_OS: 'the database does not know the OS, and the nearest one was asked for in its place',
  UNKNOWN_DEVICE: 'a device that the OS declares is not one of osinfo-db’s, and decides nothing',
  NO_KNOWN_DRIVER: 'the OS is not known to come with a driver for its disk or network card',
  DRIVERS_TO_INSTALL: 'the choice holds for an installation that gets the drivers of the OS’s vendor',
  MACHINE_VERSION: 'Windows may ask for activation when its machine changes',
  NO_ENLIGHTENMENTS: 'Windows finds no interfaces of Hyper-V here',
  NO_SECURE_BOOT: 'the OS wants secure boot, which it does not get',
  NO_TPM: 'the OS wants a TPM, or is better off with one, and does not get it',
  UNSUPPORTED_GUEST: 'macOS is to run where Apple does not support it, or to start from BIOS',
  FALLBACK_RESOURCES: 'the database does not state the memory, CPUs or storage of the OS, and a stand-in does',
  FIRMWARE_NOT_INSTALLED:
    'many hosts do not have the firmware that the machine starts from, or their QEMU has no place for it',
  NO_PARAVIRTUAL_DRIVERS: 'xenpv or xenpvh was asked for, on which the OS is not known to run',
  HOST_LACKS: 'the host lacks what the guest would get; the message names what it gets instead',
  HOST_UNKNOWN: 'the host is described for another kind of machine',
  NOT_AVAILABLE:
    'vsock, watchdog or panic was asked for, which the hypervisor or the machine does not have, or the OS is not known to drive',
  NOT_SWITCHED_OFF:
    'the target or the site switches something off that the guest does not run without, or that the hypervisor cannot switch off alone',
  TIME_ZONE_UNUSED: 'a time zone was given, and the guest’s clock is in UTC',
  PROPERTY_UNUSED:
    'a property of the image is unknown or misspelt, means nothing on the target, changes nothing, or is not about hardware',
  OLDER_GUEST_ID: 'vSphere does not know the guest id yet, and gets that of an older release',
  NO_32_BIT_GUEST_ID: 'VMware has no 32-bit guest id for the release, and gets that of an older one',
  NOT_EXPRESSED: 'a format has no word for a part of it; in what is rendered, not in the recommendation',
};

/** The table of all warnings. */
export function warningTable(): string {
  return table(
    ['code', 'when'],
    Object.entries(WHEN).map(([name, when]) => [code(name), when]),
  );
}
