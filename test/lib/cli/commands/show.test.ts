// Tests `osinfo show`: all fields of an OS, and the fields that its own files declare.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from '../../../fixtures/folders.ts';
import { ask, SITE } from '../world.ts';

const show = suite('show');

show('everything about an OS', async () => {
  assert.equal(await ask('show penguin2'), {
    code: 0,
    err: '',
    out: `Penguin 2
penguin2, penguin-two, http://example.org/penguin/2

  version          2
  codename         Rockhopper
  family           linux
  distro           penguin
  status           released
  released         2024-04-04
  support ends     2030-01-01
  derives from     penguin1
  upgrades         penguin1
  kernel argument  inst.repo
  cloud user       rook

Devices
  virtio1.0-net    net                  penguin1, os/example.org/penguin-1.xml:16
  virtio1.0-block  block    virtio_blk  penguin1, os/example.org/penguin-1.xml:17
  qemu-x86-q35     chipset              penguin1, os/example.org/penguin-1.xml:20

Resources
  all  minimum      1 CPU, 1 GHz, 1 GiB of memory and 5 GiB of storage
  all  recommended  2 GiB of memory and 10 GiB of storage

Firmware
  x86_64  efi      penguin1, os/example.org/penguin-1.xml:13
  i686    not efi  penguin1, os/example.org/penguin-1.xml:14

Media
  x86_64   live, installer  https://example.org/penguin-2.iso
  aarch64  installer        ^PENGUIN-2-(one|two|three|four|five|six|seven|eight|nine|te…

Trees
  x86_64  https://example.org/penguin/2

Images
  x86_64  qcow2, cloud-init  https://example.org/penguin-2.qcow2
  x86_64  raw                https://example.org/penguin-2.raw

Variants
  server  Penguin 2 Server

Drivers
  x86_64  https://example.org/drivers  for 1 device
`,
  });
});

show('support that has ended, a vendor, and what comes after', async () => {
  const { out } = await ask('show penguin1');
  assert.match(out, '\n  vendor           Example Project\n');
  assert.match(out, '\n  support ended    2022-02-02\n');
  assert.match(out, '\n  upgradable to    penguin2\n');
});

show('an OS without a name is shown by its id', async () => {
  assert.is((await ask('show http://example.org/nameless')).out, 'http://example.org/nameless\n\n  status  rolling\n');
});

show("a site's own values, and a device that has no class", async () => {
  const { out } = await ask('show site1', { local: SITE });
  assert.match(out, '\nDevices\n  card  site1, local:os/example.org/site-1.xml:12\n');
  assert.match(
    out,
    "\nThe site's own values\n  x-clock-offset     localtime  site1, local:os/example.org/site-1.xml:5\n",
  );
});

show('JSON: the OS, and not the record it comes from', async () => {
  const os = JSON.parse((await ask('show penguin2 --json')).out);
  assert.equal(os.shortIds, ['penguin2', 'penguin-two']);
  assert.equal(
    os.devices.map((device: { from: string }) => device.from),
    ['penguin1', 'penguin1', 'penguin1'],
  );
  assert.is(os.record, undefined);
});

show('--declared: the lines of its own files', async () => {
  const { code, out } = await ask('show penguin2 --declared');
  assert.is(code, 0);
  assert.ok(out.startsWith('os/example.org/penguin-2.xml\n   2  os            http://example.org/penguin/2\n'));
  for (const line of [
    '   5  name          Penguin 2',
    '  14  eol-date      2030-01-01',
    '  15  variant       server',
    '  16  name          Penguin 2 Server',
    '  18  media         arch x86_64, live yes, url https://example.org/penguin-2.iso, installer yes,',
    '                    installer-reboots 1, eject-after-install yes, installer-script yes',
    '  42  recommended   memory 2147483648, storage 10737418240',
    '                    no, priority 50, files virtio.sys',
    '  49  device        http://pcisig.com/pci/1af4/1041',
  ]) {
    assert.ok(out.includes(`\n${line}\n`), `'${line}' is not in\n${out}`);
  }
});

show('--declared: fragments come after their master, each under its own name', async () => {
  const fragment = `<libosinfo><os id="http://example.org/penguin/1"><short-id>old-penguin</short-id></os></libosinfo>`;
  await inFolder({ 'os/example.org/penguin-1.d/more.xml': fragment }, async local => {
    const { out } = await ask('show penguin1 --declared', { local });
    assert.ok(out.startsWith('os/example.org/penguin-1.xml\n'));
    assert.ok(
      out.endsWith(`
local:os/example.org/penguin-1.d/more.xml
   1  os                    http://example.org/penguin/1
   1  short-id              old-penguin
`),
      out,
    );
  });
});

show('--declared --json: the record', async () => {
  const record = JSON.parse((await ask('show penguin2 --declared --json')).out);
  assert.equal(record.version, {
    value: '2',
    at: 'system:os/example.org/penguin-2.xml:7:5',
  });
});

show('an unknown OS', async () => {
  assert.is((await ask('show pengiun2')).code, 1);
});

show.run();
