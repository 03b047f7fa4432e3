// A recommendation and the caller's options in, the guest out whose name can be a file's and whose size is one.
import { unusableText } from '../errors.ts';
import type { Hardware } from '../hardware.ts';
import { type Guest, type GuestOptions, guestOf } from './guest.ts';

/** What the guest is. @throws {OsinfoError} BAD_ARGUMENT */
export function checkedGuestOf(hardware: Hardware, options: GuestOptions): Guest {
  const guest = guestOf(hardware, options);
  checkCount('The memory in bytes', guest.memory);
  checkCount('The number of processors', guest.cpus);
  if (options.name !== undefined && !/^[^/\n\0]+$/.test(options.name)) {
    throw unusableText(
      'The name of the guest',
      options.name,
      'is empty or has a slash or a line end, which no file has',
    );
  }
  return { ...guest, name: guest.name.replaceAll(/[/\n\0]/g, '-') };
}

function checkCount(what: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 1) throw unusableText(what, String(count), 'is no whole number above 0');
}
