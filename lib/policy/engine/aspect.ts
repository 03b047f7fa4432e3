// The form of an aspect of the virtual hardware: types only. Each file of `rules/` defines one or a few aspects; the
// registry in `aspects/` lists them in the order of decision.
import type { WithReason } from '../../model/reason.ts';
import type { CompleteTarget, Host, RequestableDevice } from '../../model/target-types.ts';
import type { RuleContext } from './context.ts';
import type { Decision, Override } from './decision.ts';
import type { RuleTable } from './rule-table.ts';

/** An aspect that rules decide; `T` is what they choose. */
export interface AspectDefinition<Name extends string, T> {
  readonly name: Name;
  /** The subject of its table, as one sentence. */
  readonly about: string;
  readonly table: RuleTable<T>;
  /** Its name in a sentence: the OS 'gets the NOUN VALUE'. */
  readonly noun: string;
  /** The choice in words: the VALUE of that sentence, and of the line in a table. */
  inWords(choice: T): string;
  /** The rest of a sentence that begins with the OS, where noun and value do not make one. */
  sentence?(choice: T): string;
  /** The choice that the target makes; `undefined` when it makes none. Absent where no target can make one. */
  requestedBy?(target: CompleteTarget): T | undefined;
  /** Whether an override applies; absent where every override applies. */
  takesOverride?(context: RuleContext): boolean;
  /** Checks that the guest can have what an override chooses. @throws {OsinfoError} BAD_TARGET, BAD_PROPERTY */
  checkOverride?(override: Override<T>, context: RuleContext): void;
  /** The words that the host must have for the choice, by its lists; absent where libvirt tells nothing of the aspect. */
  needs?(choice: T): HostNeeds;
  /** The part of the choice that the host has; absent where a choice has no parts. */
  limitTo?(choice: T, host: Host): T;
  /** What a preferred choice has and a choice lacks, in words; absent where a choice has no parts. */
  partsLost?(preferred: T, choice: T): string;
  /** Whether every guest has it, so that a choice is kept that the host lacks. */
  readonly isRequired?: true;
  /**
   * Whether later overrides are meant for this choice. Where the host lacks it, they are not checked, and those that do not
   * fit its replacement are replaced, too.
   */
  readonly isBasisOfOverrides?: true;
  /** What the decision adds to the context of later aspects. */
  addToContext?(choice: T | undefined, context: RuleContext): Partial<RuleContext>;
  /** The key of the target that requests it, and the plural of its name; absent where it needs no request. */
  readonly onRequest?: { readonly key: RequestableDevice; readonly devices: string };
}

/** What a choice needs of the host: a word of a list, or a property. */
export type HostNeeds = {
  readonly [K in keyof Host]?: (Host[K] extends boolean | undefined ? boolean : string) | undefined;
};

/** An aspect with its own part in the recommendation, which is assembled from the decisions in `Needed`. */
export interface PartDefinition<Name extends string, T, Key extends string, Part, Needed>
  extends AspectDefinition<Name, T> {
  /** The key of the part. */
  readonly key: Key;
  /** The part; `undefined` where the guest has none. */
  assemble(decisions: Needed, target: CompleteTarget): Part | undefined;
  /** Texts that the line of a table adds to the choice in words; empty ones are left out. */
  details?(part: Part): readonly (string | undefined)[];
}

/** An aspect whose part every guest has. */
export interface RequiredPart<Name extends string, T, Key extends string, Part, Needed>
  extends PartDefinition<Name, T, Key, Part, Needed> {
  assemble(decisions: Needed, target: CompleteTarget): Part;
}

/** Decisions by the names of their aspects. */
export type DecisionsFor<C> = { readonly [Name in keyof C]: Decision<C[Name]> };

/** An aspect whose part is its choice with the reason. */
export type SimplePart<Name extends string, T, Key extends string = Name> = PartDefinition<
  Name,
  T,
  Key,
  WithReason<T>,
  DecisionsFor<Readonly<Record<Name, T>>>
>;
