// The database that callers query: an entity by id or short-id, or a list of entities. Entities and recommendations are
// cached and frozen.
import type { Problem } from '../../data-loader/records/problems.ts';
import type { DatabaseInfo, RecordStore } from '../../data-loader/store/store.ts';
import type { IdentifyOptions, MediaFacts, MediaMatch, OsReleaseMatch, TreeMatch } from '../identify/matches.ts';
import type { Datamap, Deployment, Device, InstallScript, Os, Platform } from '../model/entities.ts';
import { badArgument, type OsinfoError } from '../model/errors.ts';
import { BOOLEAN, type OptionTable, readOptions } from '../model/options.ts';
import { completeTarget } from '../model/target.ts';
import type { CompleteTarget, Target } from '../model/target-types.ts';
import type { Decisions } from '../policy/aspects/aspects.ts';
import type { Recommendation } from '../policy/aspects/hardware.ts';
import type { Overrides } from '../policy/aspects/overrides.ts';
import {
  type DeviceCriteria,
  deviceTest,
  type OsCriteria,
  osTest,
  type ProductCriteria,
  platformTest,
} from '../query/query.ts';
import { checkReloadSource, checkStore } from './check-store.ts';
import type { ReloadSource } from './reload.ts';
import { State, textOfKey } from './state.ts';

/** How to recommend. */
export interface RecommendOptions {
  /**
   * Whether an OS that is not in the database gets the answer of the nearest one, with the warning NEAREST_OS. Default
   * false.
   */
  readonly nearest?: boolean;
}

const RECOMMEND_OPTIONS: OptionTable<RecommendOptions> = { nearest: BOOLEAN };

/** The state of a database's files at the time of the call. @throws {OsinfoError} BAD_ARGUMENT for no open database */
let stateOf: (db: OsinfoDb) => State;

/** An open database. Only `reload` is asynchronous. Only `reload`, or the option `watch`, changes the records. */
export class OsinfoDb {
  static {
    stateOf = db => OsinfoDb.#checked(db).#now();
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
    return stateOf(this).database;
  }

  /** The problems of the files, ordered by layer, file and line. Reading them follows every reference. */
  get problems(): readonly Problem[] {
    return stateOf(this).problems();
  }

  /**
   * Reads the changed files, and the environment, again. Results that were returned before do not change. After an
   * error the database has its old records.
   * @returns whether anything had changed
   * @throws as `open`
   */
  async reload(): Promise<boolean> {
    const db = OsinfoDb.#checked(this);
    return db.#take(await db.#reloadSource?.reload());
  }

  /** The OS with this id or short-id. @throws {OsinfoError} UNKNOWN_OS, BAD_ARGUMENT */
  os(key: string): Os {
    return stateOf(this).os(key);
  }

  /** The OS with this id or short-id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findOs(key: string): Os | undefined {
    return stateOf(this).findOs(key);
  }

  /** The OSes that match, all without criteria, by short-id. @throws {OsinfoError} BAD_CRITERIA, BAD_ARGUMENT */
  oses(criteria?: OsCriteria): readonly Os[] {
    const now = stateOf(this);
    const matches = osTest(criteria, key => now.findOs(key));
    return selectEntities(now.oses.all(), criteria, matches);
  }

  /**
   * The OSes that a text as a person types it can mean, the nearest first: a name, codename or version in any spelling.
   * For a release that is newer than all of its line, the first is the one that stands in for it. Empty when none is near.
   * @throws {OsinfoError} BAD_ARGUMENT
   */
  search(text: string): readonly Os[] {
    return Object.freeze(stateOf(this).search(text).oses);
  }

  /** The platform with this id or short-id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findPlatform(key: string): Platform | undefined {
    const { platforms, store } = stateOf(this);
    return platforms.find(textOfKey(key)) ?? platforms.find(store.idOfShortId('platform', key) ?? key);
  }

  /** The platforms that match, all without criteria, by short-id. @throws {OsinfoError} BAD_CRITERIA, BAD_ARGUMENT */
  platforms(criteria?: ProductCriteria): readonly Platform[] {
    return selectEntities(stateOf(this).platforms.all(), criteria, platformTest(criteria));
  }

  /** The device with this id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findDevice(id: string): Device | undefined {
    const now = stateOf(this);
    return now.devices.find(textOfKey(id)) ?? now.listed(now.store.hardware.find(id));
  }

  /** The devices that match, all without criteria, by id. @throws {OsinfoError} BAD_CRITERIA, BAD_ARGUMENT */
  devices(criteria?: DeviceCriteria): readonly Device[] {
    return selectEntities(stateOf(this).devices.all(), criteria, deviceTest(criteria));
  }

  /** Devices without a file in the database that the host's lists of hardware name: tens of thousands. */
  *listedDevices(): Iterable<Device> {
    const now = stateOf(this);
    for (const listed of now.store.hardware.all()) {
      const device = now.store.record('device', listed.id) === undefined ? now.listed(listed) : undefined;
      if (device !== undefined) yield device;
    }
  }

  /** The deployment for an OS on a platform, by ids; `undefined` without one. @throws {OsinfoError} BAD_ARGUMENT */
  findDeployment(os: string, platform: string): Deployment | undefined {
    const ids = [textOfKey(os), textOfKey(platform)] as const;
    return stateOf(this)
      .deployments.all()
      .find(deployment => deployment.os === ids[0] && deployment.platform === ids[1]);
  }

  /** Every deployment, by id. */
  deployments(): readonly Deployment[] {
    return stateOf(this).deployments.all();
  }

  /** The datamap with this id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findDatamap(id: string): Datamap | undefined {
    return stateOf(this).datamaps.find(textOfKey(id));
  }

  /** Every datamap, by id. */
  datamaps(): readonly Datamap[] {
    return stateOf(this).datamaps.all();
  }

  /** The install script with this id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findInstallScript(id: string): InstallScript | undefined {
    return stateOf(this).installScripts.find(textOfKey(id));
  }

  /** Every install script, by id. */
  installScripts(): readonly InstallScript[] {
    return stateOf(this).installScripts.all();
  }

  /**
   * The virtual hardware that an OS, named by id or short-id, runs best on.
   * @throws {OsinfoError} UNKNOWN_OS, BAD_TARGET, BAD_ARGUMENT
   */
  recommend(key: string, target?: Target, options?: RecommendOptions): Recommendation {
    const now = stateOf(this);
    const isNearest = options !== undefined && readOptions('options', options, RECOMMEND_OPTIONS).nearest === true;
    return isNearest
      ? now.recommendNearest(key, completeTarget(target))
      : now.recommend(now.osRecord(key), completeTarget(target));
  }

  /** What a method is called on: a proxy of a database, or an object that inherits from one, has none of its data. */
  static #checked(db: OsinfoDb): OsinfoDb {
    if (Object(db) !== db || !(#state in db)) throw badArgument('db', db, 'an open database');
    return db;
  }

  /**
   * The media that a disc with these facts can be, the best first: those with a size, then those with longer volume-id
   * patterns, then by id. Empty when none matches. @throws {OsinfoError} BAD_ARGUMENT
   */
  identifyMedia(facts: MediaFacts, options?: IdentifyOptions): readonly MediaMatch[] {
    return stateOf(this).identifier.media(facts, options);
  }

  /**
   * The trees that one with this .treeinfo file can be, the best first: those of its architecture, then those with longer
   * version patterns, then by id. @throws {OsinfoError} BAD_ARGUMENT; BAD_SOURCE for a syntax error in strict mode
   */
  identifyTree(treeinfo: string, options?: IdentifyOptions): readonly TreeMatch[] {
    return stateOf(this).identifier.tree(treeinfo, options);
  }

  /** The OS of a system with this os-release file, and what can stand in for it. @throws {OsinfoError} BAD_ARGUMENT */
  identifyOsRelease(text: string): readonly OsReleaseMatch[] {
    return stateOf(this).identifier.osRelease(text);
  }

  #now(): State {
    if (this.#reloadSource?.watch !== undefined) this.#take(this.#reloadSource.watch());
    return this.#state;
  }

  #take(store: RecordStore | undefined): boolean {
    if (store === undefined) return false;
    checkStore(store);
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

/** Checks that it is an open database. @throws {OsinfoError} BAD_ARGUMENT */
export function checkDatabase(db: OsinfoDb): void {
  stateOf(db);
}

/** The error that `db.os` throws for a name that no OS has. */
export function unknownOsIn(db: OsinfoDb, key: string): OsinfoError<'UNKNOWN_OS'> {
  return stateOf(db).unknownOs(key);
}

/** The entities that match; the list itself without criteria. */
function selectEntities<E>(
  all: readonly E[],
  criteria: object | undefined,
  matches: (entity: E) => boolean,
): readonly E[] {
  return criteria === undefined ? all : Object.freeze(all.filter(matches));
}
