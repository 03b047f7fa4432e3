// What some formats need to know of the OS beside the recommendation: its family and its age. Types, and one test.
import type { Clock, Hardware } from '../../policy/aspects/hardware.ts';
import { WINDOWS } from '../../policy/engine/conditions.ts';

/** The fields of an `Os` that these formats read. */
export interface OsFields {
  /** A family in libosinfo's spelling: `linux`, `winnt`, `solaris`. */
  readonly family?: string | undefined;
  /** As `YYYY-MM-DD`. */
  readonly releaseDate?: string | undefined;
}

/** Options of a format that depends on the family of the OS. */
export interface FamilyOptions {
  /** The `Os` itself; without it Windows is recognized by its short-id, and no other family is. */
  readonly os?: OsFields;
}

/** Whether the OS is a version of Windows. An image that says it with os_type is right. */
export function isWindows({ os, clock }: Hardware, fields: OsFields | undefined): boolean {
  if (isOsTypeOfImage(clock)) return clock.offset === 'localtime';
  return fields?.family === undefined
    ? /^win(nt|xp|vista|me|\d)/.test(os?.shortId ?? '')
    : WINDOWS.includes(fields.family);
}

/** Whether the clock is as an image asks for it with os_type: local time for Windows, UTC for Linux. */
export function isOsTypeOfImage({ because }: Clock): boolean {
  return because.property === 'os_type';
}
