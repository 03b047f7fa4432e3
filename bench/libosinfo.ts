// Out: libosinfo.c as a program, or the reason why it cannot be compiled. It needs a C compiler and the shared library,
// but no headers: libosinfo.c declares the functions.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './processes.ts';

type Compiled = { readonly program: string } | { readonly missing: string };

const LIBRARIES = ['-l:libosinfo-1.0.so.0', '-l:libgobject-2.0.so.0'];

let compiled: Compiled | undefined;

/** Compiles libosinfo.c on the first call; the program is removed when this process ends. */
export function compileLibosinfo(): Compiled {
  compiled ??= compile();
  return compiled;
}

function compile(): Compiled {
  const folder = mkdtempSync(join(tmpdir(), 'osinfo-db-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'libosinfo');
  const args = ['-O2', '-o', program, join(ROOT, 'bench/libosinfo.c'), ...LIBRARIES];
  const { error, status, stderr } = spawnSync('cc', args, { encoding: 'utf8' });
  if (error !== undefined) return { missing: 'there is no C compiler' };
  if (status === 0) return { program };
  return { missing: stderr.includes('cannot find') ? 'libosinfo is not installed' : `libosinfo.c: ${stderr}` };
}
