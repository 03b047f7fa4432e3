// In: files that use every element and attribute of the format. Out: records with every field. The tables of the
// grammar are used to check that the comparison is complete.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ENTITIES } from '../../../data-loader/grammar/grammar.ts';
import type { AnyField, AnyShape } from '../../../data-loader/grammar/shapes.ts';
import { loadSync } from '../../../data-loader/parse/load.ts';
import { ENTITY_KINDS, type EntityRecord } from '../../../data-loader/records/records.ts';
import {
  EVERYTHING_DATAMAP,
  EVERYTHING_DEPLOYMENT,
  EVERYTHING_DEVICE,
  EVERYTHING_OS,
  EVERYTHING_PLATFORM,
  EVERYTHING_SCRIPT,
  EVERYTHING_URI_SCRIPT,
} from '../../cases/everything.ts';
import { fixtureRoots } from '../../fixtures/folders.ts';

const test = suite('grammar');

const store = loadSync(fixtureRoots('everything'));
const expected: readonly EntityRecord[] = [
  EVERYTHING_OS,
  EVERYTHING_PLATFORM,
  EVERYTHING_DEVICE,
  EVERYTHING_DEPLOYMENT,
  EVERYTHING_DATAMAP,
  EVERYTHING_SCRIPT,
  EVERYTHING_URI_SCRIPT,
];

for (const record of expected) {
  test(`every field of ${record.kind} ${record.id} is read`, () => {
    assert.equal(store.record(record.kind, record.id), record);
  });
}

test('the examples leave no field of any element out', () => {
  const values = new Map<AnyShape, object[]>();
  for (const record of expected) collect(ENTITIES[record.kind], record, values);
  const missing = Array.from(values, ([shape, found]) =>
    rowsOf(shape).filter(([, field]) => found.every(value => fieldOf(value, field) === undefined)),
  );
  assert.equal(
    missing.flat().map(([name]) => name),
    [],
  );
  assert.is(values.size, 22, 'one for each element with parts');
});

test('there is an example of every kind of entity', () => {
  assert.equal([...new Set(expected.map(({ kind }) => kind))], ENTITY_KINDS);
});

test('nothing is wrong with the examples', () => {
  assert.equal(store.problems, []);
});

test('a record survives JSON', () => {
  for (const record of expected) assert.equal(JSON.parse(JSON.stringify(record)), record);
});

test('names are chosen by language, the untranslated one when none fits', () => {
  const named = (...languages: readonly string[]): unknown => {
    const loaded = loadSync(fixtureRoots('everything'), { languages });
    const [os, fish] = [loaded.record('os', EVERYTHING_OS.id), loaded.record('device', EVERYTHING_DEVICE.id)];
    assert.equal(
      [os?.name?.value, os?.variants[0]?.name?.value, fish?.name?.value],
      ['Emperor 1', 'Emperor Nest', 'fish'],
    );
    const { name, variants } = (os && loaded.translated?.(os)) ?? {};
    const device = fish && loaded.translated?.(fish).name;
    return [name?.value, name?.lang, variants?.[0]?.name?.value, device?.value, device?.at.line];
  };
  assert.equal(named(), ['Emperor 1', undefined, 'Emperor Nest', 'fish', 3]);
  assert.equal(named('de_AT.UTF-8'), ['Kaiser 1', 'de', 'Kaisernest', 'Fisch', 4]);
  assert.equal(named('pt-BR'), ['Imperador Um', 'pt_BR', 'Emperor Nest', 'fish', 3]);
  assert.equal(named('pt_PT'), ['Imperador 1', 'pt', 'Emperor Nest', 'fish', 3]);
  assert.equal(named('fr', 'de', 'pt'), ['Kaiser 1', 'de', 'Kaisernest', 'Fisch', 4]);
  assert.equal(named('fr'), ['Emperor 1', undefined, 'Emperor Nest', 'fish', 3]);
});

test.run();

/** Every row of a shape, those within groups too, with the name it is written by. */
function rowsOf(shape: AnyShape): readonly (readonly [name: string, field: AnyField])[] {
  const written: readonly (readonly [string, AnyField])[] = [
    ...Object.entries(shape.attributes ?? {}),
    ...Object.entries(shape.elements ?? {}),
    ...Object.entries(shape.content === undefined ? {} : { text: shape.content }),
    ...Object.entries(shape.markup === undefined ? {} : { markup: { one: shape.markup } }),
    ...Object.entries(shape.custom ? { 'x-': { many: 'custom' } } : {}),
  ];
  return written.flatMap(([name, field]): readonly (readonly [string, AnyField])[] =>
    field.within === undefined ? [[name, field]] : Object.entries(field.within),
  );
}

/** Brings the values of each shape together: a value itself, and those of the elements in it. */
function collect(shape: AnyShape, value: object, values: Map<AnyShape, object[]>): void {
  values.set(shape, [...(values.get(shape) ?? []), value]);
  for (const [, field] of rowsOf(shape)) {
    const found = fieldOf(value, field);
    for (const part of Array.isArray(found) ? found : [found]) {
      if (field.shape !== undefined && typeof part === 'object' && part !== null) collect(field.shape, part, values);
    }
  }
}

/** What a value has in a field; `undefined` for an empty list too. */
function fieldOf(value: object, { one, many }: AnyField): unknown {
  const found = new Map<string, unknown>(Object.entries(value)).get(one ?? many ?? '');
  return Array.isArray(found) && found.length === 0 ? undefined : found;
}
