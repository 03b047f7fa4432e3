// `osinfo identify`: paths, URLs or standard input in, what they are out, each with its reason.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { printable } from '../../../data-loader/records/printable.ts';
import type { OsinfoDb } from '../../database/db.ts';
import { type AnyOsinfoError, isOsinfoError } from '../../model/errors.ts';
import { type Identified, identify, identifyFile, readTextFile } from '../../open/identify.ts';
import { jsonText } from '../../render/text/json.ts';
import { type Call, EXIT } from '../core/command.ts';
import { openTranslated } from '../core/database.ts';
import { UsageError } from '../core/options.ts';
import { appearanceOf } from '../text/appearance.ts';
import { cockpitDetection, formatIdentified, identifiedJson } from '../text/identified.ts';

/** Bytes of standard input to read: the boot information of PowerPC lies behind the descriptors. */
const MAX_INPUT = 1_048_576;

/** A path with what is there, or why that is unknown. */
type Answer = { readonly path: string } & ({ readonly found: Identified } | { readonly fault: AnyOsinfoError });

/** Prints what each path is; the exit code tells whether all are known. */
export async function run(call: Call): Promise<number> {
  const { operands, options, io } = call;
  if (options.has('os-release') && options.has('treeinfo')) throw new UsageError('A file is os-release or treeinfo.');
  if (operands.filter(path => path === '-').length > 1) throw new UsageError('Standard input can be read once.');
  const db = await openTranslated(call);
  const paths = operands.flatMap(path => imagesIn(path, call));
  const answers: Answer[] = [];
  for (const [index, path] of paths.entries()) {
    if (io.isTerminal && paths.length > 1) io.err(`\r\u001b[K${index + 1} of ${paths.length}: ${printable(path)}`);
    answers.push(await answer(path, db, call));
  }
  if (io.isTerminal && paths.length > 1) io.err('\r\u001b[K');
  print(answers, call);
  const areKnown = answers.every(each => 'found' in each && each.found.matches.length > 0);
  return areKnown ? EXIT.done : EXIT.notFound;
}

function print(answers: readonly Answer[], { options, io }: Call): void {
  const isAll = options.has('all');
  if (options.get('format') === 'cockpit') {
    for (const each of answers) io.out(`${cockpitDetection('found' in each ? each.found : undefined)}\n`);
  } else if (options.has('json')) {
    const list = answers.map(each => ({
      path: each.path,
      ...('found' in each
        ? identifiedJson(each.found, isAll)
        : { error: { code: each.fault.code, message: each.fault.message, ...each.fault.detail } }),
    }));
    io.out(jsonText(list));
  } else {
    for (const each of answers) {
      if ('found' in each) io.out(formatIdentified(each.path, each.found, isAll, appearanceOf(io)));
    }
  }
  for (const each of answers) if ('fault' in each) io.err(`osinfo: ${printable(each.fault.message)}\n`);
}

async function answer(path: string, db: OsinfoDb, call: Call): Promise<Answer> {
  try {
    return { path, found: await identified(path, db, call) };
  } catch (error) {
    if (isOsinfoError(error) && error.code === 'BAD_SOURCE') return { path, fault: error };
    throw error;
  }
}

async function identified(path: string, db: OsinfoDb, { options, io }: Call): Promise<Identified> {
  const text = async (): Promise<string> =>
    path === '-' ? Buffer.from(io.input(MAX_INPUT)).toString() : readTextFile(path);
  if (options.has('os-release')) return { kind: 'os-release', matches: db.identifyOsRelease(await text()) };
  if (options.has('treeinfo')) return { kind: 'tree', matches: db.identifyTree(await text()) };
  return path === '-' ? identify(db, io.input(MAX_INPUT)) : identifyFile(db, path);
}

/** A folder of images stands for the images in it; any other path for itself. */
function imagesIn(path: string, { io, options }: Call): readonly string[] {
  if (path === '-' || options.has('os-release') || options.has('treeinfo') || !io.isFolder(path)) return [path];
  const images = namesIn(path)
    .filter(name => /\.(?:iso|img)$/i.test(name))
    .sort();
  return images.length === 0 ? [path] : images.map(name => join(path, name));
}

/** The names in a folder; none where it cannot be listed, and its identification says why. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
