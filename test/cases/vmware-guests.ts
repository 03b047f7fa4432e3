// Tables. In: a recommendation. Out: the .vmx file, and the parts for which VMware has no key.
import type { Hardware } from '../../lib/policy/aspects/hardware.ts';
import type { GuestOptions } from '../../lib/render/guest/guest.ts';
import { chosen } from '../fixtures/hardware.ts';
import { LINUX_ON_VMWARE, ON_VMWARE, ON_VMWARE_SECURE } from '../fixtures/hardware-elsewhere.ts';
import type { Expected } from '../fixtures/renderings.ts';

function on(vsphere: string): Hardware {
  return { ...ON_VMWARE, target: { ...ON_VMWARE.target, vsphere } };
}

function withAdapter(diskAdapter: NonNullable<Hardware['vmware']>['diskAdapter']): Hardware {
  return {
    ...ON_VMWARE,
    vmware: chosen({ guestId: 'windows7Guest', guestOS: 'windows7', diskAdapter, networkAdapter: 'vlance' }),
  };
}

/** `[hardware, options, what comes of it, why]`. */
export const VMX: readonly (readonly [hardware: Hardware, options: GuestOptions, expected: Expected, why: string])[] = [
  [
    ON_VMWARE,
    {},
    {
      says: [
        'guestOS = "windows7-64"',
        'virtualHW.version = "22"',
        'firmware = "bios"',
        'usb.present = "TRUE"',
        'ehci.present = "TRUE"',
        'sound.virtualDev = "hdaudio"',
      ],
      saysNot: ['rtc', 'vtpm', 'secureBoot', 'xhci'],
      loses: [],
    },
    'Windows 7, which VMware gives local time by itself',
  ],
  [
    LINUX_ON_VMWARE,
    {},
    { says: ['rtc.diffFromUTC = "0"', 'scsi0.virtualDev = "pvscsi"', 'ethernet0.virtualDev = "vmxnet3"'], loses: [] },
    'Linux',
  ],
  [
    ON_VMWARE_SECURE,
    {},
    {
      says: [
        'firmware = "efi"',
        'uefi.secureBoot.enabled = "TRUE"',
        'vtpm.present = "TRUE"',
        'sata0:0.fileName = "win11.vmdk"',
      ],
      saysNot: ['scsi0'],
      loses: ['the encryption that a TPM needs'],
    },
    'Windows 11',
  ],
  [ON_VMWARE_SECURE, { tpm: false }, { saysNot: ['vtpm'], loses: [] }, 'no TPM'],
  [on('8.0.1'), {}, { says: ['virtualHW.version = "20"'], loses: [] }, 'the hardware of an older vSphere'],
  [on('7.0'), {}, { says: ['virtualHW.version = "17"'], loses: [] }, 'and one older yet'],
  [on('10'), {}, { says: ['virtualHW.version = "22"'], loses: [] }, 'a newer one than is known'],
  [on('3.5'), {}, { says: ['virtualHW.version = "7"'], loses: [] }, 'the oldest'],
  [
    withAdapter('ide'),
    {},
    {
      says: ['ide0.present = "TRUE"', 'ide0:0.present = "TRUE"', 'ethernet0.virtualDev = "vlance"'],
      saysNot: ['ide0.virtualDev'],
      loses: [],
    },
    'IDE',
  ],
  [withAdapter('buslogic'), {}, { says: ['scsi0.virtualDev = "buslogic"'], loses: [] }, 'an old SCSI controller'],
  [
    { ...ON_VMWARE, cdrom: chosen({ bus: 'ide' }) },
    {},
    {
      says: ['ide1.present = "TRUE"', 'ide1:0.deviceType = "cdrom-raw"', 'ide1:0.startConnected = "FALSE"'],
      loses: [],
    },
    'an empty drive',
  ],
  [
    { ...ON_VMWARE, cdrom: chosen({ bus: 'usb' }) },
    {},
    { says: ['ide1:0.present = "TRUE"'], loses: ['a CD-ROM drive on usb'] },
    'a drive that VMware has not',
  ],
  [
    ON_VMWARE,
    {
      cdrom: '/i.iso',
      disk: { path: '/d.vmdk' },
      name: 'a "b"|c#',
      memory: 6 * 1024 ** 2 + 1,
      uuid: '564D8F13-e0f9-5534-4b62-56860f0ef744',
    },
    {
      says: [
        'displayName = "a |22b|22|7Cc#"',
        'sata0:1.deviceType = "cdrom-image"',
        'sata0:1.fileName = "/i.iso"',
        'scsi0:0.fileName = "/d.vmdk"',
        'memSize = "8"',
        'uuid.bios = "56 4d 8f 13 e0 f9 55 34-4b 62 56 86 0f 0e f7 44"',
      ],
      saysNot: ['emptyBackingString'],
      loses: [],
    },
    'what the caller knows',
  ],
  [
    ON_VMWARE,
    { network: { type: 'bridge' } },
    { says: ['ethernet0.connectionType = "bridged"', 'ethernet0.addressType = "generated"'], loses: [] },
    'a bridge',
  ],
  [
    ON_VMWARE,
    { network: { type: 'network', source: 'VM Network' }, mac: '52:54:00:00:00:01' },
    {
      says: [
        'ethernet0.networkName = "VM Network"',
        'ethernet0.address = "52:54:00:00:00:01"',
        'ethernet0.checkMACAddress = "FALSE"',
      ],
      loses: [],
    },
    'a port group and an address',
  ],
  [
    ON_VMWARE,
    { share: { path: '/srv', tag: 'data' } },
    { says: ['sharedFolder0.hostPath = "/srv"', 'sharedFolder0.guestName = "data"'], loses: [] },
    'a shared folder',
  ],
  [{ ...ON_VMWARE, usb: chosen({ model: 'none' }) }, {}, { saysNot: ['usb'], loses: [] }, 'no USB'],
  [
    { ...ON_VMWARE, usb: chosen({ model: 'qemu-xhci', ports: 15 }) },
    {},
    { says: ['usb_xhci.present = "TRUE"'], loses: [] },
    'USB 3',
  ],
  [
    {
      ...LINUX_ON_VMWARE,
      clock: chosen({
        offset: 'localtime',
        timeZone: 'Asia/Tokyo',
        timers: [chosen({ name: 'hpet', present: false }), chosen({ name: 'rtc', tickPolicy: 'catchup' })],
      }),
    },
    {},
    {
      says: ['hpet0.present = "FALSE"'],
      saysNot: ['rtc'],
      loses: ['local time', 'the time zone Asia/Tokyo', 'the timer rtc'],
    },
    'a clock that VMware derives from the guest id',
  ],
  [
    {
      ...LINUX_ON_VMWARE,
      machine: chosen({ type: 'q35' }),
      video: chosen({ model: 'qxl' }),
      sound: chosen({ model: 'ac97' }),
      input: chosen({ pointer: 'tablet', bus: 'virtio' }),
      rng: chosen({ model: 'virtio' }),
      balloon: chosen({ model: 'none' }),
      agentChannel: chosen({ name: 'org.qemu.guest_agent.0' }),
      vsock: chosen({ model: 'virtio' }),
      watchdog: chosen({ model: 'i6300esb', action: 'reset' }),
      panic: chosen({ model: 'isa' }),
      cpu: chosen({ mode: 'custom', model: 'pentium', features: { invtsc: 'require' } }),
      hyperv: chosen({ level: 'basic', features: { relaxed: true } }),
    },
    {},
    {
      says: ['sched.mem.maxmemctl = "0"', 'vmci0.present = "TRUE"'],
      loses: [
        'the machine q35',
        'the graphics card qxl',
        'the sound card ac97',
        'a pointer on virtio',
        'a source of random numbers',
        'the channel of the agent',
        'a watchdog',
        'a panic device',
        'the CPU model pentium',
        'the CPU feature invtsc',
        'the enlightenment relaxed',
      ],
    },
    'what only others have',
  ],
];
