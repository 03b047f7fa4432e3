// In: a function that reads records, and the plan. Out: a LoadResult with the records, or with the error that prevents
// their use.
import type { FileStats } from '../../data-loader/files/file-stats.ts';
import type { RecordStore } from '../../data-loader/store/store.ts';
import type { LoadResult } from '../database/reload.ts';
import { problemsOf } from '../database/unconfirmed-problems.ts';
import { badData, isOsinfoError, noDatabase } from '../model/errors.ts';
import type { Plan } from './plan.ts';

/**
 * Reads the records. The result is a fault when they have no OS, or when `strict` forbids their problems. `isComplete`:
 * whether no passing error kept a file from being read.
 */
export function checkRecords(fileStats: FileStats, plan: Plan, read: () => RecordStore, isComplete = true): LoadResult {
  const inputs = { fileStats, isComplete, candidates: plan.candidates, inputsKey: plan.inputsKey };
  let store: RecordStore | undefined;
  try {
    store = read();
    if (!store.has('os')) {
      throw noDatabase(
        plan.tried(),
        store.problems.filter(({ severity }) => severity === 'error'),
      );
    }
    const problems = plan.strict ? problemsOf(store) : [];
    if (problems.length > 0) throw badData(problems);
    return { ...inputs, store };
  } catch (error) {
    // A problem can be that the hardware which is referred to could not be looked up.
    const isLasting = isComplete && store?.hardware.isComplete?.() !== false;
    if (isOsinfoError(error)) return { ...inputs, isComplete: isLasting, fault: error };
    throw error;
  }
}
