// `osinfo show`: an OS in, all its fields out, or only those that its own files declare.
import { jsonText } from '../../render/text/json.ts';
import { printable } from '../../render/text/printable.ts';
import { type Call, EXIT } from '../core/command.ts';
import { openTranslated } from '../core/database.ts';
import { appearanceOf } from '../text/appearance.ts';
import { formatDeclarations } from '../text/declarations.ts';
import { formatOs } from '../text/os-details.ts';

/** Prints all fields of one OS. */
export async function run(call: Call): Promise<number> {
  const { operands, options, io } = call;
  const [key = ''] = operands;
  const db = await openTranslated(call);
  const { record, ...os } = db.os(key);
  const isDeclared = options.has('declared');
  const shortId = (id: string): string => printable(db.findOs(id)?.shortId ?? id);
  if (options.has('downloads')) {
    const { downloadsJson, formatDownloads } = await import('../text/downloads.ts');
    const known = db.os(key);
    io.out(options.has('json') ? jsonText(downloadsJson(known)) : formatDownloads(printable(known), appearanceOf(io)));
  } else if (options.has('json')) io.out(jsonText(isDeclared ? record : os));
  else if (isDeclared) io.out(formatDeclarations(printable(record), appearanceOf(io)));
  else io.out(formatOs(printable(os), shortId, io.today, appearanceOf(io)));
  return EXIT.done;
}
