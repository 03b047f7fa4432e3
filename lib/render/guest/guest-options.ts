// What each option of a guest may be: rows that the tables of the formats share.
import { badArgument } from '../../model/errors.ts';
import {
  BOOLEAN,
  membersOf,
  type Option,
  type OptionTable,
  oneOf,
  required,
  text,
  wholeNumber,
} from '../../model/options.ts';
import type { FamilyOptions, OsFields } from '../text/family.ts';
import type { GuestOptions } from './guest.ts';

/** A text of at least one character. */
export const TEXT: Option<string> = text(/^[^\0]+$/, 'is empty or holds NUL');

const NAME: Option<string> = text(/^[^/\n\0]+$/, 'is empty or has a slash or a line end, which no file has');
const UUID: Option<string> = text(
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  'is no UUID such as 01234567-89ab-cdef-0123-456789abcdef',
);
// The last bit of the first byte marks a group address, which no network card may have.
const MAC: Option<string> = text(
  /^[\da-f][02468ace](:[\da-f]{2}){5}$/i,
  'is no address of one card such as 52:54:00:12:34:56',
);
const COUNT: Option<number> = wholeNumber(1, Number.MAX_SAFE_INTEGER, 'above 0');

/** The options of a guest that every format but Glance has. */
export const GUEST_OPTIONS: OptionTable<GuestOptions> = {
  name: NAME,
  uuid: UUID,
  memory: COUNT,
  cpus: COUNT,
  disk: membersOf<NonNullable<GuestOptions['disk']>>({ path: required(TEXT), format: oneOf('qcow2', 'raw') }),
  cdrom: TEXT,
  network: membersOf<NonNullable<GuestOptions['network']>>({
    type: required(oneOf('user', 'network', 'bridge')),
    source: TEXT,
  }),
  mac: MAC,
  share: membersOf<NonNullable<GuestOptions['share']>>({ path: required(TEXT), tag: required(TEXT) }),
  tpm: BOOLEAN,
};

/** The option of a format that depends on the family of the OS. */
export const FAMILY_OPTIONS: OptionTable<FamilyOptions> = {
  os: {
    read: (argument, value) => {
      if (typeof value !== 'object' || value === null)
        throw badArgument(argument, value, 'an object with family and releaseDate');
      const { family, releaseDate }: { readonly [K in keyof OsFields]: unknown } = value;
      return {
        family: readFact(`${argument}.family`, family),
        releaseDate: readFact(`${argument}.releaseDate`, releaseDate),
      };
    },
  },
};

/** A text that the database may not state. */
function readFact(argument: string, value: unknown): string | undefined {
  if (value !== undefined && typeof value !== 'string') throw badArgument(argument, value, 'a text');
  return value;
}
