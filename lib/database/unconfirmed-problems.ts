// In: a store. Out: the problems between its records, in two steps: the unconfirmed problems, which follow from the
// records alone and which a snapshot stores; and those of them that remain on a host, whose lists can name undescribed
// hardware.
import { entriesOf, limitInAll, limitPerFile } from '../../data-loader/records/problem-limits.ts';
import { compareProblems, type Problem } from '../../data-loader/records/problems.ts';
import { type RecordStore, recordsOf, type UnconfirmedProblem } from '../../data-loader/store/store.ts';
import { graphProblems } from '../graph/graph-problems.ts';
import { patternProblems } from '../identify/pattern-problems.ts';
import { badArgument } from '../model/errors.ts';
import { siteFactProblems, spellingCorrector } from '../policy/facts/facts.ts';

/** The possible problems between the records. Reads all records, unless the store has a stored list. */
export function unconfirmedProblemsOf(store: RecordStore): readonly UnconfirmedProblem[] {
  if (store.unconfirmedProblems !== undefined) return store.unconfirmedProblems;
  const correctSpelling = spellingCorrector();
  const others = recordsOf(store, 'os').flatMap(os => [
    ...siteFactProblems(os, correctSpelling),
    ...patternProblems(os),
  ]);
  return limitInAll([...limitPerFile(graphProblems(store)), ...limitPerFile(entriesOf(others))]);
}

/** Every problem of a database on this host, ordered by layer, file and line. @throws {OsinfoError} BAD_ARGUMENT */
export function problemsOf(store: RecordStore): readonly Problem[] {
  const { problems }: { readonly problems: unknown } = store;
  if (!Array.isArray(problems)) throw badArgument('store.problems', problems, 'a list');
  const confirmed = unconfirmedProblemsOf(store).filter(
    ({ device }) => device === undefined || store.hardware.find(device) === undefined,
  );
  return [...store.problems, ...confirmed.map(({ problem }) => problem)].sort(compareProblems);
}
