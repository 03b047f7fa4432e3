// The tables of the pages hold what the code's own tables hold: no name is missing, and none is there that is not.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { LAYERS, PROBLEM_CODES } from '../../data-loader/records/problems.ts';
import { COMMANDS } from '../../lib/cli/command-table.ts';
import { OPTIONS_EVERYWHERE, TARGET_OPTION_OF } from '../../lib/cli/core/options.ts';
import {
  type Recommendation,
  toGlanceProperties,
  toKubeVirtYaml,
  toLibvirtXml,
  toQemuArguments,
  toQmOptions,
  toTable,
  toVmx,
} from '../../lib/index.ts';
import type { ErrorCode } from '../../lib/model/errors.ts';
import { HOST_KEYS } from '../../lib/model/host.ts';
import { OS_CRITERIA } from '../../lib/query/query.ts';
import { GUEST_OPTIONS } from '../../lib/render/guest/guest-options.ts';
import { openSync } from '../../lib/sync.ts';
import { elementTable } from '../../scripts/docs/facts.ts';
import { NOVA_OSINFO_DIFFERENCES, NOVA_UNKNOWN_PROPERTIES } from '../../scripts/docs/nova-osinfo-differences.ts';
import { warningTable } from '../../scripts/docs/warnings.ts';
import { fixtureRoots } from '../fixtures/folders.ts';
import { blocksOf } from './markdown.ts';
import { pageText, ROOT } from './pages.ts';

const test = suite('tables of the documentation');

const ERROR_CODES: Readonly<Record<ErrorCode, true>> = {
  NO_DATABASE: true,
  UNKNOWN_OS: true,
  BAD_TARGET: true,
  BAD_PROPERTY: true,
  BAD_CRITERIA: true,
  BAD_ARGUMENT: true,
  UNSUPPORTED: true,
  BAD_DATA: true,
  BAD_HOST: true,
  BAD_SNAPSHOT: true,
  BAD_SOURCE: true,
};

test('the elements of a site, with their values', () => {
  assert.equal(rowsUnder('docs/site-database.md', '| element | values | meaning |'), rowsOf(elementTable()));
});

test('the codes of errors', () => {
  sameNames(namesUnder('docs/faults.md', '| code | when | detail |'), Object.keys(ERROR_CODES));
});

test('the codes of problems, with how bad they are', () => {
  const rows = rowsUnder('docs/faults.md', '| code | severity | what happened |').flatMap(
    ([codes = '', severity = '']) => namesIn(codes).map(code => [code, severity]),
  );
  const expected = Object.entries(PROBLEM_CODES).map(([code, { severity }]) => [code, severity]);
  assert.equal(rows.toSorted(), expected.toSorted());
});

test('the codes of warnings', () => {
  assert.equal(rowsUnder('docs/faults.md', '| code | when |'), rowsOf(warningTable()));
});

test('the commands', () => {
  assert.equal(
    [...new Set(namesUnder('docs/command.md', '| command | answers |').map(written => written.split(' ')[0]))],
    COMMANDS.map(({ name }) => name),
  );
});

test('the options of the commands', () => {
  const targets = rowsUnder('docs/library.md', '| key | option | values | when left out |').flatMap(
    ([, options = '']) => namesIn(options),
  );
  const others = namesUnder('docs/command.md', '| option | commands | meaning |');
  const written = [...targets, ...others].flatMap(name => /^--([\w-]+)/.exec(name)?.[1] ?? []);
  sameNames(new Set(written), new Set([...COMMANDS.flatMap(({ options }) => options), ...OPTIONS_EVERYWHERE]));
});

test('what Nova makes of images', () => {
  sameNames(namesUnder('docs/openstack.md', '| property | why it is written |'), NOVA_UNKNOWN_PROPERTIES);
  assert.equal(
    rowsUnder('docs/openstack.md', '| images of | Nova | here |').map(([what]) => what),
    NOVA_OSINFO_DIFFERENCES.map(({ what }) => what),
  );
});

test('the keys of the target', () => {
  const keys = namesUnder('docs/library.md', '| key | option | values | when left out |');
  sameNames(keys, Object.keys(TARGET_OPTION_OF));
});

test('the keys of a host', () => {
  sameNames(namesUnder('docs/host.md', '| key | what libvirt says |'), Object.keys(HOST_KEYS));
});

test('the criteria', () => {
  sameNames(namesUnder('docs/library.md', '| criterion | lets through |'), OS_CRITERIA);
});

test('the layers', () => {
  const rows = rowsUnder('docs/site-database.md', '| layer | where | why it is there |');
  assert.equal(
    rows.map(([layer]) => layer),
    LAYERS,
  );
});

test('the options of a guest', () => {
  sameNames(namesUnder('docs/formats.md', '| option | meaning | default |'), Object.keys(GUEST_OPTIONS));
});

/** The renderer of each format that has options. */
const RENDERERS: Readonly<Record<string, (hardware: Recommendation, options: object) => unknown>> = {
  table: toTable,
  libvirt: toLibvirtXml,
  qemu: toQemuArguments,
  nova: toGlanceProperties,
  kubevirt: toKubeVirtYaml,
  vmware: toVmx,
  proxmox: toQmOptions,
};
const FEWER: Readonly<Record<string, readonly string[]>> = { table: [], nova: ['tpm', 'share'] };

test('the options of each format', () => {
  const db = openSync({ directories: { system: fixtureRoots('penguins')[0]?.path ?? '' } });
  const rows = rowsUnder('docs/formats.md', '| format | option | meaning | default |');
  for (const [format, render] of Object.entries(RENDERERS)) {
    const target = format === 'vmware' ? { hypervisor: 'vmware' as const } : {};
    const own = rows.flatMap(([formats = '', names = '']) => (namesIn(formats).includes(format) ? namesIn(names) : []));
    const shared = Object.keys(GUEST_OPTIONS).filter(
      name => format !== 'kubevirt' || (name !== 'disk' && name !== 'cdrom'),
    );
    let message = '';
    try {
      render(db.recommend('adelie2', target), { qqqq: 1 });
    } catch (error) {
      message = String(error);
    }
    const [, legal = ''] = /It can have (.*)\./.exec(message) ?? [];
    sameNames([...(FEWER[format] ?? shared), ...own], legal.split(', '));
  }
});

test('the functions that a question goes through are where the architecture says', () => {
  const page = 'docs/architecture.md';
  const tables = pageText(page).split('| function | file | what it does |\n').slice(1);
  const rows = tables.flatMap(table => rowsOf(`\n${table.split('\n\n')[0]}`));
  assert.ok(rows.length > 20, 'the walk has its tables');
  const missing = rows.filter(([name = '', file = '']) => !isDeclared(namesIn(name)[0], namesIn(file)[0]));
  assert.equal(missing, []);
});

test('the boxes of the picture are folders', () => {
  const [picture = ''] = blocksOf(pageText('docs/architecture.md')).flatMap(({ language, text }) =>
    language === 'text' ? text : [],
  );
  const boxes = [...picture.matchAll(/│ ?([a-z]+) *(?=│)/g)].map(([, name = '']) => name);
  assert.ok(boxes.length > 9, boxes.join());
  const missing = boxes.filter(name => !['data-loader', 'lib'].some(part => existsSync(join(ROOT, part, name))));
  assert.equal(missing, []);
});

test.run();

/** Whether a file declares a function, a method or a constant of this name. */
function isDeclared(name = '', file = ''): boolean {
  const declaration = new RegExp(`^(?:export )?(?:async )?(?:function|const) ${name}\\b|^  ${name}\\(.*\\{$`, 'm');
  return declaration.test(readFileSync(join(ROOT, file), 'utf8'));
}

function sameNames(written: Iterable<string>, expected: Iterable<string>): void {
  assert.equal([...written].sort(), [...expected].sort());
}

/** The names in the first cells of a table. */
function namesUnder(page: string, titles: string): readonly string[] {
  return rowsUnder(page, titles).flatMap(([first = '']) => namesIn(first));
}

function namesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`(.+?)`/g)].map(([, name = '']) => name);
}

function rowsUnder(page: string, titles: string): readonly (readonly string[])[] {
  const text = pageText(page);
  const start = text.indexOf(`${titles}\n`);
  assert.ok(start >= 0, `${page} has no table ${titles}`);
  return rowsOf(text.slice(start).split('\n\n')[0] ?? '');
}

/** The cells of a Markdown table, without its titles. */
function rowsOf(table: string): readonly (readonly string[])[] {
  return table
    .trimEnd()
    .split('\n')
    .slice(2)
    .map(line => line.slice(2, -2).split(' | '));
}
