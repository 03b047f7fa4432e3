// In: nothing, or a part of the guests: `--arch A`, `--os OS`, `--firmware F`, `--via qemu|libvirt`, `--smoke`; `--broken`
// for those that must fail; `--write` for the page; `--fetch` to fetch their kernels. Out: whether guests bind and use what
// is recommended: a line for each with its faults below it, and the counts as the last line; exit 1 when there is a fault
// that no exception explains.
import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROGRAMS } from '../../lib/render/qemu/vocabulary.ts';
import { openSync } from '../../lib/sync.ts';
import { hasProgram, whatIsMissing } from '../e2e/packages.ts';
import { ARCHITECTURES } from './architectures.ts';
import { BROKEN_GUESTS } from './broken.ts';
import { proveClocks } from './clocks.ts';
import { FETCH_COMMAND, fetchedKernel, fetchKernels } from './fetch.ts';
import { GUESTS } from './guests.ts';
import { proofPage } from './page.ts';
import { proveAll, recommendFor } from './prove.ts';
import { makeWorkplace } from './workplace.ts';

const PAGE = join(import.meta.dirname, '../../../docs/proof.md');
const { values } = parseArgs({
  options: {
    fetch: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
    clocks: { type: 'boolean', default: false },
    broken: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    via: { type: 'string' },
    arch: { type: 'string' },
    os: { type: 'string' },
    firmware: { type: 'string' },
  },
});

process.exit(await run());

async function run(): Promise<number> {
  const db = openSync();
  const wanted = (values.broken ? BROKEN_GUESTS : GUESTS).filter(guest => {
    const { os, arch, isSmoke = false } = guest;
    const isAsked = arch === (values.arch ?? arch) && os === (values.os ?? os) && (isSmoke || !values.smoke);
    return isAsked && (values.firmware === undefined || recommendFor(db, guest).firmware?.type === values.firmware);
  });
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
  const workplace = await makeWorkplace(values.via !== 'qemu' && !values.broken && withoutLibvirt === undefined);
  if (values.clocks) {
    const clocks = await proveClocks(workplace, db);
    const wrong = clocks.filter(({ problems }) => problems.length > 0).length;
    console.log(`${clocks.length} clocks, ${wrong} wrong`);
    return wrong === 0 ? 0 : 1;
  }
  const counts = await proveAll(workplace, db, wanted);
  if (values.write) writeFileSync(PAGE, proofPage(counts));
  const { guests, recommended, bound, used, explained, faults, seconds } = counts;
  console.log(
    `${guests} guests in ${Math.round(seconds)} s: ${recommended} choices recommended, ${bound} bound, ${used} used, ` +
      `${explained} explained, ${faults} faults`,
  );
  return faults === 0 && guests > 0 ? 0 : 1;
}
