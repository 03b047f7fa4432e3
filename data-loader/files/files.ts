// In: roots. Out: the files to read: which file declares which entity, and which files override or mask others. The
// only user of glob. The rules are libosinfo's: a key has one master and any number of fragments; the master of a later
// layer replaces everything that earlier layers declare for the key.
import { Dirent, Stats } from 'node:fs';
import { sep } from 'node:path';
import { globSync, type Path } from 'glob';
import { compareText, type Layer, type Problem, type ProblemCode, problem } from '../records/problems.ts';
import { canPass, codeOf, FileAccess, type FileSystem } from './file-system.ts';
import type { Root } from './locations.ts';

/** One file of one layer. */
export interface SourceFile {
  readonly layer: Layer;
  /** Relative to the layer's root, with `/` between folders. */
  readonly path: string;
  /** Absolute path of the file. */
  readonly location: string;
  /** The path of the entity that it declares, without extension: the key of masters and fragments. */
  readonly key: string;
  /** Whether it is a fragment, which adds to a master. */
  readonly fragment: boolean;
}

/** All files of one key. */
export interface FileGroup {
  readonly key: string;
  /** At most one per layer, the strongest layer first: the first readable one applies. */
  readonly masters: readonly SourceFile[];
  /** The weakest layer first, by path within one. Those of layers below the applied master do not apply. */
  readonly fragments: readonly SourceFile[];
}

/** The files of a layer's root. */
export interface Listing {
  readonly files: readonly SourceFile[];
  /** The locations of everything found, the root first: what the listing depends on. */
  readonly locations: readonly string[];
  readonly problems: readonly Problem[];
}

/** Lists the files below a root; an absent root is empty. `access` records temporary errors. */
export function listFiles(root: Root, access: FileAccess = new FileAccess()): Listing {
  return sort(root, new Walk(root.path, access));
}

/** An entry below a root. */
interface Entry {
  /** Relative to the root, with `/` between folders; `.` for the root. */
  readonly path: string;
  readonly found: Path;
  /** Whether it is a folder, or a link to one. */
  readonly isFolder: boolean;
  /** The link through which it was reached; absent for entries of the root itself. */
  readonly via?: Entry;
}

/**
 * All entries below a folder. Links to folders are followed, as in libosinfo; but each folder is entered through one
 * link only, the first in the order of paths, and never through a link within itself, so that every walk ends.
 */
class Walk {
  readonly entries: Entry[] = [];
  /** Whether there were more entries than the limit. */
  isCut = false;
  /** Why each path could not be listed or followed: the code of the system, or a sentence. */
  readonly faults = new Map<string, string>();
  readonly #access: FileAccess;
  readonly #linked = new Set<string>();

  constructor(root: string, access: FileAccess) {
    this.#access = access;
    const links = [...this.#enter(this.#realPath(root) ?? root, MAX_ENTRIES)];
    const limit = this.entries.length + MAX_LINKED_ENTRIES;
    for (let link = links.shift(); link !== undefined; link = links.shift()) {
      const target = this.#realPath(link.found.fullpath());
      if (target === undefined || this.#linked.has(target) || this.#leadsBack(link, target)) continue;
      this.#linked.add(target);
      links.push(...this.#enter(target, limit - this.entries.length, link));
    }
  }

  /** Adds up to `limit` entries below a folder, following no link, and returns the links to folders among them. */
  #enter(folder: string, limit: number, via?: Entry): readonly Entry[] {
    const prefix = via === undefined ? '' : `${via.path}/`;
    const depthAbove = via === undefined ? 0 : depthOf(via.path);
    // glob asks twice about an entry.
    const met = new Set<Path>();
    let isFull = false;
    const found = globSync('**', {
      cwd: folder,
      dot: true,
      withFileTypes: true,
      fs: this.#observedCalls,
      ignore: {
        ignored: path => {
          if (met.size < limit) met.add(path);
          const isLeftOut = !met.has(path);
          isFull ||= isLeftOut;
          return isLeftOut;
        },
        childrenIgnored: path =>
          isFull || isSchema(path) || !isUnicode(path) || this.#isTooDeep(path, depthAbove + depthOf(path.relative())),
      },
    });
    this.isCut ||= isFull;
    const entries = found
      .map(path => ({
        path: prefix + path.relativePosix() || '.',
        found: path,
        isFolder: this.#isFolder(path),
        ...(via && { via }),
      }))
      // The target of a link was added as the link.
      .filter(({ path }) => path !== prefix)
      .sort((a, b) => compareText(a.path, b.path));
    for (const entry of entries) this.entries.push(entry);
    return entries.filter(
      ({ path, found, isFolder }) =>
        found.isSymbolicLink() &&
        isFolder &&
        !isSchema(found) &&
        isUnicode(found) &&
        !this.#isTooDeep(found, depthOf(path)),
    );
  }

  #isTooDeep(path: Path, depth: number): boolean {
    if (depth < MAX_DEPTH || path.isFile()) return false;
    this.faults.set(path.fullpath(), TOO_DEEP);
    return true;
  }

  /** The calls that glob makes; glob ignores their errors. */
  readonly #observedCalls = {
    lstatSync: (path: string) =>
      asInstanceOf(
        Stats,
        this.#call(path, files => files.lstatSync(path)),
      ),
    readdirSync: (path: string) => {
      const found = this.#call(path, files => files.readdirSync(path, { withFileTypes: true }), isListingFault);
      if (found.length > MAX_IN_FOLDER) {
        this.faults.set(path, TOO_MANY);
        return [];
      }
      if (new Set(found.map(({ name }) => name)).size < found.length) this.faults.set(path, ALIKE);
      return found.map(entry => asInstanceOf(Dirent, entry));
    },
    readlinkSync: (path: string) => this.#call(path, files => files.readlinkSync(path)),
    realpathSync: (path: string) => this.#call(path, files => files.realpathSync(path)),
  };

  #call<T>(path: string, make: (files: FileSystem) => T, isFault = canPass): T {
    try {
      return this.#access.call(make);
    } catch (error) {
      if (isFault(error)) this.faults.set(path, codeOf(error));
      throw error;
    }
  }

  /** The path with every link resolved; `undefined` when it is absent or cannot be resolved. */
  #realPath(path: string): string | undefined {
    try {
      return this.#observedCalls.realpathSync(path);
    } catch {
      return undefined;
    }
  }

  #isFolder(path: Path): boolean {
    if (!path.isSymbolicLink()) return path.isDirectory();
    const location = path.fullpath();
    try {
      return this.#call(location, files => files.statSync(location)).isDirectory();
    } catch {
      return false;
    }
  }

  /**
   * Whether a link leads to a folder that contains it, or that contains a link on the way to it. A walk starts at a real
   * path and follows no link, so that the folders above each entry have real paths too.
   */
  #leadsBack(link: Entry, target: string): boolean {
    const folder = target.endsWith(sep) ? target : `${target}${sep}`;
    for (let way: Entry | undefined = link; way !== undefined; way = way.via) {
      if (way.found.fullpath().startsWith(folder)) return true;
    }
    return false;
  }
}

/** The value with the type that glob needs. @throws {TypeError} when a FileSystem returns something else */
function asInstanceOf<T extends object>(type: abstract new (...args: never[]) => T, value: object): T {
  if (value instanceof type) return value;
  throw new TypeError(`not a ${type.name}`);
}

/** A folder that vanished, or became a file, is a change, which the stats of the files show. */
function isListingFault(error: unknown): boolean {
  return codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR';
}

/** Groups files by key; the weakest layer's come first, ordered by path. */
export function groupFiles(files: readonly SourceFile[]): readonly FileGroup[] {
  const groups = new Map<string, { masters: SourceFile[]; fragments: SourceFile[] }>();
  for (const file of files) {
    const group = groups.get(file.key) ?? { masters: [], fragments: [] };
    groups.set(file.key, group);
    if (file.fragment) group.fragments.push(file);
    else group.masters.unshift(file);
  }
  return Array.from(groups, ([key, group]) => ({ key, ...group })).sort((a, b) => compareText(a.key, b.key));
}

/** The maximum number of entries of a tree: a hundred times that of a real database. */
const MAX_ENTRIES = 200_000;
/** The same for all entries reached through links, which can lead anywhere. */
const MAX_LINKED_ENTRIES = 20_000;
/** The depth of the folders that are not listed: a real database has 2 levels. */
const MAX_DEPTH = 64;
const TOO_DEEP = `more than ${MAX_DEPTH} folders deep`;
/** The maximum number of entries of one folder: above 65,536, the time of glob grows with their square. */
const MAX_IN_FOLDER = 50_000;
const TOO_MANY = `more than ${MAX_IN_FOLDER} entries`;
const ALIKE = 'two of its names are not UTF-8, and cannot be told apart';
/** Names that libosinfo ignores silently. */
const QUIET = /^(?:LICENSE|VERSION|.*~|.*\.bak)$/;

/** libosinfo skips a folder of this name at any depth, though not a root. */
function isSchema(path: Path): boolean {
  return path.name === 'schema' && path.relative() !== '';
}

/** Node returns U+FFFD for bytes of a name that are not UTF-8; no file can be opened by such a name. */
function isUnicode(path: Path): boolean {
  return !path.name.includes('\ufffd');
}

/** The number of names in a relative path. */
function depthOf(path: string): number {
  return path === '' ? 0 : path.split(/[\\/]/).length;
}

/** Separates files, folders and entries to report, in the order of their paths. */
function sort(root: Root, { entries, isCut, faults }: Walk): Listing {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  const report = (code: ProblemCode, file: string, message: string): void => {
    problems.push(problem(code, { layer: root.layer, file }, message));
  };
  const limits = `${MAX_ENTRIES} entries, or ${MAX_LINKED_ENTRIES} behind links`;
  if (isCut) report('TOO_LARGE', '.', `more than ${limits}; the rest is left out`);
  const reportFolder = (path: string, code: string): void =>
    report('UNREADABLE_FOLDER', path, `cannot be listed (${code}); what it holds is left out`);
  const unreported = new Map(faults);
  for (const { path, found: entry, isFolder } of [...entries].sort((a, b) => compareText(a.path, b.path))) {
    const fault = faults.get(entry.fullpath());
    if (fault !== undefined) reportFolder(path, fault);
    unreported.delete(entry.fullpath());
    if (isFolder && !isUnicode(entry)) {
      report('UNREADABLE_FOLDER', path, 'its name is not UTF-8; what it holds is left out');
    }
    if (isFolder) continue;
    if (path === '.') {
      if (fault === undefined) report('UNREADABLE_FOLDER', path, 'not a folder; the layer is left out');
    } else if (path.endsWith('.xml')) {
      files.push(sourceFile(root.layer, path, entry.fullpath()));
    } else if (fault === undefined && !QUIET.test(entry.name)) {
      report('IGNORED_FILE', path, "no database file, since its name does not end in '.xml'");
    }
  }
  for (const [, code] of [...unreported].slice(0, 1)) reportFolder('.', code);
  return { files, locations: [root.path, ...entries.map(entry => entry.found.fullpath())], problems };
}

function sourceFile(layer: Layer, path: string, location: string): SourceFile {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const fragment = folder.endsWith('.d');
  const key = fragment ? folder.slice(0, -'.d'.length) : path.slice(0, -'.xml'.length);
  return { layer, path, location, key, fragment };
}
