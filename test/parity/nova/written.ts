// In: a database. Out: the images that this library writes for its OSes on every target, what Nova's own classes make of
// them, and the hardware that Nova itself takes from libosinfo, with every difference.
import type { OsinfoDb } from '../../../lib/index.ts';
import { toGlanceProperties } from '../../../lib/index.ts';
import type { CompleteTarget, Target } from '../../../lib/model/target-types.ts';
import { NOVA_OSINFO_DIFFERENCES, NOVA_UNKNOWN_PROPERTIES } from '../../../scripts/docs/nova-osinfo-differences.ts';
import { readHere, TARGETS } from './compare.ts';

/** What Nova is asked about. */
export interface WrittenQuestions {
  readonly images: readonly Readonly<Record<string, string>>[];
  readonly oses: readonly string[];
}

/** What Nova says, in the order of the questions. */
export interface WrittenAnswers {
  /** What it reads of the properties that it knows; `read` is absent where it refuses the image. */
  readonly images: readonly { readonly read?: Readonly<Record<string, unknown>> }[];
  /** The network card and the bus of the disk that `nova.virt.osinfo` gives; null for none. */
  readonly oses: readonly (readonly [network: string | null, disk: string | null])[];
}

/** The comparison: lines about what nobody intended, and counts. */
export interface WrittenComparison {
  readonly values: number;
  readonly unintended: readonly string[];
  readonly intended: ReadonlyMap<string, number>;
}

/** Targets beside the plain ones that change properties. */
const MORE_TARGETS: readonly Target[] = [
  { hypervisor: 'xen', machine: 'xenpv' },
  { firmware: 'efi' },
  { graphics: 'none' },
  { watchdog: true },
  { hypervisor: 'qemu', arch: 'riscv64', qemu: '10.0' },
];

/** The questions: images that differ in more than the OS once, and every OS. */
export function writtenQuestions(db: OsinfoDb): WrittenQuestions {
  const images = new Map<string, Readonly<Record<string, string>>>();
  for (const os of db.oses()) {
    for (const target of [...TARGETS, ...MORE_TARGETS] satisfies readonly (CompleteTarget | Target)[]) {
      const hardware = db.recommend(os.id, target);
      const { properties } = toGlanceProperties(hardware, { os, tpm: hardware.tpm !== undefined });
      const { os_distro: _, os_name: __, ...rest } = properties;
      images.set(JSON.stringify(rest), properties);
    }
  }
  return { images: [...images.values()], oses: db.oses().map(({ shortId }) => shortId) };
}

/** Compares the answers. */
export function compareWritten(
  { images, oses }: WrittenQuestions,
  answers: WrittenAnswers,
  db: OsinfoDb,
): WrittenComparison {
  const unintended: string[] = [];
  const intended = new Map<string, number>();
  const add = (what: string | undefined, line: string): void => {
    if (what === undefined) unintended.push(line);
    else intended.set(what, (intended.get(what) ?? 0) + 1);
  };
  let values = 0;
  for (const [index, properties] of images.entries()) {
    const read = answers.images[index]?.read;
    if (read === undefined) unintended.push(`refused: ${JSON.stringify(properties)}`);
    for (const [name, value] of Object.entries(read === undefined ? {} : properties)) {
      values += 1;
      const nova = read?.[name];
      if (nova === undefined)
        add(
          NOVA_UNKNOWN_PROPERTIES.find(one => one === name),
          `${name}: Nova does not know it`,
        );
      else if (JSON.stringify(nova) !== JSON.stringify(readHere(name, value))) {
        unintended.push(`${name}=${value}: ${JSON.stringify(nova)} there`);
      }
    }
  }
  for (const [index, shortId] of oses.entries()) {
    const [network, disk] = answers.oses[index] ?? [null, null];
    const ours = db.recommend(shortId);
    const pairs = [
      ['network', network, ours.network?.model],
      ['disk', disk, ours.disk.bus],
    ] as const;
    for (const [part, nova, here] of pairs) {
      values += 1;
      if (nova === here) continue;
      const row = NOVA_OSINFO_DIFFERENCES.find(({ covers }) => covers({ part, nova, here }));
      add(row?.what, `${shortId} ${part}: ${nova} there, ${here} here`);
    }
  }
  return { values, unintended, intended };
}
