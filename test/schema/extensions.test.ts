// Tests the schema of a site's files, as xmllint reads it beside osinfo-db's own: it accepts what the loader accepts,
// and nothing else. Without xmllint or a database these tests are skipped with a message.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { FACT_NAMES, FACTS, type FactName, isListed, legalFact } from '../../lib/policy/facts/fact-values.ts';
import { systemFolder } from '../../scripts/docs/database.ts';
import { inFolder } from '../fixtures/folders.ts';

const test = suite('schema of extensions');

const root = join(import.meta.dirname, '../../..');
const schema = join(root, 'schema/osinfo-db-extensions.rng');

const AMOUNTS: readonly string[] = ['2', '512', '536870912', '0', '02', '-1', '1.5', '1e9', '0x10', '9007199254740993'];
const GUEST_IDS: readonly string[] = [
  ...['windows9_64Guest', 'otherGuest64', 'otherGuest32', `a${'b'.repeat(60)}Guest`],
  ...['Guest', 'otherGuest16', 'windows9-64', 'OtherGuest', 'wíndowsGuest', `a${'b'.repeat(61)}Guest`],
];

const CPU_FEATURES: readonly string[] = [
  'vmx',
  'sse4.1',
  'avx512-4vnniw',
  'lahf_lm',
  '3dnow',
  'VMX',
  'vmx,svm',
  'vmx svm',
];
const OPEN_VALUES: Readonly<Record<string, readonly string[]>> = {
  'vmware-guest-id': GUEST_IDS,
  'vmware-guest-id-i686': GUEST_IDS,
  'cpu-feature-off': CPU_FEATURES,
};

const system = systemFolder();
const osinfoSchema = join(system ?? '', 'schema/osinfo.rng');
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
if (system === undefined || !existsSync(osinfoSchema) || !hasXmllint)
  test.skip('xmllint or the schema of osinfo-db is missing: apt-get install osinfo-db libxml2-utils', () => {});
else checkSchema(system);

test.run();

function checkSchema(database: string): void {
  test('every OS of osinfo-db is valid', () => {
    const folder = join(database, 'os');
    const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter(file => file.endsWith('.xml'));
    assert.ok(files.length > 500, `${files.length} files`);
    assert.equal(invalid(folder, files), []);
  });

  test('each element takes what the loader takes, and nothing else', () => {
    const cases = FACT_NAMES.flatMap(name => textsFor(name).map(text => ({ name, text })));
    const files = cases.map(({ name, text }, index) => [`${index}.xml`, os(`<x-${name}>${text}</x-${name}>`)] as const);
    const wrong = inFolder(Object.fromEntries(files), folder =>
      invalid(
        folder,
        files.map(([file]) => file),
      ),
    );
    const isLegal = (name: FactName, text: string): boolean => text === 'unset' || legalFact(name, text) !== undefined;
    const expected = files.filter((_, index) => {
      const { name, text } = cases[index] ?? { name: 'hyperv', text: '' };
      return !isLegal(name, text);
    });
    assert.equal(
      wrong,
      expected.map(([file]) => file),
    );
    assert.ok(expected.length > FACT_NAMES.length && expected.length < cases.length);
  });

  const everything = FACT_NAMES.map(name => `<x-${name}>${textsFor(name)[0]}</x-${name}>`).join('\n');

  for (const [name, content, isValid] of [
    ['all elements at once', everything, true],
    // Not apart from each other: libxml2 refuses e.g. osinfo-db's own derives-from, version, clones too.
    ['elements among others', '<x-tpm>required</x-tpm><x-hyperv>full</x-hyperv><version>1</version>', true],
    [
      'a switch for each of three',
      '<x-hyperv-off>ipi</x-hyperv-off><x-hyperv-off>synic</x-hyperv-off><x-timer-off>pit</x-timer-off>',
      true,
    ],
    ['an element twice', '<x-tpm>required</x-tpm><x-tpm>required</x-tpm>', false],
    ['an element that nobody knows', '<x-colour>blue</x-colour>', false],
    ['an element within an element', '<x-tpm><b>required</b></x-tpm>', false],
    ['an attribute', '<x-tpm arch="all">required</x-tpm>', false],
    ['an element where it means nothing', '<devices><x-tpm>required</x-tpm></devices>', false],
  ] as const) {
    test(`${isValid ? 'valid' : 'not valid'}: ${name}`, () => {
      inFolder({ 'a.xml': os(content) }, folder => assert.equal(invalid(folder, ['a.xml']), isValid ? [] : ['a.xml']));
    });
  }

  test('the OS of docs/site-database.md is valid', () => {
    const [, example = ''] =
      /```xml title=\S+\n(.*?)```/s.exec(readFileSync(join(root, 'docs/site-database.md'), 'utf8')) ?? [];
    inFolder({ 'a.xml': example }, folder => assert.equal(invalid(folder, ['a.xml']), []));
  });
}

/** The files that the schema does not accept. */
function invalid(folder: string, files: readonly string[]): readonly string[] {
  const args = ['--noout', '--path', join(osinfoSchema, '..'), '--relaxng', schema, ...files];
  const { stderr } = spawnSync('xmllint', args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const verdicts = stderr.split('\n');
  const unread = files.filter(file => !/ (validates|fails to validate)$/.test(verdicts.find(isVerdictOn(file)) ?? ''));
  assert.equal(unread, [], stderr.slice(0, 2000));
  return files.filter(file => verdicts.includes(`${file} fails to validate`));
}

function isVerdictOn(file: string): (line: string) => boolean {
  return line => line.startsWith(`${file} `);
}

/** Texts of a fact, a legal one first. */
function textsFor(name: FactName): readonly string[] {
  const values = isListed(name) ? FACTS[name] : (OPEN_VALUES[name] ?? AMOUNTS);
  const [first = ''] = values;
  return [...values, 'unset', '', ` ${first}`, `${first}\n`, first.toUpperCase(), `${first} ${first}`, 'maybe'];
}

function os(content: string): string {
  return `<libosinfo version="0.0.1"><os id="http://example.org/a"><short-id>a</short-id><name>A</name>
    <vendor>Example</vendor>${content}</os></libosinfo>`;
}
