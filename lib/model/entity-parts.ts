// The types of the parts of an entity that nothing is inherited into: media, trees, images, drivers, and the parts of an
// install script. An absent member is not written in the files.
import type { ParamPolicy } from '../../data-loader/records/parts.ts';
import type { Place } from '../../data-loader/records/problems.ts';
import type { Bytes } from '../values/units.ts';

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

/** An installation or live medium. */
export interface Media {
  readonly id: string;
  readonly at: Place;
  /** Absent when the file names none: such a medium is never matched by architecture. */
  readonly arch?: string;
  readonly live: boolean;
  readonly installer: boolean;
  /** How often the installer reboots the machine. */
  readonly installerReboots: number;
  readonly ejectAfterInstall: boolean;
  /** Whether there is an install script for this medium, its own or the OS's, and it works with scripts. */
  readonly installerScript: boolean;
  readonly url?: string;
  readonly kernel?: string;
  readonly initrd?: string;
  /** Regular expressions over the ISO 9660 volume descriptor, as are the next three: search at most LONGEST_SUBJECT. */
  readonly volumeId?: string;
  readonly systemId?: string;
  readonly publisherId?: string;
  readonly applicationId?: string;
  readonly volumeSize?: Bytes;
  readonly languages: readonly MediaLanguage[];
  readonly variants: readonly Reference[];
  readonly installScripts: readonly Reference[];
  readonly custom: readonly CustomValue[];
}

/** A language of a medium, or a pattern that finds it. */
export interface MediaLanguage {
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
export interface Tree {
  readonly id: string;
  readonly at: Place;
  readonly arch?: string;
  readonly url?: string;
  readonly kernel?: string;
  readonly initrd?: string;
  readonly bootIso?: string;
  /** Absent when the tree has no treeinfo file that could be matched. */
  readonly treeinfo?: Treeinfo;
  readonly variants: readonly Reference[];
  readonly custom: readonly CustomValue[];
}

/** Regular expressions over the general section of a treeinfo file: search at most LONGEST_SUBJECT. */
export interface Treeinfo {
  readonly at: Place;
  readonly family?: string;
  readonly variant?: string;
  readonly version?: string;
  readonly arch?: string;
}

/** A ready-made disk image. */
export interface Image {
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

/** A package of guest drivers. */
export interface Driver {
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

/** A parameter of an install script. */
export interface ConfigParam {
  /** The parameter's name. */
  readonly id: string;
  readonly at: Place;
  readonly policy: ParamPolicy;
  /** The id of the datamap that translates its value; absent when the value is used unchanged. */
  readonly valueMap?: string;
}

/** The avatar that an install script can set for the user. */
export interface AvatarFormat {
  readonly at: Place;
  readonly mimeTypes: readonly string[];
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
  readonly alpha: boolean;
  readonly custom: readonly CustomValue[];
}

/** The XSLT stylesheet of an install script: in the file, or at a URI. */
export interface Template {
  readonly at: Place;
  readonly uri?: string;
  /** The stylesheet as XML text, without comments. */
  readonly markup?: string;
}
