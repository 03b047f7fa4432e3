// In: the content of an element that is skipped, a text, or kept as XML text. Out: the stored text.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MarkupElement, type OpenElement, SKIPPED, TextElement } from '../../../data-loader/xml/open-elements.ts';

const test = suite('open-elements');
const at = { line: 1, column: 1 };
const NONE: ReadonlyMap<string, string> = new Map();

test('what stands in an element that is skipped is skipped', () => {
  assert.is(SKIPPED.child('a', NONE, at), SKIPPED);
  assert.is(SKIPPED.text, undefined);
  assert.is(SKIPPED.close, undefined);
});

test('a text is that of its element and of all elements in it, stored once at its end', () => {
  const stored: string[] = [];
  const element: OpenElement = new TextElement(text => stored.push(text));
  element.text?.('a');
  const inner = element.child('b', NONE, at);
  inner.text?.('b');
  const innermost = inner.child('c', NONE, at);
  innermost.text?.('c');
  innermost.close?.();
  inner.close?.();
  assert.equal(stored, []);
  element.text?.('d');
  element.close?.();
  assert.equal(stored, ['abcd']);
});

test('an element without a text is an empty text', () => {
  const stored: string[] = [];
  new TextElement(text => stored.push(text)).close?.();
  assert.equal(stored, ['']);
});

test('XML text is written so that it reads back the same', () => {
  const stored: string[] = [];
  const element: OpenElement = new MarkupElement(markup => stored.push(markup), 'a', new Map([['x', '<&>"\'\t\n\r']]));
  element.text?.('<&>"\'\t\n\r');
  const inner: OpenElement = element.child('b:c', new Map([['__proto__', '1']]), at);
  inner.close?.();
  assert.equal(stored, []);
  element.close?.();
  assert.equal(stored, [
    '<a x="&lt;&amp;&gt;&quot;\'&#9;&#10;&#13;">&lt;&amp;&gt;"\'\t\n&#13;<b:c __proto__="1"></b:c></a>',
  ]);
});

test('a tag of XML text can have as many attributes as fit into a file', () => {
  const attributes = new Map(Array.from({ length: 300_000 }, (_, n) => [`a${n}`, '']));
  const stored: string[] = [];
  new MarkupElement(markup => stored.push(markup), 'a', attributes).close();
  assert.is(stored[0]?.length, '<a></a>'.length + [...attributes.keys()].join('').length + 4 * attributes.size);
});

test.run();
