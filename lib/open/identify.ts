// In: a database, and a path, a URL or bytes. Out: what is there (a disc, an installation tree, an installed system), and the
// media, trees or OSes that match. Beside `reload`, the only functions that wait.
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { types } from 'node:util';
import { PLAIN_FILE_FLAGS, readBytes } from '../../data-loader/files/bytes.ts';
import { checkDatabase, type OsinfoDb } from '../database/db.ts';
import { type ByteSource, readDisc } from '../identify/disc.ts';
import type { IdentifyOptions, MediaFacts, MediaMatch, OsReleaseMatch, TreeMatch } from '../identify/matches.ts';
import { badArgument, badSource, isOsinfoError } from '../model/errors.ts';
import { BOOLEAN, type OptionTable, readOptions, wholeNumber } from '../model/options.ts';
import { deepFreeze } from '../values/freeze.ts';
import { DEFAULT_TIMEOUT, type Download, fetchText, httpSource, isHttp } from './http.ts';

/** A disc, or an image of one. */
export interface IdentifiedMedia {
  readonly kind: 'media';
  readonly facts: MediaFacts;
  readonly isBootable: boolean;
  /** The best first; empty when the database knows none. */
  readonly matches: readonly MediaMatch[];
}

/** A folder or URL with a .treeinfo file. */
export interface IdentifiedTree {
  readonly kind: 'tree';
  readonly matches: readonly TreeMatch[];
}

/** A root folder with an os-release file. */
export interface IdentifiedSystem {
  readonly kind: 'os-release';
  readonly matches: readonly OsReleaseMatch[];
}

/** What is at a path or URL. */
export type Identified = IdentifiedMedia | IdentifiedTree | IdentifiedSystem;

/** How to identify what is at a path or URL. */
export interface IdentifySourceOptions extends IdentifyOptions {
  /** Milliseconds for all requests of a URL; absent: 30,000. */
  readonly timeout?: number;
}

/** What a Blob or a File has, of any library of types. */
export interface BlobSource {
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What a URL has, of any library of types. */
export interface UrlSource {
  readonly href: string;
  readonly protocol: string;
}

/** Bytes to identify; a Buffer is a Uint8Array. */
export type Source = ByteSource | Uint8Array | BlobSource | UrlSource;

const OPTIONS: OptionTable<IdentifySourceOptions> = { strict: BOOLEAN, timeout: wholeNumber(1, 2 ** 31 - 1) };
const TREEINFO_FILES = ['.treeinfo', 'treeinfo'];
const OS_RELEASE_FILES = ['etc/os-release', 'usr/lib/os-release'];
/** Bytes of a treeinfo or os-release file. Real ones are below 20,000. */
const MAX_TEXT = 1_048_576;

/**
 * Identifies a file, a block device, a folder (a tree, or the root of a system), or a URL of http, https or file.
 * @throws {OsinfoError} BAD_SOURCE, BAD_ARGUMENT
 */
export async function identifyFile(
  db: OsinfoDb,
  path: string,
  options: IdentifySourceOptions = {},
): Promise<Identified> {
  checkDatabase(db);
  if (typeof path !== 'string') throw badArgument('path', path, 'a path or a URL');
  const url = /^(?:https?|file):\/\//i.test(path) && URL.canParse(path) ? new URL(path) : undefined;
  if (url !== undefined && isHttp(url)) return identify(db, url, options);
  const local = url === undefined ? path : pathOf(url);
  const { strict = false } = readOptions('options', options, OPTIONS);
  const status = await stat(local).catch(error => {
    throw unreadable(path, error);
  });
  if (status.isDirectory()) return identifyFolder(db, local, { strict });
  if (!status.isFile() && !status.isBlockDevice()) {
    throw badSource(path, 'unreadable', 'it is no file, no block device and no folder');
  }
  const file = await open(local, status.isFile() ? PLAIN_FILE_FLAGS : 'r').catch(error => {
    throw unreadable(path, error);
  });
  try {
    const { dev, ino } = await file.stat();
    if (dev !== status.dev || ino !== status.ino) {
      throw badSource(path, 'unreadable', 'it is another file than before it was opened');
    }
    return await identifyDisc(db, fileSource(file, path), path, { strict });
  } finally {
    await file.close();
  }
}

/** Identifies the bytes of a disc, or what is at a URL. @throws {OsinfoError} BAD_SOURCE, BAD_ARGUMENT */
export async function identify(db: OsinfoDb, source: Source, options: IdentifySourceOptions = {}): Promise<Identified> {
  checkDatabase(db);
  const { strict = false, timeout = DEFAULT_TIMEOUT } = readOptions('options', options, OPTIONS);
  const { href }: { readonly href?: unknown } = Object(source);
  if (typeof href !== 'string' || !URL.canParse(href)) {
    return identifyDisc(db, sourceOf(source), 'the source', { strict });
  }
  const url = new URL(href);
  if (isHttp(url)) return identifyUrl(db, { url, signal: AbortSignal.timeout(timeout) }, { strict });
  if (url.protocol === 'file:') return identifyFile(db, pathOf(url), options);
  throw badSource(href, 'protocol', 'its protocol is none of http, https and file');
}

async function identifyDisc(
  db: OsinfoDb,
  source: ByteSource,
  name: string,
  options: IdentifyOptions,
): Promise<IdentifiedMedia> {
  const { facts, isBootable } = await readDisc(source, name);
  return deepFreeze({ kind: 'media', facts, isBootable, matches: db.identifyMedia(facts, options) });
}

/** A URL that ends like a folder is a tree; another is a disc, or a tree when it is none. */
async function identifyUrl(db: OsinfoDb, download: Download, options: IdentifyOptions): Promise<Identified> {
  const { url } = download;
  const tree = (): Promise<string | undefined> => findTreeinfo(download);
  if (url.pathname.endsWith('/')) {
    const text = await tree();
    if (text !== undefined) return identifiedTree(db, text, options);
    throw badSource(url.href, 'not-found', `it has no ${TREEINFO_FILES.join(' and no ')}`);
  }
  try {
    return await identifyDisc(db, httpSource(download), url.href, options);
  } catch (error) {
    const isNoDisc = isOsinfoError(error) && error.code === 'BAD_SOURCE' && NO_DISC.has(error.detail.reason);
    const text = isNoDisc ? await tree().catch(() => undefined) : undefined;
    if (text === undefined) throw error;
    return identifiedTree(db, text, options);
  }
}

/** What a server can answer for a folder that is asked for as if it were a disc. */
const NO_DISC: ReadonlySet<string> = new Set(['not-found', 'http', 'not-iso9660', 'truncated', 'redirects']);

async function findTreeinfo({ url, signal }: Download): Promise<string | undefined> {
  const folder = new URL(url);
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  for (const name of TREEINFO_FILES) {
    const text = await fetchText({ url: new URL(name, folder), signal }, MAX_TEXT);
    if (text !== undefined) return text;
  }
  return undefined;
}

async function identifyFolder(db: OsinfoDb, folder: string, options: IdentifyOptions): Promise<Identified> {
  const treeinfo = await firstText(folder, TREEINFO_FILES);
  if (treeinfo !== undefined) return identifiedTree(db, treeinfo, options);
  const osRelease = await firstText(folder, OS_RELEASE_FILES);
  if (osRelease !== undefined) return deepFreeze({ kind: 'os-release', matches: db.identifyOsRelease(osRelease) });
  throw badSource(folder, 'not-found', `the folder has none of ${[...TREEINFO_FILES, ...OS_RELEASE_FILES].join(', ')}`);
}

function identifiedTree(db: OsinfoDb, text: string, options: IdentifyOptions): IdentifiedTree {
  return deepFreeze({ kind: 'tree', matches: db.identifyTree(text, options) });
}

/**
 * The text of the first plain file that is there. A link that leads out of the folder is passed over: below the root of
 * another system, an absolute one leads into this system.
 */
async function firstText(folder: string, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    const path = join(folder, name);
    try {
      const real = await realpath(path);
      const isInside = real.startsWith(join(await realpath(folder), sep));
      const status = await stat(real);
      if (isInside && status.isFile() && status.size <= MAX_TEXT) return textOf(real);
    } catch (error) {
      const fault = isOsinfoError(error) ? error : unreadable(path, error);
      if (fault.code !== 'BAD_SOURCE' || fault.detail.reason !== 'not-found') throw fault;
    }
  }
  return undefined;
}

/** The text of an os-release or treeinfo file. @throws {OsinfoError} BAD_SOURCE */
export async function readTextFile(path: string): Promise<string> {
  try {
    const status = await stat(path);
    if (!status.isFile()) throw badSource(path, 'unreadable', 'it is no plain file');
    if (status.size > MAX_TEXT) throw badSource(path, 'too-large', `it has over ${MAX_TEXT} bytes`);
    return textOf(path);
  } catch (error) {
    throw isOsinfoError(error) ? error : unreadable(path, error);
  }
}

/** The text of a plain file, which is not another one by now. @throws {OsinfoError} BAD_SOURCE */
function textOf(path: string): string {
  const bytes = readBytes(path, undefined, MAX_TEXT);
  if (bytes instanceof Uint8Array) return new TextDecoder().decode(bytes);
  throw badSource(path, 'unreadable', bytes.reason);
}

function fileSource(file: FileHandle, name: string): ByteSource {
  return {
    read: async (position, length) => {
      try {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
        return buffer.subarray(0, bytesRead);
      } catch (error) {
        throw unreadable(name, error);
      }
    },
  };
}

/** @throws {OsinfoError} BAD_ARGUMENT */
function sourceOf(source: unknown): ByteSource {
  const given = bytesOf(source);
  if (given !== undefined) return { read: (position, length) => given.subarray(position, position + length) };
  if (isBlob(source)) {
    return {
      read: (position, length) =>
        readOthers(async () => {
          const buffer: unknown = await source.slice(position, position + length).arrayBuffer();
          return types.isAnyArrayBuffer(buffer) ? new Uint8Array(buffer) : buffer;
        }),
    };
  }
  if (!isByteSource(source)) {
    throw badArgument('source', source, 'a Uint8Array, a Blob, a URL or an object with a function read');
  }
  return { read: (position, length) => readOthers(() => source.read(position, length)) };
}

/** The bytes of a typed array of any realm, as in Jest's tests; `undefined` for anything else. */
function bytesOf(value: unknown): Uint8Array | undefined {
  if (!ArrayBuffer.isView(value)) return undefined;
  // One whose buffer was transferred is empty, and has none.
  return value.byteLength === 0 ? new Uint8Array() : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}

function isBlob(source: unknown): source is BlobSource {
  const { slice, arrayBuffer }: { readonly [K in keyof BlobSource]?: unknown } = Object(source);
  return typeof slice === 'function' && typeof arrayBuffer === 'function';
}

function isByteSource(source: unknown): source is ByteSource {
  const { read }: { readonly read?: unknown } = Object(source);
  return typeof read === 'function';
}

/** Bytes of a caller's source: what it throws says that the source cannot be read. */
async function readOthers(read: () => unknown): Promise<Uint8Array> {
  let bytes: unknown;
  try {
    bytes = await read();
  } catch (error) {
    throw isOsinfoError(error) ? error : unreadable('the source', error);
  }
  const found = bytesOf(bytes);
  if (found !== undefined) return found;
  throw badArgument('what the source reads', bytes, 'a Uint8Array');
}

function pathOf(url: URL): string {
  try {
    return fileURLToPath(url);
  } catch (error) {
    throw unreadable(url.href, error);
  }
}

/** The error of a path that cannot be read; also of one with a NUL in it. */
function unreadable(name: string, error: unknown): ReturnType<typeof badSource> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isAbsent = code === 'ENOENT' || code === 'ENOTDIR';
  const why = isAbsent ? 'there is no such file' : error instanceof Error ? error.message : String(error);
  return badSource(name, isAbsent ? 'not-found' : 'unreadable', why);
}
