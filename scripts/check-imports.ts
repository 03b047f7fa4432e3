// In: the sources of the checkout, and the rules of .dependency-cruiser.mjs. Out: every import that breaks a rule, one
// per line; also every file that dependency-cruiser did not find, so that a wrong path cannot pass.
import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, type IConfiguration } from 'dependency-cruiser';

const config = join(import.meta.dirname, '../../.dependency-cruiser.mjs');
const folders = ['data-loader', 'lib'];

/** The problems, one per line. */
export async function checkImports(root: string): Promise<string[]> {
  const { default: rules }: { default: IConfiguration } = await import(pathToFileURL(config).href);
  const { forbidden = [], options = {} } = rules;
  const { output } = await cruise(folders, { ...options, baseDir: root, validate: true, ruleSet: { forbidden } });
  if (typeof output === 'string') return [output];
  const seen = new Set(output.modules.map(({ source }) => source));
  const missed = sourcesIn(root).filter(file => !seen.has(file));
  const whyOf = new Map(forbidden.map(({ name, comment }) => [name, comment]));
  return [
    ...missed.map(file => `${file}: dependency-cruiser did not see it`),
    ...output.summary.violations.map(({ rule, from, to, cycle = [] }) => {
      const path = cycle.length > 0 ? [from, ...cycle.map(({ name }) => name)] : [from, to];
      return `${rule.name}: ${[...new Set(path.filter(part => part !== ''))].join(' -> ')}, ${whyOf.get(rule.name)}`;
    }),
  ];
}

function sourcesIn(root: string): string[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { encoding: 'utf8', recursive: true })
      .filter(path => path.endsWith('.ts'))
      .map(path => posix.join(folder, path.replaceAll('\\', '/'))),
  );
}

if (process.argv[1] === import.meta.filename) {
  const problems = await checkImports(join(import.meta.dirname, '../..'));
  for (const line of problems) console.log(line);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
