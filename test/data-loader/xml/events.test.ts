// In: bytes, as a table of documents. Out: events or a fault; also the limit of depth.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { decode } from '../../../data-loader/xml/decode.ts';
import { readXml, type XmlHandler } from '../../../data-loader/xml/events.ts';
import { MAX_ATTRIBUTES, MAX_DEPTH, MAX_ELEMENTS } from '../../../data-loader/xml/limits.ts';
import { bytesOf, NOT_WELL_FORMED, WELL_FORMED } from '../../cases/documents.ts';

const test = suite('events');

test('the tables are large enough to mean something', () => {
  assert.ok(WELL_FORMED.length + NOT_WELL_FORMED.length > 100);
});

for (const [source, expected, why] of WELL_FORMED) {
  test(`accepted: ${why}: ${nameOf(source)}`, () => {
    assert.equal(read(bytes(source)), { events: expected, fault: undefined });
  });
}

for (const [source, expected, why] of NOT_WELL_FORMED) {
  test(`refused: ${why}: ${nameOf(source)}`, () => {
    const { fault = 'no fault' } = read(bytes(source));
    const [, place, words = ''] = /^(\S+) (.*)$/.exec(expected) ?? [];
    assert.is(/^BAD_XML (\S+) /.exec(fault)?.[1], place, fault);
    assert.ok(fault.includes(words), fault);
  });
}

test('what comes before a fault is told, nothing after it', () => {
  assert.is(read(bytesOf('<a>x<b/></c><d/></a>')).events, 'a@1:1 "x" b@1:5 /');
  assert.is(read(bytesOf('<a><b/>&</a><c/>')).events, 'a@1:1 b@1:4 /');
});

test('a fault tells its place and its reason', () => {
  const handler: XmlHandler = { open: () => {}, text: () => {}, close: () => {} };
  assert.equal(readXml(decode(bytesOf('<a></b>\n\n</c>')), handler), {
    code: 'BAD_XML',
    reason: '</b> closes nothing: <a> of line 1 is open',
    line: 1,
    column: 4,
  });
});

test('of two faults in a text the first token tells', () => {
  assert.is(read(bytesOf('<a>&#0; &nbsp;</a>')).fault?.slice(0, 12), 'BAD_XML 1:4 ');
  assert.is(read(bytesOf('<a>&nbsp; &#0;</a>')).fault?.slice(0, 12), 'BAD_XML 1:4 ');
});

test('a long text and a long CDATA section come whole', () => {
  const text = 'text '.repeat(40_000);
  assert.is(read(bytesOf(`<a>${text}</a>`)).events, `a@1:1 ${JSON.stringify(text)} /`);
  assert.is(read(bytesOf(`<a><![CDATA[${text}]]></a>`)).events, `a@1:1 ${JSON.stringify(text)} /`);
  assert.is(read(bytesOf(`<a x="${text}"/>`)).events, `a(x=${JSON.stringify(text)})@1:1 /`);
});

test('elements up to the limit are accepted, one more ends the document', () => {
  const elements = '<b/>'.repeat(MAX_ELEMENTS - 1);
  assert.is(read(bytesOf(`<a>${elements}</a>`)).fault, undefined);
  assert.is(read(bytesOf(`<a>\n${elements}<b/></a>`)).fault?.slice(0, 20), 'TOO_LARGE 2:799997 m');
});

test('attributes of an element up to the limit are accepted, one more ends the document', () => {
  const element = (count: number): Uint8Array =>
    bytesOf(`<a>\n<b${Array.from({ length: count }, (_, index) => ` a${index}=""`).join('')}/></a>`);
  assert.is(read(element(MAX_ATTRIBUTES)).fault, undefined);
  assert.is(read(element(MAX_ATTRIBUTES + 1)).fault, 'TOO_LARGE 2:1 more than 1000 attributes');
  assert.is(read(bytesOf(`<a b="${' a=&quot;'.repeat(MAX_ATTRIBUTES + 1)}"/>`)).fault, undefined);
  assert.is(read(bytesOf(`<a b="${" a=''".repeat(MAX_ATTRIBUTES + 1)}"/>`)).fault, undefined);
});

test('the deepest element that is accepted is as deep as libxml2 accepts', () => {
  assert.is(MAX_DEPTH, 256);
  const nested = (depth: number): Uint8Array => bytesOf('<a>'.repeat(depth) + '</a>'.repeat(depth));
  assert.is(read(nested(256)).fault, undefined);
  assert.is(read(nested(257)).fault, 'TOO_LARGE 1:769 nested deeper than 256');
  assert.is(read(nested(100_000)).fault, 'TOO_LARGE 1:769 nested deeper than 256');
});

test.run();

function bytes(source: string | Uint8Array): Uint8Array {
  return typeof source === 'string' ? new TextEncoder().encode(source) : source;
}

function nameOf(source: string | Uint8Array): string {
  return typeof source === 'string' ? JSON.stringify(source) : Array.from(source, byte => byte.toString(16)).join(' ');
}

/** The events as the table writes them, neighbouring texts in one, and the fault. */
function read(document: Uint8Array): { readonly events: string; readonly fault: string | undefined } {
  const events: string[] = [];
  let text = '';
  const add = (event: string): void => {
    if (text !== '') events.push(JSON.stringify(text));
    text = '';
    events.push(event);
  };
  const handler: XmlHandler = {
    open: (name, attributes, { line, column }) => {
      const pairs = Array.from(attributes, ([key, value]) => `${key}=${JSON.stringify(value)}`);
      add(`${name}${pairs.length > 0 ? `(${pairs.join(' ')})` : ''}@${line}:${column}`);
    },
    text: part => {
      text += part;
    },
    close: () => add('/'),
  };
  const fault = readXml(decode(document), handler);
  if (text !== '') events.push(JSON.stringify(text));
  return {
    events: events.join(' '),
    fault: fault && `${fault.code} ${fault.line}:${fault.column} ${fault.reason}`,
  };
}
