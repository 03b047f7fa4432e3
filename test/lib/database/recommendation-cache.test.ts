// Tests which recommendations the cache keeps, and until when.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RecommendationCache } from '../../../lib/database/recommendation-cache.ts';

const test = suite('recommendation-cache');

/** Answers to questions, each of which has an answer of its own. */
function answersTo(most: number, ...questions: readonly string[]): RecommendationCache<{ readonly to: string }> {
  const answers = new RecommendationCache<{ readonly to: string }>(most);
  for (const to of questions) if (answers.get(to) === undefined) answers.set(to, { to });
  return answers;
}

test('nobody has asked', () => {
  assert.is(answersTo(3).get('a'), undefined);
  assert.is(answersTo(3).get(''), undefined);
});

test('the same question gets the same answer, whatever was asked in between', () => {
  const answers = answersTo(3, 'a');
  const first = answers.get('a');
  assert.equal(first, { to: 'a' });
  assert.is(answers.get('a'), first);
  answers.set('b', { to: 'b' });
  assert.equal(answers.get('b'), { to: 'b' });
  assert.is(answers.get('a'), first);
  answers.set('c', { to: 'c' });
  assert.is(answers.get('a'), first);
});

test('as many are kept as are wanted', () => {
  const answers = answersTo(2, 'a', 'b', 'c');
  assert.equal(
    ['a', 'b', 'c'].map(question => answers.get(question)?.to),
    [undefined, 'b', 'c'],
  );
});

test('what was asked again stays longer', () => {
  const answers = answersTo(3, 'a', 'b', 'c');
  answers.get('a');
  answers.set('d', { to: 'd' });
  assert.equal(
    ['a', 'b', 'c', 'd'].map(question => answers.get(question)?.to),
    ['a', undefined, 'c', 'd'],
  );
});

test('a question can be empty, or named like a member of every object', () => {
  const answers = answersTo(3, '', '__proto__', 'constructor');
  assert.equal(
    ['', '__proto__', 'constructor', 'toString'].map(question => answers.get(question)?.to),
    ['', '__proto__', 'constructor', undefined],
  );
});

test.run();
