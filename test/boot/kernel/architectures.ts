// The architectures whose guests are booted: where their kernel comes from, and where it writes.
import type { Arch } from '../../../lib/model/target-types.ts';

/** An architecture that the archive of Debian has. */
export interface Architecture {
  readonly arch: Arch;
  /** What Debian calls it. */
  readonly debian: string;
  /** The release whose kernel is taken. */
  readonly suite: 'bookworm' | 'trixie';
  /** The package that stands for the current kernel. */
  readonly kernel: string;
  /** The packages of a shim and a GRUB that Debian has signed, for kernels that EFI starts from a disk. */
  readonly signed?: readonly string[];
  /** The kernel's name of the console that `-serial` is connected to. */
  readonly console: string;
  /** The package of Debian 12 that has its QEMU, and those of its firmware. */
  readonly qemu: readonly string[];
}

/** The table. */
export const ARCHITECTURES: readonly Architecture[] = [
  {
    arch: 'x86_64',
    debian: 'amd64',
    suite: 'bookworm',
    kernel: 'linux-image-amd64',
    signed: ['shim-signed', 'grub-efi-amd64-signed'],
    console: 'ttyS0',
    qemu: ['qemu-system-x86', 'ovmf'],
  },
  {
    arch: 'i686',
    debian: 'i386',
    suite: 'bookworm',
    kernel: 'linux-image-686-pae',
    console: 'ttyS0',
    qemu: ['qemu-system-x86', 'ovmf-ia32'],
  },
  {
    arch: 'aarch64',
    debian: 'arm64',
    suite: 'bookworm',
    kernel: 'linux-image-arm64',
    signed: ['shim-signed', 'grub-efi-arm64-signed'],
    console: 'ttyAMA0',
    qemu: ['qemu-system-arm', 'qemu-efi-aarch64'],
  },
  {
    arch: 'armv7l',
    debian: 'armhf',
    suite: 'bookworm',
    kernel: 'linux-image-armmp-lpae',
    console: 'ttyAMA0',
    qemu: ['qemu-system-arm', 'qemu-efi-arm'],
  },
  {
    arch: 'ppc64le',
    debian: 'ppc64el',
    suite: 'bookworm',
    kernel: 'linux-image-powerpc64le',
    console: 'hvc0',
    qemu: ['qemu-system-ppc'],
  },
  {
    arch: 's390x',
    debian: 's390x',
    suite: 'bookworm',
    kernel: 'linux-image-s390x',
    console: 'ttysclp0',
    qemu: ['qemu-system-misc'],
  },
  {
    arch: 'riscv64',
    debian: 'riscv64',
    suite: 'trixie',
    kernel: 'linux-image-riscv64',
    console: 'ttyS0',
    qemu: ['qemu-system-misc'],
  },
];
