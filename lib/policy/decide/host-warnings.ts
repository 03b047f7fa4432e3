// In: the decisions with a host, and those that would be without it. Out: a warning for each difference.
import type { CompleteTarget } from '../../model/target-types.ts';
import type { Warning } from '../../model/warning.ts';
import { ASPECTS, type Decisions } from '../aspects/aspects.ts';
import type { AspectDefinition } from '../engine/aspect.ts';
import type { Decision } from '../engine/decision.ts';
import { sentenceAbout } from '../engine/explain.ts';
import { withHostDisplay } from '../engine/host.ts';

type AnyDecisions = Readonly<Record<string, Decision<unknown>>>;

/** The warnings about what the host lacks; `decideWith` gives the decisions for a target. */
export function hostWarnings(
  requested: CompleteTarget,
  decisions: Decisions,
  decideWith: (target: CompleteTarget) => Decisions,
): readonly Warning[] {
  const { host, ...withoutHost } = requested;
  if (host === undefined) return [];
  const { graphics } = withHostDisplay(requested);
  const display = graphics === requested.graphics ? [] : [difference('display', graphics, requested.graphics)];
  const messages = [...display, ...differences(ASPECTS, decideWith(withoutHost), decisions)];
  return messages.map(message => ({ code: 'HOST_LACKS', message }));
}

function differences(
  aspects: readonly AspectDefinition<string, unknown>[],
  elsewhere: AnyDecisions,
  decided: AnyDecisions,
): readonly string[] {
  return aspects.flatMap(aspect => {
    const { noun, name } = aspect;
    const [preferred, got] = [elsewhere[name]?.choose, decided[name]?.choose];
    const words = (choice: unknown): string => (choice === undefined ? 'none' : aspect.inWords(choice));
    if (decided[name]?.isMissingOnHost === true)
      return [`The host has no ${noun} ${words(got)}, and the rules have no other: the guest keeps it.`];
    if (preferred !== undefined && got !== undefined && words(preferred) === words(got)) {
      const lost = aspect.partsLost?.(preferred, got) ?? '';
      return lost === '' ? [] : [difference(noun, 'none', lost)];
    }
    const isSame = sentenceAbout(aspect, preferred) === sentenceAbout(aspect, got);
    return isSame ? [] : [difference(noun, words(got), words(preferred))];
  });
}

function difference(noun: string, got: string, preferred: string): string {
  return `On this host the guest gets for ${noun}: ${got}, and not ${preferred}.`;
}
