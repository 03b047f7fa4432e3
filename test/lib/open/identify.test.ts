// Paths, bytes and URLs in, what they are out. The server is on the loopback, and most of what it does is wrong.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { loadSync } from '../../../data-loader/parse/load.ts';
import { type Identified, identify, identifyFile, isOsinfoError, OsinfoDb } from '../../../lib/index.ts';
import { readTextFile } from '../../../lib/open/identify.ts';
import { discOf } from '../../fixtures/discs.ts';
import { inFolder, rootAt, writtenOnce } from '../../fixtures/folders.ts';

const test = suite('identify bytes');

const FILES = {
  'os/example.org/a.xml':
    '<libosinfo><os id="http://example.org/a"><short-id>a</short-id><distro>dist</distro><version>1</version><media arch="x86_64"><iso><volume-id>^VOL$</volume-id></iso></media><tree arch="x86_64"><treeinfo><family>Fam</family></treeinfo></tree></os></libosinfo>',
};
const db = new OsinfoDb(loadSync([rootAt(writtenOnce('identify-bytes', FILES))]));
const DISC = discOf({ volumeId: 'VOL' });
const TREEINFO = '[general]\nfamily = Fam\narch = x86_64\n';

/** `media a`, or the reason of the error. */
async function told(found: Promise<Identified>): Promise<string> {
  try {
    const { kind, matches } = await found;
    return [kind, ...matches.map(({ os }) => os.shortId)].join(' ');
  } catch (error) {
    if (isOsinfoError(error) && error.code === 'BAD_SOURCE') return error.detail.reason;
    if (isOsinfoError(error)) return error.code;
    throw error;
  }
}

test('bytes, Blobs and objects that read', async () => {
  assert.is(await told(identify(db, DISC)), 'media a');
  assert.is(await told(identify(db, Buffer.from(DISC))), 'media a');
  assert.is(await told(identify(db, new Blob([DISC]))), 'media a');
  assert.is(await told(identify(db, { read: async (at, length) => DISC.subarray(at, at + length) })), 'media a');
  assert.is(await told(identify(db, new Uint8Array(10))), 'truncated');
  assert.is(await told(identify(db, discOf({ volumeId: 'OTHER' }))), 'media');
});

test('a source that fails half way, or gives no bytes', async () => {
  let reads = 0;
  const read = (at: number): Uint8Array => {
    reads += 1;
    if (reads > 1) throw new Error('EIO: input/output error');
    return DISC.subarray(at, at + 100);
  };
  assert.is(await told(identify(db, { read })), 'unreadable');
  assert.is(await told(Reflect.apply(identify, undefined, [db, { read: () => 'text' }])), 'BAD_ARGUMENT');
  assert.is(await told(Reflect.apply(identify, undefined, [db, 'path'])), 'BAD_ARGUMENT');
  assert.is(await told(Reflect.apply(identify, undefined, [db, DISC, { timeOut: 1 }])), 'BAD_ARGUMENT');
  assert.is(await told(Reflect.apply(identifyFile, undefined, [db, 7])), 'BAD_ARGUMENT');
});

test('what is no database is an argument of the wrong type', async () => {
  for (const other of [undefined, null, {}, new Proxy(db, {})]) {
    for (const [call, source] of [
      [identify, DISC],
      [identify, new Uint8Array()],
      [identifyFile, '/'],
      [identifyFile, '/nonexistent'],
    ] as const)
      assert.is(await told(Reflect.apply(call, undefined, [other, source])), 'BAD_ARGUMENT');
  }
});

test('a Blob that fails, or is none', async () => {
  const of = (slice: () => unknown): Promise<string> =>
    told(Reflect.apply(identify, undefined, [db, { slice, arrayBuffer: () => undefined }]));
  for (const wrong of [5n, Symbol('a'), -1, 2 ** 40, 'text', null, [1]]) {
    assert.is(await of(() => ({ arrayBuffer: () => wrong })), 'BAD_ARGUMENT', String(wrong));
  }
  const changed = new Error('the file has changed');
  assert.is(await of(() => ({ arrayBuffer: () => Promise.reject(changed) })), 'unreadable');
  assert.is(await of(() => null), 'unreadable');
  const transferred = new Uint8Array(9);
  structuredClone(transferred.buffer, { transfer: [transferred.buffer] });
  assert.is(await told(identify(db, transferred)), 'truncated');
  assert.is(await told(identify(db, { read: () => transferred })), 'truncated');
});

test('files, folders, devices, and what is none of them', async () => {
  const contents = {
    'tree/.treeinfo': TREEINFO,
    'old/treeinfo': TREEINFO,
    'empty/x': '',
    'root/usr/lib/os-release': 'ID=dist\nVERSION_ID=1\n',
  };
  await inFolder(contents, async folder => {
    writeFileSync(join(folder, 'disc.iso'), DISC);
    const at = (path: string): Promise<string> => told(identifyFile(db, join(folder, path)));
    assert.is(await at('disc.iso'), 'media a');
    assert.is(await told(identifyFile(db, pathToFileURL(join(folder, 'disc.iso')).href)), 'media a');
    assert.is(await told(identify(db, pathToFileURL(join(folder, 'tree')))), 'tree a');
    assert.is(await at('tree'), 'tree a');
    assert.is(await at('old'), 'tree a');
    assert.is(await at('root'), 'os-release a');
    assert.is(await at('empty'), 'not-found');
    assert.is(await at('nothing'), 'not-found');
    assert.is(await at('disc.iso/x'), 'not-found');
    assert.is(await at('tree/.treeinfo'), 'truncated');
    assert.is(await told(identifyFile(db, 'a\0b')), 'unreadable');
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(folder, 'fifo')]);
    assert.is(await at('fifo'), 'unreadable');
    assert.is(await told(identifyFile(db, '/dev/null')), 'unreadable');
  });
});

test('a link that leads out of the root of another system is passed over', async () => {
  if (process.platform === 'win32') return;
  await inFolder(
    { 'outside/os-release': 'ID=dist\nVERSION_ID=1\n', 'root/usr/lib/os-release': 'ID=none\n' },
    async folder => {
      mkdirSync(join(folder, 'root/etc'));
      symlinkSync(join(folder, 'outside/os-release'), join(folder, 'root/etc/os-release'));
      assert.is(await told(identifyFile(db, join(folder, 'root'))), 'os-release');
    },
  );
});

type Handler = (request: IncomingMessage, response: ServerResponse, body: Uint8Array) => void;

/** Sends the part that was asked for, as a server should. */
const sendRange: Handler = (request, response, body) => {
  const [, from = '0', to = '0'] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  const part = body.subarray(Number(from), Number(to) + 1);
  response.writeHead(206, { 'content-range': `bytes ${from}-${to}/${body.length}` }).end(part);
};
const endless = (response: ServerResponse, head: number, headers: Record<string, string> = {}): void => {
  response.writeHead(head, headers);
  const send = (): void => {
    while (response.write(Buffer.alloc(65_536))) if (response.destroyed) return;
    response.once('drain', send);
  };
  send();
};

/** `[path, how the server answers it, what identify tells, why]` */
const ANSWERS: readonly (readonly [path: string, handler: Handler, told: string, why: string])[] = [
  ['/good.iso', sendRange, 'media a', 'ranges'],
  [
    '/whole.iso',
    (_request, response, body) => response.end(body),
    'media a',
    'no ranges, but the whole of a small file',
  ],
  [
    '/moved.iso',
    (_request, response) => response.writeHead(302, { location: 'good.iso' }).end(),
    'media a',
    'a redirect',
  ],
  ['/tree/.treeinfo', (_request, response) => response.end(TREEINFO), 'tree a', 'a tree'],
  ['/old/treeinfo', (_request, response) => response.end(TREEINFO), 'tree a', 'a tree with the older name'],
  ['/absent.iso', (_request, response) => response.writeHead(404).end(), 'not-found', 'nothing there'],
  ['/broken.iso', (_request, response) => response.writeHead(500).end(), 'http', 'an error of the server'],
  [
    '/loop.iso',
    (_request, response) => response.writeHead(302, { location: '/loop.iso' }).end(),
    'redirects',
    'a redirect to itself',
  ],
  [
    '/file.iso',
    (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    'protocol',
    'a redirect to a file',
  ],
  ['/endless.iso', (_request, response) => endless(response, 200), 'not-iso9660', 'a body without an end'],
  [
    '/endless-range.iso',
    (_request, response) => endless(response, 206, { 'content-range': 'bytes 32768-36863/99999999' }),
    'not-iso9660',
    'a part without an end',
  ],
  [
    '/other-part.iso',
    (_request, response, body) =>
      response.writeHead(206, { 'content-range': 'bytes 0-4095/9' }).end(body.subarray(0, 4096)),
    'no-ranges',
    'another part',
  ],
  [
    '/no-content-range.iso',
    (_request, response, body) => response.writeHead(206).end(body.subarray(0x8000)),
    'no-ranges',
    'a part of no known place',
  ],
  [
    '/short.iso',
    (_request, response) =>
      response
        .writeHead(206, { 'content-range': 'bytes 32768-36863/9', 'content-length': '4096' })
        .write('x', () => response.destroy()),
    'unreadable',
    'a connection that ends early',
  ],
  ['/empty.iso', (_request, response) => response.writeHead(416).end(), 'truncated', 'a file that ends before'],
  ['/page.iso', (_request, response) => response.end('<html>'), 'truncated', 'a page of HTML'],
  ['/silent.iso', () => {}, 'timeout', 'no answer'],
  [
    '/slow.iso',
    (_request, response) => response.writeHead(206, { 'content-range': 'bytes 32768-36863/9' }).write('C'),
    'timeout',
    'an answer that does not go on',
  ],
  ['/reset.iso', (_request, response) => response.destroy(), 'unreadable', 'no answer, and the end'],
  ['/large/.treeinfo', (_request, response) => endless(response, 200), 'too-large', 'a treeinfo file without an end'],
];

test('a server that answers well, and one that answers badly in many ways', async () => {
  const handlers = new Map(ANSWERS.map(([path, handler]) => [path, handler]));
  const server = createServer((request, response) => {
    response.on('error', () => {});
    const handler = handlers.get(request.url ?? '');
    if (handler === undefined) response.writeHead(404).end();
    else handler(request, response, DISC);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    for (const [path, , expected, why] of ANSWERS) {
      const url = new URL(path.replace(/\.?treeinfo$/, ''), `http://127.0.0.1:${port}`);
      // Only what waits for it needs a short limit.
      const timeout = expected === 'timeout' ? 300 : 20_000;
      assert.is(await told(identify(db, url, { timeout })), expected, why);
    }
    assert.is(await told(identifyFile(db, `http://127.0.0.1:${port}/tree`)), 'tree a', 'a folder without its slash');
  } finally {
    server.closeAllConnections();
    server.close();
  }
  assert.is(await told(identifyFile(db, `http://127.0.0.1:${port}/good.iso`)), 'unreadable', 'no server');
  assert.is(await told(identify(db, new URL('ftp://example.org/a.iso'))), 'protocol');
});

(existsSync('/proc/version') ? test : test.skip)('a file of /proc, which can be without end, is not read', async () => {
  await inFolder({}, async folder => {
    symlinkSync('/proc/version', join(folder, 'link'));
    for (const path of ['/proc/version', join(folder, 'link')]) {
      const reason = await readTextFile(path).catch((error: unknown) => isOsinfoError(error) && error.message);
      assert.match(String(reason), 'it has a size of 0 and yet some content');
    }
  });
});

test.run();
