// In: nothing, or `--every 10` for a tenth of the questions. Out: every disc and .treeinfo file that libosinfo and this library take for different media or trees, and as
// the last line `N differences in A answers`; exit 1 unless N is 0. The questions are made from the patterns of the
// installed database.
import { execFileSync, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { OsinfoDb } from '../../../lib/index.ts';
import { installedDatabase, NO_DATABASE_HERE } from '../../fixtures/real-database.ts';
import { whatIsMissing } from '../ask-libosinfo.ts';
import { compareDiscs, missingForDiscs } from './discs.ts';
import { printedBy } from './our-command.ts';
import { mediaQuestions, type Question, treeQuestions } from './questions.ts';

const PROGRAM = join(import.meta.dirname, '../../../../test/parity/identify/identify.py');
const COCKPIT = join(import.meta.dirname, '../../../../test/parity/identify/cockpit.py');
const SHOWN = 20;
const PACKAGES = 'apt-get install libosinfo-bin xorriso genisoimage';

/** What the program answers, and what this library does. */
interface Answer {
  readonly ids?: readonly string[];
  readonly first?: string;
  readonly languages?: readonly string[];
  readonly error?: boolean;
  /** libosinfo dies where a language pattern with a map does not match. */
  readonly died?: boolean;
}

const { values } = parseArgs({ options: { optional: { type: 'boolean' }, every: { type: 'string', default: '1' } } });
process.exitCode = await run();

async function run(): Promise<number> {
  const db = installedDatabase();
  const missing = db === undefined ? NO_DATABASE_HERE : await whatIsMissing();
  if (db === undefined || missing !== undefined) {
    console.log(`parity of identification was skipped: ${missing}`);
    return values.optional === true ? 0 : 1;
  }
  const every = Number(values.every);
  const [media, trees] = [mediaQuestions(db), treeQuestions(db)].map(all =>
    all.filter((_, index) => index % every === 0),
  );
  const questions = [...(media ?? []), ...(trees ?? [])];
  const theirs = await askAll(questions);
  const differences = questions.flatMap((question, index) => differenceOf(question, theirs[index] ?? {}, db));
  for (const difference of differences.slice(0, SHOWN)) console.log(difference);
  const matched = theirs.filter(({ ids }) => ids !== undefined && ids.length > 0).length;
  const withLanguage = theirs.filter(({ languages = [] }) => languages.length > 0).length;
  const missingPrograms = missingForDiscs();
  if (missingPrograms !== undefined) console.log(`discs were skipped: ${missingPrograms} (${PACKAGES})`);
  const discs = missingPrograms === undefined ? await compareDiscs(db) : { count: 0, differences: [] };
  const cockpit = await compareCockpit(db);
  for (const difference of [...discs.differences, ...cockpit.differences].slice(0, SHOWN)) console.log(difference);
  const all = differences.length + discs.differences.length + cockpit.differences.length;
  console.log(
    `${all} differences in ${questions.length} answers: ${media?.length} about media, ${withLanguage} with a language, ${trees?.length} about trees, of which ${matched} match something; ${discs.count} discs made; ${cockpit.count} fields of cockpit-machines`,
  );
  return all === 0 ? 0 : 1;
}

/** Asks libosinfo, each process its share of the questions. */
async function askAll(questions: readonly Question[]): Promise<readonly Answer[]> {
  const processes = availableParallelism();
  const shares = Array.from({ length: processes }, (_, part) =>
    ask(questions.filter((_question, index) => index % processes === part)),
  );
  const answers = await Promise.all(shares);
  return questions.map((_, index) => answers[index % processes]?.[Math.floor(index / processes)] ?? {});
}

async function ask(questions: readonly Question[]): Promise<readonly Answer[]> {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, LANG: 'C', PYTHONDONTWRITEBYTECODE: '1' };
  const child = spawn('/usr/bin/python3', [PROGRAM], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.end(questions.map(question => `${JSON.stringify(question)}\n`).join(''));
  const answers: Answer[] = [];
  for await (const line of createInterface({ input: child.stdout })) answers.push(JSON.parse(line));
  if (answers.length < questions.length) {
    throw new Error(`libosinfo died of ${JSON.stringify(questions[answers.length])}`);
  }
  return answers;
}

function differenceOf(question: Question, theirs: Answer, db: OsinfoDb): readonly string[] {
  const ours = answerOf(question, theirs, db);
  const isSame = JSON.stringify(ours) === JSON.stringify(withoutEmpty(theirs));
  return isSame
    ? []
    : [`${JSON.stringify(question)}\n  libosinfo: ${JSON.stringify(theirs)}\n  here:      ${JSON.stringify(ours)}`];
}

/** What cockpit-machines reads, field by field. */
async function compareCockpit(
  db: OsinfoDb,
): Promise<{ readonly count: number; readonly differences: readonly string[] }> {
  const system = db.database.layers.find(({ layer }) => layer === 'system')?.path ?? '';
  const env = { PATH: process.env.PATH, LANG: 'C', PYTHONDONTWRITEBYTECODE: '1' };
  const theirs = fieldsOf(execFileSync('/usr/bin/python3', [COCKPIT], { env, maxBuffer: 2 ** 28 }).toString());
  const ours = fieldsOf(await printedBy(['list', '--format', 'cockpit'], system));
  const names = [...new Set([...theirs.keys(), ...ours.keys()])];
  const differences = names
    .filter(name => theirs.get(name) !== ours.get(name))
    .map(name => `${name}\n  libosinfo: ${theirs.get(name)}\n  here:      ${ours.get(name)}`);
  return { count: names.length, differences };
}

/** Each field of each OS as JSON, with the members of its objects in one order. */
function fieldsOf(json: string): ReadonlyMap<string, string> {
  const list: readonly Readonly<Record<string, unknown>>[] = JSON.parse(json);
  return new Map(
    list.flatMap(os => Object.entries(os).map(([name, value]) => [`${os.id} ${name}`, JSON.stringify(ordered(value))])),
  );
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, ordered(member)]),
  );
}

/** libosinfo takes an empty group for a language without a name; here it names none. */
function withoutEmpty(answer: Answer): Answer {
  const { languages } = answer;
  return languages === undefined ? answer : { ...answer, languages: languages.filter(language => language !== '') };
}

/** The ids in the order of code units; of the medium that libosinfo names first the languages. */
function answerOf(question: Question, theirs: Answer, db: OsinfoDb): Answer {
  if ('treeinfo' in question) {
    try {
      return {
        ids: db
          .identifyTree(question.treeinfo, { strict: true })
          .map(({ tree }) => tree.id)
          .sort(),
      };
    } catch {
      return { error: true };
    }
  }
  const found = db.identifyMedia(question.media, { strict: true });
  const ids = found.map(({ media }) => media.id).sort();
  if (theirs.died === true) return { ids, died: found.some(({ languages }) => languages.length === 0) };
  if (theirs.first === undefined) return { ids };
  const first = found.find(({ media }) => media.id === theirs.first);
  return { ids, first: first?.media.id ?? 'it', languages: first?.languages ?? [] };
}
