// `osinfo identify` and `osinfo detect` as a user meets them: images, trees and os-release files in, texts and exit codes out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { discOf } from '../../../fixtures/discs.ts';
import { inFolder, writtenOnce } from '../../../fixtures/folders.ts';
import { ask, type Outcome, type Setting } from '../world.ts';

const test = suite('identify and detect');

const DATABASE = {
  'os/example.org/a.xml': `<libosinfo version="0.0.1">
<os id="http://example.org/a">
<short-id>a1</short-id>
<name>A 1</name>
<name xml:lang="de">A Eins</name>
<distro>dist</distro>
<version>1</version>
<variant id="v"><name>A 1 for V</name></variant>
<variant id="w"><name>A 1 for W</name></variant>
<media arch="x86_64" live="true"><variant id="v"/><iso><volume-id>^A-\\d$</volume-id><system-id>LINUX</system-id></iso></media>
<media arch="i686"><variant id="v"/><variant id="w"/><iso><volume-id>A-1</volume-id></iso></media>
<tree arch="x86_64"><url>http://example.org/tree</url><kernel>k</kernel><initrd>i</initrd><boot-iso>b</boot-iso><treeinfo><family>Fam</family></treeinfo></tree>
</os>
</libosinfo>
`,
};
const db = writtenOnce('identify-command', DATABASE);
const CONTENTS = {
  'tree/.treeinfo': '[general]\nfamily = Fam\narch = x86_64\n',
  'other/.treeinfo': '[general]\nfamily = Other\n',
  'root/etc/os-release': 'ID=dist\nVERSION_ID=1\n',
};

/** The outcomes of calls; `DIR` is a folder with images. */
function inImages(calls: (ask: (line: string, setting?: Setting) => Promise<Outcome>) => Promise<void>): Promise<void> {
  return inFolder(CONTENTS, async folder => {
    const disc = (name: string, made: Parameters<typeof discOf>[0]): void =>
      writeFileSync(join(folder, name), discOf(made));
    disc('a.iso', { volumeId: 'A-1', systemId: 'LINUX' });
    disc('b.iso', { volumeId: 'B\u001b[31m' });
    disc('no-boot.iso', { volumeId: 'A-2', systemId: 'LINUX', boot: 'none' });
    writeFileSync(join(folder, 'text.iso'), 'text');
    await calls(async (line, setting) => {
      const [, command = '', rest = ''] = /^(\S+) ?(.*)$/s.exec(line) ?? [];
      const { out, err, code } = await ask(
        `${command} --db ${db} ${rest.replaceAll('DIR', folder)}`.trimEnd(),
        setting,
      );
      return { code, out: out.replaceAll(folder, 'DIR'), err: err.replaceAll(folder, 'DIR') };
    });
  });
}

const A =
  'DIR/a.iso: a1, A 1 for V, x86_64, installer, live\n  volume-id "A-1" matches ^A-\\d$\n  system-id is LINUX\n  os/example.org/a.xml:10\n';

test('a disc, with the reason', () =>
  inImages(async ask => {
    assert.equal(await ask('identify DIR/a.iso'), { code: 0, out: A, err: '' });
  }));

test('every match', () =>
  inImages(async ask => {
    const { out } = await ask('identify --all DIR/a.iso');
    assert.is(out, `${A}DIR/a.iso: a1, A 1, i686, installer\n  volume-id is A-1\n  os/example.org/a.xml:11\n`);
  }));

test('several paths: what is unknown or cannot be read is told, the others are identified', () =>
  inImages(async ask => {
    assert.equal(await ask('identify DIR/text.iso DIR/b.iso DIR/a.iso DIR/no-boot.iso DIR/tree DIR/root'), {
      code: 1,
      out:
        'DIR/b.iso: the database does not know the disc "B\\u001b[31m"\n' +
        A +
        'DIR/no-boot.iso: a1, A 1 for V, x86_64, installer, live, not bootable\n  volume-id "A-2" matches ^A-\\d$\n  system-id is LINUX\n  os/example.org/a.xml:10\n' +
        'DIR/tree: a1, A 1, x86_64\n  family is Fam\n  os/example.org/a.xml:12\n' +
        'DIR/root: a1, A 1\n  version: the OS has the ID and the VERSION_ID of the file\n  os/example.org/a.xml:2\n',
      err: 'osinfo: DIR/text.iso cannot be identified: it ends before the volume descriptor of a disc.\n',
    });
  }));

test('a folder of images, with progress on a terminal', () =>
  inImages(async ask => {
    const { out, err, code } = await ask('identify DIR', { isTerminal: true, environment: { NO_COLOR: '1' } });
    assert.equal([code, out.match(/^DIR\S+:/gm)], [1, ['DIR/a.iso:', 'DIR/b.iso:', 'DIR/no-boot.iso:']]);
    assert.match(err, '\r\u001b[K4 of 4: DIR/text.iso\r\u001b[Kosinfo: ');
    assert.not.match((await ask('identify DIR')).err, ' of 4');
  }));

test('JSON', () =>
  inImages(async ask => {
    const { out } = await ask('identify --json --all DIR/a.iso DIR/tree DIR/root DIR/text.iso', {
      environment: { LANG: 'de' },
    });
    const list = JSON.parse(out);
    assert.equal(
      list.map(({ path, kind, matches }: { path: string; kind: string; matches?: object[] }) => [
        path,
        kind,
        matches?.length,
      ]),
      [
        ['DIR/a.iso', 'media', 2],
        ['DIR/tree', 'tree', 1],
        ['DIR/root', 'os-release', 1],
        ['DIR/text.iso', undefined, undefined],
      ],
    );
    assert.equal(list[0].facts, { volumeId: 'A-1', systemId: 'LINUX', volumeSize: 204_800 });
    assert.equal(list[0].matches[0].os, { id: 'http://example.org/a', shortId: 'a1', name: 'A 1' });
    assert.equal([list[3].error.code, list[3].error.reason], ['BAD_SOURCE', 'truncated']);
  }));

test('standard input: a disc, and texts', () =>
  inImages(async ask => {
    const input = (bytes: Uint8Array | string): { input: () => Uint8Array } => ({ input: () => Buffer.from(bytes) });
    assert.match(
      (await ask('identify -', input(discOf({ volumeId: 'A-1', systemId: 'LINUX' })))).out,
      '-: a1, A 1 for V',
    );
    assert.match((await ask('identify --treeinfo -', input(CONTENTS['tree/.treeinfo']))).out, '-: a1, A 1, x86_64');
    assert.match((await ask('identify --os-release -', input('ID=dist'))).out, '-: a1');
    assert.match((await ask('identify --os-release DIR/root/etc/os-release')).out, 'DIR/root/etc/os-release: a1');
    assert.is((await ask('identify --os-release DIR/nothing')).code, 1);
    assert.is((await ask('identify -', input(''))).code, 1);
    assert.is((await ask('identify - -')).code, 2);
    assert.is((await ask('identify --treeinfo --os-release x')).code, 2);
    assert.is((await ask('identify')).code, 2);
  }));

test('names in the language of the environment', () =>
  inImages(async ask => {
    assert.match((await ask('identify DIR/tree', { environment: { LANG: 'de_DE.UTF-8' } })).out, 'a1, A Eins');
  }));

test('what cockpit-machines reads', () =>
  inImages(async ask => {
    assert.is(
      (await ask('identify --format cockpit DIR/a.iso DIR/tree DIR/b.iso')).out,
      '{"os": "http://example.org/a", "media": "http://example.org/a:0"}\n{"os": "http://example.org/a"}\n{}\n',
    );
  }));

/** `[arguments, exit code, standard output, standard error]`, as osinfo-detect has them. */
const DETECT: readonly (readonly [line: string, code: number, out: string, err: string])[] = [
  [
    'detect DIR/a.iso',
    0,
    "Media is bootable.\nMedia is an installer for OS 'A 1 for V (x86_64)'\nMedia is live media for OS 'A 1 for V (x86_64)'\n",
    '',
  ],
  [
    'detect -a DIR/a.iso',
    0,
    "Media is bootable.\n#1: Media is an installer for OS 'A 1 for V (x86_64)'\n#1: Media is live media for OS 'A 1 for V (x86_64)'\n#2: Media is an installer for OS 'A 1 (i686)'\nAvailable OS variants on media:\nA 1 for V\nA 1 for W\n",
    '',
  ],
  ['detect DIR/b.iso', 0, 'Media is bootable.\n', ''],
  ['detect DIR/no-boot.iso', 0, 'Media is not bootable.\n', ''],
  ['detect -t media -f plain DIR/b.iso extra', 0, 'Media is bootable.\n', ''],
  [
    'detect -f env DIR/a.iso',
    0,
    'OSINFO_BOOTABLE=1\nOSINFO_INSTALLER=http://example.org/a\nOSINFO_LIVE=http://example.org/a\nOSINFO_MEDIA=http://example.org/a:0\n',
    '',
  ],
  ['detect --format=env DIR/no-boot.iso', 0, 'OSINFO_BOOTABLE=0\n', ''],
  ['detect --format=env DIR/b.iso', 0, 'OSINFO_BOOTABLE=1\n', ''],
  ['detect -t tree DIR/tree', 0, "Tree is an installer for OS 'A 1 (x86_64)'\n", ''],
  ['detect -t tree -a DIR/tree', 0, "#1: Tree is an installer for OS 'A 1 (x86_64)'\n", ''],
  [
    'detect -t tree -f env DIR/tree',
    0,
    'OSINFO_INSTALLER=http://example.org/a\nOSINFO_TREE=http://example.org/a:0\nOSINFO_TREE_KERNEL=k\nOSINFO_TREE_INITRD=i\nOSINFO_TREE_BOOT_ISO=b\n',
    '',
  ],
  ['detect -t tree DIR/other', 0, '', ''],
  ['detect -t tree DIR/a.iso', 253, '', 'Error parsing installer tree: '],
  ['detect DIR/tree', 253, '', 'Error parsing media: '],
  ['detect DIR/text.iso', 253, '', 'Error parsing media: '],
  ['detect DIR/nothing', 253, '', 'Error parsing media: '],
  ['detect', 254, '', 'Usage: '],
  ['detect -f udev DIR/a.iso', 255, '', 'osinfo: The option -f has no value "udev", only plain, env.'],
  ['detect -t disc DIR/a.iso', 255, '', 'osinfo: The option -t has no value "disc", only media, tree.'],
  ['detect -x DIR/a.iso', 255, '', 'osinfo: There is no option -x here.'],
];

for (const [line, code, out, err] of DETECT) {
  test(line, () =>
    inImages(async ask => {
      const outcome = await ask(line);
      assert.equal([outcome.code, outcome.out], [code, out]);
      assert.ok(outcome.err.startsWith(err) && (err !== '' || outcome.err === ''), outcome.err);
    }),
  );
}

test('a folder that cannot be listed does not end the answers about the others', () =>
  inImages(async ask => {
    // Every path counts as a folder here, and none of these can be listed.
    const { code, out, err } = await ask('identify DIR/nothing DIR/a.iso', { isFolder: () => true });
    assert.is(code, 1);
    assert.match(out, 'DIR/a.iso: a1');
    assert.match(err, 'DIR/nothing cannot be identified: there is no such file');
  }));

test.run();
