// What a recommendation says: types only. The names are libvirt's own; each choice stands beside its reason, and a part
// that does not apply is absent.
import type { DatabaseInfo } from '../../data-loader/store/store.ts';
import type { CompleteTarget, DiskBus } from './target-types.ts';
import type { Bytes } from './units.ts';

/** Why something was chosen. */
export interface Because {
  /** The rule that decided; one that found no evidence in the database is named `fallback-...`. */
  readonly rule: string;
  /** Id of the device that decided; absent when none did. */
  readonly device?: string;
  /** Short-id of the OS that said so, this one or an ancestor; absent when none did. */
  readonly from?: string;
  /** `layer:path:line` of what the database says; absent when it says nothing. */
  readonly at?: string;
  /** The image property that asked for it; absent when none did. */
  readonly property?: string;
}

/** A choice's reason, which stands on every choice. */
export interface Reasoned {
  readonly because: Because;
}

/** A choice as it stands in a recommendation. */
export type Chosen<T> = T & Reasoned;

/** A machine type: `pc` is the i440FX of 1996, `q35` the PCIe machine of 2007; a versioned name may be asked for. */
export type MachineType = 'q35' | 'pc' | 'virt' | 'pseries' | 's390-ccw-virtio' | 'xenfv' | 'xenpv' | (string & {});
/** The machine that the guest sees. */
export interface Machine {
  readonly type: MachineType;
}

/** How the guest starts. */
export interface FirmwareChoice {
  readonly type: 'bios' | 'efi';
  /** Stated wherever it could be on; absent elsewhere. */
  readonly secureBoot?: boolean;
  /** Whether the vendors' keys are there from the start; stated where secure boot is on under QEMU. */
  readonly enrolledKeys?: boolean;
  /** Whether system management mode protects the firmware's variables; stated where secure boot needs it. */
  readonly smm?: boolean;
}

/** Set where a driver for legacy virtio only meets a PCIe machine. */
export interface VirtioModel {
  readonly virtioModel?: 'transitional';
}

/** A disk. */
export interface Disk extends VirtioModel {
  readonly bus: DiskBus;
}
/** A CD-ROM drive. */
export interface Cdrom {
  readonly bus: DiskBus;
}

/** A SCSI controller, in libvirt's words. */
export type ScsiModel =
  | 'virtio-scsi'
  | 'lsilogic'
  | 'lsisas1068'
  | 'lsisas1078'
  | 'buslogic'
  | 'vmpvscsi'
  | 'ibmvscsi'
  | 'auto';
/** The controller of SCSI disks. */
export interface Scsi extends VirtioModel {
  readonly model: ScsiModel;
}

/** A network card, in libvirt's words; an image property may name others. */
export type NetworkModel =
  | 'virtio'
  | 'e1000e'
  | 'e1000'
  | 'rtl8139'
  | 'ne2k_pci'
  | 'pcnet'
  | 'netfront'
  | 'vmxnet3'
  | (string & {});
/** A network card. */
export interface Network extends VirtioModel {
  readonly model: NetworkModel;
}

/** A graphics card. */
export interface Video {
  readonly model: 'virtio' | 'qxl' | 'vga' | 'cirrus' | 'bochs' | 'ramfb' | 'vmvga' | 'xen' | 'gop' | 'none';
}

/** A sound card. */
export interface Sound {
  readonly model: 'ich9' | 'ich6' | 'ac97' | 'es1370' | 'sb16' | 'pcspk' | 'usb' | 'virtio';
}

/** What input devices hang on. */
export type InputBus = 'usb' | 'ps2' | 'virtio' | 'xen';
/** The pointer, and the keyboard where it is none that every machine has. */
export interface Input {
  readonly pointer: 'tablet' | 'mouse';
  readonly bus: InputBus;
  readonly keyboard?: { readonly bus: InputBus };
}

/** The USB controller. */
export interface Usb {
  readonly model: 'qemu-xhci' | 'nec-xhci' | 'ich9-ehci1' | 'piix3-uhci' | 'none';
  /** How many ports it has; absent means the hypervisor's default. */
  readonly ports?: number;
}

/** The source of random numbers. */
export interface Rng extends VirtioModel {
  readonly model: 'virtio';
}

/** The device that gives unused memory back; `none` says that there is to be none. */
export interface Balloon extends VirtioModel {
  readonly model: 'virtio' | 'none';
}

/** The channel of the guest agent. */
export interface AgentChannel extends VirtioModel {
  readonly name: 'org.qemu.guest_agent.0';
}

/** How much an OS wants a TPM. */
export type TpmNeed = 'required' | 'recommended' | 'supported';
/** A trusted platform module; where it is not required, it is for the caller to decide whether the guest gets it. */
export interface Tpm {
  readonly model: 'tpm-crb' | 'tpm-tis' | 'tpm-spapr' | 'vtpm';
  readonly version: '2.0' | '1.2';
  readonly need: TpmNeed;
}

/** A level of the x86-64 instruction set. */
export type CpuLevel = 'x86-64-v1' | 'x86-64-v2' | 'x86-64-v3' | 'x86-64-v4';
/** The processor. */
export interface Cpu {
  /** Absent where the hypervisor's default is best. */
  readonly mode?: 'host-passthrough' | 'host-model' | 'maximum' | 'custom';
  /** The model of a custom CPU. */
  readonly model?: string;
  /** What the OS needs at least; absent when every host will do. */
  readonly level?: CpuLevel;
  /** CPU features that the OS needs or cannot bear, by libvirt's names. */
  readonly features?: Readonly<Record<string, 'require' | 'disable'>>;
}

/** What the guest takes the hardware clock to show. */
export type ClockOffset = 'utc' | 'localtime';
/** The name of a clock device. */
export type TimerName = 'rtc' | 'pit' | 'hpet' | 'hypervclock';
/** What a clock device does about ticks that the guest missed, and whether it is there. */
export interface TimerSettings {
  /** Absent where the timer has no such policy. */
  readonly tickPolicy?: 'catchup' | 'delay' | 'discard';
  /** Whether the guest sees it; absent means that this is left as it is. */
  readonly present?: boolean;
  /** What the clock follows; absent means the hypervisor's default. */
  readonly track?: 'guest' | 'wall';
}
/** A clock device of the guest. */
export interface Timer extends TimerSettings, Reasoned {
  readonly name: TimerName;
}
/** The hardware clock. */
export interface ClockChoice {
  readonly offset: ClockOffset;
  /** The zone that local time is of; absent means the host's own. */
  readonly timeZone?: string;
}
/** The hardware clock and the timers beside it. */
export interface Clock extends ClockChoice, Reasoned {
  /** In libvirt's customary order: rtc, pit, hpet, hypervclock; empty where there are none to choose. */
  readonly timers: readonly Timer[];
}

/** One of the interfaces that Hyper-V offers and QEMU imitates, by libvirt's names. */
export type Enlightenment =
  | 'relaxed'
  | 'vapic'
  | 'spinlocks'
  | 'vpindex'
  | 'runtime'
  | 'synic'
  | 'stimer'
  | 'stimer-direct'
  | 'reset'
  | 'frequencies'
  | 'tlbflush'
  | 'ipi';
/** The interfaces of Hyper-V that the guest finds. */
export interface Hyperv {
  readonly level: 'none' | 'basic' | 'full';
  /** Those that are on; `spinlocks` is the number of retries. */
  readonly features: Readonly<Partial<Record<Enlightenment, true | number>>>;
}

/** The interfaces of Hyper-V that Xen imitates. */
export interface Viridian {
  readonly present: boolean;
}

/** How a folder of the host is shared with the guest. */
export interface Filesystem {
  readonly driver: 'virtiofs' | '9p';
}

/** A socket between host and guest. */
export interface Vsock {
  readonly model: 'virtio';
}

/** What restarts a guest that hangs. */
export interface Watchdog {
  readonly model: 'i6300esb' | 'ib700' | 'diag288';
  readonly action: 'reset';
}

/** What VMware calls the guest and its devices. */
export interface Vmware {
  /** As its API has it: `windows9_64Guest`. */
  readonly guestId: string;
  /** The same as a .vmx file has it: `windows9-64`. */
  readonly guestOS: string;
  readonly diskAdapter: 'pvscsi' | 'lsisas1068' | 'lsilogic' | 'buslogic' | 'ide' | 'sata';
  readonly networkAdapter: 'vmxnet3' | 'e1000e' | 'e1000' | 'vlance';
}

/** How much of everything the guest should get; what the database does not say is absent. */
export interface ResourceAdvice {
  readonly memory?: Bytes;
  readonly cpus?: number;
  readonly storage?: Bytes;
}

/** The name of a kind of warning; README says when each is given. */
export type WarningCode =
  | 'UNKNOWN_OS'
  | 'UNKNOWN_DEVICE'
  | 'NO_KNOWN_DRIVER'
  | 'DRIVERS_TO_INSTALL'
  | 'MACHINE_VERSION'
  | 'NO_ENLIGHTENMENTS'
  | 'NO_SECURE_BOOT'
  | 'NO_TPM'
  | 'FIRMWARE_NOT_INSTALLED'
  | 'NO_PARAVIRTUAL_DRIVERS'
  | 'NOT_AVAILABLE'
  | 'TIME_ZONE_UNUSED'
  | 'PROPERTY_UNUSED'
  | 'OLDER_GUEST_ID'
  | 'NO_32_BIT_GUEST_ID'
  | 'NOT_EXPRESSED';

/** Something a person should know about the recommendation. */
export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}

/** Virtual hardware, each choice with its reason. */
export interface Hardware {
  /** Absent only where an image names no OS that is known. */
  readonly os?: { readonly id: string; readonly shortId: string; readonly name?: string };
  readonly target: CompleteTarget;
  /** Absent on VMware, where the version of the virtual hardware decides. */
  readonly machine?: Chosen<Machine>;
  /** Absent where the machine has one of its own. */
  readonly firmware?: Chosen<FirmwareChoice>;
  readonly disk: Chosen<Disk>;
  readonly cdrom: Chosen<Cdrom>;
  /** Absent where nothing hangs on SCSI. */
  readonly scsi?: Chosen<Scsi>;
  readonly network: Chosen<Network>;
  readonly video?: Chosen<Video>;
  readonly sound?: Chosen<Sound>;
  readonly input?: Chosen<Input>;
  readonly usb?: Chosen<Usb>;
  readonly rng?: Chosen<Rng>;
  readonly balloon?: Chosen<Balloon>;
  readonly agentChannel?: Chosen<AgentChannel>;
  readonly tpm?: Chosen<Tpm>;
  readonly cpu?: Chosen<Cpu>;
  readonly clock: Clock;
  /** Absent for what is no Windows, and off x86. */
  readonly hyperv?: Chosen<Hyperv>;
  /** On Xen alone. */
  readonly viridian?: Chosen<Viridian>;
  readonly filesystem?: Chosen<Filesystem>;
  /** On request. */
  readonly vsock?: Chosen<Vsock>;
  /** On request. */
  readonly watchdog?: Chosen<Watchdog>;
  /** On VMware alone. */
  readonly vmware?: Chosen<Vmware>;
  /** Absent when the database gives no numbers for this architecture. */
  readonly resources?: Chosen<ResourceAdvice>;
  readonly warnings: readonly Warning[];
  /** Which database said so; absent only where none was asked. */
  readonly database?: Pick<DatabaseInfo, 'version' | 'origin'>;
}

/** What of it is decided, and does not follow from who asked. */
export type DecidedHardware = Omit<Hardware, 'os' | 'target' | 'vmware' | 'resources' | 'warnings' | 'database'>;

/** The virtual hardware that an OS runs best on. */
export interface Recommendation extends Hardware {
  readonly os: NonNullable<Hardware['os']>;
  readonly database: NonNullable<Hardware['database']>;
}
