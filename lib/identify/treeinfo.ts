// In: the text of a .treeinfo file, in the syntax of GLib's key files. Out: what it states about a tree. Read strictly, the
// blanks at the ends of values stay, and a line that is no such syntax is an error; else both are passed over.
import { badSource } from '../model/errors.ts';
import { omitUndefined } from '../model/omit-undefined.ts';

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

const GROUP = /^\[([^[\]]+)\][ \t]*$/;
const COMMENT_OR_BLANK = /^#|^\s*$/;
const ESCAPES: Readonly<Record<string, string>> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' };

/** Reads a treeinfo file. @throws {OsinfoError} BAD_SOURCE, in strict mode */
export function readTreeinfo(text: string, isStrict: boolean): TreeFacts {
  const groups = groupsOf(text, isStrict);
  const general = groups.get('general');
  const arch = general?.get('arch');
  const images = arch === undefined ? undefined : groups.get(`images-${arch}`);
  return omitUndefined({
    family: general?.get('family'),
    variant: general?.get('variant'),
    version: general?.get('version'),
    arch,
    kernel: images?.get('kernel'),
    initrd: images?.get('initrd'),
    bootIso: images?.get('boot.iso'),
  });
}

type Groups = ReadonlyMap<string, ReadonlyMap<string, string>>;

function groupsOf(text: string, isStrict: boolean): Groups {
  const groups = new Map<string, Map<string, string>>();
  let group: Map<string, string> | undefined;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (COMMENT_OR_BLANK.test(line)) continue;
    const [, name] = GROUP.exec(isStrict ? line : line.trim()) ?? [];
    const [, key, value = ''] = /^\s*([^=[\]]*?)\s*=\s*(.*)$/s.exec(line) ?? [];
    if (name !== undefined) {
      group = groups.get(name) ?? new Map();
      groups.set(name, group);
    } else if (key && group !== undefined) {
      const read = value.replace(/\\([sntr\\])/g, (_, letter) => ESCAPES[letter] ?? '');
      // A blank value states nothing.
      if (read.trim() !== '') group.set(key, isStrict ? read : read.trim());
      else group.delete(key);
    } else if (isStrict) {
      throw badSource('treeinfo', 'syntax', `line ${index + 1} is no group, no comment and no key with a value`);
    }
  }
  return groups;
}
