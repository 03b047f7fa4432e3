// The tokens of XML one by one: which kind starts where, where it ends, and how a broken one is explained.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  attributeNames,
  declaredEncoding,
  explainToken,
  ILLEGAL_CHARACTER,
  isLegalReference,
  kindAt,
  nextSpecial,
  plainParts,
  tagName,
  textsInOtherLanguages,
  tokenEnd,
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

test('a text needs a closer look where something special is', () => {
  assert.is(nextSpecial('a & b', 0), 2);
  assert.is(nextSpecial('a & b', 3), 5);
  assert.is(nextSpecial(']] > ]]>', 0), 5);
  assert.is(nextSpecial('a\tb\nc\u0001', 0), 5);
});

test('plain values are those that sax would not change', () => {
  assert.equal(plainParts('<a x="1" y="" z="a\'b>c"/>'), { form: '<a x=" y=" z="/>', values: ['1', '', "a'b>c"] });
  for (const tag of ['<a x="&amp;">', '<a x="\t">', '<a x="<">', '<a x="1" y="2>', '<a x="\uffff">', '<a\nx="1">']) {
    assert.is(plainParts(tag), undefined, tag);
  }
});

/** `[elements, how much of them is passed over when German is asked for, why]` */
const OTHER_LANGUAGES: readonly (readonly [elements: string, passed: string, why: string])[] = [
  ['<n xml:lang="fr">a</n>', '<n xml:lang="fr">a</n>', 'another language'],
  ['<n xml:lang="de">a</n>', '', 'the language'],
  ['<n xml:lang="de_CH">a</n>', '<n xml:lang="de_CH">a</n>', 'a language that only begins like it'],
  ['<n xml:lang="de-DE">a</n>', '', 'a tag in another spelling'],
  [
    '<n xml:lang="fr"></n>\n <n xml:lang="ko">&#xD398;</n><n>',
    '<n xml:lang="fr"></n>\n <n xml:lang="ko">&#xD398;</n>',
    'two',
  ],
  ['<n xml:lang="fr">a<b/></n>', '', 'an element in it'],
  ['<n xml:lang="fr">&nbsp;</n>', '', 'no reference of XML'],
  ['<n xml:lang="fr">&#xD800;</n>', '', 'half of a pair'],
  ['<n xml:lang="fr">&#x1F;</n>', '', 'no character of XML'],
  ['<n xml:lang="fr">&#xFFFE;</n>', '', 'another'],
  ['<n xml:lang="fr">a ]]&gt;</n>', '', 'what might be the end of a CDATA section'],
  ['<n xml:lang="fr">\u0001</n>', '', 'a control character'],
  ['<m xml:lang="fr">a</m>', '', 'another name'],
  ['<n xml:lang="fr" x="">a</n>', '', 'another attribute'],
  ['<n xml:lang="fr">a</m>', '', 'another end'],
  [`<n xml:lang="fr">${'&amp;a'.repeat(2_000)}`, '', 'no end, told soon'],
];

for (const [elements, passed, why] of OTHER_LANGUAGES) {
  test(`texts in other languages: ${why}: ${elements.slice(0, 60)}`, () => {
    const idle = textsInOtherLanguages('n', ['de']);
    assert.is(idle.exec(elements)?.[0] ?? '', passed);
  });
}

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
    assert.is(isLegalReference(reference), legal);
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
