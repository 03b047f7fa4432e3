// Tests a database as a caller uses it: look-ups, lists, problems, and results that nobody can change.

import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError, OsinfoDb } from '../../../lib/index.ts';
import { attemptChanges } from '../../fixtures/changes.ts';
import { databaseOf, os, storeOf } from '../../fixtures/records.ts';

const test = suite('db');

const DEVICE = '<device id="http://example.org/d"><name>fish</name><class>net</class></device>';
const PLATFORM = '<platform id="http://example.org/p"><short-id>p</short-id></platform>';
const DEPLOYMENT =
  '<deployment id="http://example.org/x"><os id="http://example.org/a"/><platform id="http://example.org/p"/></deployment>';
const DATAMAP = '<datamap id="http://example.org/m"><entry inval="a" outval="b"/></datamap>';
const SCRIPT = '<install-script id="http://example.org/s"><profile>jeos</profile></install-script>';

const db = databaseOf(
  os('b', '<name>B</name><devices><device id="http://example.org/d"/></devices><resources arch="all"/>'),
  os(
    'a',
    '<short-id>alias</short-id><name>A</name><derives-from id="http://example.org/b"/><firmware arch="x" type="y"/>',
  ),
  DEVICE,
  PLATFORM,
  DEPLOYMENT,
  DATAMAP,
  SCRIPT,
);

test('an OS is found by id and by any of its short-ids, and is one object', () => {
  const a = db.os('http://example.org/a');
  assert.is(a.name, 'A');
  assert.is(db.os('a'), a);
  assert.is(db.os('alias'), a);
  assert.is(db.findOs('alias'), a);
  assert.is(db.oses()[0], a);
});

test('an OS that is not there is an error that names the nearest, or undefined', () => {
  assert.is(db.findOs('aliaz'), undefined);
  const error = thrownBy(() => db.os('aliaz'));
  assert.ok(isOsinfoError(error) && error.code === 'UNKNOWN_OS');
  assert.equal(error.detail, { key: 'aliaz', near: ['alias'], databaseVersion: '20261122' });
});

test('a short-id that reads like another OS’s id does not hide that OS', () => {
  const odd = databaseOf(os('a', '<short-id>http://example.org/b</short-id><name>A</name>'), os('b', '<name>B</name>'));
  assert.is(odd.os('http://example.org/b').name, 'B');
});

test('a key that is no string is an argument of the wrong type', () => {
  const asks: readonly [name: string, ask: (key: string) => unknown][] = [
    ['os', key => db.os(key)],
    ['findOs', key => db.findOs(key)],
    ['recommend', key => db.recommend(key)],
    ['findPlatform', key => db.findPlatform(key)],
    ['findDevice', key => db.findDevice(key)],
    ['findDatamap', key => db.findDatamap(key)],
    ['findInstallScript', key => db.findInstallScript(key)],
  ];
  for (const [name, ask] of asks) {
    for (const key of [undefined, null, 36, {}, ['a'], Symbol('a')]) {
      const error = thrownBy(() => Reflect.apply(ask, undefined, [key]));
      assert.ok(isOsinfoError(error) && error.code === 'BAD_ARGUMENT', `${name}(${String(key)})`);
    }
  }
});

test('the problems of a store are read when they are asked for, and not before an answer', () => {
  let reads = 0;
  const store = new Proxy(storeOf(os('a')), {
    get: (whole, name) => {
      if (name === 'problems') reads += 1;
      const member: unknown = Reflect.get(whole, name, whole);
      return typeof member === 'function' ? member.bind(whole) : member;
    },
  });
  const asked = new OsinfoDb(store);
  asked.recommend('a');
  assert.is(reads, 0);
  assert.equal(asked.problems, []);
  assert.ok(reads > 0);
});

test('names that JavaScript knows are unknown names', () => {
  for (const key of ['__proto__', 'constructor', 'hasOwnProperty', 'toString', '']) {
    assert.is(db.findOs(key), undefined);
    assert.is(db.findPlatform(key), undefined);
    assert.is(db.findDevice(key), undefined);
    assert.is(db.findDatamap(key), undefined);
    assert.is(db.findInstallScript(key), undefined);
    const error = thrownBy(() => db.os(key));
    assert.ok(isOsinfoError(error) && error.code === 'UNKNOWN_OS', key);
  }
});

test('names that JavaScript knows are names where somebody uses them', () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty'];
  const odd = databaseOf(
    ...names.map(name =>
      os(
        name,
        `<family>${name}</family><distro>${name}</distro><x-${name}>${name}</x-${name}>` +
          `<devices><device id="${name}"/></devices><resources arch="${name}"/><firmware arch="${name}" type="${name}"/>`,
      ),
    ),
  );
  for (const name of names) {
    const found = odd.os(name);
    assert.is(found.id, `http://example.org/${name}`);
    assert.equal([found.family, found.distro], [name, name]);
    assert.equal(
      found.devices.map(({ id }) => id),
      [name],
    );
    const { network, clock, os: about } = odd.recommend(name);
    assert.equal([about.shortId, network?.model, clock.offset], [name, 'e1000', 'utc']);
    assert.equal(
      odd.oses({ family: name }).map(({ shortId }) => shortId),
      [name],
    );
  }
});

test('lists are ordered, and are always the same', () => {
  assert.equal(
    db.oses().map(({ shortId }) => shortId),
    ['a', 'b'],
  );
  assert.is(db.oses(), db.oses());
  assert.equal(
    [db.platforms(), db.devices(), db.deployments(), db.datamaps(), db.installScripts()].map(list =>
      list.map(({ kind, id }) => `${kind} ${id.slice(-1)}`).join(),
    ),
    ['platform p', 'device d', 'deployment x', 'datamap m', 'install-script s'],
  );
  assert.equal([...db.listedDevices()], []);
});

test('a deployment is found by OS and platform', () => {
  assert.is(db.findDeployment('http://example.org/a', 'http://example.org/p')?.id, 'http://example.org/x');
  assert.is(db.findDeployment('http://example.org/b', 'http://example.org/p'), undefined);
  assert.is(db.findDeployment('http://example.org/a', 'http://example.org/a'), undefined);
});

test('a list can be chosen from', () => {
  assert.equal(
    db.oses({ derivedFrom: 'b' }).map(({ shortId }) => shortId),
    ['a'],
  );
  assert.is(db.devices({ class: 'net' }).length, 1);
  assert.is(db.devices({ class: 'block' }).length, 0);
  assert.is(db.platforms({ shortId: '?' }).length, 1);
  for (const call of [() => db.oses(JSON.parse('{"colour":"red"}')), () => db.devices(JSON.parse('{"class":1}'))]) {
    const error = thrownBy(call);
    assert.ok(isOsinfoError(error) && error.code === 'BAD_CRITERIA');
  }
});

test('problems are those of the files, of references and of facts, in order', () => {
  const faulty = databaseOf(
    os('b', '\n<derives-from id="x"/>\n<eol-date>never</eol-date>'),
    os('a', '\n<x-timer-hpet>perhaps</x-timer-hpet>\n<clones id="http://example.org/a"/>'),
  );
  assert.equal(
    faulty.problems.map(({ code, at }) => `${at.file.slice(-5, -4)}:${at.line} ${code}`),
    ['a:3 BAD_VALUE', 'a:4 ANCESTRY_CYCLE', 'b:3 DANGLING_REFERENCE', 'b:4 BAD_VALUE'],
  );
  assert.is(faulty.problems, faulty.problems);
  assert.equal(db.problems, []);
});

test('an OS is its own ancestor and still answers', () => {
  const cyclic = databaseOf(
    os('a', '<derives-from id="http://example.org/b"/><devices><device id="x"/></devices>'),
    os('b', '<derives-from id="http://example.org/a"/><devices><device id="y"/></devices>'),
  );
  assert.equal(
    cyclic.os('a').devices.map(({ id }) => id),
    ['x', 'y'],
  );
  assert.equal(
    cyclic.os('b').devices.map(({ id }) => id),
    ['y', 'x'],
  );
  assert.is(cyclic.recommend('a').machine?.type, 'pc');
});

test('nothing that the database gives can be changed', () => {
  const answers = [
    db,
    db.database,
    db.problems,
    db.oses(),
    db.oses({ shortId: 'a' }),
    db.platforms(),
    db.devices(),
    db.deployments(),
    db.datamaps(),
    db.installScripts(),
    db.recommend('a'),
  ];
  const before = JSON.stringify(answers);
  for (const answer of answers) assert.equal(attemptChanges(answer), []);
  assert.is(JSON.stringify(answers), before);
});

test('an empty database answers too', () => {
  const empty = databaseOf();
  assert.equal(empty.oses(), []);
  assert.is(empty.findOs('a'), undefined);
  assert.equal(empty.problems, []);
  const error = thrownBy(() => empty.recommend('a'));
  assert.ok(isOsinfoError(error) && error.code === 'UNKNOWN_OS' && error.detail.near.length === 0);
});

test('a question that was asked before costs no memory', () => {
  const ask = (times: number): void => {
    for (let n = 0; n < times; n += 1) {
      db.recommend('a');
      db.recommend('http://example.org/a');
    }
  };
  const heap = (): number => process.memoryUsage().heapUsed;
  ask(20_000);
  // A collection, or code that V8 compiles, in between makes one round useless, not most of them.
  const grown = Array.from({ length: 5 }, () => {
    const before = heap();
    ask(50_000);
    return heap() - before;
  });
  // An object of the smallest size for each question would be 1,200,000 bytes.
  const [, , median = 0] = grown.toSorted((a, b) => a - b);
  assert.ok(median < 200_000, `${grown}`);
});

test('answers are kept, but not without end', () => {
  const names = Array.from({ length: 1500 }, (_, n) => `n${n}`);
  const many = databaseOf(...names.map(name => os(name)));
  const first = many.recommend('n0');
  assert.is(many.recommend('http://example.org/n0'), first);
  assert.is(many.recommend('n0'), first);
  for (const name of names) many.recommend(name);
  const again = many.recommend('n0');
  assert.is.not(again, first);
  assert.equal(again, first);
});

test('answers for other targets are kept too', () => {
  const target = { arch: 'x86_64', hypervisor: 'kvm' } as const;
  assert.is(db.recommend('a', target), db.recommend('alias', { ...target }));
  assert.is(db.recommend('a', {}), db.recommend('a'));
});

test('no key of a caller is a question that was answered for another', () => {
  const asked = db.recommend('a', { hypervisor: 'xen' });
  const { id } = asked.os;
  for (const key of [
    `${id}\0${JSON.stringify([asked.target, undefined])}`,
    JSON.stringify([id, asked.target, undefined]),
    JSON.stringify([id, asked.target]),
  ]) {
    const error = thrownBy(() => db.recommend(key));
    assert.ok(isOsinfoError(error) && error.code === 'UNKNOWN_OS', key);
  }
});

test('only an image has wishes', () => {
  const overrides = { network: { choose: { model: 'ne2k_pci' } } };
  for (const options of [overrides, { network: null }]) {
    const error = thrownBy(() => Reflect.apply(db.recommend, db, ['a', {}, options]));
    assert.ok(isOsinfoError(error) && error.code === 'BAD_ARGUMENT');
    assert.is(error.detail.argument, 'options.network');
  }
});

test('an unknown OS gets the answer of the nearest on request, and a warning', () => {
  const [nearest, plain] = [db.recommend('aliaz', {}, { nearest: true }), db.recommend('a')];
  const [warning, ...others] = nearest.warnings;
  assert.equal(warning, {
    code: 'NEAREST_OS',
    message: 'No OS is called "aliaz" in the database of 2026-11-22; this is the answer for alias, the nearest.',
  });
  assert.equal({ ...nearest, warnings: others }, { ...plain });
  assert.ok(Object.isFrozen(nearest.warnings));
  assert.is(db.recommend('alias', {}, { nearest: true }), plain, 'a known one gets its own answer');
  assert.is(db.recommend('a', {}, { nearest: false }), plain);
  assert.is(db.recommend('a', {}, {}), plain);
});

test('where nothing is near, the OS is unknown on request too', () => {
  for (const options of [{ nearest: true }, { nearest: false }, undefined]) {
    const error = thrownBy(() => db.recommend('qwertyuiop', {}, options));
    assert.ok(isOsinfoError(error) && error.code === 'UNKNOWN_OS');
    assert.equal(error.detail.near, []);
  }
});

test('the nearest are named so that they are found, and a stand-in is one of them', () => {
  const lines = databaseOf(
    os('penguin1', '<short-id>shared</short-id><release-date>2020-01-01</release-date>'),
    os('penguin2', '<release-date>2021-01-01</release-date>'),
    '<os id="http://example.org/other"><short-id>shared</short-id><name>Penguin 1</name></os>',
  );
  const error = thrownBy(() => lines.os('penguin 3'));
  assert.ok(isOsinfoError(error) && error.code === 'UNKNOWN_OS');
  assert.is(error.detail.standIn, 'penguin2');
  assert.is(error.detail.near[0], 'penguin2');
  assert.ok(error.detail.near.every(name => lines.findOs(name) !== undefined));
  assert.match(error.message, 'A newer osinfo-db may know it; until then use penguin2.');
});

test('a method on anything but a database is refused with a code', async () => {
  const others: readonly unknown[] = [
    undefined,
    null,
    5,
    {},
    new Proxy(db, {}),
    Object.create(db),
    Object.create(OsinfoDb.prototype),
    OsinfoDb.prototype,
  ];
  const members = Object.entries<PropertyDescriptor>(Object.getOwnPropertyDescriptors(OsinfoDb.prototype));
  assert.ok(members.length > 15);
  for (const [name, { value, get }] of members) {
    if (name === 'constructor') continue;
    for (const other of others) {
      const call = async (): Promise<unknown> => {
        const found: unknown = await Reflect.apply(value ?? get, other, ['a', 'b']);
        return name === 'listedDevices' ? [...Object(found)] : found;
      };
      const thrown: unknown = await call().then(
        () => undefined,
        (error: unknown) => error,
      );
      assert.ok(isOsinfoError(thrown) && thrown.code === 'BAD_ARGUMENT', `${name} ${typeof other}: ${thrown}`);
    }
  }
});

test('newer records that are none are refused, and the old ones stay', async () => {
  for (const records of [5, 'x', {}, new OsinfoDb(storeOf(os('a')))]) {
    const wrong = { reload: async () => records, watch: () => records };
    const reloaded: OsinfoDb = Reflect.construct(OsinfoDb, [storeOf(os('a')), { reload: wrong.reload }]);
    const thrown: unknown = await reloaded.reload().catch((error: unknown) => error);
    assert.ok(isOsinfoError(thrown) && thrown.code === 'BAD_ARGUMENT');
    assert.is(reloaded.os('a').shortId, 'a');
    const watched: OsinfoDb = Reflect.construct(OsinfoDb, [storeOf(os('a')), wrong]);
    const found = thrownBy(() => watched.os('a'));
    assert.ok(isOsinfoError(found) && found.code === 'BAD_ARGUMENT');
  }
});

test.run();

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}
