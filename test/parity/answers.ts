// The types of the answers of both sides. libosinfo.py prints libosinfo's answers in this shape, and ours.ts makes
// ours: entity by entity, without absent members.

/** An answer as JSON. */
export type Json = boolean | number | string | readonly Json[] | JsonObject;

/** Answers by name; `undefined` is a question without an answer. */
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

/** Everything one side says about one database. */
export interface Answers extends JsonObject {
  readonly os: JsonObject;
  readonly platform: JsonObject;
  readonly deployment: JsonObject;
  readonly device: JsonObject;
  readonly datamap: JsonObject;
  readonly 'install-script': JsonObject;
  /** Of each short-id, the ids of those that have it. */
  readonly shortIds: JsonObject;
  readonly uniqueValues: JsonObject;
  /** What osinfo-query prints, by its arguments; absent where it is not installed. */
  readonly query?: JsonObject | undefined;
}

/** The parts of the answers that are collections of entities by id. */
export const COLLECTIONS = ['os', 'platform', 'deployment', 'device', 'datamap', 'install-script'] as const;

/** Which database is asked, and how. */
export interface Question {
  /** Folders; one left out holds nothing. */
  readonly system?: string;
  readonly local?: string;
  readonly user?: string;
  /** Files to read as pci.ids and usb.ids; `none` reads neither. */
  readonly ids: { readonly pci?: string; readonly usb?: string } | 'installed' | 'none';
  /** The variables that choose the language: LANGUAGE, LC_ALL, LC_MESSAGES, LANG. */
  readonly environment: Readonly<Record<string, string>>;
  /** Whether to ask osinfo-query everything instead of a little. */
  readonly manyQueries?: boolean;
}

/** Whether an answer is a table of further answers. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
