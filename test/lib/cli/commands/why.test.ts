// `osinfo why` as a user meets it: each kind of evidence once, in words and as JSON.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ask, SITE } from '../world.ts';

const why = suite('why');

/** `[what is asked, what the answer says, with single spaces]`. */
const ANSWERS: readonly (readonly [question: string, ...says: readonly string[]])[] = [
  [
    'penguin2 machine',
    'Penguin 2 gets the machine q35, because the OS is known to run on this PCIe machine.',
    'rule q35 device qemu-x86-q35, http://qemu.org/chipset/x86/q35 declared by penguin1, os/example.org/penguin-1.xml:20',
    'inherited penguin2 inherits it from penguin1 source virt-install: ',
  ],
  ['window1 machine', 'rule fallback-pc source'],
  ['penguin2 disk', 'gets the disk bus virtio, because', 'device virtio1.0-block, http://pcisig.com/pci/1af4/1042'],
  ['window1 disk', 'gets the disk bus ide, because no virtio disk driver is known', 'rule fallback-ide source'],
  ['penguin2 cdrom', 'gets the CD-ROM bus sata, because', 'rule sata-of-q35 source'],
  ['window7 network', 'declared by window1, os/example.org/window-1.xml:8 inherited window7 inherits it from window1'],
  ['vista network', 'declared by window1, os/example.org/window-1.xml:8 inherited vista inherits it from window1'],
  [
    'diskette1 network',
    'gets the network card pcnet, because the database names no card for it, and this one is known to work.',
    'holds for the family dos, which diskette1 states in os/example.org/diskette-1.xml:5 source quickemu',
  ],
  [
    'http://example.org/nameless network',
    'http://example.org/nameless gets the network card e1000',
    'rule fallback-e1000',
  ],
  [
    'window7 clock',
    'Window 7 gets the clock offset localtime, because the guest takes the hardware clock for local time.',
    'rule family-clock-offset holds for the family winnt, which window7 states in os/example.org/window-7.xml:5',
    'source virt-install, Nova, oVirt, Proxmox: ',
  ],
  [
    'penguin2 rtc',
    'Penguin 2 gets the timer rtc with the tick policy catchup, because ticks that the guest missed are made up for',
    'rule fallback-timer-rtc holds for every OS of which nothing else is known source virt-install, Nova',
  ],
  ['penguin2 pit', 'gets the timer pit with the tick policy delay, because ticks that the guest missed come late'],
  ['penguin2 hpet', 'gets no timer hpet, because the guest must not pick the HPET'],
  [
    'window7 hypervclock',
    'gets the timer hypervclock, because the guest reads the time from the hypervisor',
    'rule os-timer-hypervclock holds for vista, Vista inherited window7 inherits it from vista source NT 6.0',
  ],
  ['vista hypervclock', 'rule os-timer-hypervclock holds for vista, Vista source NT 6.0'],
  [
    'penguin2 hypervclock',
    'gets no timer hypervclock, because it is for Windows from Vista and Server 2008 on',
    'rule fallback-timer-hypervclock',
  ],
  [
    'penguin2 firmware',
    'gets the firmware bios, because nothing asks for EFI',
    'rule fallback-bios source virt-install',
  ],
  [
    'penguin2 secure-boot',
    'gets no secure boot, because the guest does not start from EFI',
    'rule no-secure-boot-here',
  ],
  ['penguin2 scsi', 'gets no SCSI controller, because neither disk nor CD-ROM drive hangs on SCSI'],
  ['penguin2 balloon', 'gets no balloon, because no driver for it is known'],
  ['penguin2 video', 'gets the graphics card qxl, because it is made for SPICE'],
  ['penguin2 cpu', 'gets the CPU host-passthrough, because the guest sees all that the host’s processor can do'],
  ['penguin2 hyperv', 'gets no enlightenments, because they are for Windows under KVM on x86'],
  [
    'window7 hyperv',
    'gets the basic enlightenments, because',
    'rule os-hyperv holds for vista, Vista inherited window7',
  ],
  ['window1 hyperv', 'gets no enlightenments, because Windows of before Vista does not know them'],
  ['diskette1 input', 'gets the pointer ps2 mouse, because the OS has no USB', 'holds for the family dos'],
  ['penguin2 machine --machine pc', 'gets the machine pc, because it was asked for. rule requested'],
  ['penguin2 machine --arch s390x', 'gets the machine s390-ccw-virtio, because it is the virtual machine of IBM Z'],
  ['penguin2 vsock', 'gets no vsock, because nobody asked for one'],
  ['penguin2 vsock --vsock', 'gets the vsock virtio, because it was asked for, though no driver for it is known'],
  ['vista viridian --hypervisor xen', 'gets viridian, because the OS asks the hypervisor for time and interrupts'],
  [
    'penguin2 resources',
    'gets 2 GiB of memory, 2 CPUs and 10 GiB of storage, because the OS recommends as much',
    'rule recommended-resources stated by penguin2, os/example.org/penguin-2.xml:42 source virt-install',
  ],
  ['window1 resources', 'gets 512 MiB of memory and 2 CPUs, because the OS only states a minimum'],
  [
    'vista resources',
    'gets 1 GiB of memory, 2 CPUs and 10 GiB of storage, because the database states no amounts',
    'rule fallback-resources-of-winnt-before-2006 source the median',
  ],
  ['site1 clock', 'rule site-clock-offset stated by site1, local:os/example.org/site-1.xml:5, as x-clock-offset'],
  ['site2 clock', 'as x-clock-offset inherited site2 inherits it from site1'],
  ['site1 network', 'gets the network card rtl8139', 'rule fallback-nic-of-site stated by site1', 'as x-fallback-nic'],
  ['site1 rtc', 'with the tick policy delay, because ticks that the guest missed come late'],
  ['site1 pit', 'with the tick policy discard, because ticks that the guest missed are left out'],
  ['site1 hpet', 'gets the timer hpet, because the guest is to have the HPET to choose'],
  ['site2 hypervclock', 'gets the timer hypervclock', 'stated by site2'],
];

for (const [question, ...says] of ANSWERS) {
  why(question, async () => {
    const { code, out, err } = await ask(`why ${question}`, { local: SITE });
    assert.equal([code, err], [0, '']);
    for (const words of says) assert.ok(out.replace(/\s+/g, ' ').includes(words), `'${words}' is not in\n${out}`);
  });
}

why('the whole answer', async () => {
  assert.is(
    (await ask('why window1 network')).out,
    `Window 1 gets the network card e1000, because the OS drives the e1000, the fastest of the emulated
PCI cards.

  rule         e1000
  device       e1000, http://pcisig.com/pci/8086/100e
  declared by  window1, os/example.org/window-1.xml:8
  source       virt-install: devices/interface.py default_model
`,
  );
});

why('where nothing decided, there is only the sentence', async () => {
  assert.is((await ask('why vista vmware')).out, 'Vista gets no guest id, because it is for VMware alone.\n');
});

why('JSON: the choice, its reason, and what the words are made of', async () => {
  assert.equal(JSON.parse((await ask('why window7 hypervclock --json')).out), {
    os: { id: 'http://example.org/window/7', shortId: 'window7', name: 'Window 7' },
    aspect: 'hypervclock',
    choice: { present: true },
    because: { rule: 'os-timer-hypervclock', from: 'vista' },
    explanation: {
      sentence:
        'Window 7 gets the timer hypervclock, because the guest reads the time from the hypervisor instead of a slow chip.',
      reason: 'the guest reads the time from the hypervisor instead of a slow chip',
      source: 'NT 6.0 is the first Windows with Hyper-V enlightenments; Proxmox draws the line there too',
      fact: { name: 'timer-hypervclock', origin: 'os' },
      declaredBy: { id: 'http://microsoft.com/win/vista', shortId: 'vista', name: 'Vista' },
      inherited: true,
    },
  });
});

why('JSON where there is nothing of the aspect: no choice', async () => {
  const answer = JSON.parse((await ask('why penguin2 hypervclock --json')).out);
  assert.equal([answer.choice, answer.because.rule], [undefined, 'fallback-timer-hypervclock']);
});

why('JSON of a device and of a family', async () => {
  const { explanation } = JSON.parse((await ask('why penguin2 network --json')).out);
  assert.equal(explanation.device, { id: 'http://pcisig.com/pci/1af4/1041', name: 'virtio1.0-net' });
  assert.is(JSON.parse((await ask('why window7 clock --json')).out).explanation.family, 'winnt');
});

why('an unknown aspect: the nearest, and all there are', async () => {
  const { code, out, err } = await ask('why penguin2 netwrok');
  assert.equal([code, out], [2, '']);
  assert.match(
    err,
    'osinfo: There is no aspect "netwrok". Did you mean network? The aspects are machine, firmware, secure-boot, disk,',
  );
  assert.match(err, '\nUsage: osinfo why OS ASPECT [OPTION]...\n');
});

why('an aspect that is like none', async () => {
  assert.match((await ask('why penguin2 colour')).err, 'There is no aspect "colour". The aspects are');
});

why('an unknown OS', async () => {
  assert.is((await ask('why pengiun2 network')).code, 1);
});

why.run();
