// The version of this library and the form of its records: a snapshot can be read only by the same version and form.

/** The version in package.json. */
export const LIBRARY_VERSION = '0.1.0';

/** The CRC-32 of grammar.ts's rows, which its test checks: when rows change, the form of records changes. */
export const RECORD_FORM = '2a6f6545';
