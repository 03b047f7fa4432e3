// The public list of `osinfo-db/sync`: opening a database synchronously.
export type { OpenOptions } from './open/open-options.ts';
export { openSync } from './open/open-sync.ts';
