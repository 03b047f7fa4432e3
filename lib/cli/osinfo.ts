#!/usr/bin/env node
// The executable of `osinfo`: turns on Node's compile cache, where a safe folder exists for it, and runs main.ts.
import { writeSync } from 'node:fs';
import module from 'node:module';
import { compiledCodeFolder, userCache } from '../../data-loader/files/cache-folder.ts';
import { readHostEnvironment } from '../open/host.ts';
import { EXIT } from './core/command.ts';
import { environmentErrorLine } from './core/environment-error.ts';

/** Node has the function since version 22.1. Its default folder is below /tmp, where other users can write. */
function enableCompileCache(): void {
  const enable: ((folder: string) => unknown) | undefined = Reflect.get(module, 'enableCompileCache');
  const cache = enable && userCache(readHostEnvironment());
  const folder = cache && compiledCodeFolder(cache);
  if (folder !== undefined) enable?.(folder);
}

/** Prints an error from before the command runs, such as a permission that Deno does not give. */
function reportStart(error: unknown): void {
  const line = environmentErrorLine(error);
  if (line === undefined) throw error;
  writeSync(2, `osinfo: ${line}\n`);
  process.exitCode = EXIT.unexpected;
}

try {
  enableCompileCache();
  import('./main.ts').catch(reportStart);
} catch (error) {
  reportStart(error);
}
