// Tables. In: a recommendation and options. Out: parts of QEMU's command line, parts that it must not contain, and
// errors. All command lines were tried with QEMU 7.2.
import type { Hardware } from '../../lib/policy/aspects/hardware.ts';
import type { QemuOptions } from '../../lib/render/qemu/qemu.ts';
import { ARM, chosen, LINUX, TRANSITIONAL, VMWARE, WINDOWS, WINDOWS_XP, XEN } from '../fixtures/hardware.ts';
import { DOS, MAINFRAME, POWER, RISC_V, RISC_V_WITHOUT_FLASH } from '../fixtures/hardware-elsewhere.ts';

const SHARE = { path: '/srv/a,b', tag: 'data' };
const TCG: Hardware = { ...LINUX, target: { ...LINUX.target, hypervisor: 'qemu' }, cpu: chosen({ mode: 'maximum' }) };
const PC: Hardware = { ...LINUX, machine: chosen({ type: 'pc' }) };

function clockOf(...timers: Hardware['clock']['timers']): Hardware {
  return { ...LINUX, clock: chosen({ offset: 'utc', timers }) };
}

function withDisk(hardware: Hardware, bus: Hardware['disk']['bus']): Hardware {
  return { ...hardware, disk: chosen({ bus }) };
}

function withScsi(model: NonNullable<Hardware['scsi']>['model'], hardware = LINUX): Hardware {
  return { ...withDisk(hardware, 'scsi'), scsi: chosen({ model }) };
}

function withoutUsb({ usb: _, ...hardware }: Hardware): Hardware {
  return hardware;
}

/** `[hardware, options, words that stand side by side, why]`. */
export const PARTS: readonly (readonly [hardware: Hardware, options: QemuOptions, words: string, why: string])[] = [
  [LINUX, {}, 'qemu-system-x86_64 -name guest=fedora38 -nodefaults', 'a name, and nothing that was not asked for'],
  [LINUX, { name: 'a,b' }, '-name guest=a,,b', 'a comma is doubled'],
  [
    LINUX,
    { uuid: '01234567-89ab-cdef-0123-456789abcdef' },
    '-uuid 01234567-89ab-cdef-0123-456789abcdef',
    'the uuid asked for',
  ],
  [WINDOWS_XP, {}, 'qemu-system-i386', 'the 32-bit PC'],
  [
    LINUX,
    {},
    '-machine type=q35,accel=kvm,hpet=off,vmport=off',
    'KVM, without the timer that QEMU 8 cannot refuse otherwise',
  ],
  [TCG, {}, '-machine type=q35,accel=tcg,', 'QEMU without KVM'],
  [ARM, {}, '-machine type=virt,accel=kvm,gic-version=max,pflash0=firmware,pflash1=variables', 'ARM'],
  [LINUX, {}, '-global ICH9-LPC.disable_s3=1', 'no sleep on q35'],
  [PC, {}, '-global PIIX4_PM.disable_s4=1', 'no sleep on pc'],
  [LINUX, {}, '-cpu host -smp cpus=2,sockets=1,cores=2,threads=1 -m size=2048M', 'cores, not sockets'],
  [TCG, {}, '-cpu max', 'the greatest CPU'],
  [{ ...TCG, cpu: chosen({ mode: 'host-model' }) }, {}, '-cpu max', 'no CPU of the host without KVM'],
  [{ ...TCG, cpu: chosen({ mode: 'host-passthrough' }) }, {}, '-cpu max', 'nor when it is to be passed through'],
  [{ ...LINUX, cpu: chosen({ mode: 'host-model' }) }, {}, '-cpu host', 'no model of the host but itself'],
  [{ ...LINUX, cpu: chosen({ mode: 'custom', model: 'pentium' }) }, {}, '-cpu pentium', 'a model'],
  [
    { ...LINUX, cpu: chosen({ mode: 'host-passthrough', features: { invtsc: 'require', x2apic: 'disable' } }) },
    {},
    '-cpu host,invtsc=on,x2apic=off',
    'features of the CPU',
  ],
  [
    WINDOWS,
    {},
    '-cpu host,hv-time=on,hv-relaxed=on,hv-vapic=on,hv-spinlocks=0x1fff,hv-vpindex=on,hv-runtime=on,hv-synic=on,hv-stimer=on,hv-stimer-direct=on,',
    'enlightenments',
  ],
  [
    clockOf(chosen({ name: 'hypervclock', present: true })),
    {},
    '-cpu host,hv-time=on',
    'a clock without enlightenments',
  ],
  [LINUX, { memory: 1_000_000_000 }, '-m size=954M', 'memory is rounded up'],
  [LINUX, {}, '-rtc base=utc,driftfix=slew -global kvm-pit.lost_tick_policy=delay', 'missed ticks are made up for'],
  [ARM, {}, '-rtc base=utc', 'no timers elsewhere'],
  [WINDOWS, {}, '-rtc base=localtime,driftfix=slew', 'local time'],
  [
    clockOf(
      chosen({ name: 'rtc', tickPolicy: 'delay', track: 'guest' }),
      chosen({ name: 'pit', tickPolicy: 'discard' }),
    ),
    {},
    '-rtc base=utc,clock=vm,driftfix=none -global kvm-pit.lost_tick_policy=discard',
    'the other policies',
  ],
  [
    clockOf(chosen({ name: 'hpet', present: true }), chosen({ name: 'pit', present: false })),
    {},
    ',hpet=on,pit=off',
    'timers there and not',
  ],
  [
    WINDOWS,
    { disk: { path: '/vm/w.qcow2' } },
    '-blockdev driver=raw,node-name=variables,read-only=off,file.driver=file,file.filename=/vm/win11_VARS.fd -global driver=cfi.pflash01,property=secure,value=on',
    'variables that only system management mode may write',
  ],
  [WINDOWS, {}, 'file.filename=/usr/share/OVMF/OVMF_CODE_4M.secboot.fd', 'a firmware that checks signatures'],
  [
    { ...WINDOWS, firmware: chosen({ type: 'efi', secureBoot: true, smm: true }) },
    { firmware: { code: '/c', variables: '/v' } },
    'file.filename=/c -blockdev driver=raw,node-name=variables,read-only=off,file.driver=file,file.filename=/v',
    'the firmware that is named',
  ],
  [
    { ...LINUX, firmware: chosen({ type: 'efi', secureBoot: false }) },
    {},
    'filename=/usr/share/OVMF/OVMF_CODE_4M.fd',
    'no secure boot',
  ],
  [RISC_V, {}, 'filename=/usr/share/qemu-efi-riscv64/RISCV_VIRT_CODE.fd', 'the firmware of RISC-V'],
  [RISC_V, {}, '-machine type=virt,accel=kvm,acpi=off,pflash0=firmware', 'with ACPI its time begins in 1970'],
  [RISC_V_WITHOUT_FLASH, {}, '-machine type=virt,accel=kvm -', 'QEMU 7.2 has neither flash nor ACPI there'],
  [LINUX, {}, '-device qemu-xhci,id=usb,p2=15,p3=15', 'USB 3 with its ports'],
  [WINDOWS_XP, {}, '-device ich9-usb-ehci1,id=usb,addr=1d.7', 'USB 2'],
  [
    WINDOWS_XP,
    {},
    '-device ich9-usb-uhci1,masterbus=usb.0,firstport=0,addr=1d.0,multifunction=on',
    'and its companions',
  ],
  [withoutUsb(PC), {}, '-device piix3-usb-uhci,id=usb ', 'a controller for what hangs on USB, where none was chosen'],
  [withoutUsb(LINUX), {}, '-device ich9-usb-ehci1,id=usb,addr=1d.7', 'the one of q35'],
  [withoutUsb(ARM), {}, '-device qemu-xhci,id=usb', 'the one of others'],
  [withoutUsb(withDisk(DOS, 'usb')), {}, '-device piix3-usb-uhci,id=usb', 'for a disk on USB'],
  [
    LINUX,
    { disk: { path: '/vm/a,b:c.raw', format: 'raw' } },
    '-blockdev driver=raw,node-name=disk-file,file.driver=file,file.filename=/vm/a,,b:c.raw -device virtio-blk-pci,id=disk,drive=disk-file,bootindex=1,disable-legacy=on',
    'a path is a path, whatever is in it',
  ],
  [
    LINUX,
    { disk: { path: '/dev/sdb' } },
    'driver=raw,node-name=disk-file,file.driver=host_device,file.filename=/dev/sdb',
    'a whole disk of the host is raw',
  ],
  [PC, {}, '-device virtio-blk-pci,id=disk,drive=disk-file,bootindex=1 ', 'on plain PCI both protocols'],
  [TRANSITIONAL, {}, '-device virtio-scsi-pci-transitional,id=scsi', 'legacy virtio on a PCIe machine'],
  [TRANSITIONAL, {}, '-device virtio-net-pci-transitional,id=net', 'its network card'],
  [TRANSITIONAL, {}, '-device scsi-hd,id=disk,bus=scsi.0,scsi-id=0,drive=disk-file,bootindex=1', 'a disk on SCSI'],
  [MAINFRAME, {}, '-device virtio-blk-ccw,id=disk,drive=disk-file,bootindex=1', 'channels'],
  [MAINFRAME, {}, '-device virtio-gpu-ccw,id=video', 'a screen on a channel'],
  [
    MAINFRAME,
    {},
    '-device virtio-tablet-ccw,id=tablet -device virtio-keyboard-ccw,id=keyboard',
    'and what points at it',
  ],
  [WINDOWS_XP, {}, '-device ide-hd,id=disk,bus=ide.0,unit=0,drive=disk-file,bootindex=1', 'IDE'],
  [WINDOWS, {}, '-device ide-hd,id=disk,bus=ide.0,drive=disk-file,bootindex=1', 'the SATA of q35'],
  [withDisk(PC, 'sata'), {}, '-device ich9-ahci,id=sata', 'a SATA of its own elsewhere'],
  [withDisk(PC, 'sata'), {}, '-device ide-hd,id=disk,bus=sata.0,', 'and its disk'],
  [withDisk(LINUX, 'usb'), {}, '-device usb-storage,id=disk,bus=usb.0,drive=disk-file,bootindex=1', 'USB'],
  [withDisk(LINUX, 'fdc'), {}, '-global isa-fdc.bootindexA=1 -device isa-fdc,id=fdc', 'a floppy on q35'],
  [withDisk(DOS, 'fdc'), {}, '-device floppy,id=disk,drive=disk-file', 'a floppy'],
  [
    { ...ARM, cdrom: chosen({ bus: 'usb' }) },
    {},
    '-device usb-bot,id=usb-cdrom,bus=usb.0 -device scsi-cd,bus=usb-cdrom.0,id=cdrom,bootindex=2',
    'an empty drive on USB',
  ],
  [LINUX, {}, '-device ide-cd,bus=ide.1,id=cdrom,bootindex=2', 'an empty drive'],
  [
    LINUX,
    { cdrom: '/i.iso' },
    'file.filename=/i.iso -device ide-cd,bus=ide.1,id=cdrom,drive=cdrom-file,bootindex=2',
    'a CD',
  ],
  [withScsi('lsilogic'), {}, '-device lsi53c895a,id=scsi', 'an old SCSI controller'],
  [withScsi('auto'), {}, '-device lsi53c895a,id=scsi', 'the one of a PC'],
  [withScsi('auto', POWER), {}, '-device spapr-vscsi,id=scsi', 'the one of POWER'],
  [withScsi('auto', ARM), {}, '-device virtio-scsi-pci,id=scsi', 'and any other'],
  [LINUX, {}, '-netdev user,id=network -device virtio-net-pci,id=net,netdev=network,disable-legacy=on', 'the network'],
  [WINDOWS, { mac: '52:54:00:00:00:01' }, '-device e1000e,id=net,netdev=network,mac=52:54:00:00:00:01', 'an address'],
  [LINUX, { network: { type: 'bridge', source: 'br0' } }, '-netdev bridge,id=network,br=br0', 'a bridge'],
  [
    LINUX,
    { sockets: '/s' },
    '-spice unix=on,addr=/s/fedora38.spice,disable-ticketing=on -device virtio-vga,id=video -audiodev spice,id=audio',
    'SPICE',
  ],
  [
    DOS,
    { sockets: '/s' },
    '-vnc vnc=unix:/s/msdos6.22.vnc -device cirrus-vga,id=video -audiodev none,id=audio -device sb16,id=sound,audiodev=audio',
    'VNC',
  ],
  [
    { ...LINUX, target: { ...LINUX.target, graphics: 'none' } },
    {},
    '-display none -serial pty',
    'no screen, a serial port',
  ],
  [ARM, {}, '-device virtio-gpu-pci,id=video', 'a screen that no firmware needs'],
  [WINDOWS, {}, '-device ich9-intel-hda,id=sound -device hda-duplex,bus=sound.0,audiodev=audio', 'sound'],
  [
    { ...LINUX, sound: chosen({ model: 'usb' }) },
    {},
    '-device usb-audio,id=sound,bus=usb.0,audiodev=audio',
    'sound on USB',
  ],
  [
    ARM,
    {},
    '-device usb-tablet,id=tablet,bus=usb.0 -device usb-kbd,id=keyboard,bus=usb.0',
    'a keyboard where none is built in',
  ],
  [
    LINUX,
    {},
    '-object rng-random,id=random,filename=/dev/urandom -device virtio-rng-pci,id=rng,rng=random',
    'random numbers',
  ],
  [LINUX, {}, '-device virtio-balloon-pci,id=balloon', 'a balloon'],
  [
    LINUX,
    { sockets: '/s' },
    '-chardev socket,id=agent,path=/s/fedora38.agent,server=on,wait=off -device virtserialport,bus=channels.0,chardev=agent,name=org.qemu.guest_agent.0',
    'the channel of the agent',
  ],
  [
    LINUX,
    {},
    '-chardev spicevmc,id=spice-agent,name=vdagent -device virtserialport,bus=channels.0,chardev=spice-agent,name=com.redhat.spice.0',
    'and that of the SPICE agent',
  ],
  [
    WINDOWS,
    {},
    '-device virtio-serial-pci,id=channels,disable-legacy=on -chardev spicevmc',
    'which every guest with SPICE has, as virt-install has it',
  ],
  [MAINFRAME, {}, '-device virtio-serial-ccw,id=channels', 'on channels too'],
  [
    WINDOWS,
    { sockets: '/s' },
    '-chardev socket,id=tpm-socket,path=/s/win11.tpm -tpmdev emulator,id=tpm-backend,chardev=tpm-socket -device tpm-crb,id=tpm,tpmdev=tpm-backend',
    'a TPM that is required',
  ],
  [ARM, { tpm: true }, '-device tpm-tis-device,id=tpm', 'a TPM without an ISA bus'],
  [POWER, { tpm: true }, '-device tpm-spapr,id=tpm', 'a TPM of POWER'],
  [
    LINUX,
    { share: SHARE },
    '-chardev socket,id=share,path=/run/qemu/fedora38.virtiofs -device vhost-user-fs-pci,id=folder,chardev=share,tag=data',
    'a shared folder',
  ],
  [
    LINUX,
    { share: SHARE },
    '-object memory-backend-memfd,id=memory,size=2048M,share=on',
    'and memory that its server sees',
  ],
  [
    TRANSITIONAL,
    { share: SHARE },
    '-fsdev local,id=share,path=/srv/a,,b,security_model=mapped-xattr -device virtio-9p-pci,id=folder,fsdev=share,mount_tag=data',
    'the older way',
  ],
  [TRANSITIONAL, {}, '-device vhost-vsock-pci,id=vsock,guest-cid=3', 'a socket to the host'],
  [TRANSITIONAL, { contextId: 7 }, 'guest-cid=7', 'its number'],
  [TRANSITIONAL, {}, '-device i6300esb,id=watchdog -action watchdog=reset', 'a watchdog'],
  [TRANSITIONAL, {}, '-device pvpanic', 'a panic device'],
];

/** `[hardware, options, what must not stand there, why]`. */
export const ABSENT: readonly (readonly [hardware: Hardware, options: QemuOptions, words: string, why: string])[] = [
  [LINUX, {}, 'tpm', 'a TPM that is only supported'],
  [WINDOWS, { tpm: false }, 'tpm', 'a TPM that is not wanted'],
  [WINDOWS, {}, 'virtio-balloon', 'balloon none'],
  [{ ...LINUX, target: { ...LINUX.target, graphics: 'vnc' } }, {}, 'spice', 'no SPICE agent with VNC'],
  [DOS, {}, 'channels', 'no channels for nothing'],
  [ARM, {}, 'acpi', 'ACPI is only turned off where it does harm'],
  [{ ...MAINFRAME, panic: chosen({ model: 's390' }) }, {}, 'panic', 'a panic device that is part of the machine'],
  [DOS, {}, 'usb', 'no USB'],
  [withoutUsb(DOS), {}, 'usb', 'no USB for nothing'],
  [DOS, {}, 'mouse', 'the mouse of a PC is built in'],
  [ARM, {}, 'kvm-pit', 'no timers of a PC'],
  [ARM, {}, 'vmport', 'no port of a PC'],
  [DOS, {}, 'vmport', 'VNC bears it'],
  [RISC_V, {}, 'gic', 'no ARM'],
  [MAINFRAME, {}, '-cpu', 'no CPU chosen'],
  [{ ...LINUX, video: chosen({ model: 'none' }) }, {}, 'id=video', 'no graphics card'],
];

/** `[hardware, options, code, what is asked, why]`. */
export const REFUSED: readonly (readonly [
  hardware: Hardware,
  options: QemuOptions,
  code: string,
  message: string,
  why: string,
])[] = [
  [XEN, {}, 'UNSUPPORTED', 'the hypervisor xen; legal are kvm, qemu', 'not QEMU'],
  [VMWARE, {}, 'UNSUPPORTED', 'the hypervisor vmware; legal are kvm, qemu', 'not QEMU either'],
  [
    { ...LINUX, machine: chosen({ type: 'virt' }) },
    {},
    'UNSUPPORTED',
    'the machine virt on x86_64',
    'a machine of others',
  ],
  [
    withDisk(LINUX, 'ide'),
    {},
    'UNSUPPORTED',
    'a disk on ide of the machine q35; legal are virtio, scsi, sata, usb, fdc',
    'no IDE on q35',
  ],
  [
    withDisk(ARM, 'fdc'),
    {},
    'UNSUPPORTED',
    'a disk on fdc of the machine virt; legal are virtio, scsi, sata, usb',
    'no floppies',
  ],
  [withDisk(LINUX, 'xen'), {}, 'UNSUPPORTED', 'a disk on xen', 'no Xen'],
  [{ ...LINUX, cdrom: chosen({ bus: 'virtio' }) }, {}, 'UNSUPPORTED', 'a cdrom on virtio', 'no such drive'],
  [withScsi('buslogic'), {}, 'UNSUPPORTED', 'the SCSI controller buslogic', 'QEMU has none'],
  [
    { ...LINUX, network: chosen({ model: 'netfront' }) },
    {},
    'UNSUPPORTED',
    'the network card netfront; legal are virtio, e1000',
    'no Xen',
  ],
  [
    { ...LINUX, network: chosen({ model: 'constructor' }) },
    {},
    'UNSUPPORTED',
    'the network card constructor',
    'no card',
  ],
  [{ ...LINUX, video: chosen({ model: 'gop' }) }, {}, 'UNSUPPORTED', 'the graphics card gop', 'no such card'],
  [{ ...LINUX, sound: chosen({ model: 'virtio' }) }, {}, 'UNSUPPORTED', 'the sound card virtio', 'not in QEMU 7.2'],
  [
    { ...ARM, input: chosen({ pointer: 'mouse', bus: 'ps2' }) },
    {},
    'UNSUPPORTED',
    'the input device ps2 mouse',
    'no PS/2',
  ],
  [
    { ...LINUX, input: chosen({ pointer: 'tablet', bus: 'ps2' }) },
    {},
    'UNSUPPORTED',
    'the input device ps2 tablet',
    'no such tablet',
  ],
  [
    clockOf(chosen({ name: 'pit', tickPolicy: 'catchup' })),
    {},
    'UNSUPPORTED',
    'the tick policy of the pit catchup; legal are delay, discard',
    'KVM cannot',
  ],
  [
    clockOf(chosen({ name: 'rtc', tickPolicy: 'discard' })),
    {},
    'UNSUPPORTED',
    'the tick policy of the rtc discard',
    'QEMU cannot',
  ],
  [
    { ...MAINFRAME, network: chosen({ model: 'virtio', virtioModel: 'transitional' }) },
    {},
    'UNSUPPORTED',
    'transitional virtio on s390-ccw-virtio',
    'only PCI has it',
  ],
  [
    { ...ARM, firmware: chosen({ type: 'efi', secureBoot: true }) },
    {},
    'UNSUPPORTED',
    'secure boot on aarch64',
    'no firmware is known',
  ],
  [{ ...POWER, firmware: chosen({ type: 'efi' }) }, {}, 'UNSUPPORTED', 'EFI on ppc64le', 'there is none'],
  [
    LINUX,
    { network: { type: 'network', source: 'lan' } },
    'UNSUPPORTED',
    'the network lan of libvirt; legal are user, bridge',
    "libvirt's own",
  ],
  [withDisk(DOS, 'usb'), {}, 'UNSUPPORTED', 'USB of the machine pc without a controller', 'no controller'],
  [DOS, { tpm: true }, 'UNSUPPORTED', 'a TPM for this guest', 'no model is known'],
  [MAINFRAME, { tpm: true }, 'UNSUPPORTED', 'a TPM for this guest', 'there is none'],
  [DOS, { share: SHARE }, 'UNSUPPORTED', 'a shared folder for this guest', 'no driver is known'],
  [LINUX, { name: 'a/b' }, 'BAD_ARGUMENT', 'has a slash', 'the name is part of paths'],
  [LINUX, { name: '' }, 'BAD_ARGUMENT', 'is empty', 'no name'],
  [LINUX, { cpus: 1.5 }, 'BAD_ARGUMENT', 'is no whole number above 0', 'half a processor'],
  [LINUX, { memory: Number.NaN }, 'BAD_ARGUMENT', 'is no whole number above 0', 'no number'],
];
