// Tests the entities of one kind: each is made once, on its first request, and lists have one order.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EntityCollection } from '../../../lib/database/entity-collection.ts';

const test = suite('entity-collection');

const id = (name: string): string => `http://example.org/${name}`;

function counted(...names: readonly string[]) {
  const made: string[] = [];
  const each = names.map(name => ({
    id: id(name),
    resolve: () => {
      made.push(id(name));
      return { id: id(name), shortId: [...name].reverse().join('') };
    },
  }));
  const find = (wanted: string) => each.find(entity => entity.id === wanted);
  return { collection: new EntityCollection(find, () => each), made };
}

test('an entity is made when it is first asked for, and once', () => {
  const { collection, made } = counted('a', 'b');
  assert.equal(made, []);
  assert.is(collection.find(id('a')), collection.find(id('a')));
  assert.equal(made, [id('a')]);
  assert.is(
    collection.all().find(entity => entity.id === id('a')),
    collection.find(id('a')),
  );
  assert.equal(made, [id('a'), id('b')]);
});

test('what is not there is not made', () => {
  const { collection, made } = counted('a');
  for (const key of ['a', '', '__proto__', 'constructor']) assert.is(collection.find(key), undefined);
  assert.equal(made, []);
});

test('the list is ordered by short-id, then by id, and is always the same list', () => {
  const { collection } = counted('az', 'by', 'cx');
  assert.equal(
    collection.all().map(entity => entity.shortId),
    ['xc', 'yb', 'za'],
  );
  assert.is(collection.all(), collection.all());
  assert.ok(Object.isFrozen(collection.all()));
  const each = ['b', 'a'].map(name => ({ id: id(name), resolve: () => ({ id: id(name) }) }));
  const plain = new EntityCollection(
    () => undefined,
    () => each,
  );
  assert.equal(
    plain.all().map(entity => entity.id),
    [id('a'), id('b')],
  );
});

test.run();
