// In: a folder that only one test uses. Out: every process with this folder in its arguments is ended, because guests
// and their TPMs outlive the process that started them.
import { readdirSync, readFileSync } from 'node:fs';

/** Ends them at once. */
export function endProcessesOf(folder: string): void {
  for (const id of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const isOurs = readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(folder);
      if (isOurs && Number(id) !== process.pid) process.kill(Number(id), 'SIGKILL');
    } catch {
      // It has ended already, or is somebody else's.
    }
  }
}
