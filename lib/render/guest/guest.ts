// Types of a whole guest: what a renderer needs beside the recommendation, which is its name, its size and what its
// devices are connected to. Every option has a default, so that any recommendation can be rendered without options.

import type { Arch } from '../../model/target-types.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import type { Bytes } from '../../values/units.ts';

/** What the caller knows about the guest and the recommendation does not contain. */
export interface GuestOptions {
  /** Default: the OS's short-id, else `guest`. */
  readonly name?: string;
  /** With its hyphens; absent means that the hypervisor generates one. */
  readonly uuid?: string;
  /** Default: the recommended amount, else 1 GiB. */
  readonly memory?: Bytes;
  /** Default: the recommended number, else 1. */
  readonly cpus?: number;
  /** The first disk; default `/var/lib/libvirt/images/NAME.qcow2`. A block device is `raw` by default, a file `qcow2`. */
  readonly disk?: { readonly path: string; readonly format?: 'qcow2' | 'raw' };
  /** The CD in the drive; absent means that the drive is empty. */
  readonly cdrom?: string;
  /** What the network card is connected to; default QEMU's own user network, on Xen the network `default`. */
  readonly network?: { readonly type: 'user' | 'network' | 'bridge'; readonly source?: string };
  /** The MAC address, with colons; absent means that the hypervisor generates one. */
  readonly mac?: string;
  /** The host folder that is shared with the guest; absent means none. */
  readonly share?: { readonly path: string; readonly tag: string };
  /** Whether the guest gets a TPM; default whether it is required. The host must have swtpm. */
  readonly tpm?: boolean;
}

/** The options with the defaults that a recommendation gives. */
export interface Guest extends GuestOptions {
  readonly name: string;
  readonly memory: Bytes;
  readonly cpus: number;
  readonly tpm: boolean;
}

/** The name of the channel of the SPICE agent, which shares the clipboard and the window size with the guest. */
export const SPICE_CHANNEL = 'com.redhat.spice.0';

/** Architectures whose EFI guests get no ACPI, because only the device tree has their clock: else time begins in 1970. */
export const WITHOUT_ACPI: readonly Arch[] = ['riscv64'];

/** Any twelve characters hide the name of the hypervisor; libvirt's documentation has these. */
export const HIDDEN_VENDOR = '1234567890ab';

/** Whether a path leads to a block device of the host. */
export function isBlockDevice(path: string): boolean {
  return path.startsWith('/dev/');
}

/** The format of a disk; a block device contains raw data unless its format is given. */
export function diskFormat({ path, format }: NonNullable<GuestOptions['disk']>): 'qcow2' | 'raw' {
  return format ?? (isBlockDevice(path) ? 'raw' : 'qcow2');
}

/** The first disk of a guest of libvirt or QEMU: the caller's, or an image in libvirt's folder. */
export function diskOf({ disk, name }: Guest): NonNullable<GuestOptions['disk']> {
  return disk ?? { path: `/var/lib/libvirt/images/${name}.qcow2` };
}

const DEFAULT_MEMORY: Bytes = 1024 ** 3;

/** Completes the options with every default that does not depend on the hypervisor. */
export function guestOf({ os, resources, tpm }: Hardware, options: GuestOptions): Guest {
  return {
    ...options,
    name: options.name ?? os?.shortId ?? 'guest',
    memory: options.memory ?? resources?.memory ?? DEFAULT_MEMORY,
    cpus: options.cpus ?? resources?.cpus ?? 1,
    tpm: options.tpm ?? tpm?.need === 'required',
  };
}
