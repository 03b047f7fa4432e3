// In: the function of a test. Out: its run on a host below one folder, with small layers and a cache that describes
// them.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import type { HostEnvironment } from '../../../data-loader/files/locations.ts';
import { inspect } from '../../../lib/open/inspect.ts';
import type { OpenOptions } from '../../../lib/open/open-options.ts';
import { openSyncIn } from '../../../lib/open/open-sync.ts';
import { dump } from '../../../lib/render/text/dump.ts';
import { GOOD } from '../../cases/broken-databases.ts';
import { inFolder } from '../../fixtures/folders.ts';
import { os } from '../../fixtures/records.ts';
import { waitForNextTick } from '../../fixtures/waiting.ts';

/** A host whose three layers, home and cache are below one folder. */
export function host(folder: string, environment: HostEnvironment['environment'] = {}): HostEnvironment {
  return {
    environment: {
      OSINFO_SYSTEM_DIR: join(folder, 'system'),
      OSINFO_LOCAL_DIR: join(folder, 'local'),
      OSINFO_USER_DIR: join(folder, 'user'),
      XDG_CACHE_HOME: join(folder, 'cache'),
      ...environment,
    },
    platform: 'linux',
    home: folder,
    isFolder: path => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  };
}

/** Options of a host without lists of hardware. */
export const OPTIONS: OpenOptions = { hardwareIds: {} };

/** All that a host's database answers, as text. */
export function answer(hostEnvironment: HostEnvironment, options: OpenOptions = OPTIONS): string {
  return [...dump(openSyncIn(hostEnvironment, options))].join('');
}

/** Whether the cache describes the host as it is now. */
export function isUsed(hostEnvironment: HostEnvironment, options: OpenOptions = OPTIONS): boolean {
  return inspect(hostEnvironment, options).cache.used;
}

/** A file of the local layer. */
export const MINE: string = `<libosinfo>\n${os('mine', '<name>Mine</name>')}\n</libosinfo>`;
/** A file of the system layer, as a path in it. */
export const XML = 'os/example.org/penguin-1.xml';

/** A host with a cache that describes it. */
export function withCache<T>(use: (folder: string) => T): T {
  const files = { ...GOOD, 'local/os/example.org/mine.xml': MINE, 'cache/README': '' };
  return inFolder(files, folder => {
    waitForNextTick();
    answer(host(folder));
    assert.ok(isUsed(host(folder)));
    return use(folder);
  });
}
