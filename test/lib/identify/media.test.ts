// Facts about discs and treeinfo files in, matches out: which match, in which order, with what, and why.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { loadSync } from '../../../data-loader/parse/load.ts';
import { isOsinfoError, type MediaFacts, OsinfoDb } from '../../../lib/index.ts';
import { rootAt, writtenOnce } from '../../fixtures/folders.ts';

const test = suite('identify');

const os = (id: string, content: string): string =>
  `<libosinfo version="0.0.1">\n<os id="http://example.org/${id}">\n<short-id>${id}</short-id>\n<name>${id.toUpperCase()}</name>\n${content}\n</os>\n</libosinfo>\n`;
const medium = (volumeId: string, attributes = 'arch="x86_64"', more = ''): string =>
  `<media ${attributes}><iso><volume-id>${volumeId}</volume-id>${more}</iso></media>`;

const FILES = {
  'os/example.org/a.xml': os(
    'a',
    `<variant id="v"><name>A for V</name></variant>
<media arch="x86_64" live="true"><variant id="v"/><variant id="w"/><kernel>k</kernel><initrd>i</initrd>
<iso><volume-id>^A-1</volume-id><system-id>LIN</system-id></iso></media>
${medium('A-', 'arch="all"')}
${medium('A-1', 'arch="i686"', '<volume-size>4096</volume-size>')}
<tree arch="x86_64"><kernel>k</kernel><treeinfo><family>^Fam</family><version>^1$</version></treeinfo></tree>
<tree arch="i686"><treeinfo><family>^Fam</family><version>^1$</version></treeinfo></tree>
<tree arch="all"><treeinfo><family>Fam</family></treeinfo></tree>`,
  ),
  'os/example.org/b.xml': os('b', `<release-status>rolling</release-status>${medium('A-1')}`),
  'os/example.org/c.xml': os(
    'c',
    medium(
      'LANG_',
      'arch="x86_64"',
      '<l10n-language>fr_FR</l10n-language><l10n-language regex="true" l10n-language-map="http://example.org/m">LANG_([A-Z]+)?</l10n-language>',
    ),
  ),
  'os/example.org/d.xml': os('d', `${medium('(')}${medium('(a+)+$')}${medium('x\\Rx')}${medium('[[:digit:]]{3}')}`),
  'datamap/example.org/m.xml':
    '<libosinfo><datamap id="http://example.org/m"><entry inval="DE" outval="de_DE"/></datamap></libosinfo>',
};
const db = new OsinfoDb(loadSync([rootAt(writtenOnce('identify', FILES))]));
const found = (facts: MediaFacts, strict = false): readonly string[] =>
  db.identifyMedia(facts, { strict }).map(({ os: { shortId }, media: { id } }) => `${shortId}:${id.split(':').at(-1)}`);

/** `[facts, the matches in their order, why]` */
const MEDIA: readonly (readonly [facts: MediaFacts, matches: readonly string[], why: string])[] = [
  [
    { volumeId: 'A-1', systemId: 'LINUX' },
    ['a:0', 'b:0'],
    'the longer pattern first; media for all only without another',
  ],
  [
    { volumeId: 'A-1', systemId: 'LINUX', volumeSize: 4096 },
    ['a:2', 'a:0', 'b:0'],
    'one with a size before all others',
  ],
  [{ volumeId: 'A-2' }, ['a:1'], 'a medium for all where no other of the OS matches'],
  [{ volumeId: 'xA-1' }, ['b:0', 'a:1'], 'a pattern is found anywhere'],
  [{ volumeId: 'A-1' }, ['b:0', 'a:1'], 'every pattern must be found'],
  [{ volumeId: 'a-1' }, [], 'case counts'],
  [{ systemId: 'LINUX' }, [], 'no volume id'],
  [{}, [], 'no facts'],
  [{ volumeId: 'A-1   ', systemId: 'LIN\0UX' }, ['a:0', 'b:0'], 'texts with what fills their fields'],
  [{ volumeId: 'A-1\uFFFD' }, [], 'bytes that are not UTF-8'],
  [{ volumeId: `A-1${'x'.repeat(130)}` }, [], 'longer than any text on a disc'],
  [{ volumeId: 'x\nx' }, [], 'a pattern that JavaScript does not have matches nothing'],
  [{ volumeId: '(' }, [], 'nor does one that does not compile'],
  [{ volumeId: 'aaa' }, [], 'nor one that could run for ever'],
  [{ volumeId: 'd123' }, ['d:3'], 'a class of POSIX'],
];

for (const [facts, matches, why] of MEDIA)
  test(`${why}: ${JSON.stringify(facts)}`, () => assert.equal(found(facts), matches));

test('strict texts keep their blanks', () => {
  assert.equal(found({ volumeId: 'd12 3' }, true), []);
  assert.equal(found({ volumeId: 'A-1', systemId: ' LIN ' }, true), ['a:0', 'b:0']);
  const [match] = db.identifyMedia({ volumeId: 'A-1 ' }, { strict: true });
  assert.is(match?.because.found[0]?.text, 'A-1 ');
});

test('a match has its OS, edition, paths and reason', () => {
  const [match] = db.identifyMedia({ volumeId: 'A-1', systemId: 'LINUX' });
  assert.is(match?.os, db.os('a'));
  assert.equal(match?.variants, [{ id: 'v', name: 'A for V' }]);
  assert.equal(
    [match?.arch, match?.live, match?.installer, match?.kernel, match?.initrd, match?.media.id],
    ['x86_64', true, true, 'k', 'i', 'http://example.org/a:0'],
  );
  assert.equal(match?.because, {
    at: 'system:os/example.org/a.xml:6',
    found: [
      { in: 'volume-id', text: 'A-1', pattern: '^A-1' },
      { in: 'system-id', text: 'LINUX', pattern: 'LIN' },
    ],
  });
  assert.ok(Object.isFrozen(match) && Object.isFrozen(match?.because.found));
});

test('languages: a code through its datamap, a code that is a locale, the fixed ones', () => {
  const languages = (volumeId: string): unknown => db.identifyMedia({ volumeId })[0]?.languages;
  assert.equal(languages('LANG_DE'), ['de_DE']);
  assert.equal(languages('LANG_XX'), ['XX']);
  assert.equal(languages('LANG_'), ['fr_FR'], 'the group is empty');
  assert.equal(languages('xLANG_DE'), ['fr_FR'], 'anchored at the start');
});

const trees = (text: string, strict = false): readonly string[] =>
  db.identifyTree(text, { strict }).map(({ tree: { id } }) => id.split(':').at(-1) ?? '');

/** `[treeinfo, matches, matches in strict mode, why]`; `undefined` for an error. */
const TREES: readonly (readonly [
  text: string,
  matches: readonly string[],
  strict: readonly string[] | undefined,
  why: string,
])[] = [
  ['[general]\nfamily=Fam\nversion=1\narch=x86_64', ['0', '1'], ['0'], 'the own architecture first'],
  ['[general]\nfamily = Family\nversion = 1 \narch = x86_64\n', ['0', '1'], ['2'], 'blanks at the end'],
  ['[general]\nfamily = Fam\nversion = 1\n', ['0', '1'], ['2'], 'no architecture: libosinfo takes it for i386'],
  ['[general]\nfamily = Fam\nversion = 1\narch = riscv64\n', ['0', '1'], ['2'], 'an architecture without a tree'],
  ['; WARNING = 1\n# x\n[general]\nfamily=Fam\n[other]\nversion=1', ['2'], undefined, 'a key before any group'],
  ['[general]\n; WARNING.0 = x\nfamily=Fam\n; y = 1\nversion=1\narch=i686', ['1', '0'], ['1'], 'remarks with values'],
  ['[general]\nfamily=Fam\nrubbish\nversion=1\narch=i686', ['1', '0'], undefined, 'a line that is nothing'],
  ['[general]\nfamily=Fam\nfamily=\nversion=1', [], [], 'the last of two counts, a blank one states nothing'],
  ['[general]\r\nfamily=Fam\r\nversion=1\r\narch=i686\r\n', ['1', '0'], ['1'], 'line ends of Windows'],
  [
    '[general]\nfamily[de] = x\nfamily=Fam\n # remark\nversion=1\narch=i686',
    ['1', '0'],
    ['1'],
    'a language, and a remark that is set in',
  ],
  ['[general]\nfamily=Fam\\q\nversion=1\narch=i686', ['1', '0'], undefined, 'an escape that does not exist'],
  ['[gen\teral]\nfamily=Fam\nversion=1', [], undefined, 'a control character in the name of a group'],
  ['', [], [], 'nothing'],
  ['[general', [], undefined, 'a group without an end'],
];

for (const [text, matches, strict, why] of TREES) {
  test(`tree: ${why}`, () => {
    assert.equal(trees(text), matches);
    if (strict !== undefined) assert.equal(trees(text, true), strict);
    else
      assert.throws(
        () => trees(text, true),
        (error: unknown) => isOsinfoError(error) && error.code === 'BAD_SOURCE',
      );
  });
}

test('long lines take no longer than they are', () => {
  const blanks = ' '.repeat(500_000);
  const hostile = ['a', 'ID=', '"', '[', 'x[=', '='].flatMap(text => [
    `${blanks}${text}`,
    `${text}${blanks}x`,
    text.repeat(500_000),
  ]);
  const start = process.cpuUsage();
  for (const line of hostile) {
    db.identifyTree(`[general]\n${line}`);
    db.identifyOsRelease(line);
  }
  const { user } = process.cpuUsage(start);
  assert.ok(user < 5e6, `${user} µs`);
});

test('what the file states about a tree counts before what the database does', () => {
  const file =
    '[general]\nfamily=Fam\nversion=1\narch=x86_64\n[images-x86_64]\nkernel=a\\sb\ninitrd = c\nboot.iso = d.iso\n';
  const [own] = db.identifyTree(file);
  assert.equal([own?.arch, own?.kernel, own?.initrd, own?.bootIso], ['x86_64', 'a b', 'c', 'd.iso']);
  const [other] = db.identifyTree('[general]\nfamily=Fam\nversion=1\narch=x86_64\n');
  assert.equal([other?.kernel, other?.initrd, other?.bootIso], ['k', undefined, undefined]);
  assert.equal(
    other?.because.found.map(({ in: name }) => name),
    ['family', 'version'],
  );
});

test('patterns that match nothing are problems with file and line', () => {
  const problems = db.problems.map(({ code, at, value }) => `${code} ${at.file}:${at.line} ${value}`);
  assert.equal(
    problems,
    [
      'BAD_PATTERN os/example.org/d.xml:5 x\\Rx',
      'BAD_PATTERN os/example.org/d.xml:5 (',
      'BAD_PATTERN os/example.org/d.xml:5 (a+)+$',
    ].toSorted((a, b) => problems.indexOf(a) - problems.indexOf(b)),
  );
});

/** Calls with arguments that no caller with types can make. */
const WRONG: readonly (readonly [call: () => unknown, argument: string])[] = [
  [() => Reflect.apply(db.identifyMedia, db, [null]), 'facts'],
  [() => Reflect.apply(db.identifyMedia, db, [{ volumeId: 1 }]), 'facts.volumeId'],
  [() => Reflect.apply(db.identifyMedia, db, [{ volumeID: 'x' }]), 'facts.volumeID'],
  [() => Reflect.apply(db.identifyMedia, db, [{ volumeSize: -1 }]), 'facts.volumeSize'],
  [() => Reflect.apply(db.identifyMedia, db, [{}, { strict: 1 }]), 'options.strict'],
  [() => Reflect.apply(db.identifyTree, db, [undefined]), 'treeinfo'],
  [() => Reflect.apply(db.identifyOsRelease, db, [{}]), 'text'],
];

for (const [call, argument] of WRONG) {
  test(`a wrong argument: ${argument}`, () => {
    assert.throws(
      call,
      (error: unknown) => isOsinfoError(error) && error.code === 'BAD_ARGUMENT' && error.detail.argument === argument,
    );
  });
}

test.run();
