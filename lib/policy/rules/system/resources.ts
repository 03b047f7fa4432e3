// The rules for the amounts of memory, CPUs and storage.
import { formatLine } from '../../../../data-loader/records/problems.ts';
import type { ResourceAmounts, Resources } from '../../../model/entities.ts';
import { omitUndefined } from '../../../model/omit-undefined.ts';
import type { WithReason } from '../../../model/reason.ts';
import type { Bytes } from '../../../model/units.ts';
import type { NamedRule } from '../../engine/rule-table.ts';

/** The recommended amounts; an amount that the database does not state is absent. */
export interface RecommendedResources {
  readonly memory?: Bytes;
  readonly cpus?: number;
  readonly storage?: Bytes;
}

/** The source of an amount: a section of the database, and a factor. */
interface ResourceSource {
  readonly section: 'recommended' | 'minimum';
  readonly times: number;
}
type ResourceRule = NamedRule<ResourceSource> & { readonly choose: ResourceSource };

const VIRT_INSTALL = 'virt-install: osdict.py _OsResources';

/** The rules, in order. For each amount, the first rule with a value decides. */
export const RESOURCE_RULES: readonly ResourceRule[] = [
  {
    rule: 'recommended-resources',
    choose: { section: 'recommended', times: 1 },
    because: 'the OS recommends as much; where it only states a minimum, it gets twice that',
    source: VIRT_INSTALL,
  },
  {
    rule: 'twice-minimum-resources',
    choose: { section: 'minimum', times: 2 },
    because: 'the OS only states a minimum, and twice that is comfortable',
    source: VIRT_INSTALL,
  },
];

type AmountName = 'memory' | 'cpus' | 'storage';

/**
 * The amounts for an architecture, from its own entries, else from those for all architectures; `undefined` without
 * any.
 */
export function resourcesFor(
  resources: readonly Resources[],
  arch: string,
): WithReason<RecommendedResources> | undefined {
  const entries = [arch, 'all'].flatMap(one => resources.filter(entry => entry.arch === one));
  const memory = findAmount(entries, 'memory');
  const cpus = findAmount(entries, 'cpus');
  const storage = findAmount(entries, 'storage');
  const found = [memory, cpus, storage].filter(amount => amount !== undefined);
  // If some amounts are recommended and others are doubled, the reason of the recommended ones covers both.
  const reason = found.find(({ rule }) => rule === RESOURCE_RULES[0]) ?? found[0];
  if (reason === undefined) return undefined;
  const {
    rule: { rule },
    amounts: { from, at },
  } = reason;
  return {
    ...omitUndefined({ memory: memory?.value, cpus: cpus?.value, storage: storage?.value }),
    because: { rule, from, at: formatLine(at) },
  };
}

interface FoundAmount {
  readonly value: number;
  readonly rule: ResourceRule;
  readonly amounts: ResourceAmounts;
}

function findAmount(entries: readonly Resources[], amount: AmountName): FoundAmount | undefined {
  for (const rule of RESOURCE_RULES) {
    const { section, times } = rule.choose;
    for (const { [section]: amounts } of entries) {
      const value = amounts?.[amount];
      if (amounts !== undefined && value !== undefined) return { value: value * times, rule, amounts };
    }
  }
  return undefined;
}
