// `osinfo list`: criteria and globs in, the matching OSes out, one per line, or all names of each of them.

import { printable } from '../../../data-loader/records/printable.ts';
import type { OsinfoDb } from '../../database/db.ts';
import type { Os } from '../../model/entities.ts';
import { openIn } from '../../open/open.ts';
import { legalSingleValue, OS_CRITERIA, type OsCriteria } from '../../query/query.ts';
import { jsonText } from '../../render/text/json.ts';
import { type Call, EXIT } from '../core/command.ts';
import { isTranslated, openDatabase, openOptions, openTranslated } from '../core/database.ts';
import { suggestion, UsageError } from '../core/options.ts';
import { appearanceOf } from '../text/appearance.ts';
import { toKebabCase } from '../text/kebab-case.ts';
import { joinLines } from '../text/lines.ts';
import { formatOsList, summarizeOs } from '../text/os-list.ts';

const KEYS: readonly string[] = OS_CRITERIA.map(toKebabCase);

/** The criteria that the command accepts, for its help. */
export function criteriaPurpose(): string {
  return `short-ids with * and ?, such as 'fedora3*', and criteria, such as 'version=>=20.04'; the keys are ${KEYS.join(', ')}`;
}

/** Prints the OSes that match. */
export async function run(call: Call): Promise<number> {
  const { options, io, operands } = call;
  const criteria = criteriaOf(operands);
  const isForCockpit = options.get('format') === 'cockpit';
  const db = await (isForCockpit ? openDatabase : openTranslated)(call);
  const oses = await osesIn(db, criteria, call);
  if (oses.length === 0) {
    io.err(`${printable(`osinfo: No OS fits ${operands.join(' ')}.`)}\n`);
    return EXIT.notFound;
  }
  if (isForCockpit) {
    const { cockpitList } = await import('../text/cockpit.ts');
    io.out(jsonText(cockpitList(oses, db)));
    return EXIT.done;
  }
  const isJson = options.has('json');
  if (options.has('names')) {
    const names = oses.flatMap(os => namesOf(os, db));
    io.out(isJson ? jsonText(names) : joinLines(printable(names)));
  } else io.out(isJson ? jsonText(oses.map(summarizeOs)) : formatOsList(oses, appearanceOf(io)));
  return EXIT.done;
}

/** The OSes that match. Criteria are compared with untranslated names, so that every language lists the same OSes. */
async function osesIn(db: OsinfoDb, criteria: OsCriteria, call: Call): Promise<readonly Os[]> {
  if (!isTranslated(call) || Object.keys(criteria).length === 0) return db.oses(criteria);
  const untranslated = await openIn(call.io, openOptions(call));
  const ids = new Set(untranslated.oses(criteria).map(({ id }) => id));
  return db.oses().filter(({ id }) => ids.has(id));
}

/** The operands as criteria; a key that is given several times matches any of its values. */
function criteriaOf(operands: readonly string[]): OsCriteria {
  const criteria = new Map<string, string[]>();
  for (const operand of operands) {
    const [, written = 'short-id', value = operand] = /^([^=*?]+)=(.*)$/s.exec(operand) ?? [];
    const key = OS_CRITERIA.find(candidate => toKebabCase(candidate) === written);
    if (key === undefined) throw unknownKey(written);
    const values = criteria.get(key) ?? [];
    values.push(value);
    criteria.set(key, values);
  }
  return Object.fromEntries(Array.from(criteria, ([key, values]) => [key, criterionValue(key, values)]));
}

function unknownKey(written: string): UsageError {
  const near = suggestion(written, KEYS);
  return new UsageError(`There is no criterion ${JSON.stringify(written)}, only ${KEYS.join(', ')}.${near}`);
}

function criterionValue(key: string, values: readonly string[]): string | readonly string[] | undefined {
  const legal = legalSingleValue(key);
  if (values.length === 1) return values[0];
  if (legal === undefined) return values;
  const given = values.map(value => JSON.stringify(value)).join(', ');
  throw new UsageError(`The criterion ${toKebabCase(key)} takes one value, ${legal}, and was given ${given}.`);
}

/** The names of an OS: its short-ids and its id, without short-ids that identify another OS. */
export function namesOf({ id, shortIds }: Os, db: OsinfoDb): readonly string[] {
  return [...new Set([...shortIds, id])].filter(name => db.findOs(name)?.id === id);
}
