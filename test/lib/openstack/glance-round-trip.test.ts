// What is written for an image is read back and gives the same answer: a sample of the installed database. All of it is in
// glance-round-trip.slow.test.ts.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { TARGETS } from '../../cases/targets.ts';
import { roundTripFaults } from '../../fixtures/glance-round-trip.ts';
import { installedDatabase, NO_DATABASE_HERE } from '../../fixtures/real-database.ts';

const test = suite('glance-round-trip');

const db = installedDatabase();
if (db === undefined) test.skip(NO_DATABASE_HERE, () => {});
else {
  const oses = db.oses().filter((_, index) => index % 40 === 0);
  for (const target of TARGETS) {
    test(JSON.stringify(target), () => {
      assert.ok(oses.length > 5);
      assert.equal(
        oses.flatMap(os => roundTripFaults(db, os, target)),
        [],
      );
    });
  }
}

test.run();
