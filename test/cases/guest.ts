// The types of a guest, as the tables of lib/policy read it, and of a case about one.

import type { Target } from '../../lib/model/target-types.ts';
import type { Choices, RuleAspect } from '../../lib/policy/aspects/aspects.ts';
import type { DeviceName } from '../../lib/policy/engine/devices.ts';

/** An OS, as far as it matters to a decision, and what it runs on. */
export interface Guest {
  readonly drives?: readonly DeviceName[];
  readonly family?: string;
  readonly distro?: string;
  readonly released?: string;
  /** Its id; a made-up one when absent. */
  readonly id?: string;
  /** Facts of its site, without their `x-`. */
  readonly facts?: Readonly<Record<string, string>>;
  /** What the database says of its firmware on the target's architecture. */
  readonly firmware?: { readonly [F in 'bios' | 'efi']?: 'supported' | 'unsupported' | 'recommended' };
  /** Whether the database states no memory, CPUs and storage for it. */
  readonly hasNoSize?: boolean;
  /** What it runs on; the default target when absent. */
  readonly target?: Target;
}

/** `[guest, choice, name of the rule, why]`; the choice is absent where there is to be nothing. */
export type GuestCase<A extends RuleAspect> = readonly [
  guest: Guest,
  choice: Choices[A] | undefined,
  rule: string,
  why: string,
];

/** The cases of every aspect. */
export type GuestCases = { readonly [A in RuleAspect]: readonly GuestCase<A>[] };
