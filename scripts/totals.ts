// In: the numbers of passed, failed and skipped tests. Out: the closing line of a test run, and its exit code.

/** The totals of tests. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** The closing line, such as `3 passed, 0 failed`; earlier lines name skipped tests. */
export function closingLine({ passed, failed }: Totals): string {
  return `${passed} passed, ${failed} failed`;
}

/** 0 when at least one test passed and none failed. */
export function exitCode({ passed, failed }: Totals): number {
  return passed > 0 && failed === 0 ? 0 : 1;
}
