// Imported into a process before the bundle. In: the parts in OSINFO_DB_RECORD. Out: when the process ends, what V8 has
// compiled of each, beside it.
import { writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import vm from 'node:vm';
import { compiledFormOf, written } from './load-code.mjs';

const parts = process.env.OSINFO_DB_RECORD.split(',');

class RecordedScript extends vm.Script {
  constructor(text, options) {
    super(text, { filename: options.filename });
    if (!parts.includes(basename(options.filename))) return;
    process.on('exit', () => {
      const form = written(Buffer.from(text, 'latin1'), this.createCachedData());
      writeFileSync(compiledFormOf(options.filename), form);
    });
  }
}

vm.Script = RecordedScript;
syncBuiltinESMExports();
