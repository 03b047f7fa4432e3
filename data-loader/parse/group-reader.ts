// In: groups of files. Out: the records and problems of each group, which is read once, on its first request.
// libosinfo's rule decides which files of a group apply: the strongest readable master, and the fragments of its layer
// and of stronger ones.

import type { ReadFault } from '../files/bytes.ts';
import type { FileGroup, SourceFile } from '../files/files.ts';
import { LAYERS, type Problem, problem } from '../records/problems.ts';
import type { EntityRecord } from '../records/records.ts';
import { keyOf } from '../store/store.ts';
import { inLanguages } from '../store/translations.ts';
import { readTranslatable } from './builder.ts';
import { mergeRecords } from './merge.ts';

/** The records in files, and the problems of the files. */
export interface ParsedGroup {
  readonly records: readonly EntityRecord[];
  readonly problems: readonly Problem[];
}

/** Returns the bytes of a file, or the reason why there are none. */
export type ReadBytes = (file: SourceFile) => Uint8Array | ReadFault;

/** Reads groups of files. */
export class GroupReader {
  readonly groups: readonly FileGroup[];
  readonly bytesOf: ReadBytes;
  /** The records read so far, with their translations, by `keyOf`; empty when translations are not kept. */
  readonly translatable: Map<string, EntityRecord> = new Map();
  readonly #keepsTranslations: boolean;
  readonly #byKey: ReadonlyMap<string, FileGroup>;
  readonly #known = new Map<FileGroup, ParsedGroup>();

  constructor(groups: readonly FileGroup[], keepsTranslations: boolean, bytesOf: ReadBytes) {
    this.groups = groups;
    this.#byKey = new Map(groups.map(group => [group.key, group]));
    this.#keepsTranslations = keepsTranslations;
    this.bytesOf = bytesOf;
  }

  /** The content of the group with that key; empty when there is none. */
  read(key: string): ParsedGroup {
    const group = this.#byKey.get(key);
    return group === undefined ? { records: [], problems: [] } : this.readGroup(group);
  }

  /** The content of a group. */
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
    for (const record of merged) this.translatable.set(keyOf(record), record);
    return { records: merged.map(record => inLanguages(record, [])), problems };
  }
}
