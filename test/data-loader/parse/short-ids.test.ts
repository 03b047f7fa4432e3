// In: files. Out: the groups that can declare a short-id. An extra group costs time; a missing one causes a wrong
// answer.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type FileGroup, groupFiles } from '../../../data-loader/files/files.ts';
import { ShortIds } from '../../../data-loader/parse/short-ids.ts';
import { fileAt } from '../../fixtures/records.ts';

const test = suite('short-ids');

/** `[content, whether it may declare 'a', whether it may declare 'é', why]` */
const CONTENTS: readonly (readonly [content: string, a: boolean, é: boolean, why: string])[] = [
  ['', false, false, 'nothing'],
  ['<name>a</name>', false, false, 'another element'],
  ['<short-id>a</short-id>', true, false, 'a plain one'],
  ['<short-id>é</short-id>', false, true, 'one that is no ASCII'],
  ['<short-id>b</short-id><short-id>a</short-id>', true, false, 'the second one'],
  ['<short-id>b</short-id>', false, false, 'another one'],
  ['<short-id> a</short-id>', false, false, 'white space counts'],
  ['<short-id>&#97;</short-id>', true, true, 'a reference may be anything'],
  ['<short-id><![CDATA[a]]></short-id>', true, true, 'so may a CDATA section'],
  ['<short-id>b<!-- --></short-id>', true, true, 'a comment'],
  ['<short-id lang="de">b</short-id>', true, true, 'an attribute'],
  ['<short-id\n>b</short-id>', true, true, 'white space in the tag'],
  ['<short-id>b</short-id\n>', true, true, 'white space in the end tag'],
  ['<short-id>b\rc</short-id>', true, true, 'a line end that is read as another'],
  ['<short-id/>', true, true, 'nothing in it'],
  ['<short-id>', true, true, 'no end'],
  ['<!-- <short-id>a</short-id> -->', true, false, 'a comment is looked into too'],
];

for (const [content, a, é, why] of CONTENTS) {
  test(`${why}: ${content}`, () => {
    const groups = groupFiles([fileAt('os/example.org/x.xml')]);
    const shortIds = new ShortIds(groups, () => Buffer.from(content));
    assert.equal([keys(shortIds, 'a'), keys(shortIds, 'é')], [a ? 'x' : '', é ? 'x' : '']);
  });
}

test('every file of a group counts, and one that cannot be read says nothing', () => {
  const files = ['os/example.org/x.xml', 'os/example.org/x.d/more.xml', 'os/example.org/y.xml', 'os/example.org/z.xml'];
  const shortIds = new ShortIds(groupFiles(files.map(path => fileAt(path))), ({ path }) =>
    path.endsWith('z.xml') ? { code: 'UNREADABLE_FILE', reason: 'test' } : Buffer.from(`<short-id>${path}</short-id>`),
  );
  assert.equal(
    files.map(path => keys(shortIds, path)),
    ['x', 'x', 'y', ''],
  );
});

test.run();

function keys(shortIds: ShortIds, shortId: string): string {
  const groups: readonly FileGroup[] = [...shortIds.groupsOf(shortId)];
  return groups.map(({ key }) => key.replace('os/example.org/', '')).join();
}
