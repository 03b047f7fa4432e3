// `osinfo dump`: prints the whole database as JSON, with everything inherited.
import { dump } from '../../render/text/dump.ts';
import { type Command, EXIT } from '../core/command.ts';
import { openDatabase } from '../core/database.ts';

/** Prints all entities. */
export const DUMP: Command = {
  name: 'dump',
  purpose: 'the whole database with everything inherited, as JSON',
  operands: [],
  options: [],
  run: call => {
    for (const piece of dump(openDatabase(call))) call.io.out(piece);
    return EXIT.done;
  },
};
