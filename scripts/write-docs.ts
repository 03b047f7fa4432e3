// In: the tables of the code, and the installed osinfo-db. Out: the generated files of the checkout: pages below docs/
// and the schema of a site's files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemDatabase } from './docs/database.ts';
import { imagePage } from './docs/image-page.ts';
import { kubevirtPage } from './docs/kubevirt-page.ts';
import { namesPage } from './docs/names-page.ts';
import { policyPage } from './docs/policy-page.ts';
import { extensionSchema } from './docs/schema.ts';

const root = join(import.meta.dirname, '../..');
const database = systemDatabase();

write('docs/hardware-policy.md', policyPage());
write('docs/image-properties.md', imagePage());
write('docs/kubevirt.md', kubevirtPage());
write('schema/osinfo-db-extensions.rng', extensionSchema());
if (database === undefined) console.log('docs/os-names.md is as it was: there is no osinfo-db here');
else write('docs/os-names.md', namesPage(database));

function write(file: string, text: string): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`wrote ${file}`);
}
