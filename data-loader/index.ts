// What lib/data-loader.ts publishes of this folder: folders of XML are read into records, without any inheritance.

export type { FileAccess, FileStatus, FileSystem } from './files/file-system.ts';
export { type FileGroup, groupFiles, type Listing, listFiles, type SourceFile } from './files/files.ts';
export {
  type HardwareBus,
  type HardwareIds,
  type HardwareIdsFiles,
  type HardwareName,
  hardwareIds,
} from './files/hardware-ids.ts';
export { databaseRoots, type HostEnvironment, type Root } from './files/locations.ts';
export { LONGEST_SUBJECT } from './grammar/patterns.ts';
export type { FileRecords } from './parse/builder.ts';
export { readRecords } from './parse/builder.ts';
export { type LoadOptions, load, loadSync } from './parse/load.ts';
export { entityPath } from './records/entity-path.ts';
export type * from './records/parts.ts';
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
  parsePlace,
  type Severity,
} from './records/problems.ts';
export type * from './records/records.ts';
export { ENTITY_KINDS } from './records/records.ts';
export type { MediaIdentity, OsIdentity, TreeIdentity } from './store/identity.ts';
export {
  type DatabaseInfo,
  type LayerInfo,
  MemoryStore,
  type RecordStore,
  type SummarizedOs,
  type UnconfirmedProblem,
} from './store/store.ts';
export type { OsSummary, ProductSummary } from './store/summary.ts';
export { expandLanguages } from './store/translations.ts';
