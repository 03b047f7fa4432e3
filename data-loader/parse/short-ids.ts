// Groups of files in; out: which of them may declare a short-id, told from what they hold alone. Those it does not name
// certainly do not: an element is looked for by its name, and one that is written in any unusual way may hold anything.

import type { FileGroup, SourceFile } from '../files/files.ts';
import type { ReadBytes } from './group-reader.ts';

/** An element that holds plain text only; without a first group, one that may hold anything. Bytes as characters. */
const SHORT_ID = /<short-id(?:>([^<&\r]*)<\/short-id>)?/g;

/** Which groups may declare which short-id. */
export class ShortIds {
  readonly #groups = new Map<string, Set<FileGroup>>();
  /** Groups that may declare any. */
  readonly #others = new Set<FileGroup>();

  constructor(groups: readonly FileGroup[], bytesOf: ReadBytes) {
    for (const group of groups) {
      for (const file of [...group.masters, ...group.fragments]) this.#look(group, file, bytesOf);
    }
  }

  /** Every group that may declare the short-id. */
  groupsOf(shortId: string): Iterable<FileGroup> {
    return new Set([...(this.#groups.get(Buffer.from(shortId).toString('latin1')) ?? []), ...this.#others]);
  }

  #look(group: FileGroup, file: SourceFile, bytesOf: ReadBytes): void {
    const bytes = bytesOf(file);
    if (!(bytes instanceof Uint8Array)) return;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    for (const [, shortId] of text.matchAll(SHORT_ID)) {
      if (shortId === undefined) this.#others.add(group);
      else this.#add(shortId, group);
    }
  }

  #add(shortId: string, group: FileGroup): void {
    const groups = this.#groups.get(shortId) ?? new Set();
    groups.add(group);
    this.#groups.set(shortId, groups);
  }
}
