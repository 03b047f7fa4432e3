// The reason for a choice of a recommendation: types only.

/** The reason for a choice. */
export interface Because {
  /** The rule that decided. The name of a rule without evidence in the database begins with `fallback-`. */
  readonly rule: string;
  /** Id of the device that decided; absent when none did. */
  readonly device?: string;
  /** Short-id of the OS that declares the evidence, this one or an ancestor; absent without such evidence. */
  readonly from?: string;
  /** The place of the evidence in the database, as `layer:path:line`; absent when the database has none. */
  readonly at?: string;
  /** The image property that requested it; absent when none did. */
  readonly property?: string;
  /** What the host lacks, so that this row decided, such as `firmware efi`; absent when no host did. */
  readonly hostLacks?: string;
}

/** A choice with its reason. */
export type WithReason<T> = T & { readonly because: Because };
