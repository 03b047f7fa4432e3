// `osinfo dump`: prints the whole database as JSON, with everything inherited.
import { dump } from '../../render/text/dump.ts';
import { type Call, EXIT } from '../core/command.ts';
import { openDatabase } from '../core/database.ts';

/** Prints every entity. */
export async function run(call: Call): Promise<number> {
  for (const piece of dump(await openDatabase(call))) call.io.out(piece);
  return EXIT.done;
}
