// A recommendation in, the command line of QEMU out: as arguments, or as a shell script. Every device of the guest is
// listed; QEMU adds none of its own. Options of QEMU 7.2 and later.
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { type ArgumentsRendering, type TextRendering, withUnsupported } from '../guest/partial-rendering.ts';
import { type Argument, commandText, joinSettings, shellQuoted } from '../text/arguments.ts';
import { checkHardware } from '../text/check-hardware.ts';
import { PARTS, usbArguments } from './devices.ts';
import { folderOf, type QemuGuest, type QemuOptions, qemuGuestOf } from './guest.ts';
import { flashOf, machineArguments } from './machine.ts';
import { serverLines } from './servers.ts';
import { boardArguments, unsupportedSettings } from './settings.ts';
import { storageArguments } from './storage.ts';
import { PROGRAMS } from './vocabulary.ts';

export type { QemuOptions } from './guest.ts';

/** The command line. `toQemuEnvironment` and `toQemuCommand` give what it needs around it.
 *  @throws {OsinfoError} UNSUPPORTED where QEMU cannot express a choice, BAD_ARGUMENT for invalid options */
export function toQemuArguments(hardware: Hardware, options: QemuOptions = {}): ArgumentsRendering {
  const guest = qemuGuestOf(hardware, options);
  return withUnsupported('QEMU', unsupportedSettings(guest), {
    arguments: [programOf(guest), ...argumentsOf(guest).flat()],
  });
}

/** The environment that the command line needs: the time zone of a guest whose local time differs from the host's.
 *  @throws {OsinfoError} BAD_ARGUMENT for a value that is no recommendation */
export function toQemuEnvironment(hardware: Hardware): Readonly<Record<string, string>> {
  const { clock } = checkHardware(hardware);
  return Object.freeze(clock.offset === 'localtime' && clock.timeZone !== undefined ? { TZ: clock.timeZone } : {});
}

/**
 * A script for a POSIX shell, one option per line, which also starts and copies what QEMU needs.
 * @throws {OsinfoError} UNSUPPORTED where QEMU cannot express a choice, BAD_ARGUMENT for invalid options, such as a TPM
 * in a path with a comma
 */
export function toQemuCommand(hardware: Hardware, options: QemuOptions = {}): TextRendering {
  const guest = qemuGuestOf(hardware, options);
  const zone = Object.entries(toQemuEnvironment(guest.hardware)).map(
    ([name, value]) => `${name}=${shellQuoted(value)} `,
  );
  const command = commandText(`${zone.join('')}${shellQuoted(programOf(guest))}`, argumentsOf(guest));
  const text = [...preparationsOf(guest), command].map(line => `${line}\n`).join('');
  return withUnsupported('QEMU', unsupportedSettings(guest), { text });
}

function programOf({ hardware }: QemuGuest): string {
  const { host, arch } = hardware.target;
  return host?.emulator ?? PROGRAMS[arch];
}

function argumentsOf(guest: QemuGuest): readonly Argument[] {
  const { name, uuid } = guest.guest;
  return [
    ['-name', joinSettings('', { guest: name })],
    ...(uuid === undefined ? [] : [['-uuid', uuid] as const]),
    ['-nodefaults'],
    ...machineArguments(guest),
    ...boardArguments(guest),
    ...usbArguments(guest),
    ...storageArguments(guest),
    ...PARTS.flatMap(part => part(guest)),
  ];
}

/** The commands before QEMU: copy the firmware's variables, start the servers that QEMU connects to. */
function preparationsOf(guest: QemuGuest): readonly string[] {
  const flash = flashOf(guest);
  const isCopied = flash?.variables !== undefined && guest.options.firmware === undefined;
  return [
    `mkdir -p -- ${shellQuoted(folderOf(guest))}`,
    ...(isCopied ? copyLines(shellQuoted(flash.template), shellQuoted(flash.variables)) : []),
    ...serverLines(guest),
  ];
}

/** Copies a file that is not there yet: whole under its name, or not at all, however the script ends. */
function copyLines(from: string, to: string): readonly string[] {
  const part = `${to}.$$`;
  return [`if [ ! -e ${to} ]; then`, `  cp -- ${from} ${part} || exit`, `  mv -n -- ${part} ${to}`, 'fi'];
}
