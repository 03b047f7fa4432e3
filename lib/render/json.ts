// An answer in, JSON text out: the form in which programs read it.
import type { Recommendation } from '../hardware.ts';

/** The recommendation as JSON, indented, with a newline at its end; names and order are a contract. */
export function toJson(recommendation: Recommendation): string {
  return jsonText(recommendation);
}

/** Any plain value as JSON, indented, with a newline at its end; what a terminal would obey is escaped. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(/[\u007f-\u009f\u2028\u2029]/g, escaped)}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
