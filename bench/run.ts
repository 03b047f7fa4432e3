// In: names of questions, all but the long ones when there are none; `--json` for figures as JSON, `--plot FILE` for a picture of them.
// Out: the figures on stdout, a question as soon as it is answered.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inWords, thisMachine } from './machine.ts';
import { type Figures, measure } from './measure.ts';
import { plot } from './plot.ts';
import { QUESTIONS } from './questions.ts';
import { reportOf } from './report.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, plot: { type: 'string' } },
  allowPositionals: true,
});
const names = QUESTIONS.map(({ name }) => name);
const unknown = positionals.filter(name => !names.includes(name));

if (unknown.length > 0) {
  console.error(`There is no question ${unknown.join(', ')}. The questions are ${names.join(', ')}.`);
  process.exitCode = 2;
} else {
  const machine = thisMachine();
  if (!values.json) console.log(`${inWords(machine)}\n`);
  const asked = QUESTIONS.filter(({ name, long }) => (positionals.length === 0 ? !long : positionals.includes(name)));
  const answers: readonly Figures[] = asked.map(question => {
    const figures = measure(question);
    if (!values.json) console.log(reportOf(figures));
    return figures;
  });
  if (values.json) console.log(JSON.stringify({ machine, answers }, null, 2));
  if (values.plot !== undefined) writeFileSync(values.plot, plot(answers, inWords(machine)));
}
