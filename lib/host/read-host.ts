// In: libvirt's XML about a host. Out: what the host can do. The reader of XML is loaded on the first call.
import type { Host } from '../model/target-types.ts';
import type { HostDocument } from './capabilities.ts';

/**
 * What the host can do: of `virsh domcapabilities` everything about one emulator, of `virsh capabilities` the machines.
 * @throws {OsinfoError} BAD_HOST, BAD_ARGUMENT
 */
export async function readHost(xml: string | Uint8Array, document: HostDocument = {}): Promise<Host> {
  return (await import('./capabilities.ts')).readHostSync(xml, document);
}
