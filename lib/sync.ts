// The public list of `osinfo-db/sync`: opening a database, and reading what a host can do, synchronously.
export { type HostDocument, readHostSync } from './host/capabilities.ts';
export type { OpenOptions } from './open/open-options.ts';
export { openSync } from './open/open-sync.ts';
