// In: bytes. Out: their CRC-32, in the form of a snapshot's last line.
import { crc32 } from 'node:zlib';

/** Eight hexadecimal digits. */
export function checksumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}
