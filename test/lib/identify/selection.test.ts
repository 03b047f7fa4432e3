// In: an OS with as much of one thing as a file can have. Out: what matches, in linear time.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { databaseOf, os } from '../../fixtures/records.ts';

const test = suite('selection');

test('media, trees and variants of one OS are found in linear time', () => {
  const count = 15_000;
  const repeat = (written: (n: number) => string): string =>
    Array.from({ length: count }, (_, n) => written(n)).join('');
  const many = databaseOf(
    os(
      'media',
      repeat(n => `<media arch="all"><variant id="v${n}"/><iso><volume-id>V</volume-id></iso></media>`),
    ),
    os(
      'trees',
      repeat(n => `<tree arch="all"><variant id="v${n}"/><treeinfo><family>F</family></treeinfo></tree>`),
    ),
    os(
      'variants',
      repeat(n => `<variant id="v${n}"/>`),
    ).replace(
      '</os>',
      `<media arch="all"><iso><volume-id>W</volume-id></iso>${repeat(n => `<variant id="v${n}"/>`)}</media></os>`,
    ),
  );
  assert.is(many.problems.length, 0);
  const started = performance.now();
  assert.is(many.identifyMedia({ volumeId: 'V' }).length, count);
  assert.is(many.identifyTree('[general]\nfamily=F\n').length, count);
  assert.is(many.identifyMedia({ volumeId: 'W' })[0]?.variants.length, count);
  assert.ok(performance.now() - started < 2000);
});

test.run();
