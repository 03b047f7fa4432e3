// Bytes of made-up discs in, their facts out, or why they have none.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readDisc } from '../../../lib/identify/disc.ts';
import { isOsinfoError } from '../../../lib/index.ts';
import { discOf } from '../../fixtures/discs.ts';

const test = suite('disc');

const read = (bytes: Uint8Array, most = Number.POSITIVE_INFINITY): ReturnType<typeof readDisc> =>
  readDisc({ read: (position, length) => bytes.subarray(position, position + Math.min(length, most)) }, 'the disc');

test('texts, size, and the boot record of El Torito', async () => {
  const bytes = discOf({ volumeId: 'VOL', systemId: 'SYS', publisherId: 'PUB', applicationId: 'APP', blocks: 1000 });
  const facts = { volumeId: 'VOL', systemId: 'SYS', publisherId: 'PUB', applicationId: 'APP', volumeSize: 2_048_000 };
  assert.equal(await read(bytes), { facts, isBootable: true });
  assert.equal(await read(bytes, 7), { facts, isBootable: true }, 'few bytes at a time');
});

test('a disc of many GiB', async () => {
  const { facts } = await read(discOf({ volumeId: 'VOL', blocks: 4_000_000_000 }));
  assert.is(facts.volumeSize, 8_192_000_000_000);
});

test('texts end at a NUL and have no blanks at their ends; leading ones stay; blank ones are absent', async () => {
  const { facts } = await read(
    discOf({ volumeId: '  VOL \t', systemId: 'A\0B', publisherId: '   ', applicationId: '\0x' }),
  );
  assert.equal(facts, { volumeId: '  VOL', systemId: 'A', volumeSize: 204_800 });
});

test('a text that is not UTF-8', async () => {
  const bytes = discOf({ volumeId: 'VOL' });
  bytes[0x8000 + 41] = 0xff;
  assert.is((await read(bytes)).facts.volumeId, 'V\uFFFDL');
});

test('the boot information of PowerPC, in any case and with a version', async () => {
  assert.is((await read(discOf({ volumeId: 'V', boot: 'none' }))).isBootable, false);
  assert.is((await read(discOf({ volumeId: 'V', boot: 'ppc' }))).isBootable, true);
  const bytes = discOf({ volumeId: 'V', boot: 'ppc' });
  assert.is((await read(bytes.subarray(0, 0x9000))).isBootable, false, 'the directories are cut off');
});

/** `[the bytes, why they have no facts, why]` */
const BROKEN: readonly (readonly [bytes: Uint8Array, reason: string, why: string])[] = [
  [new Uint8Array(), 'truncated', 'nothing'],
  [discOf({ volumeId: 'V' }).subarray(0, 0x8000), 'truncated', 'up to the descriptors'],
  [discOf({ volumeId: 'V' }).subarray(0, 0x8100), 'truncated', 'a part of the descriptor'],
  [discOf({ volumeId: 'V' }).subarray(0, 0x8800 + 38), 'truncated', 'a part of the boot record'],
  [new Uint8Array(0x10000), 'not-iso9660', 'zeros'],
  [discOf({ volumeId: 'V', standard: 'XD001' }), 'not-iso9660', 'another standard'],
  [discOf({ volumeId: 'V', type: 255 }), 'not-iso9660', 'the terminator alone'],
  [discOf({ volumeId: 'V', standard: 'BEA01' }), 'udf-only', 'UDF'],
  [discOf({ volumeId: 'V', standard: 'NSR02' }), 'udf-only', 'UDF without a beginning'],
  [discOf({ volumeId: '    ' }), 'no-volume-id', 'a blank volume id'],
  [discOf({ volumeId: '\0V' }), 'no-volume-id', 'an empty one'],
];

for (const [bytes, reason, why] of BROKEN) {
  test(`${reason}: ${why}`, async () => {
    const fault = await read(bytes).catch((error: unknown) => error);
    assert.ok(isOsinfoError(fault) && fault.code === 'BAD_SOURCE', String(fault));
    assert.equal(fault.detail, { source: 'the disc', reason });
  });
}

test('directories of hostile sizes and entries end', async () => {
  const bytes = discOf({ volumeId: 'V', boot: 'ppc' });
  const numbers = new DataView(bytes.buffer);
  numbers.setUint32(0x8000 + 156 + 10, 0xffffffff, true);
  assert.is((await read(bytes)).isBootable, true, 'a directory of 4 GiB');
  bytes.fill(1, 0xa000);
  assert.is((await read(bytes)).isBootable, false, 'entries of one byte');
  numbers.setUint32(0x8000 + 156 + 2, 0xffffffff, true);
  assert.is((await read(bytes)).isBootable, false, 'a directory far behind the end');
});

test.run();
