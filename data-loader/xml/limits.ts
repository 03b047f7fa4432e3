// How much a file may hold before it is refused.

/** The size from which a file is refused, in bytes; the largest real one has 100 thousand. */
export const MAX_BYTES: number = 4 * 1024 * 1024;
/** The depth of elements from which a file is refused: libxml2's own limit. */
export const MAX_DEPTH = 256;
/** The number of elements from which a file is refused; the largest real one has 525. */
export const MAX_ELEMENTS = 200_000;
