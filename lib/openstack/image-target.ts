// In: the target of a caller, which can leave out everything, and the properties of an image. Out: the complete target. The
// image says where it runs; the caller may say the same, and nothing else.
import { badArgument, badProperty } from '../model/errors.ts';
import { checkHost } from '../model/host.ts';
import { archsOf, MACHINES, type MachineProperties, machineOfType, machinesFor } from '../model/machines.ts';
import { isPlainObject } from '../model/options.ts';
import { completeTarget, DEFAULT_TARGET, TARGET_KEYS } from '../model/target.ts';
import type { Arch, CompleteTarget, Hypervisor, Target } from '../model/target-types.ts';
import { omitUndefined } from '../values/omit-undefined.ts';
import { valuesOn, XEN_MODES } from './properties/property-values.ts';
import type { ReadProperty } from './properties/read-properties.ts';

/** What a caller gives as a target, unchecked; each getter was called once. */
export type GivenTarget = { readonly [K in keyof Target]?: unknown };

/** Copies the target of a caller. @throws {OsinfoError} BAD_ARGUMENT */
export function copyTarget(target: unknown): GivenTarget {
  if (!isPlainObject(target)) throw badArgument('target', target, 'a plain object');
  return { ...target };
}

type Known = ReadonlyMap<string, ReadProperty>;

/** A value of the target, and the property that says it. */
interface Stated<T> {
  readonly value: T;
  readonly by: ReadProperty;
}

/** The target of the image. @throws {OsinfoError} BAD_PROPERTY for a contradiction, BAD_TARGET */
export function targetOfImage(given: GivenTarget, known: Known): CompleteTarget {
  const arch = stated(known, 'arch', ['hw_emulation_architecture', 'hw_architecture']);
  const hypervisor = stated(known, 'hypervisor', ['img_hv_type']) ?? impliedHypervisor(known);
  const host = given.host === undefined ? undefined : checkHost('target.host', given.host);
  const asked = omitUndefined({ hypervisor: host?.hypervisor, arch: host?.arch, ...omitUndefined({ ...given, host }) });
  const ofImage = omitUndefined({ hypervisor: hypervisor?.value, arch: arch?.value });
  checkTogether({ ...ofImage, ...asked }, asked, arch, hypervisor);
  const completed = completeTarget({ ...impliedByMachine(known, { ...ofImage, ...asked }), ...ofImage, ...asked });
  const graphics = asked.graphics === undefined ? machineOfImage(known, completed)?.graphics : undefined;
  const target = graphics === undefined ? completed : Object.freeze<CompleteTarget>({ ...completed, graphics });
  checkContradiction('arch', target.arch, arch);
  if (known.has('img_hv_type')) checkContradiction('hypervisor', target.hypervisor, hypervisor);
  checkMode(target, known.get('hw_vm_mode'));
  return target;
}

function stated<K extends 'arch' | 'hypervisor'>(
  known: Known,
  key: K,
  names: readonly string[],
): Stated<CompleteTarget[K]> | undefined {
  const { legal, read } = TARGET_KEYS[key];
  for (const name of names) {
    const by = known.get(name);
    if (by === undefined) continue;
    const value = read(by.value);
    if (value === undefined) throw badProperty(by.writtenAs, by.given, legal);
    return { value, by };
  }
  return undefined;
}

/** An architecture that is emulated needs QEMU without KVM, and a paravirtual guest needs Xen. */
function impliedHypervisor(known: Known): Stated<Hypervisor> | undefined {
  const emulated = known.get('hw_emulation_architecture');
  const mode = known.get('hw_vm_mode');
  if (emulated !== undefined && emulated.value !== known.get('hw_architecture')?.value) {
    return { value: 'qemu', by: emulated };
  }
  return mode?.value === 'xen' ? { value: 'xen', by: mode } : undefined;
}

/** The machine that the image fixes, by its type or by its mode, which are no part of the target. */
function machineOfImage(known: Known, { hypervisor, arch }: CompleteTarget): MachineProperties | undefined {
  const mode = valuesOn(XEN_MODES, { hypervisor, arch }).find(({ word }) => word === known.get('hw_vm_mode')?.value);
  const type = known.get('hw_machine_type')?.value ?? mode?.value;
  return typeof type === 'string' ? machineOfType(type, hypervisor, arch) : undefined;
}

/** The hypervisor and the architecture that have this machine type, where nothing says another. */
function impliedByMachine(known: Known, { hypervisor, arch }: GivenTarget): GivenTarget {
  const type = known.get('hw_machine_type')?.value;
  if (typeof type !== 'string') return {};
  const fits = ({ types, hypervisors, archs }: MachineProperties, asStated: GivenTarget): boolean =>
    types?.test(type) === true &&
    (asStated.hypervisor === undefined || hypervisors.some(name => name === asStated.hypervisor)) &&
    (asStated.arch === undefined || archs.some(name => name === asStated.arch));
  const usual = { hypervisor: hypervisor ?? DEFAULT_TARGET.hypervisor, arch: arch ?? DEFAULT_TARGET.arch };
  if (MACHINES.some(machine => fits(machine, usual))) return {};
  const { hypervisors = [], archs = [] } = MACHINES.find(machine => fits(machine, { hypervisor, arch })) ?? {};
  const [firstHypervisor] = hypervisors;
  return {
    hypervisor: hypervisors.includes(DEFAULT_TARGET.hypervisor) ? DEFAULT_TARGET.hypervisor : firstHypervisor,
    arch: archs.includes(DEFAULT_TARGET.arch) ? DEFAULT_TARGET.arch : archs[0],
  };
}

/**
 * Checks that the hypervisor runs the architecture, where the image says one of them. What the caller says alone is the
 * target's to check.
 */
function checkTogether(
  all: GivenTarget,
  given: GivenTarget,
  statedArch: Stated<Arch> | undefined,
  statedHypervisor: Stated<Hypervisor> | undefined,
): void {
  const hypervisor = TARGET_KEYS.hypervisor.read(all.hypervisor ?? DEFAULT_TARGET.hypervisor);
  const arch = TARGET_KEYS.arch.read(all.arch ?? DEFAULT_TARGET.arch);
  if (hypervisor === undefined || arch === undefined || machinesFor(hypervisor, arch).length > 0) return;
  if (statedArch !== undefined && given.arch === undefined) {
    throw badProperty(statedArch.by.writtenAs, statedArch.by.given, archsOf(hypervisor), `under ${hypervisor}`);
  }
  if (statedHypervisor !== undefined && given.hypervisor === undefined) {
    const legal = MACHINES.flatMap(({ hypervisors, archs }) => (archs.includes(arch) ? hypervisors : []));
    const { writtenAs, given: value, name } = statedHypervisor.by;
    throw badProperty(writtenAs, value, name === 'hw_vm_mode' ? ['hvm'] : [...new Set(legal)], `on ${arch}`);
  }
}

/** Glance's documentation has `qemu` for KVM too, so that it contradicts neither. */
function checkContradiction(key: string, value: string, stated: Stated<string> | undefined): void {
  if (stated === undefined || stated.value === value || (stated.value === 'qemu' && value === 'kvm')) return;
  throw badProperty(stated.by.writtenAs, stated.by.given, [value], `beside the target’s ${key}`);
}

/** Checks the machine of Xen that the caller asks for against the mode that the image says. */
function checkMode({ hypervisor, machine }: CompleteTarget, mode: ReadProperty | undefined): void {
  if (hypervisor !== 'xen' || machine === undefined || mode?.value === undefined) return;
  const legal = machine === 'xenpv' ? 'xen' : 'hvm';
  if (mode.value !== legal) throw badProperty(mode.writtenAs, mode.given, [legal], 'beside the target’s machine');
}
