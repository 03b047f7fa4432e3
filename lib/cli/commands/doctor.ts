// `osinfo doctor`: prints the state of the database of this host: the folders, the version and its age, the cache, the
// problems, and how to install a newer version. It also works without a database.

import { printable } from '../../../data-loader/records/printable.ts';
import { formatProblem, type Layer, type Problem } from '../../../data-loader/records/problems.ts';
import type { DatabaseInfo } from '../../../data-loader/store/store.ts';
import { readableVersion } from '../../model/errors.ts';
import type { CacheState } from '../../open/inspect.ts';
import { jsonText } from '../../render/text/json.ts';
import { alignColumns } from '../../render/text/layout.ts';
import { formatCount, formatTimeBetween } from '../../render/text/quantities.ts';
import { styleOf } from '../../render/text/style.ts';
import { type Call, EXIT } from '../core/command.ts';
import { openOptions } from '../core/database.ts';
import { type Appearance, appearanceOf } from '../text/appearance.ts';
import { contentsLine, databaseTitle } from '../text/contents.ts';
import { type InstallHint, installHint } from '../text/install-hint.ts';
import { joinBlocks } from '../text/lines.ts';

/** How to get what libvirt says of the host. */
const HOST_ADVICE = ['  virsh domcapabilities --machine q35 > host.xml', '  osinfo recommend OS --host host.xml'];

/** Prints the state of the database of this host. */
export async function run(call: Call): Promise<number> {
  const { options, io } = call;
  const report = await inspectHost(call);
  io.out(options.has('json') ? jsonText(report) : formatReport(printable(report), appearanceOf(io)));
  if (report.counts.os === 0) return EXIT.noDatabase;
  const isHealthy = report.problems.length === 0 && !report.cache.differs;
  return options.has('strict') && !isHealthy ? EXIT.problems : EXIT.done;
}

/** The report of the command. */
interface DoctorReport {
  /** The version of this program. */
  readonly program: string;
  /** The version of the database; absent when its system layer does not state one. */
  readonly version?: string;
  /** The age of that version; absent when it is no date. */
  readonly age?: string;
  readonly folders: readonly Folder[];
  readonly counts: DatabaseInfo['counts'];
  readonly cache: CacheState;
  readonly problems: readonly Problem[];
  readonly packages: InstallHint;
}

/** A folder that was considered as the root of a layer. */
interface Folder {
  readonly layer: Layer;
  readonly path: string;
  /** The rule that chose it. */
  readonly why: string;
  readonly exists: boolean;
  /** The number of files read; absent when another folder is the layer's root. */
  readonly files?: number;
}

async function inspectHost(call: Call): Promise<DoctorReport> {
  const { io } = call;
  const { inspect } = await import('../../open/inspect.ts');
  const { folders, cache, db } = inspect(io, { ...openOptions(call), strict: false });
  const { version, layers, counts } = db.database;
  const age = version === undefined ? undefined : formatTimeBetween(readableVersion(version), io.today);
  return {
    program: io.version,
    ...(version !== undefined && { version }),
    ...(age !== undefined && { age }),
    folders: folders.map(({ layer, path, why }) => {
      const exists = io.isFolder(path);
      const files = layers.find(root => root.layer === layer && root.path === path)?.files;
      return { layer, path, why, exists, ...(exists && files !== undefined && { files }) };
    }),
    counts,
    cache,
    problems: db.problems,
    packages: installHint(io.platform, io.osRelease),
  };
}

function formatReport(report: DoctorReport, { colour }: Appearance): string {
  const { program, version, age, folders, counts, cache, problems, packages } = report;
  const { bold, dim } = styleOf(colour);
  const isDefined = counts.os > 0;
  const reader = `read by osinfo ${program}`;
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [
      isDefined ? databaseTitle(version) : 'no operating system found',
      [dim(age === undefined ? reader : `${age} old, ${reader}`)],
    ],
    ['Folders', alignColumns(folders.map(folderRow), '  ')],
    ['Contents', [`  ${contentsLine(counts)}`]],
    ['Cache', [`  ${cacheLine(cache)}`]],
    problems.length === 0 ? ['Problems', ['  none']] : [`Problems (${problems.length})`, problems.map(formatProblem)],
    isDefined
      ? ['To update the database', [`  ${packages.update}`]]
      : ['To install a database', [`  ${packages.install}`]],
    ...(isDefined ? [['To keep to what this host can do', HOST_ADVICE] as const] : []),
  ];
  return joinBlocks(sections.map(([title, lines]) => [bold(title), ...lines]));
}

function folderRow({ layer, path, why, exists, files }: Folder): readonly string[] {
  const state = files === undefined ? (exists ? 'not read' : 'not there') : formatCount(files, 'file');
  return [layer, path, state, why];
}

function cacheLine({ file, used, reason, differs }: CacheState): string {
  const place = file === undefined ? [] : [file];
  const state = differs ? "differs from the files; 'osinfo db snapshot' makes it anew" : 'up to date';
  return [...place, used ? state : `not used: ${reason}`].join('  ');
}
