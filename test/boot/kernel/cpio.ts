// In: files with their paths. Out: an archive in the format `newc` of cpio, which the kernel unpacks as its first root.

/** What is at a path. */
export interface ArchivedFile {
  readonly path: string;
  readonly mode: number;
  /** A link has its target here. */
  readonly content: Uint8Array;
}

/** A file that can be run. */
export const PROGRAM = 0o100755;
/** A file that can be read. */
export const DATA = 0o100644;
/** A symbolic link. */
export const LINK = 0o120777;
const FOLDER = 0o040755;

/** The archive, with all folders of the paths. */
export function cpioArchive(files: readonly ArchivedFile[]): Uint8Array {
  const folders = [...new Set(files.flatMap(({ path }) => parentsOf(path)))].map(path => ({
    path,
    mode: FOLDER,
    content: new Uint8Array(),
  }));
  const end = { path: 'TRAILER!!!', mode: 0, content: new Uint8Array() };
  return Buffer.concat([...folders, ...files, end].flatMap((file, index) => entryOf(file, index + 1)));
}

function parentsOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function entryOf({ path, mode, content }: ArchivedFile, inode: number): readonly Uint8Array[] {
  const name = Buffer.from(`${path}\0`);
  const links = 1;
  const fields = [inode, mode, 0, 0, links, 0, content.length, 0, 0, 0, 0, name.length, 0];
  const head = Buffer.from(`070701${fields.map(field => field.toString(16).padStart(8, '0')).join('')}`);
  return [head, name, padding(head.length + name.length), content, padding(content.length)];
}

/** Names and contents end at a multiple of four. */
function padding(length: number): Uint8Array {
  return new Uint8Array((4 - (length % 4)) % 4);
}
