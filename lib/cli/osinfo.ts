#!/usr/bin/env node
// What the command `osinfo` starts: Node's cache of compiled code, where a safe folder can hold that, and then the command.
import module from 'node:module';
import { compiledCodeFolder, userCache } from '../../data-loader/files/cache-folder.ts';
import { readHostEnvironment } from '../open/host.ts';

// Node has it since version 22.1; its own default is a folder below /tmp, where others can put code.
const enableCompileCache: ((folder: string) => unknown) | undefined = Reflect.get(module, 'enableCompileCache');
const cache = enableCompileCache && userCache(readHostEnvironment());
const folder = cache && compiledCodeFolder(cache);
if (folder !== undefined) enableCompileCache?.(folder);

import('./main.ts');
