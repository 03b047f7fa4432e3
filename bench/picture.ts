// In: the results of a run. Out: an SVG picture of the minima with the newest Node, with a group of bars for each
// question. Other programs and the empty program are grey. The longest bar of a group has the full width.
import { MAJORS } from './nodes.ts';
import { describeMachine, type Results } from './page.ts';
import { formatFigure } from './report.ts';

const WIDTH = 760;
const NAME_WIDTH = 290;
const VALUE_WIDTH = 80;
const ROW_HEIGHT = 20;

/** The picture; the same results give the same bytes. */
export function drawPicture(results: Results): string {
  const major = MAJORS.findLast(each => results.nodes[each] !== undefined) ?? MAJORS[0];
  const elements: string[] = [];
  let y = 0;
  for (const { question, unit, minima, ratios } of results.measurements) {
    const bars = minima
      .flatMap(({ name, byNode }) => [{ name, value: byNode[major] ?? 0 }])
      .filter(bar => bar.value > 0);
    const longest = Math.max(...bars.map(({ value }) => value));
    elements.push(textElement(0, y, `${question}, ${unit}`, 'font-weight="bold"'));
    for (const { name, value } of bars) {
      y += ROW_HEIGHT;
      const width = Math.max(1, Math.round((value / longest) * (WIDTH - NAME_WIDTH - VALUE_WIDTH)));
      const colour = ratios.some(({ to }) => to === name) ? '#999' : '#2a7';
      elements.push(
        textElement(NAME_WIDTH - 8, y, name, 'text-anchor="end"'),
        `<rect x="${NAME_WIDTH}" y="${y + 3}" width="${width}" height="${ROW_HEIGHT - 6}" fill="${colour}"/>`,
        textElement(NAME_WIDTH + width + 6, y, `${formatFigure(value)} ${unit}`),
      );
    }
    y += ROW_HEIGHT * 1.5;
  }
  elements.push(textElement(0, y, `Minima with Node ${major}. ${describeMachine(results)}.`, 'fill="#777"'));
  const attributes = `viewBox="0 0 ${WIDTH} ${y + ROW_HEIGHT}" width="${WIDTH}" font-family="sans-serif" font-size="12"`;
  const lines = ['<title>osinfo-db beside libosinfo and an empty Node</title>', ...elements].map(line => `  ${line}\n`);
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n${lines.join('')}</svg>\n`;
}

/** A line of text whose top is at y. */
function textElement(x: number, y: number, content: string, attributes = ''): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y + 14}" ${attributes}>${escaped}</text>`;
}
