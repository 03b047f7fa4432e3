// In: the text of a .treeinfo file, and every tree of the database. Out: the trees that match, in this order: first those of
// the architecture that the file states, then those with longer version patterns, then by id.
import type { TreeRecord } from '../../data-loader/records/parts.ts';
import { compareText, formatLine } from '../../data-loader/records/problems.ts';
import type { OsIdentity, TreeIdentity } from '../../data-loader/store/identity.ts';
import type { RecordStore } from '../../data-loader/store/store.ts';
import type { Os, Variant } from '../model/entities.ts';
import type { TreeMatch } from './matches.ts';
import { Patterns } from './pattern.ts';
import { partFinder, preferExact, variantFinder } from './selection.ts';
import { readTreeinfo, type TreeFacts } from './treeinfo.ts';

/** The texts of a treeinfo file that have patterns. */
export const TREEINFO_TEXTS = ['family', 'variant', 'version', 'arch'] as const;
/** What libosinfo takes a tree for that states no architecture. */
const UNSTATED_ARCH = 'i386';

/** A tree of the database. */
interface Candidate {
  readonly os: OsIdentity;
  readonly tree: TreeIdentity;
}

/** Finds the trees that match. @throws {OsinfoError} BAD_SOURCE, in strict mode */
export type FindTrees = (treeinfo: string, isStrict: boolean) => readonly TreeMatch[];

/** Prepares the trees of a store. */
export function treeFinder(
  oses: readonly OsIdentity[],
  store: RecordStore,
  findOs: (id: string) => Os | undefined,
): FindTrees {
  const patterns = new Patterns();
  const candidates = oses.flatMap(os => os.trees.map(tree => ({ os, tree })));
  const findTree = partFinder((os: OsIdentity) => store.record('os', os.id)?.trees ?? []);
  const findVariants = variantFinder();
  return (text, isStrict) => {
    const facts = readTreeinfo(text, isStrict);
    const isMatch = ({ tree }: Candidate): boolean =>
      (!isStrict || tree.arch === 'all' || tree.arch === (facts.arch ?? UNSTATED_ARCH)) &&
      TREEINFO_TEXTS.every(name => patterns.of(tree.treeinfo[name])?.isIn(facts[name]) ?? true);
    return preferExact(candidates.filter(isMatch), ({ tree }) => tree.arch === 'all')
      .sort((a, b) => compareTrees(a, b, facts))
      .flatMap(({ os, tree }) => {
        const entity = findOs(os.id);
        const record = findTree(os, tree.id);
        if (entity === undefined || record === undefined) return [];
        return [matchOf(entity, record, findVariants(record, entity), tree.treeinfo, facts)];
      });
  };
}

function compareTrees(a: Candidate, b: Candidate, { arch }: TreeFacts): number {
  return (
    Number(b.tree.arch === arch) - Number(a.tree.arch === arch) ||
    (b.tree.treeinfo.version?.length ?? 0) - (a.tree.treeinfo.version?.length ?? 0) ||
    compareText(a.tree.id, b.tree.id)
  );
}

/** What the file states about the tree counts before what the database does. */
function matchOf(
  os: Os,
  tree: TreeRecord,
  variants: readonly Variant[],
  treeinfo: TreeIdentity['treeinfo'],
  facts: TreeFacts,
): TreeMatch {
  const found = TREEINFO_TEXTS.flatMap(name => {
    const [pattern, text] = [treeinfo[name], facts[name]];
    return pattern === undefined || text === undefined ? [] : [{ in: name, text, pattern }];
  });
  return {
    os,
    tree,
    variants,
    arch: facts.arch ?? tree.arch,
    kernel: facts.kernel ?? tree.kernel,
    initrd: facts.initrd ?? tree.initrd,
    bootIso: facts.bootIso ?? tree.bootIso,
    because: { at: formatLine(tree.at), found },
  };
}
