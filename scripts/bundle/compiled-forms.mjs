// The bundle in, V8's compiled form of its parts beside them out: of all that three processes call that ask one question of
// a made-up database: the command without a cache of it, the command with one, and a driver that writes the answer down.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const RECORDER = new URL('record-compiled-forms.mjs', import.meta.url).href;
const TABLES = new URL('../../dist/test/fixtures/', import.meta.url);
const OS = 'penguin2';

/** Writes the compiled forms for the Node that runs this. @throws when the bundle does not run */
export async function writeCompiledForms(bundle) {
  const folder = mkdtempSync(join(tmpdir(), 'osinfo-db-bundle-'));
  const { CLI } = await import(new URL('databases/cli.js', TABLES));
  const { writeFiles } = await import(new URL('written-files.js', TABLES));
  writeFiles(folder, CLI);
  const command = [join(bundle, 'osinfo.cjs'), 'recommend', OS];
  const urlOf = name => JSON.stringify(pathToFileURL(join(bundle, name)).href);
  const library = ['--input-type=module', '--eval', driver(urlOf('index.js'), urlOf('data-loader.js'))];
  try {
    record(['reader.cjs'], command, folder);
    record(['core.cjs', 'command.cjs'], command, folder);
    record(['later.cjs', 'library.cjs', 'data-loader.cjs'], library, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function driver(library, dataLoader) {
  return `import ${dataLoader};
    import { openSync, toGlanceProperties, toLibvirtXml, toQemuArguments } from ${library};
    const hardware = openSync().recommend('${OS}');
    for (const write of [toLibvirtXml, toQemuArguments, toGlanceProperties]) write(hardware);`;
}

function record(parts, args, folder) {
  const env = {
    OSINFO_SYSTEM_DIR: join(folder, 'system'),
    OSINFO_LOCAL_DIR: folder,
    OSINFO_USER_DIR: folder,
    XDG_CACHE_HOME: folder,
    OSINFO_DB_RECORD: parts.join(','),
  };
  const { status, stderr } = spawnSync(process.execPath, ['--import', RECORDER, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The bundle does not run: ${stderr}`);
}
