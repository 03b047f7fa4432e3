// Tests values that nobody can change, and members that are computed once.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { declareLazyMembers, deepFreeze, memoizeFrozen } from '../../../lib/values/freeze.ts';

const test = suite('freeze');

test('everything in a value is frozen, however deep, circles and shared parts too', () => {
  const shared = { a: [1, { b: 2 }] };
  const value: Record<string, unknown> = { shared, list: [shared, [[]]], none: null, text: 'x', nothing: undefined };
  value.itself = value;
  assert.is(deepFreeze(value), value);
  for (const part of [value, shared, shared.a, shared.a[1], value.list]) assert.ok(Object.isFrozen(part));
  assert.throws(() => shared.a.push(3), TypeError);
});

test('what is no object is given back as it is', () => {
  for (const value of [undefined, null, 0, '', Symbol.iterator]) assert.is(deepFreeze(value), value);
});

test('an answer is computed when first asked for, once, even when it is undefined, and frozen', () => {
  let count = 0;
  const nothing = memoizeFrozen(() => {
    count += 1;
  });
  assert.is(count, 0);
  assert.is(nothing(), undefined);
  nothing();
  assert.is(count, 1);
  const list = memoizeFrozen(() => [[1]]);
  assert.is(list(), list());
  assert.ok(Object.isFrozen(list()[0]));
});

test('an answer that failed is computed again', () => {
  let count = 0;
  const compute = memoizeFrozen(() => {
    count += 1;
    if (count === 1) throw new Error('not yet');
    return count;
  });
  assert.throws(compute, 'not yet');
  assert.is(compute(), 2);
});

test('an object with lazy members looks like one with fixed ones, and cannot be changed', () => {
  let count = 0;
  const make = declareLazyMembers<number, { lazy: { c: number } }>({
    lazy: c => {
      count += 1;
      return { c };
    },
  });
  const value = make({ a: { b: 1 } }, 3);
  assert.equal(Object.keys(value), ['a', 'lazy']);
  assert.is(count, 0);
  assert.is(JSON.stringify(value), '{"a":{"b":1},"lazy":{"c":3}}');
  assert.is(value.lazy, value.lazy);
  assert.is(count, 1);
  assert.ok(Object.isFrozen(value) && Object.isFrozen(value.a) && Object.isFrozen(value.lazy));
  assert.equal({ ...make({}, 4) }, { lazy: { c: 4 } });
});

test('a proxy of an object with lazy members has them, and so has what inherits from it', () => {
  const value = declareLazyMembers<number, { lazy: number[] }>({ lazy: source => [source] })({}, 3);
  assert.equal(new Proxy(value, {}).lazy, [3]);
  assert.is(Object.create(value).lazy, value.lazy);
});

test('what is absent is looked for again, and kept once it is there', () => {
  const found = [undefined, 'a', 'b'];
  const make = declareLazyMembers<(string | undefined)[], { lazy: string | undefined }>({ lazy: list => list.shift() });
  const value = make({}, found);
  assert.equal([value.lazy, value.lazy, value.lazy], [undefined, 'a', 'a']);
});

test.run();
