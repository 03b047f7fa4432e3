// In: nothing. Out: what a test with real guests lacks on this host.
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';

/** `[what must be there, the Debian package that brings it]` */
const NEEDED: readonly (readonly [what: string, debian: string])[] = [
  ['libvirtd', 'libvirt-daemon'],
  ['virsh', 'libvirt-clients'],
  ['qemu-system-x86_64', 'qemu-system-x86'],
  ['swtpm', 'swtpm'],
  ['swtpm_setup', 'swtpm-tools'],
  ['/usr/share/OVMF/OVMF_CODE_4M.fd', 'ovmf'],
  ['/usr/share/OVMF/OVMF32_CODE_4M.secboot.fd', 'ovmf-ia32'],
];

/** Where the programs of a system's services are, beside what is on the path. */
export const SERVICE_FOLDERS: readonly string[] = ['/usr/sbin', '/sbin'];

/** What is missing, and how to get it; `undefined` when everything is there. */
export function whatIsMissing(): string | undefined {
  const missing = NEEDED.filter(([what]) => !(what.startsWith('/') ? existsSync(what) : hasProgram(what)));
  if (missing.length === 0) return undefined;
  const packages = [...missing.map(([, debian]) => debian), 'libvirt-daemon-driver-qemu'];
  return `no ${missing.map(([what]) => what).join(', ')} (apt-get install ${packages.join(' ')})`;
}

/** Whether a program can be started by its name. */
export function hasProgram(name: string): boolean {
  return [...(process.env.PATH ?? '').split(':'), ...SERVICE_FOLDERS].some(folder => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
