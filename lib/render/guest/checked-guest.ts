// A recommendation and the caller's options in, the checked guest out. The values of callers without types are checked
// here, once for every format; what a format cannot express is checked by the writer of the format.

import { UNPRINTABLE } from '../../../data-loader/records/printable.ts';
import { type OptionTable, readOptions } from '../../model/options.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { checkHardware } from '../text/check-hardware.ts';
import { type Guest, type GuestOptions, guestOf } from './guest.ts';

/** A guest, and the options of the format beside it. */
export interface CheckedGuest<O> {
  /** The recommendation, copied. */
  readonly hardware: Hardware;
  readonly guest: Guest;
  readonly options: O;
}

/** Checks the recommendation and the options, and completes the guest. @throws {OsinfoError} BAD_ARGUMENT */
export function checkedGuestOf<O extends Pick<GuestOptions, 'tpm' | 'share'>>(
  recommended: Hardware,
  given: O,
  table: OptionTable<O>,
): CheckedGuest<O> {
  const hardware = checkHardware(recommended);
  const options = readOptions('options', given, table);
  const guest = guestOf(hardware, options);
  // The name of an OS comes from a file, and may have what no file name can have.
  const isGiven = 'name' in options;
  const name = isGiven ? guest.name : guest.name.replaceAll(UNPRINTABLE, '-').replaceAll('/', '-');
  return { hardware, guest: { ...guest, name }, options };
}
