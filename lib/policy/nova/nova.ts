// What Nova gives a guest of which it knows no OS: tables of the same form as ours, for `hardware_config=fixed` and for
// images without a database. Source: Nova's libvirt driver, 2026.
import type * as hardware from '../../model/hardware.ts';
import type { Choices, TABLES, TableAspect } from '../aspects/aspects.ts';
import { PC, QEMU, VIRTIO_ONLY, WITH_GRAPHICS, X86 } from '../engine/conditions.ts';
import type { Rule, RuleTable } from '../engine/rule-table.ts';
import { MACHINE_RULES } from '../rules/system/machine.ts';

const SOURCE = 'Nova: libvirt driver';
const VMWARE = 'Nova: VMware driver';

/** The interfaces of Hyper-V that Nova gives whatever says it is Windows. */
export const NOVA_HYPERV: hardware.Hyperv = {
  level: 'full',
  features: {
    relaxed: true,
    vapic: true,
    spinlocks: 8191,
    vpindex: true,
    runtime: true,
    synic: true,
    reset: true,
    frequencies: true,
    tlbflush: true,
    ipi: true,
  },
};

/** What Nova tells VMware of a guest. */
export const NOVA_GUEST_RULES: RuleTable<Pick<hardware.Vmware, 'guestId'>> = {
  rules: [
    {
      ...row('nova-other-guest', { guestId: 'otherGuest' }, 'the image does not say what the guest is'),
      arch: ['i686'],
      source: VMWARE,
    },
  ],
  otherwise: {
    ...row('nova-other-guest-64', { guestId: 'otherGuest64' }, 'the image does not say what the guest is'),
    source: VMWARE,
  },
};

/** The row by which Nova names a guest for VMware; `undefined` when there is none of that name. */
export function novaGuestRow(name: string): { readonly because: string; readonly source: string } | undefined {
  return [...NOVA_GUEST_RULES.rules, NOVA_GUEST_RULES.otherwise].find(({ rule }) => rule === name);
}

/** Timers are set up under KVM alone, the PC's own on every architecture. */
const ON_KVM: Pick<Rule<hardware.TimerSettings>, 'hypervisor'> = { hypervisor: ['kvm'] };

/** Nova's tables. */
export const NOVA_TABLES: typeof TABLES = {
  machine: {
    rules: MACHINE_RULES.rules.filter(({ has, says }) => has === undefined && says === undefined),
    otherwise: { ...row('nova-pc', { type: 'pc' }, 'it is what libvirt takes by itself') },
  },
  firmware: {
    rules: [
      { ...row('nova-efi', { type: 'efi' }, 'the machine has no BIOS'), machine: ['virt'] },
      {
        ...row('nova-no-firmware', undefined, 'the machine starts its guests itself'),
        machine: ['pseries', 's390-ccw-virtio', 'xenpv'],
      },
    ],
    otherwise: row('nova-bios', { type: 'bios' }, 'EFI is for images that ask for it'),
  },
  'secure-boot': {
    rules: [
      {
        ...row('nova-no-secure-boot', { secureBoot: false }, 'secure boot is for images that ask for it'),
        firmware: 'efi',
        machine: PC,
      },
    ],
    otherwise: row('nova-no-secure-boot-here', undefined, 'the machine does not have it'),
  },
  disk: {
    rules: [
      { ...row('nova-virtio-disk', { bus: 'virtio' }, 'Nova takes it for every guest'), hypervisor: QEMU },
      {
        ...row('nova-lsilogic-disk', { bus: 'scsi' }, 'Nova takes it for every guest of VMware'),
        hypervisor: ['vmware'],
      },
      { ...row('nova-xen-disk', { bus: 'xen' }, 'a paravirtual guest has no others'), machine: ['xenpv'] },
    ],
    otherwise: row('nova-ide-disk', { bus: 'ide' }, 'every OS starts from ide'),
  },
  cdrom: {
    rules: [
      { ...row('nova-scsi-cdrom', { bus: 'scsi' }, 'the machine has no other drives'), machine: VIRTIO_ONLY },
      { ...row('nova-sata-cdrom', { bus: 'sata' }, 'it is built into the q35 machine'), machine: ['q35'] },
      { ...row('nova-xen-cdrom', { bus: 'xen' }, 'a paravirtual guest has no others'), machine: ['xenpv'] },
    ],
    otherwise: row('nova-ide-cdrom', { bus: 'ide' }, 'it is built into the machine'),
  },
  scsi: {
    rules: [
      { ...row('nova-nothing-on-scsi', undefined, 'nothing hangs on SCSI'), onScsi: false },
      {
        ...row('nova-virtio-scsi', { model: 'virtio-scsi' }, 'libvirt takes it there by itself'),
        machine: ['virt', 's390-ccw-virtio'],
      },
      { ...row('nova-ibmvscsi', { model: 'ibmvscsi' }, 'libvirt takes it there by itself'), machine: ['pseries'] },
    ],
    otherwise: row('nova-lsilogic', { model: 'lsilogic' }, 'libvirt takes it by itself'),
  },
  network: {
    rules: [
      { ...row('nova-virtio-net', { model: 'virtio' }, 'Nova takes it for every guest'), hypervisor: QEMU },
      { ...row('nova-netfront', { model: 'netfront' }, 'Nova takes it for every guest of Xen'), hypervisor: ['xen'] },
    ],
    otherwise: row('nova-e1000', { model: 'e1000' }, 'Nova takes it for every guest of VMware'),
  },
  'virtio-model': nothing('virtio-model'),
  video: {
    rules: [
      { ...row('nova-no-graphics', undefined, 'nobody looks at its screen'), graphics: ['none'] },
      {
        ...row('nova-vga', { model: 'vga' }, 'the firmware of the machine shows its messages there'),
        machine: ['pseries'],
      },
      {
        ...row('nova-virtio-video', { model: 'virtio' }, 'it is a standard VGA to an OS without a driver for it'),
        hypervisor: QEMU,
      },
      { ...row('nova-xen-video', { model: 'xen' }, 'Nova takes it for every guest of Xen'), hypervisor: ['xen'] },
    ],
    otherwise: row('nova-vmvga', { model: 'vmvga' }, 'it is the one card that VMware has'),
  },
  sound: nothing('sound'),
  input: {
    rules: [
      {
        ...row('nova-tablet', { pointer: 'tablet', bus: 'usb' }, 'it follows the pointer of the screen'),
        machine: PC,
        graphics: WITH_GRAPHICS,
      },
      {
        ...row(
          'nova-tablet-and-keyboard',
          { pointer: 'tablet', bus: 'usb', keyboard: { bus: 'usb' } },
          'the machine has none',
        ),
        machine: ['virt', 'pseries'],
        graphics: WITH_GRAPHICS,
      },
    ],
    otherwise: row('nova-no-input', undefined, 'nobody points at its screen, or the hypervisor has a pointer'),
  },
  usb: {
    rules: [{ ...row('nova-xhci', { model: 'qemu-xhci' }, 'tablet and keyboard hang on it'), machine: ['virt'] }],
    otherwise: row('nova-no-usb', undefined, 'it is left to libvirt'),
  },
  rng: nothing('rng'),
  balloon: {
    rules: [{ ...row('nova-balloon', { model: 'virtio' }, 'Nova measures memory through it'), hypervisor: QEMU }],
    otherwise: row('nova-no-balloon', undefined, 'it is left to the hypervisor'),
  },
  'agent-channel': nothing('agent-channel'),
  tpm: nothing('tpm'),
  'tpm-model': nothing('tpm-model'),
  cpu: {
    rules: [
      {
        ...row('nova-host-passthrough', { mode: 'host-passthrough' }, 'libvirt has no model of this host'),
        hypervisor: ['kvm'],
        arch: ['aarch64', 'armv7l'],
      },
      {
        ...row('nova-host-model', { mode: 'host-model' }, 'guests can move between hosts'),
        hypervisor: QEMU,
        arch: [...X86, 's390x', 'ppc64le'],
      },
    ],
    otherwise: row('nova-no-cpu', undefined, 'it is left to the hypervisor'),
  },
  'cpu-level': nothing('cpu-level'),
  'cpu-features': nothing('cpu-features'),
  clock: { rules: [], otherwise: row('nova-utc', { offset: 'utc' }, 'the image does not say that it is Windows') },
  rtc: {
    rules: [{ ...row('nova-rtc', { tickPolicy: 'catchup' }, 'missed ticks are made up for'), ...ON_KVM }],
    ...without('rtc'),
  },
  'rtc-track': nothing('rtc-track'),
  pit: {
    rules: [{ ...row('nova-pit', { tickPolicy: 'delay' }, 'missed ticks come late'), ...ON_KVM }],
    ...without('pit'),
  },
  hpet: {
    rules: [{ ...row('nova-hpet', { present: false }, 'guests kept bad time by it'), ...ON_KVM, arch: X86 }],
    ...without('hpet'),
  },
  hypervclock: nothing('hypervclock'),
  hyperv: nothing('hyperv'),
  viridian: nothing('viridian'),
  filesystem: nothing('filesystem'),
  vsock: nothing('vsock'),
  watchdog: nothing('watchdog'),
};

/** Every row by which Nova decides an aspect. */
export function novaRows(aspect: TableAspect): readonly Rule<Choices[TableAspect]>[] {
  return [...NOVA_TABLES[aspect].rules, NOVA_TABLES[aspect].otherwise];
}

function row<T>(rule: string, choose: T | undefined, because: string): Rule<T> & { readonly rule: string } {
  return { rule, choose, because, source: SOURCE };
}

function nothing(aspect: string): RuleTable<never> {
  return { rules: [], ...without(aspect) };
}

function without(aspect: string): Pick<RuleTable<never>, 'otherwise'> {
  return { otherwise: row<never>(`nova-default-${aspect}`, undefined, 'Nova does not decide it for the guest') };
}
