// In: the cells of a run. Out: docs/consumers.md, whose text changes only when a cell, a version or a table changes.
import { page, table } from '../../scripts/docs/markdown.ts';
import { manifestOf, projects } from './workplace.ts';

/** One square of a matrix. */
export interface Cell {
  readonly row: string;
  readonly column: string;
  /** What is wrong; absent when nothing is. */
  readonly problem?: string | undefined;
}

/** The page about consumers in runtimes, and about compilers. */
export function consumersPage(consumers: readonly Cell[], compilers: readonly Cell[]): string {
  return page(
    '# Where the package works',
    `This page is written from a run of \`test/consumers\`, where each consumer has a small project. \`npm run verify\` repeats
the run, and fails where a *yes* is not true.`,
    `The package is packed and installed from its tarball, outside the checkout, with nothing beside it but the tools of
the project. Tools run under Node 22. What a bundler makes is moved to a folder without \`node_modules\`. Each program
answers three times: from the files of a database, from the cache that this leaves, and from a snapshot on a host without
a database. *Yes* means that it answers each time in the bytes of the plain package in Node 20: a recommendation, a
libvirt domain by \`osinfo-db/sync\`, records by \`osinfo-db/data-loader\`, and the code of an error.`,
    matrix('consumer', consumers),
    `- A dash stands where the tool does not run: Vitest 5 needs Node 22, and Jest and Vitest are run in Node only.
- The command has no option for a snapshot, and answers from files and from the cache.
- Next itself is not run. Its standalone output consists of the files that its tracing, \`@vercel/nft\`, finds: these are
  traced, copied and moved as a bundle is.`,
    '## TypeScript',
    `A module, and under NodeNext also a \`.cts\` file, take the types of every entry: with \`strict\` and
\`exactOptionalPropertyTypes\`, without \`skipLibCheck\`, without any \`@types\`.`,
    matrix('compiler', compilers),
    '## Versions',
    table(['tool', 'version'], versions()),
  );
}

function matrix(title: string, cells: readonly Cell[]): string {
  const columns = [...new Set(cells.map(({ column }) => column))];
  const rows = [...new Set(cells.map(({ row }) => row))];
  const square = (row: string, column: string): string => {
    const cell = cells.find(other => other.row === row && other.column === column);
    return cell === undefined ? '–' : cell.problem === undefined ? 'yes' : 'no';
  };
  return table(
    [title, ...columns],
    rows.map(row => [row, ...columns.map(column => square(row, column))]),
  );
}

/** Every tool by the name of its package in the registry, and the version that package.json demands. */
function versions(): readonly (readonly [string, string])[] {
  return projects()
    .flatMap(project => Object.entries(manifestOf(project).devDependencies ?? {}))
    .map(([tool, version]) => aliased(version) ?? [tool, version]);
}

/** The package and the version of `npm:NAME@VERSION`. */
function aliased(version: string): readonly [string, string] | undefined {
  const [, name, exact] = version.match(/^npm:(.+)@(.+)$/) ?? [];
  return name === undefined || exact === undefined ? undefined : [name, exact];
}
