// What the command meets the world by: types only. `run` is pure over this, so that a test can be the world.
import type { Surroundings } from '../../../data-loader/files/locations.ts';
import type { IsoDate } from '../../model/units.ts';

/** The world of one call of the command: what it may ask, and where it may write. */
export interface Io extends Surroundings {
  /** Writes data. */
  readonly out: (text: string) => void;
  /** Writes what is not data: errors and remarks. */
  readonly err: (text: string) => void;
  /** Whether data goes to a terminal. */
  readonly isTerminal: boolean;
  /** How wide the terminal is; absent when there is none. */
  readonly columns?: number;
  /** What /etc/os-release says; empty where there is none. */
  readonly osRelease: string;
  readonly today: IsoDate;
  /** The version of this package. */
  readonly version: string;
}
