// In: the results of a run, as in docs/bench.json. Out: the table of ratios of
// docs/performance.md, and that page with this table instead of the old one.
import type { Measurement } from './measure.ts';
import { MAJORS, type Major } from './nodes.ts';
import { formatFigure, formatThreshold, isMissed } from './report.ts';

/** The results of a run. */
export interface Results {
  readonly processor: string;
  readonly cores: number;
  /** The version of each measured Node. */
  readonly nodes: { readonly [major in Major]?: string };
  /** The version of osinfo-db; absent when it has none. */
  readonly database?: string;
  readonly measurements: readonly Measurement[];
}

const BEGIN = '<!-- This part is written by `npm run bench -- --readme`. -->\n';
const END = '<!-- End of that part. -->\n';

/** The page with the table and the machine of these results. @throws when it lacks the two marks */
export function replaceTable(page: string, results: Results): string {
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`The page lacks ${BEGIN}or ${END}`);
  const text = `${ratioTable(results)}\n${describeMachine(results)}.\n`;
  return `${page.slice(0, start)}${BEGIN}\n${text}\n${page.slice(end)}`;
}

/** The machine and the versions of these results. */
export function describeMachine({ processor, cores, nodes, database }: Results): string {
  const versions = `Node ${Object.values(nodes).join(', ')}; osinfo-db ${database ?? 'without a version'}`;
  return `${processor}, ${cores} cores; ${versions}`;
}

function ratioTable({ measurements }: Results): string {
  const titles = ['', 'to', ...MAJORS.map(major => `Node ${major}`), 'at most'];
  const rows = measurements.flatMap(({ ratios }) =>
    ratios.map(ratio => [
      ratio.of,
      ratio.to,
      ...MAJORS.map(major => {
        const figure = formatFigure(ratio.byNode[major]);
        return isMissed(ratio, major) ? `**${figure}**` : figure;
      }),
      formatThreshold(ratio),
    ]),
  );
  return [titles, titles.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |\n`).join('');
}
