// What never decides a network card, and what the reason for one holds; the rows of its table are tested with all others.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { DEVICE_IDS, type DeviceName } from '../../../../../lib/policy/engine/devices.ts';
import { hardwareOf } from '../../../../fixtures/guests.ts';

const test = suite('network');

test('the order in which an OS lists its cards decides nothing', () => {
  const cards: readonly DeviceName[] = ['virtio1.0-vsock', 'pcnet', 'ne2k_pci', 'rtl8139', 'e1000', 'e1000e'];
  const models = cards.map((_, start) => hardwareOf({ drives: [...cards.slice(start), ...cards.slice(0, start)] }));
  assert.equal([...new Set(models.map(({ network }) => network?.model))], ['e1000']);
});

test('no device but a card that is one makes a card of itself', () => {
  const cards = new Set(['virtio-net', 'virtio1.0-net', 'e1000', 'rtl8139', 'ne2k_pci', 'pcnet']);
  const others = Object.keys(DEVICE_IDS).filter((name): name is DeviceName => name in DEVICE_IDS && !cards.has(name));
  assert.equal(hardwareOf({ drives: others.filter(name => name !== 'qemu-x86-q35') }).network, {
    model: 'e1000',
    because: { rule: 'fallback-e1000' },
  });
});

test('the reason names the device, or what the fact is from', () => {
  assert.equal(hardwareOf({ drives: ['rtl8139'] }).network?.because, {
    rule: 'rtl8139',
    device: 'http://pcisig.com/pci/10ec/8139',
    from: 'guest',
    at: 'system:os/example.org/guest.xml:2',
  });
  assert.equal(hardwareOf({ facts: { 'fallback-nic': 'pcnet' } }).network?.because, {
    rule: 'fallback-nic-of-site',
    from: 'guest',
    at: 'system:os/example.org/guest.xml:2',
  });
  assert.equal(hardwareOf({ id: 'http://microsoft.com/win/95' }).network?.because, {
    rule: 'fallback-nic-of-os',
    from: 'guest',
  });
  assert.equal(hardwareOf({ family: 'netware' }).network?.because, {
    rule: 'fallback-nic-of-family',
    from: 'guest',
    at: 'system:os/example.org/guest.xml:2',
  });
});

test.run();
