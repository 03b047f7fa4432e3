// The commands about the files themselves.
export { run as check } from './check.ts';
export { run as db } from './db.ts';
export { run as doctor } from './doctor.ts';
