// In: the facts, which osinfo-db does not state. Out: Markdown tables of their names, their legal values, and their
// rows.
import { ASPECTS } from '../../lib/policy/aspects/aspects.ts';
import type { RuleTable } from '../../lib/policy/engine/rule-table.ts';
import { type FactRow, GENERAL_FACTS } from '../../lib/policy/facts/fact-table.ts';
import { describeLegalValues, FACT_NAMES, FACTS, type FactName, isListed } from '../../lib/policy/facts/fact-values.ts';
import { code, codes, plain, table } from './markdown.ts';

/** The subject of each fact. */
const MEANINGS: Readonly<Record<FactName, string>> = {
  'clock-offset': 'what the guest takes the hardware clock to show',
  'timer-rtc': 'what becomes of ticks of the rtc that the guest missed: made up for, or late',
  'timer-rtc-track': 'what the rtc follows',
  'timer-pit': 'what becomes of ticks of the pit that the guest missed: late, or left out',
  'timer-hpet': 'whether the guest has an HPET',
  'timer-hypervclock': 'whether the guest reads the time as Hyper-V offers it',
  'timer-kvmclock': 'whether the guest reads the time as KVM offers it',
  'timer-tsc': 'whether the guest keeps time by the processor’s own counter',
  hyperv: 'how many of Hyper-V’s interfaces the OS uses',
  firmware: 'what the OS starts from, where the database does not state it or a site knows better',
  'firmware-secure-boot': 'whether the OS needs secure boot; required also asks for EFI and q35',
  tpm: 'whether the OS needs a TPM',
  'tpm-version': 'which version of it',
  'cpu-level': 'the level of the instruction set that the OS is built for',
  'cpu-model': 'the newest processor that an old OS starts on',
  pointer: 'whether the OS drives USB, or PS/2 only',
  'fallback-nic': 'the network card of an OS for which the database names none that fits',
  'fallback-disk': 'the same for the disk’s bus',
  'fallback-sound': 'the same for the sound card',
  'fallback-video': 'the same for the graphics card',
  'fallback-watchdog': 'the watchdog that the OS drives on every architecture',
  'vmware-guest-id': 'what VMware is told that the OS is',
  'vmware-guest-id-i686': 'the same for 32-bit guests',
  'memory-minimum': 'the least memory that the OS runs with, in bytes',
  'memory-maximum': 'the most memory that the OS runs with, in bytes',
  'cpus-minimum': 'the least number of CPUs that the OS runs with',
  'cpus-maximum': 'the number of CPUs that the OS can use',
  'storage-minimum': 'the smallest disk that the OS can be installed on, in bytes',
  'storage-maximum': 'the largest disk that the OS can use, in bytes',
  'feature-off': 'what the board goes without; any number of times, as the three below',
  'hyperv-off': 'which interface of Hyper-V is off, such as tlbflush where hosts are guests themselves',
  'timer-off': 'which timer the guest goes without',
  'cpu-feature-off': 'which feature of an x86 processor is hidden from the guest',
};

/** Facts that are used outside of rule tables, and what they decide. */
const DECIDED_ELSEWHERE: Readonly<Partial<Record<FactName, string>>> = {
  'vmware-guest-id': 'vmware',
  'vmware-guest-id-i686': 'vmware',
  'memory-minimum': 'resources',
  'memory-maximum': 'resources',
  'cpus-minimum': 'resources',
  'cpus-maximum': 'resources',
  'storage-minimum': 'resources',
  'storage-maximum': 'resources',
  'feature-off': 'without',
  'hyperv-off': 'without',
  'timer-off': 'without',
  'cpu-feature-off': 'without',
};

/** The elements that a site can write, with their legal values. */
export function elementTable(): string {
  return table(
    ['element', 'values', 'meaning'],
    FACT_NAMES.map(name => [
      code(`x-${name}`),
      describeValues(name),
      MEANINGS[name] + (decidedBy(name).length === 0 ? '; nothing is decided by it yet' : ''),
    ]),
  );
}

/** The aspects that each fact decides. */
export function decidedTable(): string {
  return table(
    ['fact', 'decides'],
    FACT_NAMES.map(name => [code(name), codes(decidedBy(name)) || 'nothing yet']),
  );
}

/** The facts of all OSes without a nearer one. */
export function generalFactTable(): string {
  return table(['facts', 'source'], [[describeFact(GENERAL_FACTS), plain(GENERAL_FACTS.source)]]);
}

/** The facts of single OSes, distros or families; `title` is the name of these. */
export function factTable(title: string, rows: readonly FactRow[]): string {
  return table(
    [title, 'facts', 'source'],
    rows.map(row => [
      row.archs === undefined ? row.of : `${row.of} on ${row.archs.join(', ')}`,
      describeFact(row),
      plain(row.source),
    ]),
  );
}

/** The facts of a row, each with its value. */
export function describeFact({ facts }: Pick<FactRow, 'facts'>): string {
  return codes(Object.entries(facts).map(([name, value]) => `${name} ${value}`));
}

function describeValues(name: FactName): string {
  return isListed(name) ? codes(FACTS[name]) : describeLegalValues(name);
}

function decidedBy(name: FactName): readonly string[] {
  const rulesOf = ({ rules }: RuleTable<unknown>): RuleTable<unknown>['rules'] => rules;
  const aspects = ASPECTS.filter(({ table }) => rulesOf(table).some(({ when }) => when?.fact?.name === name));
  return [...aspects.map(aspect => aspect.name), DECIDED_ELSEWHERE[name] ?? []].flat();
}
