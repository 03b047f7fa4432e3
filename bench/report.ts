// Figures in, what the bench prints of them out: a line for each contender and for each ratio.
import type { Figures, Spread } from './measure.ts';

/** One question's answer, in lines. */
export function reportOf({ name, asks, unit, rounds, contenders, ratios }: Figures): string {
  const width = Math.max(...[...contenders.map(each => each.name), ...ratios.map(ratioName)].map(text => text.length));
  return [
    `${name}: ${asks}; ${unit}, median of ${rounds} (least to most)`,
    ...contenders.map(each =>
      line(each.name, width, 'absent' in each ? `absent: ${each.absent}` : `${spread(each)}${verdict(each)}`),
    ),
    ...ratios.map(ratio => line(ratioName(ratio), width, `${spread(ratio)}${verdict(ratio)}`)),
    '',
  ].join('\n');
}

/** Three digits that count. */
export function figure(value: number): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return value.toFixed(Math.min(digits, 6));
}

function ratioName({ of, to }: { readonly of: string; readonly to: string }): string {
  return `${of} / ${to}`;
}

function line(name: string, width: number, text: string): string {
  return `  ${name.padEnd(width)}  ${text}`;
}

function spread({ median, least, most }: Spread): string {
  return `${figure(median).padStart(8)}  (${figure(least)} to ${figure(most)})`;
}

function verdict({ median, atMost }: Spread & { readonly atMost?: number }): string {
  if (atMost === undefined) return '';
  return median <= atMost ? `  within ${figure(atMost)}` : `  MORE than ${figure(atMost)}`;
}
