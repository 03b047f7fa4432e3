// In: made-up programs apt-get and dpkg on a PATH of their own. Out: a complete database or none, no other files, and
// for each platform the command to install it.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const script = pathToFileURL(join(import.meta.dirname, '../../../scripts/fetch-database.mjs')).href;
const { canFetch, fetchDatabase, installCommand } = await import(script);

const download = 'if [ $3 = download ]; then touch osinfo-db_1_all.deb; fi';
const unpack = 'mkdir -p $3/usr/share/osinfo/os && echo new > $3/usr/share/osinfo/VERSION';

const platforms: readonly [platform: string, release: string, command: string | undefined][] = [
  ['linux', 'ID=debian\nVERSION_ID="12"', 'sudo apt-get install osinfo-db'],
  ['linux', 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian', 'sudo apt-get install osinfo-db'],
  ['linux', 'ID=fedora', 'sudo dnf install osinfo-db'],
  ['linux', 'ID="rocky"\nID_LIKE="rhel centos fedora"', 'sudo dnf install osinfo-db'],
  ['linux', 'ID=arch', 'sudo pacman -S osinfo-db'],
  ['linux', 'ID=alpine', 'sudo apk add osinfo-db'],
  ['linux', "ID='opensuse-leap'\nID_LIKE='suse opensuse'", 'sudo zypper install osinfo-db'],
  ['linux', 'ID=plan9', undefined],
  ['linux', '', undefined],
  ['freebsd', '', 'sudo pkg install osinfo-db'],
  ['darwin', '', 'brew install osinfo-db'],
  ['win32', '', undefined],
];

const fetching = suite('fetch-database');

for (const [platform, release, command] of platforms) {
  fetching(`${platform} with '${release.replaceAll('\n', ' ')}'`, () => {
    assert.is(installCommand(platform, release), command);
  });
}

fetching('unpacks a database and leaves nothing else', () => {
  withPrograms({ 'apt-get': download, dpkg: unpack }, folder => {
    fetchDatabase(folder);
    assert.equal(readdirSync(folder), ['usr']);
    assert.ok(existsSync(join(folder, 'usr/share/osinfo/os')));
  });
});

fetching('an update that fails does not matter when the download works', () => {
  withPrograms({ 'apt-get': `[ $3 = update ] && exit 100; ${download}`, dpkg: unpack }, folder => {
    fetchDatabase(folder);
    assert.equal(readdirSync(folder), ['usr']);
  });
});

fetching('a failure says what was run and what it printed', () => {
  withPrograms({ 'apt-get': 'echo "E: no network for $3" >&2; exit 100', dpkg: unpack }, folder => {
    assert.throws(
      () => fetchDatabase(folder),
      (error: Error) =>
        /ran: apt-get -c apt.conf update\n +E: no network for update\n/.test(error.message) &&
        /ran: apt-get -c apt.conf download osinfo-db\n +E: no network for download$/.test(error.message),
    );
    assert.equal(readdirSync(folder), []);
  });
});

fetching('an archive that cannot be unpacked leaves nothing', () => {
  withPrograms({ 'apt-get': download, dpkg: 'mkdir -p $3/usr/share; echo broken; exit 2' }, folder => {
    assert.throws(() => fetchDatabase(folder), /ran: dpkg -x osinfo-db_1_all.deb .*\n +broken/);
    assert.equal(readdirSync(folder), []);
  });
});

fetching('a faster process wins', () => {
  const other = 'mkdir -p ../usr/share/osinfo; echo old > ../usr/share/osinfo/VERSION';
  withPrograms({ 'apt-get': `${other}; ${download}`, dpkg: unpack }, folder => {
    fetchDatabase(folder);
    assert.is(readFileSync(join(folder, 'usr/share/osinfo/VERSION'), 'utf8'), 'old\n');
    assert.equal(readdirSync(folder), ['usr']);
  });
});

fetching('what an interrupted process left is removed, what a running one needs is not', () => {
  withPrograms({ 'apt-get': download, dpkg: unpack }, folder => {
    const running = `fetching-${process.pid}-other`;
    mkdirSync(join(folder, 'fetching-999999999-left', 'lists'), { recursive: true });
    mkdirSync(join(folder, running));
    fetchDatabase(folder);
    assert.equal(readdirSync(folder).sort(), [running, 'usr']);
  });
});

fetching('apt keeps its lists, its cache and its hooks to itself', () => {
  withPrograms({ 'apt-get': `cp $2 ../$3.conf; ${download}`, dpkg: unpack }, folder => {
    fetchDatabase(folder);
    const configuration = readFileSync(join(folder, 'update.conf'), 'utf8');
    for (const place of ['Dir::State', 'Dir::State::lists', 'Dir::Cache']) {
      assert.match(configuration, new RegExp(`^${place} "${folder}/fetching-`, 'm'));
    }
    assert.match(configuration, /^#clear APT::Update::Post-Invoke;$/m);
  });
});

fetching('needs both programs', () => {
  withPrograms({ 'apt-get': '' }, () => assert.is(canFetch(), false));
  withPrograms({ 'apt-get': '', dpkg: '' }, () => assert.is(canFetch(), process.platform === 'linux'));
});

fetching.run();

function withPrograms(programs: Readonly<Record<string, string>>, act: (folder: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'fetch-database-'));
  const path = process.env.PATH;
  for (const name of ['programs', 'database']) mkdirSync(join(root, name));
  for (const [name, code] of Object.entries(programs)) {
    writeFileSync(join(root, 'programs', name), `#!/bin/sh\nPATH=/usr/bin:/bin\n${code}\n`);
    chmodSync(join(root, 'programs', name), 0o755);
  }
  process.env.PATH = join(root, 'programs');
  try {
    act(join(root, 'database'));
  } finally {
    process.env.PATH = path;
    rmSync(root, { recursive: true, force: true });
  }
}
