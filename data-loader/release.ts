// Which release of this library this is: what a snapshot was made by must be what reads it.

/** The version in package.json. */
export const LIBRARY_VERSION = '0.1.0';
