// In: V8's coverage of the compiled tests. Out: the covered lines and branches of lib/ and data-loader/, mapped to
// their sources, also as coverage/lcov.info; and the files below the minimum.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Report } from 'c8';

const compiled = ['dist/lib', 'dist/data-loader'];
const minimum = { lines: 95, branches: 90 } as const;

interface Summary {
  readonly lines: { readonly pct: number };
  readonly branches: { readonly pct: number };
}

/** The two figures as text, and one line per file below the minimum if the total is. */
export async function checkCoverage(
  folder: string,
  v8Folder: string,
): Promise<{ figures: string; problems: string[] }> {
  await new Report({
    src: compiled,
    all: true,
    include: ['dist/lib/**', 'dist/data-loader/**', 'lib/**', 'data-loader/**'],
    exclude: ['**/*.d.ts', ...compiled.flatMap(filesOfTypesOnly)],
    excludeAfterRemap: true,
    reporter: ['lcov', 'json-summary'],
    reportsDirectory: folder,
    tempDirectory: v8Folder,
    omitRelative: true,
    resolve: '',
  }).run();
  const { total, ...files } = JSON.parse(readFileSync(join(folder, 'coverage-summary.json'), 'utf8'));
  const isLow = ({ lines, branches }: Summary): boolean => lines.pct < minimum.lines || branches.pct < minimum.branches;
  const lowFiles = Object.entries<Summary>(files).filter(([, summary]) => isLow(summary));
  const problems = lowFiles.map(([file, summary]) => `${relative('.', file)}: ${inWords(summary)}`);
  return { figures: inWords(total), problems: isLow(total) ? problems : [] };
}

/** No test loads these files, so V8 counts none of their lines as covered. */
function filesOfTypesOnly(folder: string): string[] {
  return readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter(path => path.endsWith('.js'))
    .map(path => join(folder, path))
    .filter(path => /^(\/\/.*\n)*export \{\};\n\/\/.*$/.test(readFileSync(path, 'utf8').trim()));
}

function inWords({ lines, branches }: Summary): string {
  return `lines ${lines.pct} %, branches ${branches.pct} %`;
}
