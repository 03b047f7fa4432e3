// What an image asks for beside the hardware reaches every format: libvirt and QEMU say it, and the others name what they
// have no words for. The domains are checked against libvirt's schema where it is installed.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type Hardware,
  recommendForImage,
  type Target,
  toGlanceProperties,
  toJson,
  toKubeVirtYaml,
  toLibvirtXml,
  toQemuArguments,
  toQmOptions,
  toTable,
} from '../../../lib/index.ts';
import { PASS_THROUGH_TYPES } from '../../../lib/model/pass-through.ts';
import { SETTINGS } from '../../cases/image-settings.ts';
import { faults, whatIsMissing } from '../../schema/domain-schema.ts';

const test = suite('image-settings');

/** Every setting that a guest on q35 can have at once. */
const ALL = recommendForImage(undefined, {
  hw_machine_type: 'q35',
  hw_firmware_type: 'uefi',
  hw_usb_model: 'qemu-xhci',
  hw_video_model: 'vga',
  hw_boot_menu: 'yes',
  hw_firmware_stateless: 'yes',
  hw_locked_memory: 'yes',
  hw_pmu: 'no',
  hw_redirected_usb_ports: 1,
  hw_video_ram: 16,
  hw_vif_multiqueue_enabled: 'yes',
  hw_viommu_model: 'virtio',
  hw_virtio_packed_ring: 'yes',
  img_hide_hypervisor_id: 'yes',
});
const NAMES = Object.keys(PASS_THROUGH_TYPES);

for (const [properties, target, xml, qemu, why] of SETTINGS) {
  test(`${JSON.stringify(properties)}: ${why}`, () => {
    const hardware = imageOn(target, properties);
    assert.ok(domainOf(hardware).includes(xml), domainOf(hardware));
    const command = toQemuArguments(hardware).arguments.join(' ');
    assert.ok(command.includes(qemu), command);
    // Without the properties neither is there.
    const { passThrough: _, ...plain } = hardware;
    assert.not.ok(domainOf(plain).includes(xml));
  });
}

test('all at once are there', () => assert.equal(Object.keys(ALL.passThrough ?? {}), NAMES));

test('what is written for an image is read from one', () => {
  const { properties } = toGlanceProperties(ALL);
  assert.equal(recommendForImage(undefined, properties).passThrough, ALL.passThrough);
});

test('a card with a queue for each CPU', () => {
  const { text } = toLibvirtXml(ALL, { cpus: 4 });
  assert.match(text, '<driver name="vhost" queues="4" packed="on"/>');
  assert.not.match(toLibvirtXml(ALL, { cpus: 1 }).text, 'queues');
  assert.match(
    toQemuArguments(ALL)
      .warnings.map(({ message }) => message)
      .join(),
    'hw_vif_multiqueue_enabled',
  );
});

test('formats without words for it name it', () => {
  for (const { warnings } of [toKubeVirtYaml(ALL), toQmOptions(ALL)]) {
    const messages = warnings.map(({ message }) => message).join('\n');
    for (const name of NAMES.filter(name => name !== 'hw_pmu')) assert.match(messages, name);
    assert.not.match(messages, 'hw_pmu', 'one that is off');
  }
});

test('tables and JSON have it', () => {
  for (const name of NAMES) {
    assert.match(toTable(ALL), name);
    assert.match(toJson(ALL), `"${name}"`);
  }
});

test('a made-up setting of the wrong type is told', () => {
  const wrong: object = { ...ALL, passThrough: { hw_video_ram: 'much' } };
  assert.throws(() => Reflect.apply(toLibvirtXml, undefined, [wrong]), /hardware\.passThrough\.hw_video_ram/);
});

const missing = whatIsMissing();
if (missing !== undefined) test.skip(missing, () => {});
else {
  test('the domains are domains by libvirt’s schema', () => {
    const domains = [ALL, ...SETTINGS.map(([properties, target]) => imageOn(target, properties))];
    assert.is(faults(domains.map(hardware => toLibvirtXml(hardware, { cpus: 2 }).text)), '');
  });
}

test.run();

function imageOn(target: Target, properties: Readonly<Record<string, unknown>>): Hardware {
  return recommendForImage(undefined, properties, { target });
}

/** The domain on one line. */
function domainOf(hardware: Hardware): string {
  return toLibvirtXml(hardware).text.replace(/\s+/g, ' ');
}
