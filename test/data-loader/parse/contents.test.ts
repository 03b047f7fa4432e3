// Files in, what they hold out: in any number, of any size, and as they were when they were taken.
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { SourceFile } from '../../../data-loader/files/files.ts';
import { Contents } from '../../../data-loader/parse/contents.ts';
import { inFolder } from '../../fixtures/folders.ts';

const test = suite('contents');

/** The files of a folder, taken in the order of their names. */
function taken(folder: string, names: readonly string[]): { contents: Contents; files: readonly SourceFile[] } {
  const files = names.map(path => ({
    layer: 'system' as const,
    path,
    location: join(folder, path),
    key: path,
    fragment: false,
  }));
  const contents = new Contents();
  for (const file of files) contents.take(file);
  return { contents, files };
}

test('ASCII is a text, all else bytes, whatever came before', () => {
  inFolder({ a: 'one', b: '', c: 'zwölf', d: 'three' }, folder => {
    symlinkSync('/dev/null', join(folder, 'e'));
    const { contents, files } = taken(folder, ['a', 'b', 'c', 'd', 'e']);
    const held = files.map(file => contents.of(file));
    assert.equal([held[0], held[1], held[3]], ['one', '', 'three']);
    assert.equal(held[2], new Uint8Array(Buffer.from('zwölf')));
    assert.equal(held[4], new Uint8Array());
    assert.is(contents.size, 14);
  });
});

test('more than goes through the buffer at once', () => {
  const sizes = [100_000, 200_000, 0, 262_144, 1, 262_145, 5];
  const written = Object.fromEntries(sizes.map((size, index) => [`f${index}`, `${index}`.repeat(size)]));
  inFolder(written, folder => {
    const { contents, files } = taken(folder, Object.keys(written));
    for (const file of files) {
      const held = contents.of(file) ?? '';
      assert.ok((held instanceof Uint8Array ? Buffer.from(held).toString() : held) === written[file.path], file.path);
    }
  });
});

test('files that change afterwards, and others that are taken, change nothing', () => {
  inFolder({ a: 'before', b: 'é', c: 'later' }, folder => {
    const { contents, files } = taken(folder, ['a', 'b']);
    for (const { location } of files) writeFileSync(location, 'changed');
    const [a, b] = files.map(file => contents.of(file));
    taken(folder, ['c']);
    assert.is(a, 'before');
    assert.equal(b, new Uint8Array(Buffer.from('é')));
  });
});

test('a file that cannot be read, and one that was not taken', () => {
  inFolder({}, folder => {
    const { contents, files } = taken(folder, ['missing']);
    const [missing] = files.map(file => contents.of(file));
    assert.equal(missing, { code: 'UNREADABLE_FILE', reason: 'no such file, or a link that leads nowhere' });
    assert.is(taken(folder, ['other']).files.map(file => contents.of(file))[0], undefined);
  });
});

test.run();
