// In: nothing, or names of guests. Out: whether the guests that a real libvirt and QEMU make of recommendations follow
// them, each difference in words, and the counts as the last line; exit 1 when there is a difference.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OsinfoDb, Recommendation } from '../../lib/index.ts';
import { DEFAULT_TARGET } from '../../lib/model/target.ts';
import type { Target } from '../../lib/model/target-types.ts';
import type { Hardware } from '../../lib/policy/aspects/hardware.ts';
import { openSync } from '../../lib/sync.ts';
import { examineByLibvirt } from './by-libvirt.ts';
import { examineByQemu } from './by-qemu.ts';
import type { Outcome } from './facts-compared.ts';
import { GUESTS } from './guests.ts';
import { differentHardware, examineKvmDomains } from './kvm-domains.ts';
import { startLibvirtd } from './libvirtd.ts';
import { hasProgram, whatIsMissing } from './packages.ts';
import { endProcessesOf } from './processes.ts';

/** A zone without summer time, so far from UTC that no host's own zone is taken for it by rounding. */
const ZONE = { timeZone: 'Asia/Kathmandu', hours: 5.75 };
/** What is not worth saying of a target. */
const PLAIN: Readonly<Record<string, unknown>> = { ...DEFAULT_TARGET, timeZone: ZONE.timeZone };

interface Wanted {
  readonly shortId: string;
  readonly overrides: Target;
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
  const isAsked = (shortId: string) => names.length === 0 || names.includes(shortId);
  const guests = GUESTS.map(([shortId, overrides, why]) => ({ shortId, overrides: overrides, why }));
  const known = guests.filter(({ shortId }) => isAsked(shortId) && db.findOs(shortId));
  const wanted = known.filter(({ overrides }) => hasProgram(`qemu-system-${emulated(overrides)}`));
  const folder = ownFolder();

  const started = await byLibvirt(db, wanted, folder('libvirt'));
  const own = await byQemu(db, wanted, folder('qemu'));
  const defined = await forKvm(
    differentHardware(
      db.oses().filter(os => isAsked(os.shortId)),
      db,
    ),
    folder('kvm'),
  );
  console.log(
    `\n${started} guests of ${new Set(wanted.map(({ shortId }) => shortId)).size} OSes started by libvirt, ` +
      `${own} by our own command line, ${guests.length - wanted.length} left out, ${defined} domains defined for KVM: ` +
      `${totals.checks} checks, ${totals.differences} differences`,
  );
  return totals.differences === 0 && started > 0 ? 0 : 1;
}

/** Makes folders within one that is removed at the end, however it comes, with all that was started there. */
function ownFolder(): (name: string) => string {
  const all = mkdtempSync(join(tmpdir(), 'osinfo-e2e-'));
  chmodSync(all, 0o755);
  process.once('exit', () => {
    endProcessesOf(all);
    rmSync(all, { recursive: true, force: true, maxRetries: 5 });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  return name => {
    mkdirSync(join(all, name));
    return join(all, name);
  };
}

async function byLibvirt(db: OsinfoDb, wanted: readonly Wanted[], folder: string): Promise<number> {
  const libvirtd = await startLibvirtd(folder);
  const target = { hypervisor: 'qemu', timeZone: ZONE.timeZone } as const;
  const started = await examineAll(db, wanted, target, 'by libvirt', hardware =>
    examineByLibvirt(hardware, libvirtd, ZONE.hours),
  );
  libvirtd.stop();
  return started;
}

/** Without a time zone of its own, the guest takes the host's, which is given to QEMU here. */
function byQemu(db: OsinfoDb, wanted: readonly Wanted[], folder: string): Promise<number> {
  return examineAll(db, wanted, { hypervisor: 'qemu' }, 'by our own command line', hardware =>
    examineByQemu(hardware, folder, ZONE),
  );
}

/** How many of them started. */
async function examineAll(
  db: OsinfoDb,
  wanted: readonly Wanted[],
  target: Target,
  how: string,
  examine: (hardware: Hardware) => Promise<Outcome>,
): Promise<number> {
  let started = 0;
  for (const { shortId, overrides, why } of wanted) {
    const hardware = db.recommend(shortId, { ...target, ...overrides });
    const outcome = await examine(hardware).catch(refusal);
    if (outcome.checks > 0) started += 1;
    tell(shortId, hardware, `${how}: ${why}`, outcome);
  }
  return started;
}

async function forKvm(all: readonly Recommendation[], folder: string): Promise<number> {
  const outcomes = await examineKvmDomains(all, folder);
  if (typeof outcomes === 'string') {
    console.log(`KVM cannot be used here: ${outcomes}`);
    return 0;
  }
  for (const [index, outcome] of outcomes.entries()) {
    const hardware = all[index];
    if (hardware !== undefined) tell(hardware.os.shortId, hardware, 'defined', outcome, outcome.differences.length > 0);
  }
  return outcomes.length;
}

function emulated({ arch = 'x86_64' }: Target): string {
  return { i686: 'i386', armv7l: 'arm', ppc64le: 'ppc64' }[String(arch)] ?? arch;
}

function refusal(error: unknown): Outcome {
  const words = typeof error === 'object' && error !== null ? Reflect.get(error, 'stderr') : undefined;
  return { checks: 0, differences: [String(words || error).trim()] };
}

function tell(shortId: string, { target }: Hardware, how: string, outcome: Outcome, isTold = true): void {
  const { checks, differences } = outcome;
  totals.checks += checks;
  totals.differences += differences.length;
  if (!isTold) return;
  const asked = Object.entries(target).map(([key, value]) => (PLAIN[key] === value ? '' : ` ${key}=${value}`));
  console.log(`${differences.length === 0 ? 'same' : 'DIFFERENT'} ${shortId}${asked.join('')}, ${how}`);
  for (const difference of differences) console.log(`  ${difference}`);
}
