// Candidates of more than one question: the command, an empty program, this package within a process, libosinfo. This
// package is used through package.json's `bin` and `exports` only.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLibosinfo } from './libosinfo.ts';
import type { Candidate } from './measure.ts';
import { type Command, cacheIn, measureProcess, ROOT, readNumber } from './processes.ts';

/** The guest OS of the questions. */
export const OS = { shortId: 'fedora36', id: 'http://fedoraproject.org/fedora/36' } as const;

/** The number of processes per sample; the sample is their mean. */
const PROCESSES = 5;

/** The command as a whole process, with its cache in a folder. */
export function commandCandidate(node: string, cache: string, ...args: readonly string[]): Candidate {
  const command = osinfoCommand(node, args, cacheIn(cache));
  return { name: ['osinfo', ...args].join(' '), sample: () => measureProcess(command, PROCESSES) };
}

/** The minimum for Node: an empty file, which is written into a folder. */
export function emptyCandidate(node: string, folder: string): Candidate {
  const file = join(folder, 'empty.cjs');
  writeFileSync(file, '');
  return { name: 'an empty .cjs', sample: () => measureProcess({ program: node, args: [file] }, PROCESSES) };
}

/** This package in a process that prints the figure for a question of ask.ts. */
export function libraryCandidate(
  name: string,
  node: string,
  question: readonly string[],
  environment: Command['environment'] = {},
): Candidate {
  const command = { program: node, args: [join(import.meta.dirname, 'ask.js'), ...question], environment };
  return { name, sample: () => readNumber(command) };
}

/** libosinfo in a process that prints the figure for a question of libosinfo.c. */
export function libosinfoCandidate(name: string, question: string): Candidate {
  const compiled = compileLibosinfo();
  if ('missing' in compiled) return { name, missing: compiled.missing };
  return { name, sample: () => readNumber({ program: compiled.program, args: [question, OS.id] }) };
}

/** Writes a snapshot of the database that an environment names. */
export function writeSnapshot(file: string, environment: Command['environment'] = {}): void {
  readNumber(
    osinfoCommand(process.execPath, ['db', 'snapshot', '--output', file], { OSINFO_CACHE: 'off', ...environment }),
  );
}

function osinfoCommand(node: string, args: readonly string[], environment: Command['environment']): Command {
  const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return { program: node, args: [join(ROOT, bin.osinfo), ...args], environment };
}
