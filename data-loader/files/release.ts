// The version of this library and the form of its records: a snapshot can be read only by the same version and form.

/** The version in package.json. */
export const LIBRARY_VERSION = '0.1.0';

/** The CRC-32 of grammar.ts's rows, which its test compares: of others, records have another form. */
export const RECORD_FORM = 'dc85513b';
