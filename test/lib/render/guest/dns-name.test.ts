// In: names. Out: the nearest DNS names.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dnsName } from '../../../../lib/render/guest/dns-name.ts';

const name = suite('dns-name');

/** `[name, the nearest one, why]`. */
const NAMES: readonly (readonly [name: string, nearest: string, why: string])[] = [
  ['fedora38', 'fedora38', 'nothing to do'],
  ['win8.1', 'win8.1', 'labels'],
  ['My VM_1', 'my-vm-1', 'what is not allowed becomes a hyphen'],
  ['-a-.-b.', 'a.b', 'no hyphen at an end, no empty label'],
  ['http://a.b/c', 'http-a.b-c', 'an id'],
  ['만자로', 'guest', 'nothing left'],
  ['', 'guest', 'nothing there'],
  ['a'.repeat(70), 'a'.repeat(63), 'a label that is too long'],
  [`${'a'.repeat(63)}.`.repeat(5), Array(4).fill('a'.repeat(63)).join('.').slice(0, 253), 'a name that is too long'],
];

for (const [given, nearest, why] of NAMES) name(why, () => assert.is(dnsName(given), nearest));

name.run();
