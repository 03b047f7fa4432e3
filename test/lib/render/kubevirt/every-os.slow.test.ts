// Every OS of the installed database on every architecture of KubeVirt: readers of YAML find a document of known fields.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Target } from '../../../../lib/index.ts';
import { toKubeVirtYaml } from '../../../../lib/render/kubevirt/kubevirt.ts';
import { KUBEVIRT_FIELDS } from '../../../cases/kubevirt-fields.ts';
import { installedDatabase, NO_DATABASE_HERE } from '../../../fixtures/real-database.ts';
import { readYaml } from '../../../fixtures/yaml.ts';

const test = suite('kubevirt, every OS');
const db = installedDatabase();

const TARGETS: readonly Target[] = [
  {},
  { drivers: 'all' },
  { firmware: 'efi', drivers: 'all' },
  { arch: 'i686' },
  { arch: 'aarch64' },
  { arch: 's390x', graphics: 'vnc' },
];
const FIELDS = KUBEVIRT_FIELDS.map(
  ([field, values]) => [new RegExp(`^${field.replaceAll('[]', '\\[\\]')}$`), values] as const,
);

/** Every value in a document that has no parts, with its field. */
function leavesOf(value: unknown, field = ''): readonly (readonly [field: string, value: string])[] {
  if (Array.isArray(value)) return value.flatMap(entry => leavesOf(entry, `${field}[]`));
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    return [[field, typeof value === 'object' ? JSON.stringify(value) : String(value)]];
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, field === '' ? name : `${field}.${name}`));
}

for (const target of TARGETS) {
  test(JSON.stringify(target), () => {
    if (db === undefined) return console.log(NO_DATABASE_HERE);
    for (const { id } of db.oses()) {
      const { text } = toKubeVirtYaml(db.recommend(id, target));
      const document = readYaml(text, '1.2');
      assert.equal(readYaml(text, '1.1'), document, `${id}: readers of YAML 1.1 and 1.2 differ`);
      for (const [field, value] of leavesOf(document)) {
        const values = FIELDS.find(([pattern]) => pattern.test(field))?.[1];
        assert.ok(values?.test(value), `${id}: ${field} is ${value}`);
      }
    }
  });
}

test.run();
