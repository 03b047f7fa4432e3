// Tests conditions that versions, names and answers meet for every input.
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compareVersions, versionRange } from '../../lib/model/version.ts';
import { matchesGlob } from '../../lib/values/ids.ts';
import { databaseOf, os } from '../fixtures/records.ts';

const test = suite('properties of answers');

const part = fc.oneof(
  fc.nat(30).map(String),
  fc.constantFrom('04', '007', 'unknown', 'beta', 'rc', 'Rawhide', 'r', 'alpha', 'SP', '99999999999999999999', ''),
);
const version = fc.option(
  fc.tuple(fc.array(part, { maxLength: 4 }), fc.constantFrom('.', '-', ' ', '')).map(([parts, by]) => parts.join(by)),
  { nil: undefined },
);

test('versions are in a total order', () => {
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      assert.is(Math.sign(compareVersions(a, b)), -Math.sign(compareVersions(b, a)) + 0);
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) assert.ok(compareVersions(a, c) <= 0);
      if (compareVersions(a, b) === 0) assert.is(a ?? '', b ?? '');
    }),
    { numRuns: 3000 },
  );
});

test('a range of one number and the order agree about numbers', () => {
  const number = fc.tuple(fc.nat(40), fc.nat(20)).map(([major, minor]) => `${major}.${minor}`);
  fc.assert(
    fc.property(number, number, (a, b) => {
      assert.is(versionRange(`>=${b}`)?.(a), compareVersions(a, b) >= 0);
      assert.is(versionRange(`<${b}`)?.(a), compareVersions(a, b) < 0);
    }),
  );
});

test('no range has unknown in it, and every open one has Rawhide', () => {
  fc.assert(
    fc.property(fc.nat(50), bound => {
      assert.is(versionRange(`>=${bound}`)?.('unknown'), false);
      assert.is(versionRange(`>=${bound}`)?.(undefined), false);
      assert.is(versionRange(`>=${bound}`)?.('Rawhide'), true);
      assert.is(versionRange(`<${bound}`)?.('Rawhide'), false);
    }),
  );
});

test('a glob fits as a regular expression of the same meaning does', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '.', '(', '*', '?'), maxLength: 8 });
  fc.assert(
    fc.property(letters, letters, (glob, name) => {
      const pattern = glob.replace(/[.()]/g, '\\$&').replaceAll('*', '[^]*').replaceAll('?', '[^]');
      assert.is(matchesGlob(name, glob), new RegExp(`^${pattern}$`).test(name));
    }),
    { numRuns: 2000 },
  );
});

test('no answer can be changed', () => {
  const db = databaseOf(
    os(
      'a',
      '<name>A</name><devices><device id="d"/></devices><resources arch="all"><minimum><ram>1</ram></minimum></resources>',
    ),
    os(
      'b',
      '<derives-from id="http://example.org/a"/><media arch="x86_64"><iso><volume-id>x</volume-id></iso></media>',
    ),
  );
  const answers = [db.oses(), db.os('b'), db.recommend('b'), db.problems, db.database, db.devices(), db];
  const changed = (value: unknown, path: string): readonly string[] => {
    if (typeof value !== 'object' || value === null) return [];
    const members = Object.entries(value).flatMap(([name, member]) => changed(member, `${path}.${name}`));
    return Object.isFrozen(value) ? members : [path, ...members];
  };
  assert.equal(
    answers.flatMap((answer, index) => changed(answer, String(index))),
    [],
  );
});

test.run();
