// All cases of every aspect: guests, as the tables of lib/policy read them, and the decision of each table.
import { CLOCK_GUESTS } from './clock-guests.ts';
import type { Guest, GuestCases } from './guest.ts';
import { MACHINE_GUESTS } from './machine-guests.ts';
import { NETWORK_GUESTS } from './network-guests.ts';
import { SCREEN_GUESTS } from './screen-guests.ts';
import { STORAGE_GUESTS } from './storage-guests.ts';

/** The cases of every aspect. */
export const GUEST_CASES: GuestCases = {
  ...MACHINE_GUESTS,
  ...STORAGE_GUESTS,
  ...NETWORK_GUESTS,
  ...SCREEN_GUESTS,
  ...CLOCK_GUESTS,
};

/** Every guest of the cases. */
export const GUESTS: readonly Guest[] = Object.values(GUEST_CASES).flatMap(cases => cases.map(([guest]) => guest));
