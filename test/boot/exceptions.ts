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
    archs: ['x86_64', 'i686', 'aarch64', 'armv7l', 'riscv64'],
    via: 'libvirt',
    because: 'libvirt 9 refuses virtiofs in a session',
  },
  {
    aspect: 'cpu',
    model: 'maximum',
    archs: ['i686'],
    because:
      'Linux takes the processor for an Athlon that is unfit to be one of several; Windows does not, and gets it',
  },
];
