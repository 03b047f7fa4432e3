// In: an aspect of a recommendation. Out: its explanation, the data that `osinfo why` prints.
import { decisionsIn, type OsinfoDb } from '../../database/db.ts';
import type { Os } from '../../model/entities.ts';
import type { Because, WithReason } from '../../model/reason.ts';
import { type SwitchKind, splitSwitch } from '../../model/switches.ts';
import type { CompleteTarget } from '../../model/target-types.ts';
import type { Recommendation, SwitchedOff } from '../../policy/aspects/hardware.ts';
import { type Aspect, reasonOf, reasonOfSwitch, sentenceAbout, sourceOf } from '../../policy/decide/explain.ts';
import { deviceName } from '../../policy/engine/devices.ts';
import { type DecidingFact, decidingFact } from '../../policy/engine/explain.ts';
import { resourcesSentence, vmwareSentence } from '../../render/text/choices.ts';

/** The result of `osinfo why`. */
export interface Answer {
  readonly os: Recommendation['os'];
  readonly aspect: Aspect;
  /** What was chosen; absent when nothing was. */
  readonly choice?: object;
  /** Absent when no rule decided. */
  readonly because?: Because;
  readonly explanation: Explanation;
  /** What is switched off of it; absent where nothing is. */
  readonly without?: readonly (WithReason<SwitchedOff> & { readonly reason: string })[];
}

/** The explanation of a choice. */
export interface Explanation {
  readonly sentence: string;
  /** The clause of the sentence that states the reason. */
  readonly reason: string;
  /** Other software that decides in the same way, or the source of the fact; absent for a site's own fact. */
  readonly source?: string;
  /** The device that decided; absent when none did. */
  readonly device?: { readonly id: string; readonly name?: string };
  /** The fact that decided; absent when none did. */
  readonly fact?: DecidingFact;
  /** The family that the fact is about; absent when it is not about a family. */
  readonly family?: string;
  /** The OS that declared the evidence; absent when there is none. */
  readonly declaredBy?: Recommendation['os'];
  /** Whether an ancestor declared it. */
  readonly inherited: boolean;
}

/** Explains one choice of the recommendation for an OS. @throws {OsinfoError} BAD_TARGET */
export function explain(db: OsinfoDb, os: Os, aspect: Aspect, target: CompleteTarget): Answer {
  const ancestry = [os, ...os.ancestors.flatMap(id => db.findOs(id) ?? [])].map(({ record }) => record);
  const recommended = db.recommend(os.id, target);
  const { choose, because, words } = decisionAbout(db, os, aspect, recommended);
  const reason = reasonOf(aspect, because, choose);
  const source = because && sourceOf(aspect, because, choose, ancestry, target.arch);
  const fact = because && decidingFact(because.rule);
  const without = switchedOffOf(aspect, recommended.without);
  const declaredBy = because?.from === undefined ? undefined : db.findOs(because.from);
  return {
    os: summarizeOs(os),
    aspect,
    ...(choose !== undefined && { choice: choose }),
    ...(because !== undefined && { because }),
    explanation: {
      sentence: `${os.name ?? os.shortId} ${words}, because ${reason}.`,
      reason,
      ...(source !== undefined && { source }),
      ...(because?.device !== undefined && { device: nameDevice(because.device) }),
      ...(fact !== undefined && { fact }),
      ...(fact?.origin === 'family' && declaredBy?.family !== undefined && { family: declaredBy.family }),
      ...(declaredBy !== undefined && { declaredBy: summarizeOs(declaredBy) }),
      inherited: declaredBy !== undefined && declaredBy.id !== os.id,
    },
    ...(without.length > 0 && { without }),
  };
}

/** The aspects that the switches of a kind belong to; a timer is an aspect of its own. */
const ASPECTS_OF_SWITCHES: Readonly<Record<Exclude<SwitchKind, 'timer'>, readonly Aspect[]>> = {
  acpi: ['machine'],
  apic: ['machine', 'cpu', 'cpu-features'],
  hyperv: ['hyperv'],
  cpu: ['cpu', 'cpu-features'],
};

function switchedOffOf(aspect: Aspect, without: Recommendation['without'] = []): NonNullable<Answer['without']> {
  return without.flatMap(one => {
    const [kind, part] = splitSwitch(one.name);
    const isOfAspect = kind === 'timer' ? part === aspect : ASPECTS_OF_SWITCHES[kind].includes(aspect);
    return isOfAspect ? [{ ...one, reason: reasonOfSwitch(one.because) }] : [];
  });
}

/** The decision, which can have chosen nothing, and its words for the sentence. */
function decisionAbout(
  db: OsinfoDb,
  os: Os,
  aspect: Aspect,
  recommended: Recommendation,
): { readonly choose?: object | undefined; readonly because?: Because; readonly words: string } {
  if (aspect === 'resources') {
    const { because, ...choose } = recommended.resources ?? {};
    return because === undefined
      ? { words: resourcesSentence(undefined) }
      : { choose, because, words: resourcesSentence(choose) };
  }
  if (aspect === 'vmware') {
    const { vmware } = recommended;
    return { choose: vmware, ...(vmware !== undefined && { because: vmware.because }), words: vmwareSentence(vmware) };
  }
  const { choose, because } = decisionsIn(db, os, recommended.target)[aspect];
  return { choose, because, words: sentenceAbout(aspect, choose) };
}

function nameDevice(id: string): { readonly id: string; readonly name?: string } {
  const name = deviceName(id);
  return { id, ...(name !== undefined && { name }) };
}

function summarizeOs({ id, shortId, name }: Os): Recommendation['os'] {
  return { id, shortId, ...(name !== undefined && { name }) };
}
