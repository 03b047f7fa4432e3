// In: the decisions about a guest, and what its target and its site switch off. Out: the decisions without it, what is
// off and why, and a warning about each switch that stays on.
import { compareText } from '../../../data-loader/records/problems.ts';
import type { MachineKind } from '../../model/machines.ts';
import type { WithReason } from '../../model/reason.ts';
import { isSwitch, type Switch, splitSwitch, TIMERS } from '../../model/switches.ts';
import type { CompleteTarget } from '../../model/target-types.ts';
import type { Warning } from '../../model/warning.ts';
import type { Decisions } from '../aspects/aspects.ts';
import type { SwitchedOff, TimerName } from '../aspects/hardware.ts';
import { EMULATED, QEMU, X86 } from '../engine/conditions.ts';
import type { RuleContext } from '../engine/context.ts';
import { SWITCH_FACTS } from '../facts/fact-values.ts';
import { machineKind } from '../rules/system/machine.ts';

/** A guest that everything is decided about. */
interface DecidedGuest {
  readonly target: CompleteTarget;
  readonly decisions: Decisions;
  readonly machine: MachineKind;
}

/** Where something can be switched off, or why not; the first row about the switch and the guest counts. */
export interface SwitchRow {
  /** The names of switches; one that ends with a dot is the beginning of a name. */
  readonly of: readonly string[];
  /** The guest that the row is about, as text for a person. */
  readonly guest: string;
  /** Whether a guest is one of these. */
  readonly when: (guest: DecidedGuest, name: Switch) => boolean;
  /** Why it stays on, as a clause after 'because'; absent where it is off. */
  readonly stays?: string;
  readonly source: string;
}

const LIKE_A_PC: readonly MachineKind[] = [...EMULATED, 'vmware'];

/** All rows; where none is about a guest, it does not have what is switched off. */
export const SWITCHES: readonly SwitchRow[] = [
  {
    of: ['acpi', 'apic', 'cpu.apic'],
    guest: 'a PC that starts from EFI',
    when: ({ target, decisions }) => X86.includes(target.arch) && decisions.firmware.choose?.type === 'efi',
    stays: 'EFI does not start a PC without it',
    source: 'libvirt: qemu_validate.c, UEFI requires ACPI; OVMF: LocalApicTimerDxe',
  },
  {
    of: ['acpi', 'apic'],
    guest: 'one on xenpvh',
    when: ({ machine }) => machine === 'xenpvh',
    stays: 'libvirt leaves it out of fully virtual guests of Xen alone',
    source: 'libvirt: libxl_conf.c libxlMakeDomBuildInfo',
  },
  {
    of: ['acpi'],
    guest: 'a PC, or the machine virt',
    when: ({ machine }) => machine === 'virt' || LIKE_A_PC.includes(machine),
    source: 'QEMU: -machine acpi=off; libvirt: element acpi',
  },
  {
    of: ['apic'],
    guest: 'a PC',
    when: ({ machine }) => LIKE_A_PC.includes(machine),
    source: 'QEMU: -cpu apic=off; libvirt: element apic',
  },
  {
    of: ['hyperv.'],
    guest: 'Windows under Xen',
    when: ({ decisions }) => decisions.viridian.choose?.present === true,
    stays: 'Xen offers these interfaces all together',
    source: 'libvirt: element viridian',
  },
  {
    of: ['hyperv.'],
    guest: 'one with enlightenments',
    when: ({ decisions }) => Object.keys(decisions.hyperv.choose?.features ?? {}).length > 0,
    source: 'libvirt: element hyperv',
  },
  {
    of: ['timer.'],
    guest: 'one whose image asks for the timer',
    when: ({ decisions }, name) => {
      const timer = timerOf(name);
      if (timer === undefined) return false;
      const { choose, because } = decisions[timer];
      return because.property !== undefined && choose !== undefined && choose.present !== false;
    },
    stays: 'the image asks for it',
    source: 'what an image asks for beats its target',
  },
  {
    of: ['timer.rtc', 'timer.pit', 'timer.hpet'],
    guest: 'a PC',
    when: ({ machine }) => LIKE_A_PC.includes(machine),
    source: 'libvirt: element timer; QEMU: -machine hpet=off, pit=off; VMware: hpet0.present',
  },
  {
    of: ['timer.hypervclock'],
    guest: 'one that has it',
    when: ({ decisions }) => decisions.hypervclock.choose?.present === true,
    source: 'libvirt: element timer; QEMU: hv-time',
  },
  {
    of: ['timer.kvmclock'],
    guest: 'a PC under KVM',
    when: ({ target }) => target.hypervisor === 'kvm' && X86.includes(target.arch),
    source: 'libvirt: element timer; QEMU: -cpu kvmclock=off',
  },
  {
    of: ['cpu.'],
    guest: 'a paravirtual one of Xen',
    when: ({ machine }) => machine === 'xenpv',
    stays: 'libvirt hides no feature from a guest of xenpv',
    source: 'libvirt: libxl_conf.c libxlMakeDomBuildInfo',
  },
  { of: ['cpu.'], guest: 'any other', when: () => true, source: 'libvirt: element feature' },
];

/** The result of switching off. */
export interface SwitchResult {
  readonly decisions: Decisions;
  readonly without: readonly WithReason<SwitchedOff>[];
  readonly warnings: readonly Warning[];
}

/** Switches off what the target and the site want off. */
export function switchOff(decisions: Decisions, context: Pick<RuleContext, 'target' | 'facts'>): SwitchResult {
  const requested = requestedSwitches(context);
  if (requested.length === 0) return { decisions, without: [], warnings: [] };
  const { target } = context;
  const guest: DecidedGuest = { target, decisions, machine: machineKind(decisions.machine.choose?.type, target) };
  const found = requested.flatMap(one => {
    const row = SWITCHES.find(({ of, when }) => of.some(matches(one.name)) && when(guest, one.name));
    return row === undefined ? [] : [{ ...one, stays: row.stays }];
  });
  const without = found.flatMap(({ name, because, stays }) => (stays === undefined ? [{ name, because }] : []));
  return {
    decisions: decisionsWithout(guest, without),
    without,
    warnings: found.flatMap(({ name, stays }): readonly Warning[] =>
      stays === undefined ? [] : [{ code: 'NOT_SWITCHED_OFF', message: `The guest keeps ${name}, because ${stays}.` }],
    ),
  };
}

/** Whether a name in a row is that of the switch. */
function matches(name: Switch): (of: string) => boolean {
  return of => name === of || (of.endsWith('.') && name.startsWith(of));
}

/** What is to be off, each once, in the order of names. The target comes before the site. */
function requestedSwitches({ target, facts }: Pick<RuleContext, 'target' | 'facts'>): SwitchResult['without'] {
  const requested = new Map<Switch, SwitchResult['without'][number]>();
  for (const name of target.without ?? []) requested.set(name, { name, because: { rule: 'requested' } });
  for (const { fact, prefix, archs } of SWITCH_FACTS) {
    if (archs?.includes(target.arch) === false) continue;
    for (const { value, because } of facts.all(fact)) {
      const name = prefix + value;
      if (isSwitch(name) && !requested.has(name)) requested.set(name, { name, because });
    }
  }
  return [...requested.values()].sort((a, b) => compareText(a.name, b.name));
}

function decisionsWithout({ decisions, target }: DecidedGuest, without: SwitchResult['without']): Decisions {
  const result = { ...decisions };
  const features: Record<string, 'require' | 'disable'> = { ...decisions['cpu-features'].choose?.features };
  const enlightenments = { ...decisions.hyperv.choose?.features };
  for (const { name, because } of without) {
    const [kind, part] = splitSwitch(name);
    const timer = timerOf(name);
    if (timer !== undefined) {
      result[timer] = { choose: timer === 'hypervclock' ? undefined : { present: false }, because };
    } else if (kind === 'hyperv') {
      Reflect.deleteProperty(enlightenments, part);
    } else if (kind === 'cpu' || (name === 'apic' && QEMU.includes(target.hypervisor))) {
      // libvirt's element apic turns nothing off under QEMU, where the APIC is a feature of the CPU.
      features[part] = 'disable';
      if (result['cpu-features'].choose === undefined) result['cpu-features'] = { choose: { features }, because };
    }
  }
  const { choose: hyperv } = decisions.hyperv;
  const { choose: cpu } = result['cpu-features'];
  return {
    ...result,
    hyperv: { ...decisions.hyperv, choose: hyperv && { ...hyperv, features: enlightenments } },
    'cpu-features': { ...result['cpu-features'], choose: cpu && { ...cpu, features } },
  };
}

function timerOf(name: Switch): TimerName | undefined {
  return TIMERS.find(timer => name === `timer.${timer}`);
}
