// What is recommended and cannot be shown here, each with its reason: a red cell that is expected.
import type { Arch } from '../../lib/model/target-types.ts';
import type { PartName } from '../../lib/policy/aspects/hardware.ts';

/** A red cell that is expected, of any OS. */
export interface Exception {
  readonly aspect: PartName;
  readonly model: string;
  readonly archs: readonly Arch[];
  /** Absent where it is so for both. */
  readonly via?: 'qemu' | 'libvirt';
  readonly because: string;
}

/** The table. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    aspect: 'sound',
    model: 'ich9',
    archs: ['armv7l'],
    because: 'Debian’s kernel for armhf has no driver for Intel’s sound',
  },
  {
    aspect: 'watchdog',
    model: 'i6300esb',
    archs: ['armv7l', 'ppc64le', 'riscv64'],
    because: 'Debian’s kernel for the architecture has no i6300esb',
  },
  {
    aspect: 'video',
    model: 'virtio',
    archs: ['s390x'],
    because: 'Debian’s kernel for s390x has no graphics',
  },
  {
    aspect: 'tpm',
    model: 'tpm-tis',
    archs: ['aarch64', 'armv7l', 'riscv64'],
    because: 'Debian’s kernel for the architecture has no tpm_tis',
  },
  {
    aspect: 'filesystem',
    model: 'virtiofs',
    archs: ['ppc64le', 's390x'],
    because: 'virtiofs fails there when QEMU emulates the processor',
  },
  {
    aspect: 'filesystem',
    model: 'virtiofs',
    archs: ['x86_64', 'i686', 'aarch64', 'armv7l', 'riscv64'],
    via: 'libvirt',
    because: 'libvirt 9 refuses virtiofs in a session',
  },
];
