// In: paths of every kind of file. Out: the bytes, or the reason why there are none.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readBytes } from '../../../data-loader/files/bytes.ts';
import { MAX_BYTES } from '../../../data-loader/xml/limits.ts';
import { inFolder } from '../../fixtures/folders.ts';

const test = suite('bytes');
const withoutRoot = process.getuid?.() === 0 ? test.skip : test;

test('a file', () => {
  inFolder({ a: Uint8Array.of(0, 0xff, 10) }, folder => {
    assert.equal(Array.from(bytesAt(folder, 'a')), [0, 0xff, 10]);
  });
});

test('an empty file, and a link to /dev/null', () => {
  inFolder({ a: '' }, folder => {
    assert.is(bytesAt(folder, 'a').length, 0);
    symlinkSync('/dev/null', join(folder, 'b'));
    assert.is(bytesAt(folder, 'b').length, 0);
    symlinkSync('b', join(folder, 'c'));
    assert.is(bytesAt(folder, 'c').length, 0, 'a link to the link');
  });
});

test('a link to a file', () => {
  inFolder({ a: 'x' }, folder => {
    symlinkSync('a', join(folder, 'b'));
    assert.equal(Array.from(bytesAt(folder, 'b')), [0x78]);
  });
});

test('a FIFO is not waited for', () => {
  inFolder({}, folder => {
    execFileSync('mkfifo', [join(folder, 'a')]);
    assert.equal(readBytes(join(folder, 'a')), { code: 'UNREADABLE_FILE', reason: 'not a plain file' });
  });
});

test('a socket', () =>
  inFolder({}, async folder => {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(join(folder, 'a'), resolve));
    const read = readBytes(join(folder, 'a'));
    await new Promise(resolve => server.close(resolve));
    assert.equal(read, { code: 'UNREADABLE_FILE', reason: 'not a plain file' });
  }));

test('a folder, and a device without an end', () => {
  inFolder({}, folder => {
    mkdirSync(join(folder, 'a'));
    symlinkSync('/dev/zero', join(folder, 'b'));
    for (const name of ['a', 'b']) {
      assert.equal(readBytes(join(folder, name)), { code: 'UNREADABLE_FILE', reason: 'not a plain file' });
    }
  });
});

test('nothing, and links that lead nowhere or to themselves', () => {
  inFolder({ file: '' }, folder => {
    symlinkSync('nowhere', join(folder, 'dangling'));
    symlinkSync('itself', join(folder, 'itself'));
    const reasons = ['missing', 'dangling', 'itself', 'file/below', 'x'.repeat(300)].map(name => {
      const read = readBytes(join(folder, name));
      return read instanceof Uint8Array ? read : `${read.code}: ${read.reason}`;
    });
    assert.equal(reasons, [
      'UNREADABLE_FILE: no such file, or a link that leads nowhere',
      'UNREADABLE_FILE: no such file, or a link that leads nowhere',
      'UNREADABLE_FILE: a link that leads to itself',
      'UNREADABLE_FILE: it cannot be read (ENOTDIR)',
      'UNREADABLE_FILE: it cannot be read (ENAMETOOLONG)',
    ]);
  });
});

test('a path that no file can have', () => {
  assert.equal(readBytes('a\0b'), { code: 'UNREADABLE_FILE', reason: 'it cannot be read (ERR_INVALID_ARG_VALUE)' });
});

test('a file as large as the limit is read, a larger one is not', () => {
  inFolder({ a: '', b: '', c: '' }, folder => {
    truncateSync(join(folder, 'a'), MAX_BYTES);
    truncateSync(join(folder, 'b'), MAX_BYTES + 1);
    truncateSync(join(folder, 'c'), 100 * 1024 * 1024);
    assert.is(bytesAt(folder, 'a').length, MAX_BYTES);
    for (const name of ['b', 'c']) {
      assert.equal(readBytes(join(folder, name)), { code: 'TOO_LARGE', reason: `larger than ${MAX_BYTES} bytes` });
    }
  });
});

test('every descriptor is closed again', () => {
  inFolder({ a: 'x' }, folder => {
    mkdirSync(join(folder, 'b'));
    // A process may have a few thousand files open at once.
    for (let count = 0; count < 25_000; count += 1) readBytes(join(folder, count % 2 === 0 ? 'a' : 'b'));
    assert.is(bytesAt(folder, 'a').length, 1);
  });
});

withoutRoot('a file that may not be read (root may read every file)', () => {
  inFolder({ a: 'x' }, folder => {
    chmodSync(join(folder, 'a'), 0);
    assert.equal(readBytes(join(folder, 'a')), { code: 'UNREADABLE_FILE', reason: 'permission denied' });
  });
});

test.run();

function bytesAt(folder: string, name: string): Uint8Array {
  const read = readBytes(join(folder, name));
  assert.instance(read, Uint8Array);
  return read instanceof Uint8Array ? read : new Uint8Array();
}
