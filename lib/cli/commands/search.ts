// `osinfo search`: a text as a person types it in, the OSes that it can mean out, the nearest first.

import { printable } from '../../../data-loader/records/printable.ts';
import { unknownOsIn } from '../../database/db.ts';
import { jsonText } from '../../render/text/json.ts';
import { type Call, EXIT } from '../core/command.ts';
import { openDatabase } from '../core/database.ts';
import { appearanceOf } from '../text/appearance.ts';
import { formatOsList, summarizeOs } from '../text/os-list.ts';

/** Prints the OSes that a text can mean. */
export async function run(call: Call): Promise<number> {
  const { operands, options, io } = call;
  const text = operands.join(' ');
  const db = await openDatabase(call);
  const oses = db.search(text);
  io.out(options.has('json') ? jsonText(oses.map(summarizeOs)) : formatOsList(oses, appearanceOf(io)));
  const { message, detail } = unknownOsIn(db, text);
  if (oses.length === 0 || detail.standIn !== undefined) io.err(`osinfo: ${printable(message)}\n`);
  return oses.length === 0 ? EXIT.notFound : EXIT.done;
}
