// In: nothing, or a part of the guests: `--arch A`, `--os OS`, `--firmware F`, `--via qemu|libvirt`, `--smoke`; or others:
// `--cover` for every device that a rule chooses, `--broken` for guests that must fail, `--clocks`; `--all` for all of it,
// `--write` for docs/proof.md of it; `--fetch` for their kernels. Out: whether guests bind and use what is recommended: a
// line for each with its faults below it, and the counts as the last line; exit 1 when there is a fault that no exception
// explains.
import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { OsinfoDb } from '../../lib/index.ts';
import { PROGRAMS } from '../../lib/render/qemu/vocabulary.ts';
import { openSync } from '../../lib/sync.ts';
import { hasProgram, whatIsMissing } from '../e2e/packages.ts';
import { BROKEN_GUESTS } from './broken.ts';
import { proveClocks } from './clocks.ts';
import { coveringGuests } from './cover.ts';
import { makeWorkplace } from './guest/workplace.ts';
import { type BootedGuest, GUESTS } from './guests.ts';
import { ARCHITECTURES, type Architecture } from './kernel/architectures.ts';
import { FETCH_COMMAND, fetchedKernel, fetchKernels, KEPT } from './kernel/fetch.ts';
import { proofPage } from './page.ts';
import { type Proofs, proveAll, recommendFor } from './prove.ts';

const PAGE = join(import.meta.dirname, '../../../docs/proof.md');
const flag = { type: 'boolean', default: false } as const;
const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    ...{ fetch: flag, smoke: flag, cover: flag, broken: flag, clocks: flag, all: flag, write: flag },
    ...{ via: text, arch: text, os: text, firmware: text },
  },
});
const isAll = values.all || values.write;
const isOther = values.cover || values.broken || values.clocks;

process.exit(await run());

async function run(): Promise<number> {
  const db = openSync();
  const isAsked = (guest: BootedGuest) => isPart(db, guest);
  const guests = isOther ? [] : GUESTS.filter(isAsked);
  const others = isAll || values.cover ? coveringGuests(db, guest => recommendFor(db, guest)).filter(isAsked) : [];
  const broken = isAll || values.broken ? BROKEN_GUESTS.filter(isAsked) : [];
  const needed = [...guests, ...others, ...broken].map(({ arch }) => arch);
  const architectures = ARCHITECTURES.filter(({ arch }) => needed.includes(arch) || values.clocks);
  if (architectures.length === 0) {
    console.error('No guest of the tables in guests.ts, cover.ts and broken.ts is as the options ask.');
    return 2;
  }
  if (values.fetch) {
    return fetchAll(architectures);
  }
  const missing = architectures.flatMap(whatLacks);
  if (missing.length > 0) {
    console.log(`e2e:boot was skipped: it lacks ${missing.join(', ')}`);
    return 0;
  }
  // The guests are slow by themselves: nobody else shall be.
  setPriority(10);
  const started = Date.now();
  const withoutLibvirt = whatIsMissing();
  if (withoutLibvirt !== undefined) console.log(`No guest is started by libvirt: ${withoutLibvirt}`);
  const workplace = await makeWorkplace(values.via !== 'qemu' && guests.length > 0 && withoutLibvirt === undefined);
  const proofs = {
    guests: await proveAll(workplace, db, guests),
    others: await proveAll(workplace, db, others, ['qemu']),
    broken: await proveAll(workplace, db, broken, ['qemu']),
    clocks: isAll || values.clocks ? await proveClocks(workplace, db) : [],
  };
  const seconds = (Date.now() - started) / 1000;
  if (values.write) {
    writeFileSync(join(KEPT, 'proofs.json'), JSON.stringify({ ...proofs, seconds }));
    writeFileSync(PAGE, proofPage({ ...proofs, seconds }));
  }
  const faults =
    proofs.guests.faults +
    proofs.others.faults +
    proofs.broken.faults +
    proofs.clocks.flatMap(one => one.problems).length;
  console.log(
    [
      `${faults} faults in ${Math.round(seconds)} s`,
      ...[
        inWords('', proofs.guests),
        inWords('for other devices ', proofs.others),
        inWords('broken ', proofs.broken),
      ].flat(),
      ...(proofs.clocks.length > 0 ? [`${proofs.clocks.length} clocks`] : []),
    ].join('; '),
  );
  return faults === 0 ? 0 : 1;
}

function fetchAll(architectures: readonly Architecture[]): number {
  try {
    fetchKernels(architectures, line => console.error(line));
    return 0;
  } catch (error) {
    console.log(`No kernel was fetched: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}

function isPart(db: OsinfoDb, guest: BootedGuest): boolean {
  const { os, arch, isSmoke = false } = guest;
  const isNamed = arch === (values.arch ?? arch) && os === (values.os ?? os) && (isSmoke || !values.smoke);
  return isNamed && (values.firmware === undefined || recommendFor(db, guest).firmware?.type === values.firmware);
}

function whatLacks(architecture: Architecture): readonly string[] {
  const { arch, qemu, signed } = architecture;
  const program = PROGRAMS[arch];
  return [
    ...(fetchedKernel(architecture) ? [] : [`a kernel for ${arch} (${FETCH_COMMAND})`]),
    ...(signed && !hasProgram('mcopy') ? ['mcopy (apt-get install mtools dosfstools)'] : []),
    ...(hasProgram(program) ? [] : [`${program} (apt-get install ${qemu.join(' ')})`]),
  ];
}

function inWords(what: string, { proofs, recommended, bound, used, explained }: Proofs): readonly string[] {
  if (proofs.length === 0) return [];
  return [
    `${proofs.length} guests ${what}with ${recommended} choices recommended, ${bound} bound, ${used} used, ${explained} explained`,
  ];
}
