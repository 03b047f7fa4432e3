// Targets of domains: every hypervisor of libvirt on every architecture with every machine, and further settings of a
// target that change the domain.
import { MACHINES } from '../../lib/model/machines.ts';
import type { Target } from '../../lib/model/target-types.ts';
import type { GuestOptions } from '../../lib/render/guest/guest.ts';

/** Each hypervisor, architecture and machine, the machine being named only where there are several. */
export const PLAIN_TARGETS: readonly Target[] = MACHINES.flatMap(({ kind, hypervisors, archs }) =>
  hypervisors
    .filter(hypervisor => hypervisor !== 'vmware')
    .flatMap(hypervisor =>
      archs.map(arch => ({ hypervisor, arch, ...(/^(pc|q35|xenfv|xenpvh?)$/.test(kind) && { machine: kind }) })),
    ),
);

/** Overrides beside them. */
export const OVERRIDING_TARGETS: readonly Target[] = [
  {},
  { graphics: 'none' },
  { without: ['acpi', 'apic', 'cpu.vmx', 'hyperv.tlbflush', 'timer.hpet', 'timer.kvmclock', 'timer.pit', 'timer.rtc'] },
  { hypervisor: 'xen', machine: 'xenpvh', without: ['acpi', 'cpu.vmx', 'timer.hpet'] },
  { hypervisor: 'xen', without: ['acpi', 'apic', 'cpu.vmx', 'hyperv.ipi', 'timer.hpet', 'timer.pit'] },
  { graphics: 'vnc', vsock: true, watchdog: true, panic: true },
  { diskBus: 'scsi', timeZone: 'Europe/Berlin' },
  { drivers: 'all', diskBus: 'usb' },
  { firmware: 'efi', diskBus: 'fdc' },
  { hypervisor: 'qemu', clock: 'localtime', firmware: 'efi', machine: 'q35' },
  { hypervisor: 'xen', graphics: 'none', firmware: 'efi' },
  { arch: 'aarch64', graphics: 'none', diskBus: 'scsi' },
  { arch: 's390x', graphics: 'none', vsock: true, watchdog: true, panic: true },
  { arch: 'ppc64le', graphics: 'vnc', vsock: true, watchdog: true, panic: true },
];

/** What is the same for every OS, so that few domains differ. */
export const SAME_GUEST: Required<Pick<GuestOptions, 'name' | 'memory' | 'cpus'>> = {
  name: 'guest',
  memory: 2 ** 30,
  cpus: 2,
};
