// `osinfo db path|info|snapshot`: prints the database's folders or contents, or writes a snapshot of it.
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { printable } from '../../../data-loader/records/printable.ts';
import { jsonText } from '../../render/text/json.ts';
import { alignColumns } from '../../render/text/layout.ts';
import { formatCount } from '../../render/text/quantities.ts';
import { type Call, EXIT } from '../core/command.ts';
import { openDatabase, openOptions } from '../core/database.ts';
import { suggestion, UsageError } from '../core/options.ts';
import { contentsLine, databaseTitle } from '../text/contents.ts';
import type { Io } from '../text/io.ts';
import { joinLines } from '../text/lines.ts';

type Action = (call: Call) => Promise<number>;

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['path', printPath],
  ['info', printInfo],
  ['snapshot', makeSnapshotFile],
]);
const NAMES = [...ACTIONS.keys()];

/** The subcommands of `osinfo db`. */
export async function run(call: Call): Promise<number> {
  const [name = ''] = call.operands;
  const action = ACTIONS.get(name);
  if (action === undefined) {
    const near = suggestion(name, NAMES);
    throw new UsageError(`The command db knows ${NAMES.join(', ')}, and not ${JSON.stringify(name)}.${near}`);
  }
  if (name !== 'snapshot' && call.options.has('output')) throw new UsageError('Only db snapshot has --output.');
  return action(call);
}

/** Prints the folders that are read, one per line, the weakest layer first. */
async function printPath(call: Call): Promise<number> {
  const { layers } = (await openDatabase(call)).database;
  const found = layers.filter(layer => call.io.isFolder(layer.path));
  call.io.out(call.options.has('json') ? jsonText(found) : joinLines(found.map(({ path }) => printable(path))));
  return EXIT.done;
}

/** Prints the database's version, origin, and numbers of entities. */
async function printInfo(call: Call): Promise<number> {
  const { database } = await openDatabase(call);
  const { version, layers, counts } = printable(database);
  const rows = layers.map(({ layer, path: folder, files, why }) => [layer, folder, formatCount(files, 'file'), why]);
  const lines = [databaseTitle(version), ...alignColumns(rows, '  '), `  ${contentsLine(counts)}`];
  call.io.out(call.options.has('json') ? jsonText(database) : joinLines(lines));
  return EXIT.done;
}

/** Reads the files and writes a snapshot of them. */
async function makeSnapshotFile(call: Call): Promise<number> {
  const { options, io } = call;
  const output = options.get('output');
  if (output !== undefined) checkOutput(output, io);
  const { makeSnapshot } = await import('../../open/inspect.ts');
  const { file = '', used, reason } = makeSnapshot(io, openOptions(call), output);
  if (used) io.out(options.has('json') ? jsonText({ file }) : `${printable(file)}\n`);
  else io.err(`${printable(`osinfo: The cache ${file} cannot be written: ${reason}. Name a file by --output.`)}\n`);
  return used ? EXIT.done : EXIT.unexpected;
}

/** Checks that a file can be written there. @throws {UsageError} when it cannot */
function checkOutput(output: string, { isFolder }: Io): void {
  const folder = dirname(output);
  if (!isFolder(folder)) throw new UsageError(`${folder} is ${existsSync(folder) ? 'no folder' : 'not there'}.`);
  const status = statSync(output, { throwIfNoEntry: false });
  if (status?.isFile() === false) throw new UsageError(`${output} is there already, and is no plain file.`);
}
