// The settings of an image that no rule decides: types only, and the type of each. They keep the names of their
// properties in Nova, and each writer says those that its format has.

/** Settings that an image asks for. Absent means that the hypervisor decides. */
export interface PassThrough {
  /** Whether the firmware shows a menu of what to start from. */
  readonly hw_boot_menu?: boolean;
  /** Whether the firmware keeps no variables. */
  readonly hw_firmware_stateless?: boolean;
  /** Whether the memory of the guest stays in the memory of the host. */
  readonly hw_locked_memory?: boolean;
  /** Whether the guest has a performance monitoring unit. */
  readonly hw_pmu?: boolean;
  /** The number of USB devices that the viewer can redirect, over SPICE; at most `MAX_REDIRECTED_PORTS`. */
  readonly hw_redirected_usb_ports?: number;
  /** The memory of the graphics card, in MiB. */
  readonly hw_video_ram?: number;
  /** Whether the network card has a queue for each CPU. */
  readonly hw_vif_multiqueue_enabled?: boolean;
  /** The IOMMU of the guest; `auto` leaves the choice to the host. */
  readonly hw_viommu_model?: 'intel' | 'smmuv3' | 'virtio' | 'auto';
  /** Whether a virtio disk and network card use packed rings. */
  readonly hw_virtio_packed_ring?: boolean;
  /** Whether KVM does not tell the guest that it is KVM. */
  readonly img_hide_hypervisor_id?: boolean;
}

/** The number of ports of a USB controller. */
export const MAX_REDIRECTED_PORTS = 15;

/** The name of such a setting. */
export type PassThroughName = keyof PassThrough;

/** The type of each setting. */
export const PASS_THROUGH_TYPES: Readonly<Record<PassThroughName, 'boolean' | 'number' | 'string'>> = {
  hw_boot_menu: 'boolean',
  hw_firmware_stateless: 'boolean',
  hw_locked_memory: 'boolean',
  hw_pmu: 'boolean',
  hw_redirected_usb_ports: 'number',
  hw_video_ram: 'number',
  hw_vif_multiqueue_enabled: 'boolean',
  hw_viommu_model: 'string',
  hw_virtio_packed_ring: 'boolean',
  img_hide_hypervisor_id: 'boolean',
};
