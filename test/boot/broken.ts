// Guests that are started with something else than what is recommended: each must turn red in its own cell, and in no
// other.
import type { Hardware, PartName } from '../../lib/policy/aspects/hardware.ts';
import type { BootedGuest } from './guests.ts';

interface BrokenRule {
  readonly aspect: PartName;
  /** What the guest is started with. */
  readonly change: (hardware: Hardware) => Hardware;
  readonly os?: string;
}

const because = { rule: 'broken-on-purpose' };

const RULES: readonly BrokenRule[] = [
  { aspect: 'network', change: hardware => ({ ...hardware, network: { model: 'e1000', because } }) },
  { aspect: 'disk', change: hardware => ({ ...hardware, disk: { bus: 'usb', because } }) },
  { aspect: 'sound', change: hardware => ({ ...hardware, sound: { model: 'ac97', because } }) },
  { aspect: 'rng', change: ({ rng, ...hardware }) => hardware },
  { aspect: 'input', change: hardware => ({ ...hardware, input: { pointer: 'mouse', bus: 'ps2', because } }) },
  { aspect: 'watchdog', change: ({ watchdog, ...hardware }) => hardware },
  {
    aspect: 'clock',
    change: hardware => ({ ...hardware, clock: { offset: 'localtime', timeZone: 'Asia/Tokyo', timers: [], because } }),
  },
];

/** The table. */
export const BROKEN_GUESTS: readonly BootedGuest[] = RULES.map(({ aspect, change, os = 'debian11' }) => ({
  os,
  arch: 'x86_64',
  overrides: {},
  broken: { aspect, change },
}));
