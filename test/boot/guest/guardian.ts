// In: a folder, and an input that is open as long as the process that starts guests lives. Out: when it ends, however it
// does, its guests are ended and the folder is removed.
import { rmSync } from 'node:fs';
import { endProcessesOf } from '../../e2e/processes.ts';

const [folder = ''] = process.argv.slice(2);
process.stdin.resume().once('end', () => {
  endProcessesOf(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
