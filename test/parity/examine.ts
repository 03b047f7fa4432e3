// In: a question. Out: the differences of the two sides' answers. Where libosinfo returns nothing, because it refuses
// the database or crashes, it is asked again without the files that this library reports, and the rest is compared.
import { cpSync, existsSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { LAYERS, type Place, type Problem } from '../../data-loader/index.ts';
import { type Answers, COLLECTIONS, isObject, type Question } from './answers.ts';
import { askLibosinfo, type TheirSide } from './ask-libosinfo.ts';
import { compare, type Difference } from './compare.ts';
import { Context } from './context.ts';
import { Derived } from './derived.ts';
import { DERIVED, INTENDED, type Intended, isAbout } from './intended.ts';
import { stringsIn } from './json.ts';
import { askUs, type OurSide } from './ours.ts';
import { fileText } from './source.ts';
import { isTouchy } from './touchy.ts';

/** How both sides answered one question. */
export interface Examination {
  readonly outcome: TheirSide['outcome'];
  readonly differences: readonly Difference[];
  readonly intended: readonly Claimed[];
  readonly answers: number;
  readonly entities: number;
  readonly ours: OurSide;
}

/** A difference and the row that claims it. */
export interface Claimed {
  readonly row: Intended;
  readonly difference: Difference;
}

/** Counted apart like a row of the table, once for each file that only this library refuses. */
const REFUSED_FILE: Intended = {
  name: 'refused-files',
  reason: 'A file that is refused here and not by libosinfo (a document type, too large): compared without it',
  fields: 'file/*',
  when: () => true,
};

/** Counted apart like a row of the table: nothing could be compared. */
const LOST_DATABASE: Intended = {
  name: 'lost-databases',
  reason:
    'libosinfo isLoading nothing of the database whichever reported files are taken away; nothing to compare with',
  fields: 'database',
  when: () => true,
};

/** Asks both sides and compares. */
export async function examine(question: Question): Promise<Examination> {
  const ours = askUs(question);
  const refused = filesOf(ours.problems.filter(isAboutWholeFile).map(({ at }) => at));
  const first = await askLibosinfo(question);
  if (first.outcome === 'answers' && refused.length === 0) {
    return examined(question, first, first.answers, ours, new Set(), []);
  }
  const second = await askWithout(question, refused);
  if (second.outcome === 'answers') {
    const alone = first.outcome === 'answers' ? refused : [];
    return examined(question, first, second.answers, ours, new Set(), alone);
  }
  const faults = ours.problems.filter(({ severity }) => severity === 'error').map(({ at }) => at);
  const doubtful = filesOf([...faults, ...declaringFiles(ours).filter(place => isTouchy(fileText(place, question)))]);
  const third = await askWithout(question, doubtful);
  if (third.outcome === 'answers')
    return examined(question, first, third.answers, ours, entitiesIn(doubtful, ours), []);
  return nothingToCompare(first, ours);
}

function examined(
  question: Question,
  { outcome }: TheirSide,
  theirs: Answers,
  ours: OurSide,
  lost: ReadonlySet<string>,
  refused: readonly Place[],
): Examination {
  const { differences, answers, entities } = compare(
    theirs,
    theirs.query === undefined ? { ...ours.answers, query: undefined } : ours.answers,
  );
  const context = new Context(question, theirs, ours, lost);
  const claimed: Claimed[] = refused.map(({ layer, file }) => ({
    row: REFUSED_FILE,
    difference: { path: ['file', `${layer}:${file}`], theirs: 'read', ours: 'refused' },
  }));
  const left: Difference[] = [];
  for (const difference of differences) {
    const row = INTENDED.find(candidate => isAbout(candidate, difference) && candidate.when(difference, context));
    if (row === undefined) left.push(difference);
    else claimed.push({ row, difference });
  }
  const derived = new Derived(claimed.map(({ difference }) => difference));
  const follows = (difference: Difference): boolean => isAbout(DERIVED, difference) && derived.explains(difference);
  return {
    outcome,
    differences: left.filter(difference => !follows(difference)),
    intended: [...claimed, ...left.filter(follows).map(difference => ({ row: DERIVED, difference }))],
    answers: answers + refused.length,
    entities,
    ours,
  };
}

/** That libosinfo gives nothing is intended where this library reports why, and a difference where it does not. */
function nothingToCompare(theirs: TheirSide, ours: OurSide): Examination {
  const reason = theirs.outcome === 'answers' ? '' : `${theirs.outcome}: ${theirs.reason}`;
  const difference = { path: ['database'], theirs: reason, ours: 'answers, and reports no error' };
  const isReported = ours.problems.some(({ severity }) => severity === 'error');
  return {
    outcome: theirs.outcome,
    differences: isReported ? [] : [difference],
    intended: isReported ? [{ row: LOST_DATABASE, difference }] : [],
    answers: 1,
    entities: 0,
    ours,
  };
}

function isAboutWholeFile({ message }: Problem): boolean {
  return /the file is left out$/.test(message);
}

function filesOf(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map(place => [`${place.layer}:${place.file}`, place])).values()];
}

function declaringFiles({ store }: OurSide): readonly Place[] {
  return filesOf(COLLECTIONS.flatMap(kind => store.ids(kind).flatMap(id => store.record(kind, id)?.declaredAt ?? [])));
}

/** Asks libosinfo about a copy of the database in which some files are not there. */
async function askWithout(question: Question, files: readonly Place[]): Promise<TheirSide> {
  const copy = mkdtempSync(join(tmpdir(), 'parity-'));
  try {
    const copied: Record<string, string> = {};
    for (const layer of LAYERS) {
      const root = question[layer];
      if (root === undefined || !existsSync(root)) continue;
      const absent = new Set(files.filter(place => place.layer === layer).map(({ file }) => file));
      const isKept = (path: string): boolean => {
        const status = lstatSync(path);
        const isCopied = status.isFile() || status.isDirectory() || status.isSymbolicLink();
        return isCopied && !absent.has(relative(root, path).replaceAll('\\', '/'));
      };
      cpSync(root, join(copy, layer), { recursive: true, verbatimSymlinks: true, filter: isKept });
      copied[layer] = join(copy, layer);
    }
    return await askLibosinfo({ ...question, ...copied });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Ids of the entities that these files declare, and of those whose answers speak of them. */
function entitiesIn(files: readonly Place[], { answers, store }: OurSide): ReadonlySet<string> {
  const names = new Set(files.map(({ layer, file }) => `${layer}:${file}`));
  const declared = new Set<string>();
  for (const kind of COLLECTIONS) {
    for (const id of store.ids(kind)) {
      const places = store.record(kind, id)?.declaredAt ?? [];
      if (places.some(({ layer, file }) => names.has(`${layer}:${file}`))) declared.add(id);
    }
  }
  const touched = new Set(declared);
  for (const kind of COLLECTIONS) {
    for (const [id, entity] of Object.entries(answers[kind])) {
      const mentioned = isObject(entity) ? stringsIn(entity) : [];
      const inherits =
        kind === 'os' &&
        mentioned.some(text => declared.has(text) || [...declared].some(owner => text.startsWith(`${owner}:`)));
      if (inherits || mentioned.some(text => declared.has(text))) touched.add(id);
    }
  }
  return touched;
}
