// Groups of files in, what each group says out: read when first asked for, and only once. Which file of a group counts
// is libosinfo's rule: the strongest master that can be read, and the fragments of its layer and stronger ones.

import type { FileGroup, SourceFile } from '../files/files.ts';
import { LAYERS, type Problem, problem } from '../records/problems.ts';
import type { EntityRecord } from '../records/records.ts';
import { keyOf } from '../store/store.ts';
import { inLanguages } from '../store/translations.ts';
import { ReaderState, readTranslatable } from './builder.ts';
import type { ReadContent } from './contents.ts';
import { mergeRecords } from './merge.ts';

/** What files say, and what is wrong with them. */
export interface ParsedGroup {
  readonly records: readonly EntityRecord[];
  readonly problems: readonly Problem[];
}

/** Reads groups of files. */
export class GroupReader {
  readonly groups: readonly FileGroup[];
  readonly contentOf: ReadContent;
  /** The records that were read so far with their translations, by `keyOf`; empty where these are not kept. */
  readonly translatable: ReadonlyMap<string, EntityRecord>;
  readonly #translatable = new Map<string, EntityRecord>();
  readonly #keepsTranslations: boolean;
  readonly #state = new ReaderState();
  readonly #byKey: ReadonlyMap<string, FileGroup>;
  readonly #known = new Map<FileGroup, ParsedGroup>();

  constructor(groups: readonly FileGroup[], keepsTranslations: boolean, contentOf: ReadContent) {
    this.groups = groups;
    this.#byKey = new Map(groups.map(group => [group.key, group]));
    this.translatable = this.#translatable;
    this.#keepsTranslations = keepsTranslations;
    this.contentOf = contentOf;
  }

  /** What the group with that key says; nothing when there is none. */
  read(key: string): ParsedGroup {
    const group = this.#byKey.get(key);
    return group === undefined ? { records: [], problems: [] } : this.readGroup(group);
  }

  /** What a group says. */
  readGroup(group: FileGroup): ParsedGroup {
    const known = this.#known.get(group) ?? this.#parseGroup(group);
    this.#known.set(group, known);
    return known;
  }

  #parseGroup(group: FileGroup): ParsedGroup {
    const merged = new Map<string, EntityRecord>();
    const problems: Problem[] = [];
    const readFile = (file: SourceFile): boolean => {
      const content = this.contentOf(file);
      if (typeof content !== 'string' && !(content instanceof Uint8Array)) {
        const place = { layer: file.layer, file: file.path };
        problems.push(problem(content.code, place, `${content.reason}; the file is left out`));
        return false;
      }
      if (content.length === 0) return true;
      const read = readTranslatable(file, [content], this.#keepsTranslations, this.#state);
      for (const found of read.problems) problems.push(found);
      for (const record of read.records) {
        const key = keyOf(record);
        const before = merged.get(key);
        merged.set(key, before === undefined ? record : mergeRecords(before, record));
      }
      return !read.isLost;
    };
    const master = group.masters.find(readFile);
    const weakest = master === undefined ? 0 : LAYERS.indexOf(master.layer);
    for (const fragment of group.fragments) if (LAYERS.indexOf(fragment.layer) >= weakest) readFile(fragment);
    if (!this.#keepsTranslations) return { records: [...merged.values()], problems };
    for (const [key, record] of merged) this.#translatable.set(key, record);
    return { records: Array.from(merged.values(), record => inLanguages(record, [])), problems };
  }
}
