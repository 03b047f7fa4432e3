// The public list of `osinfo-db/data-loader`: from folders of XML to records, without any inheritance.

export type { FileRecords } from './builder.ts';
export { readRecords } from './builder.ts';
export { entityPath } from './entity-path.ts';
export { type FileGroup, groupFiles, type Listing, listFiles, type SourceFile } from './files.ts';
export {
  type HardwareBus,
  type HardwareIds,
  type HardwareIdsFiles,
  type HardwareName,
  hardwareIds,
} from './hardware-ids.ts';
export { type LoadOptions, load, loadSync } from './load.ts';
export { databaseRoots, type Root, type Surroundings } from './locations.ts';
export type * from './parts.ts';
export { LONGEST_SUBJECT } from './patterns.ts';
export {
  compareProblems,
  formatPlace,
  formatProblem,
  LAYERS,
  type Layer,
  type Place,
  PROBLEM_CODES,
  type Problem,
  type ProblemCode,
  type Severity,
} from './problems.ts';
export type * from './records.ts';
export { type DatabaseInfo, type LayerInfo, MemoryStore, type RecordStore } from './store.ts';
export { expandLanguages } from './values.ts';
