// In: single tags and texts. Out: their content, as sax reads it.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Markup } from '../../../data-loader/xml/markup.ts';

const test = suite('markup');

/** `[tag, its name and attributes, why]` */
const TAGS: readonly (readonly [tag: string, read: string, why: string])[] = [
  ['<a>', 'a', 'no attribute'],
  ['<a/>', 'a', 'an empty element'],
  ['<a x="1">', 'a x=1', 'a value'],
  ['<a x="">', 'a x=', 'no value'],
  [`<a x="it's > 2">`, "a x=it's > 2", 'what needs no reference in a value'],
  ['<a x="&lt;">', 'a x=<', 'a reference'],
  ['<a x="b\tc">', 'a x=b c', 'white space that becomes a space'],
  ["<a  x='1'>", 'a x=1', 'other white space and quotes'],
  ['<a x="1" y="2">', 'a x=1 y=2', 'two values, in their order'],
  ['<a x = "1">', 'a x=1', 'spaces around the sign'],
  [`<a x='="1"'>`, 'a x=="1"', 'what looks like a value within a value'],
  ['<a __proto__="1" hasOwnProperty="2">', 'a __proto__=1 hasOwnProperty=2', 'names that JavaScript knows'],
];

const markup = new Markup();
for (const [source, expected, why] of TAGS) {
  test(`${why}: ${JSON.stringify(source)}`, () => {
    assert.is(read(new Markup(), source), expected);
    assert.is(read(markup, source), expected, 'after others');
    assert.is(read(markup, source), expected, 'and again');
  });
}

test('what sax refuses is told', () => {
  assert.is(new Markup().tag('<a🐧>'), 'Invalid character in tag name');
});

test('references and CDATA sections', () => {
  for (let time = 1; time <= 2; time += 1) {
    assert.is(markup.text('&lt;'), '<');
    assert.is(markup.text('a&#x1F600;b&amp;'), 'a😀b&');
    assert.is(markup.text('<![CDATA[<a>&lt;]]>'), '<a>&lt;');
    assert.is(markup.text('<![CDATA[]]>'), '');
  }
});

test.run();

function read(reader: Markup, source: string): string {
  const tag = reader.tag(source);
  if (typeof tag === 'string') return tag;
  return [tag.name, ...Array.from(tag.attributes, ([name, value]) => `${name}=${value}`)].join(' ');
}
