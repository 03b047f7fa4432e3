// Tests that a place is written as a text and read back, for any path.
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { formatPlace, formatProblem, isOsinfoError, type Place, parsePlace } from '../../../../lib/index.ts';
import { attemptChanges } from '../../../fixtures/changes.ts';

const test = suite('place');

const PLACES: readonly (readonly [place: Place, text: string])[] = [
  [{ layer: 'system', file: 'os/a.xml', line: 3, column: 7 }, 'system:os/a.xml:3:7'],
  [{ layer: 'local', file: 'os/a.xml', line: 3 }, 'local:os/a.xml:3'],
  [{ layer: 'user', file: '.' }, 'user:.'],
  [{ layer: 'user', file: '' }, 'user:'],
  [{ layer: 'user', file: 'os/a:b.xml', line: 1 }, 'user:os/a:b.xml:1'],
  [{ layer: 'user', file: 'os/a:7' }, 'user:os/a%3A7'],
  [{ layer: 'user', file: 'os/a:7', line: 2 }, 'user:os/a%3A7:2'],
  [{ layer: 'user', file: 'os/a:7:8', line: 2, column: 1 }, 'user:os/a%3A7%3A8:2:1'],
  [{ layer: 'user', file: ':7' }, 'user:%3A7'],
  [{ layer: 'user', file: 'os/100%/%3A/%25.xml' }, 'user:os/100%/%253A/%2525.xml'],
  [{ layer: 'user', file: 'os/a\nb:1\n', line: 4 }, 'user:os/a\nb:1\n:4'],
  [{ layer: 'user', file: 'system:os/a.xml:3' }, 'user:system:os/a.xml%3A3'],
];

for (const [place, text] of PLACES) {
  test(`${JSON.stringify(text)} is written and read`, () => {
    assert.is(formatPlace(place), text);
    assert.equal(parsePlace(text), place);
  });
}

test('every place comes back as it was', () => {
  const file = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom('a', ':', '1', '0', '23', '%', '3A', '25', '/', '\n', '%3A'), { maxLength: 8 })
      .map(parts => parts.join('')),
  );
  const count = fc.integer({ min: 1, max: 10 ** 9 });
  const layer = fc.constantFrom('system' as const, 'local' as const, 'user' as const);
  const place = fc.oneof(
    fc.record({ layer, file }),
    fc.record({ layer, file, line: count }),
    fc.record({ layer, file, line: count, column: count }),
  );
  fc.assert(
    fc.property(place, one => assert.equal(parsePlace(formatPlace(one)), { ...one })),
    { numRuns: 3000 },
  );
});

test('a text that is no place is refused', () => {
  for (const text of ['', 'system', 'nowhere:os/a.xml:3', 'os/a.xml:3', 5, null, undefined, {}]) {
    assert.throws(
      () => Reflect.apply(parsePlace, undefined, [text]),
      (error: unknown) => isOsinfoError(error) && error.code === 'BAD_ARGUMENT',
      String(text),
    );
  }
  for (const place of [
    undefined,
    null,
    'system:a',
    {},
    { layer: 'system', file: 'a', line: 0 },
    { layer: 'x', file: 'a' },
  ]) {
    for (const call of [formatPlace, formatProblem]) {
      assert.throws(
        () => Reflect.apply(call, undefined, [call === formatPlace ? place : { at: place }]),
        (error: unknown) => isOsinfoError(error) && error.code === 'BAD_ARGUMENT',
      );
    }
  }
});

test('a problem moves no cursor, and its texts end no line', () => {
  const at = { layer: 'system', file: 'os/a\n.xml', line: 1, column: 2 } as const;
  const text = 'b\u001b[31m\u009b\u202e\n';
  assert.is(
    formatProblem({ code: 'BAD_VALUE', severity: 'error', at, message: text, excerpt: text }),
    'system:os/a␊.xml:1:2: error: b␛[31m��␊ [BAD_VALUE]\n    b␛[31m��␊\n     ^',
  );
});

test('nobody can change it', () => assert.equal(attemptChanges(parsePlace('system:a:1')), []));

test.run();
