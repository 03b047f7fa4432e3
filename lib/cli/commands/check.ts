// In: folders. Out: their problems, in the form of a compiler's messages. A folder need not contain an OS.

import { printable } from '../../../data-loader/records/printable.ts';
import { formatProblem, LAYERS } from '../../../data-loader/records/problems.ts';
import { jsonText } from '../../render/text/json.ts';
import { formatCount } from '../../render/text/quantities.ts';
import { type Call, EXIT } from '../core/command.ts';
import { openOptions } from '../core/database.ts';
import { UsageError } from '../core/options.ts';

/** Prints the problems of the files. */
export async function run(call: Call): Promise<number> {
  const { operands, options, io } = call;
  if (operands.length > LAYERS.length) throw new UsageError(`There are ${LAYERS.length} layers, and more folders.`);
  const missing = operands.find(folder => !io.isFolder(folder));
  if (missing !== undefined) {
    io.err(`osinfo: There is no folder ${printable(missing)}.\n`);
    return EXIT.noDatabase;
  }
  const directories = Object.fromEntries(operands.map((folder, index) => [LAYERS[index], folder]));
  const { inspect } = await import('../../open/inspect.ts');
  const { db } = inspect(io, { ...openOptions(call), ...(operands.length > 0 && { directories }), strict: false });
  const { problems } = db;
  if (options.has('json')) io.out(jsonText(problems));
  else for (const problem of problems) io.out(`${formatProblem(problem)}\n`);
  const { layers } = db.database;
  const files = layers.reduce((sum, layer) => sum + layer.files, 0);
  if (!options.has('quiet')) io.err(`${formatCount(problems.length, 'problem')} in ${formatCount(files, 'file')}\n`);
  return problems.length === 0 ? EXIT.done : EXIT.notFound;
}
