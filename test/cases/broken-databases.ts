// Table. In: a change that damages a good database on disk. Out: exactly the problems that must be reported. In every
// case the answer about an unaffected OS stays the same.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../fixtures/folders.ts';

/** One fault. */
export interface Fault {
  readonly name: string;
  /** What is written beside the good database: paths such as `local/os/example.org/x.xml`. */
  readonly files?: Files;
  /** What cannot be written as a file's content; the folder with the three layers comes in. */
  readonly also?: (folder: string) => void;
  /** `CODE layer:file` or `CODE layer:file:line`, in the order they are told; none for what is legal. */
  readonly problems: readonly string[];
  /** Only someone who is not root is kept out of a file by its mode. */
  readonly notAsRoot?: true;
}

function document(...entities: readonly string[]): string {
  return `<libosinfo version="0.0.1">\n${entities.join('\n')}\n</libosinfo>\n`;
}

function penguin(version: string, parent: string): string {
  return document(
    `<os id="http://example.org/penguin/${version}"><short-id>penguin${version}</short-id>` +
      `<name>Penguin ${version}</name><derives-from id="http://example.org/penguin/${parent}"/></os>`,
  );
}

function device(product: string, name: string, deviceClass: string): string {
  const id = `http://pcisig.com/pci/1af4/${product}`;
  return document(`<device id="${id}"><name>${name}</name><class>${deviceClass}</class></device>`);
}

/** The good database: three generations of an OS, what they drive, and an OS that has nothing to do with them. */
export const GOOD: Files = {
  'system/VERSION': '20261122\n',
  'system/os/example.org/penguin-1.xml': document(
    '<os id="http://example.org/penguin/1"><short-id>penguin1</short-id><name>Penguin 1</name><family>linux</family>' +
      '<devices><device id="http://pcisig.com/pci/1af4/1041"/><device id="http://pcisig.com/pci/1af4/1042"/></devices></os>',
  ),
  'system/os/example.org/penguin-2.xml': penguin('2', '1'),
  'system/os/example.org/penguin-3.xml': penguin('3', '2'),
  'system/os/example.org/whale.xml': document('<os id="http://example.org/whale"><short-id>whale</short-id></os>'),
  'system/device/pcisig.com/pci-1af4-1041.d/class.xml': device('1041', 'virtio1.0-net', 'net'),
  'system/device/pcisig.com/pci-1af4-1042.d/class.xml': device('1042', 'virtio1.0-block', 'block'),
};

/** The OS that no fault concerns. */
export const UNAFFECTED = 'penguin2';

const X = 'local/os/example.org/x.xml';
const AT_X = 'local:os/example.org/x.xml';

/** A local file with this in it, whatever it is. */
function file(name: string, content: string | Uint8Array, ...problems: readonly string[]): Fault {
  return { name, files: { [X]: content }, problems };
}

/** A local file with an OS that has this in it; every problem is on its line. */
function os(name: string, content: string, ...codes: readonly string[]): Fault {
  const files = { [X]: document(`<os id="http://example.org/x">${content}</os>`) };
  return { name, files, problems: codes.map(code => `${code} ${AT_X}:2`) };
}

/** A local file with one entity of another kind. */
function entity(name: string, kind: string, content: string, ...codes: readonly string[]): Fault {
  const path = `${kind}/example.org/x.xml`;
  const files = { [`local/${path}`]: document(`<${kind} id="http://example.org/x">${content}</${kind}>`) };
  return { name, files, problems: codes.map(code => `${code} local:${path}:2`) };
}

/** Something at the place of a local file that is made in its folder. */
function made(name: string, make: (path: string, folder: string) => void, ...problems: readonly string[]): Fault {
  const also = (folder: string): void => {
    mkdirSync(join(folder, 'local/os/example.org'), { recursive: true });
    make(join(folder, X), folder);
  };
  return { name, also, problems };
}

const UTF16 = new Uint8Array([0xff, 0xfe, ...Array.from('<libosinfo/>', letter => [letter.charCodeAt(0), 0]).flat()]);
const LISTEN = "require('node:net').createServer().listen('x.xml', () => process.exit())";

/** The 31 that libosinfo was tried with; it lost every OS in 18 of them. */
const LIBOSINFO_FAULTS: readonly Fault[] = [
  file('a truncated file', '<libosinfo>\n<os id="http://exa', `BAD_XML ${AT_X}:2`),
  file('a good file cut in the middle', penguin('x', '1').slice(0, 120), `BAD_XML ${AT_X}:2`),
  file('tags that do not match', '<libosinfo>\n<os></so></libosinfo>', `BAD_XML ${AT_X}:2`),
  file('another root element', '<html/>', `BAD_XML ${AT_X}:1`),
  file('bytes that are not UTF-8', Uint8Array.of(0x3c, 0x61, 0xff, 0x3e), `BAD_XML ${AT_X}:1`),
  file('a NUL character', '<libosinfo>\n\0</libosinfo>', `BAD_XML ${AT_X}:2`),
  file('a UTF-16 file', UTF16, `BAD_XML ${AT_X}:1`),
  file('a billion laughs', '<!DOCTYPE l [<!ENTITY a "&b;&b;">]>\n<libosinfo>&a;</libosinfo>', `BAD_XML ${AT_X}:1`),
  file('elements nested 100,000 deep', `<libosinfo>${'<a>'.repeat(100_000)}`, `TOO_LARGE ${AT_X}:1`),
  file('an attribute of 20 MB', `<libosinfo a="${'x'.repeat(20_000_000)}"/>`, `TOO_LARGE ${AT_X}`),
  file('an OS without an id', document('<os/>'), `MISSING_VALUE ${AT_X}:2`),
  made('a link that leads nowhere', path => symlinkSync('/nowhere/at/all', path), `UNREADABLE_FILE ${AT_X}`),
  made('a link to itself', path => symlinkSync('x.xml', path), `UNREADABLE_FILE ${AT_X}`),
  made('a FIFO', path => execFileSync('mkfifo', [path]), `UNREADABLE_FILE ${AT_X}`),
  made('a link to /dev/zero', path => symlinkSync('/dev/zero', path), `UNREADABLE_FILE ${AT_X}`),
  made(
    'a socket',
    path => execFileSync(process.execPath, ['-e', LISTEN], { cwd: join(path, '..') }),
    `UNREADABLE_FILE ${AT_X}`,
  ),
  {
    ...made(
      'a file that may not be read',
      path => writeFileSync(path, document(), { mode: 0 }),
      `UNREADABLE_FILE ${AT_X}`,
    ),
    notAsRoot: true,
  },
  {
    ...made(
      'a folder that may not be listed',
      path => chmodSync(join(path, '..'), 0),
      'UNREADABLE_FOLDER local:os/example.org',
    ),
    notAsRoot: true,
  },
  file('an empty file, which masks nothing here', ''),
  file('a byte order mark', `\ufeff${document()}`),
  file('an external entity', '<!DOCTYPE l SYSTEM "file:///etc/passwd">\n<libosinfo/>', `BAD_XML ${AT_X}:1`),
  file('a text of 20 MB', `<libosinfo>${'x'.repeat(20_000_000)}`, `TOO_LARGE ${AT_X}`),
  os('an OS that derives from itself', '<derives-from id="http://example.org/x"/>', 'ANCESTRY_CYCLE'),
  os('an OS that derives from nothing known', '<derives-from id="http://example.org/y"/>', 'DANGLING_REFERENCE'),
  os('an unknown device', '<devices><device id="http://example.org/d"/></devices>', 'DANGLING_REFERENCE'),
  os('a day that is none', '<release-date>2020-02-31</release-date>', 'BAD_VALUE'),
  os('a number that is none', '<resources arch="all"><minimum><ram>lots</ram></minimum></resources>', 'BAD_VALUE'),
  made('a folder that links to the one it stands in', path => symlinkSync('..', join(path, '../loop'))),
  made('a folder named like a file', path => mkdirSync(path)),
  made(
    'a file name that is not UTF-8',
    path =>
      writeFileSync(Buffer.concat([Buffer.from(path.replace(/x\.xml$/, '')), Buffer.from('\xff.xml', 'latin1')]), ''),
    'UNREADABLE_FILE local:os/example.org/\ufffd.xml',
  ),
  made('a layer without devices', () => {}),
];

/** More documents that are no XML, or no database. */
const DOCUMENT_FAULTS: readonly Fault[] = [
  file('only white space', ' \n ', `BAD_XML ${AT_X}:2`),
  file('two root elements', '<libosinfo/>\n<libosinfo/>', `BAD_XML ${AT_X}:2`),
  file('text after the root', '<libosinfo/>more', `BAD_XML ${AT_X}:1`),
  file('an attribute twice', '<libosinfo a="1" a="2"/>', `BAD_XML ${AT_X}:1`),
  file("a '<' in an attribute", '<libosinfo a="<"/>', `BAD_XML ${AT_X}:1`),
  file('a late XML declaration', '\n<?xml version="1.0"?><libosinfo/>', `BAD_XML ${AT_X}:2`),
  file('a comment without an end', '<libosinfo><!-- ', `BAD_XML ${AT_X}:1`),
  file('an encoding nobody knows', '<?xml version="1.0" encoding="klingon"?>\n<libosinfo/>', `BAD_XML ${AT_X}:1`),
  file(
    'a Latin-1 declaration over other letters',
    '<?xml version="1.0" encoding="ISO-8859-1"?>\n<libosinfo>\u00e9</libosinfo>',
    `BAD_XML ${AT_X}:2`,
  ),
  file('a Latin-1 declaration over ASCII', '<?xml version="1.0" encoding="ISO-8859-1"?>\n<libosinfo/>'),
  file('the attribute __proto__', '<libosinfo __proto__="x" constructor="y"/>'),
  file('the attribute hasOwnProperty', '<libosinfo hasOwnProperty="x" b="y"/>'),
  os("a bare '&'", '<name>A & B</name>', 'BAD_XML'),
  os('an HTML entity', '<name>A&nbsp;B</name>', 'BAD_XML'),
  os("']]>' in text", '<name>]]></name>', 'BAD_XML'),
  os('a reference to no character', '<name>&#0;</name>', 'BAD_XML'),
];

/** Elements that say what cannot be. */
const CONTENT_FAULTS: readonly Fault[] = [
  file('an entity in the wrong file', document('<os id="http://example.org/y"/>'), `WRONG_PATH ${AT_X}:2`),
  file('an id that climbs out of its folder', document('<os id="http://../../etc"/>'), `WRONG_PATH ${AT_X}:2`),
  file('an empty id', document('<os id=""/>'), `MISSING_VALUE ${AT_X}:2`),
  {
    name: 'the id __proto__',
    files: { 'local/os/__proto__.xml': document('<os id="__proto__"><short-id>__proto__</short-id></os>') },
    problems: [],
  },
  os('the element __proto__', '<__proto__><toString/></__proto__>'),
  os(
    'parents named like members of every object',
    '<derives-from id="constructor"/><clones id="__proto__"/>',
    'DANGLING_REFERENCE',
    'DANGLING_REFERENCE',
  ),
  os('a device without an id', '<devices><device/></devices>', 'MISSING_VALUE'),
  os('an upgrade from nothing', '<upgrades/>', 'MISSING_VALUE'),
  os('an empty short-id', '<short-id/>', 'BAD_VALUE'),
  os("another OS's short-id", '<short-id>penguin2</short-id>', 'DUPLICATE_SHORT_ID'),
  os('a name twice', '<name>A</name><name>B</name>', 'DUPLICATE_VALUE'),
  os('a year for a day', '<eol-date>2020</eol-date>', 'BAD_VALUE'),
  os('a status nobody knows', '<release-status>gone</release-status>', 'BAD_VALUE'),
  os('a boolean that is none', '<media live="maybe"/>', 'BAD_VALUE'),
  os('firmware without a type', '<firmware arch="x86_64"/>', 'MISSING_VALUE'),
  os('resources without an arch', '<resources/>', 'MISSING_VALUE'),
  os('a size beyond every disk', `<media><iso><volume-size>${'9'.repeat(20)}</volume-size></iso></media>`, 'BAD_VALUE'),
  os('a pattern that does not compile', '<media><iso><volume-id>(</volume-id></iso></media>', 'BAD_PATTERN'),
  os('a pattern that would run for ever', '<media><iso><volume-id>^(a+)+$</volume-id></iso></media>', 'BAD_PATTERN'),
  os('an empty x- element', '<x-note/>', 'BAD_VALUE'),
  os('a clock that shows the moon', '<x-clock-offset>moon</x-clock-offset>', 'BAD_VALUE'),
  os('a variant without an id', '<variant><name>A</name></variant>', 'MISSING_VALUE'),
  os('a script nobody wrote', '<installer><script id="http://example.org/s"/></installer>', 'DANGLING_REFERENCE'),
  os('2,000 faults in one line', '<media live="?"/>'.repeat(2_000), ...Array(2_000).fill('BAD_VALUE')),
  entity('a deployment without a platform', 'deployment', '<os id="http://example.org/penguin/1"/>', 'MISSING_VALUE'),
  entity('a datamap entry that leads nowhere', 'datamap', '<entry inval="a"/>', 'MISSING_VALUE'),
  entity('a way of injection nobody knows', 'install-script', '<injection-method>post</injection-method>', 'BAD_VALUE'),
  entity('a platform that upgrades itself', 'platform', '<upgrades id="http://example.org/x"/>', 'ANCESTRY_CYCLE'),
  {
    name: 'two OSes that inherit from each other',
    files: {
      [X]: document('<os id="http://example.org/x"><derives-from id="http://example.org/y"/></os>'),
      'local/os/example.org/y.xml': document('<os id="http://example.org/y"><clones id="http://example.org/x"/></os>'),
    },
    problems: ['ANCESTRY_CYCLE local:os/example.org/y.xml:2'],
  },
  {
    name: 'a chain of 500 OSes that ends nowhere',
    files: Object.fromEntries(
      Array.from({ length: 500 }, (_, n) => [
        `local/os/example.org/c-${n}.xml`,
        document(`<os id="http://example.org/c/${n}"><derives-from id="http://example.org/c/${n + 1}"/></os>`),
      ]),
    ),
    problems: ['DANGLING_REFERENCE local:os/example.org/c-499.xml:2'],
  },
];

/** Layers, masks and folders. */
const LAYER_FAULTS: readonly Fault[] = [
  {
    name: 'a broken local file over a good one',
    files: { 'local/os/example.org/penguin-2.xml': '<libosinfo' },
    problems: ['BAD_XML local:os/example.org/penguin-2.xml:1'],
  },
  {
    name: 'a broken fragment of a good file',
    files: { 'user/os/example.org/penguin-2.d/more.xml': '<libosinfo>' },
    problems: ['BAD_XML user:os/example.org/penguin-2.d/more.xml:1'],
  },
  { name: 'a mask over another OS', files: { 'user/os/example.org/whale.xml': '' }, problems: [] },
  made('a mask by a link to /dev/null', (_, folder) =>
    symlinkSync('/dev/null', join(folder, 'local/os/example.org/whale.xml')),
  ),
  {
    name: 'a mask over the parent of another OS',
    files: {
      'user/os/example.org/whale.xml': '',
      [X]: document('<os id="http://example.org/x"><derives-from id="http://example.org/whale"/></os>'),
    },
    problems: [`DANGLING_REFERENCE ${AT_X}:2`],
  },
  {
    name: 'a file without the ending',
    files: { 'local/os/example.org/x.xlm': 'x' },
    problems: ['IGNORED_FILE local:os/example.org/x.xlm'],
  },
  {
    name: 'files that editors leave',
    files: { [`${X}~`]: 'x', [`${X}.bak`]: 'x', 'local/LICENSE': 'x' },
    problems: [],
  },
  {
    name: 'a hidden file',
    files: { 'local/os/example.org/.x.xml': '<' },
    problems: ['BAD_XML local:os/example.org/.x.xml:1'],
  },
  { name: 'a schema folder with rubbish in it', files: { 'local/schema/x.xml': '<' }, problems: [] },
  { name: 'a layer that is a file', files: { local: 'x' }, problems: ['UNREADABLE_FOLDER local:.'] },
  made(
    'a sparse file of 100 MB',
    path => {
      writeFileSync(path, '');
      truncateSync(path, 100_000_000);
    },
    `TOO_LARGE ${AT_X}`,
  ),
  made('folders that link to each other', (_, folder) => {
    for (const name of ['a', 'b']) mkdirSync(join(folder, 'local/os', name));
    symlinkSync('../b', join(folder, 'local/os/a/to-b'));
    symlinkSync('../a', join(folder, 'local/os/b/to-a'));
  }),
];

export const FAULTS: readonly Fault[] = [...LIBOSINFO_FAULTS, ...DOCUMENT_FAULTS, ...CONTENT_FAULTS, ...LAYER_FAULTS];
