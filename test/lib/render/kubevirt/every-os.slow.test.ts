// Tests every OS of the installed database on every architecture of KubeVirt: readers of YAML read a document of known
// fields.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Target } from '../../../../lib/index.ts';
import { toKubeVirtYaml } from '../../../../lib/render/kubevirt/kubevirt.ts';
import { KUBEVIRT_FIELDS } from '../../../cases/kubevirt-fields.ts';
import { installedDatabase, NO_DATABASE_HERE } from '../../../fixtures/real-database.ts';
import { leavesOf, readYaml } from '../../../fixtures/yaml.ts';

const test = suite('kubevirt, every OS');
const db = installedDatabase();

const TARGETS: readonly Target[] = [
  {},
  { drivers: 'all' },
  { firmware: 'efi', drivers: 'all' },
  { vsock: true, watchdog: true, panic: true },
  { without: ['acpi', 'apic', 'cpu.vmx', 'hyperv.tlbflush', 'timer.hpet', 'timer.kvmclock', 'timer.pit', 'timer.rtc'] },
  { arch: 'i686' },
  { arch: 'aarch64' },
  { arch: 's390x', graphics: 'vnc' },
];
const FIELDS = KUBEVIRT_FIELDS.map(
  ([field, values]) => [new RegExp(`^${field.replaceAll('[]', '\\[\\]')}$`), values] as const,
);

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

/** How many VirtualMachines have each of what this is about, and what makes them have it. */
test('transitional virtio, a TPM and variables that persist, and sources of a disk and a CD', () => {
  if (db === undefined) return console.log(NO_DATABASE_HERE);
  const counts = { all: 0, transitional: 0, persistent: 0, sources: 0 };
  for (const { id } of db.oses()) {
    const hardware = db.recommend(id, { drivers: 'all' });
    const options = { containerDisk: 'example.org/disk:1', cdromClaim: 'iso', isStarted: true };
    const fields = new Map(leavesOf(readYaml(toKubeVirtYaml(hardware, options).text, '1.2')));
    const has = (field: string): boolean => fields.get(`spec.template.spec.domain.${field}`) === 'true';
    counts.all += 1;
    if (has('devices.useVirtioTransitional')) {
      counts.transitional += 1;
      assert.ok([hardware.disk.bus, hardware.network?.model].includes('virtio'), id);
    }
    assert.is(has('devices.tpm.persistent'), has('firmware.bootloader.efi.persistent'), id);
    assert.is(has('devices.tpm.persistent'), hardware.tpm?.need === 'required', id);
    if (has('devices.tpm.persistent')) counts.persistent += 1;
    const written = [...fields].filter(([field]) => field.startsWith('spec.template.spec.volumes[].'));
    if (written.some(([, value]) => value === 'iso') && fields.get('spec.runStrategy') === 'Always')
      counts.sources += 1;
  }
  assert.ok(counts.transitional > 0 && counts.persistent > 0, JSON.stringify(counts));
  assert.is(counts.sources, counts.all, JSON.stringify(counts));
  console.log(JSON.stringify(counts));
});

test.run();
