// The version of this library and the form of its records: a snapshot can be read only by the same version and form.

/** The version in package.json. */
export const LIBRARY_VERSION = '0.1.0';

/**
 * The CRC-32 of the rows of grammar.ts and of HERITAGE; a test compares it. It changes when the form of records
 * changes.
 */
export const RECORD_FORM = '42a279c2';
