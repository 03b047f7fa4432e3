// What KubeVirt's common templates give to OSes, field by field: a table. Source: the folder templates of
// kubevirt/common-templates, 2025, in the size `large`; where Linux has a desktop, that of the workload desktop.

/** The fields of a template below `spec.template.spec`; `[]` is an entry of a list, `{}` a field that is only there. */
type Fields = Readonly<Record<string, string>>;

/** A template, and the OSes of osinfo-db that it is for. */
export interface Template {
  readonly name: string;
  /** The short-id of one of them. */
  readonly os: string;
  readonly fields: Fields;
}

const EVERY: Fields = {
  architecture: 'amd64',
  'domain.cpu.sockets': '2',
  'domain.cpu.cores': '1',
  'domain.cpu.threads': '1',
  'domain.memory.guest': '8Gi',
  'domain.devices.disks[].name': 'rootdisk',
  'domain.devices.interfaces[].name': 'default',
  'domain.devices.interfaces[].masquerade': '{}',
  'domain.devices.inputs[].name': 'tablet',
  'domain.devices.inputs[].type': 'tablet',
  'volumes[].name': 'rootdisk',
  'volumes[].dataVolume.name': 'NAME',
  'networks[].name': 'default',
  'networks[].pod': '{}',
};

const LINUX: Fields = {
  ...EVERY,
  'domain.devices.rng': '{}',
  'domain.devices.networkInterfaceMultiqueue': 'true',
  'domain.devices.disks[].disk.bus': 'virtio',
  'domain.devices.interfaces[].model': 'virtio',
  'domain.devices.inputs[].bus': 'virtio',
  terminationGracePeriodSeconds: '180',
  'volumes[].cloudInitNoCloud.userData': '#cloud-config',
};
const LINUX_UNDER_EFI: Fields = {
  ...LINUX,
  'domain.features.smm.enabled': 'true',
  'domain.firmware.bootloader.efi': '{}',
};

const WINDOWS: Fields = {
  ...EVERY,
  'domain.clock.utc': '{}',
  'domain.clock.timer.hpet.present': 'false',
  'domain.clock.timer.pit.tickPolicy': 'delay',
  'domain.clock.timer.rtc.tickPolicy': 'catchup',
  'domain.clock.timer.hyperv': '{}',
  'domain.features.acpi': '{}',
  'domain.features.apic': '{}',
  'domain.features.smm': '{}',
  ...Object.fromEntries(
    [
      'relaxed',
      'vapic',
      'vpindex',
      'synic',
      'tlbflush',
      'frequencies',
      'reenlightenment',
      'ipi',
      'runtime',
      'reset',
    ].map(name => [`domain.features.hyperv.${name}`, '{}']),
  ),
  'domain.features.hyperv.spinlocks.spinlocks': '8191',
  'domain.features.hyperv.synictimer.direct': '{}',
  'domain.firmware.bootloader.efi.secureBoot': 'true',
  'domain.devices.disks[].disk.bus': 'sata',
  'domain.devices.interfaces[].model': 'e1000e',
  'domain.devices.inputs[].bus': 'usb',
  terminationGracePeriodSeconds: '3600',
};
const WINDOWS_WITH_TPM: Fields = {
  ...WINDOWS,
  'domain.firmware.bootloader.efi.persistent': 'true',
  'domain.devices.tpm.persistent': 'true',
};

/** The templates that are compared. */
export const TEMPLATES: readonly Template[] = [
  { name: 'fedora', os: 'fedora36', fields: LINUX_UNDER_EFI },
  { name: 'rhel9', os: 'rhel9.0', fields: LINUX_UNDER_EFI },
  { name: 'ubuntu', os: 'ubuntu22.04', fields: LINUX },
  { name: 'windows10', os: 'win10', fields: WINDOWS },
  { name: 'windows2k22', os: 'win2k22', fields: WINDOWS_WITH_TPM },
  { name: 'windows11', os: 'win11', fields: { ...WINDOWS_WITH_TPM, 'domain.cpu.cores': '2' } },
];

/** A difference that is meant. */
export interface TemplateDifference {
  /** The fields: the whole name, or a beginning that ends with a dot or `*`. */
  readonly fields: readonly string[];
  readonly template: string;
  readonly ours: string;
  readonly why: string;
}

/** Every difference of what `toKubeVirtYaml` writes without options. */
export const TEMPLATE_DIFFERENCES: readonly TemplateDifference[] = [
  {
    fields: ['domain.firmware.bootloader.*', 'domain.features.smm*'],
    template: 'EFI with secure boot for Fedora, RHEL from 9 on and Windows',
    ours: 'EFI where the OS needs it, as Windows 11 does; else BIOS',
    why: 'every guest here starts from BIOS too, as virt-install has it; `--firmware efi` asks for EFI',
  },
  {
    fields: ['domain.devices.tpm.persistent'],
    template: 'a TPM for Windows Server 2022 too',
    ours: 'a TPM where the OS needs one or is better off with it: Windows 11, Server 2025',
    why: 'Server 2022 starts and installs without it',
  },
  {
    fields: ['domain.features.hyperv.reenlightenment'],
    template: 'on for Windows',
    ours: 'off',
    why: 'it is for a Windows that runs Hyper-V itself, and KubeVirt starts such a guest only on nodes with one frequency of the TSC',
  },
  {
    fields: ['domain.features.hyperv.reset'],
    template: 'on for Windows',
    ours: 'off',
    why: 'QEMU’s documentation: it is no recommended way for Windows to restart, and may not be used',
  },
  {
    fields: ['domain.features.acpi', 'domain.features.apic'],
    template: 'stated for Windows',
    ours: 'ACPI stated for all, the APIC not',
    why: 'KubeVirt turns ACPI on by itself, and QEMU has the APIC in every PC; `--without acpi,apic` turns them off',
  },
  {
    fields: ['domain.clock.*'],
    template: 'clock and timers for Windows only; the timer hyperv without a value',
    ours: 'for all guests of a PC; `present: true`',
    why: 'virt-install and Nova give them to every guest; a timer without a value is present',
  },
  {
    fields: ['domain.cpu.sockets', 'domain.cpu.cores'],
    template: 'the size counts sockets',
    ours: 'the number of CPUs counts cores of one socket',
    why: 'desktop editions of Windows use two sockets at most',
  },
  {
    fields: ['domain.cpu.model'],
    template: 'absent, which is host-model',
    ours: 'host-passthrough',
    why: 'the guest sees all that the processor can do, as with virt-install; guests that move between unlike nodes want host-model',
  },
  {
    fields: ['domain.memory.guest', 'domain.resources.requests.memory'],
    template: 'by the size; the request is KubeVirt’s own',
    ours: 'what the database recommends; the request is the same amount',
    why: 'the OS tells how much it needs; `--format kubevirt` is for one guest and not for a size',
  },
  {
    fields: ['domain.machine.type'],
    template: 'the default of the cluster',
    ours: 'q35',
    why: 'it is the default, and stays so for this guest when the cluster changes it',
  },
  {
    fields: ['domain.devices.inputs[].bus'],
    template: 'the tablet of Linux on virtio',
    ours: 'on USB',
    why: 'firmware and installers drive USB; virtio is for machines without USB',
  },
  {
    fields: ['domain.devices.sound.*'],
    template: 'none',
    ours: 'the card that the OS drives',
    why: 'a guest with a screen has one in every format; `--graphics none` leaves out both',
  },
  {
    fields: ['domain.devices.autoattachMemBalloon'],
    template: 'absent, which attaches one',
    ours: 'stated: attached where the OS has a driver',
    why: 'Windows comes without a driver, and shows an unknown device',
  },
  {
    fields: ['domain.devices.networkInterfaceMultiqueue'],
    template: 'on for Linux',
    ours: 'absent',
    why: 'whether a queue for each CPU pays is a matter of size and load, and not of the OS',
  },
  {
    fields: ['domain.devices.disks[].name', 'domain.devices.disks[].bootOrder', 'volumes[].name'],
    template: 'rootdisk, without an order',
    ours: 'disk, which comes first; a CD comes second',
    why: 'with a CD for the installer there are two to start from',
  },
  {
    fields: ['volumes[].dataVolume.name', 'volumes[].persistentVolumeClaim.claimName'],
    template: 'a DataVolume, cloned from an image of the cluster',
    ours: 'a claim with the name of the guest',
    why: 'what has the disk is the caller’s: `claim`, `dataVolume` or `containerDisk`, and for a CD `cdromClaim` or `cdromContainerDisk`',
  },
  {
    fields: ['volumes[].cloudInitNoCloud.userData'],
    template: 'a second disk with user data for Linux',
    ours: 'none',
    why: 'users and passwords are no hardware',
  },
  {
    fields: ['terminationGracePeriodSeconds'],
    template: 'three minutes for Linux, an hour for Windows',
    ours: 'absent, which is KubeVirt’s own',
    why: 'how long a cluster waits for a guest to stop is for whoever runs it',
  },
];
