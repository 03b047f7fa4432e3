// Groups of files in, what each group says out: read when first asked for, and only once. Which file of a group counts
// is libosinfo's rule: the strongest master that can be read, and the fragments of its layer and stronger ones.

import type { ReadFault } from '../files/bytes.ts';
import type { FileGroup, SourceFile } from '../files/files.ts';
import { LAYERS, type Problem, problem } from '../records/problems.ts';
import type { EntityRecord } from '../records/records.ts';
import { keyOf } from '../store/store.ts';
import { inLanguages } from '../store/translations.ts';
import { readTranslatable } from './builder.ts';
import { mergeRecords } from './merge.ts';

/** What files say, and what is wrong with them. */
export interface ParsedGroup {
  readonly records: readonly EntityRecord[];
  readonly problems: readonly Problem[];
}

/** Gives the bytes of a file, or why they are not known. */
export type ReadBytes = (file: SourceFile) => Uint8Array | ReadFault;

/** Reads groups of files. */
export class GroupReader {
  readonly groups: readonly FileGroup[];
  readonly bytesOf: ReadBytes;
  /** The records that were read so far with their translations, by `keyOf`; empty where these are not kept. */
  readonly translatable: ReadonlyMap<string, EntityRecord>;
  readonly #translatable = new Map<string, EntityRecord>();
  readonly #keepsTranslations: boolean;
  readonly #byKey: ReadonlyMap<string, FileGroup>;
  readonly #known = new Map<FileGroup, ParsedGroup>();

  constructor(groups: readonly FileGroup[], keepsTranslations: boolean, bytesOf: ReadBytes) {
    this.groups = groups;
    this.#byKey = new Map(groups.map(group => [group.key, group]));
    this.translatable = this.#translatable;
    this.#keepsTranslations = keepsTranslations;
    this.bytesOf = bytesOf;
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
    const records = new Map<string, EntityRecord[]>();
    const problems: Problem[] = [];
    const readFile = (file: SourceFile): boolean => {
      const bytes = this.bytesOf(file);
      if (!(bytes instanceof Uint8Array)) {
        const place = { layer: file.layer, file: file.path };
        problems.push(problem(bytes.code, place, `${bytes.reason}; the file is left out`));
        return false;
      }
      if (bytes.length === 0) return true;
      const read = readTranslatable(file, [bytes], this.#keepsTranslations);
      for (const found of read.problems) problems.push(found);
      for (const record of read.records) {
        const key = keyOf(record);
        const others = records.get(key);
        if (others === undefined) records.set(key, [record]);
        else others.push(record);
      }
      return !read.isLost;
    };
    const master = group.masters.find(readFile);
    const weakest = master === undefined ? 0 : LAYERS.indexOf(master.layer);
    for (const fragment of group.fragments) if (LAYERS.indexOf(fragment.layer) >= weakest) readFile(fragment);
    const merged = [...records.values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : mergeRecords(first, others),
    );
    if (!this.#keepsTranslations) return { records: merged, problems };
    for (const record of merged) this.#translatable.set(keyOf(record), record);
    return { records: merged.map(record => inLanguages(record, [])), problems };
  }
}
