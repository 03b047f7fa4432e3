// The input and output of a call in, the style of text for a person out: with colour or without, and how wide.
import { COMFORTABLE_COLUMNS } from '../../render/text/layout.ts';
import type { Io } from './io.ts';

/** The style of text for a person. */
export interface Appearance {
  readonly colour: boolean;
  readonly columns: number;
}

/** The minimum width; a table does not fit on shorter lines. */
const FEWEST_COLUMNS = 60;

/** Colour on a terminal unless NO_COLOR is set, and lines of a comfortable length that fit the terminal. */
export function appearanceOf({ environment, isTerminal, columns = COMFORTABLE_COLUMNS }: Io): Appearance {
  return {
    colour: isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb',
    columns: Math.max(FEWEST_COLUMNS, Math.min(columns, COMFORTABLE_COLUMNS)),
  };
}
