// In: the record of an OS. Out: the problems of its patterns that GLib reads and JavaScript cannot, or reads differently.
import { NO_MATCH } from '../../data-loader/grammar/values.ts';
import { type Place, type Problem, problem } from '../../data-loader/records/problems.ts';
import type { OsRecord } from '../../data-loader/records/records.ts';
import { toJavaScript } from './dialect.ts';
import { MEDIA_TEXTS } from './media.ts';
import { TREEINFO_TEXTS } from './tree.ts';

/** The problems, each at the medium or the treeinfo element. */
export function patternProblems({ id, media, trees }: OsRecord): readonly Problem[] {
  const written = [
    ...media.flatMap(medium => [
      ...MEDIA_TEXTS.map(name => [medium.at, medium[name]] as const),
      ...medium.languages.map(({ at, regex, text }) => [at, regex ? text : undefined] as const),
    ]),
    ...trees.flatMap(({ treeinfo }) =>
      treeinfo === undefined ? [] : TREEINFO_TEXTS.map(name => [treeinfo.at, treeinfo[name]] as const),
    ),
  ];
  return written.flatMap(([at, pattern]) => {
    const isUsable = pattern === undefined || pattern === NO_MATCH || toJavaScript(pattern) !== undefined;
    return isUsable ? [] : [unusable(at, pattern, id)];
  });
}

function unusable(at: Place, pattern: string, entity: string): Problem {
  const message = `the pattern ${JSON.stringify(pattern)} means something else in JavaScript than in GLib, or nothing; nothing matches it`;
  return problem('BAD_PATTERN', at, message, { entity, value: pattern });
}
