// In: platforms. Out: the command that installs osinfo-db on each.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { installHint } from '../../../../lib/cli/text/install-hint.ts';

const hint = suite('install-hint');

/** `[platform, os-release, install command, what it shows]`. */
const CASES: readonly (readonly [platform: string, osRelease: string, install: string, why: string])[] = [
  ['linux', 'ID=debian\n', 'sudo apt-get install osinfo-db', 'by ID'],
  ['linux', 'ID=ubuntu\nID_LIKE=debian\n', 'sudo apt-get install osinfo-db', 'by ID_LIKE'],
  ['linux', 'ID="rocky"\nID_LIKE="rhel centos fedora"\n', 'sudo dnf install osinfo-db', 'by one of several, in quotes'],
  ['linux', "ID='arch'\n", 'sudo pacman -S osinfo-db', 'in single quotes'],
  ['linux', 'ID=alpine\n', 'sudo apk add osinfo-db', 'Alpine'],
  ['linux', 'ID="opensuse-leap"\nID_LIKE="suse opensuse"\n', 'sudo zypper install osinfo-db', 'openSUSE'],
  ['linux', 'ID=nixos\n', 'nix profile install nixpkgs#osinfo-db', 'NixOS'],
  ['linux', 'VERSION_ID=debian\nID=own\n', 'osinfo-db-import --user --latest', 'no other field counts'],
  ['linux', '', 'osinfo-db-import --user --latest', 'no os-release'],
  ['freebsd', 'ID=debian\n', 'sudo pkg install osinfo-db', 'another platform'],
  ['darwin', '', 'brew install osinfo-db', 'macOS'],
  ['win32', '', 'osinfo-db-import --user --latest', 'a platform without a package'],
];

for (const [platform, osRelease, install, why] of CASES) {
  hint(`${platform}: ${why}`, () => assert.is(installHint(platform, osRelease).install, install));
}

hint.run();
