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
import { declareLazyMembers, deepFreeze, memoize } from '../values/freeze.ts';
import { idsLastToFirst, type RelatedProduct } from './ancestry.ts';
import { declaresDevices, devicesOf, firmwareOf, firstDeclared, resourcesOf } from './inheritance.ts';
import { declaringAncestryOf, type Graph, type Relations } from './link.ts';

/** What an OS or a platform is resolved from. */
interface ProductSource<P extends RelatedProduct> {
  readonly id: string;
  /** Its record; that of an OS with its texts in the requested languages. */
  readonly record: () => P;
  readonly relations: Relations<P>;
  readonly store: RecordStore;
}

/** The members that depend on other products. */
type Inherited = Pick<Product, 'ancestors' | 'descendants' | 'upgradableTo' | 'devices'>;

/** The fields of a product that its own files declare. */
type ProductFields = Omit<Product, keyof Inherited>;

type LazyOsMembers = Omit<Os, keyof ProductFields | 'kind' | 'family' | 'distro' | 'releaseStatus'>;

const INHERITED: { readonly [K in keyof Inherited]: (source: ProductSource<RelatedProduct>) => Inherited[K] } = {
  ancestors: ({ id, relations }) =>
    relations
      .ancestry(id)
      .slice(1)
      .map(ancestor => ancestor.id),
  descendants: ({ id, relations }) => relations.descendants(id),
  upgradableTo: ({ id, relations }) => relations.upgradableTo(id),
  devices: ({ id, relations, store }) => devicesOf(relations.declaring(id, declaresDevices), store),
};

const makeOs = declareLazyMembers<ProductSource<OsRecord>, LazyOsMembers>({
  media: ({ record }) => mediaOf(record()),
  trees: ({ record }) => record().trees,
  images: ({ record }) => record().images,
  variants: ({ record }) => record().variants.map(variant => ({ id: variant.id, name: variant.name?.value })),
  drivers: ({ record }) => record().drivers,
  installScripts: ({ record }) => record().installScripts.map(script => script.id),
  record: ({ record }) => record(),
  ...INHERITED,
  resources: source => resourcesOf(ancestryOf(source)),
  firmware: source => firmwareOf(ancestryOf(source)).filter(({ supported }) => supported),
  completeFirmware: source => firmwareOf(ancestryOf(source)),
  kernelUrlArgument: source => firstDeclared(ancestryOf(source), 'kernelUrlArgument'),
  cloudImageUsername: source => firstDeclared(ancestryOf(source), 'cloudImageUsername'),
});

const makePlatform = declareLazyMembers<ProductSource<PlatformRecord>, Inherited & Pick<Platform, 'record'>>({
  record: ({ record }) => record(),
  ...INHERITED,
});

/** An OS with everything it inherits. */
export function resolveOs({ summary, record }: SummarizedOs, { store, oses: relations }: Graph): Os {
  const { id, family, distro, releaseStatus = 'released' } = summary;
  const translated = memoize(() => store.translated?.(record()) ?? record());
  const fields = { kind: 'os' as const, ...productFields(summary), family, distro, releaseStatus };
  return makeOs(fields, { id, record: translated, relations, store });
}

/** The ancestors that an OS inherits from, and itself. */
function ancestryOf({ id, relations, store }: ProductSource<OsRecord>): readonly OsRecord[] {
  const found = store.record('os', id);
  return found === undefined ? [] : declaringAncestryOf(found, relations);
}

/** The media; install scripts work with a medium only where it or the OS has one. */
function mediaOf({ media, installScripts }: OsRecord): OsRecord['media'] {
  return media.map(medium => ({
    ...medium,
    installerScript: medium.installerScript && (medium.installScripts.length > 0 || installScripts.length > 0),
  }));
}

/** A hypervisor release with everything it inherits. */
export function resolvePlatform(record: PlatformRecord, { store, platforms: relations }: Graph): Platform {
  const fields = { kind: 'platform' as const, ...productFields(summaryOfProduct(record)) };
  return makePlatform(fields, { id: record.id, record: () => record, relations, store });
}

function productFields(summary: ProductSummary): ProductFields {
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

/** What a device is resolved from. */
interface DeviceSource {
  readonly record: DeviceRecord;
  /** The names in the host's lists of hardware. */
  readonly listed: () => HardwareName | undefined;
}

const makeDevice = declareLazyMembers<
  DeviceSource,
  Pick<Device, 'vendor' | 'vendorId' | 'product' | 'productId' | 'busType'>
>({
  vendor: ({ record, listed }) => record.vendor?.value ?? listed()?.vendor,
  vendorId: ({ record, listed }) => record.vendorId?.value ?? listed()?.vendorId,
  product: ({ record, listed }) => record.product?.value ?? listed()?.product,
  productId: ({ record, listed }) => record.productId?.value ?? listed()?.productId,
  busType: ({ record, listed }) => record.busType?.value ?? listed()?.busType,
});

/** A device; the host's lists of hardware fill in names that its own files do not declare. */
export function resolveDevice(record: DeviceRecord, { hardware }: RecordStore): Device {
  const { id, name, subsystem } = record;
  const fields = { kind: 'device' as const, id, name: name?.value, subsystem: subsystem?.value };
  return makeDevice({ ...fields, class: record.class?.value, record }, { record, listed: () => hardware.find(id) });
}

/** A device that is only in the host's lists of hardware. */
export function listedDevice(listed: HardwareName): Device {
  const nothing = { name: undefined, subsystem: undefined, class: undefined, record: undefined };
  return deepFreeze({ kind: 'device', ...nothing, ...listed });
}

/** The recommended devices of one OS on one platform; libosinfo prefers the one that is written last. */
export function resolveDeployment(record: DeploymentRecord, store: RecordStore): Deployment {
  const devices = devicesOf([record], store).toReversed();
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

const PREFERRED_METHODS = ['disk', 'initrd'] as const;

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
    preferredInjectionMethod: PREFERRED_METHODS.find(method => methods.includes(method)) ?? methods[0],
    configParams: record.configParams,
    avatarFormat: record.avatarFormat,
    template: record.template,
    record,
  });
}
