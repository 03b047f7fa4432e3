// The database as a caller asks it: by id or short-id, one entity or a list. Answers are kept and frozen; the same
// question gets the same object. The only user of lru-cache.
import { LRUCache } from 'lru-cache';
import type { HardwareName } from '../data-loader/hardware-ids.ts';
import { compareProblems, type Problem } from '../data-loader/problems.ts';
import { type DatabaseInfo, type RecordStore, recordsOf } from '../data-loader/store.ts';
import { Catalogue } from './catalogue.ts';
import { badArgument, unknownOs } from './errors.ts';
import { deepFreeze, once } from './freeze.ts';
import { graphProblems } from './graph-problems.ts';
import type { Recommendation } from './hardware.ts';
import { nearestNames } from './ids.ts';
import { type Graph, link } from './link.ts';
import type { Datamap, Deployment, Device, InstallScript, Os, Platform } from './model.ts';
import { siteFactProblems } from './policy/facts.ts';
import type { Wishes } from './policy/wishes.ts';
import {
  type DeviceCriteria,
  deviceTest,
  type OsCriteria,
  osTest,
  type ProductCriteria,
  platformTest,
} from './query.ts';
import { recommend } from './recommend.ts';
import type { Target } from './request.ts';
import {
  listedDevice,
  resolveDatamap,
  resolveDeployment,
  resolveDevice,
  resolveInstallScript,
  resolveOs,
  resolvePlatform,
} from './resolve.ts';
import { completeTarget, DEFAULT_TARGET } from './target.ts';

/** How many recommendations are kept: more than a host asks for in its life. */
const KEPT_RECOMMENDATIONS = 1000;

/** A database that is open. Nothing in it waits, and nothing in it changes. */
export class OsinfoDb {
  /** Which database this is. */
  readonly database: DatabaseInfo;
  readonly #graph: Graph;
  readonly #store: RecordStore;
  readonly #oses: Catalogue<'os', Os>;
  readonly #platforms: Catalogue<'platform', Platform>;
  readonly #devices: Catalogue<'device', Device>;
  readonly #deployments: Catalogue<'deployment', Deployment>;
  readonly #datamaps: Catalogue<'datamap', Datamap>;
  readonly #installScripts: Catalogue<'install-script', InstallScript>;
  readonly #recommendations = new LRUCache<string, Recommendation>({ max: KEPT_RECOMMENDATIONS });
  readonly #listedDevices = new WeakMap<HardwareName, Device>();
  readonly #problems: () => readonly Problem[];

  constructor(store: RecordStore) {
    const graph = link(store);
    this.#graph = graph;
    this.#store = store;
    this.database = deepFreeze(store.database);
    this.#oses = new Catalogue(store, 'os', record => resolveOs(record, graph));
    this.#platforms = new Catalogue(store, 'platform', record => resolvePlatform(record, graph));
    this.#devices = new Catalogue(store, 'device', record => resolveDevice(record, store));
    this.#deployments = new Catalogue(store, 'deployment', record => resolveDeployment(record, store));
    this.#datamaps = new Catalogue(store, 'datamap', resolveDatamap);
    this.#installScripts = new Catalogue(store, 'install-script', resolveInstallScript);
    this.#problems = once(() =>
      [...store.problems, ...graphProblems(store), ...recordsOf(store, 'os').flatMap(siteFactProblems)].sort(
        compareProblems,
      ),
    );
    Object.freeze(this);
  }

  /** What is wrong with the files, ordered by layer, file and line; reading it follows every reference there is. */
  get problems(): readonly Problem[] {
    return this.#problems();
  }

  /** The OS with this id or short-id. @throws {OsinfoError} UNKNOWN_OS, BAD_ARGUMENT */
  os(key: string): Os {
    const os = this.findOs(key);
    if (os === undefined) throw unknownOs(key, nearestNames(key, this.#osNames()), this.database.version);
    return os;
  }

  /** The OS with this id or short-id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findOs(key: string): Os | undefined {
    return this.#oses.find(text(key)) ?? this.#oses.find(this.#store.idOfShortId('os', key) ?? key);
  }

  /** The OSes that fit, all when nothing is asked, by short-id. @throws {OsinfoError} BAD_CRITERIA, BAD_ARGUMENT */
  oses(criteria?: OsCriteria): readonly Os[] {
    const fits = osTest(criteria, key => this.findOs(key));
    return chosen(this.#oses.all(), criteria, fits);
  }

  /** The platform with this id or short-id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findPlatform(key: string): Platform | undefined {
    return this.#platforms.find(text(key)) ?? this.#platforms.find(this.#store.idOfShortId('platform', key) ?? key);
  }

  /** The platforms that fit, all when nothing is asked, by short-id. @throws {OsinfoError} BAD_CRITERIA, BAD_ARGUMENT */
  platforms(criteria?: ProductCriteria): readonly Platform[] {
    return chosen(this.#platforms.all(), criteria, platformTest(criteria));
  }

  /** The device with this id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findDevice(id: string): Device | undefined {
    return this.#devices.find(text(id)) ?? this.#listed(this.#store.hardware.find(id));
  }

  /** The devices that fit, all when nothing is asked, by id. @throws {OsinfoError} BAD_CRITERIA, BAD_ARGUMENT */
  devices(criteria?: DeviceCriteria): readonly Device[] {
    return chosen(this.#devices.all(), criteria, deviceTest(criteria));
  }

  /** Devices that the database does not describe but the host's lists of hardware name: tens of thousands. */
  *listedDevices(): Iterable<Device> {
    for (const listed of this.#store.hardware.all()) {
      const device = this.#store.record('device', listed.id) === undefined ? this.#listed(listed) : undefined;
      if (device !== undefined) yield device;
    }
  }

  /** What works best for this OS on this platform, both by id; `undefined` when nobody says. */
  findDeployment(os: string, platform: string): Deployment | undefined {
    return this.deployments().find(deployment => deployment.os === os && deployment.platform === platform);
  }

  /** Every deployment, by id. */
  deployments(): readonly Deployment[] {
    return this.#deployments.all();
  }

  /** The datamap with this id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findDatamap(id: string): Datamap | undefined {
    return this.#datamaps.find(text(id));
  }

  /** Every datamap, by id. */
  datamaps(): readonly Datamap[] {
    return this.#datamaps.all();
  }

  /** The install script with this id; `undefined` when there is none. @throws {OsinfoError} BAD_ARGUMENT */
  findInstallScript(id: string): InstallScript | undefined {
    return this.#installScripts.find(text(id));
  }

  /** Every install script, by id. */
  installScripts(): readonly InstallScript[] {
    return this.#installScripts.all();
  }

  /**
   * The virtual hardware that an OS, named by id or short-id, runs best on; what an image wishes wins over every rule.
   * @throws {OsinfoError} UNKNOWN_OS, BAD_TARGET, BAD_PROPERTY, BAD_ARGUMENT
   */
  recommend(key: string, target?: Target, wishes?: Wishes): Recommendation {
    const os = this.os(key);
    const complete = completeTarget(target);
    const isPlain = complete === DEFAULT_TARGET && wishes === undefined;
    const question = isPlain ? os.id : JSON.stringify([os.id, complete, wishes]);
    const known = this.#recommendations.get(question);
    if (known !== undefined) return known;
    const answer = recommend(os, complete, this.#graph, wishes);
    this.#recommendations.set(question, answer);
    return answer;
  }

  #listed(name: HardwareName | undefined): Device | undefined {
    if (name === undefined) return undefined;
    const device = this.#listedDevices.get(name) ?? listedDevice(name);
    this.#listedDevices.set(name, device);
    return device;
  }

  *#osNames(): Iterable<string> {
    for (const { id, shortIds } of recordsOf(this.#store, 'os')) {
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
