// In: the id of an entity. Out: the path of the files that can declare it.
import type { EntityKind } from './records.ts';

/** The path, without extension, of the file that can declare an entity: libosinfo's own rule, byte by byte. */
export function entityPath(kind: EntityKind, id: string): string {
  const rest = id.startsWith('http://') ? id.slice('http://'.length) : id;
  const slash = rest.indexOf('/');
  const safe = (part: string): string =>
    /^[A-Za-z0-9._-]*$/.test(part)
      ? part
      : part.replace(/[^A-Za-z0-9._-]/gu, character => '-'.repeat(Buffer.byteLength(character)));
  return slash === -1
    ? `${kind}/${safe(rest)}`
    : `${kind}/${safe(rest.slice(0, slash))}/${safe(rest.slice(slash + 1))}`;
}
