// In: single tokens of XML. Out: the kind of each, its end, and the explanation of a broken one.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  attributeNames,
  declaredEncoding,
  explainToken,
  ILLEGAL_CHARACTER,
  illegalReference,
  kindAt,
  tagName,
  tokenEnd,
  UNKNOWN_REFERENCE,
} from '../../../data-loader/xml/tokens.ts';
import { ATTRIBUTE_NAMES, ENCODINGS, REFERENCES, TOKENS } from '../../cases/tokens.ts';

const test = suite('tokens');

for (const [text, kind, end, why] of TOKENS) {
  test(`${why}: ${text}`, () => {
    assert.is(kindAt(text, 0), kind);
    assert.is(tokenEnd(text, 0, kind), end);
  });
}

test('a name ends where white space of XML begins, and nowhere else', () => {
  assert.is(tagName('</a\ufeff\u00a0b\n>'), 'a\ufeff\u00a0b');
});

test('a declaration stands at the start of the document and nowhere else', () => {
  const text = ' <?xml version="1.0"?>';
  assert.is(kindAt(text, 1), 'instruction');
  assert.is(tokenEnd(text, 1, 'instruction'), undefined);
});

test('a token starts where it is looked for, not later', () => {
  assert.is(tokenEnd('x<a>', 0, 'open'), undefined);
  assert.is(tokenEnd('<b><a>', 3, 'open'), 6);
});

for (const [tag, names, why] of ATTRIBUTE_NAMES) {
  test(`the attributes of a tag, ${why}: ${tag}`, () => {
    assert.equal(attributeNames(tag), names);
  });
}

test('the name of a tag', () => {
  assert.is(tagName('<a>'), 'a');
  assert.is(tagName('<x:a-b\n c="/">'), 'x:a-b');
  assert.is(tagName('</a >'), 'a');
  assert.is(tagName('<a/>'), 'a');
  assert.is(tagName('</>'), '');
});

for (const [declaration, encoding, why] of ENCODINGS) {
  test(`the encoding of a declaration, ${why}: ${declaration}`, () => {
    assert.is(declaredEncoding(declaration), encoding);
  });
}

for (const [reference, legal, why] of REFERENCES) {
  test(`${reference} is ${legal ? '' : 'not '}allowed: ${why}`, () => {
    assert.is(illegalReference(reference) === undefined, legal);
  });
}

test('the first reference to a character that XML does not allow is found', () => {
  const found = illegalReference('a&#65;b&#0;&#1;');
  assert.equal([found?.[0], found?.index], ['&#0;', 7]);
});

/** `[text, where an '&' starts no reference that XML knows, why]` */
const UNKNOWN_REFERENCES: readonly (readonly [text: string, offset: number, why: string])[] = [
  ['a&amp;&lt;&#9;&#xA;', -1, 'none'],
  ['&amp;&am', 5, 'a reference without its end'],
  ['a & b', 2, 'a single &'],
  ['&&amp;', 0, 'before one that is known'],
  ['&nbsp;', 0, 'an entity of HTML'],
];

for (const [text, offset, why] of UNKNOWN_REFERENCES) {
  test(`unknown references: ${why}: ${text}`, () => {
    assert.is(text.search(UNKNOWN_REFERENCE), offset);
  });
}

test('tab, newline and carriage return are the only control characters allowed', () => {
  const codes = Array.from({ length: 0x80 }, (_, code) => code);
  const legal = codes.filter(code => !ILLEGAL_CHARACTER.test(String.fromCharCode(code)));
  assert.equal(
    legal.filter(code => code < 0x20),
    [9, 10, 13],
  );
  assert.is(legal.length, 0x80 - 29);
});

test('an explanation shows what stands there, to the end of the line and no further than 24 characters', () => {
  assert.is(explainToken('<a\n b', 0, 'open'), `a '<' that starts no complete tag: "<a"`);
  assert.is(explainToken(`x<${'a'.repeat(40)}`, 1, 'open'), `a '<' that starts no complete tag: "<${'a'.repeat(23)}"`);
  assert.is(explainToken('<!DOCTYPE a>', 0, 'comment'), 'a document type is not accepted here');
  assert.match(explainToken('<!DOC', 0, 'comment'), /^a comment /);
});

test.run();
