// In: references to undefined entities, and cycles of ancestors. Out: the problem of each, with its place.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { problemsOf } from '../../../lib/database/unconfirmed-problems.ts';
import { os, storeOf } from '../../fixtures/records.ts';

const test = suite('graph-problems');

const script = (name: string, content = ''): string =>
  `<install-script id="http://example.org/${name}">${content}</install-script>`;
const platform = (name: string, content = ''): string =>
  `<platform id="http://example.org/${name}">${content}</platform>`;

/** `[entities, problems as 'CODE entity -> value', why]` */
const CASES: readonly (readonly [entities: readonly string[], problems: readonly string[], why: string])[] = [
  [[], [], 'an empty database'],
  [[os('a', '<derives-from id="http://example.org/b"/>'), os('b')], [], 'a reference that leads somewhere'],
  [
    [os('a', '<derives-from id="x"/><clones id="y"/><upgrades id="z"/>')],
    ['DANGLING_REFERENCE a -> x', 'DANGLING_REFERENCE a -> y', 'DANGLING_REFERENCE a -> z'],
    'the three relations',
  ],
  [
    [os('a', '<devices><device id="d"/><device id="http://example.org/a"/></devices>')],
    ['DANGLING_REFERENCE a -> d', 'DANGLING_REFERENCE a -> http://example.org/a'],
    'devices, for which an OS of that id is none',
  ],
  [
    [os('a', '<devices><device id="http://example.org/d"/></devices>'), '<device id="http://example.org/d"/>'],
    [],
    'a device that is described',
  ],
  [[os('a', '<driver><device id="d"/></driver>')], ['DANGLING_REFERENCE a -> d'], 'a driver’s device'],
  [
    [os('a', '<installer><script id="s"/></installer><media><installer><script id="t"/></installer></media>')],
    ['DANGLING_REFERENCE a -> s', 'DANGLING_REFERENCE a -> t'],
    'install scripts, those of a medium too',
  ],
  [
    [os('a', '<installer><script id="http://example.org/s"/></installer>'), script('s')],
    [],
    'an install script that is there',
  ],
  [
    [os('a', '<media><iso><l10n-language regex="true" l10n-language-map="m">x</l10n-language></iso></media>')],
    ['DANGLING_REFERENCE a -> m'],
    'the map of a medium’s languages',
  ],
  [
    [script('s', '<config><param name="p" value-map="m"/><param name="q"/></config>')],
    ['DANGLING_REFERENCE s -> m'],
    'the map of a parameter',
  ],
  [
    [
      script('s', '<config><param name="p" value-map="http://example.org/m"/></config>'),
      '<datamap id="http://example.org/m"/>',
    ],
    [],
    'a map that is there',
  ],
  [
    [
      '<deployment id="http://example.org/a"><os id="o"/><platform id="p"/><devices><device id="d"/></devices></deployment>',
    ],
    ['DANGLING_REFERENCE a -> o', 'DANGLING_REFERENCE a -> p', 'DANGLING_REFERENCE a -> d'],
    'all of a deployment',
  ],
  [
    [platform('p', '<derives-from id="http://example.org/a"/><devices><device id="d"/></devices>'), os('a')],
    ['DANGLING_REFERENCE p -> http://example.org/a', 'DANGLING_REFERENCE p -> d'],
    'a platform’s parent that is an OS',
  ],
  [[os('a', '<derives-from id="http://example.org/a"/>')], ['ANCESTRY_CYCLE a -> http://example.org/a'], 'itself'],
  [
    [os('a', '<derives-from id="http://example.org/b"/>'), os('b', '<clones id="http://example.org/a"/>')],
    ['ANCESTRY_CYCLE b -> http://example.org/a'],
    'a circle of two is told once',
  ],
  [
    [
      os('a', '<derives-from id="http://example.org/b"/>'),
      os('b', '<derives-from id="http://example.org/c"/><derives-from id="http://example.org/b"/>'),
      os('c', '<derives-from id="http://example.org/b"/>'),
    ],
    ['ANCESTRY_CYCLE b -> http://example.org/b', 'ANCESTRY_CYCLE c -> http://example.org/b'],
    'two circles through one OS',
  ],
  [
    [
      os('a', '<derives-from id="http://example.org/b"/><derives-from id="http://example.org/c"/>'),
      os('b', '<derives-from id="http://example.org/d"/>'),
      os('c', '<derives-from id="http://example.org/d"/>'),
      os('d'),
    ],
    [],
    'a diamond is no circle',
  ],
  [
    [os('a', '<upgrades id="http://example.org/b"/>'), os('b', '<upgrades id="http://example.org/a"/>')],
    [],
    'OSes that upgrade each other inherit nothing',
  ],
  [
    [platform('p', '<upgrades id="http://example.org/q"/>'), platform('q', '<upgrades id="http://example.org/p"/>')],
    ['ANCESTRY_CYCLE q -> http://example.org/p'],
    'platforms inherit through upgrades',
  ],
  [
    [platform('p', '<clones id="http://example.org/q"/>'), platform('q', '<clones id="http://example.org/p"/>')],
    [],
    'and not through clones',
  ],
  [[os('a', '<derives-from id="__proto__"/>')], ['DANGLING_REFERENCE a -> __proto__'], 'a name that JavaScript knows'],
];

for (const [entities, expected, why] of CASES) {
  test(why, () => {
    const problems = problemsOf(storeOf(...entities));
    const reported = problems.map(
      ({ code, entity = '', value }) => `${code} ${entity.replace('http://example.org/', '')} -> ${value}`,
    );
    assert.equal(reported, expected);
    assert.ok(problems.every(({ severity }) => severity === 'warning'));
  });
}

test('a problem stands where the reference is written', () => {
  const [dangling] = problemsOf(storeOf(os('a', '\n <derives-from id="x"/>')));
  assert.equal(dangling?.at, { layer: 'system', file: 'os/example.org/a.xml', line: 3, column: 2 });
  assert.match(dangling?.message ?? '', 'http://example.org/a refers to the os x');
  const [cycle] = problemsOf(storeOf(os('a', '\n <clones id="http://example.org/a"/>')));
  assert.equal(cycle?.at, { layer: 'system', file: 'os/example.org/a.xml', line: 3, column: 2 });
});

test('a circle of ten thousand is found', () => {
  const size = 10_000;
  const ring = Array.from({ length: size }, (_, index) =>
    os(`n${index}`, `<derives-from id="http://example.org/n${(index + 1) % size}"/>`),
  );
  assert.is(problemsOf(storeOf(...ring)).length, 1);
});

test.run();
