// The warnings about a recommendation, as a table: the condition and the message of each. A warning does not change the
// recommendation.
import type { Warning, WarningCode } from '../../model/warning.ts';
import { ASPECTS, type DecidedHardware } from '../aspects/aspects.ts';
import type { Hardware } from '../aspects/hardware.ts';
import { X86 } from '../engine/conditions.ts';
import type { RuleContext } from '../engine/context.ts';
import { DEVICE_IDS, deviceName } from '../engine/devices.ts';
import { isAbout } from '../engine/host.ts';
import { isQemuBefore } from '../engine/versions.ts';
import type { FactName, FactValues } from '../facts/facts.ts';
import { FLASH_SINCE } from '../rules/system/firmware.ts';
import { machineKind } from '../rules/system/machine.ts';

/** The hardware that warnings are about. */
type WarnedHardware = DecidedHardware & Pick<Hardware, 'resources'>;

/** One kind of warning. */
interface WarningRow {
  readonly code: WarningCode;
  /** The messages; `undefined` when there is no warning. */
  readonly messages: (hardware: WarnedHardware, context: RuleContext) => string | readonly string[] | undefined;
}

const XP = 'http://microsoft.com/win/xp';
/** The release date of Windows XP, the first Windows with activation. */
const ACTIVATION = '2001-10-25';

/**
 * Since when each family runs on the paravirtual machines of Xen. Sources: Xen wiki, PVH; Linux 4.11, FreeBSD 12.0 and
 * NetBSD 10.0 are the first with PVH.
 */
const PARAVIRTUAL_SINCE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  xenpv: { linux: '', netbsd: '', freebsd: '' },
  xenpvh: { linux: '2017-04-30', netbsd: '2024-03-28', freebsd: '2018-12-11' },
};

const OFF_APPLE_HARDWARE =
  'Apple supports macOS on Apple hardware only. Elsewhere it also needs a boot loader such as OpenCore and the SMC of a Mac, which are not part of this; the devices are those that it is known to run with.';

/** All warnings, in the order of output. */
export const WARNINGS: readonly WarningRow[] = [
  {
    code: 'UNKNOWN_DEVICE',
    messages: (_, { declared }) => {
      const unknown: string[] = [];
      for (const { id, from } of declared.values()) {
        if (deviceName(id) !== undefined) continue;
        unknown.push(`The device ${id}, which ${from} declares, is not one of osinfo-db's, and decides nothing.`);
      }
      return unknown;
    },
  },
  {
    code: 'NO_KNOWN_DRIVER',
    messages: ({ disk, network, scsi }, context) => {
      const isOnVmware = context.target.hypervisor === 'vmware' && scsi?.because.property === undefined;
      const parts = [
        disk.bus === 'virtio' &&
          !supports(context, 'virtio1.0-block', 'virtio-block') &&
          !states(context, 'fallback-disk', 'virtio') &&
          'virtio disks',
        !isOnVmware &&
          scsi?.model === 'lsilogic' &&
          !supports(context, 'lsi') &&
          !states(context, 'fallback-disk', 'scsi') &&
          'the SCSI controller lsilogic',
        scsi?.model === 'virtio-scsi' &&
          !supports(context, 'virtio1.0-scsi', 'virtio-scsi') &&
          disk.bus === 'scsi' &&
          !states(context, 'fallback-disk', 'scsi') &&
          'virtio’s SCSI controller',
        network?.model === 'virtio' &&
          !supports(context, 'virtio1.0-net', 'virtio-net') &&
          !states(context, 'fallback-nic', 'virtio') &&
          'the virtio network card',
      ].filter(text => text !== false);
      if (parts.length === 0) return undefined;
      return `No driver for ${parts.join(' or ')} is known to come with the OS; it may not find its disk or network.`;
    },
  },
  {
    code: 'NO_KNOWN_DRIVER',
    messages: ({ network, machine }, { target }) =>
      network === undefined && target.hypervisor !== 'vmware'
        ? `No network card of the machine ${machine?.type} is known that the OS drives, so the guest gets none. Load the drivers of its vendor and ask for what they add (drivers: all), or state a card that works (x-fallback-nic).`
        : undefined,
  },
  {
    code: 'NO_KNOWN_DRIVER',
    messages: ({ disk, machine }, { family, released }) =>
      disk.bus === 'sata' && machine !== undefined && family === 'winnt' && released !== undefined && released < '2006'
        ? 'Windows of before Vista has no driver for sata in its box; the machine pc has ide.'
        : undefined,
  },
  {
    code: 'NO_KNOWN_DRIVER',
    messages: ({ network }, { target, lineage }) =>
      target.hypervisor !== 'vmware' &&
      network?.model === 'e1000' &&
      lineage.find(id => id.startsWith('http://microsoft.com/')) === XP
        ? 'Windows XP has no driver for the e1000 in its box, but one for the rtl8139.'
        : undefined,
  },
  {
    code: 'DRIVERS_TO_INSTALL',
    messages: ({ disk, network }, { target: { drivers }, declared }) =>
      drivers !== 'none' &&
      [disk.because, network?.because].some(
        because =>
          because !== undefined &&
          ((because.device !== undefined && !declared.has(because.device)) || because.rule.endsWith('-with-drivers')),
      )
        ? `This holds for an installation that gets the OS's drivers (${drivers}); without them it does not start.`
        : undefined,
  },
  {
    code: 'MACHINE_VERSION',
    messages: ({ machine }, { family, released = '' }) =>
      family === 'winnt' && released >= ACTIVATION && (machine?.type === 'pc' || machine?.type === 'q35')
        ? `Windows may ask for activation when its machine changes: keep the version that ${machine.type} stands for today.`
        : undefined,
  },
  {
    code: 'NO_ENLIGHTENMENTS',
    messages: ({ hyperv }) =>
      hyperv?.because.rule.startsWith('no-enlightenments-under-')
        ? 'Windows finds no interfaces of Hyper-V here, and will be slower than it could be.'
        : undefined,
  },
  {
    code: 'NO_SECURE_BOOT',
    messages: ({ firmware }, { facts }) =>
      facts.find('firmware-secure-boot')?.value === 'required' && firmware?.secureBoot !== true
        ? 'The OS wants secure boot, which it does not get here; its installer may refuse.'
        : undefined,
  },
  {
    code: 'NO_TPM',
    messages: ({ tpm }, { facts }) =>
      facts.find('tpm')?.value === 'required' && tpm === undefined
        ? 'The OS wants a TPM, which it does not get here; its installer may refuse.'
        : undefined,
  },
  {
    code: 'NO_TPM',
    messages: ({ tpm, firmware }, { facts }) =>
      facts.find('tpm')?.value === 'recommended' && tpm === undefined
        ? `The OS is better off with a TPM, which it does not get here${firmware?.type === 'bios' ? ', as it starts from BIOS' : ''}.`
        : undefined,
  },
  {
    code: 'UNSUPPORTED_GUEST',
    messages: ({ firmware }, { family, target }) => {
      if (family !== 'darwin') return undefined;
      return [
        target.hypervisor === 'vmware' ? [] : OFF_APPLE_HARDWARE,
        firmware?.type === 'bios' ? 'BIOS does not start macOS, which looks for EFI.' : [],
      ].flat();
    },
  },
  {
    code: 'FALLBACK_RESOURCES',
    messages: ({ resources }) => {
      if (resources === undefined) return undefined;
      const { reasons, because } = resources;
      const guessed = (['memory', 'cpus', 'storage'] as const).filter(name =>
        (reasons?.[name] ?? because).rule.startsWith('fallback-'),
      );
      if (guessed.length === 0) return undefined;
      return `The database does not state for it: ${guessed.join(', ')}. The guest gets what systems of its kind and time run well with.`;
    },
  },
  {
    code: 'FIRMWARE_NOT_INSTALLED',
    messages: ({ firmware }, { target }) => {
      const flash = FLASH_SINCE.find(({ arch }) => arch === target.arch);
      if (flash === undefined || !isQemuBefore(flash.qemu, target)) return undefined;
      return firmware === undefined
        ? `QEMU has flash for the EFI of ${target.arch} from ${flash.qemu} on; before, the guest starts only a kernel that the caller adds. Say which QEMU runs it (qemu: ${flash.qemu}).`
        : `EFI was asked for, which QEMU has on ${target.arch} from ${flash.qemu} on; an older one does not start the guest.`;
    },
  },
  {
    code: 'FIRMWARE_NOT_INSTALLED',
    messages: ({ firmware }, { target }) =>
      (target.arch === 'riscv64' || target.arch === 'i686') &&
      firmware?.type === 'efi' &&
      target.host?.firmware === undefined
        ? `Many hosts have no EFI firmware for ${target.arch} installed; without it, the guest does not start.`
        : undefined,
  },
  {
    code: 'NO_PARAVIRTUAL_DRIVERS',
    messages: ({ machine }, { family = '', released = '9999' }) => {
      const since = Object.entries(PARAVIRTUAL_SINCE[machine?.type ?? ''] ?? { [family]: '' }).find(
        ([known]) => known === family,
      );
      return since !== undefined && released >= since[1]
        ? undefined
        : `The OS is not known to run as a paravirtual guest of Xen${machine?.type === 'xenpvh' ? ' on xenpvh' : ''}; xenfv runs everything.`;
    },
  },
  {
    code: 'NOT_AVAILABLE',
    messages: (hardware, { target }) =>
      ASPECTS.flatMap(({ onRequest }) => {
        if (onRequest === undefined || target[onRequest.key] !== true || hardware[onRequest.key] !== undefined)
          return [];
        const where = X86.includes(target.arch) ? '' : ` on ${target.arch} that the OS is known to drive`;
        const here = target.host === undefined ? where : ' on this host';
        return [`There are no ${onRequest.devices} under ${target.hypervisor}${here}.`];
      }),
  },
  {
    code: 'HOST_UNKNOWN',
    messages: ({ machine }, { target }) => {
      const { host } = target;
      const kind = machineKind(machine?.type, target);
      return host?.machine === undefined || isAbout(host, kind, target)
        ? undefined
        : `The host is described for the machine ${host.machine} only. To tell its firmware and disk buses for ${kind}, give what virsh domcapabilities --arch ${target.arch} --machine ${kind} prints.`;
    },
  },
  {
    code: 'TIME_ZONE_UNUSED',
    messages: ({ clock }, { target }) =>
      target.timeZone !== undefined && clock.offset === 'utc'
        ? `The guest takes the hardware clock for UTC; the zone ${target.timeZone} changes nothing.`
        : undefined,
  },
];

/** The warnings about a recommendation. */
export function warningsAbout(hardware: WarnedHardware, context: RuleContext): readonly Warning[] {
  return WARNINGS.flatMap(({ code, messages }) =>
    [messages(hardware, context) ?? []].flat().map(message => ({ code, message })),
  );
}

/** Whether a fact states that the OS drives it. */
function states<F extends FactName>({ facts }: RuleContext, name: F, value: FactValues[F]): boolean {
  return facts.find(name)?.value === value;
}

function supports({ devices }: RuleContext, ...names: readonly (keyof typeof DEVICE_IDS)[]): boolean {
  return names.some(name => devices.has(DEVICE_IDS[name]));
}
