// In: OSes. Out: the text of a list of them, one per line, and what identifies each of them in JSON.

import { printable } from '../../../data-loader/records/printable.ts';
import type { Os } from '../../model/entities.ts';
import { alignColumns } from '../../render/text/layout.ts';
import { styleOf } from '../../render/text/style.ts';
import type { Appearance } from './appearance.ts';
import { joinLines } from './lines.ts';

/** A line for each OS: its short-id, name and release date. */
export function formatOsList(oses: readonly Os[], { colour }: Appearance): string {
  const { dim } = styleOf(colour);
  const rows = oses.map(({ shortId, name = '', releaseDate = '' }) => {
    const os = printable({ shortId, name });
    return [os.shortId, os.name, dim(releaseDate)];
  });
  return joinLines(alignColumns(rows));
}

/** The members of an OS that identify it in JSON. */
export function summarizeOs(os: Os): Partial<Os> {
  const { id, shortId, shortIds, name, version, family, distro, releaseDate, eolDate } = os;
  return { id, shortId, shortIds, name, version, family, distro, releaseDate, eolDate };
}
