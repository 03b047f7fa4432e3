// Table. In: ids of entities. Out: the files that can declare them, by libosinfo's own rule.
import type { EntityKind } from '../../data-loader/records/records.ts';

/** `[kind, id, path without its ending, why]` */
export const ENTITY_PATHS: readonly (readonly [kind: EntityKind, id: string, path: string, why: string])[] = [
  ['os', 'http://example.org/penguin/1', 'os/example.org/penguin-1', 'after the host a slash is a dash'],
  ['device', 'http://example.org/pci/1af4/1000', 'device/example.org/pci-1af4-1000', 'every slash'],
  ['install-script', 'http://example.org/a', 'install-script/example.org/a', 'a kind with a dash'],
  ['os', 'http://example.org/a/b:c', 'os/example.org/a-b-c', 'a colon'],
  ['os', 'http://example.org/a b?c#d%20', 'os/example.org/a-b-c-d-20', 'what URLs are made of'],
  ['os', 'http://example.org/A.b_c-d', 'os/example.org/A.b_c-d', 'what stays as it is'],
  ['os', 'http://example.org', 'os/example.org', 'no slash at all'],
  ['os', 'http://example.org/', 'os/example.org/', 'nothing after the slash'],
  ['os', 'http:///a', 'os//a', 'nothing before the slash'],
  ['os', 'http://example.org:80/a', 'os/example.org-80/a', 'a port'],
  ['os', 'http://example.org/café', 'os/example.org/caf--', 'a character of two bytes is two dashes'],
  ['os', 'http://example.org/🐧', 'os/example.org/----', 'one of four bytes is four'],
  ['os', 'https://example.org/a', 'os/https-/-example.org-a', 'only http:// is taken off'],
  ['os', 'HTTP://example.org/a', 'os/HTTP-/-example.org-a', 'and not in capitals'],
  ['os', 'urn:penguin', 'os/urn-penguin', 'another scheme'],
  ['os', 'penguin', 'os/penguin', 'no scheme'],
  ['os', 'http://example.org/../../etc', 'os/example.org/..-..-etc', 'no way out of the folder'],
  ['os', 'http://../a', 'os/../a', 'such a path is compared, never opened'],
  ['os', 'http://example.org/http://a', 'os/example.org/http---a', 'only at the start'],
  ['os', '__proto__', 'os/__proto__', 'a name that JavaScript knows'],
];
