// A guest in, the lines of a POSIX shell out that start the servers QEMU connects to: swtpm for a TPM, virtiofsd for a
// shared folder. Each is waited for, and ends with the script, whatever becomes of QEMU.
import { unusableText } from '../../model/errors.ts';
import { shellQuoted } from '../text/arguments.ts';
import { type QemuGuest, socketOf } from './guest.ts';

/** The lines; none for a guest without such devices. @throws {OsinfoError} BAD_ARGUMENT for a TPM in a path with a comma */
export function serverLines(guest: QemuGuest): readonly string[] {
  const lines = [...tpmLines(guest), ...shareLines(guest)];
  return lines.length === 0 ? [] : [...AWAIT_SOCKET, ...lines];
}

/** Where distributions have virtiofsd, beside the path: Debian 13, Fedora and Ubuntu; Debian 12; Arch Linux. */
const VIRTIOFSD_PROGRAMS = ['virtiofsd', '/usr/libexec/virtiofsd', '/usr/lib/qemu/virtiofsd', '/usr/lib/virtiofsd'];

/** What ends the servers with the script, and the function that waits for one. */
const AWAIT_SOCKET: readonly string[] = [
  'servers=',
  "trap 'kill $servers 2> /dev/null' EXIT",
  "trap 'exit 1' HUP INT TERM",
  'await_socket() {',
  '  servers="$servers $!"',
  '  seconds=0',
  '  until [ -S "$1" ]; do',
  '    if [ "$seconds" -ge 30 ] || ! kill -0 $! 2> /dev/null; then',
  '      echo "There is no server at the socket $1" >&2',
  '      exit 1',
  '    fi',
  '    sleep 1',
  '    seconds=$((seconds + 1))',
  '  done',
  '}',
];

function tpmLines(guest: QemuGuest): readonly string[] {
  const { tpm } = guest.hardware;
  if (!guest.guest.tpm || tpm === undefined) return [];
  const state = `${guest.disk.path.replace(/[^/]*$/, '')}${guest.guest.name}-tpm`;
  const socket = socketOf(guest, 'tpm');
  const places = ['--tpmstate', `dir=${pathOfTpm(state)}`, '--ctrl', `type=unixio,path=${pathOfTpm(socket)}`];
  const version = tpm.version === '2.0' ? ['--tpm2'] : [];
  return [
    words('mkdir', '-p', '--', state),
    ...startLines(words('swtpm', 'socket', ...version, ...places, '--terminate'), socket),
  ];
}

function shareLines(guest: QemuGuest): readonly string[] {
  const { share } = guest.guest;
  if (share === undefined || guest.hardware.filesystem?.driver !== 'virtiofs') return [];
  const socket = socketOf(guest, 'virtiofs');
  // The virtiofsd of QEMU, which Debian 12 has, knows no --shared-dir; its -o ends a value at a comma.
  const source = share.path.replace(/[\\,]/g, '\\$&');
  return [
    `for virtiofsd in ${VIRTIOFSD_PROGRAMS.join(' ')}; do command -v "$virtiofsd" > /dev/null && break; done`,
    'case $("$virtiofsd" --help 2>&1) in',
    `  *--shared-dir*) set -- ${words(`--shared-dir=${share.path}`)} ;;`,
    `  *) set -- ${words('-o', `source=${source}`)} ;;`,
    'esac',
    ...startLines(`"$virtiofsd" ${words(`--socket-path=${socket}`)} "$@"`, socket),
  ];
}

/** The lines that start a server and wait for its socket, but not for one that an earlier server has left there. */
function startLines(command: string, socket: string): readonly string[] {
  return [words('rm', '-f', '--', socket), `${command} &`, words('await_socket', socket)];
}

function words(...command: readonly string[]): string {
  return command.map(shellQuoted).join(' ');
}

/** Checks a path for swtpm, which ends a value at its first comma, even at a doubled one. */
function pathOfTpm(path: string): string {
  if (path.includes(',')) throw unusableText('A path of the TPM', path, 'has a comma, which swtpm cannot be told');
  return path;
}
