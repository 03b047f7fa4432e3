// The units of numbers and texts in the public interface.

/** A size in bytes. */
export type Bytes = number;

/** A frequency in hertz. */
export type Hertz = number;

/** A day as `YYYY-MM-DD`. */
export type IsoDate = string;
