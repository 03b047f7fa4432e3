// What is written for an image is read back and gives the same answer: every OS of the installed database on every target,
// and some of them on everything that can be asked of machine, firmware and disk.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { COMBINATIONS, TARGETS } from '../../cases/targets.ts';
import { roundTripFaults } from '../../fixtures/glance-round-trip.ts';
import { installedDatabase, NO_DATABASE_HERE } from '../../fixtures/real-database.ts';

const test = suite('glance-round-trip, slow');

const db = installedDatabase();
if (db === undefined) test.skip(NO_DATABASE_HERE, () => {});
else {
  const oses = db.oses();
  for (const target of TARGETS) {
    test(`every OS on ${JSON.stringify(target)}`, () => {
      assert.equal(
        oses.flatMap(os => roundTripFaults(db, os, target)),
        [],
      );
    });
  }

  test('machine, firmware and disk', () => {
    const some = oses.filter((_, index) => index % 20 === 0);
    assert.equal(
      COMBINATIONS.flatMap(target => some.flatMap(os => roundTripFaults(db, os, target))),
      [],
    );
  });
}

test.run();
