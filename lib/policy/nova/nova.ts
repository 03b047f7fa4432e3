// Nova's defaults for guests of unknown OSes, as rule tables, for `hardware_config=fixed` and for images without a
// database. Source: Nova's libvirt driver, 2026.
import type { Vmware } from '../../model/vmware.ts';
import { RULE_ASPECTS, type RuleAspect, type RuleTables, TABLES } from '../aspects/aspects.ts';
import { PARAVIRTUAL, PC, QEMU, VIRTIO_ONLY, WITH_GRAPHICS, X86 } from '../engine/conditions.ts';
import { type Conditions, type NamedRule, type Rule, type RuleTable, rowsOf } from '../engine/rule-table.ts';
import type { Hyperv } from '../rules/system/hyperv.ts';

const SOURCE = 'Nova: libvirt driver';
const VMWARE = 'Nova: VMware driver';

/** The interfaces of Hyper-V that Nova gives every Windows guest. */
export const NOVA_HYPERV: Hyperv = {
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

/** The guest ids that Nova gives VMware. */
export const NOVA_GUEST_RULES: RuleTable<Pick<Vmware, 'guestId'>> = {
  rules: [
    {
      ...row('nova-other-guest', { guestId: 'otherGuest' }, 'the image does not say what the guest is', {
        arch: ['i686'],
      }),
      source: VMWARE,
    },
  ],
  fallback: {
    ...row('nova-other-guest-64', { guestId: 'otherGuest64' }, 'the image does not say what the guest is'),
    source: VMWARE,
  },
};

/** Nova sets timers under KVM only, the timers of the PC on every architecture. */
const ON_KVM: Conditions = { hypervisor: ['kvm'] };

/** The tables of the aspects that Nova decides. */
const DECIDED: Partial<RuleTables> = {
  machine: {
    rules: TABLES.machine.rules.filter(({ when }) => when?.supports === undefined && when?.fact === undefined),
    fallback: row('nova-pc', { type: 'pc' }, 'it is what libvirt takes by itself'),
  },
  firmware: {
    rules: [
      row('nova-efi', { type: 'efi' }, 'the machine has no BIOS', { machine: ['virt'] }),
      row('nova-no-firmware', undefined, 'the machine starts its guests itself', {
        machine: ['pseries', 's390-ccw-virtio', ...PARAVIRTUAL],
      }),
    ],
    fallback: row('nova-bios', { type: 'bios' }, 'EFI is for images that ask for it'),
  },
  'secure-boot': {
    rules: [
      row('nova-no-secure-boot', { secureBoot: false }, 'secure boot is for images that ask for it', {
        firmware: 'efi',
        machine: PC,
      }),
    ],
    fallback: row('nova-no-secure-boot-here', undefined, 'the machine does not have it'),
  },
  disk: {
    rules: [
      row('nova-virtio-disk', { bus: 'virtio' }, 'Nova takes it for every guest', { hypervisor: QEMU }),
      row('nova-lsilogic-disk', { bus: 'scsi' }, 'Nova takes it for every guest of VMware', { hypervisor: ['vmware'] }),
      row('nova-xen-disk', { bus: 'xen' }, 'a paravirtual guest has no others', { machine: PARAVIRTUAL }),
    ],
    fallback: row('nova-ide-disk', { bus: 'ide' }, 'every OS starts from ide'),
  },
  cdrom: {
    rules: [
      row('nova-scsi-cdrom', { bus: 'scsi' }, 'the machine has no other drives', { machine: VIRTIO_ONLY }),
      row('nova-sata-cdrom', { bus: 'sata' }, 'it is built into the q35 machine', { machine: ['q35'] }),
      row('nova-xen-cdrom', { bus: 'xen' }, 'a paravirtual guest has no others', { machine: PARAVIRTUAL }),
    ],
    fallback: row('nova-ide-cdrom', { bus: 'ide' }, 'it is built into the machine'),
  },
  scsi: {
    rules: [
      row('nova-nothing-on-scsi', undefined, 'nothing hangs on SCSI', { hasScsi: false }),
      row('nova-virtio-scsi', { model: 'virtio-scsi' }, 'libvirt takes it there by itself', {
        machine: ['virt', 's390-ccw-virtio'],
      }),
      row('nova-ibmvscsi', { model: 'ibmvscsi' }, 'libvirt takes it there by itself', { machine: ['pseries'] }),
    ],
    fallback: row('nova-lsilogic', { model: 'lsilogic' }, 'libvirt takes it by itself'),
  },
  network: {
    rules: [
      row('nova-virtio-net', { model: 'virtio' }, 'Nova takes it for every guest', { hypervisor: QEMU }),
      row('nova-netfront', { model: 'netfront' }, 'Nova takes it for every guest of Xen', { hypervisor: ['xen'] }),
    ],
    fallback: row('nova-e1000', { model: 'e1000' }, 'Nova takes it for every guest of VMware'),
  },
  video: {
    rules: [
      row('nova-no-graphics', undefined, 'nobody looks at its screen', { graphics: ['none'] }),
      row('nova-vga', { model: 'vga' }, 'the firmware of the machine shows its messages there', {
        machine: ['pseries'],
      }),
      row('nova-virtio-video', { model: 'virtio' }, 'it is a standard VGA to an OS without a driver for it', {
        hypervisor: QEMU,
      }),
      row('nova-xen-video', { model: 'xen' }, 'Nova takes it for every guest of Xen', { hypervisor: ['xen'] }),
    ],
    fallback: row('nova-vmvga', { model: 'vmvga' }, 'it is the one card that VMware has'),
  },
  input: {
    rules: [
      row('nova-tablet', { pointer: 'tablet', bus: 'usb' }, 'it follows the pointer of the screen', {
        machine: PC,
        graphics: WITH_GRAPHICS,
      }),
      row(
        'nova-tablet-and-keyboard',
        { pointer: 'tablet', bus: 'usb', keyboard: { bus: 'usb' } },
        'the machine has none',
        { machine: ['virt', 'pseries'], graphics: WITH_GRAPHICS },
      ),
    ],
    fallback: row('nova-no-input', undefined, 'nobody points at its screen, or the hypervisor has a pointer'),
  },
  usb: {
    rules: [
      row('nova-usb-of-drive', undefined, 'a drive is on it, and the model is left to libvirt', {
        machine: PC,
        requestedBus: 'usb',
      }),
      row('nova-xhci-of-drive', { model: 'qemu-xhci' }, 'a drive is on it', {
        machine: ['virt'],
        requestedBus: 'usb',
      }),
      row('nova-usb-off', { model: 'none' }, 'no device is on it without a screen', {
        machine: [...PC, 'virt'],
        graphics: ['none'],
      }),
      row('nova-xhci', { model: 'qemu-xhci' }, 'tablet and keyboard hang on it', { machine: ['virt'] }),
    ],
    fallback: row('nova-no-usb', undefined, 'it is left to libvirt'),
  },
  rng: {
    rules: [row('nova-rng', { model: 'virtio' }, 'Nova gives it to every guest', { hypervisor: QEMU })],
    fallback: row('nova-no-rng', undefined, 'only QEMU has it'),
  },
  balloon: {
    rules: [row('nova-balloon', { model: 'virtio' }, 'Nova measures memory through it', { hypervisor: QEMU })],
    fallback: row('nova-no-balloon', undefined, 'it is left to the hypervisor'),
  },
  cpu: {
    rules: [
      row('nova-host-passthrough', { mode: 'host-passthrough' }, 'libvirt has no model of this host', {
        hypervisor: ['kvm'],
        arch: ['aarch64', 'armv7l'],
      }),
      row('nova-host-model', { mode: 'host-model' }, 'guests can move between hosts', {
        hypervisor: QEMU,
        arch: [...X86, 's390x', 'ppc64le'],
      }),
    ],
    fallback: row('nova-no-cpu', undefined, 'it is left to the hypervisor'),
  },
  clock: { rules: [], fallback: row('nova-utc', { offset: 'utc' }, 'the image does not say that it is Windows') },
  rtc: {
    rules: [row('nova-rtc', { tickPolicy: 'catchup' }, 'missed ticks are made up for', ON_KVM)],
    ...withoutFallback('rtc'),
  },
  pit: {
    rules: [row('nova-pit', { tickPolicy: 'delay' }, 'missed ticks come late', ON_KVM)],
    ...withoutFallback('pit'),
  },
  hpet: {
    rules: [row('nova-hpet', { present: false }, 'guests kept bad time by it', { ...ON_KVM, arch: X86 })],
    ...withoutFallback('hpet'),
  },
};

/** Nova's tables for all aspects; those of aspects without a table above choose nothing. */
export const NOVA_TABLES: RuleTables = { ...undecided(RULE_ASPECTS), ...DECIDED };

/** All rows by which Nova decides an aspect. */
export function novaRows(aspect: RuleAspect | 'vmware'): readonly Rule<unknown>[] {
  return rowsOf<unknown>(aspect === 'vmware' ? NOVA_GUEST_RULES : NOVA_TABLES[aspect]);
}

function row<T>(rule: string, choose: T | undefined, because: string, when?: Conditions): NamedRule<T> {
  return { rule, choose, ...(when !== undefined && { when }), because, source: SOURCE };
}

function undecided(aspects: typeof RULE_ASPECTS): RuleTables;
function undecided(aspects: readonly string[]): object {
  return Object.fromEntries(aspects.map(aspect => [aspect, { rules: [], ...withoutFallback(aspect) }]));
}

function withoutFallback(aspect: string): Pick<RuleTable<never>, 'fallback'> {
  return { fallback: row<never>(`nova-default-${aspect}`, undefined, 'Nova does not decide it for the guest') };
}
