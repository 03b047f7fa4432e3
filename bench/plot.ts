// Figures in, a picture of them out: SVG, one group of bars a question, on a logarithmic scale of how many times as much
// as this package each peer needs. The same figures give the same bytes.
import type { Figures } from './measure.ts';
import { figure } from './report.ts';

const WIDTH = 760;
const NAMES = 250;
const VALUES = 90;
const ROW = 20;
const HEADING = 26;
const TITLE = 'The same questions, asked of osinfo-db and of its peers';
const FONT = 'font-family="system-ui, sans-serif" font-size="12"';

interface Bar {
  readonly name: string;
  readonly median: number;
}

/** A picture of every question of which there are two contenders or more. */
export function plot(answers: readonly Figures[], caption: string): string {
  const drawn: string[] = [];
  let y = 0;
  for (const { name, unit, contenders } of answers) {
    const bars = contenders.filter(each => 'median' in each);
    if (bars.length < 2) continue;
    drawn.push(text(0, y + 17, `${name} (${unit})`, 'font-weight="bold"'));
    y += HEADING;
    for (const bar of bars) {
      drawn.push(row(bar, y, bars, unit));
      y += ROW;
    }
    y += ROW / 2;
  }
  const all = [...drawn, text(0, y + 14, caption, 'fill="#777"')].map(line => `  ${line}\n`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + ROW}" width="${WIDTH}" ${FONT}>\n  <title>${TITLE}</title>\n${all}</svg>\n`;
}

/** The first contender is this package. Bars grow with the logarithm, so that a thousandth can still be seen. */
function row({ name, median }: Bar, y: number, bars: readonly Bar[], unit: string): string {
  const medians = bars.map(bar => Math.max(bar.median, Number.MIN_VALUE));
  const [least, most] = [Math.min(...medians), Math.max(...medians)];
  const share = (1 + Math.log10(Math.max(median, least) / least)) / (1 + Math.log10(most / least));
  const width = Math.round(share * (WIDTH - NAMES - VALUES));
  const colour = name === bars[0]?.name ? '#2a7' : '#999';
  return [
    text(NAMES - 8, y + 14, name, 'text-anchor="end"'),
    `<rect x="${NAMES}" y="${y + 3}" width="${width}" height="${ROW - 6}" fill="${colour}"/>`,
    text(NAMES + width + 6, y + 14, `${figure(median)} ${unit}`),
  ].join('');
}

function text(x: number, y: number, content: string, attributes = ''): string {
  return `<text x="${x}" y="${y}" ${attributes}>${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
}
