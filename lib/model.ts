// What a caller gets to see: types only. The file a user reads first. Everything here is frozen, absence is
// `undefined`, lists have a stable order, and ids are the URIs that osinfo-db gives its entities.

import type { DriverRecord, ImageRecord, MediaRecord, TreeRecord } from '../data-loader/parts.ts';
import type { Place } from '../data-loader/problems.ts';
import type { DeviceRecord, OsRecord, PlatformRecord, ReleaseStatus } from '../data-loader/records.ts';
import type { Bytes, Hertz, IsoDate } from './units.ts';

/** What OSes and platforms have in common. */
export interface Product {
  readonly id: string;
  /** The first short-id; the id itself when none is declared, so that there is always a name to print. */
  readonly shortId: string;
  /** Every short-id once, in the order declared. */
  readonly shortIds: readonly string[];
  /** `undefined` when no file names it. */
  readonly name: string | undefined;
  readonly vendor: string | undefined;
  readonly version: string | undefined;
  readonly codename: string | undefined;
  readonly releaseDate: IsoDate | undefined;
  /** The day support ended or will end; `undefined` when none is known. */
  readonly eolDate: IsoDate | undefined;
  /** Ids of the direct parents, nearest first as inheritance walks them. */
  readonly derivesFrom: readonly string[];
  readonly clones: readonly string[];
  readonly upgrades: readonly string[];
}

/** An operating system with everything it inherits. */
export interface Os extends Product {
  readonly kind: 'os';
  /** `linux`, `winnt`, `freebsd`, ... Not inherited. */
  readonly family: string | undefined;
  /** `fedora`, `win`, `ubuntu`, ... Not inherited. */
  readonly distro: string | undefined;
  readonly releaseStatus: ReleaseStatus;
  /** The hardware it drives: own and inherited, without what it or a nearer ancestor declares as unsupported. */
  readonly devices: readonly SupportedDevice[];
  /** What it needs, one entry an architecture (or `all`), missing numbers inherited where the files say so. */
  readonly resources: readonly Resources[];
  /** What it boots from, own and inherited. Empty when nothing is declared: then BIOS is to be assumed. */
  readonly firmware: readonly Firmware[];
  readonly media: readonly MediaRecord[];
  readonly trees: readonly TreeRecord[];
  readonly images: readonly ImageRecord[];
  readonly variants: readonly Variant[];
  readonly drivers: readonly DriverRecord[];
  /** What the files say, nothing inherited. */
  readonly record: OsRecord;
}

/** A hypervisor release. */
export interface Platform extends Product {
  readonly kind: 'platform';
  /** What the files say, nothing inherited. */
  readonly record: PlatformRecord;
}

/** A piece of virtual or real hardware. */
export interface Device {
  readonly kind: 'device';
  readonly id: string;
  readonly name: string | undefined;
  readonly vendor: string | undefined;
  readonly vendorId: string | undefined;
  readonly product: string | undefined;
  readonly productId: string | undefined;
  readonly subsystem: string | undefined;
  /** `pci`, `usb`, `xen`, ... */
  readonly busType: string | undefined;
  /** `net`, `block`, ... Mind that a vsock device has the class `net`. */
  readonly class: string | undefined;
  /** What the files say. */
  readonly record: DeviceRecord;
}

/** A device that an OS drives. */
export interface SupportedDevice {
  readonly id: string;
  /** The device's name; `undefined` when the database does not describe it. */
  readonly name: string | undefined;
  /** The device's class; `undefined` when the database does not give one. */
  readonly class: string | undefined;
  /** The guest's driver; `undefined` when none is named. */
  readonly driver: string | undefined;
  /** Short-id of the OS that declared it: this one or the nearest ancestor. */
  readonly from: string;
  readonly at: Place;
}

/** An edition of an OS. */
export interface Variant {
  readonly id: string;
  readonly name: string | undefined;
}

/** What an OS needs on one architecture. */
export interface Resources {
  /** An architecture, or `all`. */
  readonly arch: string;
  readonly minimum: ResourceFigures | undefined;
  readonly recommended: ResourceFigures | undefined;
  readonly maximum: ResourceFigures | undefined;
  readonly networkInstall: ResourceFigures | undefined;
  readonly at: Place;
}

/** The numbers of one requirement; each is `undefined` when the database does not say. */
export interface ResourceFigures {
  readonly cpu: Hertz | undefined;
  readonly cpus: number | undefined;
  readonly memory: Bytes | undefined;
  readonly storage: Bytes | undefined;
}

/** A firmware that an OS boots from. */
export interface Firmware {
  readonly arch: string;
  /** `bios`, `efi`, ... */
  readonly type: string;
  /** Short-id of the OS that declared it. */
  readonly from: string;
  readonly at: Place;
}
