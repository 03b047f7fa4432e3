// A recommendation in, the command line of QEMU out: as arguments, or as a shell script. Every device of the guest is
// listed; QEMU adds none of its own. Options of QEMU 7.2 and later.
import { unusableText } from '../../model/errors.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { type ArgumentsRendering, type TextRendering, withUnsupported } from '../guest/partial-rendering.ts';
import { type Argument, commandText, joinSettings, shellQuoted } from '../text/arguments.ts';
import { checkHardware } from '../text/check-hardware.ts';
import { PARTS, usbArguments } from './devices.ts';
import { folderOf, type QemuGuest, type QemuOptions, qemuGuestOf, socketOf } from './guest.ts';
import { flashOf, machineArguments } from './machine.ts';
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

/** The commands before QEMU: copy the firmware's variables, start the TPM and the server of the shared folder. */
function preparationsOf(guest: QemuGuest): readonly string[] {
  const flash = flashOf(guest);
  const { tpm, share } = guest.guest;
  const state = `${guest.disk.path.replace(/[^/]*$/, '')}${guest.guest.name}-tpm`;
  const lines: (readonly string[])[] = [['mkdir', '-p', '--', folderOf(guest)]];
  if (flash?.variables !== undefined && guest.options.firmware === undefined) {
    lines.push(['cp', '-n', '--', flash.template, flash.variables]);
  }
  if (tpm && guest.hardware.tpm !== undefined) {
    const version = guest.hardware.tpm.version === '2.0' ? ['--tpm2'] : [];
    const folder = `dir=${pathOfTpm(state)}`;
    const socket = `type=unixio,path=${pathOfTpm(socketOf(guest, 'tpm'))}`;
    lines.push(['mkdir', '-p', '--', state]);
    lines.push(['swtpm', 'socket', ...version, '--tpmstate', folder, '--ctrl', socket, '--daemon', '--terminate']);
  }
  const vocabulary = lines.map(line => line.map(shellQuoted).join(' '));
  if (share === undefined || guest.hardware.filesystem?.driver !== 'virtiofs') return vocabulary;
  const socket = socketOf(guest, 'virtiofs');
  const server = ['virtiofsd', `--socket-path=${socket}`, `--shared-dir=${share.path}`].map(shellQuoted).join(' ');
  return [...vocabulary, `${server} &`, `until [ -S ${shellQuoted(socket)} ]; do sleep 1; done`];
}

/** Checks a path for swtpm, which ends a value at its first comma, even at a doubled one. */
function pathOfTpm(path: string): string {
  if (path.includes(',')) throw unusableText('A path of the TPM', path, 'has a comma, which swtpm cannot be told');
  return path;
}
