// The database that callers query: an entity by id or short-id, or a list of entities. Entities and recommendations are
// cached and frozen.
import type { HardwareName } from '../../data-loader/files/hardware-ids.ts';
import type { Problem } from '../../data-loader/records/problems.ts';
import type { OsRecord } from '../../data-loader/records/records.ts';
import type { DatabaseInfo, RecordStore } from '../../data-loader/store/store.ts';
import { type Graph, linkRecords } from '../graph/link.ts';
import {
  listedDevice,
  resolveDatamap,
  resolveDeployment,
  resolveDevice,
  resolveInstallScript,
  resolvePlatform,
} from '../graph/resolve.ts';
import { Identifier } from '../identify/identify.ts';
import type { IdentifyOptions, MediaFacts, MediaMatch, OsReleaseMatch, TreeMatch } from '../identify/matches.ts';
import type { Datamap, Deployment, Device, InstallScript, Os, Platform } from '../model/entities.ts';
import { unknownOs } from '../model/errors.ts';
import { deepFreeze, memoizeFrozen } from '../model/freeze.ts';
import { findNearest } from '../model/ids.ts';
import { completeTarget, DEFAULT_TARGET } from '../model/target.ts';
import type { CompleteTarget, Target } from '../model/target-types.ts';
import type { Decisions } from '../policy/aspects/aspects.ts';
import type { Recommendation } from '../policy/aspects/hardware.ts';
import type { Overrides } from '../policy/aspects/overrides.ts';
import { decisionsAbout, recommend } from '../policy/decide/recommend.ts';
import {
  type DeviceCriteria,
  deviceTest,
  type OsCriteria,
  osTest,
  type ProductCriteria,
  platformTest,
} from '../query/query.ts';
import { type EntityCollection, entitiesIn, osesIn } from './entity-collection.ts';
import { checkReloadSource, checkStore, type ReloadSource, textOfKey } from './inputs.ts';
import { RecommendationCache } from './recommendation-cache.ts';
import { problemsOf } from './unconfirmed-problems.ts';

/** The maximum number of cached recommendations. */
const MAX_RECOMMENDATIONS = 1000;

/** The state of a database's files at the time of the call. */
let stateOf: (db: OsinfoDb) => State;

/** An open database. Only `reload` is asynchronous. Only `reload`, or the option `watch`, changes the records. */
export class OsinfoDb {
  static {
    stateOf = db => db.#now();
  }

  readonly #reloadSource: ReloadSource | undefined;
  #state: State;

  /** A database of given records. @throws {OsinfoError} BAD_ARGUMENT */
  constructor(store: RecordStore, reloadSource?: ReloadSource) {
    checkStore(store);
    checkReloadSource(reloadSource);
    this.#reloadSource = reloadSource;
    this.#state = new State(store);
    Object.freeze(this);
  }

  /** The version, origin and layers of this database. */
  get database(): DatabaseInfo {
    return this.#now().database;
  }

  /** The problems of the files, ordered by layer, file and line. Reading them follows every reference. */
  get problems(): readonly Problem[] {
    return this.#now().problems();
  }

  /**
   * Reads the changed files, and the environment, again. Results that were returned before do not change. After an
   * error the database has its old records.
   * @returns whether anything had changed
   * @throws as `open`
   */
  async reload(): Promise<boolean> {
    return this.#take(await this.#reloadSource?.reload());
  }

  /** The OS with this id or short-id. @throws {OsinfoError} UNKNOWN_OS, BAD_ARGUMENT */
  os(key: string): Os {
    return this.#now().os(key);
  }

  /** The OS with this id or short-id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findOs(key: string): Os | undefined {
    return this.#now().findOs(key);
  }

  /** The OSes that match, all without criteria, by short-id. @throws {OsinfoError} BAD_CRITERIA, BAD_ARGUMENT */
  oses(criteria?: OsCriteria): readonly Os[] {
    const now = this.#now();
    const matches = osTest(criteria, key => now.findOs(key));
    return selectEntities(now.oses.all(), criteria, matches);
  }

  /** The platform with this id or short-id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findPlatform(key: string): Platform | undefined {
    const { platforms, store } = this.#now();
    return platforms.find(textOfKey(key)) ?? platforms.find(store.idOfShortId('platform', key) ?? key);
  }

  /** The platforms that match, all without criteria, by short-id. @throws {OsinfoError} BAD_CRITERIA, BAD_ARGUMENT */
  platforms(criteria?: ProductCriteria): readonly Platform[] {
    return selectEntities(this.#now().platforms.all(), criteria, platformTest(criteria));
  }

  /** The device with this id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findDevice(id: string): Device | undefined {
    const now = this.#now();
    return now.devices.find(textOfKey(id)) ?? now.listed(now.store.hardware.find(id));
  }

  /** The devices that match, all without criteria, by id. @throws {OsinfoError} BAD_CRITERIA, BAD_ARGUMENT */
  devices(criteria?: DeviceCriteria): readonly Device[] {
    return selectEntities(this.#now().devices.all(), criteria, deviceTest(criteria));
  }

  /** Devices without a file in the database that the host's lists of hardware name: tens of thousands. */
  *listedDevices(): Iterable<Device> {
    const now = this.#now();
    for (const listed of now.store.hardware.all()) {
      const device = now.store.record('device', listed.id) === undefined ? now.listed(listed) : undefined;
      if (device !== undefined) yield device;
    }
  }

  /** The deployment for an OS on a platform, by ids; `undefined` without one. @throws {OsinfoError} BAD_ARGUMENT */
  findDeployment(os: string, platform: string): Deployment | undefined {
    const ids = [textOfKey(os), textOfKey(platform)] as const;
    return this.deployments().find(deployment => deployment.os === ids[0] && deployment.platform === ids[1]);
  }

  /** Every deployment, by id. */
  deployments(): readonly Deployment[] {
    return this.#now().deployments.all();
  }

  /** The datamap with this id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findDatamap(id: string): Datamap | undefined {
    return this.#now().datamaps.find(textOfKey(id));
  }

  /** Every datamap, by id. */
  datamaps(): readonly Datamap[] {
    return this.#now().datamaps.all();
  }

  /** The install script with this id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findInstallScript(id: string): InstallScript | undefined {
    return this.#now().installScripts.find(textOfKey(id));
  }

  /** Every install script, by id. */
  installScripts(): readonly InstallScript[] {
    return this.#now().installScripts.all();
  }

  /**
   * The virtual hardware that an OS, named by id or short-id, runs best on.
   * @throws {OsinfoError} UNKNOWN_OS, BAD_TARGET, BAD_ARGUMENT
   */
  recommend(key: string, target?: Target): Recommendation {
    const now = this.#now();
    return now.recommend(now.osRecord(key), completeTarget(target));
  }

  /**
   * The media that a disc with these facts can be, the best first: those with a size, then those with longer volume-id
   * patterns, then by id. Empty when none matches. @throws {OsinfoError} BAD_ARGUMENT
   */
  identifyMedia(facts: MediaFacts, options?: IdentifyOptions): readonly MediaMatch[] {
    return this.#now().identifier.media(facts, options);
  }

  /**
   * The trees that one with this .treeinfo file can be, the best first: those of its architecture, then those with longer
   * version patterns, then by id. @throws {OsinfoError} BAD_ARGUMENT; BAD_SOURCE for a syntax error in strict mode
   */
  identifyTree(treeinfo: string, options?: IdentifyOptions): readonly TreeMatch[] {
    return this.#now().identifier.tree(treeinfo, options);
  }

  /** The OS of a system with this os-release file, and what can stand in for it. @throws {OsinfoError} BAD_ARGUMENT */
  identifyOsRelease(text: string): readonly OsReleaseMatch[] {
    return this.#now().identifier.osRelease(text);
  }

  #now(): State {
    if (this.#reloadSource?.watch !== undefined) this.#take(this.#reloadSource.watch());
    return this.#state;
  }

  #take(store: RecordStore | undefined): boolean {
    if (store === undefined) return false;
    this.#state = new State(store);
    return true;
  }
}

/**
 * The same as `db.recommend`, with the overrides of an image, which beat every rule.
 * @throws {OsinfoError} UNKNOWN_OS, BAD_TARGET, BAD_PROPERTY
 */
export function recommendWith(db: OsinfoDb, key: string, target: CompleteTarget, overrides: Overrides): Recommendation {
  const now = stateOf(db);
  return now.recommend(now.osRecord(key), target, Object.keys(overrides).length === 0 ? undefined : overrides);
}

/** Every decision about an OS, including those that choose nothing. @throws {OsinfoError} UNKNOWN_OS, BAD_TARGET */
export function decisionsIn(db: OsinfoDb, os: Os, target: CompleteTarget): Decisions {
  const now = stateOf(db);
  // The caller's OS can be from before a reload.
  return now.decisions(now.osRecord(os.id), target);
}

/** All data of one state of the files. A reload replaces it as a whole. */
class State {
  readonly store: RecordStore;
  readonly database: DatabaseInfo;
  readonly oses: EntityCollection<Os>;
  readonly platforms: EntityCollection<Platform>;
  readonly devices: EntityCollection<Device>;
  readonly deployments: EntityCollection<Deployment>;
  readonly datamaps: EntityCollection<Datamap>;
  readonly installScripts: EntityCollection<InstallScript>;
  readonly identifier: Identifier;
  readonly problems: () => readonly Problem[];
  readonly #graph: Graph;
  /** By id for the default target, else by id, target and overrides as a JSON list; no id begins with `[` there. */
  readonly #recommendations = new RecommendationCache<Recommendation>(MAX_RECOMMENDATIONS);
  readonly #listedDevices = new Map<string, Device>();

  constructor(store: RecordStore) {
    const graph = linkRecords(store);
    this.#graph = graph;
    this.store = store;
    this.database = deepFreeze(store.database);
    this.oses = osesIn(graph);
    this.platforms = entitiesIn(store, 'platform', record => resolvePlatform(record, graph));
    this.devices = entitiesIn(store, 'device', record => resolveDevice(record, store));
    this.deployments = entitiesIn(store, 'deployment', record => resolveDeployment(record, store));
    this.datamaps = entitiesIn(store, 'datamap', resolveDatamap);
    this.installScripts = entitiesIn(store, 'install-script', resolveInstallScript);
    this.identifier = new Identifier(store, { find: id => this.findOs(id), all: () => this.oses.all() });
    this.problems = memoizeFrozen(() => problemsOf(store));
  }

  os(key: string): Os {
    const os = this.findOs(key);
    if (os === undefined) throw this.#unknownOs(key);
    return os;
  }

  findOs(key: string): Os | undefined {
    return this.oses.find(textOfKey(key)) ?? this.oses.find(this.store.idOfShortId('os', key) ?? key);
  }

  osRecord(key: string): OsRecord {
    const { store } = this;
    const record = store.record('os', textOfKey(key)) ?? store.record('os', store.idOfShortId('os', key) ?? key);
    if (record === undefined) throw this.#unknownOs(key);
    return record;
  }

  #unknownOs(key: string): Error {
    const names = this.oses.all().flatMap(({ id, shortIds }) => [...shortIds, id]);
    return unknownOs(key, findNearest(key, names), this.database.version);
  }

  recommend(os: OsRecord, target: CompleteTarget, overrides?: Overrides): Recommendation {
    const isPlain = target === DEFAULT_TARGET && overrides === undefined && !os.id.startsWith('[');
    const question = isPlain ? os.id : JSON.stringify([os.id, target, overrides]);
    const cached = this.#recommendations.get(question);
    if (cached !== undefined) return cached;
    const answer = recommend(os, target, this.#graph, overrides);
    this.#recommendations.set(question, answer);
    return answer;
  }

  decisions(os: OsRecord, target: CompleteTarget): Decisions {
    return decisionsAbout(os, target, this.#graph);
  }

  listed(name: HardwareName | undefined): Device | undefined {
    if (name === undefined) return undefined;
    const device = this.#listedDevices.get(name.id) ?? listedDevice(name);
    this.#listedDevices.set(name.id, device);
    return device;
  }
}

/** The entities that match; the list itself without criteria. */
function selectEntities<E>(
  all: readonly E[],
  criteria: object | undefined,
  matches: (entity: E) => boolean,
): readonly E[] {
  return criteria === undefined ? all : Object.freeze(all.filter(matches));
}
