// In: the record of an OS. Out: the patterns by which its media and trees are identified, without all else: of a whole
// database a tenth of its records.
import type { MediaRecord, TreeinfoRecord, TreeRecord } from '../records/parts.ts';
import type { OsRecord } from '../records/records.ts';

/** What decides whether a medium of an OS matches a disc. */
export interface MediaIdentity
  extends Pick<MediaRecord, 'id' | 'arch' | 'volumeId' | 'systemId' | 'publisherId' | 'applicationId' | 'volumeSize'> {}

/** What decides whether a tree of an OS matches a treeinfo file. */
export interface TreeIdentity extends Pick<TreeRecord, 'id' | 'arch'> {
  readonly treeinfo: Omit<TreeinfoRecord, 'at'>;
}

/** The media and trees of an OS, in the order of its record; those that nothing can match are left out. */
export interface OsIdentity {
  readonly id: string;
  readonly isRolling: boolean;
  readonly media: readonly MediaIdentity[];
  readonly trees: readonly TreeIdentity[];
}

/** The identities of the media and trees of an OS. */
export function identityOfOs({ id, releaseStatus, media, trees }: OsRecord): OsIdentity {
  return {
    id,
    isRolling: releaseStatus?.value === 'rolling',
    media: media.map(mediaIdentity).filter(isIdentifiable),
    trees: trees.flatMap(tree => (tree.treeinfo === undefined ? [] : [treeIdentity(tree, tree.treeinfo)])),
  };
}

function mediaIdentity(medium: MediaRecord): MediaIdentity {
  const { id, arch, volumeId, systemId, publisherId, applicationId, volumeSize } = medium;
  return {
    id,
    ...(arch !== undefined && { arch }),
    ...(volumeId !== undefined && { volumeId }),
    ...(systemId !== undefined && { systemId }),
    ...(publisherId !== undefined && { publisherId }),
    ...(applicationId !== undefined && { applicationId }),
    ...(volumeSize !== undefined && { volumeSize }),
  };
}

/** A medium that states nothing matches nothing; a size of 0 is none. */
function isIdentifiable({ volumeId, systemId, publisherId, applicationId, volumeSize = 0 }: MediaIdentity): boolean {
  return [volumeId, systemId, publisherId, applicationId].some(text => text !== undefined) || volumeSize > 0;
}

function treeIdentity({ id, arch }: TreeRecord, { at: _, ...treeinfo }: TreeinfoRecord): TreeIdentity {
  return { id, ...(arch !== undefined && { arch }), treeinfo };
}
