// What an image asks for that no rule decides, and how each format says it. Sources: Nova's libvirt driver, libvirt's
// documentation of the domain XML, QEMU's options.
import type { Target } from '../../lib/model/target-types.ts';
import type { ImageProperties } from '../../lib/openstack/image-properties.ts';

/** `[properties, target, element of the domain, arguments of QEMU, why]`; nothing is not written. */
export const SETTINGS: readonly (readonly [
  properties: ImageProperties,
  target: Target,
  xml: string,
  qemu: string,
  why: string,
])[] = [
  [{ hw_boot_menu: 'yes' }, {}, '<bootmenu enable="yes"/>', '-boot menu=on', 'a menu'],
  [{ hw_boot_menu: 'no' }, {}, '<bootmenu enable="no"/>', '-boot menu=off', 'no menu'],
  [{ hw_locked_memory: 'true' }, {}, '<locked/>', '-overcommit mem-lock=on', 'memory that stays'],
  [{ hw_pmu: 'true' }, {}, '<pmu state="on"/>', 'pmu=on', 'a performance monitoring unit'],
  [{ hw_pmu: 'no' }, { arch: 'aarch64' }, '<pmu state="off"/>', 'pmu=off', 'none'],
  [{ img_hide_hypervisor_id: 'true' }, {}, '<hidden state="on"/>', 'kvm=off', 'no word of KVM'],
  [
    { img_hide_hypervisor_id: 'true', os_type: 'windows' },
    {},
    '<vendor_id state="on" value="1234567890ab"/>',
    'hv-vendor-id=1234567890ab',
    'nor of Hyper-V',
  ],
  [{ hw_video_model: 'qxl', hw_video_ram: 64 }, {}, '<model type="qxl" vram="65536"/>', 'vram_size_mb=64', 'a card'],
  [{ hw_video_model: 'vga', hw_video_ram: 32 }, {}, '<model type="vga" vram="32768"/>', 'vgamem_mb=32', 'another'],
  [{ hw_video_model: 'bochs', hw_video_ram: 32 }, {}, '<model type="bochs" vram="32768"/>', 'vgamem=32M', 'a third'],
  [
    { hw_virtio_packed_ring: 'true' },
    {},
    '<driver packed="on"/>',
    'virtio-net-pci,id=net,netdev=network,packed=on',
    'card',
  ],
  [
    { hw_virtio_packed_ring: 'true' },
    {},
    '<driver name="qemu" type="qcow2" packed="on"/>',
    'drive=disk-file,bootindex=1,packed=on',
    'disk',
  ],
  [
    { hw_viommu_model: 'intel', hw_machine_type: 'q35' },
    {},
    '<iommu model="intel"> <driver intremap="on" caching_mode="on"/> </iommu>',
    '-device intel-iommu,intremap=on,caching-mode=on',
    'Intel’s IOMMU',
  ],
  [
    { hw_viommu_model: 'intel', hw_machine_type: 'q35' },
    {},
    '<ioapic driver="qemu"/>',
    'kernel-irqchip=split',
    'its interrupts',
  ],
  [
    { hw_viommu_model: 'auto', hw_machine_type: 'q35' },
    {},
    '<iommu model="virtio"/>',
    '-device virtio-iommu-pci',
    'any',
  ],
  [{ hw_viommu_model: 'smmuv3' }, { arch: 'aarch64' }, '<iommu model="smmuv3"/>', 'iommu=smmuv3', 'that of Arm'],
  [
    { hw_redirected_usb_ports: 2, hw_usb_model: 'qemu-xhci' },
    {},
    '<redirdev bus="usb" type="spicevmc"/> <redirdev bus="usb" type="spicevmc"/>',
    '-chardev spicevmc,id=redirection1,name=usbredir -device usb-redir,chardev=redirection1,bus=usb.0',
    'USB devices of the viewer',
  ],
  [
    { hw_firmware_stateless: 'true', hw_firmware_type: 'uefi' },
    {},
    '<loader stateless="yes"/>',
    'pflash0=firmware -global',
    'a firmware without variables',
  ],
];
