// Records in, entities out: one function a rule of inheritance. Each walks the same ancestry; what it finds says which
// OS declared it and where.
import type { DeviceLinkRecord, ResourceFigures as FiguresRecord } from '../data-loader/parts.ts';
import type { DeviceRecord, OsRecord, PlatformRecord, ProductRecord } from '../data-loader/records.ts';
import type { RecordStore } from '../data-loader/store.ts';
import { ancestryOf } from './ancestry.ts';
import { deepFreeze, once } from './freeze.ts';
import type { Device, Firmware, Os, Platform, Product, ResourceFigures, Resources, SupportedDevice } from './model.ts';

/** An OS with everything it inherits; each part is computed when first asked for. */
export function resolveOs(record: OsRecord, store: RecordStore): Os {
  deepFreeze(record);
  const ancestry = once(() => ancestryOf(record, id => store.record('os', id)));
  const devices = once(() => devicesOf(ancestry(), store));
  const resources = once(() => resourcesOf(ancestry()));
  const firmware = once(() => firmwareOf(ancestry()));
  const product = productOf(record);
  return Object.freeze({
    kind: 'os',
    ...product,
    family: record.family?.value,
    distro: record.distro?.value,
    releaseStatus: record.releaseStatus?.value ?? 'released',
    get devices() {
      return devices();
    },
    get resources() {
      return resources();
    },
    get firmware() {
      return firmware();
    },
    media: record.media,
    trees: record.trees,
    images: record.images,
    variants: deepFreeze(record.variants.map(({ id, name }) => ({ id, name: name?.value }))),
    drivers: record.drivers,
    record,
  });
}

/** A hypervisor release. */
export function resolvePlatform(record: PlatformRecord): Platform {
  return deepFreeze({ kind: 'platform', ...productOf(record), record });
}

/** A device. */
export function resolveDevice(record: DeviceRecord): Device {
  return deepFreeze({
    kind: 'device',
    id: record.id,
    name: record.name?.value,
    vendor: record.vendor?.value,
    vendorId: record.vendorId?.value,
    product: record.product?.value,
    productId: record.productId?.value,
    subsystem: record.subsystem?.value,
    busType: record.busType?.value,
    class: record.class?.value,
    record,
  });
}

/** The name to print: the first short-id, or the id where none is declared. */
export function shortIdOf(record: ProductRecord): string {
  return record.shortIds[0]?.value ?? record.id;
}

function productOf(record: ProductRecord): Product {
  const ids = (references: readonly { readonly id: string }[]): readonly string[] =>
    references.map(reference => reference.id).toReversed();
  return deepFreeze({
    id: record.id,
    shortId: shortIdOf(record),
    // Fragments repeat the short-ids of their master.
    shortIds: [...new Set(record.shortIds.map(shortId => shortId.value))],
    name: record.name?.value,
    vendor: record.vendor?.value,
    version: record.version?.value,
    codename: record.codename?.value,
    releaseDate: record.releaseDate?.value,
    eolDate: record.eolDate?.value,
    derivesFrom: ids(record.derivesFrom),
    clones: ids(record.clones),
    upgrades: ids(record.upgrades),
  });
}

/** The nearest declaration of each device counts; one that says `supported="false"` takes the device away. */
function devicesOf(ancestry: readonly OsRecord[], store: RecordStore): readonly SupportedDevice[] {
  const nearest = new Map<string, { readonly link: DeviceLinkRecord; readonly declaredBy: OsRecord }>();
  for (const declaredBy of ancestry) {
    // Within one OS the last declaration of a device counts.
    const own = new Map(declaredBy.devices.map(link => [link.id, link]));
    for (const [id, link] of own) if (!nearest.has(id)) nearest.set(id, { link, declaredBy });
  }
  return [...nearest.values()]
    .filter(({ link }) => link.supported !== false)
    .map(({ link, declaredBy }) => {
      const device = store.record('device', link.id);
      return {
        id: link.id,
        name: device?.name?.value,
        class: device?.class?.value,
        driver: link.driver,
        from: shortIdOf(declaredBy),
        at: link.at,
      };
    });
}

/** Its own entries; one that says `inherit` takes missing numbers from the nearest ancestor of the same arch. */
function resourcesOf([os, ...ancestors]: readonly OsRecord[]): readonly Resources[] {
  return (os?.resources ?? []).map(entry => {
    const elders = entry.inherit
      ? ancestors.flatMap(({ resources }) => resources.filter(({ arch }) => arch === entry.arch))
      : [];
    const section = (name: 'minimum' | 'recommended' | 'maximum' | 'networkInstall'): ResourceFigures | undefined =>
      figuresOf([entry, ...elders].flatMap(resources => resources[name] ?? []));
    return {
      arch: entry.arch,
      minimum: section('minimum'),
      recommended: section('recommended'),
      maximum: section('maximum'),
      networkInstall: section('networkInstall'),
      at: entry.at,
    };
  });
}

/** Number by number, what the nearest says; `undefined` where nobody says anything. */
function figuresOf(nearestFirst: readonly FiguresRecord[]): ResourceFigures | undefined {
  const figure = (name: 'cpu' | 'cpus' | 'memory' | 'storage'): number | undefined =>
    nearestFirst.find(figures => figures[name] !== undefined)?.[name];
  const figures = { cpu: figure('cpu'), cpus: figure('cpus'), memory: figure('memory'), storage: figure('storage') };
  return Object.values(figures).some(value => value !== undefined) ? figures : undefined;
}

/** The nearest declaration of each architecture and type counts. */
function firmwareOf(ancestry: readonly OsRecord[]): readonly Firmware[] {
  const nearest = new Map<string, Firmware & { readonly supported: boolean }>();
  for (const declaredBy of ancestry) {
    for (const { arch, type, supported, at } of declaredBy.firmware) {
      const key = `${arch} ${type}`;
      if (!nearest.has(key)) nearest.set(key, { arch, type, supported, from: shortIdOf(declaredBy), at });
    }
  }
  return [...nearest.values()].filter(({ supported }) => supported).map(({ supported, ...firmware }) => firmware);
}
