// The types of entities that a caller receives. Everything here is frozen, absence is `undefined`, lists have a stable
// order, and ids are the URIs of osinfo-db.

import type { InjectionMethod, PathFormat, SigningRequirement } from '../../data-loader/records/parts.ts';
import type { Place } from '../../data-loader/records/problems.ts';
import type {
  DatamapRecord,
  DeploymentRecord,
  DeviceRecord,
  InstallScriptRecord,
  OsRecord,
  PlatformRecord,
  ReleaseStatus,
} from '../../data-loader/records/records.ts';
import type { Bytes, Hertz, IsoDate } from '../values/units.ts';
import type { AvatarFormat, ConfigParam, CustomValue, Driver, Image, Media, Template, Tree } from './entity-parts.ts';

/** The common fields of OSes and platforms. */
export interface Product {
  readonly id: string;
  /** The first short-id; the id itself when none is declared, so that it can always be printed. */
  readonly shortId: string;
  /** Every short-id once, in the order of declaration. */
  readonly shortIds: readonly string[];
  /** `undefined` when no file declares one. */
  readonly name: string | undefined;
  readonly vendor: string | undefined;
  readonly version: string | undefined;
  readonly codename: string | undefined;
  /** URL of a picture. */
  readonly logo: string | undefined;
  readonly releaseDate: IsoDate | undefined;
  /** The day support ended or will end; `undefined` when none is known. */
  readonly eolDate: IsoDate | undefined;
  /** Ids of the direct parents, nearest first, in the order of inheritance. */
  readonly derivesFrom: readonly string[];
  readonly clones: readonly string[];
  /** Ids of everything that it can be upgraded from. */
  readonly upgrades: readonly string[];
  /** Ids of all ancestors, nearest first. */
  readonly ancestors: readonly string[];
  /** Ids of everything that derives from it, ordered by id. */
  readonly descendants: readonly string[];
  /** Ids of everything that it can be upgraded to, ordered by id. */
  readonly upgradableTo: readonly string[];
  /** The supported devices: own and inherited, without those that the nearest declaration marks as unsupported. */
  readonly devices: readonly SupportedDevice[];
  /** A site's own values: its `x-` elements, not inherited. */
  readonly custom: readonly CustomValue[];
}

/** An operating system with everything it inherits. */
export interface Os extends Product {
  readonly kind: 'os';
  /** `linux`, `winnt`, `freebsd`, ... Not inherited. */
  readonly family: string | undefined;
  /** `fedora`, `win`, `ubuntu`, ... Not inherited. */
  readonly distro: string | undefined;
  readonly releaseStatus: ReleaseStatus;
  /**
   * The required resources, one entry per architecture (or `all`); missing numbers are inherited where a file allows
   * it.
   */
  readonly resources: readonly Resources[];
  /** The firmware that it boots from, own and inherited. Empty when none is declared: then assume BIOS. */
  readonly firmware: readonly Firmware[];
  /** The same, and the firmware that it does not boot from. */
  readonly completeFirmware: readonly Firmware[];
  /** The kernel argument for the URL of the installation tree, such as `inst.repo`; inherited. */
  readonly kernelUrlArgument: string | undefined;
  /** The default user of its cloud images; inherited. */
  readonly cloudImageUsername: string | undefined;
  readonly media: readonly Media[];
  readonly trees: readonly Tree[];
  readonly images: readonly Image[];
  readonly variants: readonly Variant[];
  readonly drivers: readonly Driver[];
  /** Ids of its install scripts. */
  readonly installScripts: readonly string[];
  /** The record of its files, nothing inherited. */
  readonly record: OsRecord;
}

/** A hypervisor release; it inherits through derives-from and upgrades. */
export interface Platform extends Product {
  readonly kind: 'platform';
  /** The record of its files, nothing inherited. */
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
  /** The record of its files; `undefined` when the device is only in the host's lists of hardware. */
  readonly record: DeviceRecord | undefined;
}

/** The recommended devices of one OS on one platform. */
export interface Deployment {
  readonly kind: 'deployment';
  readonly id: string;
  /** Id of the OS. */
  readonly os: string;
  /** Id of the platform. */
  readonly platform: string;
  /** The best device of a class first. */
  readonly devices: readonly SupportedDevice[];
  /** The record of its files. */
  readonly record: DeploymentRecord;
}

/** A table from one vocabulary to another, such as a medium's language codes to locales. */
export interface Datamap {
  readonly kind: 'datamap';
  readonly id: string;
  readonly entries: readonly { readonly from: string; readonly to: string }[];
  /** Maps a value forward; `undefined` when the table does not have it. */
  readonly lookup: (from: string) => string | undefined;
  /** Maps a value back, to the last of several keys; `undefined` when no key maps to it. */
  readonly reverseLookup: (to: string) => string | undefined;
  /** The record of its files. */
  readonly record: DatamapRecord;
}

/** How to write the answer file of an unattended installation. */
export interface InstallScript {
  readonly kind: 'install-script';
  readonly id: string;
  /** `jeos`, `desktop`, ... */
  readonly profile: string | undefined;
  readonly productKeyFormat: string | undefined;
  readonly pathFormat: PathFormat;
  readonly expectedFilename: string | undefined;
  readonly preInstallDriversSigning: SigningRequirement;
  readonly postInstallDriversSigning: SigningRequirement;
  readonly needsInternet: boolean;
  readonly canPreInstallDrivers: boolean;
  readonly canPostInstallDrivers: boolean;
  readonly injectionMethods: readonly InjectionMethod[];
  /** `disk`, else `initrd`, else the first one; `undefined` when there is none. */
  readonly preferredInjectionMethod: InjectionMethod | undefined;
  readonly configParams: readonly ConfigParam[];
  readonly avatarFormat: AvatarFormat | undefined;
  readonly template: Template | undefined;
  /** The record of its files. */
  readonly record: InstallScriptRecord;
}

/** A device that an OS supports, or that a platform or deployment offers. */
export interface SupportedDevice {
  readonly id: string;
  /** The device's name; `undefined` when the database does not describe it. */
  readonly name: string | undefined;
  /** The device's class; `undefined` when the database does not give one. */
  readonly class: string | undefined;
  /** The guest's driver; `undefined` when none is named. */
  readonly driver: string | undefined;
  /** Short-id of the OS that declares it: this one or the nearest ancestor; a deployment's id. */
  readonly from: string;
  readonly at: Place;
}

/** An edition of an OS. */
export interface Variant {
  readonly id: string;
  readonly name: string | undefined;
}

/** The required resources on one architecture. */
export interface Resources {
  /** An architecture, or `all`. */
  readonly arch: string;
  readonly minimum: ResourceAmounts | undefined;
  readonly recommended: ResourceAmounts | undefined;
  readonly maximum: ResourceAmounts | undefined;
  readonly networkInstall: ResourceAmounts | undefined;
  readonly at: Place;
}

/** The amounts of one requirement; each is `undefined` when the database does not state it. */
export interface ResourceAmounts {
  readonly cpu: Hertz | undefined;
  readonly cpus: number | undefined;
  readonly memory: Bytes | undefined;
  readonly storage: Bytes | undefined;
  /** Short-id of the nearest OS that declares one of the amounts: this one, or an ancestor it inherits from. */
  readonly from: string;
  readonly at: Place;
}

/** A firmware that an OS boots from. */
export interface Firmware {
  readonly arch: string;
  /** `bios`, `efi`, ... */
  readonly type: string;
  readonly supported: boolean;
  /** `undefined` when the file does not recommend for or against it. */
  readonly recommended: boolean | undefined;
  /** Short-id of the OS that declared it. */
  readonly from: string;
  readonly at: Place;
}
