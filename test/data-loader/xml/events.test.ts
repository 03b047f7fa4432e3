// Bytes in, events or a fault out: a table of documents, each in every chunking, and the limits of size and depth.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type XmlHandler, XmlReader } from '../../../data-loader/xml/events.ts';
import { MAX_BYTES, MAX_DEPTH } from '../../../data-loader/xml/limits.ts';
import { Markup } from '../../../data-loader/xml/markup.ts';
import { textsInOtherLanguages } from '../../../data-loader/xml/tokens.ts';
import { bytesOf, NOT_WELL_FORMED, WELL_FORMED } from '../../cases/documents.ts';

const test = suite('events');

test('the tables are large enough to mean something', () => {
  assert.ok(WELL_FORMED.length + NOT_WELL_FORMED.length > 100);
});

for (const [source, expected, why] of WELL_FORMED) {
  test(`accepted: ${why}: ${nameOf(source)}`, () => {
    assert.equal(read([bytes(source)]), { events: expected, fault: undefined });
  });
}

for (const [source, expected, why] of NOT_WELL_FORMED) {
  test(`refused: ${why}: ${nameOf(source)}`, () => {
    const { fault = 'no fault' } = read([bytes(source)]);
    const [, place, words = ''] = /^(\S+) (.*)$/.exec(expected) ?? [];
    assert.is(/^BAD_XML (\S+) /.exec(fault)?.[1], place, fault);
    assert.ok(fault.includes(words), fault);
  });
}

for (const [source, , why] of [...WELL_FORMED, ...NOT_WELL_FORMED]) {
  test(`the same however the bytes arrive: ${why}: ${nameOf(source)}`, () => {
    const whole = bytes(source);
    const expected = read([whole]);
    assert.equal(read(Array.from(whole, byte => Uint8Array.of(byte))), expected, 'byte by byte');
    for (let cut = 0; cut <= whole.length; cut += 1) {
      assert.equal(read([whole.subarray(0, cut), whole.subarray(cut)]), expected, `cut after ${cut} bytes`);
    }
    assert.equal(read([new Uint8Array(), whole, new Uint8Array()]), expected, 'empty chunks');
  });
}

for (const [source, , why] of [...WELL_FORMED, ...NOT_WELL_FORMED]) {
  if (typeof source !== 'string' || /[^\0-\x7f]/.test(source)) continue;
  test(`the same as a text of ASCII: ${why}: ${nameOf(source)}`, () => {
    const expected = read([bytes(source)]);
    assert.equal(read([source]), expected);
    for (let cut = 0; cut <= source.length; cut += 1) {
      assert.equal(read([source.slice(0, cut), source.slice(cut)]), expected, `cut after ${cut}`);
    }
  });
}

test('the same after documents that are like it, or start like it', () => {
  const documents = [...WELL_FORMED, ...NOT_WELL_FORMED].map(([source]) => bytes(source));
  for (const start of [
    '',
    '<?xml version="1.0"?>\n',
    '<!-- -->\n<a>\n',
    '<a x="1">',
    '<a/>',
    '<?xml version="1.0" encoding="ascii"?><a>',
  ]) {
    const markup = new Markup();
    for (const document of documents) {
      const whole = Buffer.concat([bytesOf(start), document]);
      const expected = read([whole]);
      assert.equal(read([whole], undefined, markup), expected);
      assert.equal(read([whole.subarray(0, 9), whole.subarray(9)], undefined, markup), expected);
    }
  }
});

test('what a handler takes for idle is passed over, and nothing else', () => {
  const idle = textsInOtherLanguages('n', ['fr']);
  const document = [
    '<a xml:lang="x">\n<n xml:lang="de">1</n><n xml:lang="de">2</n> <n xml:lang="ko">&#xD398;&amp;</n>\n<n xml:lang="fr">3</n>',
    '<n xml:lang="de">]]&gt;</n><n xml:lang="de">&nbsp;</n></a>',
  ].join('');
  const { events, fault } = read([bytesOf(document)], name => (name === 'n' ? idle : undefined));
  const lang = (tag: string): string => `n(xml:lang="${tag}")`;
  assert.is(
    events,
    `a(xml:lang="x")@1:1 "\\n" ${lang('de')}@2:1 "1" / "\\n" ${lang('fr')}@3:1 "3" / ${lang('de')}@3:23 "]]>" / ${lang('de')}@3:50`,
  );
  assert.match(fault ?? '', /^BAD_XML 3:67 /);
});

test('no text is told where the handler has no use for it', () => {
  const { events } = read([bytesOf('<a>1<no-text>2<b>3</b>&lt;<![CDATA[4]]></no-text>5</a>')]);
  assert.is(events, 'a@1:1 "1" no-text@1:5 b@1:15 "3" / / "5" /');
});

test('what comes before a fault is told, nothing after it', () => {
  assert.is(read([bytesOf('<a>x<b/></c><d/></a>')]).events, 'a@1:1 "x" b@1:5 /');
  assert.is(read([bytesOf('<a><b/>&</a>'), bytesOf('<c/>')]).events, 'a@1:1 b@1:4 /');
});

test('a reader that has found a fault takes no more, and tells the same fault again', () => {
  const reader = new XmlReader(silent());
  reader.write(bytesOf('<a></b>'));
  reader.write(bytesOf('\n\n</c>'));
  const fault = reader.end();
  assert.equal(fault, {
    code: 'BAD_XML',
    reason: '</b> closes nothing: <a> of line 1 is open',
    line: 1,
    column: 4,
  });
  reader.write(bytesOf('</c>'));
  assert.is(reader.end(), fault);
});

test('a long text and a long CDATA section come whole', () => {
  const text = 'text '.repeat(40_000);
  assert.is(read([bytesOf(`<a>${text}</a>`)]).events, `a@1:1 ${JSON.stringify(text)} /`);
  assert.is(read([bytesOf(`<a><![CDATA[${text}]]></a>`)]).events, `a@1:1 ${JSON.stringify(text)} /`);
  assert.is(read([bytesOf(`<a x="${text}"/>`)]).events, `a(x=${JSON.stringify(text)})@1:1 /`);
});

test('the deepest element that is accepted is as deep as libxml2 accepts', () => {
  assert.is(MAX_DEPTH, 256);
  const nested = (depth: number): Uint8Array => bytesOf('<a>'.repeat(depth) + '</a>'.repeat(depth));
  assert.is(read([nested(256)]).fault, undefined);
  assert.is(read([nested(257)]).fault, 'TOO_LARGE 1:769 nested deeper than 256');
  assert.is(read([nested(100_000)]).fault, 'TOO_LARGE 1:769 nested deeper than 256');
});

test('a document may have as many bytes as the limit says, in one chunk or many', () => {
  const filled = (size: number): Uint8Array => bytesOf(`<a>${' '.repeat(size - 7)}</a>`);
  const limit = filled(MAX_BYTES);
  assert.is(read([limit]).fault, undefined);
  assert.is(read([limit.subarray(0, 1000), limit.subarray(1000)]).fault, undefined);
  const larger = filled(MAX_BYTES + 1);
  assert.is(read([larger]).fault, `TOO_LARGE 1:1 larger than ${MAX_BYTES} bytes`);
  assert.match(read([larger.subarray(0, -1), larger.subarray(-1)]).fault ?? '', /^TOO_LARGE /);
});

test('the text of a line can be asked for', () => {
  const reader = new XmlReader(silent());
  reader.write(bytesOf(`<a>\r\n\tsecond\r${'x'.repeat(200)}\n</a>`));
  reader.end();
  assert.is(reader.lineText(1), '<a>');
  assert.is(reader.lineText(2), ' second', 'a tab is one space, so that a caret below it stands right');
  assert.is(reader.lineText(3), 'x'.repeat(160));
  assert.is(reader.lineText(4), '</a>');
  assert.is(reader.lineText(5), undefined);
});

test('a line of a document that was refused can be asked for', () => {
  const reader = new XmlReader(silent());
  reader.write(bytesOf('<a>\n<b></a>\n</a>'));
  assert.is(reader.end()?.line, 2);
  assert.is(reader.lineText(2), '<b></a>');
});

test.run();

function bytes(source: string | Uint8Array): Uint8Array {
  return typeof source === 'string' ? new TextEncoder().encode(source) : source;
}

function nameOf(source: string | Uint8Array): string {
  return typeof source === 'string' ? JSON.stringify(source) : Array.from(source, byte => byte.toString(16)).join(' ');
}

function silent(): XmlHandler {
  return { open: () => true, text: () => {}, close: () => {} };
}

/** The events as the table writes them, neighbouring texts in one, and the fault. */
function read(
  chunks: readonly (Uint8Array | string)[],
  idle?: (name: string) => RegExp | undefined,
  markup: Markup = new Markup(),
): { readonly events: string; readonly fault: string | undefined } {
  const events: string[] = [];
  let text = '';
  const add = (event: string): void => {
    if (text !== '') events.push(JSON.stringify(text));
    text = '';
    events.push(event);
  };
  const handler: XmlHandler = {
    ...(idle && { ignoredContent: idle }),
    open: (name, attributes, { line, column }) => {
      const pairs = Array.from(attributes, ([key, value]) => `${key}=${JSON.stringify(value)}`);
      add(`${name}${pairs.length > 0 ? `(${pairs.join(' ')})` : ''}@${line}:${column}`);
      return name !== 'no-text';
    },
    text: part => {
      text += part;
    },
    close: () => add('/'),
  };
  const reader = new XmlReader(handler, markup);
  for (const chunk of chunks) reader.write(chunk);
  const fault = reader.end();
  if (text !== '') events.push(JSON.stringify(text));
  return {
    events: events.join(' '),
    fault: fault && `${fault.code} ${fault.line}:${fault.column} ${fault.reason}`,
  };
}
