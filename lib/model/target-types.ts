// What a caller can ask for: types only. The host is never asked; what it offers is for the caller to know.

/** What the virtual machine runs on, and what the caller wants of it. What is left out has its default. */
export interface Target {
  /** Default `kvm`; `qemu` is QEMU without it, which emulates every instruction. */
  readonly hypervisor?: Hypervisor;
  /** Default `x86_64`; under `xen` and `vmware` that or `i686`. */
  readonly arch?: Arch;
  /** How the guest's screen is seen; default `spice`. `none` leaves out video, sound and input. */
  readonly graphics?: Graphics;
  /** Which drivers of its vendor the guest will have: default `none`; `preinstalled` is true of an installation that gets them. */
  readonly drivers?: Drivers;
  /** The machine type; absent means that the OS decides. `xenpv` asks Xen for a paravirtual guest. */
  readonly machine?: string;
  /** Absent means that the OS decides. */
  readonly firmware?: 'bios' | 'efi';
  /** The bus of the first disk; absent means that the OS decides. */
  readonly diskBus?: DiskBus;
  /** What the hardware clock shows; absent means that the OS decides. */
  readonly clock?: 'utc' | 'localtime';
  /** The zone of a guest that keeps local time, such as `Europe/Berlin`; absent means the host's own. */
  readonly timeZone?: string;
  /** Whether a socket between host and guest is wanted; default no. */
  readonly vsock?: boolean;
  /** Whether a watchdog is wanted; default no. */
  readonly watchdog?: boolean;
  /** Whether a device is wanted by which the guest reports that it crashed; default no. */
  readonly panic?: boolean;
  /** The version of vSphere, such as `7.0.1`; absent means the newest. */
  readonly vsphere?: string;
}

/** A key of the target that requests a device, which no guest gets otherwise. */
export type RequestableDevice = {
  [K in keyof Target]-?: Required<Target>[K] extends boolean ? K : never;
}[keyof Target];

/** A hypervisor that there are rules for. */
export type Hypervisor = 'kvm' | 'qemu' | 'xen' | 'vmware';
/** An architecture that there are rules for. */
export type Arch = 'x86_64' | 'i686' | 'aarch64' | 'armv7l' | 'ppc64le' | 's390x' | 'riscv64' | 'loongarch64';
/** How a screen is seen. */
export type Graphics = 'spice' | 'vnc' | 'none';
/** Which drivers beside its own a guest has. */
export type Drivers = 'none' | 'preinstalled' | 'all';
/** What a disk or CD-ROM drive hangs on. */
export type DiskBus = 'virtio' | 'scsi' | 'sata' | 'ide' | 'usb' | 'xen' | 'fdc';

/** A target whose defaults are filled in; what has none and is not asked for is absent. */
export type CompleteTarget = Target & Required<Pick<Target, 'hypervisor' | 'arch' | 'graphics' | 'drivers'>>;
