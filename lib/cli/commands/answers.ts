// The commands that ask the database, loaded together, as they share nearly all of their code.
export { run as dump } from './dump.ts';
export { criteriaPurpose, run as list } from './list.ts';
export { run as query } from './query.ts';
export { run as recommend } from './recommend.ts';
export { run as show } from './show.ts';
export { aspectPurpose, run as why } from './why.ts';
