// In: a call to the file system; a load makes all its calls through this file. Out: the result of the call or the
// system's error, and whether a temporary error occurred: if so, the data that was read can be incomplete.
import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';

/** The members of the stats of a file that a load reads. */
export interface FileStatus {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
  readonly dev: number;
  readonly uid: number;
  readonly mode: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** The calls of `node:fs` that a load makes. The types are those of Node as far as they are needed, so that the public types need none of Node. */
export interface FileSystem {
  readonly lstatSync: (path: string) => FileStatus;
  readonly statSync: {
    (path: string): FileStatus;
    (path: string, options: { readonly throwIfNoEntry: false }): FileStatus | undefined;
  };
  readonly readdirSync: (
    path: string,
    options: { readonly withFileTypes: true },
  ) => readonly { readonly name: string }[];
  readonly readlinkSync: (path: string) => string;
  readonly realpathSync: (path: string) => string;
  readonly openSync: (path: string, flags: number) => number;
  readonly fstatSync: (descriptor: number) => FileStatus;
  readonly readSync: (
    descriptor: number,
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => number;
  readonly closeSync: (descriptor: number) => void;
}

/** The file system of this host. */
export const HOST_FILES: FileSystem = {
  lstatSync,
  statSync,
  readdirSync,
  readlinkSync,
  realpathSync: path => realpathSync.native(path),
  openSync,
  fstatSync,
  readSync,
  closeSync,
};

/** A fault of a file that no call reports; the message is the reason. */
export class FileFault extends Error {}

/** The file calls of one load. */
export class FileAccess {
  /** Whether no temporary error occurred. */
  isComplete = true;
  readonly #files: FileSystem;

  constructor(files: FileSystem = HOST_FILES) {
    this.#files = files;
  }

  /** Makes a call. An error that seems to be lasting is confirmed by a second call. @throws the system's error */
  call<T>(make: (files: FileSystem) => T): T {
    try {
      return make(this.#files);
    } catch (error) {
      if (!canPass(error)) return this.#confirm(make, error);
      this.isComplete = false;
      throw error;
    }
  }

  /** Reports that a file changed, or that it could not be read completely. @throws {FileFault} */
  fail(reason: string): never {
    this.isComplete = false;
    throw new FileFault(reason);
  }

  #confirm<T>(make: (files: FileSystem) => T, first: unknown): T {
    try {
      return make(this.#files);
    } catch (error) {
      if (codeOf(error) !== codeOf(first)) this.isComplete = false;
      throw error;
    }
  }
}

/** The errors that the state of a file or folder causes; they last until somebody changes it. */
const LASTING: ReadonlySet<string> = new Set(['EACCES', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'ENOENT', 'ENOTDIR']);

/** Whether the same call can succeed later although nothing is changed: after an error of a disk, or of too many files. */
export function canPass(error: unknown): boolean {
  return !LASTING.has(codeOf(error));
}

/**
 * The system's code of an error, such as `EIO`. In a vm context, as in Jest, it is not an instance of the context's
 * Error.
 */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
}
