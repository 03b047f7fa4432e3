// Places in the database in, texts out, and back. A place is an object in the API, and a text in JSON and in reasons.
import {
  LAYERS,
  type Place,
  type Problem,
  parsePlace as parse,
  formatPlace as writePlace,
  formatProblem as writeProblem,
} from '../../../data-loader/records/problems.ts';
import { badArgument, unusableText } from '../../model/errors.ts';
import { ANY_TEXT, membersOf, type Option, oneOf, required, wholeNumber } from '../../model/options.ts';
import { deepFreeze } from '../../values/freeze.ts';

const COUNT: Option<number> = wholeNumber(1, 10 ** 15 - 1);
const PLACE: Option<Place> = membersOf<Place>({
  layer: required(oneOf(...LAYERS)),
  file: required(ANY_TEXT),
  line: COUNT,
  column: COUNT,
});

/**
 * A place as `layer:file:line:column`, as far as line and column are known. A file that ends like a line (`a:7`) has `%3A`
 * for its colon. @throws {OsinfoError} BAD_ARGUMENT
 */
export function formatPlace(place: Place): string {
  return writePlace(PLACE.read('place', place));
}

/** The place that a text such as `because.at` names. @throws {OsinfoError} BAD_ARGUMENT */
export function parsePlace(place: string): Place {
  if (typeof place !== 'string') throw badArgument('place', place, 'a text');
  const parsed = parse(place);
  if (parsed === undefined) throw unusableText('place', place, `is no ${LAYERS.join(', ')} with a file and a line`);
  return deepFreeze(parsed);
}

/**
 * A problem as a compiler writes it: one line, then the source line with a caret; control characters are replaced.
 * @throws {OsinfoError} BAD_ARGUMENT
 */
export function formatProblem(problem: Problem): string {
  if (typeof problem !== 'object' || problem === null) throw badArgument('problem', problem, 'a problem');
  const { code, severity, at, message, excerpt }: { readonly [K in keyof Problem]: unknown } = problem;
  const shown = { severity, message, code, ...(excerpt !== undefined && { excerpt }) };
  for (const [name, value] of Object.entries(shown)) ANY_TEXT.read(`problem.${name}`, value);
  return writeProblem({ ...problem, at: PLACE.read('problem.at', at) });
}

/** `layer:file:line`, without the layer if it is `system`, the usual one. */
export function shortPlace(at: string): string {
  return at.replace(/^system:/, '');
}
