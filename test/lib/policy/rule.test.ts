// How a table of rules is read: from the top, and every condition of a row must hold.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { link } from '../../../lib/link.ts';
import { factsOf } from '../../../lib/policy/facts.ts';
import { decide, firstFit, type Rule, type Situation } from '../../../lib/policy/rule.ts';
import { resolveOs } from '../../../lib/resolve.ts';
import type { Guest } from '../../cases/guests.ts';
import { guestElement } from '../../fixtures/guests.ts';
import { osRecord, storeOf } from '../../fixtures/records.ts';

const test = suite('policy/rule');

const row = (rule: string, conditions: Partial<Rule<string>> = {}): Rule<string> => ({
  rule,
  choose: rule,
  because: 'it is a test',
  source: 'none',
  ...conditions,
});

function situationOf(guest: Guest, machine?: Situation['machine']): Situation {
  const element = guestElement(guest);
  const os = resolveOs(osRecord(element), link(storeOf(element)));
  const devices = new Map(os.devices.map(device => [device.id, device]));
  return {
    family: os.family,
    released: os.releaseDate,
    devices,
    facts: factsOf([os.record]),
    ...(machine !== undefined && { machine }),
  };
}

/** `[conditions, guest, machine, whether the row fits, why]` */
const CASES: readonly (readonly [
  conditions: Partial<Rule<string>>,
  guest: Guest,
  machine: Situation['machine'],
  fits: boolean,
  why: string,
])[] = [
  [{}, {}, undefined, true, 'a row without conditions'],
  [{ has: ['e1000'] }, { drives: ['e1000'] }, undefined, true, 'the device is there'],
  [{ has: ['e1000'] }, { drives: ['e1000e'] }, undefined, false, 'another device is'],
  [{ has: ['e1000', 'e1000e'] }, { drives: ['e1000e'] }, undefined, true, 'one of two is enough'],
  [{ has: [] }, { drives: ['e1000'] }, undefined, false, 'one of none is impossible'],
  [{ has: ['e1000'], and: ['qxl', 'vga'] }, { drives: ['e1000', 'vga'] }, undefined, true, 'and one of the others'],
  [{ has: ['e1000'], and: ['qxl', 'vga'] }, { drives: ['e1000'] }, undefined, false, 'and none of the others'],
  [{ lacks: ['qxl', 'vga'] }, {}, undefined, true, 'what it must not have is not there'],
  [{ lacks: ['qxl', 'vga'] }, { drives: ['vga'] }, undefined, false, 'one of them is'],
  [{ machine: 'q35' }, {}, 'q35', true, 'the machine'],
  [{ machine: 'q35' }, {}, 'pc', false, 'another machine'],
  [{ machine: 'q35' }, {}, undefined, false, 'a machine that is not decided yet'],
  [{ family: ['linux', 'hurd'] }, { family: 'hurd' }, undefined, true, 'a family'],
  [{ family: ['linux', 'hurd'] }, { family: 'winnt' }, undefined, false, 'another family'],
  [{ family: ['linux'] }, {}, undefined, false, 'no family'],
  [{ releasedBefore: '2000-01-01' }, { released: '1999-12-31' }, undefined, true, 'the day before'],
  [{ releasedBefore: '2000-01-01' }, { released: '2000-01-01' }, undefined, false, 'that day'],
  [{ releasedBefore: '2000-01-01' }, {}, undefined, false, 'an unknown day'],
  [
    { has: ['e1000'], lacks: ['qxl'], machine: 'pc', family: ['linux'], releasedBefore: '2000-01-01' },
    { drives: ['e1000'], family: 'linux', released: '1999-01-01' },
    'pc',
    true,
    'all of them',
  ],
  [
    { has: ['e1000'], lacks: ['qxl'], machine: 'pc', family: ['linux'], releasedBefore: '2000-01-01' },
    { drives: ['e1000', 'qxl'], family: 'linux', released: '1999-01-01' },
    'pc',
    false,
    'all but one',
  ],
];

for (const [conditions, guest, machine, fits, why] of CASES) {
  test(`${fits ? 'fits' : 'does not fit'}: ${why}`, () => {
    assert.is(firstFit([row('r', conditions)], situationOf(guest, machine)) !== undefined, fits);
  });
}

test('the first row that fits decides', () => {
  const rules = [row('no', { machine: 'q35' }), row('first'), row('second')];
  assert.equal(firstFit(rules, situationOf({})), { choose: 'first', because: { rule: 'first' } });
  assert.is(firstFit([], situationOf({})), undefined);
});

test('where no row fits, the last one does, without evidence', () => {
  const table = { rules: [row('no', { has: ['e1000'] })], otherwise: row('otherwise') };
  assert.equal(decide(table, situationOf({})), { choose: 'otherwise', because: { rule: 'otherwise' } });
});

test('the evidence is the first device of the row that works, in the order of the row', () => {
  const rules = [row('r', { has: ['virtio1.0-net', 'virtio-net'], and: ['qxl'] })];
  const decision = firstFit(rules, situationOf({ drives: ['qxl', 'virtio-net', 'virtio1.0-net'] }));
  assert.equal(decision?.because, {
    rule: 'r',
    device: 'http://pcisig.com/pci/1af4/1041',
    from: 'guest',
    at: 'system:os/example.org/guest.xml:2',
  });
});

test.run();
