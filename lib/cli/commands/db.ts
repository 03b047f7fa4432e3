// `osinfo db path|info|snapshot`: prints the database's folders or contents, or writes a snapshot of it.
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { nearestNames } from '../../model/ids.ts';
import { makeSnapshot } from '../../open/open.ts';
import { jsonText } from '../../render/text/json.ts';
import { aligned } from '../../render/text/layout.ts';
import { printable } from '../../render/text/printable.ts';
import { count } from '../../render/text/quantities.ts';
import { type Call, type Command, EXIT } from '../core/command.ts';
import { openDatabase, openOptions } from '../core/database.ts';
import { suggestion, UsageError } from '../core/options.ts';
import { contentsLine, databaseTitle } from '../text/contents.ts';
import type { Io } from '../text/io.ts';

type Action = (call: Call) => number;

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['path', path],
  ['info', info],
  ['snapshot', snapshot],
]);
const NAMES = [...ACTIONS.keys()];

/** Commands for the database as a whole. */
export const DB: Command = {
  name: 'db',
  purpose: 'the database as a whole: its folders, what it holds, a snapshot of it',
  operands: [{ name: NAMES.join('|'), purpose: 'what to do', optional: false }],
  options: ['output'],
  run: call => {
    const [name = ''] = call.operands;
    const action = ACTIONS.get(name);
    if (action === undefined) {
      const near = suggestion(nearestNames(name, NAMES, 1));
      throw new UsageError(`The command db knows ${NAMES.join(', ')}, and not ${JSON.stringify(name)}.${near}`);
    }
    if (name !== 'snapshot' && call.options.has('output')) throw new UsageError('Only db snapshot has --output.');
    return action(call);
  },
};

/** Prints the folders that are read, one per line, the weakest layer first. */
function path(call: Call): number {
  const { layers } = openDatabase(call).database;
  const found = layers.filter(layer => call.io.isFolder(layer.path));
  call.io.out(call.options.has('json') ? jsonText(found) : found.map(layer => `${layer.path}\n`).join(''));
  return EXIT.done;
}

/** Prints which database it is, and how many entities it has. */
function info(call: Call): number {
  const { database } = openDatabase(call);
  const { version, layers, counts } = printable(database);
  const rows = layers.map(({ layer, path: folder, files, why }) => [layer, folder, count(files, 'file'), why]);
  const lines = [databaseTitle(version), ...aligned(rows, '  '), `  ${contentsLine(counts)}`];
  call.io.out(call.options.has('json') ? jsonText(database) : lines.map(line => `${line}\n`).join(''));
  return EXIT.done;
}

/** Reads the files and writes a snapshot of them. */
function snapshot(call: Call): number {
  const { options, io } = call;
  const output = options.get('output');
  if (output !== undefined) checkOutput(output, io);
  const { file = '', used, reason } = makeSnapshot(io, openOptions(call), output);
  if (used) io.out(options.has('json') ? jsonText({ file }) : `${file}\n`);
  else io.err(`${printable(`osinfo: The cache ${file} cannot be written: ${reason}. Name a file by --output.`)}\n`);
  return used ? EXIT.done : EXIT.unexpected;
}

/** Checks that a file can be written there. @throws {UsageError} when it cannot */
function checkOutput(output: string, { isFolder }: Io): void {
  const folder = dirname(output);
  if (!isFolder(folder)) throw new UsageError(`${folder} is ${existsSync(folder) ? 'no folder' : 'not there'}.`);
  const there = statSync(output, { throwIfNoEntry: false });
  if (there?.isFile() === false) throw new UsageError(`${output} is there already, and is no plain file.`);
}
