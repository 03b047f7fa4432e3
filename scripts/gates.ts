// In: the checkout. Out: the results of the gates: format and lint, imports, source rules, dead code.
import { checkImports } from './check-imports.ts';
import { checkSources } from './check-sources.ts';
import { gate, ROOT, resultOf } from './test-run.ts';

/** Runs the gates, and prints a line for each. */
export async function runGates(): Promise<void> {
  await gate('format and lint', () => resultOf('node_modules/.bin/biome', 'ci', '--colors=off', '.'));
  await gate('imports', async () => ({ problems: await checkImports(ROOT) }));
  await gate('sources', async () => ({ problems: checkSources(ROOT) }));
  await gate('dead code', () => resultOf('node_modules/.bin/knip', '--no-progress'));
}
