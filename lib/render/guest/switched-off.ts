// What is switched off in a guest in, what a format cannot switch off out, as unsupported parts.
import { BOARD_FEATURES, type Switch } from '../../model/switches.ts';
import type { Hardware, Timer } from '../../policy/aspects/hardware.ts';
import type { UnsupportedPart } from './partial-rendering.ts';

/** Whether the target or the site switches it off. */
export function isOff({ without = [] }: Hardware, name: Switch): boolean {
  return without.some(one => one.name === name);
}

/** The features of the board that are off, for a format that has no word for these. */
export function unsupportedBoard(
  hardware: Hardware,
  names: readonly (typeof BOARD_FEATURES)[number][] = BOARD_FEATURES,
): readonly UnsupportedPart[] {
  return names.flatMap(name => (isOff(hardware, name) ? [[`a guest without ${name}`, 'it is there'] as const] : []));
}

/** The timers that are off, for a format that cannot leave these out. */
export function unsupportedAbsences(
  { clock }: Hardware,
  names: readonly Timer['name'][] = ALWAYS_THERE,
): readonly UnsupportedPart[] {
  return clock.timers.flatMap(timer =>
    names.includes(timer.name) && isAbsent(timer) ? [[`the absence of the ${timer.name}`, 'it is there'] as const] : [],
  );
}

/** The timers that libvirt tells its hypervisors about: `present` of the rtc and the pit it accepts and does not use. */
export function timersOfLibvirt({ clock }: Hardware): readonly Timer[] {
  return clock.timers.filter(timer => !(ALWAYS_THERE.includes(timer.name) && isAbsent(timer)));
}

const ALWAYS_THERE: readonly Timer['name'][] = ['rtc', 'pit'];

function isAbsent({ present }: Timer): boolean {
  return present === false;
}
