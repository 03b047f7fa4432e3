// Named groups of hypervisors, architectures, machines and families, for the conditions of rules.
import type { MachineKind } from '../../model/machines.ts';
import type { Graphics } from '../../model/target-types.ts';

export { QEMU, X86 } from '../../model/machines.ts';

/** The PCs that QEMU offers. */
export const PC: readonly MachineKind[] = ['pc', 'q35'];

/** Machines whose devices are virtio devices, whatever the OS supports. */
export const VIRTIO_ONLY: readonly MachineKind[] = ['virt', 'pseries', 's390-ccw-virtio'];

/** The machines with emulations of real boards and cards. */
export const EMULATED: readonly MachineKind[] = ['pc', 'q35', 'xenfv'];

/** Every kind of display but none. */
export const WITH_GRAPHICS: readonly Graphics[] = ['spice', 'vnc'];

/** The families of Windows. */
export const WINDOWS: readonly string[] = ['winnt', 'win9x', 'win16'];
