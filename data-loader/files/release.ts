// Which release of this library this is, and of which form its records are: what a snapshot was made by must be what
// reads it.

/** The version in package.json. */
export const LIBRARY_VERSION = '0.1.0';

/** The CRC-32 of grammar.ts's rows, which its test compares: of others, records have another form. */
export const RECORD_FORM = '07df38a5';
