// The world of a call in, how to write for a person out: in colour or not, and how wide.
import { COMFORTABLE_COLUMNS } from '../../render/text/layout.ts';
import type { Io } from './io.ts';

/** How an answer for a person looks. */
export interface Appearance {
  readonly colour: boolean;
  readonly columns: number;
}

/** A table does not fit on lines that are shorter. */
const FEWEST_COLUMNS = 60;

/** Colour on a terminal unless NO_COLOR is set, and lines of a comfortable length that fit the terminal. */
export function appearanceOf({ environment, isTerminal, columns = COMFORTABLE_COLUMNS }: Io): Appearance {
  return {
    colour: isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb',
    columns: Math.max(FEWEST_COLUMNS, Math.min(columns, COMFORTABLE_COLUMNS)),
  };
}
