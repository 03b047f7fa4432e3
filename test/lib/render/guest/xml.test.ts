// Tests that elements become XML with the same content, for any text: the loader's own reader reads it back.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { decode } from '../../../../data-loader/xml/decode.ts';
import { readXml } from '../../../../data-loader/xml/events.ts';
import { isOsinfoError } from '../../../../lib/index.ts';
import { element, toXml, type XmlElement } from '../../../../lib/render/guest/xml.ts';
import { HOSTILE, NOT_IN_XML } from '../../../cases/hostile-texts.ts';

const xml = suite('xml');

const FORMS: readonly (readonly [element: XmlElement, text: string, why: string])[] = [
  [element('a'), '<a/>\n', 'nothing within'],
  [element('a', { b: 'c', d: 0 }), '<a b="c" d="0"/>\n', 'attributes in the order given'],
  [element('a', { b: undefined }), '<a/>\n', 'an attribute that is not there'],
  [element('a', { b: '' }), '<a b=""/>\n', 'one that is empty'],
  [element('a', {}, 'text'), '<a>text</a>\n', 'a text'],
  [element('a', {}, ''), '<a/>\n', 'an empty text'],
  [element('a', {}, [undefined]), '<a/>\n', 'an element that is not there'],
  [
    element('a', {}, [element('b', {}, [element('c')]), undefined, element('d')]),
    '<a>\n  <b>\n    <c/>\n  </b>\n  <d/>\n</a>\n',
    'elements, each a line, indented',
  ],
];

for (const [root, text, why] of FORMS) xml(why, () => assert.is(toXml(root), text));

for (const [text, why] of HOSTILE) {
  xml(`stays text: ${why}`, () => {
    const written = toXml(element('a', { b: text }, [element('c', {}, text)]));
    assert.equal(readBack(written), { elements: ['a', 'c'], attribute: text, text });
    assert.is(written.split('\n').length, 4, 'no line of its own');
  });
}

for (const [text, why] of NOT_IN_XML) {
  xml(`refused: ${why}`, () => {
    for (const root of [element('a', { b: text }), element('a', {}, text)]) {
      assert.throws(() => toXml(root), isBadArgument);
    }
  });
}

xml('what a terminal would obey is written by number', () => {
  const written = toXml(element('a', { b: '\u007f\u0085\u009b31m\u2028\u2029' }, 'x\u202e\u2066\u200f\u061cy'));
  assert.is(written, '<a b="&#x7f;&#x85;&#x9b;31m&#x2028;&#x2029;">x&#x202e;&#x2066;&#x200f;&#x61c;y</a>\n');
});

for (const name of ['', 'a b', 'a x="1"', 'a>', '1a', 'a:', 'a\nb']) {
  xml(`no name: ${JSON.stringify(name)}`, () => {
    assert.throws(() => element(name), isBadArgument);
    assert.throws(() => element('a', { [name]: 'b' }), isBadArgument);
  });
}

xml('an error says where the text stood', () => {
  assert.throws(() => toXml(element('disk', { path: '\0' })), /^The text of disk path, "\\u0000", holds a character/);
  assert.throws(() => toXml(element('name', {}, '\0')), /^The text of name, /);
});

function isBadArgument(error: unknown): boolean {
  return isOsinfoError(error) && error.code === 'BAD_ARGUMENT';
}

function readBack(document: string): { elements: string[]; attribute: string | undefined; text: string } {
  const read = { elements: [] as string[], attribute: undefined as string | undefined, text: '' };
  let isInside = false;
  const fault = readXml(decode(new TextEncoder().encode(document)), {
    open(name, attributes) {
      read.elements.push(name);
      read.attribute ??= attributes.get('b');
      isInside = name === 'c';
    },
    text(text) {
      if (isInside) read.text += text;
    },
    close() {
      isInside = false;
    },
  });
  assert.is(fault, undefined);
  return read;
}

xml.run();
