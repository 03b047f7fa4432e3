// In: the text of sources. Out: every place that breaks a rule of the house, as `file:line: what, why`. The rules say who
// may import whom, which casts are allowed, and how a file may be named and how long it may be.
import { basename, posix } from 'node:path';
import { parse } from '@babel/parser';

/** A source file with what the rules look at. */
interface Source {
  readonly file: string;
  readonly lines: readonly string[];
  readonly imports: readonly Place[];
  readonly casts: readonly Place[];
  readonly escapes: readonly Place[];
  /** Imports that a bundler cannot follow. */
  readonly hidden: readonly Place[];
}

/** Something found in a source, on a line that counts from 1. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** The parts of Babel's syntax trees that the rules look at. */
interface SyntaxNode {
  readonly type: string;
  readonly name?: string;
  readonly start: number;
  readonly end: number;
  readonly loc: { readonly start: { readonly line: number } };
  readonly definite?: boolean;
  readonly source?: { readonly value: string };
  readonly argument?: { readonly value?: string };
  readonly callee?: SyntaxNode;
  readonly property?: SyntaxNode;
  readonly arguments?: readonly { readonly value?: string }[];
}

interface Rule {
  readonly why: string;
  readonly broken: (sources: readonly Source[]) => readonly Place[];
}

const maximumLines = 320;
const longFiles: readonly string[] = [];

/** The one file that may import a runtime dependency. */
const ownerOf: Readonly<Record<string, string>> = {
  sax: 'data-loader/xml/markup.ts',
  glob: 'data-loader/files/files.ts',
  semver: 'lib/model/version.ts',
  'lru-cache': 'lib/database/recommendation-cache.ts',
};

/** How many casts a file may hold: brands are made in units and ids, records are finished in builder. */
const castsAllowedIn: Readonly<Record<string, number>> = {
  'lib/model/units.ts': Number.POSITIVE_INFINITY,
  'lib/model/ids.ts': Number.POSITIVE_INFINITY,
  'data-loader/parse/builder.ts': 1,
};

const rules: readonly Rule[] = [
  {
    why: 'the flow goes one way: data-loader knows nothing of lib',
    broken: imports(({ file, what }) => file.startsWith('data-loader/') && what.startsWith('lib/')),
  },
  {
    why: 'in lib only open/ and cli/ meet the system',
    broken: imports(({ file, what }) => /^lib\/(?!(open|cli)\/)/.test(file) && what.startsWith('node:')),
  },
  {
    why: 'a runtime dependency has one file that knows it',
    broken: imports(({ file, what }) => packageOf(what) in ownerOf && ownerOf[packageOf(what)] !== file),
  },
  {
    why: 'what users have to install is used',
    broken: sources => sources.flatMap(unusedDependencies),
  },
  {
    why: 'only node: modules and the runtime dependencies are there for users',
    broken: imports(({ what }) => !what.startsWith('node:') && !isOurs(what) && !(packageOf(what) in ownerOf)),
  },
  { why: 'files that import each other are one file', broken: cycles },
  {
    why: 'a cast hides a type from the compiler; the few allowed are listed in scripts/import-rules.ts',
    broken: sources => sources.flatMap(({ file, casts }) => casts.slice(castsAllowedIn[file] ?? 0)),
  },
  {
    why: 'bundlers follow what is imported by its name alone',
    broken: sources => sources.flatMap(source => source.hidden),
  },
  { why: 'types say what is true, and done is done', broken: sources => sources.flatMap(source => source.escapes) },
  {
    why: 'a file is named after the one thing it does',
    broken: files(file => /^(utils?|helpers?|common|types)\.ts$/.test(basename(file)), 'a name for anything'),
  },
  {
    why: 'file names are kebab-case',
    broken: files(file => !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(basename(file)), 'another spelling'),
  },
  {
    why: `over ${maximumLines} lines a file becomes two`,
    broken: files((file, lines) => lines.length > maximumLines && !longFiles.includes(file), 'a long file'),
  },
];

/** Every broken rule of the sources, given as `lib/a.ts` -> its text; one line of text each. */
export function brokenRules(texts: ReadonlyMap<string, string>): string[] {
  const sources = [...texts].map(([file, text]) => look(file, text));
  return rules.flatMap(({ why, broken }) =>
    broken(sources).map(({ file, line, what }) => `${file}:${line}: ${what}, ${why}`),
  );
}

function imports(isBroken: (place: Place) => boolean): Rule['broken'] {
  return sources => sources.flatMap(source => source.imports.filter(isBroken));
}

function files(isBroken: (file: string, lines: readonly string[]) => boolean, what: string): Rule['broken'] {
  return sources =>
    sources.filter(({ file, lines }) => isBroken(file, lines)).map(({ file }) => ({ file, line: 1, what }));
}

function unusedDependencies({ file, imports }: Source): Place[] {
  return Object.keys(ownerOf)
    .filter(name => ownerOf[name] === file)
    .filter(name => !imports.some(({ what }) => packageOf(what) === name))
    .map(name => ({ file, line: 1, what: `no import of ${name}` }));
}

function isOurs(target: string): boolean {
  return /^(lib|data-loader)\//.test(target);
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** One place for each import that closes a circle, with the whole circle told. */
function cycles(sources: readonly Source[]): Place[] {
  const importsOf = new Map(sources.map(source => [source.file, source.imports]));
  const finished = new Set<string>();
  const found: Place[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    for (const place of importsOf.get(file) ?? []) {
      const start = trail.indexOf(place.what);
      if (start >= 0) found.push({ ...place, what: [...trail.slice(start), place.what].join(' -> ') });
      else if (!finished.has(place.what)) visit(place.what, [...trail, place.what]);
    }
    finished.add(file);
  };
  for (const { file } of sources) if (!finished.has(file)) visit(file, [file]);
  return found;
}

function look(file: string, text: string): Source {
  const lines = text.trimEnd().split('\n');
  const imports: Place[] = [];
  const casts: Place[] = [];
  const escapes: Place[] = [];
  const hidden: Place[] = [];

  for (const node of nodesIn(parse(text, { sourceType: 'module', plugins: ['typescript'] }).program)) {
    const place = (what: string): Place => ({ file, line: node.loc.start.line, what });
    const whole = text.slice(node.start, node.end);
    const code = `\`${whole.slice(0, 60).replaceAll(/\s+/g, ' ')}\``;
    const specifier = specifierOf(node);
    if (specifier) imports.push(place(specifier.startsWith('.') ? posix.join(file, '..', specifier) : specifier));
    if (node.type === 'TSAsExpression' && !/\sas\s+(const|unknown)$/.test(whole)) casts.push(place(code));
    if (node.type === 'TSTypeAssertion') casts.push(place(code));
    if (node.type === 'TSAnyKeyword' || node.type === 'TSNonNullExpression') escapes.push(place(code));
    if (isHidden(node)) hidden.push(place(code));
    if (node.definite === true) escapes.push(place(code));
  }
  lines.forEach((line, index) => {
    const mark = line.match(/@ts-(?:ignore|expect-error|nocheck)|\b(?:TODO|FIXME)\b/);
    if (mark) escapes.push({ file, line: index + 1, what: mark[0] });
  });
  return { file, lines, imports, casts, escapes, hidden };
}

function* nodesIn(value: unknown): Generator<SyntaxNode> {
  if (typeof value !== 'object' || value === null) return;
  if (isSyntaxNode(value)) yield value;
  for (const [key, child] of Object.entries(value)) if (!/comments$/i.test(key)) yield* nodesIn(child);
}

function isSyntaxNode(value: object): value is SyntaxNode {
  return 'type' in value && 'loc' in value;
}

/** Whether it is `import.meta`, an `import()` of a name that is computed, or one of Node's other ways to load a module. */
function isHidden(node: SyntaxNode): boolean {
  if (node.type === 'MetaProperty') return true;
  if (node.type !== 'CallExpression') return false;
  const name = node.callee?.name ?? node.callee?.property?.name ?? '';
  if (/^(require|createRequire|getBuiltinModule)$/.test(name)) return true;
  return node.callee?.type === 'Import' && node.arguments?.[0]?.value === undefined;
}

/** What a node imports: `import`, `export from`, `import()`, `import('x').T`, `require('x')`, `createRequire(...)('x')`, `process.getBuiltinModule('x')`. */
function specifierOf(node: SyntaxNode): string | undefined {
  if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type)) return node.source?.value;
  if (node.type === 'TSImportType') return node.argument?.value;
  if (node.type !== 'CallExpression') return undefined;
  const called = node.callee?.callee ?? node.callee;
  const name = called?.name ?? called?.property?.name ?? '';
  const isLoading = called?.type === 'Import' || /^(require|createRequire|getBuiltinModule)$/.test(name);
  return isLoading ? node.arguments?.[0]?.value : undefined;
}
