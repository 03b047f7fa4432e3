// The public list of `osinfo-db/sync`: opening without waiting, for callers that cannot wait.
export type { OpenOptions } from './open/open-options.ts';
export { openSync } from './open/open-sync.ts';
