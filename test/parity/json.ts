// Small functions on answers as JSON: the content of a list, and what is missing from it.
import { isObject, type Json } from './answers.ts';

/** The entries of a list; none when the answer is no list. */
export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a list has a value. */
export function isOneOf(value: Json | undefined, list: Json | undefined): boolean {
  return value !== undefined && listOf(list).includes(value);
}

/** Whether a list is another one without some entries, each of which is allowed to be lacking. */
export function lacksOnly(fewer: Json | undefined, more: Json | undefined, mayLack: (entry: Json) => boolean): boolean {
  const lacking = listOf(more).filter(entry => !isOneOf(entry, fewer));
  return listOf(fewer).every(entry => isOneOf(entry, more)) && lacking.length > 0 && lacking.every(mayLack);
}

/** Every text in an answer, at any depth; names do not count. */
export function stringsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isObject(value)) return Object.values(value).flatMap(stringsIn);
  return listOf(value).flatMap(stringsIn);
}
