// Whether a version reaches another: of an OS, of vSphere, of QEMU.
import type { CompleteTarget } from '../../model/target-types.ts';

/**
 * Whether a version is this one or a later one, by its numbers; a version without numbers, such as `rawhide`, is the
 * newest.
 */
export function reachesVersion(version: string | undefined, from: string): boolean {
  const numbers = numbersOf(version ?? '');
  const least = numbersOf(from);
  const differing = numbers.findIndex((number, index) => number !== (least[index] ?? number));
  return differing < 0 || (numbers[differing] ?? 0) > (least[differing] ?? 0);
}

/** The QEMU of a target that names none: the oldest that the arguments are written for, and that of Debian 12. */
const OLDEST_QEMU = '7.2';

/** Whether the QEMU of the target is older than this version; a short one, such as `8`, stands for its newest. */
export function isQemuBefore(version: string, { qemu = OLDEST_QEMU }: Pick<CompleteTarget, 'qemu'>): boolean {
  return !reachesVersion(qemu, version);
}

function numbersOf(version: string): readonly number[] {
  return (/^\d+(\.\d+)*/.exec(version)?.[0] ?? '').split('.').filter(Boolean).map(Number);
}
