// In: a question. Out: this library's answers, entity by entity, in the shape of answers.ts. Only public functions are
// called; adapter.ts has what is not public yet. Raw values, libosinfo's `params`, are read from the records.
import { loadSync, type RecordStore, type Root } from '../../data-loader/index.ts';
import { type Deployment, type Device, type Os, OsinfoDb, type Platform, type Problem } from '../../lib/index.ts';
import * as adapter from './adapter.ts';
import type { Answers, Json, JsonObject, Question } from './answers.ts';
import * as parts from './our-parts.ts';
import { installScript } from './our-scripts.ts';
import { ourTables } from './queries.ts';

/** This library's side of a comparison. */
export interface OurSide {
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  /** What the answers were made from. */
  readonly store: RecordStore;
}

/** A folder that is not there: a layer that holds nothing. */
export const NOWHERE = '/nonexistent';

/** Opens the database and asks everything. */
export function askUs(question: Question): OurSide {
  const store = load(question);
  const db = new OsinfoDb(store);
  const classes = [...new Set(db.devices().flatMap(device => device.class ?? []))];
  const answers: Answers = {
    os: collection(db.oses(), os => operatingSystem(os, db, classes)),
    platform: collection(db.platforms(), platform => ({
      ...product(platform),
      params: parts.productParams(platform.record),
    })),
    deployment: collection(db.deployments(), entity => deployment(entity, db)),
    device: { ...collection(db.devices(), device), ...collection(db.listedDevices(), device) },
    datamap: collection(db.datamaps(), ({ entries, lookup, reverseLookup }) => ({
      lookup: table(
        entries.map(({ from }) => from),
        lookup,
      ),
      reverseLookup: table(
        entries.map(({ to }) => to),
        reverseLookup,
      ),
    })),
    'install-script': collection(db.installScripts(), installScript),
    shortIds: { os: shortIds(db.oses()), platform: shortIds(db.platforms()) },
    uniqueValues: adapter.uniqueValues(db),
    query: ourTables(db, question),
  };
  return { answers, problems: db.problems, store };
}

function load({ system, local, user, ids, environment }: Question): RecordStore {
  const roots: readonly Root[] = [
    { layer: 'system', path: system ?? NOWHERE, why: 'given' },
    { layer: 'local', path: local ?? NOWHERE, why: 'given' },
    { layer: 'user', path: user ?? NOWHERE, why: 'given' },
  ];
  const hardwareIds = ids === 'installed' ? adapter.installedIdsFiles() : ids === 'none' ? {} : ids;
  return loadSync(roots, { languages: adapter.languagesOf(environment), hardwareIds, origin: 'given' });
}

function collection<E extends { readonly id: string }>(
  entities: Iterable<E>,
  answersOf: (entity: E) => JsonObject,
): JsonObject {
  return Object.fromEntries(Array.from(entities, entity => [entity.id, answersOf(entity)]));
}

function table(words: readonly string[], look: (word: string) => string | undefined): JsonObject {
  return Object.fromEntries(words.map(word => [word, look(word)]));
}

function shortIds(products: readonly (Os | Platform)[]): JsonObject {
  const owners: Record<string, readonly string[]> = Object.create(null);
  for (const product of products) {
    for (const shortId of product.shortIds) owners[shortId] = [...(owners[shortId] ?? []), product.id];
  }
  return owners;
}

/** What OSes and platforms have in common. */
function product(entity: Os | Platform): JsonObject {
  const { shortIds, name, vendor, version, codename, logo, releaseDate, eolDate, record } = entity;
  const { derivesFrom, clones, upgrades, devices } = entity;
  // libosinfo reads a platform's links last to first.
  const links = entity.kind === 'platform' ? record.devices.toReversed() : record.devices;
  const own = parts.supportedLinks(links);
  return {
    shortId: shortIds[0],
    shortIds,
    name,
    vendor,
    version,
    codename,
    logo,
    releaseDate,
    releaseDateText: releaseDate,
    eolDate,
    eolDateText: eolDate,
    derivesFrom,
    clones,
    upgrades,
    ownDevices: own.map(({ id }) => id),
    ownDeviceLinks: own.map(parts.deviceLink),
    allDevices: devices.map(({ id }) => id),
  };
}

function operatingSystem(os: Os, db: OsinfoDb, classes: readonly string[]): JsonObject {
  const { record } = os;
  const findFirmware = parts.firmwareFinder(os, db);
  return {
    ...product(os),
    family: os.family,
    distro: os.distro,
    releaseStatus: os.releaseStatus,
    kernelUrlArgument: os.kernelUrlArgument,
    cloudImageUsername: os.cloudImageUsername,
    variants: record.variants.map(variant => parts.variant(variant)),
    media: os.media.map(medium => parts.media(medium, os)),
    trees: os.trees.map(tree => parts.tree(tree, os)),
    images: os.images.map(image => parts.image(image, os)),
    drivers: os.drivers.map(parts.driver),
    driversPrioritized: adapter.driversPrioritized(os).map(({ id }) => id),
    installScripts: os.installScripts,
    findInstallScript: findInstallScript(os, db),
    allDevicesByClass: byClass(classes, wanted => {
      const found = os.devices.filter(device => device.class === wanted).map(({ id }) => id);
      return found.length > 0 ? found : undefined;
    }),
    allDeviceLinks: os.devices.map(parts.linkFinder(os, db)),
    firmware: os.firmware.map(findFirmware),
    completeFirmware: os.completeFirmware.map(findFirmware),
    resources: parts.resources(os),
    params: parts.osParams(record),
  };
}

function findInstallScript(os: Os, db: OsinfoDb): JsonObject {
  const profiles = os.installScripts.flatMap(id => db.findInstallScript(id)?.profile ?? []);
  return table(profiles, profile => adapter.findInstallScript(os, profile, db)?.id);
}

function deployment(entity: Deployment, db: OsinfoDb): JsonObject {
  const { os, platform, devices, record } = entity;
  const classes = [...new Set(devices.flatMap(({ id }) => db.findDevice(id)?.class ?? []))];
  const find = parts.ownLinkFinder(record.devices);
  return {
    os,
    platform,
    devices: devices.map(({ id }) => id),
    deviceLinks: devices.map(find),
    preferredDeviceByClass: byClass(
      classes,
      wanted => devices.find(({ id }) => db.findDevice(id)?.class === wanted)?.id,
    ),
    found: db.findDeployment(os, platform)?.id,
    params: parts.customParams(record.custom),
  };
}

function byClass(classes: readonly string[], ask: (wanted: string) => Json | undefined): JsonObject {
  return Object.fromEntries(classes.map(wanted => [wanted, ask(wanted)]));
}

function device({
  name,
  vendor,
  vendorId,
  product,
  productId,
  subsystem,
  busType,
  class: kind,
  record,
}: Device): JsonObject {
  const texts = { vendor, 'vendor-id': vendorId, product, 'product-id': productId, subsystem, 'bus-type': busType };
  return {
    name,
    vendor,
    vendorId,
    product,
    productId,
    subsystem,
    busType,
    class: kind,
    params: { ...parts.params({ ...texts, class: kind, name }), ...parts.customParams(record?.custom ?? []) },
  };
}
