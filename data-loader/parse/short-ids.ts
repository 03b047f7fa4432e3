// In: groups of files. Out: the groups that can declare a short-id, found in the bytes of their files. No other group
// declares it: elements are found by their name, and a group with one in an unusual form is included for every
// short-id.

import type { FileGroup, SourceFile } from '../files/files.ts';
import type { ReadBytes } from './group-reader.ts';

/** An element that contains plain text only; without the first group, its content is unknown. Bytes are characters. */
const SHORT_ID = /<short-id(?:>([^<&\r]*)<\/short-id>)?/g;

/** The groups that can declare each short-id. */
export class ShortIds {
  readonly #groups = new Map<string, Set<FileGroup>>();
  /** Groups that can declare any short-id. */
  readonly #others = new Set<FileGroup>();

  constructor(groups: readonly FileGroup[], bytesOf: ReadBytes) {
    for (const group of groups) {
      for (const file of [...group.masters, ...group.fragments]) this.#look(group, file, bytesOf);
    }
  }

  /** Every group that can declare the short-id. */
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
