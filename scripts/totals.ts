// In: how many tests passed, failed and were skipped. Out: the closing line of a test run, and its exit code.

/** What came of the tests. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** `3 passed, 0 failed`; what was skipped is told on lines before it. */
export function closingLine({ passed, failed }: Totals): string {
  return `${passed} passed, ${failed} failed`;
}

/** 0 when something passed and nothing failed. */
export function exitCode({ passed, failed }: Totals): number {
  return passed > 0 && failed === 0 ? 0 : 1;
}
