// In: `--fetch`, or a part of the guests: `--arch A`, `--os OS`, `--firmware F`, `--smoke`. Out: whether the guests bind
// and use what is recommended: a line for each guest with its faults below it, and the counts as the last line; exit 1
// when there is a fault that no exception explains.
import { setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { PROGRAMS } from '../../lib/render/qemu/vocabulary.ts';
import { openSync } from '../../lib/sync.ts';
import { hasProgram, whatIsMissing } from '../e2e/packages.ts';
import { ARCHITECTURES } from './architectures.ts';
import { FETCH_COMMAND, fetchedKernel, fetchKernels } from './fetch.ts';
import { GUESTS } from './guests.ts';
import { closeWorkplace, makeWorkplace, proveAll } from './prove.ts';

const { values } = parseArgs({
  options: {
    fetch: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
    via: { type: 'string' },
    arch: { type: 'string' },
    os: { type: 'string' },
    firmware: { type: 'string' },
  },
});

process.exit(await run());

async function run(): Promise<number> {
  const wanted = GUESTS.filter(
    ({ os, arch, overrides, isSmoke = false }) =>
      (isSmoke || !values.smoke) &&
      arch === (values.arch ?? arch) &&
      os === (values.os ?? os) &&
      overrides.firmware === (values.firmware ?? overrides.firmware),
  );
  const architectures = ARCHITECTURES.filter(({ arch }) => wanted.some(guest => guest.arch === arch));
  if (values.fetch) {
    fetchKernels(architectures, text => console.error(text));
    return 0;
  }
  const missing = architectures.flatMap(architecture => [
    ...(fetchedKernel(architecture) ? [] : [`a kernel for ${architecture.arch} (${FETCH_COMMAND})`]),
    ...(hasProgram(PROGRAMS[architecture.arch])
      ? []
      : [`${PROGRAMS[architecture.arch]} (apt-get install ${architecture.qemu.join(' ')})`]),
  ]);
  if (missing.length > 0) {
    console.log(`e2e:boot was skipped: it lacks ${missing.join(', ')}`);
    return 0;
  }
  // The guests are slow by themselves: nobody else shall be.
  setPriority(10);
  const withoutLibvirt = whatIsMissing();
  if (withoutLibvirt !== undefined) console.log(`No guest is started by libvirt: ${withoutLibvirt}`);
  const workplace = await makeWorkplace(values.via !== 'qemu' && withoutLibvirt === undefined);
  const counts = await proveAll(workplace, openSync(), wanted);
  closeWorkplace(workplace);
  const { guests, recommended, bound, used, explained, faults, seconds } = counts;
  console.log(
    `${guests} guests in ${Math.round(seconds)} s: ${recommended} choices recommended, ${bound} bound, ${used} used, ` +
      `${explained} explained, ${faults} faults`,
  );
  return faults === 0 && guests > 0 ? 0 : 1;
}
