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
  {
    aspect: 'sound',
    model: 'sb16',
    archs: ['x86_64'],
    because: 'Debian’s kernel for amd64 has no driver of an ISA sound card',
  },
  {
    aspect: 'video',
    model: 'vmvga',
    archs: ['x86_64', 'i686'],
    because: 'Linux’s vmwgfx refuses the card of QEMU, which has no pitch lock',
  },
  {
    aspect: 'watchdog',
    model: 'i6300esb',
    archs: ['armv7l', 'ppc64le', 'riscv64'],
    because: 'the OS is known to drive it, and Debian’s kernel for the architecture does not',
  },
];
