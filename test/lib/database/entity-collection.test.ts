// The entities of one kind: each is made once, when it is first asked for, and lists have one order.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Catalogue } from '../../../lib/database/entity-collection.ts';

const test = suite('catalogue');

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
  return { catalogue: new Catalogue(find, () => each), made };
}

test('an entity is made when it is first asked for, and once', () => {
  const { catalogue, made } = counted('a', 'b');
  assert.equal(made, []);
  assert.is(catalogue.find(id('a')), catalogue.find(id('a')));
  assert.equal(made, [id('a')]);
  assert.is(
    catalogue.all().find(entity => entity.id === id('a')),
    catalogue.find(id('a')),
  );
  assert.equal(made, [id('a'), id('b')]);
});

test('what is not there is not made', () => {
  const { catalogue, made } = counted('a');
  for (const key of ['a', '', '__proto__', 'constructor']) assert.is(catalogue.find(key), undefined);
  assert.equal(made, []);
});

test('the list is ordered by short-id, then by id, and is always the same list', () => {
  const { catalogue } = counted('az', 'by', 'cx');
  assert.equal(
    catalogue.all().map(entity => entity.shortId),
    ['xc', 'yb', 'za'],
  );
  assert.is(catalogue.all(), catalogue.all());
  assert.ok(Object.isFrozen(catalogue.all()));
  const each = ['b', 'a'].map(name => ({ id: id(name), resolve: () => ({ id: id(name) }) }));
  const plain = new Catalogue(
    () => undefined,
    () => each,
  );
  assert.equal(
    plain.all().map(entity => entity.id),
    [id('a'), id('b')],
  );
});

test.run();
