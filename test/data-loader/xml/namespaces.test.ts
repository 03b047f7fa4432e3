// Start tags one in another; which attribute is found by which name.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Namespaces } from '../../../data-loader/xml/namespaces.ts';

const test = suite('namespaces');

/** `[attributes of the tags one in another, the name, what the innermost has by it, why]` */
const CASES: readonly (readonly [readonly string[][], string, string | undefined, string])[] = [
  [[['id=1']], 'id', '1', 'without a prefix'],
  [[['xmlns:o=u', 'o:id=1']], 'id', '1', 'the prefix is declared in the tag'],
  [[['o:id=1', 'xmlns:o=u']], 'id', '1', 'before or after it'],
  [[['xmlns:o=u'], [], ['o:id=1']], 'id', '1', 'or further out'],
  [[['o:id=1']], 'id', undefined, 'the prefix is not declared'],
  [[['o:id=1']], 'o:id', '1', 'then the whole name counts'],
  [[['xmlns:o=', 'o:id=1']], 'id', undefined, 'a prefix for no namespace declares nothing'],
  [[['xmlns:o=u'], ['xmlns:o=', 'o:id=1']], 'id', '1', 'and takes nothing back'],
  [[['xmlns:o=u', 'o:id=1', 'id=2']], 'id', '1', 'of two the first'],
  [[['xmlns:o=u', 'id=2', 'o:id=1']], 'id', '2', 'whichever has the prefix'],
  [[['xml:id=1']], 'id', '1', 'xml need not be declared'],
  [[['xmlns:id=1']], 'id', undefined, 'a declaration is no attribute'],
  [[['xmlns:o=u', 'o:b:id=1']], 'id', undefined, 'a name with two prefixes'],
  [[[':id=1']], 'id', undefined, 'an empty prefix'],
];

for (const [tags, name, expected, why] of CASES) {
  test(`${why}: ${JSON.stringify(tags)} ${name}`, () => {
    const namespaces = new Namespaces();
    const opened = tags.map(tag => namespaces.open(attributesOf(tag)));
    assert.is(opened.at(-1)?.get(name), expected);
    assert.equal(
      [...(opened.at(-1) ?? [])],
      [...attributesOf(tags.at(-1) ?? [])],
      'each attribute stays as it is written',
    );
  });
}

test('a declaration ends with its element', () => {
  const namespaces = new Namespaces();
  namespaces.open(attributesOf([]));
  namespaces.open(attributesOf(['xmlns:o=u']));
  namespaces.close();
  assert.is(namespaces.open(attributesOf(['o:id=1'])).get('id'), undefined);
});

test.run();

function attributesOf(written: readonly string[]): ReadonlyMap<string, string> {
  return new Map(written.map(text => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]));
}
