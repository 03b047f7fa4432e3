// The units that numbers and texts of the public interface are in.

/** A size in bytes. */
export type Bytes = number;

/** A frequency in hertz. */
export type Hertz = number;

/** A day as `YYYY-MM-DD`. */
export type IsoDate = string;
