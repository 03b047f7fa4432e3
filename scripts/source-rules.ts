// In: the texts of sources. Out: every place that breaks a rule that no linter has, as `file:line: what, why`: casts,
// other ways past the compiler, vague file names, the length of files and folders.
import { basename, posix } from 'node:path';
import { nodesOf } from './syntax.ts';

/** A place in a source; lines count from 1. */
interface Place {
  readonly line: number;
  readonly what: string;
}

interface Rule {
  readonly why: string;
  readonly broken: (file: string, text: string) => readonly Place[];
}

const maximumLines = 320;
const maximumFiles = 15;

/** The maximum number of casts per file: units create brands, builder completes records. */
const castsAllowedIn: Readonly<Record<string, number>> = {
  'lib/values/units.ts': Number.POSITIVE_INFINITY,
  'data-loader/parse/builder.ts': 1,
};

const rules: readonly Rule[] = [
  {
    why: 'a cast hides a type from the compiler; the few allowed are listed in scripts/source-rules.ts',
    broken: (file, text) => castsIn(text).slice(castsAllowedIn[file] ?? 0),
  },
  { why: 'types state what is true, and a change is complete', broken: (_file, text) => escapesIn(text) },
  {
    why: 'a module is loaded where bundlers and dependency-cruiser see it: by import, a type at the head of the file',
    broken: (_file, text) => loadersIn(text),
  },
  {
    why: 'a file is named after the one thing it does',
    broken: file =>
      /^(utils?|helpers?|common|types)\.ts$/.test(basename(file)) ? [placeOfFile('a name for anything')] : [],
  },
  {
    why: `over ${maximumLines} lines a file becomes two`,
    broken: (_file, text) => (text.trimEnd().split('\n').length > maximumLines ? [placeOfFile('a long file')] : []),
  },
];

/** All broken rules of the sources, a map from path to text; one line of text each. */
export function brokenRules(texts: ReadonlyMap<string, string>): string[] {
  const places = rules.flatMap(({ why, broken }) =>
    [...texts].flatMap(([file, text]) =>
      broken(file, text).map(({ line, what }) => `${file}:${line}: ${what}, ${why}`),
    ),
  );
  return [...places, ...fullFolders([...texts.keys()])];
}

function fullFolders(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const folder of files.map(file => posix.dirname(file))) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > maximumFiles)
    .map(([folder, count]) => `${folder}: ${count} files, over ${maximumFiles} files a folder becomes two`);
}

function placeOfFile(what: string): Place {
  return { line: 1, what };
}

/** Every `a as T` and `<T>a`, without `as const` and `as unknown`, which assert nothing. */
function castsIn(text: string): Place[] {
  return [...nodesOf(text)].flatMap(({ type, start, end, loc }) => {
    const code = text.slice(start, end);
    const isCast = type === 'TSTypeAssertion' || (type === 'TSAsExpression' && !/\sas\s+(const|unknown)$/.test(code));
    return isCast ? [{ line: loc.start.line, what: excerpt(code) }] : [];
  });
}

/** `require`, `createRequire`, `process.getBuiltinModule`, `import.meta`, `import()` of a computed name, the type `import('x').T`. */
function loadersIn(text: string): Place[] {
  return [...nodesOf(text)]
    .filter(
      ({ type, name, callee, arguments: [specifier] = [] }) =>
        (type === 'Identifier' && /^(require|createRequire|getBuiltinModule)$/.test(String(name))) ||
        type === 'MetaProperty' ||
        type === 'TSImportType' ||
        (type === 'CallExpression' && callee?.type === 'Import' && specifier?.type !== 'StringLiteral'),
    )
    .map(({ start, end, loc }) => ({ line: loc.start.line, what: excerpt(text.slice(start, end)) }));
}

/** Fields that are declared without a value, comments that silence the compiler, and notes about postponed work. */
function escapesIn(text: string): Place[] {
  const fields = [...nodesOf(text)]
    .filter(({ definite }) => definite === true)
    .map(({ start, end, loc }) => ({ line: loc.start.line, what: excerpt(text.slice(start, end)) }));
  const comments = text.split('\n').flatMap((line, index) => {
    const mark = line.match(/@ts-(?:ignore|expect-error|nocheck)|\b(?:TODO|FIXME)\b/);
    return mark ? [{ line: index + 1, what: mark[0] }] : [];
  });
  return [...fields, ...comments];
}

function excerpt(code: string): string {
  return `\`${code.slice(0, 60).replaceAll(/\s+/g, ' ')}\``;
}
