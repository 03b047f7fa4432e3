// A file is replaced as a whole: by one process, by several at once, or not at all.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { replaceFile } from '../../../data-loader/files/replace-file.ts';
import { inFolder } from '../../fixtures/folders.ts';

const test = suite('replace-file');

test('what was there is replaced, and its mode too', () => {
  inFolder({ a: 'old' }, folder => {
    const location = join(folder, 'a');
    chmodSync(location, 0o644);
    replaceFile(location, Buffer.from('new'), 0o600);
    assert.is(readFileSync(location, 'utf8'), 'new');
    assert.is(statSync(location).mode & 0o777, 0o600);
    assert.equal(readdirSync(folder), ['a']);
  });
});

test('what cannot be replaced stays, and nothing is left behind', () => {
  inFolder({ 'a/b': '' }, folder => {
    assert.throws(() => replaceFile(join(folder, 'a'), Buffer.from('new'), 0o600));
    assert.throws(() => replaceFile(join(folder, 'no/where'), Buffer.from('new'), 0o600));
    assert.equal(readdirSync(folder), ['a']);
    assert.ok(existsSync(join(folder, 'a/b')));
  });
});

test('nothing is written where the folder is not the one that was checked', () => {
  inFolder({ a: 'old' }, folder => {
    assert.throws(() => replaceFile(join(folder, 'a'), Buffer.from('new'), 0o600, () => false), /was replaced/);
    assert.is(readFileSync(join(folder, 'a'), 'utf8'), 'old');
    assert.equal(readdirSync(folder), ['a']);
  });
});

test('several processes at once: a reader sees one or the other', () =>
  inFolder({}, async folder => {
    const location = join(folder, 'a');
    const length = 300_000;
    const code = JSON.stringify(join(import.meta.dirname, '../../../data-loader/files/replace-file.js'));
    const program = `import { replaceFile } from ${code};
      for (let n = 0; n < 100; n += 1) replaceFile(process.argv[1], Buffer.alloc(${length}, process.argv[2]), 0o600);`;
    writeFileSync(location, Buffer.alloc(length, 'x'));
    const writers = ['a', 'b', 'c'].map(letter =>
      spawn(process.execPath, ['--input-type=module', '--eval', program, location, letter]),
    );
    const ended = Promise.all(writers.map(writer => once(writer, 'exit')));
    let reads = 0;
    let isOver = false;
    ended.then(() => {
      isOver = true;
    });
    while (!isOver) {
      const bytes = readFileSync(location);
      reads += 1;
      assert.ok(bytes.length === length && bytes.every(byte => byte === bytes[0]));
      await new Promise(setImmediate);
    }
    assert.equal(
      (await ended).map(([status]) => status),
      [0, 0, 0],
    );
    assert.ok(reads > 0);
    assert.equal(readdirSync(folder), ['a']);
  }));

test.run();
