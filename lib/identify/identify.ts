// In: a store, and its OSes. Out: who is asked about media, trees and os-release files. Everything is prepared on first use.
import { identityOfOs } from '../../data-loader/store/identity.ts';
import { type RecordStore, recordsOf } from '../../data-loader/store/store.ts';
import type { Os } from '../model/entities.ts';
import { ANY_TEXT, BOOLEAN, type OptionTable, readOptions, wholeNumber } from '../model/options.ts';
import { deepFreeze, memoize } from '../values/freeze.ts';
import { omitUndefined } from '../values/omit-undefined.ts';
import type { IdentifyOptions, MediaFacts, MediaMatch, OsReleaseMatch, TreeMatch } from './matches.ts';
import { type FindMedia, mediaFinder } from './media.ts';
import { identifyOsRelease } from './os-release.ts';
import { type FindTrees, treeFinder } from './tree.ts';

const FACTS: OptionTable<MediaFacts> = {
  volumeId: ANY_TEXT,
  systemId: ANY_TEXT,
  publisherId: ANY_TEXT,
  applicationId: ANY_TEXT,
  volumeSize: wholeNumber(0, Number.MAX_SAFE_INTEGER),
};
const OPTIONS: OptionTable<IdentifyOptions> = { strict: BOOLEAN };

/** The OSes of a database. */
export interface Oses {
  readonly find: (id: string) => Os | undefined;
  readonly all: () => readonly Os[];
}

/** Identifies by the media, trees and releases of one state of a database. */
export class Identifier {
  readonly #oses: Oses;
  readonly #findMedia: () => FindMedia;
  readonly #findTrees: () => FindTrees;

  constructor(store: RecordStore, oses: Oses) {
    this.#oses = oses;
    const identities = memoize(() => store.identities?.() ?? recordsOf(store, 'os').map(identityOfOs));
    this.#findMedia = memoize(() => mediaFinder(identities(), store, oses.find));
    this.#findTrees = memoize(() => treeFinder(identities(), store, oses.find));
  }

  /** The media that match. @throws {OsinfoError} BAD_ARGUMENT */
  media(facts: MediaFacts, options: IdentifyOptions = {}): readonly MediaMatch[] {
    const { volumeSize, ...texts } = readOptions('facts', facts, FACTS);
    const { strict = false } = readOptions('options', options, OPTIONS);
    const read = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, textOnDisc(text, strict)]));
    return deepFreeze(this.#findMedia()(omitUndefined({ ...read, volumeSize })));
  }

  /** The trees that match. @throws {OsinfoError} BAD_ARGUMENT; BAD_SOURCE, in strict mode */
  tree(treeinfo: string, options: IdentifyOptions = {}): readonly TreeMatch[] {
    const { strict = false } = readOptions('options', options, OPTIONS);
    return deepFreeze(this.#findTrees()(ANY_TEXT.read('treeinfo', treeinfo), strict));
  }

  /** The OSes that an os-release file stands for. @throws {OsinfoError} BAD_ARGUMENT */
  osRelease(text: string): readonly OsReleaseMatch[] {
    return deepFreeze(identifyOsRelease(ANY_TEXT.read('text', text), this.#oses.all()));
  }
}

/** A text ends at its first NUL. The blanks that fill its field are no part of it; nothing but blanks is no text. */
function textOnDisc(written: string, isStrict: boolean): string | undefined {
  const text = written.split('\0', 1)[0] ?? '';
  return isStrict ? text : text.trimEnd() || undefined;
}
