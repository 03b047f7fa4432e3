// What a person should know about a recommendation, as a table: when it is so, and what to say. A warning changes nothing.
import type { DecidedHardware, Warning, WarningCode } from '../../model/hardware.ts';
import { DEVICE_IDS, deviceName } from '../engine/devices.ts';
import type { Situation } from '../engine/rule-table.ts';

/** One kind of warning. */
interface WarningRow {
  readonly code: WarningCode;
  /** What to say, or `undefined` when there is nothing to warn of. */
  readonly says: (hardware: DecidedHardware, situation: Situation) => string | readonly string[] | undefined;
}

const XP = 'http://microsoft.com/win/xp';
/** When Windows XP, the first that is activated, was released. */
const ACTIVATION = '2001-10-25';

/** Every warning, in the order in which they are given. */
export const WARNINGS: readonly WarningRow[] = [
  {
    code: 'UNKNOWN_DEVICE',
    says: (_, { declared }) => {
      const said: string[] = [];
      for (const { id, from } of declared.values()) {
        if (deviceName(id) !== undefined) continue;
        said.push(`The device ${id}, which ${from} declares, is not one of osinfo-db's, and decides nothing.`);
      }
      return said;
    },
  },
  {
    code: 'NO_KNOWN_DRIVER',
    says: ({ disk, network, scsi }, situation) => {
      const isOnVmware = situation.target.hypervisor === 'vmware' && scsi?.because.property === undefined;
      const parts = [
        disk.bus === 'virtio' && !drives(situation, 'virtio1.0-block', 'virtio-block') && 'virtio disks',
        !isOnVmware && scsi?.model === 'lsilogic' && !drives(situation, 'lsi') && 'the SCSI controller lsilogic',
        scsi?.model === 'virtio-scsi' &&
          !drives(situation, 'virtio1.0-scsi', 'virtio-scsi') &&
          disk.bus === 'scsi' &&
          'virtio’s SCSI controller',
        network.model === 'virtio' && !drives(situation, 'virtio1.0-net', 'virtio-net') && 'the virtio network card',
      ].filter(text => text !== false);
      if (parts.length === 0) return undefined;
      return `No driver for ${parts.join(' or ')} is known to come with the OS; it may not find its disk or network.`;
    },
  },
  {
    code: 'NO_KNOWN_DRIVER',
    says: ({ disk, machine }, { family, released }) =>
      disk.bus === 'sata' && machine !== undefined && family === 'winnt' && released !== undefined && released < '2006'
        ? 'Windows of before Vista has no driver for sata in its box; the machine pc has ide.'
        : undefined,
  },
  {
    code: 'NO_KNOWN_DRIVER',
    says: ({ network }, { target, lineage }) =>
      target.hypervisor !== 'vmware' &&
      network.model === 'e1000' &&
      lineage.find(id => id.startsWith('http://microsoft.com/')) === XP
        ? 'Windows XP has no driver for the e1000 in its box, but one for the rtl8139.'
        : undefined,
  },
  {
    code: 'DRIVERS_TO_INSTALL',
    says: ({ disk, network }, { target: { drivers }, declared }) =>
      drivers !== 'none' &&
      [disk, network].some(
        ({ because: { device, rule } }) =>
          (device !== undefined && !declared.has(device)) || rule.endsWith('-with-drivers'),
      )
        ? `This holds for an installation that gets the OS's drivers (${drivers}); without them it does not start.`
        : undefined,
  },
  {
    code: 'MACHINE_VERSION',
    says: ({ machine }, { family, released = '' }) =>
      family === 'winnt' && released >= ACTIVATION && (machine?.type === 'pc' || machine?.type === 'q35')
        ? `Windows may ask for activation when its machine changes: keep the version that ${machine.type} stands for today.`
        : undefined,
  },
  {
    code: 'NO_ENLIGHTENMENTS',
    says: ({ hyperv }) =>
      hyperv?.because.rule.startsWith('no-enlightenments-under-')
        ? 'Windows finds no interfaces of Hyper-V here, and will be slower than it could be.'
        : undefined,
  },
  {
    code: 'NO_SECURE_BOOT',
    says: ({ firmware }, { facts }) =>
      facts.find('firmware-secure-boot')?.value === 'required' && firmware?.secureBoot !== true
        ? 'The OS wants secure boot, which it does not get here; its installer may refuse.'
        : undefined,
  },
  {
    code: 'NO_TPM',
    says: ({ tpm }, { facts }) =>
      facts.find('tpm')?.value === 'required' && tpm === undefined
        ? 'The OS wants a TPM, which it does not get here; its installer may refuse.'
        : undefined,
  },
  {
    code: 'FIRMWARE_NOT_INSTALLED',
    says: ({ firmware }, { target }) =>
      (target.arch === 'riscv64' || target.arch === 'i686') && firmware?.type === 'efi'
        ? `Many hosts have no EFI firmware for ${target.arch} installed; without it, the guest does not start.`
        : undefined,
  },
  {
    code: 'NO_PARAVIRTUAL_DRIVERS',
    says: ({ machine }, { family = '' }) =>
      machine?.type === 'xenpv' && !['linux', 'netbsd', 'freebsd'].includes(family)
        ? 'The OS is not known to run as a paravirtual guest of Xen; xenfv runs everything.'
        : undefined,
  },
  {
    code: 'NOT_AVAILABLE',
    says: ({ vsock, watchdog }, { target }) => [
      ...(target.vsock && vsock === undefined ? [`There are no vsock devices under ${target.hypervisor}.`] : []),
      ...(target.watchdog && watchdog === undefined ? [`There are no watchdogs under ${target.hypervisor}.`] : []),
    ],
  },
  {
    code: 'TIME_ZONE_UNUSED',
    says: ({ clock }, { target }) =>
      target.timeZone !== undefined && clock.offset === 'utc'
        ? `The guest takes the hardware clock for UTC; the zone ${target.timeZone} changes nothing.`
        : undefined,
  },
];

/** What there is to say about this recommendation. */
export function warningsAbout(hardware: DecidedHardware, situation: Situation): readonly Warning[] {
  const warnings: Warning[] = [];
  for (const { code, says } of WARNINGS) {
    const said = says(hardware, situation);
    if (typeof said === 'string') warnings.push({ code, message: said });
    else if (said !== undefined) for (const message of said) warnings.push({ code, message });
  }
  return warnings;
}

function drives({ devices }: Situation, ...names: readonly (keyof typeof DEVICE_IDS)[]): boolean {
  return names.some(name => devices.has(DEVICE_IDS[name]));
}
