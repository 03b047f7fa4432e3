// The data of one state of a database's files: its entities, recommendations and search index, each computed on first
// use and kept. A reload replaces the state as a whole.
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
import type { Datamap, Deployment, Device, InstallScript, Os, Platform } from '../model/entities.ts';
import { badArgument, nearestOsWarning, type OsinfoError, unknownOs } from '../model/errors.ts';
import { DEFAULT_TARGET } from '../model/target.ts';
import type { CompleteTarget } from '../model/target-types.ts';
import type { Decisions } from '../policy/aspects/aspects.ts';
import type { Recommendation } from '../policy/aspects/hardware.ts';
import type { Overrides } from '../policy/aspects/overrides.ts';
import { decisionsAbout, recommend } from '../policy/decide/recommend.ts';
import { type SearchResult, search } from '../query/search.ts';
import { indexOses } from '../query/search-index.ts';
import { deepFreeze, memoize } from '../values/freeze.ts';
import { findNearest } from '../values/ids.ts';
import { type EntityCollection, entitiesIn, osesIn } from './entity-collection.ts';
import { RecommendationCache } from './recommendation-cache.ts';
import { problemsOf } from './unconfirmed-problems.ts';

/** The maximum number of cached recommendations. */
const MAX_RECOMMENDATIONS = 1000;

/** How many names of similar OSes an error about an unknown OS has. */
const MOST_NEAR = 3;

/** All data of one state of the files. */
export class State {
  readonly store: RecordStore;
  readonly database: DatabaseInfo;
  readonly oses: EntityCollection<Os>;
  readonly platforms: EntityCollection<Platform>;
  readonly devices: EntityCollection<Device>;
  readonly deployments: EntityCollection<Deployment>;
  readonly datamaps: EntityCollection<Datamap>;
  readonly installScripts: EntityCollection<InstallScript>;
  readonly identifier: Identifier;
  readonly #graph: Graph;
  readonly #searchIndex = memoize(() => indexOses(this.oses.all()));
  /** By id for the default target, else by id, target and overrides as a JSON list; no id begins with `[` there. */
  readonly #recommendations = new RecommendationCache<Recommendation>(MAX_RECOMMENDATIONS);
  readonly #listedDevices = new Map<string, Device>();
  #problems: readonly Problem[] | undefined;

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
  }

  /** They are kept unless the hardware that they refer to could not be looked up. */
  problems(): readonly Problem[] {
    if (this.#problems !== undefined) return this.#problems;
    const problems = deepFreeze(problemsOf(this.store));
    if (this.store.hardware.isComplete?.() !== false) this.#problems = problems;
    return problems;
  }

  os(key: string): Os {
    const os = this.findOs(key);
    if (os === undefined) throw this.unknownOs(key);
    return os;
  }

  findOs(key: string): Os | undefined {
    return this.oses.find(textOfKey(key)) ?? this.oses.find(this.store.idOfShortId('os', key) ?? key);
  }

  osRecord(key: string): OsRecord {
    const { store } = this;
    const record = store.record('os', textOfKey(key)) ?? store.record('os', store.idOfShortId('os', key) ?? key);
    if (record === undefined) throw this.unknownOs(key);
    return record;
  }

  search(text: string): SearchResult {
    if (typeof text !== 'string') throw badArgument('text', text, 'a string');
    return search(text, this.#searchIndex());
  }

  unknownOs(key: string): OsinfoError<'UNKNOWN_OS'> {
    const { oses, standIn } = this.search(key);
    const near = oses.slice(0, MOST_NEAR).map(os => this.#nameOf(os, key));
    return unknownOs(key, near, this.database.version, standIn && this.#nameOf(standIn, key));
  }

  /** The name by which `os` finds an OS, the nearest to the key; it is the id where other OSes have its short-ids. */
  #nameOf({ id, shortIds }: Os, key: string): string {
    const names = shortIds.filter(shortId => this.store.idOfShortId('os', shortId) === id);
    return findNearest(key, names, 1)[0] ?? names[0] ?? id;
  }

  recommendNearest(key: string, target: CompleteTarget): Recommendation {
    if (this.findOs(key) !== undefined) return this.recommend(this.osRecord(key), target);
    const [nearest] = this.search(key).oses;
    if (nearest === undefined) throw this.unknownOs(key);
    const answer = this.recommend(nearest.record, target);
    const warning = nearestOsWarning(key, this.#nameOf(nearest, key), this.database.version);
    return deepFreeze({ ...answer, warnings: [warning, ...answer.warnings] });
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

/** Checks an argument of a caller without types. @throws {OsinfoError} BAD_ARGUMENT */
export function textOfKey(key: unknown): string {
  if (typeof key !== 'string') throw badArgument('key', key, 'a string');
  return key;
}
