// In: the bytes of a disc or of an image of one. Out: what its ISO 9660 primary volume descriptor states, and whether it is
// bootable, both as libosinfo reads them; libosinfo does not check that it is such a descriptor.
import { badSource } from '../model/errors.ts';
import { omitUndefined } from '../values/omit-undefined.ts';
import type { MediaFacts } from './matches.ts';

/** Bytes that can be read anywhere: of a file, a block device, a Blob, a URL. */
export interface ByteSource {
  /** At least one byte where there is any, and at most so many; fewer only at the end. Both numbers are bytes. */
  read(position: number, length: number): Promise<Uint8Array> | Uint8Array;
}

/** What a disc states. */
export interface Disc {
  readonly facts: MediaFacts;
  /** Whether it has an El Torito boot record, or the boot information of PowerPC. */
  readonly isBootable: boolean;
}

const SECTOR = 2048;
/** The primary volume descriptor, and after it the boot record of a bootable disc. */
const DESCRIPTORS = 16 * SECTOR;
const PRIMARY = 1;
const STANDARD = 'CD001';
const EL_TORITO = 'EL TORITO SPECIFICATION';
/** Bytes of a boot record up to the end of its system identifier. */
const BOOT_RECORD = 39;
/** Bytes of a directory to search at most. Those of real discs are below 100,000. */
const MAX_DIRECTORY = 1_048_576;

/** Reads a disc; `name` is for errors. @throws {OsinfoError} BAD_SOURCE */
export async function readDisc(source: ByteSource, name: string): Promise<Disc> {
  const bytes = await readAll(source, DESCRIPTORS, 2 * SECTOR);
  const identifier = textAt(bytes, 1, STANDARD.length);
  if (identifier !== STANDARD) {
    // The volume recognition sequence of UDF stands where ISO 9660 has its descriptors.
    const isUdf = /^(?:BEA0|NSR0|BOOT|TEA0)/.test(identifier ?? '');
    if (isUdf) throw badSource(name, 'udf-only', 'it has a UDF file system and no ISO 9660 volume descriptor');
    if (bytes.length < SECTOR) throw badSource(name, 'truncated', 'it ends before the volume descriptor of a disc');
    throw badSource(name, 'not-iso9660', 'it has no ISO 9660 volume descriptor');
  }
  if (bytes.length < SECTOR + BOOT_RECORD) throw badSource(name, 'truncated', 'it ends within its volume descriptors');
  if (bytes[0] !== PRIMARY) throw badSource(name, 'not-iso9660', 'its first volume descriptor is not the primary one');
  const volumeId = textAt(bytes, 40, 32);
  if (volumeId === undefined) throw badSource(name, 'no-volume-id', 'its volume id is blank');
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const blockSize = numbers.getUint16(128, true);
  const facts = omitUndefined({
    volumeId,
    systemId: textAt(bytes, 8, 32),
    publisherId: textAt(bytes, 318, 128),
    applicationId: textAt(bytes, 574, 128),
    volumeSize: numbers.getUint32(80, true) * blockSize,
  });
  const isBootable =
    textAt(bytes, SECTOR + 7, 31) === EL_TORITO ||
    (await hasPowerPcBoot(source, extentOf(bytes.subarray(156, 190)), blockSize));
  return { facts, isBootable };
}

/** A text ends at the first NUL, and has no white space at its end; `undefined` for a blank one. */
function textAt(bytes: Uint8Array, position: number, length: number): string | undefined {
  const field = bytes.subarray(position, position + length);
  const end = field.indexOf(0);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(end === -1 ? field : field.subarray(0, end));
  return text.replace(/[ \t\n\v\f\r]+$/, '') || undefined;
}

/** The position of a file or directory in blocks, and its size in bytes. */
interface Extent {
  readonly block: number;
  readonly size: number;
}

function extentOf(record: Uint8Array): Extent {
  const numbers = new DataView(record.buffer, record.byteOffset, record.length);
  return { block: numbers.getUint32(2, true), size: numbers.getUint32(10, true) };
}

/** PowerPC starts from the file that /ppc/bootinfo.txt names. */
async function hasPowerPcBoot(source: ByteSource, root: Extent, blockSize: number): Promise<boolean> {
  const folder = await findEntry(source, root, blockSize, { name: 'PPC', isDirectory: true });
  if (folder === undefined) return false;
  return (await findEntry(source, folder, blockSize, { name: 'BOOTINFO.TXT', isDirectory: false })) !== undefined;
}

/** The first entry of a directory whose name begins so, in any case; `undefined` without one, or where the disc ends. */
async function findEntry(
  source: ByteSource,
  { block, size }: Extent,
  blockSize: number,
  wanted: { readonly name: string; readonly isDirectory: boolean },
): Promise<Extent | undefined> {
  const bytes = await readAll(source, block * blockSize, Math.min(size, MAX_DIRECTORY));
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] ?? 0;
    const record = bytes.subarray(at, at + length);
    // An entry does not cross the end of a sector: zeros fill the rest.
    at = length === 0 ? (Math.floor(at / SECTOR) + 1) * SECTOR : at + length;
    if (record.length < 34) continue;
    const name = new TextDecoder('latin1').decode(record.subarray(33, 33 + (record[32] ?? 0)));
    const isDirectory = ((record[25] ?? 0) & 2) !== 0;
    if (isDirectory === wanted.isDirectory && name.toUpperCase().startsWith(wanted.name)) return extentOf(record);
  }
  return undefined;
}

/** So many bytes, or all up to the end. */
async function readAll(source: ByteSource, position: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const chunk = await source.read(position + filled, length - filled);
    if (chunk.length === 0) break;
    const taken = chunk.subarray(0, length - filled);
    bytes.set(taken, filled);
    filled += taken.length;
  }
  return bytes.subarray(0, filled);
}
