// In: a program or a script of a project, and a runtime. Out: its exit code and output on a made-up host, with a
// database or none, an empty home, and no variable of this process's environment except PATH.
import { mkdtempSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { Runtime } from './consumers.ts';
import { type ChildOptions, type Outcome, runChild } from './run-child.ts';
import { manifestOf, toolFolder, type Workplace } from './workplace.ts';

const TIME_LIMIT = 120_000;

/** What a program finds when it starts. */
export interface Host {
  /** The folder for all that programs keep: home, cache and temporary files. */
  readonly home: string;
  /** The file that an answer is written to. */
  readonly answer: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A host with the database, or else with a snapshot of it. */
export function makeHost({ folder, database }: Workplace, snapshot?: string): Host {
  const home = mkdtempSync(join(folder, 'host-'));
  const [answer, nothing] = [join(home, 'answer'), join(home, 'nothing')];
  const environment = {
    HOME: home,
    TMPDIR: home,
    XDG_CACHE_HOME: home,
    NO_COLOR: '1',
    OSINFO_SYSTEM_DIR: snapshot === undefined ? database : nothing,
    OSINFO_LOCAL_DIR: nothing,
    OSINFO_USER_DIR: nothing,
    DATABASE: database,
    ANSWER: answer,
    ...(snapshot !== undefined && { SNAPSHOT: snapshot }),
  };
  return { home, answer, environment };
}

/** Runs a program, whose path starts from the folder. */
export function runProgram(
  host: Host,
  runtime: Runtime,
  folder: string,
  [program = '', ...args]: readonly string[],
): Promise<Outcome> {
  // Deno looks for packages from where a link stands, Node and Bun from where it leads.
  const file = realpathSync(join(folder, program));
  return runChild(fileOf(runtime), [...runtime.args, file, ...args], childOptions(host, runtime, folder));
}

/** Runs a script that the package.json of a project has, with the runtime as `node`. */
export function runScript(
  host: Host,
  runtime: Runtime,
  folder: string,
  [project, script]: readonly [project: string, script: string],
): Promise<Outcome> {
  const command = manifestOf(project).scripts?.[script] ?? `echo 'no script ${script}'; exit 1`;
  return runChild(command, [], { ...childOptions(host, runtime, folder), shell: true });
}

function childOptions({ environment }: Host, runtime: Runtime, folder: string): ChildOptions {
  const programs = [dirname(fileOf(runtime)), toolFolder('.bin'), toolFolder('@oven/bun-linux-x64/bin')];
  const PATH = [...programs, process.env.PATH].join(delimiter);
  return { cwd: folder, env: { ...environment, PATH }, timeLimit: TIME_LIMIT };
}

function fileOf({ tool, file }: Runtime): string {
  return join(toolFolder(tool), file);
}
