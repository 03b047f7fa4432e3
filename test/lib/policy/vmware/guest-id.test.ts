// Tests VMware's guest ids: the cases reach every id of every row, every vSphere version gets an id that it has, every
// adapter has its OS, and every OS of the installed database has an id.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError, type Os, type OsinfoDb } from '../../../../lib/index.ts';
import { DEFAULT_TARGET } from '../../../../lib/model/target.ts';
import type { Arch, Drivers } from '../../../../lib/model/target-types.ts';
import { NOTHING_KNOWN, type RuleContext } from '../../../../lib/policy/engine/context.ts';
import { decide } from '../../../../lib/policy/engine/decide.ts';
import { type RuleTable, rowsOf } from '../../../../lib/policy/engine/rule-table.ts';
import { DISK_ADAPTER_RULES, NETWORK_ADAPTER_RULES } from '../../../../lib/policy/vmware/adapters.ts';
import { decideGuestId, type GuestIdDecision } from '../../../../lib/policy/vmware/guest-id.ts';
import { GUEST_ID_GROUPS, OTHER_GUEST_ID_GROUP } from '../../../../lib/policy/vmware/guest-id-groups.ts';
import { VMWARE_GUESTS, type VmwareGuest } from '../../../../lib/policy/vmware/guests.ts';
import { openSync } from '../../../../lib/sync.ts';
import { ADAPTER_CASES, GUEST_ID_CASES, OLDER_VSPHERE_CASES, type VmwareOs } from '../../../cases/vmware.ts';

const test = suite('guest-id');

const GUESTS: ReadonlyMap<string, VmwareGuest> = new Map(Object.entries(VMWARE_GUESTS));

for (const [guest, guestId64, guestId32, rule, why] of GUEST_ID_CASES) {
  test(`${guest.id} is ${guestId64}: ${why}`, () => {
    const decided = guestIdOf(guest, 'x86_64', undefined);
    assert.equal([decided.guestId, decided.bestGuestId, decided.rule], [guestId64, guestId64, rule]);
    assert.is(decided.guestOS, GUESTS.get(guestId64)?.guestOS);
    assert.equal(decided.warnings, []);
    assert.is(guestIdOf(guest, 'i686', undefined).guestId, guestId32);
  });
}

for (const [guest, vsphere, guestId, why] of OLDER_VSPHERE_CASES) {
  test(`${guest.id} on vSphere ${vsphere} is ${guestId}: ${why}`, () => {
    const decided = guestIdOf(guest, 'x86_64', vsphere);
    assert.is(decided.guestId, guestId);
    const codes = decided.warnings.map(({ code }) => code);
    assert.equal(codes, decided.bestGuestId === guestId ? [] : ['OLDER_GUEST_ID']);
  });
}

for (const [
  { drivers = 'none', arch = 'x86_64', ...guest },
  disk,
  diskRule,
  network,
  networkRule,
  why,
] of ADAPTER_CASES) {
  test(`${guest.id} with drivers ${drivers} on ${arch} has ${disk} and ${network}: ${why}`, () => {
    const { bestGuestId: guestId } = guestIdOf(guest, arch, '6.0');
    const context = { ...contextOf(guest, arch, drivers), guestId };
    const ofDisk = decide(DISK_ADAPTER_RULES, context);
    const ofNetwork = decide(NETWORK_ADAPTER_RULES, context);
    assert.equal([ofDisk.choose, ofDisk.because], [disk, { rule: diskRule }]);
    assert.equal([ofNetwork.choose, ofNetwork.because], [network, { rule: networkRule }]);
  });
}

test('every id of every row is reached', () => {
  for (const { rule, releases } of [...GUEST_ID_GROUPS, OTHER_GUEST_ID_GROUP]) {
    const cases = GUEST_ID_CASES.filter(named => named[3] === rule);
    assert.ok(cases.length > 0, rule);
    const found = cases.flatMap(([, guestId64, guestId32]) => [guestId64, guestId32]);
    for (const { guestId64, guestId32 } of releases)
      for (const guestId of [guestId64, guestId32])
        assert.ok(guestId === undefined || found.includes(guestId), `${rule}: ${guestId}`);
  }
});

test('every row is named once, and every rule of the adapters is reached', () => {
  const rules = [...GUEST_ID_GROUPS, OTHER_GUEST_ID_GROUP].map(({ rule }) => rule);
  assert.is(new Set(rules).size, rules.length);
  const rulesOf = <T>(table: RuleTable<T>) =>
    rowsOf(table)
      .map(({ rule }) => rule)
      .sort();
  assert.equal([...new Set(ADAPTER_CASES.map(([, , rule]) => rule))].sort(), rulesOf(DISK_ADAPTER_RULES));
  assert.equal([...new Set(ADAPTER_CASES.map(([, , , , rule]) => rule))].sort(), rulesOf(NETWORK_ADAPTER_RULES));
});

test('what the adapters go by are guest ids', () => {
  for (const { when } of [...DISK_ADAPTER_RULES.rules, ...NETWORK_ADAPTER_RULES.rules])
    for (const beginning of when?.guestId ?? [])
      assert.ok(
        [...GUESTS.keys()].some(guestId => guestId.startsWith(beginning)),
        beginning,
      );
});

test('every guest id is given to some OS, or stands in for one', () => {
  const rows = [...GUEST_ID_GROUPS, OTHER_GUEST_ID_GROUP].flatMap(({ releases }) => releases);
  const given = new Set<string | undefined>(rows.flatMap(row => [row.guestId64, row.guestId32, row.olderGuestId64]));
  for (const { fallback } of GUESTS.values()) given.add(fallback);
  assert.equal(
    [...GUESTS.keys()].filter(guestId => !given.has(guestId)),
    [],
  );
});

test('each id has a word of its own in .vmx files, with its width', () => {
  const words = [...GUESTS.values()].map(({ guestOS }) => guestOS);
  assert.is(new Set(words).size, words.length);
  for (const [guestId, { guestOS }] of GUESTS) assert.is(is64Bit(guestId), guestOS.endsWith('-64'), guestId);
});

test('what stands in for an id is no younger, of the same width, and at last known to every vSphere', () => {
  for (const [guestId, guest] of GUESTS) {
    assert.is(guest.since === undefined, guest.fallback === undefined, guestId);
    const seen = new Set([guestId]);
    for (let last = guest; last.fallback !== undefined; ) {
      const next = GUESTS.get(last.fallback);
      assert.not(seen.has(last.fallback), `${guestId} goes round`);
      seen.add(last.fallback);
      assert.is(is64Bit(last.fallback), is64Bit(guestId), guestId);
      if (next === undefined) throw new Error(`${last.fallback} is no guest id`);
      assert.ok((next.since ?? '') <= (last.since ?? ''), `${last.fallback} is younger than what it stands in for`);
      last = next;
    }
  }
});

test('a 32-bit machine with an OS that has no 32 bits is warned of', () => {
  const { guestId, warnings } = guestIdOf({ id: 'redhat.com/rhel/9.4' }, 'i686', '8.0');
  assert.is(guestId, 'rhel7Guest');
  const message = 'VMware has no 32-bit guest id for this release; rhel7Guest is that of an older one';
  assert.equal(warnings, [{ code: 'NO_32_BIT_GUEST_ID', message }]);
});

test('an old vSphere is warned of', () => {
  const { warnings } = guestIdOf({ id: 'microsoft.com/win/11' }, 'x86_64', '7.0.3');
  const message = 'vSphere 7.0.3 does not know the guest id windows11_64Guest yet; windows9_64Guest stands in for it';
  assert.equal(warnings, [{ code: 'OLDER_GUEST_ID', message }]);
});

test('who was named is told: the OS, an ancestor, or nobody', () => {
  const derived = { id: 'example.org/derived', after: ['debian.org/debian/12', 'debian.org/debian/11'] };
  assert.is(guestIdOf(derived, 'x86_64', undefined).named, 'http://debian.org/debian/12');
  assert.is(guestIdOf({ id: 'example.org/l', family: 'linux' }, 'x86_64', undefined).named, undefined);
});

const database = installed();
if (database === undefined) test.skip('there is no database here: install osinfo-db', () => {});
else {
  test('every OS of the installed database has an id on every vSphere, and adapters', () => {
    for (const { id, distro, family, version, releaseDate } of database.oses()) {
      const [own = id, ...after] = [...ancestry(database, id)].map(name => name.replace('http://', ''));
      const os: VmwareOs = { id: own, distro, family, version, releaseDate, after };
      for (const arch of ['x86_64', 'i686'] as const) {
        for (const vsphere of [undefined, '9.0', '8.0', '7.0.0.0', '6.5', '5.0', '4.0']) {
          const decided = guestIdOf(os, arch, vsphere);
          assert.ok(GUESTS.has(decided.guestId), id);
          if (arch === 'i686') assert.not(is64Bit(decided.guestId), id);
        }
      }
      const context = { ...contextOf(os, 'x86_64'), guestId: guestIdOf(os, 'x86_64', undefined).bestGuestId };
      assert.ok(decide(DISK_ADAPTER_RULES, context).choose, id);
      assert.ok(decide(NETWORK_ADAPTER_RULES, context).choose, id);
    }
  });
}

test.run();

function guestIdOf(os: VmwareOs, arch: Arch, vsphere: string | undefined): GuestIdDecision {
  const context = contextOf(os, arch);
  const target = { ...context.target, ...(vsphere !== undefined && { vsphere }) };
  return decideGuestId({ ...context, target }, { distro: os.distro, version: os.version });
}

function contextOf(
  { id, after = [], family, releaseDate }: VmwareOs,
  arch: Arch,
  drivers: Drivers = 'none',
): RuleContext {
  return {
    ...NOTHING_KNOWN,
    target: { ...DEFAULT_TARGET, hypervisor: 'vmware', arch, drivers },
    family,
    released: releaseDate,
    lineage: [id, ...after].map(name => `http://${name}`),
  };
}

function is64Bit(guestId: string): boolean {
  return /64(Guest)?$/.test(guestId);
}

function ancestry(database: OsinfoDb, id: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  const os: Os | undefined = seen.has(id) ? undefined : database.findOs(id);
  if (os === undefined) return seen;
  seen.add(id);
  for (const parent of [...os.derivesFrom, ...os.clones]) ancestry(database, parent, seen);
  return seen;
}

/** The system's layer alone, so that nothing that is this host's own changes the answers. */
function installed(): OsinfoDb | undefined {
  try {
    const system = openSync().database.layers.find(({ layer }) => layer === 'system')?.path;
    return system === undefined ? undefined : openSync({ directories: { system } });
  } catch (error) {
    if (isOsinfoError(error) && error.code === 'NO_DATABASE') return undefined;
    throw error;
  }
}
