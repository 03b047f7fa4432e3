// `osinfo query`: the interface of osinfo-query, with its columns, conditions and exit codes.

import { printable } from '../../../data-loader/records/printable.ts';
import { queryTable } from '../../render/text/query-table.ts';
import { type Call, EXIT } from '../core/command.ts';
import { openTranslated } from '../core/database.ts';

/** Prints the entities of one kind in the form of osinfo-query. */
export async function run(call: Call): Promise<number> {
  const { options, io } = call;
  const [type = '', ...conditions] = call.operands;
  const [fields, sort] = [options.get('fields'), options.get('sort-key')];
  const table = queryTable(await openTranslated(call), {
    type,
    conditions,
    ...(fields !== undefined && { fields: fields.split(',') }),
    ...(sort !== undefined && { sort }),
  });
  if ('fault' in table) {
    io.err(`osinfo: ${printable(table.fault)}\n`);
    return EXIT.notFound;
  }
  for (const line of table.lines) io.out(`${printable(line)}\n`);
  return table.found === 0 ? EXIT.notFound : EXIT.done;
}
