// In: files. Out: records and problems: the fault of a file or a value, its place, and the rest that is read.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readRecords } from '../../../data-loader/parse/builder.ts';
import { formatProblem, type Problem } from '../../../data-loader/records/problems.ts';
import { MAX_BYTES } from '../../../data-loader/xml/limits.ts';
import { FAULTS_IN_OS, FAULTS_IN_SCRIPT, FAULTY_FILES, type FaultCase } from '../../cases/contents.ts';
import { fileAt, readFile } from '../../fixtures/records.ts';

const test = suite('builder');

const OS_FILE = 'os/example.org/a.xml';
const inOs = (content: string): string => `<libosinfo><os id="http://example.org/a">\n${content}\n</os></libosinfo>`;
const inScript = (content: string): string =>
  `<libosinfo><install-script id="http://example.org/a">\n${content}\n</install-script></libosinfo>`;

for (const [content, problems, why] of FAULTS_IN_OS) checkFaults('os', inOs(content), problems, why);
for (const [content, problems, why] of FAULTS_IN_SCRIPT)
  checkFaults('install-script', inScript(content), problems, why);

for (const [source, problems, lost, count, why] of FAULTY_FILES) {
  test(`${why}: ${source.slice(0, 100)}`, () => {
    const read = readFile(OS_FILE, source);
    checkProblems(read.problems, problems);
    assert.is(read.isLost, lost);
    assert.is(read.records.length, count);
  });
}

test('a value that is wrong is left out, and everything around it stays', () => {
  const content =
    '<name>A</name><release-date>soon</release-date><eol-date>2030-01-01</eol-date><release-status>x</release-status>' +
    '<devices><device/><device id="d" supported="x"/></devices><resources arch="all"><minimum><ram>x</ram>' +
    '<n-cpus>2</n-cpus></minimum></resources><media><iso><l10n-language>[</l10n-language></iso></media>';
  const [os] = readFile(OS_FILE, inOs(content)).records;
  assert.ok(os?.kind === 'os');
  assert.is(os.name?.value, 'A');
  assert.is(os.releaseDate, undefined);
  assert.is(os.releaseStatus, undefined);
  assert.is(os.eolDate?.value, '2030-01-01');
  assert.equal(
    os.devices.map(({ id, supported }) => [id, supported]),
    [['d', undefined]],
  );
  assert.is(os.resources[0]?.minimum?.cpus, 2);
  assert.is(os.resources[0]?.minimum?.memory, undefined);
  assert.equal(os.media[0]?.languages, []);
});

test('an attribute with a declared prefix counts by its local name', () => {
  const content =
    '<o:x xmlns:o="u"/><image o:arch="undeclared" format="raw"/><image xmlns:o="u" o:arch="a" arch="b"/><name xml:lang="de">A</name>';
  const [os] = readFile(
    OS_FILE,
    `<libosinfo><os xmlns:p="u" p:id="http://example.org/a">${content}</os></libosinfo>`,
  ).records;
  assert.ok(os?.kind === 'os');
  assert.equal(
    os.images.map(({ arch, format }) => [arch, format]),
    [
      [undefined, 'raw'],
      ['a', undefined],
    ],
  );
  assert.is(os.name?.lang, 'de');
});

test('the content of a template counts instead of its URI, and of two policies for one name the last', () => {
  const config = '<config><param name="a" policy="required"/><param name="a" policy="none"/></config>';
  const [script] = readFile(
    'install-script/example.org/a.xml',
    inScript(`${config}<template uri="http://example.org/t"><!-- --><t/></template>`),
  ).records;
  assert.ok(script?.kind === 'install-script');
  assert.equal([script.template?.uri, script.template?.markup], [undefined, '<t></t>']);
  assert.equal(
    script.configParams.map(({ id, policy }) => [id, policy]),
    [['a', 'none']],
  );
});

test('a deployment without its OS or its platform is left out', () => {
  const path = 'deployment/example.org/a.xml';
  const read = readFile(
    path,
    '<libosinfo>\n<deployment id="http://example.org/a"><os id="b"/></deployment></libosinfo>',
  );
  checkProblems(read.problems, ['MISSING_VALUE 2:1 <deployment> without platform']);
  assert.equal(read.records, []);
  assert.not(read.isLost);
});

test('an entry of a datamap without one of its sides is left out', () => {
  const source =
    '<libosinfo><datamap id="http://example.org/a"><entry inval="a"/><entry outval="b"/></datamap></libosinfo>';
  const read = readFile('datamap/example.org/a.xml', source);
  checkProblems(read.problems, [
    'MISSING_VALUE 1:47 <entry> without outval',
    'MISSING_VALUE 1:65 <entry> without inval',
  ]);
  assert.equal(
    read.records.map(record => record.kind === 'datamap' && record.entries),
    [[]],
  );
});

test('a problem says which entity and value it is about, and shows its line', () => {
  const [problem] = readFile(OS_FILE, inOs('  <eol-date>never</eol-date>')).problems;
  assert.equal(problem, {
    code: 'BAD_VALUE',
    severity: 'error',
    at: { layer: 'system', file: OS_FILE, line: 2, column: 3 },
    message: '<eol-date> is "never", not a day that exists, YYYY-MM-DD; it is left out',
    entity: 'http://example.org/a',
    value: 'never',
    excerpt: '  <eol-date>never</eol-date>',
  });
});

test('the fault of a file that is lost shows its line', () => {
  const [problem] = readFile(OS_FILE, '<libosinfo>\n\t<os></libosinfo>').problems;
  assert.ok(problem);
  assert.is(
    formatProblem(problem),
    'system:os/example.org/a.xml:2:6: error: </libosinfo> closes nothing: <os> of line 2 is open; the file is left out ' +
      '[BAD_XML]\n     <os></libosinfo>\n         ^',
  );
});

test('a fragment is told which folder it belongs into', () => {
  const source = '<libosinfo><os id="http://example.org/b"/></libosinfo>';
  const read = readFile('os/example.org/a.d/more.xml', source);
  checkProblems(read.problems, ['WRONG_PATH 1:12 os http://example.org/b belongs into a file in os/example.org/b.d']);
});

test('parts are numbered among those of their kind, in a fragment with the name of its file', () => {
  const parts =
    '<media/><tree/><image/><resources arch="a"/><driver/><firmware arch="a" type="b"/><media/><resources/>' +
    '<resources arch="b"/><variant id="v"/>';
  const ids = (path: string): unknown => {
    const [os] = readFile(path, inOs(parts)).records;
    if (os?.kind !== 'os') return undefined;
    const { media, trees, images, resources, drivers, firmware, variants } = os;
    return [media, trees, images, resources, drivers, firmware, variants].map(list =>
      list.map(({ id }) => id).join(' '),
    );
  };
  const a = 'http://example.org/a';
  assert.equal(ids(OS_FILE), [`${a}:0 ${a}:1`, `${a}:0`, `${a}:0`, `${a}:0 ${a}:2`, `${a}:0`, `${a}:0`, 'v']);
  const b = `${a}:z.xml`;
  assert.equal(ids('os/example.org/a.d/z.xml'), [
    `${b}:0 ${b}:1`,
    `${b}:0`,
    `${b}:0`,
    `${b}:0 ${b}:2`,
    `${b}:0`,
    `${b}:0`,
    'v',
  ]);
});

test('of two entries with one key the later counts, and stands last', () => {
  const content = '<variant id="a"><name>1</name></variant><variant id="b"/><variant id="a"><name>2</name></variant>';
  const [os] = readFile(OS_FILE, inOs(content)).records;
  assert.ok(os?.kind === 'os');
  assert.equal(
    os.variants.map(({ id, name }) => [id, name?.value]),
    [
      ['b', undefined],
      ['a', '2'],
    ],
  );
});

test('what is written twice counts first or last, as in libosinfo', () => {
  const content =
    '<name>first</name><name>last</name><media><iso><volume-id>first</volume-id><volume-id>last</volume-id></iso>' +
    '<iso><system-id>only</system-id></iso><url>first</url><url>last</url></media>';
  const [os] = readFile(OS_FILE, inOs(content)).records;
  assert.ok(os?.kind === 'os');
  assert.is(os.name?.value, 'first');
  const { volumeId, systemId, url } = os.media[0] ?? {};
  assert.equal([volumeId, systemId, url], ['last', 'only', 'first']);
});

test('of texts in several languages the best for the reader counts, wherever it stands', () => {
  const named = (content: string, ...languages: readonly string[]): string | undefined => {
    const [os] = readFile(OS_FILE, inOs(content), languages).records;
    return os?.kind === 'os' ? os.name?.value : undefined;
  };
  const names = '<name xml:lang="fr">f</name><name lang="de">d</name><name>n</name><name xml:lang="pt_BR">p</name>';
  assert.is(named(names), 'n');
  assert.is(named(names, 'de'), 'd');
  assert.is(named(names, 'pt-BR', 'de'), 'p');
  assert.is(named(names, 'es', 'fr'), 'f');
  assert.is(named(names, 'es'), 'n');
  assert.is(named('<name xml:lang="fr">f</name><name xml:lang="de">d</name>', 'es'), 'f', 'better than none');
});

test('of a translation that is written twice the first counts, and nothing depends on who reads it', () => {
  const names = '<name>n</name>\n<name xml:lang="de">d</name>\n<name xml:lang="de">e</name>';
  assert.equal(readFile(OS_FILE, inOs(names)).problems, []);
  const read = readFile(OS_FILE, inOs(names), ['de']);
  assert.equal(read.problems, []);
  assert.is(read.records[0]?.kind === 'os' && read.records[0].name?.value, 'd');
});

test('names that JavaScript knows are names like any other', () => {
  const content =
    '<__proto__><constructor/></__proto__><hasOwnProperty x="1"/><toString>x</toString>' +
    '<short-id>__proto__</short-id><short-id>constructor</short-id><x-__proto__>1</x-__proto__>' +
    '<devices __proto__="1"><device id="__proto__" hasOwnProperty="2"/></devices><variant id="constructor"/>' +
    '<variant id="__proto__"/><resources arch="__proto__"/>';
  const read = readFile(OS_FILE, inOs(content));
  assert.equal(read.problems, []);
  const [os] = read.records;
  assert.ok(os?.kind === 'os');
  assert.equal(
    os.shortIds.map(({ value }) => value),
    ['__proto__', 'constructor'],
  );
  assert.is(os.custom[0]?.name, 'x-__proto__');
  assert.is(os.devices[0]?.id, '__proto__');
  assert.equal(
    os.variants.map(({ id }) => id),
    ['constructor', '__proto__'],
  );
  assert.is(os.resources[0]?.arch, '__proto__');
  assert.is(Object.getPrototypeOf(os), Object.prototype);
});

test('a file reads the same however its bytes arrive', () => {
  const sources = [...FAULTS_IN_OS.map(([content]) => inOs(content)), ...FAULTY_FILES.map(([source]) => source)];
  for (const source of sources.filter(({ length }) => length < 1000)) {
    const bytes = new TextEncoder().encode(source);
    const whole = readRecords(fileAt(OS_FILE), [bytes], []);
    const single = readRecords(
      fileAt(OS_FILE),
      Array.from(bytes, byte => Uint8Array.of(byte)),
      [],
    );
    assert.equal(single.problems, whole.problems, source);
    assert.equal(single.records, whole.records, source);
    assert.is(single.isLost, whole.isLost);
  }
});

test('a file may have as many bytes as the limit says, in one chunk or many', () => {
  const filled = (size: number): Uint8Array => Buffer.from(`<libosinfo>${' '.repeat(size - 23)}</libosinfo>`);
  const faults = (...chunks: readonly Uint8Array[]): readonly string[] =>
    readRecords(fileAt(OS_FILE), chunks, []).problems.map(({ code, message }) => `${code} ${message}`);
  const limit = filled(MAX_BYTES);
  assert.equal(faults(limit), []);
  assert.equal(faults(limit.subarray(0, 1000), limit.subarray(1000)), []);
  const tooLarge = [`TOO_LARGE larger than ${MAX_BYTES} bytes; the file is left out`];
  const larger = filled(MAX_BYTES + 1);
  assert.equal(faults(larger), tooLarge);
  assert.equal(faults(larger.subarray(0, -1), larger.subarray(-1)), tooLarge);
});

test('a file with a fault in every line is read to its end', () => {
  const count = 50_000;
  const read = readFile(OS_FILE, inOs(`<devices>\n${'<device/>\n'.repeat(count)}</devices><name>A</name>`));
  assert.is(read.records[0]?.kind === 'os' && read.records[0].name?.value, 'A');
  assert.is(read.problems[0]?.at.line, 3);
});

test.run();

function checkFaults(kind: 'os' | 'install-script', source: string, problems: FaultCase[1], why: string): void {
  test(`${why}: ${source.split('\n').slice(1, -1).join(' ')}`, () => {
    const read = readFile(`${kind}/example.org/a.xml`, source);
    checkProblems(read.problems, problems);
    assert.not(read.isLost);
    assert.is(read.records.length, 1);
  });
}

function checkProblems(problems: readonly Problem[], expected: readonly string[]): void {
  const found = problems.map(({ code, at, message }) => `${code} ${at.line}:${at.column} ${message}`);
  assert.is(found.length, expected.length, found.join('\n'));
  for (const [index, line] of found.entries()) {
    const [, start = '', words = ''] = /^(\S+ \S+) ?(.*)$/.exec(expected[index] ?? '') ?? [];
    assert.ok(line.startsWith(`${start} `) && line.includes(words), `${line}\nis not\n${expected[index]}`);
  }
}
