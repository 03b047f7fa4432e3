// Who is measured in more than one question: this package, in a process of its own, and Node alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownFigure, type Program } from './measure.ts';

const node = process.execPath;
const root = join(import.meta.dirname, '../..');

/** The guest OS that questions are about. */
export const OS = { shortId: 'fedora36', id: 'http://fedoraproject.org/fedora/36' } as const;

/** The least that Node can do. */
export const NODE_ALONE: Program = { program: node, args: ['-e', '0'] };

/** Node alone, telling its resident memory in MB. */
export const MEMORY_OF_NODE: Program = { program: node, args: ['-p', 'process.memoryUsage.rss() / 1e6'] };

/** Without a flag of the process, as V8 takes no compiled form that was made under other flags. */
const COLLECT_GARBAGE =
  "process.getBuiltinModule('v8').setFlagsFromString('--expose-gc'), process.getBuiltinModule('vm').runInNewContext('gc')()";

/** Node alone, telling its heap in MB. */
export const HEAP_OF_NODE: Program = {
  program: node,
  args: ['-p', `${COLLECT_GARBAGE}; process.memoryUsage().heapUsed / 1e6`],
};

/** The command as npm installs it. */
export function command(...args: readonly string[]): Program {
  const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { program: node, args: [join(root, bin.osinfo), ...args] };
}

/** An environment in which nothing is kept from one process to the next. */
export const NO_CACHE: Program['environment'] = { OSINFO_CACHE: 'off' };

/** A snapshot of the host's database in this folder. */
export function snapshotIn(folder: string, environment: Program['environment'] = {}): string {
  const snapshot = join(folder, 'osinfo.snapshot');
  ownFigure({ ...command('db', 'snapshot', '--output', snapshot), environment });
  return snapshot;
}

/** A process in which this package is asked one of the questions of ours.ts, of a snapshot where one is given. */
export function ours(question: string, key = '', environment: Program['environment'] = {}, snapshot = ''): Program {
  return {
    program: node,
    args: [join(import.meta.dirname, 'ours.js'), question, key, snapshot],
    environment,
  };
}

/** A process in which somebody else's parser reads the database; see parsers.ts. */
export function parser(name: string): Program {
  return { program: node, args: [join(import.meta.dirname, 'parsers.js'), name] };
}
