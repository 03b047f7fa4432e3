// What libosinfo answers and this library has no public name for yet, read off what it has. Each function here is to be
// replaced by a call of lib, and then this file goes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HARDWARE_IDS_FOLDERS, type HardwareIdsFiles } from '../../data-loader/files/hardware-ids.ts';
import type { DriverRecord, ProductRecord, Reference } from '../../data-loader/index.ts';
import type { Device, InstallScript, Os, OsinfoDb, Platform } from '../../lib/index.ts';
import type { JsonObject } from './answers.ts';

/** The languages that a command is to speak, best first. */
export function languagesOf(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = environment;
  return (LANGUAGE || LC_ALL || LC_MESSAGES || LANG || '').split(':').filter(language => language !== '');
}

/** Where pci.ids and usb.ids are on this host. */
export function installedIdsFiles(): HardwareIdsFiles {
  const find = (name: string): string | undefined =>
    HARDWARE_IDS_FOLDERS.map(folder => join(folder, name)).find(existsSync);
  const [pci, usb] = [find('pci.ids'), find('usb.ids')];
  return { ...(pci !== undefined && { pci }), ...(usb !== undefined && { usb }) };
}

/** Of the drivers those with the highest priority. */
export function driversPrioritized({ drivers }: Os): readonly DriverRecord[] {
  const highest = Math.max(...drivers.map(({ priority }) => priority));
  return drivers.filter(({ priority }) => priority === highest);
}

/** The first script of an OS for a profile. */
export function findInstallScript(os: Os, profile: string, db: OsinfoDb): InstallScript | undefined {
  return os.installScripts.map(id => db.findInstallScript(id)).find(script => script?.profile === profile);
}

/** Ids of the variants that a medium, tree or image holds, the last mention of each; those the OS does not have are left out. */
export function variantsOf({ variants }: { readonly variants: readonly Reference[] }, os: Os): readonly string[] {
  const known = new Set(os.variants.map(({ id }) => id));
  const named = variants.map(({ id }) => id).filter(id => known.has(id));
  return [...new Set(named.toReversed())].toReversed();
}

/** Which values a property has anywhere. */
export function uniqueValues(db: OsinfoDb): JsonObject {
  return {
    os: columns(db.oses(), [...PRODUCT_COLUMNS, ...OS_COLUMNS]),
    platform: columns(db.platforms(), PRODUCT_COLUMNS),
    device: columns([...db.devices(), ...db.listedDevices()], DEVICE_COLUMNS),
    osRelations: related(db.oses().map(({ record }) => record)),
    platformRelations: related(db.platforms().map(({ record }) => record)),
  };
}

type Column<E> = readonly [name: string, values: (entity: E) => string | readonly string[] | undefined];

const PRODUCT_COLUMNS: readonly Column<Os | Platform>[] = [
  ['vendor', ({ vendor }) => vendor],
  ['version', ({ version }) => version],
  ['codename', ({ codename }) => codename],
  ['short-id', ({ shortIds }) => shortIds],
];
const OS_COLUMNS: readonly Column<Os>[] = [
  ['family', ({ family }) => family],
  ['distro', ({ distro }) => distro],
  // Only what is written: libosinfo does not count its default.
  ['release-status', ({ record }) => record.releaseStatus?.value],
];
const DEVICE_COLUMNS: readonly Column<Device>[] = [
  ['vendor', ({ vendor }) => vendor],
  ['class', device => device.class],
  ['bus-type', ({ busType }) => busType],
  ['subsystem', ({ subsystem }) => subsystem],
];

function columns<E>(entities: readonly E[], wanted: readonly Column<E>[]): JsonObject {
  return Object.fromEntries(
    wanted.map(([name, values]) => [name, [...new Set(entities.flatMap(entity => values(entity) ?? []))]]),
  );
}

function related(records: readonly ProductRecord[]): JsonObject {
  const all = (relation: 'derivesFrom' | 'clones' | 'upgrades'): readonly string[] => [
    ...new Set(records.flatMap(record => record[relation].map(({ id }) => id))),
  ];
  return { 'derives-from': all('derivesFrom'), clones: all('clones'), upgrades: all('upgrades') };
}
