// In: an OS. Out: what there is to download for it: media, trees and images, and the resources to install them with.
import { type FindVariants, variantFinder } from '../../identify/selection.ts';
import type { Os, ResourceAmounts, Variant } from '../../model/entities.ts';
import type { Image } from '../../model/entity-parts.ts';
import { formatBytes, formatCount } from '../../render/text/quantities.ts';
import { styleOf } from '../../render/text/style.ts';
import type { Appearance } from './appearance.ts';
import { joinBlocks, type Section, sectionBlocks } from './lines.ts';
import { describeForm, describeUse } from './os-details.ts';

/** The members of an image in JSON. */
export function imageJson(image: Image, os: Os, findVariants: FindVariants): object {
  const { arch, format, cloudInit, url } = image;
  return { arch, format, cloudInit, url, variants: idsOf(findVariants(image, os)) };
}

/** The members in JSON: what has a URL. */
export function downloadsJson(os: Os): object {
  const { id, shortId, name } = os;
  const findVariants = variantFinder();
  return {
    os: { id, shortId, name },
    media: os.media.filter(hasUrl).map(medium => {
      const { arch, live, installer, url } = medium;
      return { arch, live, installer, url, variants: idsOf(findVariants(medium, os)) };
    }),
    trees: os.trees.filter(hasUrl).map(tree => {
      const { arch, url, kernel, initrd, bootIso } = tree;
      return { arch, url, kernel, initrd, bootIso, variants: idsOf(findVariants(tree, os)) };
    }),
    images: os.images.filter(hasUrl).map(image => imageJson(image, os, findVariants)),
    minimum: os.resources.flatMap(({ arch, minimum }) =>
      minimum === undefined ? [] : [{ arch, ...amounts(minimum) }],
    ),
  };
}

/** The same for a person; `os` is printable. */
export function formatDownloads(os: Os, { colour }: Appearance): string {
  const style = styleOf(colour);
  const findVariants = variantFinder();
  const sections: readonly Section[] = [
    [
      'Media',
      os.media
        .filter(hasUrl)
        .map(medium => [
          medium.arch ?? '',
          describeUse(medium),
          idsOf(findVariants(medium, os)).join(', '),
          medium.url ?? '',
        ]),
    ],
    [
      'Trees',
      os.trees.filter(hasUrl).map(tree => [tree.arch ?? '', idsOf(findVariants(tree, os)).join(', '), tree.url ?? '']),
    ],
    [
      'Images',
      os.images
        .filter(hasUrl)
        .map(image => [
          image.arch ?? '',
          describeForm(image),
          idsOf(findVariants(image, os)).join(', '),
          image.url ?? '',
        ]),
    ],
    [
      'Needed at least',
      os.resources.flatMap(({ arch, minimum }) => (minimum === undefined ? [] : [[arch, ...amountTexts(minimum)]])),
    ],
  ];
  return joinBlocks([[style.bold(os.name ?? os.shortId)], ...sectionBlocks(sections, style)]);
}

function hasUrl({ url }: { readonly url?: string }): boolean {
  return url !== undefined;
}

function idsOf(variants: readonly Variant[]): readonly string[] {
  return variants.map(({ id }) => id);
}

function amounts({ cpu, cpus, memory, storage }: ResourceAmounts): Partial<ResourceAmounts> {
  return { cpu, cpus, memory, storage };
}

function amountTexts({ cpus, memory, storage }: ResourceAmounts): readonly string[] {
  return [
    cpus === undefined ? '' : formatCount(cpus, 'CPU'),
    memory === undefined ? '' : `${formatBytes(memory)} of memory`,
    storage === undefined ? '' : `${formatBytes(storage)} of storage`,
  ];
}
