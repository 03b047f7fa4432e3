// Tests that the domain of every OS of the installed database on every hypervisor, architecture and machine is valid by
// libvirt's own schema. Without the schema, xmllint or a database this test is skipped with a message.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OsinfoDb } from '../../lib/index.ts';
import type { Hardware } from '../../lib/policy/aspects/hardware.ts';
import { toLibvirtXml } from '../../lib/render/libvirt/libvirt.ts';
import { OVERRIDING_TARGETS, PLAIN_TARGETS, SAME_GUEST } from '../cases/domain-targets.ts';
import { installedDatabase, NO_DATABASE_HERE } from '../fixtures/real-database.ts';
import { faults, SCHEMAS, whatIsMissing } from './domain-schema.ts';

const test = suite('domain schema, every OS');

/** libvirt learned of it in version 10; to an older schema its domains are given as those of its kin. */
const NEW_ARCH = 'loongarch64';
const KIN = 'riscv64';
const SHARE = { path: '/srv', tag: 'data' };

const missing = whatIsMissing();
const database = installedDatabase();
if (missing !== undefined) test.skip(missing, () => {});
else if (database === undefined) test.skip(NO_DATABASE_HERE, () => {});
else test('domains of every OS', () => checkDatabase(database));

test.run();

function checkDatabase(real: OsinfoDb): void {
  const domains = new Map<string, string>();
  let answers = 0;
  for (const { id } of real.oses()) {
    for (const target of [...PLAIN_TARGETS, ...OVERRIDING_TARGETS]) {
      const domain = domainOf(real.recommend(id, target));
      domains.set(domain.replace(/<metadata>.*<\/metadata>/s, ''), domain);
      answers += 1;
    }
  }
  const isKnown = readFileSync(join(SCHEMAS, 'basictypes.rng'), 'utf8').includes(NEW_ARCH);
  const all = [...domains.values()];
  const renamed = all.map(domain => (isKnown ? domain : domain.replace(`arch="${NEW_ARCH}"`, `arch="${KIN}"`)));
  assert.is(faults(renamed), '');
  const apart = renamed.filter((domain, index) => domain !== all[index]).length;
  console.log(
    `${all.length} different domains of ${answers} are valid${apart > 0 ? `, ${apart} of them for ${NEW_ARCH} as for ${KIN}` : ''}`,
  );
  assert.ok(answers > 10_000 && all.length > 200, 'a database that means something');
}

function domainOf(hardware: Hardware): string {
  const canShare = hardware.filesystem !== undefined && hardware.target.hypervisor !== 'xen';
  return toLibvirtXml(hardware, { ...SAME_GUEST, ...(canShare && { share: SHARE }) }).text;
}
