// In: files of hardware names. Out: names by osinfo-db id.
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type HardwareIds, hardwareIds } from '../../../data-loader/files/hardware-ids.ts';
import { MAX_BYTES } from '../../../data-loader/xml/limits.ts';
import { whileHostFails } from '../../fixtures/failing-files.ts';
import { inFolder } from '../../fixtures/folders.ts';

const test = suite('hardware-ids');

const PCI = [
  '# a comment',
  '',
  '0f15  Fish & Sons',
  '\t0001  Herring Card',
  '\t\t0f15 0002  Subsystem',
  '\tABCD  Krill\tEater ',
  '0F16 Sea',
  '\t0001 Wave',
  'C 01  Mass storage controller',
  '\t0001  Not a product',
  'ffff',
  '\t0002  No product either',
  '',
].join('\n');

test('a device is found by its osinfo-db id', () => {
  inFolder({ 'pci.ids': PCI, 'usb.ids': '0f15  Fish\n\t0001  Stick\n' }, folder => {
    const names = hardwareIds({ pci: join(folder, 'pci.ids'), usb: join(folder, 'usb.ids') });
    assert.equal(names.find('http://pcisig.com/pci/0f15/0001'), {
      id: 'http://pcisig.com/pci/0f15/0001',
      busType: 'pci',
      vendorId: '0f15',
      vendor: 'Fish & Sons',
      productId: '0001',
      product: 'Herring Card',
    });
    assert.is(names.find('http://pcisig.com/pci/0f15/ABCD')?.product.trim(), 'Krill\tEater');
    assert.is(names.find('http://pcisig.com/pci/0F16/0001')?.vendor, 'Sea');
    assert.is(names.find('http://usb.org/usb/0f15/0001')?.product, 'Stick');
    assert.is(names.find('http://usb.org/usb/0f15/0001')?.busType, 'usb');
    for (const id of ['0f15', '0f15/0002', '0F15/0001', '0f15/abcd', 'ffff/0002']) {
      assert.is(names.find(`http://pcisig.com/pci/${id}`), undefined, id);
    }
    assert.is(names.find('http://example.org/fish/1'), undefined);
    assert.is(names.find('__proto__'), undefined);
  });
});

test('all devices come in the order of the files, PCI first', () => {
  inFolder({ 'pci.ids': PCI, 'usb.ids': '0f15  Fish\n\t0001  Stick\n' }, folder => {
    const names = hardwareIds({ usb: join(folder, 'usb.ids'), pci: join(folder, 'pci.ids') });
    assert.equal(
      Array.from(names.all(), ({ product }) => product.trim()),
      ['Herring Card', 'Krill\tEater', 'Wave', 'Stick'],
    );
  });
});

test('what the database describes whole is not looked for', () => {
  inFolder({ 'pci.ids': PCI }, folder => {
    const described = 'http://pcisig.com/pci/0f15/0001';
    const names = hardwareIds({ pci: join(folder, 'pci.ids') }, id => id === described);
    assert.is(names.find(described), undefined);
    assert.equal(
      Array.from(names.all(), ({ id }) => id.slice(-9)),
      ['0f15/ABCD', '0F16/0001'],
    );
  });
});

test('a file is read when it is first asked for, and once', () => {
  inFolder({}, folder => {
    const file = join(folder, 'pci.ids');
    const names = hardwareIds({ pci: file });
    assert.is(names.find('http://usb.org/usb/0f15/0001'), undefined);
    writeFileSync(file, PCI);
    assert.is(names.find('http://pcisig.com/pci/0f15/0001')?.vendor, 'Fish & Sons');
    rmSync(file);
    assert.is(names.find('http://pcisig.com/pci/0F16/0001')?.vendor, 'Sea');
  });
});

test('a call that fails once loses no name, and one that fails again is made at the next request', async () => {
  await inFolder({ 'pci.ids': PCI }, async folder => {
    const vendorIn = (names: HardwareIds): string | undefined => names.find('http://pcisig.com/pci/0f15/0001')?.vendor;
    for (const name of ['lstatSync', 'openSync', 'fstatSync', 'readSync', 'closeSync'] as const) {
      const once = hardwareIds({ pci: join(folder, 'pci.ids') });
      assert.is(await whileHostFails(name, 1, () => vendorIn(once)), 'Fish & Sons', name);
      const twice = hardwareIds({ pci: join(folder, 'pci.ids') });
      assert.is(await whileHostFails(name, 2, () => vendorIn(twice)), undefined, name);
      assert.is(vendorIn(twice), 'Fish & Sons', name);
    }
  });
});

test('without files, or with files that cannot be read, there are no names', () => {
  inFolder({ large: '' }, folder => {
    truncateSync(join(folder, 'large'), 4 * MAX_BYTES + 1);
    for (const files of [{}, { pci: '/nowhere/at/all' }, { pci: folder }, { pci: join(folder, 'large') }]) {
      const names = hardwareIds(files);
      assert.is(names.find('http://pcisig.com/pci/0f15/0001'), undefined);
      assert.equal([...names.all()], []);
    }
  });
});

test('a name that is not UTF-8 is read as far as it can be', () => {
  const file = Buffer.concat([Buffer.from('0f15  Fish\n\t0001  Gr'), Uint8Array.of(0xfc), Buffer.from('n\n')]);
  inFolder({ 'pci.ids': file }, folder => {
    const found = hardwareIds({ pci: join(folder, 'pci.ids') }).find('http://pcisig.com/pci/0f15/0001');
    assert.is(found?.product, 'Gr\ufffdn');
  });
});

test.run();
