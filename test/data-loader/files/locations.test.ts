// In: the environment of a host. Out: the root of each layer, and the folders to report when there is no database.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  candidateRoots,
  candidates,
  databaseRoots,
  type HostEnvironment,
  hardwareIdsFiles,
} from '../../../data-loader/files/locations.ts';
import { type Host, LOCATIONS } from '../../cases/locations.ts';

const test = suite('locations');

for (const [host, layer, expected, why] of LOCATIONS) {
  test(`${layer}: ${why}: ${expected ?? 'none'}`, () => {
    const root = databaseRoots(hostWith(host)).find(found => found.layer === layer);
    assert.is(root && `${root.path} (${root.why})`, expected);
  });
}

test('the roots come weakest first', () => {
  assert.equal(
    databaseRoots(hostWith({ home: '/h' })).map(({ layer }) => layer),
    ['system', 'local', 'user'],
  );
});

test('a person is told every folder of the system, and the one of each other layer', () => {
  assert.equal(candidates(hostWith({ home: '/h', environment: { XDG_DATA_DIRS: '/x:/usr/share' } })), [
    '/usr/share/osinfo',
    '/usr/local/share/osinfo',
    '/opt/homebrew/share/osinfo',
    '/opt/local/share/osinfo',
    '/app/share/osinfo',
    '/x/osinfo',
    '/etc/osinfo',
    '/h/.config/osinfo',
  ]);
});

test('a person who named the folders is told those', () => {
  const environment = { OSINFO_SYSTEM_DIR: '/a', OSINFO_LOCAL_DIR: '/b', OSINFO_USER_DIR: '/c' };
  assert.equal(candidates(hostWith({ home: '/h', environment })), ['/a', '/b', '/c']);
});

test('every folder that is considered is known, with its layer and why', () => {
  const roots = candidateRoots(hostWith({ home: '/h', environment: { OSINFO_SYSTEM_DIR: '/a' } }));
  assert.equal(
    roots.map(({ layer, path, why }) => `${layer} ${path} ${why}`),
    [
      'system /a OSINFO_SYSTEM_DIR',
      'local /etc/osinfo site configuration',
      'local /etc/libosinfo/db site configuration',
      'user /h/.config/osinfo user configuration',
      'user /h/.config/libosinfo/db user configuration',
    ],
  );
});

test('the names of hardware are where the distribution puts them, each bus on its own', () => {
  const among = (...files: readonly string[]): unknown => {
    const { pci, usb } = hardwareIdsFiles(path => files.includes(path));
    return [pci, usb];
  };
  assert.equal(among(), [undefined, undefined]);
  assert.equal(among('/usr/share/hwdata/pci.ids'), ['/usr/share/hwdata/pci.ids', undefined]);
  assert.equal(among('/usr/share/hwdata/usb.ids', '/usr/share/misc/usb.ids', '/usr/share/pci.ids'), [
    '/usr/share/pci.ids',
    '/usr/share/misc/usb.ids',
  ]);
});

test('the files with the names of hardware are looked for when they are asked about', () => {
  const looked: string[] = [];
  const files = hardwareIdsFiles(path => {
    looked.push(path);
    return true;
  });
  assert.equal(looked, []);
  assert.is(files.usb, '/usr/share/misc/usb.ids');
  assert.equal(looked, ['/usr/share/misc/usb.ids']);
});

test.run();

function hostWith({ environment = {}, home, folders = [] }: Host): HostEnvironment {
  return {
    environment,
    platform: 'linux',
    ...(home !== undefined && { home }),
    isFolder: path => folders.includes(path),
  };
}
