// The guests that are booted: an OS that osinfo-db knows, on an architecture, with the overrides of its target. What boots
// is always the kernel of Debian: it shows whether the hardware works, and not whether the OS has a driver.
import type { Arch, Target } from '../../lib/model/target-types.ts';
import type { Hardware, PartName } from '../../lib/policy/aspects/hardware.ts';

/** A guest. */
export interface BootedGuest {
  readonly os: string;
  readonly arch: Arch;
  readonly overrides: Target;
  /** Where its kernel is: absent, QEMU has it; else it is on the disk, for EFI to start, with its signature or without. */
  readonly from?: 'disk' | 'unsigned disk';
  /** Whether it is among the few of every check. */
  readonly isSmoke?: boolean;
  /** What it is started with in place of the recommendation, and the one aspect that must show it. */
  readonly broken?: { readonly aspect: PartName; readonly change: (hardware: Hardware) => Hardware };
}

/** The table; the slow ones first, so that two at a time end together. */
export const GUESTS: readonly BootedGuest[] = [
  { os: 'debian11', arch: 'aarch64', overrides: {}, isSmoke: true },
  { os: 'debian11', arch: 'x86_64', overrides: { firmware: 'efi' } },
  { os: 'win11', arch: 'x86_64', overrides: {}, from: 'disk' },
  { os: 'win11', arch: 'x86_64', overrides: {}, from: 'unsigned disk' },
  { os: 'debian11', arch: 'aarch64', overrides: {}, from: 'disk' },
  { os: 'debian11', arch: 'armv7l', overrides: {} },
  { os: 'debian11', arch: 'ppc64le', overrides: {} },
  { os: 'debian11', arch: 'riscv64', overrides: {} },
  { os: 'win11', arch: 'x86_64', overrides: {} },
  { os: 'debian11', arch: 'i686', overrides: {} },
  { os: 'cirros0.4.0', arch: 'i686', overrides: { firmware: 'efi' } },
  { os: 'debian11', arch: 'x86_64', overrides: {}, isSmoke: true },
  { os: 'debian11', arch: 's390x', overrides: {}, isSmoke: true },
  { os: 'fedora37', arch: 'x86_64', overrides: { diskBus: 'scsi', graphics: 'spice' } },
  { os: 'rhel6.9', arch: 'x86_64', overrides: {} },
  { os: 'win10', arch: 'x86_64', overrides: {} },
  { os: 'winxp', arch: 'x86_64', overrides: { timeZone: 'Asia/Tokyo' } },
  { os: 'winxp', arch: 'i686', overrides: {} },
  { os: 'win2k', arch: 'x86_64', overrides: {} },
];
