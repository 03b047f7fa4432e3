// The fields that a VirtualMachine can have, with their legal values. Source: the API reference of KubeVirt 1.6,
// kubevirt.io/v1.
const NAME = /^[a-z\d]([a-z\d.-]*[a-z\d])?$/;
const QUANTITY = /^\d+(Ki|Mi|Gi)?$/;
const BOOLEAN = /^(true|false)$/;
const NUMBER = /^\d+$/;
const EMPTY = /^\{\}$/;
const SPEC = 'spec.template.spec';
const DOMAIN = `${SPEC}.domain`;
const DEVICES = `${DOMAIN}.devices`;

/** `[field, pattern of its value as JSON without quotes]`; `[]` stands for any entry of a list. */
export const KUBEVIRT_FIELDS: readonly (readonly [field: string, values: RegExp])[] = [
  ['apiVersion', /^kubevirt\.io\/v1$/],
  ['kind', /^VirtualMachine$/],
  ['metadata.name', NAME],
  ['spec.runStrategy', /^(Always|Halted)$/],
  [`${SPEC}.architecture`, /^(amd64|arm64|s390x)$/],
  [`${SPEC}.networks[].name`, NAME],
  [`${SPEC}.networks[].pod`, EMPTY],
  [`${SPEC}.volumes[].name`, NAME],
  [`${SPEC}.volumes[].persistentVolumeClaim.claimName`, NAME],
  [`${SPEC}.volumes[].dataVolume.name`, NAME],
  [`${SPEC}.volumes[].containerDisk.image`, /^\S+$/],
  [`${DOMAIN}.machine.type`, /^(q35|virt|s390-ccw-virtio)$/],
  [`${DOMAIN}.cpu.cores`, NUMBER],
  [`${DOMAIN}.cpu.sockets`, NUMBER],
  [`${DOMAIN}.cpu.threads`, NUMBER],
  [`${DOMAIN}.cpu.model`, /^[\w.-]+$/],
  [`${DOMAIN}.cpu.features[].name`, /^[\w.-]+$/],
  [`${DOMAIN}.cpu.features[].policy`, /^(force|require|optional|disable|forbid)$/],
  [`${DOMAIN}.memory.guest`, QUANTITY],
  [`${DOMAIN}.resources.requests.memory`, QUANTITY],
  [`${DOMAIN}.firmware.bootloader.bios`, EMPTY],
  [`${DOMAIN}.firmware.bootloader.efi.secureBoot`, BOOLEAN],
  [`${DOMAIN}.firmware.bootloader.efi.persistent`, BOOLEAN],
  [`${DOMAIN}.features.acpi`, EMPTY],
  [`${DOMAIN}.features.smm`, EMPTY],
  [`${DOMAIN}.features.(acpi|apic).enabled`, BOOLEAN],
  [`${DOMAIN}.features.hyperv.spinlocks.spinlocks`, NUMBER],
  [`${DOMAIN}.features.hyperv.synictimer.direct`, EMPTY],
  [
    `${DOMAIN}.features.hyperv.${'(relaxed|vapic|vpindex|runtime|synic|synictimer|reset|frequencies|tlbflush|ipi)'}`,
    EMPTY,
  ],
  [`${DOMAIN}.clock.utc`, EMPTY],
  [`${DOMAIN}.clock.timezone`, /^[\w/+-]+$/],
  [`${DOMAIN}.clock.timer.rtc.tickPolicy`, /^(delay|catchup)$/],
  [`${DOMAIN}.clock.timer.rtc.track`, /^(guest|wall)$/],
  [`${DOMAIN}.clock.timer.pit.tickPolicy`, /^(delay|catchup|discard)$/],
  [`${DOMAIN}.clock.timer.(hpet|hyperv|kvm).present`, BOOLEAN],
  [`${DEVICES}.disks[].name`, NAME],
  [`${DEVICES}.disks[].bootOrder`, NUMBER],
  [`${DEVICES}.disks[].disk.bus`, /^(virtio|scsi|sata|usb)$/],
  [`${DEVICES}.disks[].cdrom.bus`, /^(virtio|scsi|sata)$/],
  [`${DEVICES}.interfaces[].name`, NAME],
  [`${DEVICES}.interfaces[].model`, /^(e1000|e1000e|igb|ne2k_pci|pcnet|rtl8139|virtio)$/],
  [`${DEVICES}.interfaces[].masquerade`, EMPTY],
  [`${DEVICES}.inputs[].name`, NAME],
  [`${DEVICES}.inputs[].type`, /^tablet$/],
  [`${DEVICES}.inputs[].bus`, /^(usb|virtio)$/],
  [`${DEVICES}.sound.name`, NAME],
  [`${DEVICES}.sound.model`, /^(ich9|ac97)$/],
  [`${DEVICES}.rng`, EMPTY],
  [`${DEVICES}.watchdog.name`, NAME],
  [`${DEVICES}.watchdog.(i6300esb|diag288).action`, /^(reset|poweroff|shutdown)$/],
  [`${DEVICES}.panicDevices[].model`, /^isa$/],
  [`${DEVICES}.tpm.persistent`, BOOLEAN],
  [`${DEVICES}.${'(useVirtioTransitional|autoattach(MemBalloon|GraphicsDevice|VSOCK|PodInterface))'}`, BOOLEAN],
];
