// What a recommendation says: types only. The names are libvirt's own; each choice stands beside its reason.
import type { DatabaseInfo } from '../data-loader/store.ts';
import type { Bytes } from './units.ts';

/** What the virtual machine runs on. What is left out has its default. */
export interface Target {
  /** Default `kvm`. */
  readonly hypervisor?: Hypervisor;
  /** Default `x86_64`. */
  readonly arch?: Arch;
}

/** A hypervisor that there are rules for. */
export type Hypervisor = 'kvm';
/** An architecture that there are rules for. */
export type Arch = 'x86_64';

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
}

/** A choice's reason, which stands on every choice. */
export interface Reasoned {
  readonly because: Because;
}

/** A machine type of QEMU: `pc` is the i440FX of 1996, `q35` the PCIe machine of 2007. */
export type MachineType = 'q35' | 'pc';
/** What a disk or CD-ROM drive hangs on. */
export type DiskBus = 'virtio' | 'sata' | 'ide';
/** A network card. */
export type NetworkModel = 'virtio' | 'e1000e' | 'e1000' | 'rtl8139' | 'ne2k_pci' | 'pcnet';
/** What the guest takes the hardware clock to show. */
export type ClockOffset = 'utc' | 'localtime';

/** A clock device of the guest, and what it does about ticks that the guest missed. */
export interface Timer extends Reasoned {
  readonly name: 'rtc' | 'pit' | 'hpet' | 'hypervclock';
  /** Absent where the timer has no such policy. */
  readonly tickPolicy?: 'catchup' | 'delay' | 'discard';
  /** Whether the guest sees it; absent means that this is left as it is. */
  readonly present?: boolean;
  /** What the clock follows; absent means the hypervisor's default. */
  readonly track?: 'guest' | 'wall';
}

/** The hardware clock and the timers beside it. */
export interface Clock extends Reasoned {
  readonly offset: ClockOffset;
  /** In libvirt's customary order: rtc, pit, hpet, hypervclock. */
  readonly timers: readonly Timer[];
}

/** How much of everything the guest should get; what the database does not say is absent. */
export interface ResourceAdvice extends Reasoned {
  readonly memory?: Bytes;
  readonly cpus?: number;
  readonly storage?: Bytes;
}

/** Something a person should know about the recommendation. */
export interface Warning {
  readonly code: 'UNKNOWN_DEVICE';
  readonly message: string;
}

/** The virtual hardware that an OS runs best on, each choice with its reason. */
export interface Recommendation {
  readonly os: { readonly id: string; readonly shortId: string; readonly name?: string };
  readonly target: Required<Target>;
  readonly machine: { readonly type: MachineType } & Reasoned;
  readonly disk: { readonly bus: DiskBus } & Reasoned;
  readonly cdrom: { readonly bus: DiskBus } & Reasoned;
  readonly network: { readonly model: NetworkModel } & Reasoned;
  readonly clock: Clock;
  /** Absent when the database gives no numbers for this architecture. */
  readonly resources?: ResourceAdvice;
  readonly warnings: readonly Warning[];
  /** Which database said so. */
  readonly database: Pick<DatabaseInfo, 'version' | 'origin'>;
}
