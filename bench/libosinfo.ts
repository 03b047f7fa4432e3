// libosinfo as a peer. In: a question that libosinfo.c knows, and its operands. Out: a contender that asks it; the program
// is compiled when first needed, where a C compiler and libosinfo's headers are.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Contender, ownFigure, type Program } from './measure.ts';

const SOURCE = join(import.meta.dirname, '../../bench/libosinfo.c');

type Compiled = { readonly program: string } | { readonly absent: string };

let compiled: Compiled | undefined;

/** libosinfo, asked one of the questions of libosinfo.c; absent where that cannot be compiled. */
export function libosinfo(question: string, operand = '', environment: Program['environment'] = {}): Contender {
  compiled ??= compile();
  if ('absent' in compiled) return { name: 'libosinfo', absent: compiled.absent };
  const asked: Program = { program: compiled.program, args: [question, operand], environment };
  return { name: 'libosinfo', sample: () => ownFigure(asked) };
}

function compile(): Compiled {
  const flags = spawnSync('pkg-config', ['--cflags', '--libs', 'libosinfo-1.0'], { encoding: 'utf8' });
  if (flags.status !== 0) return { absent: "libosinfo's headers, or pkg-config, are not installed" };
  const folder = mkdtempSync(join(tmpdir(), 'osinfo-db-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'libosinfo');
  const args = ['-O2', SOURCE, '-o', program, ...flags.stdout.trim().split(/\s+/)];
  const compiler = spawnSync('cc', args, { encoding: 'utf8' });
  if (compiler.error !== undefined) return { absent: 'there is no C compiler' };
  return compiler.status === 0 ? { program } : { absent: `bench/libosinfo.c does not compile: ${compiler.stderr}` };
}
