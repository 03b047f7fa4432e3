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
  return os.resources.map(entry => {
    const inherited = (entry.inherit ? ancestors : []).flatMap(owner =>
      owner.resources
        .filter(({ arch }) => arch === entry.arch)
        .toReversed()
        .map(ancestor => ({ owner, entry: ancestor })),
    );
    const nearestFirst = [{ owner: os, entry }, ...inherited];
    return {
      arch: entry.arch,
      minimum: amountsIn(nearestFirst, 'minimum'),
      recommended: amountsIn(nearestFirst, 'recommended'),
      maximum: amountsIn(nearestFirst, 'maximum'),
      networkInstall: amountsIn(nearestFirst, 'networkInstall'),
      at: entry.at,
    };
  });
}

/** Each number from the nearest entry that declares it; `undefined` where none declares any. */
function amountsIn(nearestFirst: readonly OwnedEntry[], section: Section): ResourceAmounts | undefined {
  const declaring = nearestFirst.flatMap(({ owner, entry }) => {
    const amounts = entry[section];
    return amounts !== undefined && AMOUNTS.some(name => amounts[name] !== undefined)
      ? [{ owner, figures: amounts }]
      : [];
  });
  const [nearest] = declaring;
  if (nearest === undefined) return undefined;
  const amount = (name: AmountName): number | undefined =>
    declaring.find(({ figures: amounts }) => amounts[name] !== undefined)?.figures[name];
  return {
    cpu: amount('cpu'),
    cpus: amount('cpus'),
    memory: amount('memory'),
    storage: amount('storage'),
    from: shortIdOf(nearest.owner),
    at: nearest.figures.at,
  };
}

/** An entry of a resources element, and the OS that declares it. */
interface OwnedEntry {
  readonly owner: OsRecord;
  readonly entry: OsRecord['resources'][number];
}

type Section = 'minimum' | 'recommended' | 'maximum' | 'networkInstall';
type AmountName = 'cpu' | 'cpus' | 'memory' | 'storage';
const AMOUNTS: readonly AmountName[] = ['cpu', 'cpus', 'memory', 'storage'];

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
