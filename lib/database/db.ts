// The database as a caller asks it: by id or short-id, one entity or a list. Answers are kept and frozen; the same
// question gets the same object.
import type { HardwareName } from '../../data-loader/files/hardware-ids.ts';
import type { Problem } from '../../data-loader/records/problems.ts';
import type { OsRecord } from '../../data-loader/records/records.ts';
import { type DatabaseInfo, type RecordStore, recordsOf } from '../../data-loader/store/store.ts';
import { type Graph, link } from '../graph/link.ts';
import {
  listedDevice,
  resolveDatamap,
  resolveDeployment,
  resolveDevice,
  resolveInstallScript,
  resolveOs,
  resolvePlatform,
} from '../graph/resolve.ts';
import type { Datamap, Deployment, Device, InstallScript, Os, Platform } from '../model/entities.ts';
import { badArgument, unknownOs } from '../model/errors.ts';
import { deepFreeze, once } from '../model/freeze.ts';
import type { Recommendation } from '../model/hardware.ts';
import { nearestNames } from '../model/ids.ts';
import { completeTarget, DEFAULT_TARGET } from '../model/target.ts';
import type { CompleteTarget, Target } from '../model/target-types.ts';
import type { Wishes } from '../policy/aspects/overrides.ts';
import type { Decisions } from '../policy/decide/decisions.ts';
import { decisionsAbout, recommend } from '../policy/decide/recommend.ts';
import {
  type DeviceCriteria,
  deviceTest,
  type OsCriteria,
  osTest,
  type ProductCriteria,
  platformTest,
} from '../query/query.ts';
import { Catalogue } from './entity-collection.ts';
import { Answers } from './recommendation-cache.ts';
import { problemsOf } from './unconfirmed-problems.ts';

/** How many recommendations are kept: more than a host asks for in its life. */
const KEPT_RECOMMENDATIONS = 1000;

/** Where a database gets the records from that have taken the place of its own. */
export interface Renewal {
  /** The new records; `undefined` when nothing has changed. */
  readonly reload: () => Promise<RecordStore | undefined>;
  /** The same, asked before every answer; absent when changes are not watched for. */
  readonly watch?: () => RecordStore | undefined;
}

/** What is known of a database's files now. */
let stateOf: (db: OsinfoDb) => State;

/**
 * A database that is open. Nothing in it waits; nothing in it changes but by `reload`, or when it was opened to watch.
 * @throws {OsinfoError} BAD_SNAPSHOT from any member, and from those of what it gave out, when its snapshot turns out to
 * be damaged and nothing can answer in its place
 */
export class OsinfoDb {
  static {
    stateOf = db => db.#now();
  }

  readonly #renewal: Renewal | undefined;
  #state: State;

  constructor(store: RecordStore, renewal?: Renewal) {
    this.#renewal = renewal;
    this.#state = new State(store);
    Object.freeze(this);
  }

  /** Which database this is. */
  get database(): DatabaseInfo {
    return this.#now().database;
  }

  /** What is wrong with the files, ordered by layer, file and line; reading it follows every reference there is. */
  get problems(): readonly Problem[] {
    return this.#now().problems();
  }

  /**
   * Reads again what has changed in the files, and in the environment, since it was opened. What was given out stays as
   * it is; of an error, the database stays as it was.
   * @returns whether anything had changed
   * @throws as `open`
   */
  async reload(): Promise<boolean> {
    return this.#take(await this.#renewal?.reload());
  }

  /** The OS with this id or short-id. @throws {OsinfoError} UNKNOWN_OS, BAD_ARGUMENT */
  os(key: string): Os {
    return this.#now().os(key);
  }

  /** The OS with this id or short-id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findOs(key: string): Os | undefined {
    return this.#now().findOs(key);
  }

  /** The OSes that fit, all when nothing is asked, by short-id. @throws {OsinfoError} BAD_CRITERIA, BAD_ARGUMENT */
  oses(criteria?: OsCriteria): readonly Os[] {
    const now = this.#now();
    const fits = osTest(criteria, key => now.findOs(key));
    return chosen(now.oses.all(), criteria, fits);
  }

  /** The platform with this id or short-id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findPlatform(key: string): Platform | undefined {
    const { platforms, store } = this.#now();
    return platforms.find(text(key)) ?? platforms.find(store.idOfShortId('platform', key) ?? key);
  }

  /** The platforms that fit, all when nothing is asked, by short-id. @throws {OsinfoError} BAD_CRITERIA, BAD_ARGUMENT */
  platforms(criteria?: ProductCriteria): readonly Platform[] {
    return chosen(this.#now().platforms.all(), criteria, platformTest(criteria));
  }

  /** The device with this id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findDevice(id: string): Device | undefined {
    const now = this.#now();
    return now.devices.find(text(id)) ?? now.listed(now.store.hardware.find(id));
  }

  /** The devices that fit, all when nothing is asked, by id. @throws {OsinfoError} BAD_CRITERIA, BAD_ARGUMENT */
  devices(criteria?: DeviceCriteria): readonly Device[] {
    return chosen(this.#now().devices.all(), criteria, deviceTest(criteria));
  }

  /** Devices that the database does not describe but the host's lists of hardware name: tens of thousands. */
  *listedDevices(): Iterable<Device> {
    const now = this.#now();
    for (const listed of now.store.hardware.all()) {
      const device = now.store.record('device', listed.id) === undefined ? now.listed(listed) : undefined;
      if (device !== undefined) yield device;
    }
  }

  /** What works best for this OS on this platform, both by id; `undefined` when nobody says. */
  findDeployment(os: string, platform: string): Deployment | undefined {
    return this.deployments().find(deployment => deployment.os === os && deployment.platform === platform);
  }

  /** Every deployment, by id. */
  deployments(): readonly Deployment[] {
    return this.#now().deployments.all();
  }

  /** The datamap with this id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findDatamap(id: string): Datamap | undefined {
    return this.#now().datamaps.find(text(id));
  }

  /** Every datamap, by id. */
  datamaps(): readonly Datamap[] {
    return this.#now().datamaps.all();
  }

  /** The install script with this id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findInstallScript(id: string): InstallScript | undefined {
    return this.#now().installScripts.find(text(id));
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

  #now(): State {
    if (this.#renewal?.watch !== undefined) this.#take(this.#renewal.watch());
    return this.#state;
  }

  #take(store: RecordStore | undefined): boolean {
    if (store === undefined) return false;
    this.#state = new State(store);
    return true;
  }
}

/**
 * As `db.recommend`, with what an image wishes: that wins over every rule.
 * @throws {OsinfoError} UNKNOWN_OS, BAD_TARGET, BAD_PROPERTY
 */
export function recommendWith(db: OsinfoDb, key: string, target: CompleteTarget, wishes: Wishes): Recommendation {
  const now = stateOf(db);
  return now.recommend(now.osRecord(key), target, Object.keys(wishes).length === 0 ? undefined : wishes);
}

/**
 * Every decision about an OS, those with which there is to be nothing included.
 * @throws {OsinfoError} UNKNOWN_OS, BAD_TARGET
 */
export function decisionsIn(db: OsinfoDb, os: Os, target: CompleteTarget): Decisions {
  const now = stateOf(db);
  // What was given out may be from before the files changed.
  return now.decisions(now.osRecord(os.id), target);
}

/** Everything that is known of one state of the files: it is replaced as a whole. */
class State {
  readonly store: RecordStore;
  readonly database: DatabaseInfo;
  readonly oses: Catalogue<'os', Os>;
  readonly platforms: Catalogue<'platform', Platform>;
  readonly devices: Catalogue<'device', Device>;
  readonly deployments: Catalogue<'deployment', Deployment>;
  readonly datamaps: Catalogue<'datamap', Datamap>;
  readonly installScripts: Catalogue<'install-script', InstallScript>;
  readonly problems: () => readonly Problem[];
  readonly #graph: Graph;
  /** For the default target, by id. */
  readonly #byId = new Answers<Recommendation>(KEPT_RECOMMENDATIONS);
  /** For all else, by id, target and wishes; apart, so that nothing that a caller can say is a question of ours. */
  readonly #byQuestion = new Answers<Recommendation>(KEPT_RECOMMENDATIONS);
  /** Records by whatever their OS was called. */
  readonly #osRecords = new Map<string, OsRecord>();
  readonly #listedDevices = new WeakMap<HardwareName, Device>();

  constructor(store: RecordStore) {
    const graph = link(store);
    this.#graph = graph;
    this.store = store;
    this.database = deepFreeze(store.database);
    this.oses = new Catalogue(store, 'os', record => resolveOs(record, graph));
    this.platforms = new Catalogue(store, 'platform', record => resolvePlatform(record, graph));
    this.devices = new Catalogue(store, 'device', record => resolveDevice(record, store));
    this.deployments = new Catalogue(store, 'deployment', record => resolveDeployment(record, store));
    this.datamaps = new Catalogue(store, 'datamap', resolveDatamap);
    this.installScripts = new Catalogue(store, 'install-script', resolveInstallScript);
    this.problems = once(() => problemsOf(store));
  }

  os(key: string): Os {
    return this.oses.of(this.osRecord(key));
  }

  findOs(key: string): Os | undefined {
    const record = this.#findOsRecord(text(key));
    return record && this.oses.of(record);
  }

  osRecord(key: string): OsRecord {
    const record = this.#findOsRecord(text(key));
    if (record === undefined) throw unknownOs(key, nearestNames(key, this.#osNames()), this.database.version);
    return record;
  }

  #findOsRecord(key: string): OsRecord | undefined {
    const known = this.#osRecords.get(key);
    if (known !== undefined) return known;
    const record = this.store.record('os', key) ?? this.store.record('os', this.store.idOfShortId('os', key) ?? key);
    if (record !== undefined) this.#osRecords.set(key, record);
    return record;
  }

  recommend(os: OsRecord, target: CompleteTarget, wishes?: Wishes): Recommendation {
    const isPlain = target === DEFAULT_TARGET && wishes === undefined;
    const answers = isPlain ? this.#byId : this.#byQuestion;
    const question = isPlain ? os.id : JSON.stringify([os.id, target, wishes]);
    const known = answers.to(question);
    if (known !== undefined) return known;
    const answer = recommend(os, target, this.#graph, wishes);
    answers.keep(question, answer);
    return answer;
  }

  decisions(os: OsRecord, target: CompleteTarget): Decisions {
    return decisionsAbout(os, target, this.#graph);
  }

  listed(name: HardwareName | undefined): Device | undefined {
    if (name === undefined) return undefined;
    const device = this.#listedDevices.get(name) ?? listedDevice(name);
    this.#listedDevices.set(name, device);
    return device;
  }

  *#osNames(): Iterable<string> {
    for (const { id, shortIds } of recordsOf(this.store, 'os')) {
      yield* shortIds.map(({ value }) => value);
      yield id;
    }
  }
}

/** Those that fit; the list itself when nothing is asked. */
function chosen<E>(all: readonly E[], criteria: object | undefined, fits: (entity: E) => boolean): readonly E[] {
  return criteria === undefined ? all : Object.freeze(all.filter(fits));
}

/** The argument, which callers without types may have got wrong. @throws {OsinfoError} BAD_ARGUMENT */
function text(key: unknown): string {
  if (typeof key !== 'string') throw badArgument('key', key, 'a string');
  return key;
}
