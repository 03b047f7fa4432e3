// In: a folder, and an installed osinfo-db. Out: the npm package osinfo-db-data in that folder: the unchanged database,
// a snapshot of it, and what its licence, GPL-2.0-or-later, demands: its copyright notice and the text of the GPL.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = join(root, 'dist/package/command/osinfo.cjs');

/** The places of the GPL's text and of upstream's notice in distributions, beside the folder of the database. */
const licences = ['licenses/osinfo-db/LICENSE', 'licenses/osinfo-db/COPYING', 'common-licenses/GPL-2'];
const notices = ['doc/osinfo-db/copyright', 'licenses/osinfo-db/NOTICE'];

const readme = `# osinfo-db-data

The database of the libosinfo project, <https://libosinfo.org/>, unchanged, for the npm package osinfo-db on hosts where
no osinfo-db is installed. \`osinfo/\` holds the XML, which is the source; \`osinfo.snapshot\` is made from it, and so is
\`osinfo.snapshot.translations\`, with the names in other languages.
`;

/** Writes the package. @throws when there is no database, or no licence to add */
function makeDataPackage(folder) {
  const { path: database } = JSON.parse(osinfo('db', 'path', '--json')).find(({ layer }) => layer === 'system');
  const version = fs.readFileSync(join(database, 'VERSION'), 'utf8').trim();
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(database, join(folder, 'osinfo'), { recursive: true, dereference: true });
  fs.copyFileSync(beside(database, licences), join(folder, 'LICENSE'));
  fs.copyFileSync(beside(database, notices), join(folder, 'COPYRIGHT'));
  fs.writeFileSync(join(folder, 'README.md'), readme);
  fs.writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(version), null, 2)}\n`);
  osinfo('db', 'snapshot', '--db', join(folder, 'osinfo'), '--output', join(folder, 'osinfo.snapshot'));
  return folder;
}

function manifest(version) {
  return {
    name: 'osinfo-db-data',
    version: `${version}.0.0`,
    description: 'The database of libosinfo, for the npm package osinfo-db on hosts without one',
    license: 'GPL-2.0-or-later',
    files: ['osinfo', 'osinfo.snapshot', 'osinfo.snapshot.translations', 'COPYRIGHT'],
  };
}

function beside(database, names) {
  const places = [dirname(database), '/usr/share'].flatMap(share => names.map(name => join(share, name)));
  const found = places.find(fs.existsSync);
  if (!found) throw new Error(`None of ${places.join(', ')} is there: the data is not packed without its licence.`);
  return found;
}

function osinfo(...args) {
  const env = { ...process.env, OSINFO_CACHE: 'off' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

console.log(makeDataPackage(resolve(process.argv[2] ?? join(root, '.database/osinfo-db-data'))));
