// Records in, entities out: every field, and what each is when no file says it.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { loadSync } from '../../../data-loader/parse/load.ts';
import { OsinfoDb } from '../../../lib/database/db.ts';
import {
  EVERYTHING_DATAMAP,
  EVERYTHING_DEPLOYMENT,
  EVERYTHING_DEVICE,
  EVERYTHING_OS,
  EVERYTHING_PLATFORM,
  EVERYTHING_SCRIPT,
} from '../../cases/everything.ts';
import { fixtureRoots, inFolder, writeFiles } from '../../fixtures/folders.ts';
import { databaseOf, os } from '../../fixtures/records.ts';

const test = suite('resolve');

const db = new OsinfoDb(loadSync(fixtureRoots('everything')));

test('an OS says what its files say', () => {
  const { record, devices, resources, firmware, completeFirmware, variants, installScripts, ...fields } =
    db.os('emperor1');
  assert.equal(record, EVERYTHING_OS);
  assert.equal(
    { ...fields },
    {
      kind: 'os',
      id: 'http://example.org/emperor/1',
      shortId: 'emperor1',
      shortIds: ['emperor1', 'emperor-first'],
      name: 'Emperor 1',
      vendor: 'Colony',
      version: '1',
      codename: 'Moult',
      logo: 'http://example.org/emperor.svg',
      releaseDate: '2020-02-29',
      eolDate: '2030-01-02',
      derivesFrom: ['http://example.org/king/2', 'http://example.org/king/1'],
      clones: ['http://example.org/rockhopper/1'],
      upgrades: ['http://example.org/emperor/0'],
      custom: EVERYTHING_OS.custom,
      family: 'penguin',
      distro: 'emperor',
      releaseStatus: 'rolling',
      media: EVERYTHING_OS.media,
      trees: EVERYTHING_OS.trees,
      images: EVERYTHING_OS.images,
      drivers: EVERYTHING_OS.drivers,
      ancestors: [],
      descendants: [],
      upgradableTo: [],
      kernelUrlArgument: 'inst.repo',
      cloudImageUsername: 'chick',
    },
  );
  assert.equal(variants, [
    { id: 'nest', name: 'Emperor Nest' },
    { id: 'sea', name: undefined },
  ]);
  assert.equal(installScripts, ['http://example.org/script/nest']);
  assert.equal(
    devices.map(({ id, name, from }) => [id, name, from]),
    [
      ['http://example.org/fish/1', 'fish', 'emperor1'],
      ['http://example.org/fish/3', undefined, 'emperor1'],
    ],
  );
  assert.equal(
    resources.map(({ arch, maximum }) => [arch, maximum?.cpus]),
    [
      ['all', undefined],
      ['x86_64', 64],
    ],
  );
  assert.equal(
    [firmware, completeFirmware].map(list => list.map(({ type }) => type).join(' ')),
    ['efi', 'efi bios'],
  );
});

test('an OS of which only the id is known has a name to print, and nothing else', () => {
  const bare = databaseOf('<os id="http://example.org/a"/>').os('http://example.org/a');
  assert.is(bare.shortId, 'http://example.org/a');
  assert.equal(bare.shortIds, []);
  assert.is(bare.releaseStatus, 'released');
  for (const nothing of [
    'name',
    'vendor',
    'version',
    'codename',
    'logo',
    'releaseDate',
    'eolDate',
    'family',
    'distro',
  ] as const) {
    assert.is(bare[nothing], undefined, nothing);
  }
  assert.is(bare.kernelUrlArgument, undefined);
  assert.is(bare.cloudImageUsername, undefined);
  for (const none of [
    'derivesFrom',
    'clones',
    'upgrades',
    'devices',
    'resources',
    'firmware',
    'media',
    'trees',
  ] as const) {
    assert.equal(bare[none], [], none);
  }
});

test('what is repeated by fragments is there once', () => {
  const repeated = databaseOf(
    os(
      'a',
      '<short-id>a</short-id><short-id>b</short-id><derives-from id="x"/><derives-from id="y"/><derives-from id="x"/>',
    ),
  ).os('a');
  assert.equal(repeated.shortIds, ['a', 'b']);
  assert.equal(repeated.derivesFrom, ['y', 'x'], 'the last first, each where it came first');
});

test('the relations of an OS are told both ways', () => {
  const family = databaseOf(
    os('a'),
    os('b', '<derives-from id="http://example.org/a"/><upgrades id="http://example.org/a"/>'),
    os('c', '<clones id="http://example.org/b"/>'),
  );
  assert.equal(family.os('c').ancestors, ['http://example.org/b', 'http://example.org/a']);
  assert.equal(family.os('a').descendants, ['http://example.org/b', 'http://example.org/c']);
  assert.equal(family.os('a').upgradableTo, ['http://example.org/b']);
});

test('install scripts work with a medium where there is one, its own or the OS’s, as in libosinfo', () => {
  const script = '<script id="http://example.org/s"/>';
  const medium = (content: string): string =>
    `<media id="http://example.org/m" arch="all"><iso/><installer>${content}</installer></media>`;
  const scripts = `<installer>${script}</installer>`;
  const isTrue = (content: string): boolean | undefined =>
    databaseOf(os('a', content)).os('a').media[0]?.installerScript;
  const plain = '<media id="http://example.org/m" arch="all"><iso/></media>';
  const refusing = '<media id="http://example.org/m" arch="all" installer-script="false"><iso/></media>';
  assert.equal([plain, plain + scripts, refusing + scripts, medium(script)].map(isTrue), [false, true, false, true]);
  assert.is(databaseOf(os('a', plain)).os('a').record.media[0]?.installerScript, true, 'the record is as the file');
});

test('a platform', () => {
  const { record, devices, ...fields } = there(db.findPlatform('iceberg2'));
  assert.equal(record, EVERYTHING_PLATFORM);
  assert.equal(
    { ...fields },
    {
      kind: 'platform',
      id: 'http://example.org/iceberg/2',
      shortId: 'iceberg2',
      shortIds: ['iceberg2'],
      name: 'Iceberg 2',
      vendor: 'Glacier',
      version: '2',
      codename: 'Drift',
      logo: 'http://example.org/iceberg.svg',
      releaseDate: '2021-03-04',
      eolDate: '2031-03-04',
      derivesFrom: ['http://example.org/floe/1'],
      clones: ['http://example.org/floe/2'],
      upgrades: ['http://example.org/iceberg/1'],
      custom: EVERYTHING_PLATFORM.custom,
      ancestors: [],
      descendants: [],
      upgradableTo: [],
    },
  );
  assert.equal(
    devices.map(({ id, from }) => [id, from]),
    [['http://example.org/fish/1', 'iceberg2']],
  );
});

test('a platform inherits devices from what it upgrades', () => {
  const platforms = databaseOf(
    '<platform id="http://example.org/p"><short-id>p</short-id><devices><device id="d"/></devices></platform>',
    '<platform id="http://example.org/q"><short-id>q</short-id><upgrades id="http://example.org/p"/></platform>',
  );
  assert.equal(
    platforms.findPlatform('q')?.devices.map(({ id, from }) => [id, from]),
    [['d', 'p']],
  );
});

test('a device', () => {
  assert.equal(
    { ...db.findDevice('http://example.org/fish/1') },
    {
      kind: 'device',
      id: 'http://example.org/fish/1',
      name: 'fish',
      vendor: 'Sea',
      vendorId: '0f15',
      product: 'Krill Eater',
      productId: '0001',
      subsystem: 'deep',
      busType: 'pci',
      class: 'net',
      record: EVERYTHING_DEVICE,
    },
  );
});

test('what a device’s files leave open, the host’s lists of hardware say', () => {
  const device = (id: string, content: string): string =>
    `<libosinfo><device id="http://pcisig.com/pci/${id}">${content}</device></libosinfo>`;
  const files = {
    'db/device/pcisig.com/pci-0f15-0001.d/class.xml': device('0f15/0001', '<name>fish</name><vendor>Own</vendor>'),
    'pci.ids': '0f15  Sea\n\t0001  Herring Card\n\t0002  Krill Card\n',
  };
  inFolder(files, folder => {
    const roots = [{ layer: 'system' as const, path: `${folder}/db`, why: 'test' }];
    const listed = new OsinfoDb(loadSync(roots, { hardwareIds: { pci: `${folder}/pci.ids` } }));
    const described = listed.findDevice('http://pcisig.com/pci/0f15/0001');
    assert.equal(
      [described?.name, described?.vendor, described?.vendorId, described?.product, described?.productId],
      ['fish', 'Own', '0f15', 'Herring Card', '0001'],
    );
    assert.is(described?.busType, 'pci');
    assert.equal(listed.findDevice('http://pcisig.com/pci/0f15/0002'), {
      kind: 'device',
      id: 'http://pcisig.com/pci/0f15/0002',
      name: undefined,
      vendor: 'Sea',
      vendorId: '0f15',
      product: 'Krill Card',
      productId: '0002',
      subsystem: undefined,
      busType: 'pci',
      class: undefined,
      record: undefined,
    });
    assert.is(
      listed.findDevice('http://pcisig.com/pci/0f15/0002'),
      listed.findDevice('http://pcisig.com/pci/0f15/0002'),
    );
    assert.is(listed.findDevice('http://pcisig.com/pci/0f15/0003'), undefined);
    assert.equal(
      listed.devices().map(({ product }) => product),
      ['Herring Card'],
    );
    assert.equal(
      Array.from(listed.listedDevices(), ({ product }) => product),
      ['Krill Card'],
    );
  });
});

test('a deployment', () => {
  const { devices, ...fields } = there(db.deployments()[0]);
  assert.equal(fields, {
    kind: 'deployment',
    id: 'http://example.org/emperor-1/iceberg-2',
    os: 'http://example.org/emperor/1',
    platform: 'http://example.org/iceberg/2',
    record: EVERYTHING_DEPLOYMENT,
  });
  assert.equal(
    devices.map(({ id, driver, from }) => [id, driver, from]),
    [['http://example.org/fish/1', 'herring', 'http://example.org/emperor-1/iceberg-2']],
  );
});

test('a deployment prefers what is written last, as libosinfo does', () => {
  const [deployment] = databaseOf(
    '<deployment id="http://example.org/a"><os id="o"/><platform id="p"/><devices><device id="x"/><device id="y"/></devices></deployment>',
  ).deployments();
  assert.equal(
    deployment?.devices.map(({ id }) => id),
    ['y', 'x'],
  );
});

test('a datamap looks up both ways', () => {
  const datamap = there(db.findDatamap('http://example.org/languages'));
  assert.equal(datamap.entries, [
    { from: 'DE', to: 'de_DE' },
    { from: 'XX', to: '' },
  ]);
  assert.is(datamap.lookup('DE'), 'de_DE');
  assert.is(datamap.lookup('XX'), '');
  assert.is(datamap.lookup('de_DE'), undefined);
  assert.is(datamap.lookup('constructor'), undefined);
  assert.is(datamap.reverseLookup('de_DE'), 'DE');
  assert.is(datamap.reverseLookup('DE'), undefined);
  assert.equal(datamap.record, EVERYTHING_DATAMAP);
});

test('of several words that become one, the last is what it becomes again', () => {
  const [datamap] = databaseOf(
    '<datamap id="http://example.org/m"><entry inval="a" outval="x"/><entry inval="b" outval="x"/><entry inval="__proto__" outval="y"/></datamap>',
  ).datamaps();
  assert.is(datamap?.reverseLookup('x'), 'b');
  assert.is(datamap?.lookup('__proto__'), 'y');
});

test('an install script', () => {
  assert.equal(db.findInstallScript('http://example.org/script/nest'), {
    kind: 'install-script',
    id: 'http://example.org/script/nest',
    profile: 'desktop',
    productKeyFormat: '@@-##',
    pathFormat: 'dos',
    expectedFilename: 'nest.cfg',
    preInstallDriversSigning: 'strict',
    postInstallDriversSigning: 'warn',
    needsInternet: true,
    canPreInstallDrivers: true,
    canPostInstallDrivers: false,
    injectionMethods: ['cdrom', 'web'],
    preferredInjectionMethod: 'cdrom',
    configParams: EVERYTHING_SCRIPT.configParams,
    avatarFormat: EVERYTHING_SCRIPT.avatarFormat,
    template: EVERYTHING_SCRIPT.template,
    record: EVERYTHING_SCRIPT,
  });
});

test('an install script that says nothing has libosinfo’s defaults', () => {
  const [script] = databaseOf('<install-script id="http://example.org/s"/>').installScripts();
  assert.equal(
    [script?.pathFormat, script?.preInstallDriversSigning, script?.postInstallDriversSigning],
    ['unix', 'none', 'none'],
  );
  assert.equal(
    [script?.needsInternet, script?.canPreInstallDrivers, script?.canPostInstallDrivers],
    [false, false, false],
  );
  assert.equal([script?.injectionMethods, script?.preferredInjectionMethod], [[], undefined]);
  assert.equal([script?.profile, script?.avatarFormat, script?.template], [undefined, undefined, undefined]);
});

test('the preferred way to inject an answer file is disk, then initrd, then the first', () => {
  const preferred = (...methods: readonly string[]): unknown => {
    const elements = methods.map(method => `<injection-method>${method}</injection-method>`).join('');
    const [script] = databaseOf(
      `<install-script id="http://example.org/s">${elements}</install-script>`,
    ).installScripts();
    return [script?.preferredInjectionMethod, script?.injectionMethods.length];
  };
  assert.equal(preferred('cdrom', 'initrd', 'disk'), ['disk', 3]);
  assert.equal(preferred('cdrom', 'initrd', 'initrd'), ['initrd', 2]);
  assert.equal(preferred('floppy', 'cdrom'), ['floppy', 2]);
});

test('an entity stays as it was made when its files change', () => {
  inFolder({}, folder => {
    const file = 'os/example.org/a.xml';
    writeFiles(folder, { [file]: `<libosinfo>${os('a', '<name>before</name>')}</libosinfo>` });
    const opened = new OsinfoDb(loadSync([{ layer: 'system', path: folder, why: 'test' }]));
    writeFiles(folder, { [file]: `<libosinfo>${os('a', '<name>after</name>')}</libosinfo>` });
    assert.is(opened.os('a').name, 'before');
  });
});

test.run();

function there<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('it is not there');
  return found;
}
