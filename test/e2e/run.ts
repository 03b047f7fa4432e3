// In: nothing, or names of guests. Out: whether guests that a real libvirt and QEMU make of recommendations are what was
// recommended, each difference in words, and as the last line the counts; exit 1 when there was a difference.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hardware } from '../../lib/hardware.ts';
import { type OsinfoDb, openSync } from '../../lib/index.ts';
import type { Target } from '../../lib/request.ts';
import { examineByLibvirt } from './by-libvirt.ts';
import { examineByQemu } from './by-qemu.ts';
import type { Outcome } from './facts-compared.ts';
import { GUESTS } from './guests.ts';
import { examineKvmDomains } from './kvm-domains.ts';
import { startLibvirtd } from './libvirtd.ts';
import { hasProgram, whatIsMissing } from './packages.ts';
import { endProcessesOf } from './processes.ts';

/** A zone without summer time, so far from UTC that no host's own zone is taken for it by rounding. */
const ZONE = { timeZone: 'Asia/Kathmandu', hours: 5.75 };

interface Wanted {
  readonly shortId: string;
  readonly wishes: Target;
  readonly why: string;
}

const totals = { checks: 0, differences: 0 };
process.exitCode = await run(process.argv.slice(2));

async function run(names: readonly string[]): Promise<number> {
  const missing = whatIsMissing();
  if (missing !== undefined) {
    console.log(`e2e:libvirt was skipped: ${missing}`);
    return 0;
  }
  const db = openSync();
  const asked = GUESTS.map(([shortId, wishes, why]) => ({ shortId, wishes, why }));
  const known = asked.filter(({ shortId }) => (names.length === 0 || names.includes(shortId)) && db.findOs(shortId));
  const wanted = known.filter(({ wishes }) => hasProgram(`qemu-system-${emulated(wishes)}`));
  const started = await withLibvirt(db, wanted);
  const own = await withQemu(db, wanted);
  const defined = await withKvm(db, wanted);
  const oses = new Set(wanted.map(({ shortId }) => shortId)).size;
  const left = asked.length - wanted.length;
  console.log(
    `\n${started} guests of ${oses} OSes started by libvirt, ${own} by our own command line, ${defined} defined for KVM, ${left} left out: ` +
      `${totals.checks} checks, ${totals.differences} differences`,
  );
  return totals.differences === 0 && (started > 0 || names.length > 0) ? 0 : 1;
}

async function withLibvirt(db: OsinfoDb, wanted: readonly Wanted[]): Promise<number> {
  const libvirtd = await startLibvirtd(mkdtempSync(join(tmpdir(), 'osinfo-e2e-')));
  process.once('exit', libvirtd.stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  let started = 0;
  try {
    for (const one of wanted) {
      const target = { hypervisor: 'qemu', timeZone: ZONE.timeZone, ...one.wishes } as const;
      const hardware = db.recommend(one.shortId, target);
      const outcome = await examineByLibvirt(hardware, libvirtd, ZONE.hours).catch(refusal);
      started += 1;
      tell(one, hardware, outcome, 'by libvirt');
    }
  } finally {
    libvirtd.stop();
  }
  return started;
}

async function withQemu(db: OsinfoDb, wanted: readonly Wanted[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'osinfo-e2e-'));
  let started = 0;
  try {
    for (const one of wanted) {
      const hardware = db.recommend(one.shortId, { hypervisor: 'qemu', ...one.wishes });
      const outcome = await examineByQemu(hardware, folder, ZONE).catch(refusal);
      started += 1;
      tell(one, hardware, outcome, 'by our own command line');
    }
  } finally {
    endProcessesOf(folder);
    rmSync(folder, { recursive: true, force: true });
  }
  return started;
}

async function withKvm(db: OsinfoDb, wanted: readonly Wanted[]): Promise<number> {
  const onX86 = wanted.filter(({ wishes }) => /^(x86_64|i386)$/.test(emulated(wishes)));
  const hardware = onX86.map(({ shortId, wishes }) => db.recommend(shortId, { ...wishes, hypervisor: 'kvm' }));
  const folder = mkdtempSync(join(tmpdir(), 'osinfo-e2e-'));
  try {
    const outcomes = await examineKvmDomains(hardware, folder);
    if (typeof outcomes === 'string') {
      console.log(`KVM cannot be used here: ${outcomes}`);
      return 0;
    }
    for (const [index, one] of onX86.entries()) {
      const [chosen, outcome] = [hardware[index], outcomes[index]];
      if (chosen !== undefined && outcome !== undefined) tell(one, chosen, outcome, 'defined');
    }
    return outcomes.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function emulated({ arch = 'x86_64' }: Target): string {
  return { i686: 'i386', ppc64le: 'ppc64' }[String(arch)] ?? arch;
}

function refusal(error: unknown): Outcome {
  const words = typeof error === 'object' && error !== null ? Reflect.get(error, 'stderr') : undefined;
  return { checks: 1, differences: [String(words || error).trim()] };
}

function tell(
  { shortId, wishes, why }: Wanted,
  { target }: Hardware,
  { checks, differences }: Outcome,
  how: string,
): void {
  totals.checks += checks;
  totals.differences += differences.length;
  const asked = Object.entries(wishes).map(([key, value]) => ` ${key}=${value}`);
  const place = `${target.hypervisor} ${target.arch}`;
  console.log(
    `${differences.length === 0 ? 'same' : 'DIFFERENT'} ${shortId} on ${place}${asked.join('')}, ${how}: ${why}`,
  );
  for (const difference of differences) console.log(`  ${difference}`);
}
