// The reason that stands beside every choice of a recommendation: types only.

/** Why something was chosen. */
export interface Because {
  /** The rule that decided; one that found no evidence in the database is named `fallback-...`. */
  readonly rule: string;
  /** Id of the device that decided; absent when none did. */
  readonly device?: string;
  /** Short-id of the OS that declares what decided, this one or an ancestor; absent when none does. */
  readonly from?: string;
  /** `layer:path:line` of what the database states; absent when it states nothing. */
  readonly at?: string;
  /** The image property that requested it; absent when none did. */
  readonly property?: string;
}

/** A choice with its reason. */
export type WithReason<T> = T & { readonly because: Because };
