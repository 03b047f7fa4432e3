// `osinfo images`: an OS or none in, the ready-made disk images of it or of all OSes out.

import { printable } from '../../../data-loader/records/printable.ts';
import { variantFinder } from '../../identify/selection.ts';
import type { Os } from '../../model/entities.ts';
import { jsonText } from '../../render/text/json.ts';
import { alignColumns } from '../../render/text/layout.ts';
import { type Call, EXIT } from '../core/command.ts';
import { openTranslated } from '../core/database.ts';
import { imageJson } from '../text/downloads.ts';
import { joinLines } from '../text/lines.ts';

/** Prints the images, one a line. */
export async function run(call: Call): Promise<number> {
  const { operands, options, io } = call;
  const [key] = operands;
  const [format, arch] = [options.get('format'), options.get('arch')];
  const db = await openTranslated(call);
  const oses: readonly Os[] = key === undefined ? db.oses() : [db.os(key)];
  const found = oses.flatMap(os =>
    os.images
      .filter(image => (format === undefined || image.format === format) && (arch === undefined || image.arch === arch))
      .map(image => ({ os, image })),
  );
  if (options.has('json')) {
    const findVariants = variantFinder();
    io.out(jsonText(found.map(({ os, image }) => ({ os: os.shortId, ...imageJson(image, os, findVariants) }))));
  } else {
    const rows = found.map(({ os, image: { arch = '', format = '', cloudInit, url = '' } }) => [
      os.shortId,
      arch,
      format,
      cloudInit ? 'cloud-init' : '',
      url,
    ]);
    io.out(joinLines(alignColumns(printable(rows))));
  }
  if (found.length === 0 && !options.has('quiet')) io.err('osinfo: The database has no such image.\n');
  return found.length === 0 ? EXIT.notFound : EXIT.done;
}
