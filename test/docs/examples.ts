// In: the blocks of a page. Out: how many were run, which were skipped, and where the page does not print what is true.
// A page has a folder of its own, in which its programs run; it is their home, and stands for `/` in `/etc/osinfo`.
//   console         `$ COMMAND` and its output; a line `...` stands for any lines, `...` within a line for any text
//   js              the blocks of a page are one module; `EXPRESSION;  // VALUE` compares what util.inspect prints
//   sh              commands that set something up; they are not run, but each is of SET_UP, with a script that exists
//   xml title=PATH  and other languages with a title: a file, which is written for the commands below it
//   text            a picture, in which nothing can be run
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { Block } from './markdown.ts';

/** What came of the blocks of a page. */
export interface PageResult {
  /** The number of blocks that were run and compared, or checked. */
  readonly run: number;
  readonly skipped: readonly string[];
  readonly problems: readonly string[];
}

/** What a block came to: nothing when all is well. */
type Outcome = { readonly problem: string } | { readonly skipped: string } | undefined;

interface Place {
  /** The folder of the page. */
  readonly folder: string;
  /** The folder of the installed database. */
  readonly system: string;
  /** Whether outputs are compared, because the database is that of the pages; when not, exit codes alone are. */
  readonly compares: boolean;
}

const ROOT = join(import.meta.dirname, '../../..');
const SET_UP = /^(?:sudo )?(?:apt-get|dnf|brew|npm|git) /;
/** Programs that a host may lack; a block with one of them is skipped there. */
const OPTIONAL_PROGRAMS = ['xmllint'];
/** The command that runs these tests; its last line is compared with the form of a closing line. */
const NPM_TEST = /^\$ npm test\n\.\.\.\n\d+ passed, 0 failed\n$/m;
const MARK = '\u0001';

/** Runs the blocks of a page in an empty folder. */
export function runBlocks(blocks: readonly Block[], place: Place): PageResult {
  mkdirSync(join(place.folder, 'node_modules'));
  symlinkSync(ROOT, join(place.folder, 'node_modules/osinfo-db'));
  writeProgram(join(place.folder, 'bin/osinfo'), `"${process.execPath}" "${ROOT}/dist/package/command/osinfo.cjs"`);
  const outcomes = blocks
    .filter(({ language }) => language !== 'js')
    .map(block => located(block, runBlock(block, place)));
  const modules = blocks.filter(({ language }) => language === 'js');
  if (modules.length > 0) outcomes.push(...runModule(modules, place));
  return {
    run: blocks.length - outcomes.filter(outcome => outcome !== undefined && 'skipped' in outcome).length,
    skipped: outcomes.flatMap(outcome => (outcome !== undefined && 'skipped' in outcome ? outcome.skipped : [])),
    problems: outcomes.flatMap(outcome => (outcome !== undefined && 'problem' in outcome ? outcome.problem : [])),
  };
}

/** Whether an output is what a page shows. */
export function isShown(shown: string, output: string): boolean {
  const lines = shown.split('\n').map(line => {
    if (line === '...') return '(?:.*\\n)*';
    return `${line.split('...').map(escaped).join('.*')}\\n`;
  });
  return new RegExp(`^${lines.join('')}$`).test(`${trimmed(output)}\n`);
}

function runBlock(block: Block, place: Place): Outcome {
  const { language, title, text } = block;
  if (title !== undefined) {
    writeFiles(join(place.folder, title), text);
    return undefined;
  }
  if (language === 'console') return runCommands(text, place);
  if (language === 'sh') return checkSetUp(text);
  if (language === 'text') return undefined;
  return { problem: `a block of ${language || 'no language'} is neither run nor written to a file` };
}

/** Each command runs in a shell, which keeps the exit code of the one before it in `$?`. */
function runCommands(text: string, place: Place): Outcome {
  if (!text.startsWith('$ ')) return { problem: 'a console begins with a line `$ COMMAND`' };
  const steps = text.replace(NPM_TEST, '').split(/^\$ /m).slice(1).map(splitStep);
  if (steps.some(({ command }) => command.startsWith('npm '))) return { problem: 'npm is not run: `sh` is its block' };
  const missing = OPTIONAL_PROGRAMS.find(
    name => steps.some(({ command }) => command.startsWith(name)) && spawnSync(name, ['--version']).error !== undefined,
  );
  if (missing !== undefined) return { skipped: `${missing} is not installed here` };
  const script = steps.map(({ command }) => `${command}\ncode=$?; printf '${MARK}%s${MARK}' $code; (exit $code)\n`);
  const { stdout } = spawnSync('sh', ['-c', `exec 2>&1\n${withFolder(script.join(''), place)}`], optionsOf(place));
  const parts = stdout.split(MARK);
  for (const [index, { command, shown }] of steps.entries()) {
    const [output = '', code] = parts.slice(2 * index);
    const next = steps[index + 1];
    const expected = next?.command === 'echo $?' ? next.shown : '0';
    const seen = withoutFolder(output, place);
    // Another database can have problems of its own.
    const isFree = !place.compares && /^(?:osinfo check|echo \$\?)$/.test(command);
    if (code !== expected && !isFree)
      return { problem: `${command}\nexits with ${code}, not with ${expected}:\n${seen}` };
    if (place.compares && !isShown(shown, seen)) return { problem: `${command}\nprints:\n${seen}\nand not:\n${shown}` };
  }
  return undefined;
}

/** Lines that end with a backslash belong to the command. `npm start --` sets up the checkout, and then does this. */
function splitStep(step: string): { readonly command: string; readonly shown: string } {
  const [command = ''] = /^(?:.*\\\n)*.*/.exec(step) ?? [];
  return {
    command: command.replace(/^npm start --/, 'OSINFO_CACHE=off osinfo recommend'),
    shown: trimmed(step.slice(command.length + 1)),
  };
}

function checkSetUp(text: string): Outcome {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const line of text.trimEnd().split('\n')) {
    const [command = ''] = line.split(/\s+#/);
    if (!SET_UP.test(command)) return { problem: `${command} sets nothing up: show it in a console, with its output` };
    const [, script] = /^npm (?:run )?(test|start|(?<=run )[\w:-]+)/.exec(command) ?? [];
    if (script !== undefined && !Object.hasOwn(scripts, script)) return { problem: `npm has no script ${script}` };
  }
  return undefined;
}

/** Runs the blocks as one module. Every line with a value is compared, and must be reached. */
function runModule(blocks: readonly Block[], place: Place): Outcome[] {
  const shown = new Map<number, string>();
  const code = blocks.flatMap(({ text, line: first }) =>
    text.split('\n').map((line, index) => {
      const [, indent, expression, value] = /^(\s*)(?!const |import |\/\/)(\S.*?);\s+\/\/ (.+)$/.exec(line) ?? [];
      if (value === undefined) return line;
      shown.set(first + index, value);
      return `${indent}__show(${first + index}, ${expression});`;
    }),
  );
  const head = `import { inspect } from 'node:util';
    const __show = (line, value) => console.log(JSON.stringify([line, inspect(value, { depth: null, breakLength: Infinity })]));\n`;
  writeFiles(join(place.folder, 'page.mjs'), head + code.join('\n'));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['page.mjs'], optionsOf(place));
  if (status !== 0) return [{ problem: `line ${blocks[0]?.line}: the module fails:\n${stderr}` }];
  const values = new Map<number, string>(
    stdout
      .trimEnd()
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line)),
  );
  return [...shown].map(([line, value]) => {
    const actual = values.get(line);
    if (actual === undefined) return { problem: `line ${line}: it is not reached` };
    const isSame = !place.compares || isShown(value, actual);
    return isSame ? undefined : { problem: `line ${line}: the value is ${withoutFolder(actual, place)}` };
  });
}

function optionsOf({ folder, system }: Place) {
  const path = [join(folder, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  const env = { PATH: path, HOME: folder, OSINFO_SYSTEM_DIR: system, OSINFO_LOCAL_DIR: join(folder, 'etc/osinfo') };
  return { cwd: folder, env: { ...env, LANG: 'C', TZ: 'UTC' }, encoding: 'utf8', maxBuffer: 1 << 26 } as const;
}

function withFolder(script: string, { folder, system }: Place): string {
  return script.replaceAll('/etc/osinfo', `${folder}/etc/osinfo`).replaceAll('/usr/share/osinfo', system);
}

function withoutFolder(output: string, { folder, system }: Place): string {
  return output.replaceAll(`${folder}/etc/`, '/etc/').replaceAll(folder, '~').replaceAll(system, '/usr/share/osinfo');
}

function located({ line }: Block, outcome: Outcome): Outcome {
  if (outcome === undefined) return undefined;
  return 'problem' in outcome
    ? { problem: `line ${line}: ${outcome.problem}` }
    : { skipped: `line ${line}: ${outcome.skipped}` };
}

function writeProgram(path: string, command: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
}

function writeFiles(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Without spaces at the ends of lines, and without empty lines at the end. */
function trimmed(text: string): string {
  return text.replace(/ +$/gm, '').trimEnd();
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
