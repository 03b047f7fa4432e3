// Tables. In: the environment of a host. Out: the folders that contain a database there.
import type { Layer } from '../../data-loader/records/problems.ts';

/** What a host looks like: its environment, the user's home, and the folders that exist. */
export interface Host {
  readonly environment?: Readonly<Record<string, string>>;
  readonly home?: string;
  readonly folders?: readonly string[];
}

/** `[host, layer, the root chosen as 'path (why)', why it is]`; `undefined` where the layer has no root. */
export type LocationCase = readonly [host: Host, layer: Layer, root: string | undefined, why: string];

const HOME = '/home/rook';

export const LOCATIONS: readonly LocationCase[] = [
  [{}, 'system', '/usr/share/osinfo (data directory)', 'libosinfo’s folder, though it is not there'],
  [{ folders: ['/usr/local/share/osinfo'] }, 'system', '/usr/local/share/osinfo (data directory)', 'the next that is'],
  [
    { folders: ['/usr/share/osinfo', '/usr/local/share/osinfo'] },
    'system',
    '/usr/share/osinfo (data directory)',
    'libosinfo’s folder first',
  ],
  [
    { folders: ['/usr/share/osinfo', '/usr/local/share/osinfo', '/usr/local/share/osinfo/os'] },
    'system',
    '/usr/local/share/osinfo (data directory)',
    'one that holds OSes before an empty one',
  ],
  [{ folders: ['/opt/homebrew/share/osinfo'] }, 'system', '/opt/homebrew/share/osinfo (data directory)', 'Homebrew'],
  [{ folders: ['/opt/local/share/osinfo'] }, 'system', '/opt/local/share/osinfo (data directory)', 'MacPorts'],
  [{ folders: ['/app/share/osinfo'] }, 'system', '/app/share/osinfo (data directory)', 'Flatpak'],
  [
    { environment: { XDG_DATA_DIRS: '/nix/a/share:/nix/b/share//' }, folders: ['/nix/b/share/osinfo'] },
    'system',
    '/nix/b/share/osinfo (data directory)',
    'XDG_DATA_DIRS adds folders',
  ],
  [
    { environment: { XDG_DATA_DIRS: '/nix/share' }, folders: ['/nix/share/osinfo', '/app/share/osinfo'] },
    'system',
    '/app/share/osinfo (data directory)',
    'the usual ones come before it',
  ],
  [
    { environment: { XDG_DATA_DIRS: 'share::./share' }, folders: ['share/osinfo', '/osinfo'] },
    'system',
    '/usr/share/osinfo (data directory)',
    'paths that are relative do not count',
  ],
  [
    { environment: { OSINFO_SYSTEM_DIR: '/db' }, folders: ['/usr/share/osinfo'] },
    'system',
    '/db (OSINFO_SYSTEM_DIR)',
    'a variable wins, though its folder is not there',
  ],
  [
    { environment: { OSINFO_SYSTEM_DIR: '/db', OSINFO_DATA_DIR: '/old' } },
    'system',
    '/old (OSINFO_DATA_DIR)',
    'libosinfo prefers the deprecated one',
  ],
  [
    { environment: { OSINFO_SYSTEM_DIR: '', OSINFO_DATA_DIR: '' } },
    'system',
    '/usr/share/osinfo (data directory)',
    'empty is unset',
  ],
  [
    { environment: { OSINFO_SYSTEM_DIR: './db' }, folders: ['./db'] },
    'system',
    '/usr/share/osinfo (data directory)',
    'a variable with a relative path does not count',
  ],
  [
    { environment: { OSINFO_DATA_DIR: 'old', OSINFO_SYSTEM_DIR: '/db' } },
    'system',
    '/db (OSINFO_SYSTEM_DIR)',
    'the next variable, where the first is relative',
  ],

  [{}, 'local', '/etc/osinfo (site configuration)', 'the folder for a site'],
  [
    { folders: ['/etc/libosinfo/db'] },
    'local',
    '/etc/libosinfo/db (site configuration)',
    'the old one where only it is',
  ],
  [
    { folders: ['/etc/libosinfo/db', '/etc/osinfo'] },
    'local',
    '/etc/osinfo (site configuration)',
    'the new one where both are',
  ],
  [{ environment: { OSINFO_LOCAL_DIR: '/site' } }, 'local', '/site (OSINFO_LOCAL_DIR)', 'the variable'],
  [{ environment: { OSINFO_LOCAL_DIR: '' } }, 'local', '/etc/osinfo (site configuration)', 'empty is unset'],

  [{ home: HOME }, 'user', '/home/rook/.config/osinfo (user configuration)', 'the user’s folder'],
  [
    { home: HOME, folders: ['/home/rook/.config/libosinfo/db'] },
    'user',
    '/home/rook/.config/libosinfo/db (user configuration)',
    'the old one where only it is',
  ],
  [
    { home: HOME, environment: { XDG_CONFIG_HOME: '/conf' } },
    'user',
    '/conf/osinfo (XDG_CONFIG_HOME)',
    'XDG_CONFIG_HOME instead of the home folder',
  ],
  [
    {
      home: HOME,
      environment: { XDG_CONFIG_HOME: '/conf' },
      folders: ['/conf/libosinfo/db', '/home/rook/.config/osinfo'],
    },
    'user',
    '/conf/libosinfo/db (XDG_CONFIG_HOME)',
    'its old folder too',
  ],
  [
    { home: HOME, environment: { XDG_CONFIG_HOME: 'conf' } },
    'user',
    '/home/rook/.config/osinfo (user configuration)',
    'a relative one does not count',
  ],
  [{ environment: { XDG_CONFIG_HOME: '/conf' } }, 'user', '/conf/osinfo (XDG_CONFIG_HOME)', 'no home is needed then'],
  [{}, 'user', undefined, 'without a home there is no user'],
  [{ environment: { OSINFO_USER_DIR: '/mine' } }, 'user', '/mine (OSINFO_USER_DIR)', 'but for the variable'],
  [
    { home: HOME, environment: { OSINFO_USER_DIR: '/mine', XDG_CONFIG_HOME: '/conf' } },
    'user',
    '/mine (OSINFO_USER_DIR)',
    'the variable wins',
  ],
];
