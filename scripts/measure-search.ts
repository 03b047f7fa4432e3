// In: the installed osinfo-db. Out: the figures of its searches, and the names that find another OS. Fails below 99 %.
import { systemDatabase } from './docs/database.ts';
import { findFigures } from './search-figures.ts';

/** The part of names that must be found. */
const LEAST = 0.99;

const database = systemDatabase();
if (database === undefined) {
  console.error('there is no osinfo-db here');
  process.exitCode = 3;
} else {
  const { searched, found, newest, missed, repeated } = findFigures(database);
  const part = (count: number): string => `${count} of ${searched} (${((100 * count) / searched).toFixed(2)} %)`;
  console.log(`osinfo-db ${database.database.version ?? ''}: display names, codenames, codenames with their distro`);
  console.log(`the first OS found bears the name: ${part(found)}`);
  console.log(`it is the newest that bears it:    ${part(newest)}`);
  for (const { name, wanted, got = 'nothing' } of missed) {
    console.log(`  ${name}: finds ${got}, and not ${wanted.join(', ')}`);
  }
  for (const name of repeated) console.log(`  ${name}: finds an OS twice`);
  if (Math.min(found, newest) < LEAST * searched || repeated.length > 0) process.exitCode = 1;
}
