// A recommendation in, a table for a person out: every choice with its value, its reason, and who declared the
// evidence.

import { printable } from '../../../data-loader/records/printable.ts';
import { readableVersion } from '../../model/errors.ts';
import { BOOLEAN, type OptionTable, readOptions, wholeNumber } from '../../model/options.ts';
import type { Because } from '../../model/reason.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { reasonOf, reasonOfSwitch } from '../../policy/decide/explain.ts';
import { OVERRIDE_REASONS } from '../../policy/engine/decision.ts';
import { checkHardware } from './check-hardware.ts';
import { type Choice, choicesOf } from './choices.ts';
import { COMFORTABLE_COLUMNS, pad, widest, wrap } from './layout.ts';
import { shortPlace } from './place.ts';
import { type Style, styleOf } from './style.ts';

/** Options of the table. */
export interface TableOptions {
  /** Whether to write terminal sequences for bold and dim text; absent means plain text. */
  readonly colour?: boolean;
  /** The maximum width of a line; absent means 100. */
  readonly columns?: number;
}

type Row = Pick<Choice, 'lines' | 'because'> & { readonly reason: string };

const TABLE_OPTIONS: OptionTable<TableOptions> = { colour: BOOLEAN, columns: wholeNumber(1, 10_000) };

/**
 * The recommendation as a table, with a newline at its end.
 * @throws {OsinfoError} BAD_ARGUMENT, BAD_TARGET for a value that is no recommendation
 */
export function toTable(recommendation: Hardware, options: TableOptions = {}): string {
  const checked = checkHardware(recommendation);
  const { colour = false, columns = COMFORTABLE_COLUMNS } = readOptions('options', options, TABLE_OPTIONS);
  const hardware = printable(checked);
  const style = styleOf(colour);
  const choices = [
    ...choicesOf(hardware).map(choice => ({
      ...choice,
      reason: reasonOf(choice.aspect, choice.because, choice.chosen),
    })),
    ...switchedOffIn(hardware),
    ...settingsOf(hardware),
  ];
  const lines = choices.flatMap(choice => choice.lines);
  const widths = [widest(lines.map(([name]) => name)), widest(lines.map(([, value]) => value))] as const;
  return [
    ...heading(hardware, style),
    '',
    ...choices.flatMap(choice => rows(choice, widths, columns, style)),
    '',
    ...hardware.warnings.flatMap(({ message }) => [...wrap(`warning: ${message}`, columns), '']),
    style.dim(footer(hardware)),
    '',
  ].join('\n');
}

/** What is switched off, a line for each. */
function switchedOffIn({ without = [] }: Hardware): readonly Row[] {
  return without.map(({ name, because }) => ({
    lines: [['without', name]],
    because,
    reason: reasonOfSwitch(because),
  }));
}

/** What the image asks for beside the choices, a line for each property. */
function settingsOf({ passThrough = {} }: Hardware): readonly Row[] {
  const because = { rule: 'image-property' };
  return Object.entries(passThrough).map(([name, value]) => ({
    lines: [[name, String(value)]],
    because,
    reason: OVERRIDE_REASONS[because.rule] ?? '',
  }));
}

function heading({ os }: Hardware, { bold, dim }: Style): readonly string[] {
  if (os === undefined) return [bold('An image of which no OS is known')];
  const { id, shortId, name = shortId } = os;
  return [bold(name), ...(name === id ? [] : [dim([...new Set([shortId, id])].join(', '))])];
}

function footer({ target, database }: Hardware): string {
  if (database === undefined) return `for ${target.hypervisor} on ${target.arch}, from no database`;
  const { version } = database;
  const from = version === undefined ? 'a database without a version' : `osinfo-db ${readableVersion(version)}`;
  return `for ${target.hypervisor} on ${target.arch}, from ${from}`;
}

/** The names and values of a choice on the left, the reason and its evidence on the right. */
function rows(
  { lines, reason, because }: Row,
  [nameWidth, valueWidth]: readonly [number, number],
  columns: number,
  { dim }: Style,
): readonly string[] {
  const left = lines.map(([name, value]) => `  ${pad(name, nameWidth)}  ${pad(value, valueWidth)}  `);
  const blank = ' '.repeat(nameWidth + valueWidth + 6);
  const right = [reason, ...evidence(because)].flatMap(text => wrap(text, columns - blank.length));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    ((left[index] ?? blank) + dim(right[index] ?? '')).trimEnd(),
  );
}

/** Which OS declared the evidence, and where; empty when there is none. */
function evidence({ device, from, at }: Because): readonly string[] {
  const place = at === undefined ? undefined : shortPlace(at);
  if (from === undefined) return place === undefined ? [] : [`holds for its whole family, ${place}`];
  if (place === undefined) return [`holds for ${from} and what derives from it`];
  return [`${device === undefined ? 'stated' : 'declared'} by ${from}, ${place}`];
}
