// In: the proofs of a run with every guest. Out: docs/proof.md.
import { execFileSync } from 'node:child_process';
import type { PartName } from '../../lib/policy/aspects/hardware.ts';
import { PROGRAMS } from '../../lib/render/qemu/vocabulary.ts';
import { code, page, table } from '../../scripts/docs/markdown.ts';
import { type ClockProof, TOLERANCE } from './clocks.ts';
import { VIAS } from './guest/boot.ts';
import { ARCHITECTURES } from './kernel/architectures.ts';
import { fetchedKernel } from './kernel/fetch.ts';
import type { Proof, Proofs } from './prove.ts';

type ProvenCell = Proof['cells'][number];

/** What a whole run has found. */
interface WholeRun {
  readonly guests: Proofs;
  readonly others: Proofs;
  readonly broken: Proofs;
  readonly clocks: readonly ClockProof[];
  readonly seconds: number;
}

/** The page. */
export function proofPage({ guests, others, broken, clocks, seconds }: WholeRun): string {
  const date = new Date().toISOString().slice(0, 10);
  return page(
    '# Guests that were booted on what is recommended',
    `This page is written by \`npm run e2e:boot -- --write\`, on ${date}, in ${Math.round(seconds / 60)} minutes on two
processors without KVM. What boots is always Debian's own kernel for the architecture: it shows that the hardware is there,
works, and has the id that the OS is known to support. It does not show that the OS itself has a driver.`,
    '## Each choice, bound and used',
    `Each guest is started twice: by the script of \`toQemuCommand\` as it is, with only a kernel, an initramfs, a console and
a monitor added; and by a session of libvirt from the domain of \`toLibvirtXml\`. ${countsOf(guests)}`,
    `- *used*: a driver is bound, and the device did something. The disk was read and written, the card got a lease and an
  answer to a ping, the random numbers, the agent's channel, the balloon, the TPM's PCR 0 and the shared folder answered,
  the watchdog reset the guest, the firmware and secure boot are as the guest says, the RTC shows the time that the
  clock's offset demands, and the processors are as many as they shall be.
- *bound*: a driver is bound, and there is nothing to try.
- **no**: neither; the cause is below. A dash: nothing is recommended.
- Two words where they differ: by QEMU, and by libvirt.`,
    `\`npm run e2e:boot -- --os OS --arch ARCHITECTURE --firmware FIRMWARE\` repeats a row; \`--via qemu\` leaves out
libvirt.`,
    matrix(guests.proofs),
    '## Every device that a rule chooses',
    `These guests have, with those above, every device that any rule chooses for any OS on the architecture. They are found in
the answers, and started by QEMU. ${countsOf(others)} \`npm run e2e:boot -- --cover --arch ARCHITECTURE\` repeats them.`,
    matrix(others.proofs),
    '## What is red, and why',
    causes([...guests.proofs, ...others.proofs]),
    '## Rules broken on purpose',
    `Each guest is started with another choice than the recommended one in one aspect, and must be red there and nowhere else:
\`npm run e2e:boot -- --broken\`.`,
    table(
      ['broken', 'red'],
      broken.proofs.map(({ guest, cells }) => [
        guest.broken?.aspect ?? '',
        cells.flatMap(({ aspect, problem }) => (problem === undefined ? [] : [`${aspect}: ${problem}`])).join(', '),
      ]),
    ),
    '## Clocks',
    `Each guest tells its time through the agent's channel, while another guest loads the host, before and after it is stopped
for three seconds: \`npm run e2e:boot -- --clocks\`. The difference to the host's clock may be ${TOLERANCE} s more or less,
for an RTC has whole seconds. Clocks of Hyper-V and KVM exist with KVM only, and lost ticks as well.`,
    table(
      ['clock', 'RTC', 'RTC after the stop', 'time of the kernel', 'after the stop', 'clock sources', 'as recommended'],
      clocks.map(({ clock, measured: [before, after], sources, problems }) => [
        clock.what,
        ...[before?.rtc, after?.rtc, before?.system, after?.system].map(hoursAndSeconds),
        sources.replace(/,$/, '').replaceAll(',', ', '),
        problems.length === 0 ? 'yes' : `**no**: ${problems.join(', ')}`,
      ]),
    ),
    '## Versions',
    table(['architecture', 'kernel', 'QEMU'], versions(guests.proofs)),
  );
}

function countsOf({ proofs, recommended, bound, used, explained, faults }: Proofs): string {
  return `${proofs.length} guests, ${recommended} choices recommended, ${bound} bound by a driver, ${used} used; ${explained}
red cells have a cause below, ${faults} have none.`;
}

function hoursAndSeconds(seconds: number | undefined): string {
  if (seconds === undefined) return '–';
  const hours = Math.round(seconds / 900) / 4;
  const rest = seconds - hours * 3600;
  return `${hours === 0 ? '' : `${hours} h `}${rest.toFixed(1)} s`;
}

function matrix(proofs: readonly Proof[]): string {
  const aspects = [...new Set(proofs.flatMap(({ cells }) => cells.map(({ aspect }) => aspect)))];
  const guests = [...new Set(proofs.map(({ guest }) => guest))];
  const rows = guests.map(guest => {
    const both = VIAS.flatMap(via => proofs.filter(proof => proof.guest === guest && proof.via === via));
    const { timeZone, ...overrides } = guest.overrides;
    const kernel = guest.from === undefined ? [] : [`kernel on the ${guest.from}`];
    const asked = [...Object.entries(overrides).map(([key, value]) => `${key} ${value}`), ...kernel];
    const words = aspects.map(aspect => squareOf(both, aspect));
    const times = both.map(({ seen }) => Math.round(seen.seconds)).join(', ');
    return [guest.os, guest.arch, both[0]?.hardware.firmware?.type ?? '–', asked.join(', '), ...words, times];
  });
  return table(['OS', 'architecture', 'firmware', 'asked for', ...aspects, 'seconds'], rows);
}

function squareOf(proofs: readonly Proof[], aspect: PartName): string {
  const words = proofs.map(({ cells }) => wordOf(cells.find(cell => cell.aspect === aspect)));
  return new Set(words).size === 1 ? String(words[0]) : words.join(', ');
}

function wordOf(cell: ProvenCell | undefined): string {
  if (cell === undefined) return '–';
  if (cell.problem !== undefined) return '**no**';
  return cell.isUsed === true ? 'used' : 'bound';
}

function causes(proofs: readonly Proof[]): string {
  const rows = proofs.flatMap(({ guest, via, cells }) =>
    cells.flatMap(({ aspect, model, problem, exception }) =>
      problem === undefined
        ? []
        : [[aspect, code(model), guest.arch, via, exception?.because ?? `not known: ${problem}`]],
    ),
  );
  const distinct = new Map(rows.map(row => [row.join('\n'), row.map(text => text.replaceAll('\n', ' '))]));
  return table(['aspect', 'choice', 'architecture', 'by', 'cause'], [...distinct.values()]);
}

function versions(proofs: readonly Proof[]): readonly (readonly string[])[] {
  return ARCHITECTURES.filter(({ arch }) => proofs.some(({ guest }) => guest.arch === arch)).map(architecture => [
    architecture.arch,
    fetchedKernel(architecture)?.release ?? '',
    /version (\S+)/.exec(execFileSync(PROGRAMS[architecture.arch], ['--version'], { encoding: 'utf8' }))?.[1] ?? '',
  ]);
}
