// Whole recommendations: the contract, warnings, one object for one question, and that no order of asking matters.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { loadSync } from '../../../../data-loader/parse/load.ts';
import { MemoryStore } from '../../../../data-loader/store/store.ts';
import { OsinfoDb } from '../../../../lib/database/db.ts';
import { isOsinfoError, type Target } from '../../../../lib/index.ts';
import { attemptChanges } from '../../../fixtures/changes.ts';
import { fixtureRoots } from '../../../fixtures/folders.ts';
import { SIZE } from '../../../fixtures/guests.ts';
import { namedParts } from '../../../fixtures/parts.ts';
import { databaseOf, os, osRecord, storeOf } from '../../../fixtures/records.ts';

const test = suite('recommend');

const open = (): OsinfoDb => new OsinfoDb(loadSync(fixtureRoots('penguins').filter(({ layer }) => layer !== 'user')));
const db = open();
const PCI = 'http://pcisig.com/pci';

test('a recommendation says everything, each choice with its reason', () => {
  const virtio = (device: string, line: number) => ({
    device: `${PCI}/${device}`,
    from: 'adelie2',
    at: `system:os/example.org/adelie-2.xml:${line}`,
  });
  assert.equal(db.recommend('adelie2'), {
    os: { id: 'http://example.org/adelie/2', shortId: 'adelie2', name: 'Adelie 2' },
    target: { hypervisor: 'kvm', arch: 'x86_64', graphics: 'spice', drivers: 'none' },
    machine: {
      type: 'q35',
      because: {
        rule: 'q35',
        device: 'http://qemu.org/chipset/x86/q35',
        from: 'adelie2',
        at: 'system:os/example.org/adelie-2.xml:18',
      },
    },
    firmware: { type: 'bios', because: { rule: 'fallback-bios' } },
    disk: { bus: 'virtio', because: { rule: 'virtio-block', ...virtio('1af4/1042', 17) } },
    cdrom: { bus: 'sata', because: { rule: 'sata-of-q35' } },
    network: { model: 'virtio', because: { rule: 'virtio-net', ...virtio('1af4/1041', 16) } },
    video: { model: 'qxl', because: { rule: 'qxl-of-spice' } },
    sound: { model: 'ich9', because: { rule: 'fallback-ich9' } },
    input: { pointer: 'tablet', bus: 'usb', because: { rule: 'fallback-tablet' } },
    usb: { model: 'ich9-ehci1', because: { rule: 'fallback-ich9-ehci' } },
    balloon: { model: 'none', because: { rule: 'no-balloon' } },
    cpu: { mode: 'host-passthrough', because: { rule: 'host-passthrough' } },
    clock: {
      offset: 'utc',
      timers: [
        { name: 'rtc', tickPolicy: 'catchup', because: { rule: 'fallback-timer-rtc' } },
        { name: 'pit', tickPolicy: 'delay', because: { rule: 'fallback-timer-pit' } },
        { name: 'hpet', present: false, because: { rule: 'fallback-timer-hpet' } },
      ],
      because: { rule: 'fallback-clock-offset' },
    },
    resources: {
      memory: 2_147_483_648,
      cpus: 2,
      storage: 21_474_836_480,
      because: { rule: 'fallback-resources-of-systems-before-2023' },
    },
    warnings: [
      {
        code: 'FALLBACK_RESOURCES',
        message:
          'The database does not state for it: memory, cpus, storage. The guest gets what systems of its kind and time run well with.',
      },
    ],
    database: { version: '20261122', origin: 'installed' },
  });
});

test('an OS of one’s own answers like the one it derives from, but for what its site says', () => {
  const own = db.recommend('rockhopper1');
  const parent = db.recommend('adelie2');
  assert.equal(
    [own.machine, own.disk, own.cdrom, own.network],
    [parent.machine, parent.disk, parent.cdrom, parent.network],
  );
  assert.is(own.clock.offset, 'localtime');
  assert.equal(own.clock.because, {
    rule: 'site-clock-offset',
    from: 'rockhopper1',
    at: 'local:os/example.org/rockhopper-1.xml:7',
  });
  assert.equal(own.warnings, parent.warnings);
});

test('a site’s fragment changes what a system’s OS gets', () => {
  const { clock, network, disk, resources } = db.recommend('king1');
  assert.equal([clock.offset, clock.because.at], ['utc', 'local:os/example.org/king-1.d/50-site.xml:4']);
  assert.is(network?.model, 'e1000');
  assert.is(disk.bus, 'ide');
  assert.is(resources?.because.rule.startsWith('fallback-resources-of-'), true);
});

test('the numbers of resources are those of the OS itself', () => {
  assert.equal(db.recommend('adelie1').resources, {
    memory: 1_073_741_824,
    cpus: 2,
    storage: 10_737_418_240,
    because: { rule: 'recommended-resources', from: 'adelie1', at: 'system:os/example.org/adelie-1.xml:24' },
  });
});

test('a part that does not apply is absent, never null', () => {
  const bare = databaseOf('<os id="http://example.org/a"/>').recommend('http://example.org/a');
  assert.equal(bare.os, { id: 'http://example.org/a', shortId: 'http://example.org/a' });
  const visit = (value: unknown): void => {
    assert.ok(value !== null && value !== undefined);
    if (typeof value !== 'object') return;
    for (const member of Object.values(value)) visit(member);
  };
  visit(bare);
});

test('one question has one answer, by id, by short-id, and with its defaults said', () => {
  const answer = db.recommend('adelie2');
  for (const key of ['adelie2', 'adelie-latest', 'http://example.org/adelie/2']) {
    assert.is(db.recommend(key), answer);
    assert.is(db.recommend(key, {}), answer);
    assert.is(db.recommend(key, { hypervisor: 'kvm' }), answer);
    assert.is(db.recommend(key, { arch: 'x86_64', hypervisor: 'kvm' }), answer);
  }
});

test('a caller’s target is neither kept nor frozen', () => {
  const target = { arch: 'x86_64' as const };
  const answer = open().recommend('adelie2', target);
  assert.not(Object.isFrozen(target));
  assert.is.not(answer.target, target);
});

test('a recommendation is frozen to the ground', () => {
  for (const { shortId } of db.oses()) {
    const before = JSON.stringify(db.recommend(shortId));
    assert.equal(attemptChanges(db.recommend(shortId)), []);
    assert.is(JSON.stringify(db.recommend(shortId)), before);
  }
});

test('asking in any order gives the same bytes', () => {
  const keys = db.oses().map(({ shortId }) => shortId);
  const answers = (order: readonly string[]): string => {
    const fresh = open();
    const pairs = order.map(key => [key, JSON.stringify(fresh.recommend(key))] as const);
    return JSON.stringify(pairs.sort());
  };
  const expected = answers(keys);
  assert.is(answers([...keys].reverse()), expected);
  for (const [index] of keys.entries()) assert.is(answers([...keys.slice(index), ...keys.slice(0, index)]), expected);
});

test('asking for other things first changes no answer', () => {
  const [asked, fresh] = [open(), open()];
  for (const one of asked.oses()) JSON.stringify(one);
  assert.is(asked.problems.length, 0);
  for (const { shortId } of fresh.oses()) {
    assert.is(JSON.stringify(asked.recommend(shortId)), JSON.stringify(fresh.recommend(shortId)));
  }
});

test('a device that no rule knows is told, with who declares it', () => {
  const own = databaseOf(
    os(
      'a',
      '<devices><device id="http://example.org/rocket"/><device id="http://pcisig.com/pci/8086/100e"/></devices>',
    ),
    os('b', `<derives-from id="http://example.org/a"/>${SIZE}`),
    os(
      'c',
      `<derives-from id="http://example.org/a"/><devices><device id="http://example.org/rocket" supported="no"/></devices>${SIZE}`,
    ),
  );
  assert.equal(own.recommend('b').warnings, [
    {
      code: 'UNKNOWN_DEVICE',
      message:
        "The device http://example.org/rocket, which a declares, is not one of osinfo-db's, and decides nothing.",
    },
  ]);
  assert.equal(own.recommend('c').warnings, []);
});

test('a device that only drivers name is not told', () => {
  const driver =
    '<driver arch="x86_64" location="https://example.org/d"><device id="http://example.org/rocket"/></driver>';
  assert.equal(databaseOf(os('a', driver + SIZE)).recommend('a', { drivers: 'all' }).warnings, []);
});

test('what a recommendation does not say is not read', () => {
  const store = storeOf(
    os('a', '<devices><device id="http://example.org/d"/></devices><media arch="x86_64" id="http://example.org/m"/>'),
    os('b', '<derives-from id="http://example.org/a"/><tree arch="x86_64" id="http://example.org/t"/>'),
    '<device id="http://example.org/d"/>',
  );
  const kinds = new Set<string>();
  const members = new Set<PropertyKey>();
  const seen = <T extends object>(record: T): T =>
    new Proxy(record, {
      get: (whole, name) => {
        members.add(name);
        return Reflect.get(whole, name);
      },
    });
  const { database, problems, hardware } = store;
  const own = new OsinfoDb({
    database,
    problems,
    hardware,
    has: kind => store.has(kind),
    ids: kind => store.ids(kind),
    record: (kind, id) => {
      kinds.add(kind);
      const record = store.record(kind, id);
      return record && seen(record);
    },
    idOfShortId: (kind, shortId) => store.idOfShortId(kind, shortId),
  });
  own.recommend('b');
  assert.equal([...kinds], ['os']);
  assert.equal(
    ['media', 'trees', 'images', 'drivers', 'devices'].filter(name => members.has(name)),
    ['devices'],
  );
});

test('the OS’s own drivers count as the caller says, on their architecture alone', () => {
  const driver = (arch: string, device: string, more = ''): string =>
    `<driver arch="${arch}" location="https://example.org/${device}" ${more}><device id="${PCI}/1af4/${device}"/></driver>`;
  const own = databaseOf(
    os(
      'a',
      driver('x86_64', '1001', 'pre-installable="true"') +
        driver('x86_64', '1000') +
        driver('i686', '1005', 'pre-installable="true"'),
    ),
    os('b', '<derives-from id="http://example.org/a"/>'),
  );
  const parts = (key: string, target: Target): string => namedParts(own.recommend(key, target), 'disk= network= rng=');
  assert.is(parts('a', {}), 'disk=ide network=e1000 rng=none');
  assert.is(parts('a', { drivers: 'preinstalled' }), 'disk=virtio network=e1000 rng=none');
  assert.is(parts('a', { drivers: 'all' }), 'disk=virtio network=virtio rng=none');
  assert.is(parts('a', { drivers: 'all', arch: 'i686' }), 'disk=ide network=e1000 rng=virtio');
  assert.is(parts('b', { drivers: 'all' }), 'disk=ide network=e1000 rng=none', 'drivers are not inherited');
  const { because } = own.recommend('a', { drivers: 'all' }).disk;
  assert.equal(because, {
    rule: 'virtio-block',
    device: `${PCI}/1af4/1001`,
    from: 'a',
    at: 'system:os/example.org/a.xml:2',
  });
});

test('a child never changes what its parent gets', () => {
  const parent = os('a', '<devices><device id="http://pcisig.com/pci/8086/100e"/></devices><resources arch="all"/>');
  const child = os(
    'b',
    '<derives-from id="http://example.org/a"/><x-clock-offset>localtime</x-clock-offset><devices>' +
      '<device id="http://pcisig.com/pci/8086/100e" supported="false"/></devices><resources arch="all" inherit="true"/>',
  );
  const alone = JSON.stringify(databaseOf(parent).recommend('a'));
  const family = databaseOf(parent, child);
  family.recommend('b');
  assert.is(JSON.stringify(family.recommend('a')), alone);
});

test('what cannot be asked is an error, and is not remembered', () => {
  for (const [call, code] of [
    [() => db.recommend('nobody'), 'UNKNOWN_OS'],
    [() => Reflect.apply(db.recommend, db, ['adelie2', { arch: 'z80' }]), 'BAD_TARGET'],
    [() => Reflect.apply(db.recommend, db, ['adelie2', 'kvm']), 'BAD_ARGUMENT'],
    [() => Reflect.apply(db.recommend, db, ['adelie2', null]), 'BAD_ARGUMENT'],
  ] as const) {
    for (const _ of [1, 2]) {
      try {
        call();
        assert.unreachable();
      } catch (error) {
        assert.ok(isOsinfoError(error) && error.code === code);
      }
    }
  }
  assert.is(db.recommend('adelie2').machine?.type, 'q35');
});

test('a record that two databases share has in each what it inherits there', () => {
  const child = osRecord(os('child', '<derives-from id="http://example.org/parent"/>'));
  const inherits = (devices: string): string | undefined => {
    const parent = osRecord(os('parent', devices));
    return new OsinfoDb(new MemoryStore({ origin: 'given', layers: [] }, [child, parent], [])).recommend('child')
      .network?.model;
  };
  assert.is(inherits(`<devices><device id="${PCI}/1022/2000"/></devices>`), 'pcnet');
  assert.is(inherits(`<devices><device id="${PCI}/10ec/8139"/></devices>`), 'rtl8139');
});

test('decisions of one architecture are not those of another', () => {
  const efi = (arch: string, rest: string): string => `<firmware arch="${arch}" type="efi"${rest}/>`;
  const only = databaseOf(os('a', `${efi('x86_64', '')}<firmware arch="x86_64" type="bios" supported="false"/>`));
  const typeOn = (arch: 'x86_64' | 'i686'): string | undefined => only.recommend('a', { arch }).firmware?.type;
  assert.equal([typeOn('x86_64'), typeOn('i686'), typeOn('x86_64')], ['efi', 'bios', 'efi']);
});

test.run();
