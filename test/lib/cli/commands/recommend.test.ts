// Tests `osinfo recommend`: the table, the JSON, and the messages when it cannot answer.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from '../../../fixtures/folders.ts';
import { ask, SITE } from '../world.ts';

const recommend = suite('recommend');

const TABLE = `Penguin 2
penguin2, http://example.org/penguin/2

  machine   q35               the OS is known to run on this PCIe machine
                              declared by penguin1, os/example.org/penguin-1.xml:20
  firmware  bios              nothing asks for EFI, and BIOS starts faster and lets snapshots be
                              taken
  disk      virtio            the OS has a driver for virtio disks, the fastest there are
                              declared by penguin1, os/example.org/penguin-1.xml:17
  cdrom     sata              every installer reads CD-ROMs on sata, which is built into the q35
                              machine
  network   virtio            the OS has a driver for the virtio card, the fastest there is
                              declared by penguin1, os/example.org/penguin-1.xml:16
  video     qxl               it is made for SPICE, and a standard VGA to an OS without a driver for
                              it
  sound     ich9              no sound driver is known, and this card fits a PCIe machine
  input     usb tablet        nearly every OS since 2001 drives a USB tablet, which follows the
                              pointer of the screen
  usb       ich9-ehci1        no driver for USB 3 is known, and nearly every OS drives USB 2 or
                              falls back to USB 1
  balloon   none              no driver for it is known, and libvirt adds one unless it is told not
                              to
  cpu       host-passthrough  the guest sees all that the host’s processor can do
  clock     utc               the guest takes the hardware clock for UTC
    rtc     catchup           ticks that the guest missed are made up for, so that its time keeps up
    pit     delay             ticks that the guest missed come late rather than in a burst
    hpet    off               the guest must not pick the HPET: its emulation is slow and loses
                              ticks
  memory    2 GiB             the OS recommends as much; where it only states a minimum, it gets
  cpus      2                 twice that
  storage   10 GiB            stated by penguin2, os/example.org/penguin-2.xml:42

for kvm on x86_64, from osinfo-db 2025-12-01
`;

recommend('a table by default', async () => {
  assert.equal(await ask('recommend penguin2'), { code: 0, out: TABLE, err: '' });
});

recommend('the same by another short-id, by id, and when the table is asked for', async () => {
  for (const line of ['penguin-two', 'http://example.org/penguin/2', 'penguin2 --format table']) {
    assert.is((await ask(`recommend ${line}`)).out, TABLE, line);
  }
});

recommend('JSON by --json and by --format json', async () => {
  const { code, out } = await ask('recommend penguin2 --json');
  assert.is(code, 0);
  assert.is(out, (await ask('recommend --format=json penguin2')).out);
  assert.equal(JSON.parse(out).network, {
    model: 'virtio',
    because: {
      rule: 'virtio-net',
      device: 'http://pcisig.com/pci/1af4/1041',
      from: 'penguin1',
      at: 'system:os/example.org/penguin-1.xml:16',
    },
  });
});

recommend('a target that is named as the default is the default', async () => {
  assert.is((await ask('recommend penguin2 --arch x86_64 --hypervisor kvm')).out, TABLE);
});

recommend('every option of the target reaches it', async () => {
  const line = [
    'penguin2 --json --hypervisor qemu --arch i686 --graphics vnc --drivers all --machine pc --firmware efi',
    '--disk-bus ide --clock localtime --time-zone Europe/Berlin --vsock --watchdog --panic --vsphere 7.0 --qemu 8.2',
  ].join(' ');
  const { target, disk, clock, vsock, watchdog, panic } = JSON.parse((await ask(`recommend ${line}`)).out);
  assert.equal(target, {
    hypervisor: 'qemu',
    arch: 'i686',
    graphics: 'vnc',
    drivers: 'all',
    machine: 'pc',
    firmware: 'efi',
    diskBus: 'ide',
    clock: 'localtime',
    timeZone: 'Europe/Berlin',
    vsock: true,
    watchdog: true,
    panic: true,
    vsphere: '7.0',
    qemu: '8.2',
  });
  assert.equal([disk.bus, clock.offset, clock.timeZone], ['ide', 'localtime', 'Europe/Berlin']);
  assert.equal([vsock.model, watchdog.model, panic.model], ['virtio', 'i6300esb', 'isa']);
});

recommend('what does not go together is wrong usage too', async () => {
  const { code, err } = await ask('recommend penguin2 --machine q35 --disk-bus ide');
  assert.is(code, 2);
  assert.match(err, 'diskBus is "ide"; legal under kvm on q35 are virtio, scsi, sata, usb, fdc.\n');
});

recommend('a target that cannot be is wrong usage, and no database is read for it', async () => {
  const { code, out, err } = await ask('recommend penguin2 --arch vax', {
    environment: { OSINFO_SYSTEM_DIR: '/nonexistent' },
  });
  assert.equal([code, out], [2, '']);
  assert.is(
    err,
    'osinfo: The target\'s arch is "vax"; legal are x86_64, i686, aarch64, armv7l, ppc64le, s390x, riscv64, loongarch64.\n',
  );
});

recommend('an unknown OS: the nearest, and the date of the database', async () => {
  const { code, out, err } = await ask('recommend pengiun2');
  assert.equal([code, out], [1, '']);
  assert.is(err, 'osinfo: No OS is called "pengiun2" in the database of 2025-12-01. Did you mean penguin2?\n');
});

recommend('an OS that is newer than all: what stands in for it, and by --nearest its answer', async () => {
  const unknown = 'No OS is called "penguin3" in the database of 2025-12-01';
  assert.equal(await ask('recommend penguin3'), {
    code: 1,
    out: '',
    err: `osinfo: ${unknown}. A newer osinfo-db may know it; until then use penguin2.\n`,
  });
  const { code, out, err } = await ask('recommend penguin3 --nearest');
  const warning = `${unknown}; this is the answer for penguin2, the nearest.`;
  assert.equal([code, err], [0, '']);
  assert.ok(out.startsWith(TABLE.split('\n\nfor kvm')[0] ?? ''));
  assert.match(out.replaceAll(/\s+/g, ' '), `warning: ${warning}`);
  assert.is((await ask('recommend penguin3 --nearest --format libvirt')).err, `osinfo: warning: ${warning}\n`);
  assert.equal(JSON.parse((await ask('recommend penguin3 --nearest --json')).out).warnings[0], {
    code: 'NEAREST_OS',
    message: warning,
  });
  assert.equal(await ask('recommend penguin2 --nearest'), await ask('recommend penguin2'));
  assert.is((await ask('recommend qwertyuiop --nearest')).code, 1);
});

recommend('a site decides, and devices that no rule knows are a warning', async () => {
  const { out } = await ask('recommend site1', { local: SITE });
  assert.match(out, '  clock     localtime         the guest takes the hardware clock for local time\n');
  assert.match(out, 'stated by site1, local:os/example.org/site-1.xml:5\n');
  assert.match(out, '    rtc     delay, guest      ticks that the guest missed come late rather than in a burst\n');
  assert.match(out, '\nwarning: The device http://example.org/card/1, which site1 declares, is not one of');
});

recommend('the table fits the terminal, within reason', async () => {
  const longest = async (columns: number): Promise<number> => {
    const { out } = await ask('recommend penguin2', { isTerminal: true, columns, environment: { NO_COLOR: '1' } });
    return Math.max(...out.split('\n').map(line => line.length));
  };
  assert.ok((await longest(80)) <= 80);
  assert.ok((await longest(20)) <= 60 + 'os/example.org/penguin-2.xml:42'.length);
  assert.is(await longest(300), await longest(100));
});

recommend('the properties of an image name the OS without an operand', async () => {
  assert.equal(
    await ask('recommend --property os_name=penguin2 --property hw_disk_bus=sata'),
    await ask('recommend penguin2 --property hw_disk_bus=sata'),
  );
  const { code, err } = await ask('recommend');
  assert.is(code, 2);
  assert.match(err, 'The command recommend needs OS');
});

recommend('an unknown property is told the nearest name', async () => {
  const { out } = await ask('recommend penguin2 --property hw_time_hpt=yes');
  assert.match(
    out.replace(/\s+/g, ' '),
    'hw_time_hpt is unknown, and decides nothing; the nearest name is hw_time_hpet',
  );
});

const DOMAIN = `<domainCapabilities><domain>qemu</domain><arch>x86_64</arch><devices><graphics supported='yes'>
<enum name='type'><value>vnc</value></enum></graphics></devices></domainCapabilities>`;
const NO_VIRTIO = `<domainCapabilities><arch>x86_64</arch><devices><disk supported='yes'>
<enum name='bus'><value>sata</value></enum></disk></devices></domainCapabilities>`;
const MACHINES = `<capabilities><guest><arch name='x86_64'><machine>q35</machine></arch></guest></capabilities>`;

recommend('what the host can do is read from files, and also from pipes', async () => {
  await inFolder(
    { 'd.xml': DOMAIN, 'c.xml': MACHINES, 'b.xml': '<a', 'k.xml': DOMAIN.replace('qemu', 'kvm'), 's.xml': NO_VIRTIO },
    async folder => {
      const one = await ask(`recommend penguin2 --json --host ${folder}/d.xml`);
      assert.is(one.code, 0, one.err);
      const { target, warnings } = JSON.parse(one.out);
      assert.equal(target, {
        hypervisor: 'qemu',
        arch: 'x86_64',
        graphics: 'vnc',
        drivers: 'none',
        host: { hypervisor: 'qemu', arch: 'x86_64', graphics: ['vnc'] },
      });
      assert.ok(JSON.stringify(warnings).includes('HOST_LACKS'));
      const two = await ask(`recommend penguin2 --json --host ${folder}/d.xml --host ${folder}/c.xml`);
      assert.equal(JSON.parse(two.out).target.host.machines, ['q35'], two.err);
      assert.is((await ask(`why penguin2 video --host ${folder}/d.xml`)).code, 0);
      assert.match(
        (await ask(`why penguin2 disk --host ${folder}/s.xml`)).out,
        'because the host has no disk bus virtio.',
      );
      assert.is((await ask(`recommend penguin2 --property hw_disk_bus=scsi --host ${folder}/d.xml`)).code, 0);
      const broken = await ask(`recommend penguin2 --host ${folder}/b.xml`);
      assert.is(broken.code, 2);
      assert.match(broken.err, /b\.xml:1:1: .*virsh domcapabilities/);
      const absent = await ask(`recommend penguin2 --host ${folder}/none.xml`);
      assert.is(absent.code, 2);
      assert.match(absent.err, 'none.xml: it cannot be read (ENOENT)');
      assert.match((await ask(`recommend penguin2 --host ${folder}`)).err, 'it cannot be read (EISDIR)');
      const pair = await ask(`recommend penguin2 --host ${folder}/d.xml --host ${folder}/k.xml`);
      assert.is(pair.code, 2);
      assert.match(pair.err, 'k.xml is about kvm, and the --host before it about qemu.');
      const other = await ask(`recommend penguin2 --arch aarch64 --host ${folder}/d.xml`);
      assert.is(other.code, 2);
      assert.match(other.err, 'on its host');
    },
  );
});

recommend.run();
