// A value in, JSON text out: the form that programs read.

import { UNPRINTABLE } from '../../../data-loader/records/printable.ts';
import { formatPlace, type Place } from '../../../data-loader/records/problems.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { checkHardware } from './check-hardware.ts';

/** The recommendation as JSON, indented, with a newline at its end; names and order are a public contract.
 *  @throws {OsinfoError} BAD_ARGUMENT, BAD_TARGET for a value that is no recommendation */
export function toJson(recommendation: Hardware): string {
  return jsonText(checkHardware(recommendation));
}

/**
 * Any plain value as JSON, indented, with a newline at its end. Places are written as `formatPlace` does; characters that
 * control a terminal are escaped.
 */
export function jsonText(value: unknown): string {
  return `${safeJson(value, 2)}\n`;
}

/** The same on one line, without a newline at its end. */
export function jsonLine(value: unknown): string {
  return safeJson(value);
}

function safeJson(value: unknown, indent?: number): string {
  const written = JSON.stringify(value, (_, member) => (isPlace(member) ? formatPlace(member) : member), indent);
  return (written ?? 'null').replace(UNPRINTABLE, escapeCharacter);
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'layer' in value && 'file' in value;
}

/** Control characters that JSON does not have to escape; newlines between members are kept. */
function escapeCharacter(character: string): string {
  if (character === '\n') return character;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
