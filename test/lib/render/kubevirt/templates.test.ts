// Tests that our VirtualMachines differ from KubeVirt's common templates in the fields that docs/kubevirt.md lists, and in
// no others.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { toKubeVirtYaml } from '../../../../lib/render/kubevirt/kubevirt.ts';
import { TEMPLATE_DIFFERENCES, TEMPLATES } from '../../../../scripts/docs/kubevirt-templates.ts';
import { installedDatabase, NO_DATABASE_HERE } from '../../../fixtures/real-database.ts';
import { leavesOf, readYaml } from '../../../fixtures/yaml.ts';

const test = suite('kubevirt/templates');
const db = installedDatabase();
const used = new Set<string>();
const SPEC = 'spec.template.spec.';

/** The row of a field; a row ends with `*` where it is about all fields with that beginning. */
function rowOf(field: string): string | undefined {
  return TEMPLATE_DIFFERENCES.flatMap(({ fields }) => fields).find(one =>
    one.endsWith('*') ? field.startsWith(one.slice(0, -1)) : field === one,
  );
}

for (const { name, os, fields } of TEMPLATES) {
  test(`${name}: ${os}`, () => {
    if (db === undefined) return console.log(NO_DATABASE_HERE);
    const { text } = toKubeVirtYaml(db.recommend(os));
    const ours = new Map(
      leavesOf(readYaml(text, '1.2')).flatMap(([field, value]) =>
        field.startsWith(SPEC) ? [[field.slice(SPEC.length), value] as const] : [],
      ),
    );
    const different = [...new Set([...ours.keys(), ...Object.keys(fields)])].filter(
      field => ours.get(field) !== fields[field],
    );
    const unexplained = different.filter(field => rowOf(field) === undefined);
    for (const field of different) used.add(rowOf(field) ?? '');
    assert.equal(unexplained, []);
    assert.ok(different.length < ours.size, `${different.length} of ${ours.size}`);
  });
}

test('every row is about a difference that there is', () => {
  if (db === undefined) return console.log(NO_DATABASE_HERE);
  const rows = TEMPLATE_DIFFERENCES.flatMap(({ fields }) => fields);
  assert.equal(
    rows.filter(row => !used.has(row)),
    [],
  );
  assert.is(new Set(rows).size, rows.length);
});

test.run();
