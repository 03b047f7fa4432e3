// In: the proofs of a run with every guest. Out: docs/proof.md.
import { execFileSync } from 'node:child_process';
import type { PartName } from '../../lib/policy/aspects/hardware.ts';
import { PROGRAMS } from '../../lib/render/qemu/vocabulary.ts';
import { code, page, table } from '../../scripts/docs/markdown.ts';
import { ARCHITECTURES } from './architectures.ts';
import { fetchedKernel } from './fetch.ts';
import { VIAS } from './guest.ts';
import type { Proof, Proofs } from './prove.ts';

type ProvenCell = Proof['cells'][number];

/** The page. */
export function proofPage(all: Proofs): string {
  const { proofs, recommended, bound, used, explained, faults, seconds } = all;
  const date = new Date(1000 * Math.max(...proofs.map(({ seen }) => seen.end))).toISOString().slice(0, 10);
  return page(
    '# Guests that were booted on what is recommended',
    `This page is written by \`npm run e2e:boot -- --write\`, on ${date}. Each guest is started twice: by the script of
\`toQemuCommand\` as it is, with only a kernel, an initramfs, a disk, a console and a monitor added; and by a session of
libvirt from the domain of \`toLibvirtXml\`. What boots is always Debian's own kernel for the architecture, under QEMU
without KVM: it shows that the hardware is there, works, and has the id that the OS is known to support. It does not show
that the OS itself has a driver.`,
    `${proofs.length} guests in ${Math.round(seconds)} seconds, two at a time: ${recommended} choices recommended, ${bound}
bound by a driver, ${used} used. ${explained} red cells have a cause below; ${faults} have none.`,
    `- *used*: a driver is bound, and the device did something. The disk was read and written, the card got a lease and an
  answer to a ping, the random numbers, the agent's channel, the balloon, the TPM's PCR 0 and the shared folder answered,
  the watchdog reset the guest, the firmware and secure boot are as the guest says, the RTC shows the time that the
  clock's offset demands, and the processors are as many as they shall be.
- *bound*: a driver is bound, and there is nothing to try.
- *no*: neither, with its cause below. A dash: nothing is recommended.
- Two words: by QEMU, and by libvirt.`,
    `A row is repeated by \`npm run e2e:boot -- --os OS --arch ARCHITECTURE --firmware FIRMWARE\`; \`--via qemu\` leaves
out libvirt.`,
    matrix(proofs),
    '## What is red, and why',
    causes(proofs),
    '## Versions',
    table(['architecture', 'kernel', 'QEMU'], versions(proofs)),
  );
}

function matrix(proofs: readonly Proof[]): string {
  const aspects = [...new Set(proofs.flatMap(({ cells }) => cells.map(({ aspect }) => aspect)))];
  const guests = [...new Set(proofs.map(({ guest }) => guest))];
  const rows = guests.map(guest => {
    const both = VIAS.flatMap(via => proofs.filter(proof => proof.guest === guest && proof.via === via));
    const { timeZone, ...overrides } = guest.overrides;
    const asked = Object.entries(overrides).map(([key, value]) => `${key} ${value}`);
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
