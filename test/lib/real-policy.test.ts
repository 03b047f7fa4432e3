// Tests the whole policy with the installed database: examples of every kind, and the conditions that every OS meets on
// every hypervisor, architecture and machine. Without a database these tests are skipped with a message.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OsinfoDb, Recommendation } from '../../lib/index.ts';
import type { Os } from '../../lib/model/entities.ts';
import { POLICY_CASES } from '../cases/policy-cases.ts';
import { LAWS } from '../cases/policy-laws.ts';
import { COMBINATIONS, TARGETS } from '../cases/targets.ts';
import { namedParts } from '../fixtures/parts.ts';
import { installedDatabase, NO_DATABASE_HERE } from '../fixtures/real-database.ts';

const test = suite('real policy');

/** Families that keep local time. The first database calls DOS `msdos`. */
const LOCAL_FAMILIES: readonly string[] = ['winnt', 'win9x', 'win16', 'dos', 'msdos', 'netware', 'haiku'];
const LOCAL_SYSTEMS: readonly string[] = ['solaris9', 'solaris10', 'opensolaris2009.06'];

/** Systems that are treated each in their own way. */
const SAMPLE: readonly string[] = [
  'fedora36',
  'rhel6.10',
  'debian11',
  'freebsd13.1',
  'win11',
  'win7',
  'winxp',
  'winnt4.0',
  'msdos6.22',
  'macosx10.7',
];

const db = installedDatabase();
if (db === undefined) test.skip(NO_DATABASE_HERE, () => {});
else checkPolicy(db);

test.run();

function checkPolicy(real: OsinfoDb): void {
  // A database of another year has other releases.
  const here = POLICY_CASES.filter(([key]) => real.findOs(key) !== undefined);

  test('most of the table is in this database', () => {
    assert.ok(here.length >= 40, `${here.length} of ${POLICY_CASES.length}`);
  });

  for (const [key, target, parts, why] of here) {
    test(`${key} ${JSON.stringify(target)}: ${why}`, () => {
      assert.is(namedParts(real.recommend(key, target), parts), parts);
    });
  }

  const oses = real.oses();

  test('what holds for every OS on every target', () => {
    assert.equal(
      TARGETS.flatMap(target => oses.flatMap(os => broken(real.recommend(os.id, target), os))),
      [],
    );
  });

  test('and for a sample of them on whatever can be asked together', () => {
    const sample = SAMPLE.flatMap(key => real.findOs(key) ?? []);
    assert.ok(sample.length >= 8);
    assert.ok(COMBINATIONS.length > 200);
    assert.equal(
      COMBINATIONS.flatMap(target => sample.flatMap(os => broken(real.recommend(os.id, target), os))),
      [],
    );
  });

  test('local time is for Windows, DOS, NetWare, Haiku and Solaris up to 10, and for nobody else', () => {
    const local = oses.filter(({ id }) => real.recommend(id).clock.offset === 'localtime');
    const expected = oses.filter(
      ({ family = '', distro, shortIds }) =>
        LOCAL_FAMILIES.includes(family) || distro === 'freedos' || shortIds.some(name => LOCAL_SYSTEMS.includes(name)),
    );
    assert.equal(
      local.map(({ shortId }) => shortId),
      expected.map(({ shortId }) => shortId),
    );
    assert.ok(local.length >= 40);
  });
}

/** The laws that an answer breaks. */
function broken(hardware: Recommendation, os: Os): readonly string[] {
  return LAWS.filter(([, holds]) => !holds(hardware, os)).map(
    ([law]) => `${os.shortId} on ${JSON.stringify(hardware.target)}: ${law}`,
  );
}
