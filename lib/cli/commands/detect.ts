// `osinfo detect`: the interface of osinfo-detect, with its exit codes and its texts: a disc or a tree in, its OS out; in the
// format env, which older releases have, as variables for udev.

import { printable } from '../../../data-loader/records/printable.ts';
import { isOsinfoError } from '../../model/errors.ts';
import { type IdentifiedMedia, type IdentifiedTree, identifyFile } from '../../open/identify.ts';
import { type Call, DETECT_EXIT, EXIT } from '../core/command.ts';
import { openTranslated } from '../core/database.ts';
import { nameOf } from '../text/identified.ts';
import { joinLines } from '../text/lines.ts';

/** Prints what osinfo-detect prints. */
export async function run(call: Call): Promise<number> {
  const { operands, options, io } = call;
  const [location] = operands;
  if (location === undefined) {
    io.err('Usage: osinfo detect [-f plain|env] [-t media|tree] [-a] PATH|URL\n');
    return DETECT_EXIT.noArgument;
  }
  const isTree = options.get('type') === 'tree';
  const fail = (why: string): number => {
    io.err(`Error parsing ${isTree ? 'installer tree' : 'media'}: ${printable(why)}\n`);
    return DETECT_EXIT.unreadable;
  };
  const db = await openTranslated(call);
  try {
    const found = await identifyFile(db, isTree && /^https?:/.test(location) ? asFolder(location) : location, {
      strict: true,
    });
    const lines = isTree
      ? found.kind === 'tree' && treeLines(found, options)
      : found.kind === 'media' && mediaLines(found, options);
    if (lines === false) return fail(`${location} is none`);
    io.out(joinLines(lines.map(printable)));
    return EXIT.done;
  } catch (error) {
    if (!isOsinfoError(error) || error.code !== 'BAD_SOURCE') throw error;
    return fail(error.message);
  }
}

function asFolder(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

/** A disc that is not bootable is not identified. */
function mediaLines({ isBootable, matches }: IdentifiedMedia, options: Call['options']): readonly string[] {
  if (options.get('format') === 'env') {
    const [match] = isBootable ? matches : [];
    if (match === undefined) return [`OSINFO_BOOTABLE=${Number(isBootable)}`];
    const { os, media, installer, live } = match;
    return [
      'OSINFO_BOOTABLE=1',
      ...(installer ? [`OSINFO_INSTALLER=${os.id}`] : []),
      ...(live ? [`OSINFO_LIVE=${os.id}`] : []),
      `OSINFO_MEDIA=${media.id}`,
    ];
  }
  if (!isBootable) return ['Media is not bootable.'];
  const lines = selected(matches, options).flatMap(({ match, prefix }) => {
    const { os, variants, arch, installer, live } = match;
    const name = `'${nameOf(os, variants)} (${arch})'`;
    return [
      ...(installer ? [`${prefix}Media is an installer for OS ${name}`] : []),
      ...(live ? [`${prefix}Media is live media for OS ${name}`] : []),
      ...(variants.length > 1
        ? ['Available OS variants on media:', ...variants.map(variant => variant.name ?? variant.id)]
        : []),
    ];
  });
  return ['Media is bootable.', ...lines];
}

function treeLines({ matches }: IdentifiedTree, options: Call['options']): readonly string[] {
  if (options.get('format') === 'env') {
    const [match] = matches;
    if (match === undefined) return [];
    const { os, tree, kernel, initrd, bootIso } = match;
    return [
      `OSINFO_INSTALLER=${os.id}`,
      `OSINFO_TREE=${tree.id}`,
      ...(kernel === undefined ? [] : [`OSINFO_TREE_KERNEL=${kernel}`]),
      ...(initrd === undefined ? [] : [`OSINFO_TREE_INITRD=${initrd}`]),
      ...(bootIso === undefined ? [] : [`OSINFO_TREE_BOOT_ISO=${bootIso}`]),
    ];
  }
  return selected(matches, options).map(
    ({ match: { os, variants, arch }, prefix }) =>
      `${prefix}Tree is an installer for OS '${nameOf(os, variants)} (${arch})'`,
  );
}

/** The best match, or all of them with their numbers. */
function selected<M>(
  matches: readonly M[],
  options: Call['options'],
): readonly { readonly match: M; readonly prefix: string }[] {
  return options.has('all')
    ? matches.map((match, index) => ({ match, prefix: `#${index + 1}: ` }))
    : matches.slice(0, 1).map(match => ({ match, prefix: '' }));
}
