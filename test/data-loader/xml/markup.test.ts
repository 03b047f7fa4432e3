// Tags and references in, what they say out: read by sax the first time, told from ones before afterwards.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Markup } from '../../../data-loader/xml/markup.ts';

const test = suite('markup');

/** `[tag read before, tag, whether that makes it familiar, its attributes, why]` */
const FAMILIAR: readonly (readonly [
  before: string,
  tag: string,
  isFamiliar: boolean,
  attributes: string,
  why: string,
])[] = [
  ['<a>', '<a>', true, '', 'the same tag'],
  ['<a>', '<a/>', false, '', 'an empty element is another form'],
  ['<a>', '<b>', false, '', 'another name'],
  ['<a x="1">', '<a x="2">', true, 'x=2', 'another value'],
  ['<a x="1">', '<a x="">', true, 'x=', 'no value'],
  ['<a x="1">', `<a x="it's > 2">`, true, "x=it's > 2", 'what needs no reference in a value'],
  ['<a x="1">', '<a x="&lt;">', false, 'x=<', 'a reference'],
  ['<a x="1">', '<a x="b\tc">', false, 'x=b c', 'white space that becomes a space'],
  ['<a x="1">', '<a  x="1">', false, 'x=1', 'other white space'],
  ['<a x="1">', "<a x='1'>", false, 'x=1', 'other quotes'],
  ['<a x="1" y="2">', '<a x="3" y="4">', true, 'x=3 y=4', 'two values, in their order'],
  ['<a x="1" y="2">', '<a y="3" x="4">', false, 'y=3 x=4', 'another order'],
  ['<a x = "1">', '<a x = "2">', true, 'x=2', 'spaces around the sign'],
  [`<a x='="1"'>`, `<a x='="2"'>`, false, 'x="2"'.replace('x=', 'x=='), 'what looks like a value within a value'],
  [
    '<a __proto__="1" hasOwnProperty="2">',
    '<a __proto__="3" hasOwnProperty="4">',
    true,
    '__proto__=3 hasOwnProperty=4',
    'names that JavaScript knows',
  ],
];

for (const [before, source, isFamiliar, attributes, why] of FAMILIAR) {
  test(`${why}: ${JSON.stringify(before)}, ${JSON.stringify(source)}`, () => {
    const markup = new Markup();
    markup.tag(before);
    assert.is(markup.isKnownName(source) !== undefined, isFamiliar);
    assert.is(attributesOf(markup, source), attributes);
    assert.is(attributesOf(markup, source), attributes, 'and again');
    assert.is(attributesOf(new Markup(), source), attributes, 'and by sax');
  });
}

test('what sax refuses is refused again, and does no harm to what comes after', () => {
  const markup = new Markup();
  assert.is(markup.tag('<a🐧>'), 'Invalid character in tag name');
  assert.is(markup.tag('<a🐧>'), 'Invalid character in tag name');
  assert.is(attributesOf(markup, '<a x="1">'), 'x=1');
});

test('references and CDATA sections', () => {
  const markup = new Markup();
  for (let time = 1; time <= 2; time += 1) {
    assert.is(markup.text('&lt;'), '<');
    assert.is(markup.text('&#x1F600;'), '😀');
    assert.is(markup.text('<![CDATA[<a>&lt;]]>'), '<a>&lt;');
    assert.is(markup.text('<![CDATA[]]>'), '');
  }
});

test.run();

function attributesOf(markup: Markup, source: string): string {
  const tag = markup.tag(source);
  if (typeof tag === 'string') return tag;
  return Array.from(tag.attributes, ([name, value]) => `${name}=${value}`).join(' ');
}
