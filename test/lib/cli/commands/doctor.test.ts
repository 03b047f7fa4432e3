// Tests `osinfo doctor` on a healthy host, on a broken one, and on one without a database.
import { spawnSync } from 'node:child_process';
import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from '../../../fixtures/folders.ts';
import { forge } from '../../../fixtures/snapshots.ts';
import { ask, type Outcome, SITE, SYSTEM } from '../world.ts';

const doctor = suite('doctor');

const BROKEN = '<libosinfo><os id="http://example.org/broken"><name>Bro';

/** What `use` gives for a local folder with a truncated file, a FIFO and a file of 100 MB. */
function withThreeFaults(use: (local: string) => Promise<void>): Promise<void> {
  return inFolder({ 'os/example.org/broken.xml': BROKEN }, async local => {
    assert.is(spawnSync('mkfifo', [join(local, 'os/example.org/fifo.xml')]).status, 0);
    const large = join(local, 'os/example.org/large.xml');
    writeFileSync(large, '');
    truncateSync(large, 100_000_000);
    await use(local);
  });
}

doctor('a healthy host', async () => {
  const { code, out, err } = await ask('doctor');
  assert.equal([code, err], [0, '']);
  assert.is(
    out.replace(SYSTEM, 'SYSTEM').replace(/ +/g, ' '),
    `osinfo-db 2025-12-01
1 month old, read by osinfo 1.2.3

Folders
 system SYSTEM 11 files OSINFO_SYSTEM_DIR
 local /nonexistent/local not there OSINFO_LOCAL_DIR
 user /nonexistent/home/.config/osinfo not there user configuration
 user /nonexistent/home/.config/libosinfo/db not there user configuration

Contents
 7 OSes, no platforms, 4 devices, no deployments, no datamaps, no install scripts

Cache
 not used: it is turned off

Problems
 none

To update the database
 sudo apt-get update && sudo apt-get install --only-upgrade osinfo-db

To keep to what this host can do
 virsh domcapabilities --machine q35 > host.xml
 osinfo recommend OS --host host.xml
`,
  );
});

doctor('a truncated file, a FIFO and a large file are three problems, and change no answer', async () => {
  await withThreeFaults(async local => {
    const { code, out } = await ask('doctor', { local });
    assert.is(code, 0);
    const problems = out
      .split('\nProblems (3)\n')[1]
      ?.split('\n\n')[0]
      ?.split('\n')
      .filter(line => line.startsWith('local:'));
    assert.equal(
      problems?.map(line => line.replace(/^([^ ]+): .*\[(.*)\]$/, '$1 $2')),
      [
        'local:os/example.org/broken.xml:1:47 BAD_XML',
        'local:os/example.org/fifo.xml UNREADABLE_FILE',
        'local:os/example.org/large.xml TOO_LARGE',
      ],
    );
    assert.is((await ask('recommend penguin2', { local })).out, (await ask('recommend penguin2')).out);
  });
});

doctor('other commands mention problems in one line, unless told to keep quiet', async () => {
  await withThreeFaults(async local => {
    const remark = "3 problems in the database; see 'osinfo doctor'\n";
    for (const line of ['recommend penguin2', 'why penguin2 disk', 'show penguin2', 'list']) {
      assert.is((await ask(line, { local })).err, remark, line);
      assert.equal(await ask(`${line} --quiet`, { local }), { ...(await ask(line)), err: '' }, line);
    }
  });
});

doctor('--strict: problems are an error', async () => {
  await inFolder({ 'os/example.org/broken.xml': BROKEN }, async local => {
    const { code, out, err } = await ask('recommend penguin2 --strict', { local });
    assert.equal([code, out], [4, '']);
    assert.match(err, /^local:os\/example\.org\/broken\.xml:1:47: error: .* \[BAD_XML\]\n {4}<libosinfo>.*\n {50}\^\n/);
    assert.match(err, /\nosinfo: 1 problem in the database, and --strict allows none\.\n$/);
    assert.is((await ask('doctor --strict', { local })).code, 4);
  });
  assert.is((await ask('recommend penguin2 --strict')).code, 0);
  assert.is((await ask('doctor --strict')).code, 0);
});

doctor('names of files with control characters are shown and not sent', async () => {
  await inFolder({ 'os/\u001b[31m.xml': BROKEN }, async local => {
    assert.match((await ask('doctor', { local })).out, '\nlocal:os/␛[31m.xml:1:47: error: ');
    assert.match((await ask('list --strict', { local })).err, 'local:os/␛[31m.xml:1:47: error: ');
  });
});

doctor('a folder that is there but not read', async () => {
  const folders = ['/usr/share/osinfo', '/opt/local/share/osinfo', '/etc/libosinfo/db'];
  const { out } = await ask('doctor', {
    environment: { OSINFO_SYSTEM_DIR: '', OSINFO_LOCAL_DIR: '' },
    isFolder: path => folders.includes(path),
  });
  assert.match(out, /\n {2}system {2}\/usr\/share\/osinfo +\w+ files? +data directory\n/);
  assert.match(out, /\n {2}system {2}\/opt\/local\/share\/osinfo +not read +data directory\n/);
  assert.match(out, /\n {2}local +\/etc\/osinfo +not there +site configuration\n/);
});

doctor('--db: one folder, and no other', async () => {
  const { code, out } = await ask(`doctor --db ${SITE}`);
  assert.is(code, 0);
  assert.match(out, '\na database without a version\n'.trimStart());
  assert.match(out, `\nFolders\n  system  ${SITE}  3 files  given\n\nContents\n  2 OSes, no platforms, 1 device,`);
});

doctor('a version that is no date has no age', async () => {
  const os = '<libosinfo><os id="http://example.org/a"/></libosinfo>';
  await inFolder({ VERSION: 'next\n', 'os/example.org/a.xml': os }, async folder => {
    assert.ok((await ask(`doctor --db ${folder}`)).out.startsWith('osinfo-db next\nread by osinfo 1.2.3\n'));
  });
});

doctor('no database: everything that can be told, and how to install one', async () => {
  const { code, out, err } = await ask('doctor', { environment: { OSINFO_SYSTEM_DIR: '/nonexistent/system' } });
  assert.equal([code, err], [3, '']);
  assert.ok(out.startsWith('no operating system found\nread by osinfo 1.2.3\n'));
  assert.match(out, '\n  system  /nonexistent/system                     not there  OSINFO_SYSTEM_DIR\n');
  assert.ok(out.endsWith('\nTo install a database\n  sudo apt-get install osinfo-db\n'));
});

doctor('no database but files that are broken: what is wrong with them', async () => {
  await inFolder({ 'os/example.org/broken.xml': BROKEN }, async folder => {
    const { code, out } = await ask(`doctor --db ${folder}`);
    assert.is(code, 3);
    assert.match(out, '\nProblems (1)\nsystem:os/example.org/broken.xml:1:47: error: ');
  });
});

doctor('other commands without a database: where it was looked for, and how to install one', async () => {
  const expected: Outcome = {
    code: 3,
    out: '',
    err: `osinfo: No operating system was found in
  /nonexistent/system
  /nonexistent/local
  /nonexistent/home/.config/osinfo
Install the database:  sudo apt-get install osinfo-db
or name its folder in OSINFO_SYSTEM_DIR or with --db. 'osinfo doctor' tells more.
`,
  };
  for (const line of ['recommend penguin2', 'why penguin2 disk', 'show penguin2', 'list']) {
    assert.equal(await ask(line, { environment: { OSINFO_SYSTEM_DIR: '/nonexistent/system' } }), expected, line);
  }
});

doctor('a cache that differs from the files', () =>
  inFolder({}, async home => {
    const setting = { home, environment: { OSINFO_CACHE: '' } };
    assert.is((await ask('list', setting)).code, 0);
    assert.match((await ask('doctor', setting)).out, /\n {2}\S+\.snapshot {2}up to date\n/);
    const place = join(home, '.cache/osinfo-db');
    const [name = ''] = readdirSync(place);
    forge(join(place, name), lines => {
      for (const [index, line] of lines.entries()) lines[index] = line.replace('"Penguin 2"', '"Puffins 2"');
    });
    const { code, out } = await ask('doctor', setting);
    assert.is(code, 0);
    assert.match(out, /\.snapshot {2}differs from the files; 'osinfo db snapshot' makes it anew\n/);
    assert.is((await ask('doctor --strict', setting)).code, 4);
    assert.equal(JSON.parse((await ask('doctor --json', setting)).out).cache, {
      file: join(place, name),
      used: true,
      differs: true,
    });
    assert.is((await ask('db snapshot', setting)).code, 0);
    assert.is((await ask('doctor --strict', setting)).code, 0);
  }),
);

doctor('JSON', async () => {
  const { program, version, age, folders, counts, problems, packages } = JSON.parse((await ask('doctor --json')).out);
  assert.equal([program, version, age], ['1.2.3', '20251201', '1 month']);
  assert.equal(folders.slice(0, 2), [
    { layer: 'system', path: SYSTEM, why: 'OSINFO_SYSTEM_DIR', exists: true, files: 11 },
    { layer: 'local', path: '/nonexistent/local', why: 'OSINFO_LOCAL_DIR', exists: false },
  ]);
  assert.equal([counts.os, counts.device, problems], [7, 4, []]);
  assert.is(packages.install, 'sudo apt-get install osinfo-db');
});

doctor.run();
