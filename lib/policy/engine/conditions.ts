// Groups of hypervisors, architectures and machines that many rules name.
import type { MachineKind } from '../../model/machines.ts';
import type { Arch, Graphics, Hypervisor } from '../../model/target-types.ts';

/** QEMU, with KVM and without. */
export const QEMU: readonly Hypervisor[] = ['kvm', 'qemu'];

/** Both widths of x86. */
export const X86: readonly Arch[] = ['x86_64', 'i686'];

/** The PCs that QEMU offers. */
export const PC: readonly MachineKind[] = ['pc', 'q35'];

/** The machines whose devices are virtio's, whichever the OS is known to support. */
export const VIRTIO_ONLY: readonly MachineKind[] = ['virt', 'pseries', 's390-ccw-virtio'];

/** The machines with emulations of real boards and cards. */
export const EMULATED: readonly MachineKind[] = ['pc', 'q35', 'xenfv'];

/** Every way to see a screen. */
export const WITH_GRAPHICS: readonly Graphics[] = ['spice', 'vnc'];

/** The families of Windows. */
export const WINDOWS: readonly string[] = ['winnt', 'win9x', 'win16'];
