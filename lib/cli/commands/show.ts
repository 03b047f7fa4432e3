// `osinfo show`: an OS in, all its fields out, or only those that its own files declare.

import { printable } from '../../../data-loader/records/printable.ts';
import { jsonText } from '../../render/text/json.ts';
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
  const os = db.os(key);
  const isJson = options.has('json');
  if (options.has('downloads')) {
    const { downloadsJson, formatDownloads } = await import('../text/downloads.ts');
    io.out(isJson ? jsonText(downloadsJson(os)) : formatDownloads(printable(os), appearanceOf(io)));
  } else if (options.has('declared')) {
    io.out(isJson ? jsonText(os.record) : formatDeclarations(printable(os.record), appearanceOf(io)));
  } else {
    const shortId = (id: string): string => printable(db.findOs(id)?.shortId ?? id);
    io.out(
      isJson ? jsonText({ ...os, record: undefined }) : formatOs(printable(os), shortId, io.today, appearanceOf(io)),
    );
  }
  return EXIT.done;
}
