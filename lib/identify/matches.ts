// The types of what identification takes and gives: facts about a medium in, matches out, the best first.
import type { Os, Variant } from '../model/entities.ts';
import type { Media, Tree } from '../model/entity-parts.ts';
import type { Bytes } from '../values/units.ts';

/** The texts and the size of the primary volume descriptor of a disc; an absent or blank text is not on the disc. */
export interface MediaFacts {
  readonly volumeId?: string;
  readonly systemId?: string;
  readonly publisherId?: string;
  readonly applicationId?: string;
  /** The size that the descriptor states, which a file can differ from. */
  readonly volumeSize?: Bytes;
}

/** How to identify. */
export interface IdentifyOptions {
  /**
   * Whether to match as libosinfo does: texts with the blanks at their ends, and trees of exactly the architecture that
   * the treeinfo file states (`i386` where it states none). Absent: no.
   */
  readonly strict?: boolean;
}

/** A pattern that was found in a text. */
export interface FoundPattern {
  /** The name of the text, as in the database: `volume-id`, `version`, ... */
  readonly in: string;
  readonly text: string;
  readonly pattern: string;
}

/** Why a medium or tree matches. */
export interface MatchReason {
  /** Its place in the database, as `layer:path:line`. */
  readonly at: string;
  /** Its patterns, all of which were found; a size that is equal counts as one. */
  readonly found: readonly FoundPattern[];
}

/** What a match of a medium or tree has in common. */
interface Match {
  readonly os: Os;
  /** The editions of the OS that are on it. */
  readonly variants: readonly Variant[];
  /** `undefined` when neither the files nor the database name one. */
  readonly arch: string | undefined;
  /** Path on the medium or below the tree's URL; `undefined` when none is known. The same holds for `initrd`. */
  readonly kernel: string | undefined;
  readonly initrd: string | undefined;
  readonly because: MatchReason;
}

/** A medium of the database that matches. */
export interface MediaMatch extends Match {
  readonly media: Media;
  /** The locales that the volume id names, else those of the medium; empty when none is known. */
  readonly languages: readonly string[];
  readonly live: boolean;
  readonly installer: boolean;
}

/** A tree of the database that matches. */
export interface TreeMatch extends Match {
  readonly tree: Tree;
  /** Path of an image to boot from; `undefined` when none is known. */
  readonly bootIso: string | undefined;
}

/** Why an OS matches an os-release file. */
export interface OsReleaseReason {
  /** The rule that chose it. The name of a rule for a stand-in begins with `fallback-`. */
  readonly rule: string;
  /** The rule in a sentence. */
  readonly text: string;
  /** The place of the OS in the database, as `layer:path:line`. */
  readonly at: string;
}

/** An OS that matches an os-release file, or stands in for it. */
export interface OsReleaseMatch {
  readonly os: Os;
  /** The edition of the OS that the file names; empty when the database does not know it. */
  readonly variants: readonly Variant[];
  readonly because: OsReleaseReason;
}
