// Tables. In: a recommendation and options. Out: the parts of the domain, or the error.
import type { Hardware } from '../../lib/policy/aspects/hardware.ts';
import type { GuestOptions } from '../../lib/render/guest/guest.ts';
import { ARM, BARE, chosen, LINUX, TRANSITIONAL, VMWARE, WINDOWS, XEN, XEN_PV } from '../fixtures/hardware.ts';
import { RISC_V, RISC_V_WITHOUT_FLASH } from '../fixtures/hardware-elsewhere.ts';
import { NOT_IN_XML } from './hostile-texts.ts';

const SHARE = { path: '/srv', tag: 'data' };
const ZONED: Hardware = { ...WINDOWS, clock: { ...WINDOWS.clock, timeZone: 'Europe/Berlin' } };
const FLOPPY: Hardware = { ...BARE, disk: chosen({ bus: 'fdc' }) };
const QEMU: Hardware = { ...LINUX, target: { ...LINUX.target, hypervisor: 'qemu' }, cpu: chosen({ mode: 'maximum' }) };
const VNC: Hardware = { ...LINUX, target: { ...LINUX.target, graphics: 'vnc' } };
const NT4: Hardware = { ...BARE, cpu: chosen({ mode: 'custom', model: 'pentium' }) };
const MACOS: Hardware = {
  ...BARE,
  cpu: chosen({ mode: 'host-passthrough', features: { invtsc: 'require', x2apic: 'disable' } }),
};
const {
  video: _,
  sound: __,
  input: ___,
  ...BLIND
} = {
  ...LINUX,
  target: { ...LINUX.target, graphics: 'none' },
} satisfies Hardware;

/** `[hardware, options, part of its domain, why]`; white space between elements does not count. */
export const PARTS: readonly (readonly [hardware: Hardware, options: GuestOptions, part: string, why: string])[] = [
  [BARE, {}, '<domain type="kvm"><name>guest</name><memory', 'no OS, no metadata'],
  [BARE, {}, '<memory unit="KiB">1048576</memory><vcpu>1</vcpu>', 'no advice, 1 GiB and one CPU'],
  [BARE, { memory: 1_000_000_000 }, '<memory unit="KiB">976563</memory>', 'memory is rounded up'],
  [
    BARE,
    { uuid: '01234567-89ab-cdef-0123-456789abcdef' },
    '<name>guest</name><uuid>01234567-89ab-cdef-0123-456789abcdef</uuid>',
    'the uuid asked for',
  ],
  [BARE, {}, '<os><type arch="x86_64">hvm</type>', 'no machine chosen'],
  [BARE, {}, '<clock offset="utc"/>', 'no timers'],
  [{ ...BARE, os: { id: 'http://a/b', shortId: 'http://a/b' } }, {}, '<name>http:--a-b</name>', 'an id for a short-id'],
  [{ ...BARE, os: { id: 'http://a/b', shortId: 'http://a/b' } }, {}, '/images/http:--a-b.qcow2', 'its disk likewise'],
  [QEMU, {}, '<domain type="qemu">', 'QEMU without KVM'],
  [QEMU, {}, '<cpu mode="maximum"><topology sockets="1" dies="1" cores="2" threads="1"/></cpu>', 'cores, not sockets'],
  [QEMU, { cpus: 1 }, '<cpu mode="maximum"/>', 'one CPU has no layout'],
  [{ ...BARE, resources: chosen({ cpus: 2 }) }, {}, '<cpu><topology', 'cores where nothing is said of the CPU'],
  [NT4, {}, '<cpu mode="custom" match="exact"><model fallback="forbid">pentium</model></cpu>', 'a model'],
  [
    MACOS,
    {},
    '<cpu mode="host-passthrough"><feature policy="require" name="invtsc"/><feature policy="disable" name="x2apic"/></cpu>',
    'features of the CPU',
  ],
  [
    WINDOWS,
    {},
    '<firmware><feature enabled="yes" name="enrolled-keys"/><feature enabled="yes" name="secure-boot"/></firmware>',
    'secure boot',
  ],
  [
    { ...LINUX, firmware: chosen({ type: 'efi', secureBoot: false }) },
    {},
    '<os firmware="efi"><type arch="x86_64" machine="q35">hvm</type><firmware><feature enabled="no" name="secure-boot"/></firmware>',
    'no secure boot is said too',
  ],
  [
    ARM,
    {},
    '<os firmware="efi"><type arch="aarch64" machine="virt">hvm</type><firmware><feature enabled="no" name="secure-boot"/></firmware><boot dev="hd"/>',
    'libvirt picks a firmware with secure boot, unless it is told not to',
  ],
  [
    { ...LINUX, target: { ...LINUX.target, arch: 'i686' }, firmware: chosen({ type: 'efi', secureBoot: false }) },
    {},
    '<os firmware="efi"><type arch="i686" machine="q35">hvm</type><boot dev="hd"/>',
    'the only firmware of Debian 12 for i686 has secure boot',
  ],
  [
    { ...XEN, firmware: chosen({ type: 'efi' }) },
    {},
    'machine="xenfv">hvm</type><boot dev="hd"/>',
    'but Xen has one firmware',
  ],
  [RISC_V, {}, '</os><cpu', 'RISC-V has no ACPI, with which its time begins in 1970'],
  [
    RISC_V_WITHOUT_FLASH,
    {},
    '<os><type arch="riscv64" machine="virt">hvm</type><boot dev="hd"/>',
    'nor firmware on QEMU 7.2',
  ],
  [ARM, {}, '<features><acpi/></features><cpu mode="host-passthrough"/><clock', 'UEFI hands over by ACPI'],
  [
    WINDOWS,
    {},
    '<features><acpi/><apic/><hyperv mode="custom"><relaxed state="on"/><vapic state="on"/><spinlocks state="on" retries="8191"/><vpindex state="on"/><runtime state="on"/><synic state="on"/><stimer state="on"><direct state="on"/></stimer><frequencies state="on"/><tlbflush state="on"/><ipi state="on"/></hyperv><smm state="on"/><vmport state="off"/></features>',
    'enlightenments, system management mode, and no port for VMware under SPICE',
  ],
  [
    { ...WINDOWS, hyperv: chosen({ level: 'basic', features: { synic: true, stimer: true, reset: true } }) },
    {},
    '<hyperv mode="custom"><synic state="on"/><stimer state="on"/><reset state="on"/></hyperv>',
    'timers of Hyper-V without their direct mode',
  ],
  [{ ...WINDOWS, hyperv: chosen({ level: 'none', features: {} }) }, {}, '<apic/><smm', 'no enlightenments'],
  [VNC, {}, '<features><acpi/><apic/></features>', 'the port stays without SPICE'],
  [
    WINDOWS,
    {},
    '<clock offset="localtime"><timer name="rtc" tickpolicy="catchup"/><timer name="pit" tickpolicy="delay"/><timer name="hpet" present="no"/><timer name="hypervclock" present="yes"/></clock>',
    'timers in their order',
  ],
  [ZONED, {}, '<clock offset="timezone" timezone="Europe/Berlin"><timer', 'local time of a zone'],
  [
    { ...ZONED, clock: { ...ZONED.clock, offset: 'utc' } },
    {},
    '<clock offset="utc"><timer',
    'a zone means nothing to a clock that shows UTC',
  ],
  [
    { ...BARE, clock: { ...BARE.clock, timers: [{ name: 'rtc', track: 'guest', because: { rule: 'x' } }] } },
    {},
    '<timer name="rtc" track="guest"/>',
    'what the clock follows',
  ],
  [LINUX, {}, '<target dev="vda" bus="virtio"/>', 'a virtio disk'],
  [LINUX, {}, '<target dev="sda" bus="sata"/><readonly/>', 'a drive that is the first of its kind'],
  [WINDOWS, {}, '<target dev="sdb" bus="sata"/><readonly/>', 'a drive that is the second'],
  [ARM, {}, '<target dev="sda" bus="scsi"/><readonly/>', 'a drive on SCSI'],
  [ARM, {}, '<controller type="scsi" index="0" model="virtio-scsi"/>', 'its controller'],
  [FLOPPY, {}, '<disk type="file" device="floppy">', 'a disk on the floppy controller is one'],
  [FLOPPY, {}, '<target dev="fda" bus="fdc"/>', 'and is called so'],
  [FLOPPY, {}, '<boot dev="fd"/><boot dev="cdrom"/>', 'and is started from'],
  [
    BARE,
    { disk: { path: '/dev/vg/a' } },
    '<disk type="block" device="disk"><driver name="qemu" type="raw"/><source dev="/dev/vg/a"/>',
    'a block device, which is raw',
  ],
  [
    BARE,
    { cdrom: '/a.iso' },
    '<disk type="file" device="cdrom"><driver name="qemu" type="raw"/><source file="/a.iso"/>',
    'a CD',
  ],
  [BARE, { name: 'b' }, '<source file="/var/lib/libvirt/images/b.qcow2"/>', 'a disk called like the guest'],
  [
    TRANSITIONAL,
    {},
    '<controller type="scsi" index="0" model="virtio-transitional"/><controller type="virtio-serial" index="0" model="virtio-transitional"/>',
    'transitional controllers',
  ],
  [
    { ...TRANSITIONAL, disk: chosen({ bus: 'virtio', virtioModel: 'transitional' }) },
    {},
    '<disk type="file" device="disk" model="virtio-transitional">',
    'a transitional disk',
  ],
  [
    TRANSITIONAL,
    {},
    '<interface type="user"><model type="virtio-transitional"/></interface>',
    'a transitional network card',
  ],
  [
    TRANSITIONAL,
    {},
    '<watchdog model="i6300esb" action="reset"/><memballoon model="virtio-transitional"/><rng model="virtio-transitional"><backend model="random">/dev/urandom</backend></rng><panic model="isa"/><vsock model="virtio"><cid auto="yes"/></vsock>',
    'the rest, and what was asked for',
  ],
  [LINUX, {}, '<controller type="usb" index="0" model="qemu-xhci" ports="15"/>', 'USB 3 with its ports'],
  [
    { ...LINUX, usb: chosen({ model: 'none' }) },
    {},
    '<controller type="usb" index="0" model="none"/>',
    'no USB is said too',
  ],
  [
    LINUX,
    {},
    '<channel type="unix"><target type="virtio" name="org.qemu.guest_agent.0"/></channel><channel type="spicevmc">',
    'the agent',
  ],
  [VNC, {}, '</channel><input type="tablet" bus="usb"/><graphics type="vnc" autoport="yes"/>', 'VNC has no channel'],
  [BLIND, {}, '</channel><memballoon', 'nothing to be seen, nothing to show it'],
  [BLIND, {}, '<console type="pty"/>', 'but a console'],
  [ARM, {}, '<input type="tablet" bus="usb"/><input type="keyboard" bus="usb"/>', 'a keyboard'],
  [WINDOWS, {}, '<tpm model="tpm-crb"><backend type="emulator" version="2.0"/></tpm>', 'a TPM that is required'],
  [WINDOWS, { tpm: false }, '<input type="tablet" bus="usb"/><graphics', 'or left out'],
  [LINUX, {}, '<input type="tablet" bus="usb"/><graphics', 'one that is only supported'],
  [LINUX, { tpm: true }, '<tpm model="tpm-crb">', 'or asked for'],
  [
    LINUX,
    { share: SHARE },
    '<filesystem type="mount" accessmode="passthrough"><driver type="virtiofs"/><source dir="/srv"/><target dir="data"/></filesystem>',
    'a shared folder',
  ],
  [
    LINUX,
    { share: SHARE },
    '<memoryBacking><source type="memfd"/><access mode="shared"/></memoryBacking>',
    'and the memory that its server reads',
  ],
  [
    TRANSITIONAL,
    { share: SHARE },
    '<filesystem type="mount" accessmode="mapped"><driver type="path"/>',
    'one of the older kind',
  ],
  [TRANSITIONAL, { share: SHARE }, '</memory><vcpu>', 'needs no such memory'],
  [LINUX, {}, '</memory><vcpu>', 'nor does a guest that shares nothing'],
  [
    BARE,
    { network: { type: 'bridge', source: 'lan' }, mac: '52:54:00:00:00:01' },
    '<interface type="bridge"><mac address="52:54:00:00:00:01"/><source bridge="lan"/><model type="e1000"/></interface>',
    'a bridge and an address',
  ],
  [BARE, { network: { type: 'bridge' } }, '<source bridge="br0"/>', 'the usual bridge'],
  [BARE, { network: { type: 'network' } }, '<source network="default"/>', 'the usual network'],
  [XEN, {}, '<domain type="xen"><name>win2k19</name>', 'Xen'],
  [XEN, {}, '<type arch="x86_64" machine="xenfv">hvm</type><boot dev="hd"/>', 'a full guest'],
  [XEN, {}, '<features><acpi/><apic/><pae/><viridian/></features><clock offset="localtime"/><devices>', 'its features'],
  [XEN, {}, '<interface type="network"><source network="default"/><model type="e1000"/></interface>', 'its network'],
  [XEN, {}, '<console type="pty"/><input type="tablet" bus="usb"/><graphics type="spice"', 'no channels, and no TPM'],
  [{ ...XEN, viridian: chosen({ present: false }) }, {}, '<apic/><pae/></features>', 'no guest that knows Hyper-V'],
  [
    XEN_PV,
    {},
    '<vcpu>1</vcpu><bootloader>pygrub</bootloader><os><type arch="x86_64" machine="xenpv">linux</type></os><clock offset="utc"/><devices>',
    'a paravirtual guest has no firmware, no features and no power button',
  ],
  [XEN_PV, {}, '<target dev="xvda" bus="xen"/>', 'its disk'],
  [XEN_PV, {}, '<target dev="xvdb" bus="xen"/>', 'its drive'],
  [XEN_PV, {}, '<model type="netfront"/>', 'its network card'],
  [
    XEN_PV,
    {},
    '<input type="mouse" bus="xen"/><graphics type="vnc" autoport="yes"/><video><model type="xen"/>',
    'its screen',
  ],
];

/** `[hardware, options, message, why]` */
export const REFUSED: readonly (readonly [hardware: Hardware, options: GuestOptions, message: RegExp, why: string])[] =
  [
    [VMWARE, {}, /^No words for vmware in libvirt domain XML; legal are kvm, qemu, xen\. .*format vmware/, 'VMware'],
    [
      BARE,
      { share: SHARE },
      /^No words for sharing a folder with this guest\. It needs a driver/,
      'no driver for a share',
    ],
    [{ ...XEN, filesystem: chosen({ driver: '9p' }) }, { share: SHARE }, /sharing a folder/, 'no share on Xen'],
    [BARE, { tpm: true }, /^No words for a TPM for this guest\. /, 'no TPM to be had'],
    [XEN, { tpm: true }, /^No words for a TPM for this guest\. /, "Xen's TPM is outside the domain XML"],
    [
      XEN,
      { network: { type: 'user' } },
      /^No words for the network user under xen; legal are network, bridge\. /,
      'QEMU only',
    ],
    [BARE, { name: '' }, /^options\.name, "", is empty/, 'no name'],
    [BARE, { name: 'a/b' }, /^options\.name, "a\/b", /, 'a name with a slash'],
    [BARE, { name: 'a\nb' }, /^options\.name, "a\\nb", /, 'a name of two lines'],
    [
      BARE,
      { disk: { path: 'a.img' } },
      /^options\.disk\.path, "a.img", does not start with a slash/,
      'a relative path',
    ],
    [BARE, { cdrom: 'a.iso' }, /^options\.cdrom, /, 'a relative path of a CD'],
    [LINUX, { share: { path: 'a', tag: 'b' } }, /^options\.share\.path, /, 'a relative path of a folder'],
    [BARE, { memory: Number.NaN }, /^options\.memory, "NaN", is no whole number above 0/, 'no number'],
    [BARE, { memory: 0 }, /^options\.memory, "0", /, 'no memory'],
    [BARE, { cpus: 1.5 }, /^options\.cpus, "1.5", /, 'half a processor'],
    ...NOT_IN_XML.map(
      ([text, why]) => [BARE, { cdrom: `/${text}` }, /^(options\.cdrom|The text of source file), /, why] as const,
    ),
  ];
