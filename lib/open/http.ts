// In: a URL. Out: its bytes, wherever they are asked for, or a small file at it. Time, size and redirects are limited; what
// a server does wrong is an error.
import type { ByteSource } from '../identify/disc.ts';
import { badSource, isOsinfoError } from '../model/errors.ts';

/** Milliseconds that all requests for one URL may take together, where the caller sets no limit. */
export const DEFAULT_TIMEOUT = 30_000;
const MAX_REDIRECTS = 5;
/** Bytes to take from a server that sends a file from its start. */
const MAX_SKIPPED = 1_048_576;

/** One URL, and the time by which all its requests end. */
export interface Download {
  readonly url: URL;
  readonly signal: AbortSignal;
}

/** Whether it is a URL to fetch. */
export function isHttp({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

/** The bytes of a file at a URL. */
export function httpSource(download: Download): ByteSource {
  return { read: (position, length) => readRange(download, position, length) };
}

/** A whole file of at most so many bytes; `undefined` when there is none. @throws {OsinfoError} BAD_SOURCE */
export async function fetchText(download: Download, maximum: number): Promise<string | undefined> {
  return request(download, {}, async response => {
    if (response.status === 404 || response.status === 410) return undefined;
    if (response.status !== 200) throw badStatus(download, response.status);
    const bytes = await take(response, maximum + 1);
    if (bytes.length > maximum) throw badSource(download.url.href, 'too-large', `it has over ${maximum} bytes`);
    return bytes.toString();
  });
}

/** Bytes from a position; none behind the end. @throws {OsinfoError} BAD_SOURCE */
async function readRange(download: Download, position: number, length: number): Promise<Uint8Array> {
  const headers = { Range: `bytes=${position}-${position + length - 1}` };
  return request(download, headers, async response => {
    const { status } = response;
    if (status === 416) return new Uint8Array();
    if (status === 206) {
      const [, start] = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '') ?? [];
      if (Number(start) === position) return take(response, length);
      throw badSource(download.url.href, 'no-ranges', 'the server sends another part of it than was asked for');
    }
    if (status !== 200) throw badStatus(download, status);
    if (position + length > MAX_SKIPPED) {
      throw badSource(download.url.href, 'no-ranges', 'the server only sends the whole of it');
    }
    return (await take(response, position + length)).subarray(position);
  });
}

function badStatus({ url }: Download, status: number): Error {
  return badSource(url.href, status === 404 || status === 410 ? 'not-found' : 'http', `the server answers ${status}`);
}

/** Follows redirects, and ends the connection once what is needed was read. */
async function request<T>(
  { url, signal }: Download,
  headers: Readonly<Record<string, string>>,
  use: (response: Response) => Promise<T>,
): Promise<T> {
  const ended = new AbortController();
  try {
    let target = url;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const response = await fetch(target, {
        // A compressed answer has other positions.
        headers: { ...headers, 'Accept-Encoding': 'identity' },
        redirect: 'manual',
        signal: AbortSignal.any([signal, ended.signal]),
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || location === null) return await use(response);
      target = new URL(location, target);
      if (!isHttp(target)) throw badSource(url.href, 'protocol', `it redirects to ${target.protocol}`);
    }
    throw badSource(url.href, 'redirects', `it redirects over ${MAX_REDIRECTS} times`);
  } catch (error) {
    if (isOsinfoError(error)) throw error;
    if (signal.aborted) throw badSource(url.href, 'timeout', 'the server took too long');
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw badSource(url.href, 'unreadable', cause instanceof Error ? cause.message : String(cause));
  } finally {
    ended.abort();
  }
}

/** The first bytes of an answer, at most so many. */
async function take({ body }: Response, length: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let taken = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    taken += chunk.length;
    if (taken >= length) break;
  }
  return Buffer.concat(chunks).subarray(0, length);
}
