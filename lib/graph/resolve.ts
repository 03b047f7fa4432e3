// A record in, an entity out: its own fields and everything it inherits. Members that need a search are computed on
// first use, and kept.
import type { HardwareName } from '../../data-loader/files/hardware-ids.ts';
import type {
  DatamapRecord,
  DeploymentRecord,
  DeviceRecord,
  InstallScriptRecord,
  OsRecord,
  PlatformRecord,
} from '../../data-loader/records/records.ts';
import type { RecordStore, SummarizedOs } from '../../data-loader/store/store.ts';
import { type ProductSummary, summaryOfProduct } from '../../data-loader/store/summary.ts';
import type { Datamap, Deployment, Device, InstallScript, Os, Platform, Product } from '../model/entities.ts';
import { deepFreeze, memoize, withLazy } from '../values/freeze.ts';
import { idsLastToFirst, type RelatedProduct } from './ancestry.ts';
import {
  declaresDevices,
  declaresInherited,
  declaringAncestryOf,
  devicesOf,
  firmwareOf,
  firstDeclared,
  resourcesOf,
} from './inheritance.ts';
import type { Graph, Relations } from './link.ts';

/** An OS with everything it inherits. */
export function resolveOs({ summary, record }: SummarizedOs, { store, oses }: Graph): Os {
  const { id, family, distro, releaseStatus = 'released' } = summary;
  const own = memoize(() => store.translated?.(record()) ?? record());
  const ancestry = (): readonly OsRecord[] => {
    const found = store.record('os', id);
    return found === undefined ? [] : declaringAncestryOf(found, oses.declaring(id, declaresInherited));
  };
  return withLazy(
    { kind: 'os' as const, ...productFields(summary), family, distro, releaseStatus },
    {
      media: () => mediaOf(own()),
      trees: () => own().trees,
      images: () => own().images,
      variants: () => own().variants.map(variant => ({ id: variant.id, name: variant.name?.value })),
      drivers: () => own().drivers,
      installScripts: () => own().installScripts.map(script => script.id),
      record: own,
      ...resolveInherited(id, oses, store),
      resources: () => resourcesOf(ancestry()),
      firmware: () => firmwareOf(ancestry()).filter(({ supported }) => supported),
      completeFirmware: () => firmwareOf(ancestry()),
      kernelUrlArgument: () => firstDeclared(ancestry(), 'kernelUrlArgument'),
      cloudImageUsername: () => firstDeclared(ancestry(), 'cloudImageUsername'),
    },
  );
}

/** The media; install scripts work with a medium only where it or the OS has one. */
function mediaOf({ media, installScripts }: OsRecord): OsRecord['media'] {
  return media.map(medium => ({
    ...medium,
    installerScript: medium.installerScript && (medium.installScripts.length > 0 || installScripts.length > 0),
  }));
}

/** A hypervisor release with everything it inherits. */
export function resolvePlatform(record: PlatformRecord, { store, platforms }: Graph): Platform {
  return withLazy(
    { kind: 'platform' as const, ...productFields(summaryOfProduct(record)) },
    { record: () => record, ...resolveInherited(record.id, platforms, store) },
  );
}

/** The fields of a product that its own files declare. */
function productFields(summary: ProductSummary): Omit<Product, keyof Inherited> {
  const { id, shortIds, derivesFrom, clones, upgrades, custom } = summary;
  return {
    id,
    shortId: shortIds[0] ?? id,
    shortIds,
    name: summary.name,
    vendor: summary.vendor,
    version: summary.version,
    codename: summary.codename,
    logo: summary.logo,
    releaseDate: summary.releaseDate,
    eolDate: summary.eolDate,
    derivesFrom: idsLastToFirst(derivesFrom),
    clones: idsLastToFirst(clones),
    upgrades: idsLastToFirst(upgrades),
    custom,
  };
}

/** The members that depend on other products. */
type Inherited = Pick<Product, 'ancestors' | 'descendants' | 'upgradableTo' | 'devices'>;

function resolveInherited<P extends RelatedProduct>(
  id: string,
  relations: Relations<P>,
  store: RecordStore,
): { readonly [K in keyof Inherited]: () => Inherited[K] } {
  return {
    ancestors: () =>
      relations
        .ancestry(id)
        .slice(1)
        .map(ancestor => ancestor.id),
    descendants: () => relations.descendants(id),
    upgradableTo: () => relations.upgradableTo(id),
    devices: () => devicesOf(relations.declaring(id, declaresDevices), store),
  };
}

/** A device; the host's lists of hardware fill in names that its own files do not declare. */
export function resolveDevice(record: DeviceRecord, { hardware }: RecordStore): Device {
  const { id, name, vendor, vendorId, product, productId, subsystem, busType } = record;
  const listed = (): HardwareName | undefined => hardware.find(id);
  return withLazy(
    { kind: 'device' as const, id, name: name?.value, subsystem: subsystem?.value, class: record.class?.value, record },
    {
      vendor: () => vendor?.value ?? listed()?.vendor,
      vendorId: () => vendorId?.value ?? listed()?.vendorId,
      product: () => product?.value ?? listed()?.product,
      productId: () => productId?.value ?? listed()?.productId,
      busType: () => busType?.value ?? listed()?.busType,
    },
  );
}

/** A device that is only in the host's lists of hardware. */
export function listedDevice(listed: HardwareName): Device {
  const nothing = { name: undefined, subsystem: undefined, class: undefined, record: undefined };
  return deepFreeze({ kind: 'device', ...nothing, ...listed });
}

/** The recommended devices of one OS on one platform; libosinfo prefers the one that is written last. */
export function resolveDeployment(record: DeploymentRecord, store: RecordStore): Deployment {
  const bestFirst = record.devices.toReversed();
  const best = new Map(record.devices.map(link => [link.id, link]));
  const each = bestFirst.filter(link => best.get(link.id) === link);
  const devices = devicesOf([{ id: record.id, devices: each }], store);
  return deepFreeze({
    kind: 'deployment',
    id: record.id,
    os: record.os.id,
    platform: record.platform.id,
    devices,
    record,
  });
}

/** A table from one vocabulary to another. */
export function resolveDatamap(record: DatamapRecord): Datamap {
  const entries = record.entries.map(({ from, to }) => ({ from, to }));
  const forward = new Map(entries.map(({ from, to }) => [from, to]));
  const backward = new Map(entries.map(({ from, to }) => [to, from]));
  return deepFreeze({
    kind: 'datamap',
    id: record.id,
    entries,
    lookup: (from: string) => forward.get(from),
    reverseLookup: (to: string) => backward.get(to),
    record,
  });
}

/** How to write the answer file of an unattended installation. */
export function resolveInstallScript(record: InstallScriptRecord): InstallScript {
  const methods = [...new Set(record.injectionMethods.map(({ value }) => value))];
  return deepFreeze({
    kind: 'install-script',
    id: record.id,
    profile: record.profile?.value,
    productKeyFormat: record.productKeyFormat?.value,
    pathFormat: record.pathFormat?.value ?? 'unix',
    expectedFilename: record.expectedFilename?.value,
    preInstallDriversSigning: record.preInstallDriversSigning?.value ?? 'none',
    postInstallDriversSigning: record.postInstallDriversSigning?.value ?? 'none',
    needsInternet: record.needsInternet?.value ?? false,
    canPreInstallDrivers: record.canPreInstallDrivers?.value ?? false,
    canPostInstallDrivers: record.canPostInstallDrivers?.value ?? false,
    injectionMethods: methods,
    preferredInjectionMethod: methods.find(equals('disk')) ?? methods.find(equals('initrd')) ?? methods[0],
    configParams: record.configParams,
    avatarFormat: record.avatarFormat,
    template: record.template,
    record,
  });
}

function equals(wanted: string): (method: string) => boolean {
  return method => method === wanted;
}
