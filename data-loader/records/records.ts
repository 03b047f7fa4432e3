// The types of records: what the files declare, entity by entity. A record is plain data (it survives JSON), merged
// from one master file and its fragments, with nothing inherited and nothing looked up.
import type {
  AvatarFormatRecord,
  ConfigParamRecord,
  CustomValue,
  DatamapEntry,
  DeviceLinkRecord,
  DriverRecord,
  FirmwareRecord,
  ImageRecord,
  InjectionMethod,
  Located,
  MediaRecord,
  PathFormat,
  Reference,
  ResourcesRecord,
  SigningRequirement,
  TemplateRecord,
  TreeRecord,
  VariantRecord,
} from './parts.ts';
import type { Place } from './problems.ts';

/** The common fields of OSes and platforms. */
export interface ProductRecord {
  readonly id: string;
  /** The place of every element that declares this entity: the master first, then the fragments. */
  readonly declaredAt: readonly Place[];
  readonly shortIds: readonly Located<string>[];
  readonly name?: Located<string>;
  readonly vendor?: Located<string>;
  readonly version?: Located<string>;
  readonly codename?: Located<string>;
  readonly logo?: Located<string>;
  /** ISO date. */
  readonly releaseDate?: Located<string>;
  /** ISO date. */
  readonly eolDate?: Located<string>;
  /** In the order of reading; the ancestry walks them last to first. */
  readonly derivesFrom: readonly Reference[];
  readonly clones: readonly Reference[];
  readonly upgrades: readonly Reference[];
  readonly devices: readonly DeviceLinkRecord[];
  readonly custom: readonly CustomValue[];
}

/** The state of a release. */
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number];
export const RELEASE_STATUSES = ['released', 'snapshot', 'prerelease', 'rolling'] as const;

/** An operating system, as its files declare it. */
export interface OsRecord extends ProductRecord {
  readonly kind: 'os';
  readonly family?: Located<string>;
  readonly distro?: Located<string>;
  readonly releaseStatus?: Located<ReleaseStatus>;
  readonly kernelUrlArgument?: Located<string>;
  readonly cloudImageUsername?: Located<string>;
  readonly firmware: readonly FirmwareRecord[];
  readonly media: readonly MediaRecord[];
  readonly trees: readonly TreeRecord[];
  readonly images: readonly ImageRecord[];
  readonly variants: readonly VariantRecord[];
  readonly resources: readonly ResourcesRecord[];
  readonly drivers: readonly DriverRecord[];
  readonly installScripts: readonly Reference[];
}

/** A hypervisor release, as its files declare it. */
export interface PlatformRecord extends ProductRecord {
  readonly kind: 'platform';
}

/** A piece of virtual or real hardware. */
export interface DeviceRecord {
  readonly kind: 'device';
  readonly id: string;
  readonly declaredAt: readonly Place[];
  readonly name?: Located<string>;
  readonly vendor?: Located<string>;
  readonly vendorId?: Located<string>;
  readonly product?: Located<string>;
  readonly productId?: Located<string>;
  readonly subsystem?: Located<string>;
  readonly busType?: Located<string>;
  readonly class?: Located<string>;
  readonly custom: readonly CustomValue[];
}

/** The recommended devices of one OS on one platform. */
export interface DeploymentRecord {
  readonly kind: 'deployment';
  readonly id: string;
  readonly declaredAt: readonly Place[];
  readonly os: Reference;
  readonly platform: Reference;
  readonly devices: readonly DeviceLinkRecord[];
  readonly custom: readonly CustomValue[];
}

/** A table from one vocabulary to another, such as a medium's language codes to locales. */
export interface DatamapRecord {
  readonly kind: 'datamap';
  readonly id: string;
  readonly declaredAt: readonly Place[];
  readonly entries: readonly DatamapEntry[];
}

/** How to write the answer file of an unattended installation. */
export interface InstallScriptRecord {
  readonly kind: 'install-script';
  readonly id: string;
  readonly declaredAt: readonly Place[];
  readonly profile?: Located<string>;
  readonly productKeyFormat?: Located<string>;
  readonly pathFormat?: Located<PathFormat>;
  readonly expectedFilename?: Located<string>;
  readonly preInstallDriversSigning?: Located<SigningRequirement>;
  readonly postInstallDriversSigning?: Located<SigningRequirement>;
  readonly needsInternet?: Located<boolean>;
  readonly canPreInstallDrivers?: Located<boolean>;
  readonly canPostInstallDrivers?: Located<boolean>;
  readonly injectionMethods: readonly Located<InjectionMethod>[];
  readonly configParams: readonly ConfigParamRecord[];
  readonly avatarFormat?: AvatarFormatRecord;
  readonly template?: TemplateRecord;
  readonly custom: readonly CustomValue[];
}

/** The record of each kind. */
export interface Records {
  readonly os: OsRecord;
  readonly platform: PlatformRecord;
  readonly device: DeviceRecord;
  readonly deployment: DeploymentRecord;
  readonly datamap: DatamapRecord;
  readonly 'install-script': InstallScriptRecord;
}

/** A kind of entity, named like its element and folder. */
export type EntityKind = keyof Records;
export const ENTITY_KINDS: readonly EntityKind[] = [
  'os',
  'platform',
  'device',
  'deployment',
  'datamap',
  'install-script',
];
/** One value for each kind. */
export function ofEachKind<T>(make: (kind: EntityKind) => T): Readonly<Record<EntityKind, T>>;
export function ofEachKind(make: (kind: EntityKind) => unknown): object {
  return Object.fromEntries(ENTITY_KINDS.map(kind => [kind, make(kind)]));
}

/** The record of one kind. */
export type RecordOf<K extends EntityKind> = Records[K];
/** A record of any kind. */
export type EntityRecord = Records[EntityKind];
