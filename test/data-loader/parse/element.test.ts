// Tests the meaning of each member of a row, with tables made for this test instead of those of the grammar.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type AnyRows, shapeOf } from '../../../data-loader/grammar/shapes.ts';
import { integer, name, text } from '../../../data-loader/grammar/values.ts';
import { ElementBuilder } from '../../../data-loader/parse/element.ts';
import { inLanguages } from '../../../data-loader/store/translations.ts';
import type { OpenElement } from '../../../data-loader/xml/open-elements.ts';
import { fileAt } from '../../fixtures/records.ts';

const test = suite('element');

const AT = { line: 1, column: 1 };

/** An element to read: its attributes, and its text and children. */
interface Written {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly holds?: readonly (Written | string)[];
}

const element = (tag: string, ...holds: readonly (Written | string)[]): Written => ({ name: tag, holds });
const inLanguage = (lang: string, tag: string, content: string): Written => ({
  name: tag,
  attributes: { lang: lang },
  holds: [content],
});

/** `[shape, element, what comes of it, why]`; places are left out, and it is `undefined` where the element is. */
const CASES: readonly (readonly [shape: AnyRows, element: Written, values: unknown, why: string])[] = [
  [{}, element('e', 'text', element('x')), {}, 'a table without rows takes nothing'],
  [
    { attributes: { a: { one: 'b', plain: text } } },
    { name: 'e', attributes: { a: '1', c: '2' } },
    { b: '1' },
    'an attribute',
  ],
  [
    { elements: { a: { one: 'b', plain: integer } } },
    element('e', element('a', '7')),
    { b: 7 },
    'an element of one text',
  ],
  [
    { elements: { a: { one: 'b', located: text } } },
    element('e', element('a', '7')),
    { b: { value: '7' } },
    'said keeps where',
  ],
  [
    { elements: { a: { one: 'b', located: text } } },
    element('e', inLanguage('de', 'a', '7')),
    { b: { value: '7', lang: 'de' } },
    'and in which language',
  ],
  [
    { elements: { a: { one: 'b', plain: text } } },
    element('e', element('a', 'x', element('i', 'y'), 'z')),
    { b: 'xyz' },
    'a text is that of the elements in it too',
  ],
  [
    { elements: { a: { many: 'b', plain: text } } },
    element('e', element('a', '1'), element('a', '2')),
    { b: ['1', '2'] },
    'many',
  ],
  [{ elements: { a: { many: 'b', plain: text } } }, element('e'), { b: [] }, 'many of none'],
  [
    { elements: { a: { one: 'b', plain: text } } },
    element('e', element('a', '1'), element('a', '2')),
    { b: '1' },
    'of one the first',
  ],
  [
    { elements: { a: { one: 'b', plain: text, last: true } } },
    element('e', element('a', '1'), element('a', '2')),
    { b: '2' },
    'or the last',
  ],
  [{ elements: { a: { one: 'b', plain: integer, fallback: 5 } } }, element('e'), { b: 5 }, 'fallback'],
  [
    { elements: { a: { one: 'b', plain: integer, fallback: 5 } } },
    element('e', element('a', '0')),
    { b: 0 },
    'not where something is written',
  ],
  [
    { elements: { a: { one: 'b', plain: integer, fallback: 5 } } },
    element('e', element('a', 'x')),
    { b: 5 },
    'but where that is no value',
  ],
  [{ elements: { a: { one: 'b', plain: text, required: true } } }, element('e'), undefined, 'what is required'],
  [{ attributes: { a: { one: 'b', plain: name, required: true } } }, element('e'), undefined, 'also as an attribute'],
  [{ content: { one: 'b', plain: text, required: true } }, element('e'), undefined, 'also as the text'],
  [
    { content: { one: 'b', plain: text } },
    element('e', 'x', element('y', 'z'), 'w'),
    { b: 'xw' },
    'the text of itself',
  ],
  [
    { elements: { g: { within: { a: { one: 'b', plain: text }, c: { many: 'd', plain: text } } } } },
    element('e', element('g', element('a', '1')), element('g', element('c', '2'), 'x', element('a2'))),
    { b: '1', d: ['2'] },
    'a group belongs to the element around it',
  ],
  [
    { elements: { '*': { many: 'b', plain: text }, c: { one: 'd', plain: text } } },
    element('e', element('a', '1'), element('c', '2'), element('__proto__', '3')),
    { b: ['1', '3'], d: '2' },
    'a star is every other name',
  ],
  [
    { elements: { a: { one: 'b', shape: shapeOf({ attributes: { c: { one: 'd', plain: text } } }) } } },
    element('e', { name: 'a', attributes: { c: '1' } }),
    { b: { d: '1' } },
    'an element with parts',
  ],
  [
    {
      elements: { a: { many: 'b', shape: shapeOf({ attributes: { c: { one: 'd', plain: name, required: true } } }) } },
    },
    element('e', element('a'), { name: 'a', attributes: { c: '1' } }),
    { b: [{ d: '1' }] },
    'a part that lacks something is left out alone',
  ],
  [
    { elements: { a: { many: 'b', key: 'd', shape: shapeOf({ attributes: { c: { one: 'd', plain: text } } }) } } },
    element(
      'e',
      { name: 'a', attributes: { c: '1' } },
      { name: 'a', attributes: { c: '2' } },
      { name: 'a', attributes: { c: '1' } },
    ),
    { b: [{ d: '2' }, { d: '1' }] },
    'of one key the last, at the end',
  ],
  [
    {
      elements: {
        a: { many: 'b', shape: shapeOf({ numbered: true }) },
        c: { many: 'd', shape: shapeOf({ numbered: true }) },
      },
    },
    element('e', element('a'), element('c'), element('a')),
    { b: [{ id: 'the id:0' }, { id: 'the id:1' }], d: [{ id: 'the id:0' }] },
    'numbers go by kind',
  ],
  [
    { elements: { a: { one: 'b', shape: shapeOf({ numbered: true }) } } },
    element('e', element('a')),
    { b: {} },
    'one has no number',
  ],
  [
    { custom: true },
    element('e', element('x-a', '1'), element('x-a', '2'), element('x-', '3'), element('X-a', '4'), element('x-b')),
    {
      custom: [
        { name: 'x-a', value: '1' },
        { name: 'x-a', value: '2' },
        { name: 'x-', value: '3' },
      ],
    },
    'a site’s own elements, of which an empty one says nothing',
  ],
  [{ elements: {} }, element('e', element('x-a', '1')), {}, 'not where the table does not take them'],
  [
    { markup: 'b' },
    element('e', ' ', { name: 'a', attributes: { c: '"' }, holds: ['<', element('d')] }, element('f')),
    { b: '<a c="&quot;">&lt;<d></d></a>' },
    'the first element as XML',
  ],
  [{ markup: 'b' }, element('e', 'text'), {}, 'which a text is not'],
];

for (const [shape, written, values, why] of CASES) {
  test(why, () => {
    assert.equal(read(shape, written).values, values);
  });
}

test('a fragment numbers its parts with its own name', () => {
  const shape: AnyRows = { elements: { a: { many: 'b', shape: shapeOf({ numbered: true }) } } };
  const { values } = read(shape, element('e', element('a')), false, 'os/example.org/a.d/z.xml');
  assert.equal(values, { b: [{ id: 'the id:z.xml:0' }] });
});

test('the language that serves best is chosen, whatever the order', () => {
  const shape: AnyRows = { elements: { a: { one: 'b', located: text } } };
  const written = element('e', inLanguage('fr', 'a', 'f'), element('a', 'n'), inLanguage('de', 'a', 'd'));
  const chosen = (...languages: readonly string[]): unknown =>
    inLanguages(read(shape, written, true).values, languages);
  assert.equal(chosen(), { b: { value: 'n' } });
  assert.equal(chosen('de'), { b: { value: 'd', lang: 'de' } });
  assert.equal(chosen('fr', 'de'), { b: { value: 'f', lang: 'fr' } });
  assert.equal(chosen('de', 'fr'), { b: { value: 'd', lang: 'de' } });
  assert.equal(chosen('es'), { b: { value: 'n' } });
  assert.equal(read(shape, written).values, chosen());
});

test('a value that is refused is told once, even when it was required', () => {
  const shape: AnyRows = { attributes: { a: { one: 'b', plain: name, required: true } } };
  const { values, problems } = read(shape, { name: 'e', attributes: { a: '' } });
  assert.is(values, undefined);
  assert.equal(problems, ['BAD_VALUE a of <e> is "", not a name; it is left out']);
});

test('a value that is not there is told by the name it would be written by', () => {
  const shape: AnyRows = { elements: { g: { within: { a: { one: 'b', plain: text, required: true } } } } };
  assert.equal(read(shape, element('e')).problems, ['MISSING_VALUE <e> without a; it is left out']);
});

test.run();

/** What comes of an element by a table, without places, and the problems. */
function read(shape: AnyRows, written: Written, keepsTranslations = false, path = 'os/example.org/a.xml') {
  const problems: string[] = [];
  let values: unknown;
  const file = {
    source: fileAt(path),
    keepsTranslations,
    place: () => ({ layer: 'system' as const, file: path, ...AT }),
    report: (code: string, _: unknown, message: string) => {
      problems.push(`${code} ${message}`);
    },
  };
  const tag = {
    field: {},
    element: written.name,
    at: AT,
    entity: 'the id',
    shape: shapeOf(shape),
    attributes: attributesOf(written),
  };
  const keep = (_: unknown, found: unknown): void => {
    values = withoutPlaces(found);
  };
  fill(new ElementBuilder(file, tag, {}, { keep }), written);
  return { values, problems };
}

function fill(frame: OpenElement, { holds = [] }: Written): void {
  for (const part of holds) {
    if (typeof part === 'string') frame.text?.(part);
    else fill(frame.child(part.name, attributesOf(part), AT), part);
  }
  frame.close?.();
}

function attributesOf({ attributes = {} }: Written): ReadonlyMap<string, string> {
  return new Map(Object.entries(attributes));
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key]) => key !== 'at');
  return Object.fromEntries(members.map(([key, member]) => [key, withoutPlaces(member)]));
}
