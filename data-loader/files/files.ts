// Roots in, the files to read out: which file declares which entity, and which override or mask which. The only user
// of glob. The rules are libosinfo's: a key has one master and any number of fragments; a later layer's master
// replaces all that earlier layers said about the key.
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { globSync, type Path } from 'glob';
import { compareText, type Layer, type Problem, problem } from '../records/problems.ts';
import type { Root } from './locations.ts';

/** One file of one layer. */
export interface SourceFile {
  readonly layer: Layer;
  /** Relative to the layer's root, with `/` between folders. */
  readonly path: string;
  /** Where to read it. */
  readonly location: string;
  /** The path of the entity it speaks about, without its ending: what masters and fragments are matched by. */
  readonly key: string;
  /** Whether it adds to a master instead of being one. */
  readonly fragment: boolean;
}

/** All files that speak about one key. */
export interface FileGroup {
  readonly key: string;
  /** At most one a layer, the strongest layer first: the first that can be read counts. */
  readonly masters: readonly SourceFile[];
  /** The weakest layer first, by path within one. Those of layers below the master that counts do not. */
  readonly fragments: readonly SourceFile[];
}

/** What a layer's root holds. */
export interface Listing {
  readonly files: readonly SourceFile[];
  /** Where everything is that was met, the root first: what the listing depends on. */
  readonly locations: readonly string[];
  readonly problems: readonly Problem[];
}

/** Lists the files below a root; one that is not there holds nothing. */
export function listFiles(root: Root): Listing {
  const walk = new Walk(root.path);
  return sort(root, walk.entries, walk.isCut);
}

/** Something below a root. */
interface Entry {
  /** Relative to the root, with `/` between folders; `.` for the root. */
  readonly path: string;
  readonly found: Path;
  /** The link that it was reached through; absent for what stands in the root itself. */
  readonly via?: Entry;
}

/**
 * Everything below a folder. Links to folders are followed, as libosinfo does; but each folder is entered by one link
 * only, the first in the order of paths, and by none that stands in it, so that every walk ends soon.
 */
class Walk {
  readonly entries: Entry[] = [];
  /** Whether there was more than is read. */
  isCut = false;
  readonly #linked = new Set<string>();

  constructor(root: string) {
    const links = [...this.#enter(realLocation(root), MAX_ENTRIES)];
    const limit = this.entries.length + MAX_LINKED_ENTRIES;
    for (let link = links.shift(); link !== undefined; link = links.shift()) {
      const target = realPath(link.found);
      if (target === undefined || this.#linked.has(target) || leadsBack(link, target)) continue;
      this.#linked.add(target);
      links.push(...this.#enter(target, limit - this.entries.length, link));
    }
  }

  /** Takes up to `limit` entries below a folder, following no link, and gives the links to folders among them. */
  #enter(folder: string, limit: number, via?: Entry): readonly Entry[] {
    const prefix = via === undefined ? '' : `${via.path}/`;
    let count = 0;
    const isFull = (): boolean => count > limit;
    const found = globSync('**', {
      cwd: folder,
      dot: true,
      withFileTypes: true,
      ignore: {
        ignored: () => {
          count += 1;
          return isFull();
        },
        childrenIgnored: path => isFull() || isSchema(path),
      },
    });
    this.isCut ||= isFull();
    const entries = found
      .map(path => ({ path: prefix + path.relativePosix() || '.', found: path, ...(via && { via }) }))
      // What a link leads to has been taken as the link.
      .filter(({ path }) => path !== prefix)
      .sort((a, b) => compareText(a.path, b.path));
    for (const entry of entries) this.entries.push(entry);
    return entries.filter(entry => entry.found.isSymbolicLink() && !isSchema(entry.found) && isFolder(entry.found));
  }
}

/** Brings files together by key; the weakest layer's come first, and sorted by path. */
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

/** How many entries a tree may have before the walk stops: a hundred times a real database's. */
const MAX_ENTRIES = 200_000;
/** The same for all that is reached through links, which may lead anywhere. */
const MAX_LINKED_ENTRIES = 20_000;
/** Names that libosinfo passes over without a word. */
const QUIET = /^(?:LICENSE|VERSION|.*~|.*\.bak)$/;

/** libosinfo skips a folder of this name at any depth, though not a root. */
function isSchema(path: Path): boolean {
  return path.name === 'schema' && path.relative() !== '';
}

/** Whether a link leads to a folder that it stands in, or one that it was reached through stands in. */
function leadsBack(link: Entry, target: string): boolean {
  for (let way: Entry | undefined = link; way !== undefined; way = way.via) {
    for (let folder = way.found.parent; folder !== undefined; folder = folder.parent) {
      if (realPath(folder) === target) return true;
    }
  }
  return false;
}

/** A folder's own path; the path itself when there is nothing. */
function realLocation(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function realPath(path: Path): string | undefined {
  return path.realpathSync()?.fullpath();
}

/** Tells files from folders and from what is to be reported, in the order of their paths. */
function sort(root: Root, entries: readonly Entry[], isCut: boolean): Listing {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  const report = (code: 'UNREADABLE_FOLDER' | 'TOO_LARGE' | 'IGNORED_FILE', file: string, message: string): void => {
    problems.push(problem(code, { layer: root.layer, file }, message));
  };
  const limits = `${MAX_ENTRIES} entries, or ${MAX_LINKED_ENTRIES} behind links`;
  if (isCut) report('TOO_LARGE', '.', `more than ${limits}; the rest is left out`);
  for (const { path, found: entry } of [...entries].sort((a, b) => compareText(a.path, b.path))) {
    if (isFolder(entry)) {
      const fault = isSchema(entry) ? undefined : listingFault(entry.fullpath());
      if (fault !== undefined) report('UNREADABLE_FOLDER', path, `${fault}; what it holds is left out`);
    } else if (path === '.') {
      report('UNREADABLE_FOLDER', path, 'not a folder; the layer is left out');
    } else if (path.endsWith('.xml')) {
      files.push(sourceFile(root.layer, path, entry.fullpath()));
    } else if (!QUIET.test(entry.name)) {
      report('IGNORED_FILE', path, "no database file, since its name does not end in '.xml'");
    }
  }
  return { files, locations: [root.path, ...entries.map(entry => entry.found.fullpath())], problems };
}

function isFolder(entry: Path): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(entry.fullpath()).isDirectory();
  } catch {
    return false;
  }
}

/** Why a folder cannot be listed; glob passes over such a folder in silence. */
function listingFault(location: string): string | undefined {
  try {
    accessSync(location, constants.R_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? undefined : 'cannot be listed';
  }
}

function sourceFile(layer: Layer, path: string, location: string): SourceFile {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const fragment = folder.endsWith('.d');
  const key = fragment ? folder.slice(0, -'.d'.length) : path.slice(0, -'.xml'.length);
  return { layer, path, location, key, fragment };
}
