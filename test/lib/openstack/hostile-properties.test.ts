// Every property with values of every type, and names that mean something to JavaScript: an answer, or an error with a code
// that names the property.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError, recommendForImage, type Target, toGlanceProperties, toJson } from '../../../lib/index.ts';
import { PROPERTIES } from '../../../lib/openstack/properties/property-table.ts';
import { OLDER_NAMES } from '../../../lib/openstack/properties/spellings.ts';

const test = suite('hostile-properties');

const VALUES: readonly unknown[] = [
  ...[null, '', ' ', 0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e308, 10n, true, Symbol('a'), () => 1],
  ...[{}, [], [1], Object.create(null), new Date(0), new String('virtio')],
  ...['x'.repeat(100_000), '9'.repeat(400), '__proto__', 'constructor', '\0', '\u2028', '"><x/>', 'a,b=c', 'on', '64'],
];
const TARGETS: readonly Target[] = [{}, { hypervisor: 'xen' }, { hypervisor: 'vmware' }, { arch: 's390x' }];
const NAMES = [
  ...[...Object.keys(PROPERTIES), ...OLDER_NAMES.keys()],
  ...['__proto__', 'constructor', 'trait:x', 'hw_numa_cpus.0', 'x'.repeat(10_000)],
];

for (const target of TARGETS) {
  test(JSON.stringify(target), () =>
    assert.equal(
      NAMES.flatMap(name => VALUES.flatMap(faultsWith(name, target))),
      [],
    ),
  );
}

test('a property is read once', () => {
  let reads = 0;
  const properties = {
    get hw_disk_bus() {
      reads += 1;
      return reads === 1 ? 'ide' : 'scsi';
    },
  };
  assert.is(recommendForImage(undefined, properties).disk.bus, 'ide');
  assert.is(reads, 1);
});

test('many properties are as many warnings', () => {
  const properties = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index}`, index]));
  assert.is(recommendForImage(undefined, properties).warnings.length, 5000);
});

test.run();

function faultsWith(name: string, target: Target): (value: unknown) => readonly string[] {
  return value => {
    const properties: Record<string, unknown> = {};
    Object.defineProperty(properties, name, { value, enumerable: true });
    const where = `${name.slice(0, 50)} ${typeof value}`;
    try {
      const hardware = recommendForImage(undefined, properties, { target });
      toGlanceProperties(hardware);
      toJson(hardware);
      const isLong = hardware.warnings.some(({ message }) => message.length > 1000);
      return isLong ? [`${where}: a long warning`] : [];
    } catch (error) {
      const isNamed = isOsinfoError(error) && error.code === 'BAD_PROPERTY' && error.message.includes(name);
      return isNamed && error.message.length < 1000 ? [] : [`${where}: ${error}`];
    }
  };
}
