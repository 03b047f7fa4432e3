// The target of a recommendation, and what its host can do: types only. The library does not look at the host; the caller
// states what it offers.
import type { Switch } from './switches.ts';

/** What the virtual machine runs on, and what the caller requests. An absent key has its default. */
export interface Target {
  /** Default `kvm`; `qemu` is QEMU without KVM, which emulates every instruction. */
  readonly hypervisor?: Hypervisor;
  /** Default `x86_64`; under `xen` and `vmware` that or `i686`. */
  readonly arch?: Arch;
  /**
   * The guest's display; default `spice`, and `vnc` on IBM Z and for a paravirtual guest of Xen. `none` leaves out video,
   * sound and input.
   */
  readonly graphics?: Graphics;
  /**
   * The additional drivers that the guest will have; default `none`. `preinstalled` stands for drivers that the
   * installer can load.
   */
  readonly drivers?: Drivers;
  /** The machine type; absent means that the rules decide. `xenpv` and `xenpvh` request a paravirtual guest from Xen. */
  readonly machine?: string;
  /** Absent means that the rules decide. */
  readonly firmware?: 'bios' | 'efi';
  /** The bus of the first disk; absent means that the rules decide. */
  readonly diskBus?: DiskBus;
  /** The time in the hardware clock; absent means that the rules decide. */
  readonly clock?: 'utc' | 'localtime';
  /** The time zone of a guest with local time, such as `Europe/Berlin`; absent means the host's own. */
  readonly timeZone?: string;
  /** Whether to add a socket between host and guest; default no. */
  readonly vsock?: boolean;
  /** Whether to add a watchdog; default no. */
  readonly watchdog?: boolean;
  /** Whether to add a device by which the guest reports a crash; default no. */
  readonly panic?: boolean;
  /** The version of vSphere, such as `7.0.1`; absent means the newest. */
  readonly vsphere?: string;
  /** The version of the QEMU that runs the guest, such as `8.2`; absent means 7.2, so that the guest starts there too. */
  readonly qemu?: string;
  /**
   * What the host can do, as `readHost` reads it; absent means everything. What it lacks is replaced, with the warning
   * `HOST_LACKS`. It gives the defaults of `hypervisor` and `arch`.
   */
  readonly host?: Host;
  /** What is switched off, such as `hyperv.tlbflush`, `timer.hpet`, `cpu.vmx` or `acpi`; absent means nothing. */
  readonly without?: readonly Switch[];
}

/** What one emulator of a host can do; an absent key is unknown and restricts nothing, and a list is complete. */
export interface Host {
  /** The absolute path of the emulator. */
  readonly emulator?: string;
  readonly hypervisor?: 'kvm' | 'qemu' | 'xen';
  readonly arch?: Arch;
  /** The machine type that `firmware`, `secureBoot`, `diskBuses` and `diskDevices` are about; absent: every one. */
  readonly machine?: string;
  /** The machine types, with and without versions. */
  readonly machines?: readonly string[];
  readonly firmware?: readonly string[];
  /** Whether there is a firmware with secure boot. */
  readonly secureBoot?: boolean;
  readonly cpuModes?: readonly string[];
  /** The models of the CPU mode `custom`. */
  readonly cpuModels?: readonly string[];
  /** The kinds of memory, of which `memfd` can be shared with virtiofsd. */
  readonly memorySources?: readonly string[];
  readonly diskBuses?: readonly string[];
  readonly diskDevices?: readonly string[];
  /** The models of a disk, such as `virtio-transitional`. */
  readonly diskModels?: readonly string[];
  readonly graphics?: readonly string[];
  readonly videoModels?: readonly string[];
  readonly rngModels?: readonly string[];
  readonly rngBackends?: readonly string[];
  /** The drivers of shared folders; `path` is 9p. */
  readonly filesystems?: readonly string[];
  readonly tpmModels?: readonly string[];
  readonly tpmBackends?: readonly string[];
  readonly tpmVersions?: readonly string[];
  /** The buses of devices that the viewer redirects. */
  readonly redirectedBuses?: readonly string[];
  readonly channels?: readonly string[];
  readonly panicModels?: readonly string[];
  /** The enlightenments of Hyper-V. */
  readonly hyperv?: readonly string[];
}

/** A key of the target that requests a device, which a guest gets on request only. */
export type RequestableDevice = {
  [K in keyof Target]-?: Required<Target>[K] extends boolean ? K : never;
}[keyof Target];

/** A hypervisor with rules. */
export type Hypervisor = 'kvm' | 'qemu' | 'xen' | 'vmware';
/** An architecture with rules. */
export type Arch = 'x86_64' | 'i686' | 'aarch64' | 'armv7l' | 'ppc64le' | 's390x' | 'riscv64' | 'loongarch64';
/** A kind of display. */
export type Graphics = 'spice' | 'vnc' | 'none';
/** A set of drivers beside those of the OS itself. */
export type Drivers = 'none' | 'preinstalled' | 'all';
/** The bus of a disk or CD-ROM drive. */
export type DiskBus = 'virtio' | 'scsi' | 'sata' | 'ide' | 'usb' | 'xen' | 'fdc';

/** A target with its defaults. A key without a default is absent unless it is requested. */
export type CompleteTarget = Target & Required<Pick<Target, 'hypervisor' | 'arch' | 'graphics' | 'drivers'>>;
