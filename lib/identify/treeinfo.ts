// In: the text of a .treeinfo file, in the syntax of GLib's key files. Out: what it states about a tree. Read strictly, the
// blanks at the ends of values stay, and a line that is no such syntax is an error; else both are passed over.
import { badSource } from '../model/errors.ts';
import { omitUndefined } from '../values/omit-undefined.ts';

/** What a treeinfo file states about a tree; what it does not state is absent. */
export interface TreeFacts {
  readonly family?: string;
  readonly variant?: string;
  readonly version?: string;
  readonly arch?: string;
  /** Paths below the URL of the tree. */
  readonly kernel?: string;
  readonly initrd?: string;
  readonly bootIso?: string;
}

const GROUP = /^\[([^[\]\p{Cc}]+)\][ \t]*$/u;
const COMMENT_OR_BLANK = /^\s*(?:#|$)/;
/** A key can have a language: `name[de]`. */
const KEY = /^[^[\]]+(?:\[[^[\]]*\])?$/;
const ESCAPES: Readonly<Record<string, string>> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' };

/** Reads a treeinfo file. @throws {OsinfoError} BAD_SOURCE, in strict mode */
export function readTreeinfo(text: string, isStrict: boolean): TreeFacts {
  const groups = groupsOf(text, isStrict);
  const valueIn = (group: string, key: string): string | undefined => {
    const value = readValue(groups.get(group)?.get(key) ?? '', isStrict);
    // A blank value states nothing.
    return value.trim() === '' ? undefined : isStrict ? value : value.trim();
  };
  const arch = valueIn('general', 'arch');
  const images = `images-${arch ?? ''}`;
  return omitUndefined({
    family: valueIn('general', 'family'),
    variant: valueIn('general', 'variant'),
    version: valueIn('general', 'version'),
    arch,
    kernel: arch && valueIn(images, 'kernel'),
    initrd: arch && valueIn(images, 'initrd'),
    bootIso: arch && valueIn(images, 'boot.iso'),
  });
}

/** The lines of each group, by their keys; of two lines with one key the last counts. */
function groupsOf(text: string, isStrict: boolean): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const groups = new Map<string, Map<string, string>>();
  let group: Map<string, string> | undefined;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (COMMENT_OR_BLANK.test(line)) continue;
    const [, name] = GROUP.exec(isStrict ? line : line.trim()) ?? [];
    const end = line.indexOf('=');
    const key = line.slice(0, Math.max(0, end)).trim();
    if (name !== undefined) {
      group = groups.get(name) ?? new Map();
      groups.set(name, group);
    } else if (KEY.test(key) && group !== undefined) {
      group.set(key, line.slice(end + 1).trimStart());
    } else if (isStrict) {
      throw badSource('treeinfo', 'syntax', `line ${index + 1} is no group, no comment and no key with a value`);
    }
  }
  return groups;
}

function readValue(written: string, isStrict: boolean): string {
  return written.replace(/\\([sntr\\])?/g, (sequence, letter: string | undefined) => {
    const character = letter === undefined ? undefined : ESCAPES[letter];
    if (character !== undefined) return character;
    if (isStrict) throw badSource('treeinfo', 'syntax', `${JSON.stringify(written)} has an escape that does not exist`);
    return sequence;
  });
}
