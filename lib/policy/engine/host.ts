// In: a decision, and what the host of the target can do. Out: the same decision, or the next one of its table that the
// host can carry out.
import { MACHINES, machineOfType } from '../../model/machines.ts';
import type { CompleteTarget, Graphics, Host } from '../../model/target-types.ts';
import type { AspectDefinition } from './aspect.ts';
import type { RuleContext } from './context.ts';
import { findDecision } from './decide.ts';
import type { Decision } from './decision.ts';
import { type RuleTable, rowsOf } from './rule-table.ts';

/** The decision as far as the host can carry it out. */
export function decideOnHost<T>(
  aspect: AspectDefinition<string, T>,
  table: RuleTable<T>,
  preferred: Decision<T>,
  context: RuleContext,
): Decision<T> {
  const { host } = context.target;
  if (host === undefined || preferred.choose === undefined) return preferred;
  if (aspect.needs === undefined && aspect.limitTo === undefined) return preferred;
  const offers = offersOf(host, context);
  if (aspect.limitTo !== undefined) return { ...preferred, choose: aspect.limitTo(preferred.choose, offers) };
  const isOffered = (choose: T | undefined): boolean =>
    choose === undefined || Object.entries(aspect.needs?.(choose) ?? {}).every(need => isMet(offers, ...need));
  if (isOffered(preferred.choose)) return preferred;
  const offered = rowsOf(table).filter(({ choose }) => isOffered(choose));
  const next = findDecision(offered, context);
  if (aspect.isRequired === true && next?.choose === undefined) return { ...preferred, isMissingOnHost: true };
  const { choose, because } = next ?? { choose: undefined, because: { rule: 'not-on-host' } };
  return { choose, because: { ...because, hostLacks: `${aspect.noun} ${aspect.inWords(preferred.choose)}` } };
}

/** Whether the host, or what is known of it, has a word of a list, or a property. */
function isMet(offers: Host, key: string, needed: string | boolean | undefined): boolean {
  const offered: unknown = Reflect.get(offers, key);
  if (offered === undefined || needed === undefined) return true;
  return Array.isArray(offered) ? offered.includes(needed) : offered === needed;
}

/**
 * What the host offers on the decided machine; disk buses and firmware are only those that the machine can have. Before it
 * is decided, machines are those of the target.
 */
function offersOf(host: Host, { target, machine }: RuleContext): Host {
  const { machine: described, machines, firmware, secureBoot, diskBuses, diskDevices, ...everywhere } = host;
  const { hypervisor, arch } = target;
  const properties = MACHINES.find(({ kind }) => kind === machine);
  const isDescribed = machine === undefined || isAbout(host, machine, target);
  return {
    ...everywhere,
    ...(machine === undefined &&
      machines && { machines: machines.filter(type => machineOfType(type, hypervisor, arch) !== undefined) }),
    ...(isDescribed && secureBoot !== undefined && { secureBoot }),
    ...(isDescribed && diskDevices !== undefined && { diskDevices }),
    ...(properties !== undefined && {
      firmware: properties.firmware.filter(one => !isDescribed || firmware?.includes(one) !== false),
      diskBuses: properties.buses.filter(one => !isDescribed || diskBuses?.includes(one) !== false),
    }),
  };
}

/** Whether what is said of the host holds for this kind of machine. */
export function isAbout({ machine }: Host, kind: string, { hypervisor, arch }: CompleteTarget): boolean {
  return machine === undefined || machineOfType(machine, hypervisor, arch)?.kind === kind;
}

const DISPLAYS: readonly Graphics[] = ['spice', 'vnc', 'none'];

/** The target with the next display that the host has, if it lacks the one of the target. */
export function withHostDisplay(target: CompleteTarget): CompleteTarget {
  const { host, graphics: preferred } = target;
  if (host === undefined || hasDisplay(host, preferred)) return target;
  const graphics = DISPLAYS.find(display => hasDisplay(host, display)) ?? 'none';
  return Object.freeze({ ...target, graphics });
}

/** The channel of the SPICE agent is a part of SPICE. */
function hasDisplay({ graphics, channels }: Host, display: Graphics): boolean {
  if (display === 'none') return true;
  const hasChannel = display !== 'spice' || channels?.includes('spicevmc') !== false;
  return graphics?.includes(display) !== false && hasChannel;
}
