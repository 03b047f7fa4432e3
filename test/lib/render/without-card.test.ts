// What every format makes of a guest on ARM for which no network card is known, and of macOS on VMware.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { toKubeVirtYaml } from '../../../lib/render/kubevirt/kubevirt.ts';
import { toLibvirtXml } from '../../../lib/render/libvirt/libvirt.ts';
import { toGlanceProperties } from '../../../lib/render/nova/nova.ts';
import { toQmCommand } from '../../../lib/render/proxmox/proxmox.ts';
import { toQemuArguments } from '../../../lib/render/qemu/qemu.ts';
import { toVmx } from '../../../lib/render/vmware/vmware.ts';
import { hardwareOf } from '../../fixtures/guests.ts';

const test = suite('render/without-card');

const GUEST = hardwareOf({ target: { arch: 'aarch64' } });

test('libvirt: no interface, and a CD-ROM drive on USB with its CD only', () => {
  assert.not('network' in GUEST);
  const { text, warnings } = toLibvirtXml(GUEST);
  assert.not.match(text, '<interface');
  assert.not.match(text, 'device="cdrom"');
  assert.match(text, '<target dev="sda" bus="usb"/>');
  assert.match(text, '<model type="ramfb"/>');
  assert.equal(
    warnings.map(({ message }) => message),
    ['libvirt has no word for an empty CD-ROM drive on usb: the guest gets the drive with a CD only.'],
  );
  const withCd = toLibvirtXml(GUEST, { cdrom: '/a.iso' });
  assert.match(withCd.text, '<target dev="sdb" bus="usb"/>');
  assert.equal(withCd.warnings, []);
});

test('QEMU: no card, and no default one', () => {
  const { arguments: words } = toQemuArguments(GUEST);
  assert.ok(words.includes('-nodefaults'));
  assert.not(words.includes('-netdev'));
});

test('KubeVirt, Proxmox VE: no card', () => {
  const { text } = toKubeVirtYaml(GUEST);
  assert.match(text, 'autoattachPodInterface: false');
  assert.not.match(text, 'interfaces:');
  assert.not.match(toQmCommand(GUEST).text, '--net0');
});

test('Nova: a warning that it is virtio', () => {
  const { properties, warnings } = toGlanceProperties(GUEST);
  assert.not('hw_vif_model' in properties);
  assert.ok(warnings.some(({ message }) => message.includes('a guest without a network card')));
});

test('VMware: macOS has EFI and an SMC, and nothing else has', () => {
  const mac = toVmx(
    hardwareOf({ id: 'http://apple.com/macosx/10.6', family: 'darwin', target: { hypervisor: 'vmware' } }),
  );
  assert.match(mac.text, 'smc.present = "TRUE"');
  assert.match(mac.text, 'firmware = "efi"');
  assert.not.match(toVmx(hardwareOf({ target: { hypervisor: 'vmware' } })).text, 'smc.present');
});

test.run();
