// The types of the parts of a record, and the closed vocabularies of the format. A part is plain data with the place
// where it is written; absent members are not written. Units are libosinfo's own.
import type { Place } from './problems.ts';

/** A value and its place in a file. */
export interface Located<T> {
  readonly value: T;
  readonly at: Place;
  /** The language tag of its element; absent for a text without one. */
  readonly lang?: string;
}

/** A reference to another entity by id. */
export interface Reference {
  readonly id: string;
  readonly at: Place;
}

/** A site's own value: an element whose name starts with `x-`. */
export interface CustomValue {
  /** The element's name, with its `x-`. */
  readonly name: string;
  readonly value: string;
  readonly at: Place;
}

/** A device that an OS, platform or deployment declares. */
export interface DeviceLinkRecord extends Reference {
  /** `false` when the device is declared as not working; absent means that it works. */
  readonly supported?: boolean;
  /** The name of the guest driver; absent when none is named. */
  readonly driver?: string;
  readonly custom: readonly CustomValue[];
}

/** A firmware that an OS boots from, or does not. */
export interface FirmwareRecord {
  /** The owner's id and this entry's number, as libosinfo counts them. */
  readonly id: string;
  readonly at: Place;
  readonly arch: string;
  /** `bios`, `efi`, ... */
  readonly type: string;
  readonly supported: boolean;
  /** Absent when the file does not recommend for or against it. */
  readonly recommended?: boolean;
}

/** An installation or live medium. */
export interface MediaRecord {
  readonly id: string;
  readonly at: Place;
  /** Absent when the file names none: such a medium is never matched by architecture. */
  readonly arch?: string;
  readonly live: boolean;
  readonly installer: boolean;
  /** How often the installer reboots the machine. */
  readonly installerReboots: number;
  readonly ejectAfterInstall: boolean;
  /** Whether install scripts work with this medium. */
  readonly installerScript: boolean;
  readonly url?: string;
  readonly kernel?: string;
  readonly initrd?: string;
  /** Regular expressions over the ISO 9660 volume descriptor, as are the next three: search at most LONGEST_SUBJECT. */
  readonly volumeId?: string;
  readonly systemId?: string;
  readonly publisherId?: string;
  readonly applicationId?: string;
  /** Bytes. */
  readonly volumeSize?: number;
  readonly languages: readonly MediaLanguageRecord[];
  readonly variants: readonly Reference[];
  readonly installScripts: readonly Reference[];
  readonly custom: readonly CustomValue[];
}

/** A language of a medium, or a pattern that finds it. */
export interface MediaLanguageRecord {
  readonly at: Place;
  /**
   * A locale; with `regex`, a pattern over the volume id whose first group is the language's code: to search at most
   * LONGEST_SUBJECT.
   */
  readonly text: string;
  readonly regex: boolean;
  /** The id of the datamap that turns such a code into a locale; absent when the code is one. */
  readonly map?: string;
}

/** A network installation tree. */
export interface TreeRecord {
  readonly id: string;
  readonly at: Place;
  readonly arch?: string;
  readonly url?: string;
  readonly kernel?: string;
  readonly initrd?: string;
  readonly bootIso?: string;
  /** Absent when the tree has no treeinfo file that could be matched. */
  readonly treeinfo?: TreeinfoRecord;
  readonly variants: readonly Reference[];
  readonly custom: readonly CustomValue[];
}

/** Regular expressions over the general section of a treeinfo file: search at most LONGEST_SUBJECT. */
export interface TreeinfoRecord {
  readonly at: Place;
  readonly family?: string;
  readonly variant?: string;
  readonly version?: string;
  readonly arch?: string;
}

/** A ready-made disk image. */
export interface ImageRecord {
  readonly id: string;
  readonly at: Place;
  readonly arch?: string;
  /** `qcow2`, `raw`, `vmdk`, `containerdisk`, ... */
  readonly format?: string;
  readonly cloudInit: boolean;
  readonly url?: string;
  readonly variants: readonly Reference[];
  readonly custom: readonly CustomValue[];
}

/** An edition of an OS. */
export interface VariantRecord {
  readonly id: string;
  readonly at: Place;
  readonly name?: Located<string>;
  readonly custom: readonly CustomValue[];
}

/** The four numbers of one section of a resources element. */
export interface ResourceAmounts {
  readonly at: Place;
  /** Hertz. */
  readonly cpu?: number;
  readonly cpus?: number;
  /** Bytes. */
  readonly memory?: number;
  /** Bytes. */
  readonly storage?: number;
}

/** What an OS needs on one architecture. */
export interface ResourcesRecord {
  readonly id: string;
  readonly at: Place;
  /** An architecture, or `all`. */
  readonly arch: string;
  /** Whether missing numbers come from the nearest ancestor that has them. */
  readonly inherit: boolean;
  readonly minimum?: ResourceAmounts;
  readonly recommended?: ResourceAmounts;
  readonly maximum?: ResourceAmounts;
  readonly networkInstall?: ResourceAmounts;
}

/** A package of guest drivers. */
export interface DriverRecord {
  readonly id: string;
  readonly at: Place;
  readonly arch?: string;
  /** URL of the folder that holds the files. */
  readonly location?: string;
  readonly preInstallable: boolean;
  readonly signed: boolean;
  /** Higher is better; 50 when the file states none. */
  readonly priority: number;
  readonly files: readonly string[];
  readonly devices: readonly Reference[];
}

/** One row of a datamap. */
export interface DatamapEntry {
  readonly from: string;
  readonly to: string;
  readonly at: Place;
}

/** Whether a value is required; `none` is neither required nor optional. */
export type ParamPolicy = (typeof PARAM_POLICIES)[number];
export const PARAM_POLICIES = ['none', 'optional', 'required'] as const;

/** A parameter of an install script. */
export interface ConfigParamRecord {
  /** The parameter's name. */
  readonly id: string;
  readonly at: Place;
  readonly policy: ParamPolicy;
  /** The id of the datamap that translates its value; absent when the value is used unchanged. */
  readonly valueMap?: string;
}

/** The avatar that an install script can set for the user. */
export interface AvatarFormatRecord {
  readonly at: Place;
  readonly mimeTypes: readonly string[];
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
  readonly alpha: boolean;
  readonly custom: readonly CustomValue[];
}

/** The path syntax of an install script. */
export type PathFormat = (typeof PATH_FORMATS)[number];
export const PATH_FORMATS = ['unix', 'dos'] as const;

/** The way in which an answer file reaches the installer. */
export type InjectionMethod = (typeof INJECTION_METHODS)[number];
export const INJECTION_METHODS = ['cdrom', 'disk', 'floppy', 'initrd', 'web'] as const;

/** What an installer requires of drivers' signatures. */
export type SigningRequirement = (typeof SIGNING_REQUIREMENTS)[number];
export const SIGNING_REQUIREMENTS = ['none', 'strict', 'warn'] as const;

/** The XSLT stylesheet of an install script: in the file, or at a URI. */
export interface TemplateRecord {
  readonly at: Place;
  readonly uri?: string;
  /** The stylesheet as XML text, without comments. */
  readonly markup?: string;
}
