// The limits of a file of XML. A file that exceeds one of them is refused.

/** The maximum size of a file in bytes; the largest real file has 100 thousand. */
export const MAX_BYTES: number = 4 * 1024 * 1024;
/** The maximum depth of elements: libxml2's own limit. */
export const MAX_DEPTH = 256;
/** The maximum number of elements in a file; the largest real file has 525. */
export const MAX_ELEMENTS = 200_000;
/** The maximum number of attributes of an element; the real element with the most has 6. */
export const MAX_ATTRIBUTES = 1000;
