// Every OS of the installed database on every hypervisor, architecture and machine: the domain is one by libvirt's own
// schema. Where the schema, xmllint or a database is missing these tests are skipped, and say so.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError, type OsinfoDb } from '../../lib/index.ts';
import type { Hardware } from '../../lib/policy/aspects/hardware.ts';
import { toLibvirtXml } from '../../lib/render/libvirt/libvirt.ts';
import { openSync } from '../../lib/sync.ts';
import { OVERRIDING_TARGETS, PLAIN_TARGETS, SAME_GUEST } from '../cases/domain-targets.ts';
import { inFolder } from '../fixtures/folders.ts';
import { HANDMADE, WINDOWS } from '../fixtures/hardware.ts';

const test = suite('domain schema');

const SCHEMAS = '/usr/share/libvirt/schemas';
/** libvirt learned of it in version 10; to an older schema its domains are given as those of its kin. */
const NEW_ARCH = 'loongarch64';
const KIN = 'riscv64';
const SHARE = { path: '/srv', tag: 'data' };

const database = installed();
if (!existsSync(join(SCHEMAS, 'domain.rng')) || spawnSync('xmllint', ['--version']).error !== undefined) {
  test.skip('xmllint or the schema of libvirt is missing: apt-get install libvirt0 libxml2-utils', () => {});
} else {
  test('the schema can say no', () => {
    const wrong = toLibvirtXml(WINDOWS).replace('tickpolicy="catchup"', 'tickpolicy="sometimes"');
    assert.match(faults([toLibvirtXml(WINDOWS), wrong]), '1.xml');
    assert.not.match(faults([toLibvirtXml(WINDOWS), wrong]), '0.xml');
  });
  test('domains made by hand', () => assert.is(faults(HANDMADE.map(hardware => toLibvirtXml(hardware))), ''));
  if (database === undefined) test.skip('there is no database here: install osinfo-db', () => {});
  else test('domains of every OS', () => checkDatabase(database));
}

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
  return toLibvirtXml(hardware, { ...SAME_GUEST, ...(canShare && { share: SHARE }) });
}

/** What xmllint has to say of them, each called by its index; nothing when all are valid. */
function faults(domains: readonly string[]): string {
  const files = Object.fromEntries(domains.map((domain, index) => [`${index}.xml`, domain]));
  return inFolder(files, folder => {
    const words = ['--noout', '--relaxng', join(SCHEMAS, 'domain.rng'), ...Object.keys(files)];
    const { stderr, status } = spawnSync('xmllint', words, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (status === 0) return '';
    const lines = stderr.split('\n').filter(line => !line.endsWith(' validates'));
    return lines.join('\n') || `xmllint ended with ${status}`;
  });
}

/** The system's layer alone, so that nothing that is this host's own changes the answers. */
function installed(): OsinfoDb | undefined {
  try {
    const system = openSync().database.layers.find(({ layer }) => layer === 'system')?.path;
    return system === undefined ? undefined : openSync({ directories: { system } });
  } catch (error) {
    if (isOsinfoError(error) && error.code === 'NO_DATABASE') return undefined;
    throw error;
  }
}
