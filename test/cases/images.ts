// Images as Glance describes them, and what they get: from a database of made-up systems, and without one.
import type { ErrorCode } from '../../lib/errors.ts';
import type { Target } from '../../lib/request.ts';

/** `[properties, target, 'part=value ...', why]`: a value behind `!` was asked for by a property. */
export type ImageCase = readonly [
  properties: Readonly<Record<string, string | boolean>>,
  target: Target,
  expected: string,
  why: string,
];

/** Asked of the database of test/lib/image-properties.test.ts, which knows `modern`, `old` and `window`. */
export const IMAGES: readonly ImageCase[] = [
  [{ os_name: 'modern' }, {}, 'machine=q35 disk=virtio network=virtio offset=utc', 'by short-id'],
  [{ os_name: 'http://example.org/modern' }, {}, 'machine=q35 disk=virtio', 'by id'],
  [{ os_distro: 'modern' }, {}, 'machine=q35 disk=virtio', 'by the name that Glance has'],
  [{ os_distro: 'window', os_name: 'modern' }, {}, 'machine=q35 offset=utc', 'os_name is the more exact'],
  [{ os_name: 'modern', hw_disk_bus: 'scsi' }, {}, 'disk=!scsi scsi=virtio-scsi', 'the first example of the spec'],
  [{ os_name: 'old' }, {}, 'machine=pc disk=ide network=e1000 offset=utc', 'the second: ide and e1000'],
  [{ os_name: 'old', hw_disk_bus: 'scsi' }, {}, 'disk=!scsi scsi=lsilogic', 'no driver for virtio’s controller'],
  [
    { os_name: 'old', hw_disk_bus: 'scsi', hw_scsi_model: 'virtio-scsi' },
    {},
    'scsi=!virtio-scsi',
    'a controller asked for',
  ],
  [{ os_name: 'modern', hw_cdrom_bus: 'scsi' }, {}, 'cdrom=!scsi scsi=virtio-scsi', 'a drive on SCSI'],
  [{ os_name: 'window', hw_disk_bus: 'ide' }, {}, 'machine=pc disk=!ide cdrom=ide', 'a bus that q35 lacks brings pc'],
  [{ os_name: 'old', hw_vif_model: 'pcnet' }, {}, 'network=!pcnet', 'a card'],
  [{ os_name: 'old', hw_nic_model: 'pcnet' }, {}, 'network=!pcnet', 'a card, as the spec spells it'],
  [{ os_name: 'old', hw_nic_model: 'pcnet', hw_vif_model: 'e1000e' }, {}, 'network=!e1000e', 'Nova’s spelling first'],
  [{ os_name: 'old', hw_video_model: 'cirrus' }, {}, 'video=!cirrus', 'a graphics card'],
  [{ os_name: 'old', hw_video_model: 'none' }, {}, 'video=!none', 'no graphics card'],
  [{ os_name: 'old', hw_sound_model: 'sb16' }, {}, 'sound=!sb16', 'a sound card'],
  [
    { os_name: 'old', hw_machine_type: 'pc-q35-7.2' },
    {},
    'machine=!pc-q35-7.2 disk=sata cdrom=sata',
    'a machine with its version',
  ],
  [{ os_name: 'old', hw_firmware_type: 'uefi' }, {}, 'firmware=!efi secure=false tpm=recommended', 'EFI'],
  [{ os_name: 'window', hw_firmware_type: 'bios' }, {}, 'firmware=!bios', 'BIOS'],
  [
    { os_name: 'old', os_secure_boot: 'required' },
    {},
    'machine=!q35 firmware=!efi secure=true',
    'secure boot brings what it needs',
  ],
  [{ os_name: 'window', os_secure_boot: 'disabled', hw_firmware_type: 'uefi' }, {}, 'secure=false', 'no secure boot'],
  [
    { os_name: 'window', os_secure_boot: 'optional', hw_firmware_type: 'uefi' },
    {},
    'secure=true',
    'secure boot where it can be',
  ],
  [{ os_name: 'window', os_secure_boot: 'optional' }, {}, 'firmware=bios secure=undefined', 'and not where it cannot'],
  [{ os_name: 'old', hw_rng_model: 'virtio' }, {}, 'rng=!virtio', 'random numbers'],
  [{ os_name: 'old', hw_input_bus: 'virtio' }, {}, 'input=!virtio-tablet', 'a bus of the pointer'],
  [{ os_name: 'old', hw_pointer_model: 'usbtablet' }, {}, 'input=!usb-tablet', 'a pointer'],
  [{ os_name: 'old', hw_usb_model: 'nec-xhci' }, {}, 'usb=!nec-xhci', 'a USB controller'],
  [{ os_name: 'old', hw_tpm_model: 'tpm-crb' }, {}, 'tpm=!required model=tpm-crb-2.0', 'a TPM'],
  [{ os_name: 'old', hw_tpm_version: '1.2' }, {}, 'tpm=!required model=tpm-tis-1.2', 'an older TPM'],
  [{ os_name: 'old', hw_time_hpet: 'true' }, {}, 'hpet=!true', 'an HPET'],
  [{ os_name: 'old', hw_time_hpet: false }, {}, 'hpet=!false', 'no HPET, as JSON has it'],
  [
    { os_name: 'old', hw_rtc_policy: 'delay', hw_pit_policy: 'discard' },
    {},
    'rtc=!delay pit=!discard',
    'tick policies',
  ],
  [
    { os_name: 'old', os_type: 'windows' },
    {},
    'offset=!localtime hypervclock=!true hyperv=!full',
    'a Windows that the database does not know as one',
  ],
  [
    { os_name: 'window', os_type: 'windows' },
    {},
    'offset=!localtime hyperv=none',
    'the database knows which Windows it is',
  ],
  [{ os_name: 'window', os_type: 'linux' }, {}, 'offset=!utc hyperv=undefined', 'no Windows after all'],
  [
    { os_name: 'modern', hw_time_hpet: 'true' },
    { arch: 'aarch64' },
    'warns=PROPERTY_UNUSED',
    'what means nothing here is told',
  ],
  [
    { os_name: 'nobody' },
    {},
    'os=undefined machine=pc disk=virtio network=virtio warns=UNKNOWN_OS',
    'Nova’s own for what nobody knows',
  ],
  [{ hw_disk_bus: 'sata' }, {}, 'os=undefined disk=!sata network=virtio', 'and for what is not named'],
  [{ architecture: 'x86_64', min_ram: '512' }, {}, 'os=undefined disk=virtio', 'other properties say nothing'],
];

/** Nova's own, without any database. */
export const FIXED: readonly ImageCase[] = [
  [
    {},
    {},
    'machine=pc firmware=bios disk=virtio cdrom=ide network=virtio video=virtio timers=pit,rtc,hpet offset=utc',
    'x86 under KVM',
  ],
  [{}, { hypervisor: 'qemu' }, 'disk=virtio timers=', 'timers under KVM only'],
  [{}, { arch: 'aarch64' }, 'machine=virt firmware=efi cdrom=scsi scsi=virtio-scsi timers=pit,rtc', 'Arm'],
  [{}, { arch: 'ppc64le' }, 'machine=pseries firmware=undefined cdrom=scsi scsi=ibmvscsi video=vga', 'POWER'],
  [{}, { arch: 's390x' }, 'machine=s390-ccw-virtio cdrom=scsi input=undefined', 'IBM Z'],
  [{}, { hypervisor: 'xen' }, 'machine=xenfv disk=ide network=netfront timers=', 'Xen'],
  [{}, { hypervisor: 'xen', machine: 'xenpv' }, 'machine=xenpv disk=xen cdrom=xen', 'Xen, paravirtual'],
  [{}, { hypervisor: 'vmware' }, 'machine=undefined disk=scsi scsi=lsilogic network=e1000', 'VMware'],
  [{}, { graphics: 'none' }, 'video=undefined input=undefined', 'nobody looks'],
  [{ hw_machine_type: 'q35' }, {}, 'machine=!q35 cdrom=sata', 'what is asked for counts here too'],
  [{ os_type: 'windows' }, {}, 'offset=!localtime timers=pit,rtc,hpet,hypervclock hyperv=!full', 'Windows'],
  [{ os_distro: 'modern' }, {}, 'os=undefined disk=virtio', 'a name is not looked up'],
];

/** `[properties, target, code, words of the message, why]` */
export const BAD_IMAGES: readonly (readonly [
  properties: Readonly<Record<string, unknown>>,
  target: Target,
  code: ErrorCode,
  message: string,
  why: string,
])[] = [
  [{ hw_disk_bus: 'nvme' }, {}, 'BAD_PROPERTY', 'legal are virtio, scsi, sata, ide', 'no bus of ours'],
  [{ hw_disk_bus: '' }, {}, 'BAD_PROPERTY', 'hw_disk_bus', 'nothing'],
  [{ hw_disk_bus: 3 }, {}, 'BAD_PROPERTY', 'hw_disk_bus', 'no text'],
  [{ hw_disk_bus: null }, {}, 'BAD_PROPERTY', 'hw_disk_bus', 'no value'],
  [
    { hw_disk_bus: 'ide', hw_machine_type: 'q35' },
    {},
    'BAD_PROPERTY',
    'on the machine q35 are',
    'a bus that the machine lacks',
  ],
  [{ hw_vif_model: 'netfront' }, {}, 'BAD_PROPERTY', 'legal are virtio, e1000e', 'a card of another hypervisor'],
  [{ hw_firmware_type: 'efi' }, {}, 'BAD_PROPERTY', 'legal are bios, uefi', 'spelt uefi there'],
  [{ hw_machine_type: 'virt' }, {}, 'BAD_PROPERTY', 'legal are pc, q35', 'a machine of another architecture'],
  [{ hw_usb_model: 'ich9-ehci1' }, {}, 'BAD_PROPERTY', 'qemu-xhci, nec-xhci, none', 'not one of Nova’s'],
  [{ hw_tpm_model: 'tpm-crb', hw_tpm_version: '1.2' }, {}, 'BAD_PROPERTY', 'with tpm-crb are 2.0', 'CRB is of 2.0'],
  [{ os_secure_boot: 'required', hw_firmware_type: 'bios' }, {}, 'BAD_PROPERTY', 'beside bios', 'BIOS has none'],
  [{ os_secure_boot: 'required', hw_machine_type: 'pc' }, {}, 'BAD_PROPERTY', 'beside pc', 'nor has pc'],
  [{ os_type: 'macos' }, {}, 'BAD_PROPERTY', 'linux, windows', 'neither'],
  [{ hw_time_hpet: 'maybe' }, {}, 'BAD_PROPERTY', 'true', 'neither'],
  [{}, { arch: 'aarch64', hypervisor: 'xen' }, 'BAD_TARGET', 'xen', 'a target that cannot be'],
];
