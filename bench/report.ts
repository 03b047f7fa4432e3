// In: the results of a question. Out: the text that the bench prints: a line for each candidate and each ratio, a
// column for each Node, and a mark on each ratio above its threshold.
import type { Measurement } from './measure.ts';
import { type ByNode, MAJORS, type Major } from './nodes.ts';
import type { Ratio } from './thresholds.ts';

/** The lines of a question. */
export function report({ question, unit, rounds, minima, ratios }: Measurement): string {
  const rows = [
    ['minimum', ...MAJORS.map(major => `Node ${major}`)],
    ...minima.map(({ name, missing, byNode }) => [name, ...(missing ? [missing] : formatFigures(byNode))]),
    ['median of ratios'],
    ...ratios.map(ratio => [`${ratio.of} / ${ratio.to}`, ...formatFigures(ratio.byNode), verdict(ratio)]),
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  const lines = rows.map(([name = '', ...cells]) =>
    `  ${[name.padEnd(width), ...cells.map(alignCell)].join('  ')}`.trimEnd(),
  );
  return [`${question}, ${unit === 'MB' ? unit : `${unit} of CPU time`}, ${rounds} rounds`, ...lines, ''].join('\n');
}

function formatFigures(byNode: ByNode): readonly string[] {
  return MAJORS.map(major => formatFigure(byNode[major]));
}

function alignCell(cell: string): string {
  return cell.padStart(8);
}

function verdict(ratio: Ratio & { readonly byNode: ByNode }): string {
  if (ratio.atMost === undefined) return '';
  const missed = MAJORS.filter(major => isMissed(ratio, major));
  return `at most ${formatThreshold(ratio)}${missed.length > 0 ? `  MISSED with Node ${missed.join(', ')}` : ''}`;
}

/** A number with three significant digits and at most six decimals; `-` where there is none. */
export function formatFigure(value: number | undefined): string {
  if (value === undefined) return '-';
  const digits = 2 - Math.floor(Math.log10(Math.abs(value) || 1));
  return value.toFixed(Math.min(Math.max(digits, 0), 6));
}

/** The threshold of every Node, or each Node's where they differ; empty where there is none. */
export function formatThreshold({ atMost }: Ratio): string {
  if (atMost === undefined) return '';
  const values = MAJORS.map(major => String(atMost[major] ?? '-'));
  return [...(new Set(values).size === 1 ? new Set(values) : values)].join(', ');
}

/** Whether a ratio is above the threshold that it has with a Node. */
export function isMissed({ byNode, atMost }: Ratio & { readonly byNode: ByNode }, major: Major): boolean {
  return (byNode[major] ?? 0) > (atMost?.[major] ?? Number.POSITIVE_INFINITY);
}
