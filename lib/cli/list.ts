// `osinfo list`: criteria and globs in, the OSes that fit out, one a line.
import type { Os } from '../model.ts';
import { OS_CRITERIA, type OsCriteria } from '../query.ts';
import { jsonText } from '../render/json.ts';
import { aligned } from '../render/layout.ts';
import { printable } from '../render/printable.ts';
import { styleOf } from '../render/style.ts';
import { type Appearance, appearanceOf } from './appearance.ts';
import { type Command, EXIT } from './command.ts';
import { openDatabase } from './database.ts';
import { UsageError } from './options.ts';

const KEYS = OS_CRITERIA.map(kebab).join(', ');

/** The OSes of the database. */
export const LIST: Command = {
  name: 'list',
  purpose: 'the operating systems, one a line',
  operands: [
    {
      name: 'GLOB|KEY=VALUE',
      purpose: `short-ids with * and ?, such as 'fedora3*', and criteria, such as 'version=>=20.04'; the keys are ${KEYS}`,
      optional: true,
      repeated: true,
    },
  ],
  options: [],
  run: call => {
    const { options, io, operands } = call;
    const oses = openDatabase(call).oses(criteriaOf(operands));
    if (oses.length === 0) {
      io.err(`${printable(`osinfo: No OS fits ${operands.join(' ')}.`)}\n`);
      return EXIT.notFound;
    }
    io.out(options.has('json') ? jsonText(oses.map(summaryOf)) : inColumns(oses, appearanceOf(io)));
    return EXIT.done;
  },
};

/** Every operand as a criterion; one that is given twice means any of its values. */
function criteriaOf(operands: readonly string[]): OsCriteria {
  const criteria = new Map<string, string[]>();
  for (const operand of operands) {
    const [, written = 'short-id', value = operand] = /^([a-z][a-z-]*)=(.*)$/s.exec(operand) ?? [];
    const key = OS_CRITERIA.find(known => kebab(known) === written);
    if (key === undefined) throw new UsageError(`There is no criterion ${JSON.stringify(written)}, only ${KEYS}.`);
    criteria.set(key, [...(criteria.get(key) ?? []), value]);
  }
  return Object.fromEntries(Array.from(criteria, ([key, values]) => [key, values.length === 1 ? values[0] : values]));
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

function inColumns(oses: readonly Os[], { colour }: Appearance): string {
  const { dim } = styleOf(colour);
  const rows = oses.map(({ shortId, name = '', releaseDate = '' }) => {
    const os = printable({ shortId, name });
    return [os.shortId, os.name, dim(releaseDate)];
  });
  return aligned(rows)
    .map(line => `${line}\n`)
    .join('');
}

/** What tells an OS from the others. */
function summaryOf(os: Os): Partial<Os> {
  const { id, shortId, shortIds, name, version, family, distro, releaseDate, eolDate } = os;
  return { id, shortId, shortIds, name, version, family, distro, releaseDate, eolDate };
}
