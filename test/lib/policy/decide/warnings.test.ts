// Warnings: when each is given, when it is not, and that a warning changes nothing.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { WARNINGS } from '../../../../lib/policy/decide/warnings.ts';
import { WARNING_CASES } from '../../../cases/warnings.ts';
import { guestContext, hardwareOf, SIZE } from '../../../fixtures/guests.ts';
import { databaseOf, os } from '../../../fixtures/records.ts';

const test = suite('warnings');

/** Rows that need more of an OS than a guest has; they are tested below. */
const OF_WHOLE_OSES: readonly string[] = ['UNKNOWN_DEVICE'];

for (const [guest, codes, words, why] of WARNING_CASES) {
  test(`${codes || 'none'} for ${JSON.stringify(guest)}: ${why}`, () => {
    const { warnings } = hardwareOf(guest);
    assert.is(warnings.map(({ code }) => code).join(' '), codes);
    assert.match(warnings.at(-1)?.message ?? '', words);
  });
}

test('every row is reached', () => {
  const silent = WARNINGS.filter(
    ({ messages }) =>
      !WARNING_CASES.some(([guest]) => [messages(hardwareOf(guest), guestContext(guest)) ?? []].flat().length > 0),
  );
  assert.equal(
    silent.map(({ code }) => code),
    OF_WHOLE_OSES,
  );
});

test('every warning is a sentence or two for a person', () => {
  for (const [guest] of WARNING_CASES) {
    for (const { code, message } of hardwareOf(guest).warnings) {
      assert.match(code, /^[A-Z]+(?:_[A-Z]+)*$/);
      assert.match(message, /^[A-Z].*\.$/, message);
      assert.not.match(message, /undefined|null|\[object/, message);
    }
  }
});

test('a device that no rule knows is told once each, with who declares it', () => {
  const own = databaseOf(
    os(
      'a',
      '<devices><device id="http://example.org/rocket"/><device id="http://example.org/sled"/>' +
        '<device id="http://pcisig.com/pci/8086/100e"/></devices>',
    ),
    os('b', `<derives-from id="http://example.org/a"/>${SIZE}`),
  );
  assert.equal(
    own.recommend('b').warnings.map(({ code, message }) => `${code} ${message}`),
    ['rocket', 'sled'].map(
      name =>
        `UNKNOWN_DEVICE The device http://example.org/${name}, which a declares, is not one of osinfo-db's, and decides nothing.`,
    ),
  );
});

const WITH_DRIVERS = os(
  'a',
  '<driver arch="x86_64" location="https://example.org/drivers" pre-installable="true">' +
    `<device id="http://pcisig.com/pci/1af4/1001"/></driver>${SIZE}`,
);

test('drivers that decide are told of, because without them the guest does not start', () => {
  const db = databaseOf(WITH_DRIVERS);
  assert.equal(db.recommend('a').warnings, []);
  assert.equal(db.recommend('a', { drivers: 'preinstalled' }).warnings, [
    {
      code: 'DRIVERS_TO_INSTALL',
      message:
        "This holds for an installation that gets the OS's drivers (preinstalled); without them it does not start.",
    },
  ]);
  assert.equal(db.recommend('a', { drivers: 'preinstalled', diskBus: 'ide' }).warnings, [], 'where none decides');
});

test.run();
