// The settings that an image asks for beside the hardware in, QEMU's settings and arguments for them out. Sources: QEMU
// 7.2's options, and how libvirt writes the same settings.
import { HIDDEN_VENDOR, WITHOUT_ACPI } from '../guest/guest.ts';
import type { UnsupportedPart } from '../guest/partial-rendering.ts';
import { unsupportedAbsences, unsupportedBoard } from '../guest/switched-off.ts';
import { type Argument, joinSettings, type Settings } from '../text/arguments.ts';
import { device, type QemuGuest } from './guest.ts';
import { ACPI_SWITCHES, DEFAULT_CPUS } from './vocabulary.ts';

/** The setting for the memory of each graphics card, and the unit behind the number. */
const VIDEO_MEMORY: Readonly<Record<string, readonly [setting: string, unit: string]>> = {
  vga: ['vgamem_mb', ''],
  vmvga: ['vgamem_mb', ''],
  cirrus: ['vgamem_mb', ''],
  qxl: ['vram_size_mb', ''],
  bochs: ['vgamem', 'M'],
};

/** An IOMMU is part of the board, or a device that must come before all others. */
const IOMMUS: Readonly<
  Record<'intel' | 'smmuv3' | 'virtio', { readonly machine: Settings; readonly device?: readonly [string, Settings] }>
> = {
  intel: {
    // QEMU itself must remap interrupts, where the CPU's interrupt controller is KVM's.
    machine: { 'kernel-irqchip': 'split' },
    device: ['intel-iommu', { intremap: 'on', 'caching-mode': 'on' }],
  },
  smmuv3: { machine: { iommu: 'smmuv3' } },
  virtio: { machine: {}, device: ['virtio-iommu', {}] },
};

/** Settings of `-machine`. */
export function machineSettings(guest: QemuGuest): Settings {
  return iommuOf(guest)?.machine ?? {};
}

/** Settings of `-cpu`. */
export function cpuSettings({ hardware: { passThrough = {}, hyperv } }: QemuGuest): Settings {
  const { hw_pmu: pmu, img_hide_hypervisor_id: isHidden } = passThrough;
  const hasHyperv = Object.keys(hyperv?.features ?? {}).length > 0;
  return {
    pmu,
    ...(isHidden && { kvm: 'off', 'hv-vendor-id': hasHyperv ? HIDDEN_VENDOR : undefined }),
  };
}

/** Settings of a virtio disk or network card. */
export function virtioSettings({ hardware }: QemuGuest): Settings {
  return hardware.passThrough?.hw_virtio_packed_ring ? { packed: 'on' } : {};
}

/** Settings of the graphics card. */
export function videoSettings({ hardware }: QemuGuest): Settings {
  const [setting, unit] = VIDEO_MEMORY[hardware.video?.model ?? ''] ?? [];
  const amount = hardware.passThrough?.hw_video_ram;
  return setting === undefined || !amount ? {} : { [setting]: `${amount}${unit}` };
}

/** Arguments that come before every device. */
export function boardArguments(guest: QemuGuest): readonly Argument[] {
  const { hw_boot_menu: hasMenu, hw_locked_memory: isLocked } = guest.hardware.passThrough ?? {};
  const iommu = iommuOf(guest)?.device;
  return [
    ...(hasMenu === undefined ? [] : [['-boot', joinSettings('', { menu: hasMenu })] as const]),
    ...(isLocked ? [['-overcommit', joinSettings('', { 'mem-lock': 'on' })] as const] : []),
    ...(iommu === undefined ? [] : [device(guest, ...iommu)]),
  ];
}

/** The USB devices that the viewer redirects. */
export function redirections(guest: QemuGuest): readonly Argument[] {
  const count = guest.hardware.passThrough?.hw_redirected_usb_ports ?? 0;
  return Array.from({ length: count }, (_, index) => `redirection${index}`).flatMap(id => [
    ['-chardev', joinSettings('spicevmc', { id, name: 'usbredir' })] as const,
    device(guest, 'usb-redir', { chardev: id, bus: 'usb.0' }),
  ]);
}

/** What QEMU cannot switch off, and the settings that its networks here do not have. */
export function unsupportedSettings({ hardware }: QemuGuest): readonly UnsupportedPart[] {
  const { passThrough, cpu, target } = hardware;
  const hasCpu = (cpu?.mode ?? cpu?.model ?? DEFAULT_CPUS[target.arch]) !== undefined;
  return [
    ...(passThrough?.hw_vif_multiqueue_enabled === true
      ? [['hw_vif_multiqueue_enabled', 'the user network and the bridge have one queue'] as const]
      : []),
    ...unsupportedBoard(hardware, [...ACPI_SWITCHES, ...WITHOUT_ACPI].includes(target.arch) ? [] : ['acpi']),
    ...unsupportedAbsences(hardware, ['rtc']),
    ...(hasCpu ? [] : Object.keys(cpu?.features ?? {})).map(
      name => [`the CPU feature ${name} on ${target.arch}`, 'it is as the CPU of the machine has it'] as const,
    ),
  ];
}

function iommuOf({ hardware }: QemuGuest): (typeof IOMMUS)['intel'] | undefined {
  const model = hardware.passThrough?.hw_viommu_model;
  if (model === undefined) return undefined;
  return IOMMUS[model === 'auto' ? 'virtio' : model];
}
