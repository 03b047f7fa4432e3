// Tests that a table controls the reading of options: an unknown name and a wrong type are errors that name the option.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError } from '../../../lib/model/errors.ts';
import {
  BOOLEAN,
  listOfTexts,
  membersOf,
  type OptionTable,
  oneOf,
  readOptions,
  required,
  text,
  wholeNumber,
} from '../../../lib/model/options.ts';

const test = suite('options');

interface Options {
  readonly strict?: boolean;
  readonly count?: number;
  readonly word?: 'utc' | 'localtime';
  readonly languages?: readonly string[];
  readonly disk?: { readonly path: string };
}

const TABLE: OptionTable<Options> = {
  strict: BOOLEAN,
  count: wholeNumber(1, 9),
  word: oneOf('utc', 'localtime'),
  languages: listOfTexts('a list of languages'),
  disk: membersOf<NonNullable<Options['disk']>>({ path: required(text(/^.+$/, 'is empty')) }),
};

/** `[options, the argument, the message]`. */
const REFUSED: readonly (readonly [options: unknown, argument: string, message: string])[] = [
  [null, 'options', 'options is null, not an object of named values.'],
  [[], 'options', 'options is object, not an object of named values.'],
  [new Map(), 'options', 'options is object, not an object of named values.'],
  [{ strct: true }, 'options.strct', 'options has no option "strct". Did you mean strict?'],
  [
    { unlike: undefined },
    'options.unlike',
    'options has no option "unlike". It can have strict, count, word, languages, disk.',
  ],
  [JSON.parse('{ "__proto__": { "strict": true } }'), 'options.__proto__', 'options has no option "__proto__". '],
  [{ toString: 1 }, 'options.toString', 'options has no option "toString". '],
  [{ strict: 'yes' }, 'options.strict', 'options.strict is string, not true or false.'],
  [{ strict: null }, 'options.strict', 'options.strict is null, not true or false.'],
  [{ count: '1' }, 'options.count', 'options.count is string, not a number.'],
  [{ count: 1.5 }, 'options.count', 'options.count, "1.5", is no whole number from 1 to 9.'],
  [{ count: 10 }, 'options.count', 'options.count, "10", is no whole number from 1 to 9.'],
  [{ word: 5 }, 'options.word', 'options.word is number, not one of utc, localtime.'],
  [{ word: 'utcc' }, 'options.word', 'options.word, "utcc", is none of utc, localtime.'],
  [{ languages: 'de' }, 'options.languages', 'options.languages is string, not a list of languages.'],
  [{ languages: ['de', 5] }, 'options.languages', 'options.languages is object, not a list of languages.'],
  [{ languages: new Array(2) }, 'options.languages', 'options.languages is object, not a list of languages.'],
  [{ languages: new Array(2 ** 32 - 1) }, 'options.languages', 'options.languages is object, not a list of languages.'],
  [{ disk: {} }, 'options.disk.path', 'options.disk.path is undefined, not a text.'],
  [{ disk: { path: '' } }, 'options.disk.path', 'options.disk.path, "", is empty.'],
  [{ disk: { path: 'a', paht: 'b' } }, 'options.disk.paht', 'options.disk has no option "paht". Did you mean path?'],
];

for (const [options, argument, message] of REFUSED) {
  test(message, () => {
    assert.throws(
      () => Reflect.apply(readOptions, undefined, ['options', options, TABLE]),
      (error: unknown) =>
        isOsinfoError(error) &&
        error.code === 'BAD_ARGUMENT' &&
        error.detail.argument === argument &&
        error.message.startsWith(message),
    );
  });
}

test('what is right is copied, and what is undefined is left out', () => {
  const options: Options = { strict: false, count: 9, word: 'utc', languages: ['de'], disk: { path: 'a' } };
  const read = readOptions('options', options, TABLE);
  assert.equal(read, options);
  assert.is.not(read.disk, options.disk);
  assert.is.not(read.languages, options.languages);
  const empty: unknown = Reflect.apply(readOptions, undefined, ['options', { strict: undefined }, TABLE]);
  assert.equal(Object.keys(Object(empty)), []);
  assert.equal(readOptions<Options>('options', Object.create(null), TABLE), {});
});

test('a name that is close is in the detail', () => {
  assert.throws(
    () => Reflect.apply(readOptions, undefined, ['options', { strct: true }, TABLE]),
    (error: unknown) => isOsinfoError(error) && error.code === 'BAD_ARGUMENT' && error.detail.near?.join() === 'strict',
  );
});

test.run();
