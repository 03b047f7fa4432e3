// In: a platform. Out: the commands that install osinfo-db on it. Source: the package lists of the platforms, November
// 2026.

/** The commands of one platform. */
export interface InstallHint {
  /** The command for a host without a database. */
  readonly install: string;
  /** The command for a newer one. */
  readonly update: string;
}

/** By the ID or ID_LIKE of /etc/os-release, or by Node's name of the platform. */
const HINTS: readonly (readonly [name: string, hint: InstallHint])[] = [
  [
    'debian',
    {
      install: 'sudo apt-get install osinfo-db',
      update: 'sudo apt-get update && sudo apt-get install --only-upgrade osinfo-db',
    },
  ],
  ['fedora', { install: 'sudo dnf install osinfo-db', update: 'sudo dnf upgrade osinfo-db' }],
  ['arch', { install: 'sudo pacman -S osinfo-db', update: 'sudo pacman -Syu osinfo-db' }],
  ['alpine', { install: 'sudo apk add osinfo-db', update: 'sudo apk add --upgrade osinfo-db' }],
  ['suse', { install: 'sudo zypper install osinfo-db', update: 'sudo zypper update osinfo-db' }],
  ['nixos', { install: 'nix profile install nixpkgs#osinfo-db', update: 'nix profile upgrade osinfo-db' }],
  ['freebsd', { install: 'sudo pkg install osinfo-db', update: 'sudo pkg upgrade osinfo-db' }],
  ['darwin', { install: 'brew install osinfo-db', update: 'brew upgrade osinfo-db' }],
];

/** The tool of upstream's osinfo-db-tools, for platforms without a known package. */
const UPSTREAM = 'osinfo-db-import --user --latest';

/** The commands for this platform; upstream's tool for a platform without a known package. */
export function installHint(platform: string, osRelease: string): InstallHint {
  return packageHint(platform, osRelease) ?? { install: UPSTREAM, update: UPSTREAM };
}

/** The commands for the package of this platform; `undefined` where none is known. */
export function packageHint(platform: string, osRelease: string): InstallHint | undefined {
  const fields = osRelease.matchAll(/^ID(?:_LIKE)?=["']?(.*?)["']?$/gm);
  const names = platform === 'linux' ? [...fields].flatMap(([, value = '']) => value.split(' ')) : [platform];
  return HINTS.find(([name]) => names.includes(name))?.[1];
}
