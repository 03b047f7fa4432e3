// `osinfo query`: osinfo-query's own interface, with its columns, its conditions and its exit codes.

import { printable } from '../../render/text/printable.ts';
import { queryTable } from '../../render/text/query-table.ts';
import { type Command, EXIT } from '../core/command.ts';
import { openTranslated } from '../core/database.ts';

/** The entities of one kind, as osinfo-query prints them. */
export const QUERY: Command = {
  name: 'query',
  purpose: 'the table that osinfo-query prints, with its exit codes',
  operands: [
    { name: 'TYPE', purpose: 'what to print: os, platform, device or deployment', optional: false },
    { name: 'KEY=VALUE', purpose: 'which of them: short-id=fedora36', optional: true, repeated: true },
  ],
  options: ['sort-key', 'fields'],
  run: call => {
    const { options, io } = call;
    const [type = '', ...conditions] = call.operands;
    const [fields, sort] = [options.get('fields'), options.get('sort-key')];
    const table = queryTable(openTranslated(call), {
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
  },
};
