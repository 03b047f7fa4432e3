// Named groups of hypervisors, architectures, machines and families, for the conditions of rules.
import type { MachineKind } from '../../model/machines.ts';
import type { Arch, Graphics } from '../../model/target-types.ts';

export { QEMU, X86 } from '../../model/machines.ts';

/** The PCs that QEMU offers. */
export const PC: readonly MachineKind[] = ['pc', 'q35'];

/** ARM of 64 and of 32 bits. */
export const ARM: readonly Arch[] = ['aarch64', 'armv7l'];

/**
 * Architectures on whose virtual machine every OS drives virtio devices, whatever the database states. ARM is not one:
 * Windows runs there, and comes without such drivers.
 */
export const ALWAYS_VIRTIO: readonly Arch[] = ['ppc64le', 's390x', 'riscv64', 'loongarch64'];

/** Machines that are made for virtio devices, and have neither ide nor a built-in sata. */
export const VIRTIO_ONLY: readonly MachineKind[] = ['virt', 'pseries', 's390-ccw-virtio'];

/** The machines of Xen that have Xen’s own devices and no emulated ones. */
export const PARAVIRTUAL: readonly MachineKind[] = ['xenpv', 'xenpvh'];

/** The machines with emulations of real boards and cards. */
export const EMULATED: readonly MachineKind[] = ['pc', 'q35', 'xenfv'];

/** Every kind of display but none. */
export const WITH_GRAPHICS: readonly Graphics[] = ['spice', 'vnc'];

/** The families of Windows. */
export const WINDOWS: readonly string[] = ['winnt', 'win9x', 'win16'];
