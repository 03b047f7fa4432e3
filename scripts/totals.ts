// In: how many tests passed, failed and were skipped. Out: the closing line of a test run, and its exit code.

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** `3 passed, 0 failed`, and the skipped ones where there are any. */
export function closingLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** 0 when something passed and nothing failed. */
export function exitCode({ passed, failed }: Totals): number {
  return passed > 0 && failed === 0 ? 0 : 1;
}
