// A guest in, the arguments of QEMU for its board out: machine, processor, memory, firmware and clock.
import { unsupported } from '../../model/errors.ts';
import type { Timer } from '../../policy/aspects/hardware.ts';
import { WITHOUT_ACPI } from '../guest/guest.ts';
import { isOff } from '../guest/switched-off.ts';
import { type Argument, joinSettings, type Settings } from '../text/arguments.ts';
import { translateWord } from '../text/vocabulary.ts';
import type { QemuGuest } from './guest.ts';
import { cpuSettings, machineSettings } from './settings.ts';
import {
  ACPI_SWITCHES,
  CPU_MODES,
  DEFAULT_CPUS,
  ENLIGHTENMENTS,
  FLASHES,
  type Flash,
  MACHINE_OPTIONS,
  PIT_POLICIES,
  POWER_MANAGEMENT_DEVICES,
  RTC_POLICIES,
  RTC_TRACKS,
  SECURE_FLASHES,
} from './vocabulary.ts';

/** The files of an EFI guest: the firmware's code, and its writable variables. */
export interface FlashFiles extends Flash {
  /** Absent where the firmware keeps none. */
  readonly variables?: string;
}

const SLEEPS: readonly string[] = ['s3', 's4'];

/** `-machine` and the arguments that depend on it. @throws {OsinfoError} UNSUPPORTED */
export function machineArguments(guest: QemuGuest): readonly Argument[] {
  const { hardware, machine, accelerator } = guest;
  const flash = flashOf(guest);
  const shared = sharesMemory(guest);
  const { arch } = hardware.target;
  const hasAcpi = !isOff(hardware, 'acpi');
  const isAcpiOff = (!hasAcpi && ACPI_SWITCHES.includes(arch)) || (flash !== undefined && WITHOUT_ACPI.includes(arch));
  const device = POWER_MANAGEMENT_DEVICES[guest.kind];
  const settings: Settings = {
    accel: accelerator,
    ...MACHINE_OPTIONS[arch],
    acpi: isAcpiOff ? 'off' : undefined,
    hpet: timer(guest, 'hpet')?.present,
    pit: timer(guest, 'pit')?.present,
    smm: flash?.smm ? 'on' : undefined,
    // VMware's mouse port takes the pointer away from SPICE.
    vmport: device !== undefined && hardware.target.graphics === 'spice' ? 'off' : undefined,
    pflash0: flash && 'firmware',
    pflash1: flash?.variables && 'variables',
    ...machineSettings(guest),
    'memory-backend': shared ? 'memory' : undefined,
  };
  const memory = `${Math.ceil(guest.guest.memory / 1024 ** 2)}M`;
  return [
    ['-machine', joinSettings('', { type: machine, ...settings })],
    ...(device === undefined || !hasAcpi
      ? []
      : SLEEPS.map((state): Argument => ['-global', `${device}.disable_${state}=1`])),
    ...processorArguments(guest),
    ['-m', joinSettings('', { size: memory })],
    // virtiofsd reads the guest's memory, which therefore must be shared between processes.
    ...(shared
      ? [['-object', joinSettings('memory-backend-memfd', { id: 'memory', size: memory, share: 'on' })] as const]
      : []),
    ...(flash === undefined ? [] : flashArguments(flash)),
    ...clockArguments(guest),
  ];
}

function sharesMemory({ hardware, guest }: QemuGuest): boolean {
  return guest.share !== undefined && hardware.filesystem?.driver === 'virtiofs';
}

function timer({ hardware }: QemuGuest, name: Timer['name']): Timer | undefined {
  return hardware.clock.timers.find(timer => timer.name === name);
}

function processorArguments(guest: QemuGuest): readonly Argument[] {
  const { hardware, accelerator } = guest;
  const { mode, model, features = {} } = hardware.cpu ?? {};
  const flags: Settings = {
    ...Object.fromEntries(Object.entries(features).map(([name, use]) => [name, use === 'require'])),
    kvmclock: timer(guest, 'kvmclock')?.present,
    'hv-time': timer(guest, 'hypervclock')?.present || undefined,
    ...Object.fromEntries(Object.entries(hardware.hyperv?.features ?? {}).map(enlightenment)),
    ...cpuSettings(guest),
  };
  const named =
    mode === undefined || mode === 'custom'
      ? model
      : translateWord(CPU_MODES[accelerator] ?? {}, mode, 'CPU mode', 'Ask for another.');
  const wanted = Object.values(flags).some(flag => flag !== undefined);
  const cpu = named ?? (wanted ? DEFAULT_CPUS[hardware.target.arch] : undefined);
  const { cpus } = guest.guest;
  return [
    ...(cpu === undefined ? [] : [['-cpu', joinSettings(cpu, flags)] as const]),
    // Some editions of Windows use at most two sockets, but every core of them.
    ['-smp', joinSettings('', { cpus, sockets: 1, cores: cpus, threads: 1 })],
  ];
}

function enlightenment([name, value]: readonly [string, true | number]): readonly [string, true | string] {
  const word = translateWord(ENLIGHTENMENTS, name, 'enlightenment', 'Leave it out.');
  return [word, value === true ? value : `0x${value.toString(16)}`];
}

/** The flash files of an EFI guest; `undefined` for other guests. @throws {OsinfoError} UNSUPPORTED */
export function flashOf({ hardware, guest, options, disk }: QemuGuest): FlashFiles | undefined {
  const { firmware, target } = hardware;
  if (firmware?.type !== 'efi') return undefined;
  const given = options.firmware;
  const isStateless = hardware.passThrough?.hw_firmware_stateless === true;
  if (given !== undefined) {
    const { code, variables } = given;
    return { code, template: variables, smm: firmware.smm === true, ...(!isStateless && { variables }) };
  }
  if (firmware.secureBoot && target.arch !== 'x86_64') {
    throw unsupported(`secure boot on ${target.arch}`, ['x86_64'], 'Name the files of a firmware that has it.');
  }
  const flash = firmware.secureBoot
    ? SECURE_FLASHES[firmware.enrolledKeys ? 'enrolled' : 'blank']
    : FLASHES[target.arch];
  if (flash === undefined) {
    throw unsupported(`EFI on ${target.arch}`, Object.keys(FLASHES), 'Name the files of its firmware.');
  }
  const variables = `${disk.path.replace(/[^/]*$/, '')}${guest.name}_VARS.fd`;
  return { ...flash, smm: flash.smm === true || firmware.smm === true, ...(!isStateless && { variables }) };
}

function flashArguments({ code, variables, smm }: FlashFiles): readonly Argument[] {
  const file = (node: string, filename: string, isReadOnly: boolean): Argument => [
    '-blockdev',
    joinSettings('', {
      driver: 'raw',
      'node-name': node,
      'read-only': isReadOnly,
      'file.driver': 'file',
      'file.filename': filename,
    }),
  ];
  return [
    file('firmware', code, true),
    ...(variables === undefined ? [] : [file('variables', variables, false)]),
    ...(smm
      ? [['-global', joinSettings('', { driver: 'cfi.pflash01', property: 'secure', value: 'on' })] as const]
      : []),
  ];
}

function clockArguments(guest: QemuGuest): readonly Argument[] {
  const { offset } = guest.hardware.clock;
  const rtc = timer(guest, 'rtc');
  const pit = timer(guest, 'pit')?.tickPolicy;
  const settings: Settings = {
    base: offset,
    clock: rtc?.track && translateWord(RTC_TRACKS, rtc.track, 'track of the rtc', 'Leave it out.'),
    driftfix: rtc?.tickPolicy && translateWord(RTC_POLICIES, rtc.tickPolicy, 'tick policy of the rtc', 'Leave it out.'),
  };
  return [
    ['-rtc', joinSettings('', settings)],
    ...(pit === undefined
      ? []
      : [
          [
            '-global',
            `kvm-pit.lost_tick_policy=${translateWord(PIT_POLICIES, pit, 'tick policy of the pit', 'Leave it out.')}`,
          ] as const,
        ]),
  ];
}
