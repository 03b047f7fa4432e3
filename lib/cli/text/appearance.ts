// In: the input and output of a call. Out: the appearance of text for a person: colour or none, and the width of lines.
import { COMFORTABLE_COLUMNS } from '../../render/text/layout.ts';
import type { Io } from './io.ts';

/** The appearance of text for a person. */
export interface Appearance {
  readonly colour: boolean;
  readonly columns: number;
}

/** The minimum width; a table does not fit on shorter lines. */
const FEWEST_COLUMNS = 60;

/** Colour on a terminal unless NO_COLOR is set; lines that fit the terminal and are not longer than is comfortable. */
export function appearanceOf({ environment, isTerminal, columns = COMFORTABLE_COLUMNS }: Io): Appearance {
  return {
    colour: isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb',
    columns: Math.max(FEWEST_COLUMNS, Math.min(columns, COMFORTABLE_COLUMNS)),
  };
}
