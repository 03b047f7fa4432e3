// The types of the command's input and output. `run` is pure over these, so that a test can replace them.
import type { HostEnvironment } from '../../../data-loader/files/locations.ts';
import type { IsoDate } from '../../values/units.ts';

/** The input and output of one call of the command. */
export interface Io extends HostEnvironment {
  /** Writes data. */
  readonly out: (text: string) => void;
  /** Writes errors and remarks. */
  readonly err: (text: string) => void;
  /** Reads standard input, at most so many bytes. */
  readonly input: (maximum: number) => Uint8Array;
  /** Whether data goes to a terminal. */
  readonly isTerminal: boolean;
  /** The width of the terminal in columns; absent when there is none. */
  readonly columns?: number;
  /** The content of /etc/os-release; empty when there is none. */
  readonly osRelease: string;
  readonly today: IsoDate;
  /** The version of this package. */
  readonly version: string;
}
