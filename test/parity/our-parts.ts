// The parts of an OS as this library gives them in, the same as libosinfo names them out. `params` are libosinfo's raw
// values: each key with all its texts, those apart that a getter reads as a boolean or a number.
import type {
  CustomValue,
  DeviceLinkRecord,
  DriverRecord,
  FirmwareRecord,
  ImageRecord,
  MediaRecord,
  OsRecord,
  Place,
  ProductRecord,
  Reference,
  TreeRecord,
  VariantRecord,
} from '../../data-loader/index.ts';
import {
  type Firmware,
  formatPlace,
  type Os,
  type OsinfoDb,
  type ResourceAmounts,
  type SupportedDevice,
} from '../../lib/index.ts';
import { variantsOf } from './adapter.ts';
import type { Json, JsonObject } from './answers.ts';

type Texts = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Keys with their texts; one without any is left out. */
export function params(texts: Texts): JsonObject {
  const listed = Object.entries(texts).map(([key, value]) => [key, value === undefined ? [] : [value].flat()] as const);
  return Object.fromEntries(listed.filter(([, list]) => list.length > 0));
}

/** A site's own values, those of one name together. */
export function customParams(custom: readonly CustomValue[]): JsonObject {
  return params(
    Object.fromEntries(
      custom.map(({ name }) => [name, custom.filter(other => other.name === name).map(({ value }) => value)]),
    ),
  );
}

export function productParams(record: ProductRecord): JsonObject {
  const { shortIds, name, vendor, version, codename, logo, releaseDate, eolDate, custom } = record;
  return {
    ...params({
      'short-id': shortIds.map(({ value }) => value),
      name: name?.value,
      vendor: vendor?.value,
      version: version?.value,
      codename: codename?.value,
      logo: logo?.value,
      'release-date': releaseDate?.value,
      'eol-date': eolDate?.value,
    }),
    ...customParams(custom),
  };
}

export function osParams(record: OsRecord): JsonObject {
  const { family, distro, releaseStatus, kernelUrlArgument, cloudImageUsername } = record;
  return {
    ...productParams(record),
    ...params({
      family: family?.value,
      distro: distro?.value,
      'release-status': releaseStatus?.value,
      'kernel-url-argument': kernelUrlArgument?.value,
      'cloud-image-username': cloudImageUsername?.value,
    }),
  };
}

/** The links of one product without those that say unsupported; the last of each device counts. */
export function supportedLinks(links: readonly DeviceLinkRecord[]): readonly DeviceLinkRecord[] {
  const last = new Map<string, DeviceLinkRecord>();
  for (const link of links) {
    last.delete(link.id);
    last.set(link.id, link);
  }
  return [...last.values()].filter(({ supported }) => supported !== false);
}

export function deviceLink({ id, driver, supported, custom }: DeviceLinkRecord): JsonObject {
  const texts = { driver, supported: supported === undefined ? undefined : String(supported) };
  return { id, device: id, driver, params: { ...params(texts), ...customParams(custom) } };
}

/** Finds what the files say of a device that an OS has, own or inherited. */
export function linkFinder(os: Os, db: OsinfoDb): (device: SupportedDevice) => JsonObject {
  const records = [os.record, ...os.ancestors.flatMap(id => db.findOs(id)?.record ?? [])];
  return ownLinkFinder(records.flatMap(({ devices }) => devices));
}

export function ownLinkFinder(links: readonly DeviceLinkRecord[]): (device: SupportedDevice) => JsonObject {
  const at = byPlace(links);
  return ({ id, driver, at: place }) => {
    const link = at.get(formatPlace(place));
    return { ...(link && deviceLink(link)), id, device: id, driver };
  };
}

/** Finds the entry that a resolved firmware stands for. */
export function firmwareFinder(os: Os, db: OsinfoDb): (firmware: Firmware) => JsonObject {
  const records = [os.record, ...os.ancestors.flatMap(id => db.findOs(id)?.record ?? [])];
  const at = byPlace<FirmwareRecord>(records.flatMap(({ firmware }) => firmware));
  return ({ arch, type, supported, at: place }) => {
    const id = at.get(formatPlace(place))?.id;
    return { id, arch, type, supported, params: params({ architecture: arch, type, supported: String(supported) }) };
  };
}

function byPlace<T extends { readonly at: Place }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map(entry => [formatPlace(entry.at), entry]));
}

export function variant({ id, name, custom }: VariantRecord): JsonObject {
  return { id, name: name?.value, params: { ...params({ name: name?.value }), ...customParams(custom) } };
}

export function media(medium: MediaRecord, os: Os): JsonObject {
  const { id, arch, url, kernel, initrd, volumeId, systemId, publisherId, applicationId, languages, custom } = medium;
  const { installer, installerReboots, live, ejectAfterInstall, installerScript, volumeSize, variants } = medium;
  const patterns = languages.filter(({ regex }) => regex);
  const plain = languages.filter(({ regex }) => !regex).map(({ text }) => text);
  return {
    id,
    arch,
    url,
    kernel,
    initrd,
    volumeId,
    systemId,
    publisherId,
    applicationId,
    volumeSize,
    installer,
    live,
    installerReboots: installer ? installerReboots : undefined,
    ejectAfterInstall,
    installerScript: os.record.media.find(declared => declared.id === id)?.installerScript,
    supportsInstallerScript: installerScript,
    languages: plain,
    bootable: false,
    variants: variantsOf(medium, os),
    installScripts: medium.installScripts.map(script => script.id),
    os: os.id,
    params: {
      ...params({ architecture: arch, url, kernel, initrd, variant: idsOf(variants) }),
      ...params({ 'volume-id': volumeId, 'system-id': systemId }),
      ...params({ 'publisher-id': publisherId, 'application-id': applicationId }),
      ...params({ 'l10n-language': plain, 'l10n-language-regex': patterns.at(-1)?.text }),
      ...params({ 'l10n-language-map': patterns.at(-1)?.map }),
      ...customParams(custom),
    },
  };
}

export function tree(entry: TreeRecord, os: Os): JsonObject {
  const { id, arch, url, kernel, initrd, bootIso, treeinfo, variants, custom } = entry;
  const patterns = {
    'treeinfo-family': treeinfo?.family,
    'treeinfo-variant': treeinfo?.variant,
    'treeinfo-version': treeinfo?.version,
    'treeinfo-arch': treeinfo?.arch,
  };
  return {
    id,
    arch,
    url,
    kernel,
    initrd,
    bootIso,
    hasTreeinfo: treeinfo !== undefined,
    treeinfoFamily: treeinfo?.family,
    treeinfoVariant: treeinfo?.variant,
    treeinfoVersion: treeinfo?.version,
    treeinfoArch: treeinfo?.arch,
    variants: variantsOf(entry, os),
    os: os.id,
    params: {
      ...params({
        architecture: arch,
        url,
        kernel,
        initrd,
        'boot-iso': bootIso,
        variant: idsOf(variants),
        ...patterns,
      }),
      ...customParams(custom),
    },
  };
}

export function image(entry: ImageRecord, os: Os): JsonObject {
  const { id, arch, format, url, cloudInit, variants, custom } = entry;
  const texts = params({ architecture: arch, format, url, variant: idsOf(variants) });
  return {
    id,
    arch,
    format,
    url,
    cloudInit,
    variants: variantsOf(entry, os),
    os: os.id,
    params: { ...texts, ...customParams(custom) },
  };
}

export function driver({
  id,
  arch,
  location,
  files,
  preInstallable,
  signed,
  priority,
  devices,
}: DriverRecord): JsonObject {
  const texts = params({ arch, location, file: files });
  return {
    id,
    arch,
    location,
    files,
    preInstallable,
    signed,
    priority,
    devices: idsOf(devices),
    params: texts,
  };
}

function numbersOf({ cpu, cpus, memory, storage }: ResourceAmounts): Omit<ResourceAmounts, 'from' | 'at'> {
  return { cpu, cpus, memory, storage };
}

/** libosinfo has four lists of resources, each entry in those that it has numbers for. */
export function resources(os: Os): JsonObject {
  const section = (name: 'minimum' | 'recommended' | 'maximum' | 'networkInstall'): Json =>
    os.resources.flatMap((entry, index) => {
      const figures: ResourceAmounts | undefined = entry[name];
      const id = os.record.resources[index]?.id;
      return figures === undefined
        ? []
        : [{ id, arch: entry.arch, ...numbersOf(figures), params: params({ architecture: entry.arch }) }];
    });
  return {
    minimum: section('minimum'),
    recommended: section('recommended'),
    maximum: section('maximum'),
    networkInstall: section('networkInstall'),
  };
}

function idsOf(references: readonly Reference[]): readonly string[] {
  return references.map(({ id }) => id);
}
