// All records in, what is wrong between them out, in two steps: what the records alone can tell, which a snapshot keeps,
// and what is left of that on a host, whose lists may know hardware that no file describes.
import { compareProblems, type Problem } from '../../data-loader/records/problems.ts';
import { type RecordStore, recordsOf, type UnconfirmedProblem } from '../../data-loader/store/store.ts';
import { graphProblems } from '../graph/graph-problems.ts';
import { siteFactProblems } from '../policy/facts/facts.ts';

/** What may be wrong between the records; looks at all of them, unless the store has that done. */
export function unconfirmedProblemsOf(store: RecordStore): readonly UnconfirmedProblem[] {
  if (store.unconfirmedProblems !== undefined) return store.unconfirmedProblems;
  const facts = recordsOf(store, 'os').flatMap(siteFactProblems);
  return [...graphProblems(store), ...facts.map(problem => ({ problem }))];
}

/** Everything that is wrong with a database on this host, ordered by layer, file and line. */
export function problemsOf(store: RecordStore): readonly Problem[] {
  const confirmed = unconfirmedProblemsOf(store).filter(
    ({ device }) => device === undefined || store.hardware.find(device) === undefined,
  );
  return [...store.problems, ...confirmed.map(({ problem }) => problem)].sort(compareProblems);
}
