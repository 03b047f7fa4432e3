// The rules of inheritance, one function each. An ancestry comes in, nearest first; the entries that apply to its first
// member go out, each with who declared it and where.
import type { DeviceLinkRecord, Located } from '../../data-loader/records/parts.ts';
import type { OsRecord } from '../../data-loader/records/records.ts';
import type { RecordStore } from '../../data-loader/store/store.ts';
import type { Firmware, ResourceAmounts, Resources, SupportedDevice } from '../model/entities.ts';

/** A product or deployment that declares devices. */
export interface DeclaringProduct {
  readonly id: string;
  readonly shortIds?: readonly Located<string>[];
  readonly devices: readonly DeviceLinkRecord[];
}

/** The name to print: the first short-id, or the id where none is declared. */
export function shortIdOf({ id, shortIds }: Pick<DeclaringProduct, 'id' | 'shortIds'>): string {
  return shortIds?.[0]?.value ?? id;
}

/** Whether it declares devices. */
export function declaresDevices({ devices }: Pick<DeclaringProduct, 'devices'>): boolean {
  return devices.length > 0;
}

/** Whether an OS declares something that its descendants inherit. */
export function declaresInherited(os: OsRecord): boolean {
  return (
    declaresDevices(os) ||
    [os.firmware, os.resources, os.custom].some(list => list.length > 0) ||
    [os.family, os.releaseDate, os.kernelUrlArgument, os.cloudImageUsername].some(value => value !== undefined)
  );
}

/** A device as an OS declares it, without the fields of the device's own record. */
export type DeclaredDevice = Omit<SupportedDevice, 'name' | 'class'>;

/** The declared devices, with the fields of their own records. */
export function devicesOf(ancestry: readonly DeclaringProduct[], store: RecordStore): readonly SupportedDevice[] {
  return [...declaredDevices(ancestry).values()].map(({ id, driver, from, at }) => {
    const record = store.record('device', id);
    const device = record && (store.translated?.(record) ?? record);
    return { id, name: device?.name?.value, class: device?.class?.value, driver, from, at };
  });
}

/** By id; the nearest declaration of each device applies, and `supported="false"` removes the device. */
export function declaredDevices(ancestry: readonly DeclaringProduct[]): ReadonlyMap<string, DeclaredDevice> {
  const nearest = new Map<string, { readonly link: DeviceLinkRecord; readonly product: DeclaringProduct }>();
  for (const product of ancestry) {
    for (const link of product.devices) {
      const nearer = nearest.get(link.id);
      if (nearer !== undefined && nearer.product !== product) continue;
      // Within one product the last declaration of a device applies, in its own position.
      nearest.delete(link.id);
      nearest.set(link.id, { link, product });
    }
  }
  const declared = new Map<string, DeclaredDevice>();
  for (const { link, product } of nearest.values()) {
    const { id, supported, driver, at } = link;
    if (supported !== false) declared.set(id, { id, driver, from: shortIdOf(product), at });
  }
  return declared;
}

/**
 * Its own entries. An entry with `inherit` takes missing numbers from the nearest ancestor's entry of its architecture.
 */
export function resourcesOf([os, ...ancestors]: readonly OsRecord[]): readonly Resources[] {
  if (os === undefined) return [];
  const inherited = os.resources.some(({ inherit }) => inherit)
    ? nearestAmounts(ancestors)
    : new Map<string, Amounts>();
  return os.resources.map(entry => ({
    arch: entry.arch,
    ...amountsBelow(entry, os, entry.inherit ? inherited.get(entry.arch) : undefined),
    at: entry.at,
  }));
}

/** The amounts of each section of one architecture. */
type Amounts = Readonly<Record<Section, ResourceAmounts | undefined>>;

/** By architecture: each number from the nearest entry that declares it; within an OS the last entry is the nearest. */
function nearestAmounts(nearestFirst: readonly OsRecord[]): ReadonlyMap<string, Amounts> {
  const found = new Map<string, Amounts>();
  for (const os of nearestFirst.toReversed()) {
    for (const entry of os.resources) found.set(entry.arch, amountsBelow(entry, os, found.get(entry.arch)));
  }
  return found;
}

/** The amounts of an entry; what it does not declare comes from `inherited`. */
function amountsBelow(entry: OsRecord['resources'][number], owner: OsRecord, inherited: Amounts | undefined): Amounts {
  const amounts = (section: Section): ResourceAmounts | undefined => {
    const own = entry[section];
    const rest = inherited?.[section];
    if (own === undefined || AMOUNTS.every(name => own[name] === undefined)) return rest;
    return {
      cpu: own.cpu ?? rest?.cpu,
      cpus: own.cpus ?? rest?.cpus,
      memory: own.memory ?? rest?.memory,
      storage: own.storage ?? rest?.storage,
      from: shortIdOf(owner),
      at: own.at,
    };
  };
  return {
    minimum: amounts('minimum'),
    recommended: amounts('recommended'),
    maximum: amounts('maximum'),
    networkInstall: amounts('networkInstall'),
  };
}

type Section = 'minimum' | 'recommended' | 'maximum' | 'networkInstall';
const AMOUNTS = ['cpu', 'cpus', 'memory', 'storage'] as const;

/** The nearest declaration of each architecture and type, supported or not. */
export function firmwareOf(ancestry: readonly OsRecord[]): readonly Firmware[] {
  const nearest = new Map<string, Firmware>();
  for (const product of ancestry) {
    for (const { arch, type, supported, recommended, at } of product.firmware) {
      const key = `${arch} ${type}`;
      if (!nearest.has(key)) nearest.set(key, { arch, type, supported, recommended, from: shortIdOf(product), at });
    }
  }
  return [...nearest.values()];
}

/** The value of the nearest OS that declares the field; `undefined` when none does. */
export function firstDeclared(
  ancestry: readonly OsRecord[],
  field: 'kernelUrlArgument' | 'cloudImageUsername',
): string | undefined {
  return ancestry.find(os => os[field] !== undefined)?.[field]?.value;
}
