// In: a recommendation. Out: the differences of a guest that libvirt starts from it. The guest never runs.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hardware } from '../../lib/policy/aspects/hardware.ts';
import { type GuestOptions, guestOf } from '../../lib/render/guest/guest.ts';
import { toLibvirtXml } from '../../lib/render/libvirt/libvirt.ts';
import { lostElements } from './domain-tree.ts';
import { expectedFacts } from './expected-facts.ts';
import { compareFacts, type Outcome } from './facts-compared.ts';
import type { Libvirtd } from './libvirtd.ts';
import { liveFacts, type Monitor, memberOf } from './live-facts.ts';

const NAME = 'guest';
/** Enough for any firmware; the memory of a guest that does not run is not used. */
const MEMORY = 256 * 1024 ** 2;

/** Defines, starts, looks and ends. @throws what libvirt complains of */
export async function examineByLibvirt(hardware: Hardware, libvirtd: Libvirtd, hours: number): Promise<Outcome> {
  const { folder, virsh } = libvirtd;
  const options: GuestOptions = { name: NAME, memory: MEMORY, disk: { path: join(folder, 'disk.img'), format: 'raw' } };
  const domain = toLibvirtXml(hardware, options).text;
  writeFileSync(join(folder, 'disk.img'), new Uint8Array(1_474_560));
  writeFileSync(join(folder, 'domain.xml'), domain);
  chmodSync(join(folder, 'disk.img'), 0o666);
  await virsh('define', '--validate', join(folder, 'domain.xml'));
  try {
    await virsh('start', '--paused', NAME);
    const words = readFileSync(`/proc/${libvirtd.processOf(NAME)}/cmdline`, 'utf8').split('\0');
    const [facts, live] = await Promise.all([liveFacts(monitorOf(libvirtd), words), virsh('dumpxml', NAME)]);
    const { elements, lost } = lostElements(domain, live);
    const expected = { ...expectedFacts(hardware, guestOf(hardware, options), hours), ...wordsOfLibvirt(hardware) };
    const { checks, differences } = compareFacts(expected, facts);
    return {
      checks: checks + elements,
      differences: [...differences, ...lost.map(path => `not in the live XML: ${path}`)],
    };
  } finally {
    await virsh('destroy', NAME).catch(() => undefined);
    await virsh('undefine', '--nvram', NAME);
  }
}

/** What our domain XML says and our own command line of QEMU leaves as it is. */
function wordsOfLibvirt({ target }: Hardware) {
  const isX86 = target.arch === 'x86_64' || target.arch === 'i686';
  const isSpice = target.graphics === 'spice';
  return {
    ...(isX86 && { sleep: false, vmport: isSpice ? 'off' : 'on' }),
  };
}

function monitorOf({ virsh }: Libvirtd): Monitor {
  return async (execute, words) => {
    const command = JSON.stringify({ execute, ...(words !== undefined && { arguments: words }) });
    const answer: unknown = JSON.parse(await virsh('qemu-monitor-command', NAME, command));
    return memberOf(answer, 'return');
  };
}
