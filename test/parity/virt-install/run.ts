// In: nothing, `--recorded` for the answers that this repository contains, or `--graphics vnc`. Out: every part in
// which virt-install and this library differ, the intended ones counted by reason, and the count of the others as the
// last line; exit 1 unless it is 0.
import { parseArgs } from 'node:util';
import { installedDatabase, NO_DATABASE_HERE } from '../../fixtures/real-database.ts';
import { freshAnswers, type Reference, recordedAnswers } from './answers.ts';
import { type Comparison, compare } from './compare.ts';
import type { Difference } from './intended.ts';

const SHOWN = 5;
const PACKAGES = 'apt-get install virtinst python3-libvirt gir1.2-libosinfo-1.0 osinfo-db';

const { values } = parseArgs({ options: { recorded: { type: 'boolean' }, graphics: { type: 'string' } } });
const isRecorded = values.recorded === true;
const graphics = values.graphics === 'vnc' ? 'vnc' : 'spice';
process.exitCode = await run();

async function run(): Promise<number> {
  const db = installedDatabase();
  if (db === undefined) return skip(NO_DATABASE_HERE);
  const reference = isRecorded ? await recordedAnswers() : await freshAnswers(graphics);
  if (typeof reference === 'string') return skip(`${reference} (${PACKAGES})`);
  const { 'osinfo-db': theirs } = reference.recordedWith;
  const ours = db.database.version;
  if (theirs !== ours) return skip(`it answers about osinfo-db ${theirs}, and this is ${ours}`);
  return tell(reference, compare(reference, db, graphics));
}

/** Without recorded answers to fall back on, not being able to ask is a failure. */
function skip(why: string): number {
  console.log(`parity with virt-install was skipped: ${why}`);
  return isRecorded ? 0 : 1;
}

function tell({ recordedWith }: Reference, { answers, oses, strangers, unintended, intended }: Comparison): number {
  const rows = [...intended].map(([{ name, reason, recorded }, claims]) => ({
    name,
    reason,
    recorded,
    count: claims.length,
  }));
  const miscounted = isRecorded ? rows.filter(({ recorded, count }) => count !== recorded) : [];
  for (const line of describe(unintended)) console.log(line);
  for (const name of strangers) console.log(`${name}: known to one side alone`);
  for (const { name, recorded, count } of miscounted)
    console.log(`${name} claims ${count} differences, not ${recorded}`);
  console.log(`virt-install ${recordedWith.virtinst}, libvirt ${recordedWith.libvirt}. Intended differences:`);
  for (const { name, reason, count } of rows) console.log(`${String(count).padStart(7)}  ${name}: ${reason}`);
  const wrong = unintended.length + strangers.length + miscounted.length;
  const counts = rows.map(({ name, count }) => `${name} ${count}`).join(', ');
  console.log(`${wrong} differences in ${answers} answers about ${oses} OSes; intended ${counts}`);
  return wrong === 0 ? 0 : 1;
}

/** Each kind of difference with a few of those that have it. */
function describe(differences: readonly Difference[]): readonly string[] {
  const kinds = new Map<string, string[]>();
  for (const { platform, part, theirs, ours, os } of differences) {
    const kind = `${platform}, ${part}: ${theirs} there, ${ours} here`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), os.shortId]);
  }
  return [...kinds].map(([kind, names]) => {
    const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
    return `DIFFERENT ${kind}: ${names.slice(0, SHOWN).join(' ')}${more}`;
  });
}
