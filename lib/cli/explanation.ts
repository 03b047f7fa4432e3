// An aspect of a recommendation in, everything about why it is as it is out: what `osinfo why` says.
import type { OsinfoDb } from '../db.ts';
import type { Because, Recommendation } from '../hardware.ts';
import type { Os } from '../model.ts';
import { deviceName } from '../policy/devices.ts';
import { type Aspect, absenceOf, type DecidingFact, decidingFact, reasonOf, sourceOf } from '../policy/explain.ts';
import { choicesOf, sentenceWithout } from '../render/choices.ts';

/** An answer to `osinfo why`. */
export interface Answer {
  readonly os: Recommendation['os'];
  readonly aspect: Aspect;
  /** What was chosen; absent where there is nothing of this aspect. */
  readonly choice?: object;
  /** Absent where nothing decided. */
  readonly because?: Because;
  readonly explanation: Explanation;
}

/** What stands behind a choice. */
export interface Explanation {
  readonly sentence: string;
  /** The clause of the sentence that says why. */
  readonly reason: string;
  /** Who decides likewise, or where the fact is from; absent where a site's own word decided. */
  readonly source?: string;
  /** The device that decided; absent when none did. */
  readonly device?: { readonly id: string; readonly name?: string };
  /** The fact that decided; absent when none did. */
  readonly fact?: DecidingFact;
  /** The family of which the fact is known; absent when it is not known of one. */
  readonly family?: string;
  /** The OS that said what decided; absent when none did. */
  readonly saidBy?: Recommendation['os'];
  /** Whether an ancestor said it. */
  readonly inherited: boolean;
}

/** Why an aspect of the recommendation for an OS is as it is. */
export function explain(db: OsinfoDb, os: Os, aspect: Aspect, hardware: Recommendation): Answer {
  const ancestry = [os, ...os.ancestors.flatMap(id => db.findOs(id) ?? [])].map(({ record }) => record);
  const choice = choicesOf(hardware).find(candidate => candidate.aspect === aspect);
  const because = choice?.because ?? absenceOf(aspect, ancestry);
  const reason = reasonOf(aspect, hardware);
  const source = because && sourceOf(aspect, because.rule, ancestry);
  const fact = because && decidingFact(aspect, because.rule);
  const saidBy = because?.from === undefined ? undefined : db.findOs(because.from);
  return {
    os: hardware.os,
    aspect,
    ...(choice !== undefined && { choice: choice.chosen }),
    ...(because !== undefined && { because }),
    explanation: {
      sentence: `${os.name ?? os.shortId} ${choice?.sentence ?? sentenceWithout(aspect)}, because ${reason}.`,
      reason,
      ...(source !== undefined && { source }),
      ...(because?.device !== undefined && { device: named(because.device) }),
      ...(fact !== undefined && { fact }),
      ...(fact?.origin === 'family' && os.family !== undefined && { family: os.family }),
      ...(saidBy !== undefined && { saidBy: briefly(saidBy) }),
      inherited: saidBy !== undefined && saidBy.id !== os.id,
    },
  };
}

function named(id: string): { readonly id: string; readonly name?: string } {
  const name = deviceName(id);
  return { id, ...(name !== undefined && { name }) };
}

function briefly({ id, shortId, name }: Os): Recommendation['os'] {
  return { id, shortId, ...(name !== undefined && { name }) };
}
