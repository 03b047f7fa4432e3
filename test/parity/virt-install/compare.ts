// virt-install's answers and our database in; out every difference, those on purpose beside their reason, and how many
// answers were compared.
import type { OsinfoDb } from '../../../lib/database/db.ts';
import type { Os } from '../../../lib/model/entities.ts';
import { completeTarget } from '../../../lib/model/target.ts';
import type { Graphics, Target } from '../../../lib/model/target-types.ts';
import type { Hardware } from '../../../lib/policy/aspects/hardware.ts';
import { type Reference, ungrouped } from './answers.ts';
import { type Difference, INTENDED, type Intended } from './intended.ts';
import { ourParts, type Parts, resourceParts, theirParts } from './parts.ts';
import { restated } from './restated.ts';

/** What became of the comparison. */
export interface Comparison {
  readonly answers: number;
  readonly oses: number;
  /** OSes that one side alone knows. */
  readonly strangers: readonly string[];
  readonly unintended: readonly Difference[];
  /** Every row with what it claims. */
  readonly intended: ReadonlyMap<Intended, readonly Difference[]>;
}

/** Compares all of it. */
export function compare(reference: Reference, db: OsinfoDb, graphics: Graphics): Comparison {
  const differences: Difference[] = [];
  const known = new Map(db.oses().map(os => [os.shortId, os]));
  const strangers = new Set<string>();
  let answers = 0;

  const compareAll = <T>(
    platform: string,
    target: Target,
    theirs: ReadonlyMap<string, T>,
    parts: (answer: T, hardware: Hardware, os: Os) => readonly [theirs: Parts, ours: Parts],
  ): void => {
    for (const name of [...theirs.keys(), ...known.keys()]) {
      if (!known.has(name) || !theirs.has(name)) strangers.add(name);
    }
    for (const [name, answer] of theirs) {
      const os = known.get(name);
      if (os === undefined) continue;
      const hardware = db.recommend(os.id, target);
      const [left, right] = parts(answer, hardware, os);
      for (const part of new Set([...Object.keys(left), ...Object.keys(right)])) {
        const [theirs = 'none', ours = 'none'] = [left[part], right[part]];
        answers += 1;
        if (theirs !== ours) differences.push({ platform, os, part, theirs, ours, hardware });
      }
    }
  };

  for (const [platform, groups] of Object.entries(reference.platforms)) {
    const target = targetOf(platform, graphics);
    compareAll(platform, target, ungrouped(groups), (answer, hardware, os) => [
      { ...theirParts(restated(platform, answer, os)), warning: 'none' },
      { ...ourParts(hardware), warning: warningAbout(hardware, os) },
    ]);
  }
  for (const [arch, groups] of Object.entries(reference.resources)) {
    compareAll(arch, completeTarget({ arch }), ungrouped(groups), (answer, { resources = {} }) => [
      resourceParts(answer),
      resourceParts(resources),
    ]);
  }
  const claims = differences.map(difference => [difference, INTENDED.find(row => claimed(row, difference))] as const);
  return {
    answers,
    oses: known.size,
    strangers: [...strangers],
    unintended: claims.flatMap(([difference, row]) => (row === undefined ? [difference] : [])),
    intended: new Map(
      INTENDED.map(row => [row, claims.flatMap(([difference, claim]) => (claim === row ? [difference] : []))]),
    ),
  };
}

function claimed({ parts, when }: Intended, difference: Difference): boolean {
  return parts.includes(difference.part) && when(difference);
}

/** The target of a platform's name, `HYPERVISOR-ARCH`. */
function targetOf(platform: string, graphics: Graphics): Target {
  const [hypervisor, arch] = platform.split('-');
  return completeTarget({ hypervisor, arch, graphics });
}

/** What virt-install never warns of: a Windows whose disk and card are virtio because the machine has no others. */
function warningAbout({ warnings, target }: Hardware, { family = '' }: Os): string {
  if (!family.startsWith('win') || target.arch === 'x86_64') return 'none';
  return warnings.find(({ code }) => code === 'NO_KNOWN_DRIVER')?.code ?? 'none';
}
