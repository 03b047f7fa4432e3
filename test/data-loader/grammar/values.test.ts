// One table for each kind of value.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { date } from '../../../data-loader/grammar/dates.ts';
import {
  amount,
  anyText,
  boolean,
  flag,
  integer,
  name,
  oneOf,
  pattern,
  type Reader,
  text,
} from '../../../data-loader/grammar/values.ts';
import {
  AMOUNTS,
  ANYTHING,
  BOOLEANS,
  DATES,
  FLAGS,
  INTEGERS,
  NAMES,
  NOTHING,
  PATTERNS,
  REFUSED,
  TEXTS,
  type ValueCase,
  WORDS,
} from '../../cases/values.ts';

const test = suite('values');

check('boolean', boolean, BOOLEANS);
check('flag', flag, FLAGS);
check('integer', integer, INTEGERS);
check('amount', amount, AMOUNTS);
check('date', date, DATES);
check('pattern', pattern, PATTERNS);
check('oneOf', oneOf(['unix', 'dos']), WORDS);
check('text', text, TEXTS);
check('name', name, NAMES);
check('anything', anyText, ANYTHING);

test('a refusal says what was expected', () => {
  assert.equal(boolean('maybe'), { expected: 'true or false' });
  assert.equal(integer('many'), { expected: 'a whole number' });
  assert.equal(amount('0'), { expected: 'a whole number above 0' });
  assert.equal(date('soon'), { expected: 'a day that exists, YYYY-MM-DD' });
  assert.equal(oneOf(['unix', 'dos'])('mac'), { expected: 'unix, dos' });
  assert.equal(name(''), { expected: 'a name' });
  assert.equal(pattern('('), { expected: 'a regular expression', code: 'BAD_PATTERN' });
});

test.run();

function check<T>(what: string, reader: Reader<T>, cases: readonly ValueCase<T>[]): void {
  for (const [source, value, why] of cases) {
    test(`${what}: ${JSON.stringify(source)}: ${why}`, () => {
      const reading = reader(source);
      if (value === NOTHING) assert.is(reading, undefined);
      else if (value === REFUSED) assert.ok(reading !== undefined && 'expected' in reading, JSON.stringify(reading));
      else assert.equal(reading, { value });
    });
  }
}
