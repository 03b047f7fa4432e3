// `osinfo why`: an aspect of a recommendation in, its reason out: a sentence, and its evidence.

import { printable } from '../../../data-loader/records/printable.ts';
import type { Because } from '../../model/reason.ts';
import { type Aspect, EXPLAINED_ASPECTS } from '../../policy/decide/explain.ts';
import { jsonText } from '../../render/text/json.ts';
import { type Entry, glossary, wrap } from '../../render/text/layout.ts';
import { shortPlace } from '../../render/text/place.ts';
import { type Call, EXIT } from '../core/command.ts';
import { openDatabase } from '../core/database.ts';
import { suggestion, UsageError } from '../core/options.ts';
import { targetOf } from '../core/target.ts';
import { type Appearance, appearanceOf } from '../text/appearance.ts';
import { type Answer, type Explanation, explain } from '../text/explanation.ts';

/** The aspects that the command accepts, for its help. */
export function aspectPurpose(): string {
  return `one of ${EXPLAINED_ASPECTS.join(', ')}`;
}

/** Prints the reason for an aspect of a recommendation. */
export async function run(call: Call): Promise<number> {
  const [os = '', aspectName = ''] = call.operands;
  const aspect = findAspect(aspectName);
  const target = await targetOf(call);
  const db = await openDatabase(call);
  const answer = explain(db, db.os(os), aspect, target);
  call.io.out(call.options.has('json') ? jsonText(answer) : formatAnswer(printable(answer), appearanceOf(call.io)));
  return EXIT.done;
}

function findAspect(name: string): Aspect {
  const aspect = EXPLAINED_ASPECTS.find(candidate => candidate === name);
  if (aspect !== undefined) return aspect;
  const near = suggestion(name, EXPLAINED_ASPECTS);
  throw new UsageError(
    `There is no aspect ${JSON.stringify(name)}.${near} The aspects are ${EXPLAINED_ASPECTS.join(', ')}.`,
  );
}

function formatAnswer(answer: Answer, { columns }: Appearance): string {
  const { sentence } = answer.explanation;
  const evidence = [...evidenceEntries(answer), ...switchEntries(answer)];
  return `${[...wrap(sentence, columns), '', ...glossary(evidence, columns)].join('\n').trimEnd()}\n`;
}

/** What is switched off, each with who says so. */
function switchEntries({ without = [] }: Answer): readonly Entry[] {
  return without.map(({ name, because: { from, at }, reason }) => [
    'without',
    [name, `because ${reason}`, ...(at === undefined ? [] : [`stated by ${from}`, shortPlace(at)])].join(', '),
  ]);
}

function evidenceEntries({ os, because, explanation }: Answer): readonly Entry[] {
  if (because === undefined) return [];
  const { device, inherited, source } = explanation;
  return [
    ['rule', because.rule],
    ['device', device === undefined ? '' : [device.name, device.id].filter(part => part !== undefined).join(', ')],
    evidenceOf(because, explanation),
    ['inherited', inherited ? `${os.shortId} inherits it from ${because.from}` : ''],
    ['source', source ?? ''],
  ];
}

/** The OS that declared the evidence, and the place. */
function evidenceOf({ from = '', at }: Because, { device, fact, family, declaredBy }: Explanation): Entry {
  const place = at === undefined ? '' : shortPlace(at);
  switch (fact?.origin) {
    case 'site':
      return ['stated by', `${from}, ${place}, as x-${fact.name}`];
    case 'os':
      return ['holds for', [from, declaredBy?.name].filter(part => part !== undefined).join(', ')];
    case 'family':
      return ['holds for', `the family ${family}, which ${from} states in ${place}`];
    case 'fallback':
      return ['holds for', 'every OS of which nothing else is known'];
    default:
      return [device === undefined ? 'stated by' : 'declared by', place === '' ? '' : `${from}, ${place}`];
  }
}
