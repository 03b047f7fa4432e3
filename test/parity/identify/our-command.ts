// In: arguments of `osinfo`. Out: what it prints about the installed database, whatever else is on this host.
import { run } from '../../../lib/cli/run.ts';
import type { Io } from '../../../lib/cli/text/io.ts';

/** Standard output, with all of standard error behind it. */
export async function printedBy(argv: readonly string[], system: string): Promise<string> {
  let printed = '';
  const io: Io = {
    platform: 'linux',
    home: '/nonexistent',
    isFolder: () => true,
    environment: { OSINFO_SYSTEM_DIR: system, OSINFO_LOCAL_DIR: '/nonexistent', OSINFO_CACHE: 'off' },
    out: text => {
      printed += text;
    },
    err: text => {
      printed += text;
    },
    input: () => new Uint8Array(),
    isTerminal: false,
    osRelease: '',
    today: '2026-01-01',
    version: '',
  };
  await run(argv, io);
  return printed;
}
