// Tests the devices that rules can name.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { DEVICE_IDS, deviceName } from '../../../../lib/policy/engine/devices.ts';

const test = suite('devices');

test('every device has a name, and no two have one id', () => {
  const entries = Object.entries(DEVICE_IDS);
  assert.is(new Set(entries.map(([, id]) => id)).size, entries.length);
  for (const [name, id] of entries) {
    assert.is(deviceName(id), name);
    assert.match(id, /^http:\/\/[a-z.]+\/[a-z0-9]+(?:\/[a-z0-9]+){1,2}$/);
  }
});

test('a device that no rule knows has no name', () => {
  for (const id of ['', 'virtio-net', 'http://pcisig.com/pci/1af4/ffff', '__proto__', 'constructor']) {
    assert.is(deviceName(id), undefined);
  }
});

test.run();
