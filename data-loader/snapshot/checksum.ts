// Bytes in, their CRC-32 out, as the last line of a snapshot has it.
import { crc32 } from 'node:zlib';

/** Eight hexadecimal digits. */
export function checksumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}
