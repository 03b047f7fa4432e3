// What a format must know of the OS and a recommendation does not say: its family and its age.
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { WINDOWS } from '../../policy/engine/conditions.ts';

/** What an `Os` of the database says of itself. */
export interface OsFacts {
  /** As libosinfo has it: `linux`, `winnt`, `solaris`. */
  readonly family?: string | undefined;
  /** As `YYYY-MM-DD`. */
  readonly releaseDate?: string | undefined;
}

/** Options of a format that depends on the family. */
export interface FamilyOptions {
  /** The `Os` itself; without it Windows is known by its short-id, and nothing else is. */
  readonly os?: OsFacts;
}

/** Whether the OS is a Windows. */
export function isWindows({ os }: Hardware, facts: OsFacts | undefined): boolean {
  return facts?.family === undefined
    ? /^win(nt|xp|vista|me|\d)/.test(os?.shortId ?? '')
    : WINDOWS.includes(facts.family);
}
