#!/usr/bin/env node
// The executable of `osinfo`: turns on Node's compile cache, where a safe folder exists for it, and runs main.ts.
import module from 'node:module';
import { compiledCodeFolder, userCache } from '../../data-loader/files/cache-folder.ts';
import { readHostEnvironment } from '../open/host.ts';

// Node has this function since version 22.1. Its default folder is below /tmp, where other users can write.
const enableCompileCache: ((folder: string) => unknown) | undefined = Reflect.get(module, 'enableCompileCache');
const cache = enableCompileCache && userCache(readHostEnvironment());
const folder = cache && compiledCodeFolder(cache);
if (folder !== undefined) enableCompileCache?.(folder);

import('./main.ts');
