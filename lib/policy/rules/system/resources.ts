// The rules for the amounts of memory, CPUs and storage: what the database states, else what stands in for it, within
// the limits of the OS.
import { formatLine } from '../../../../data-loader/records/problems.ts';
import type { Resources } from '../../../model/entities.ts';
import type { Because, WithReason } from '../../../model/reason.ts';
import type { Bytes } from '../../../values/units.ts';
import type { RuleContext } from '../../engine/context.ts';
import { decide } from '../../engine/decide.ts';
import type { NamedRule } from '../../engine/rule-table.ts';
import { FALLBACK_RESOURCES } from './fallback-resources.ts';

/** The recommended amounts. */
export interface RecommendedResources {
  readonly memory?: Bytes;
  readonly cpus?: number;
  readonly storage?: Bytes;
  /** The reasons of single amounts; absent, as is each that is the reason of all. */
  readonly reasons?: { readonly [A in AmountName]?: Because };
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

const AMOUNTS = ['memory', 'cpus', 'storage'] as const;
type AmountName = (typeof AMOUNTS)[number];

/** An amount and its reason. */
type Amount = WithReason<{ readonly value: number }>;

/**
 * The amounts for the architecture of the target: from its own entries, else from those for all architectures, else
 * from the table of stand-ins. Limits that are facts, and the maximum of the database, bound each.
 */
export function resourcesFor(
  resources: readonly Resources[],
  context: RuleContext,
): WithReason<Required<Omit<RecommendedResources, 'reasons'>> & Pick<RecommendedResources, 'reasons'>> {
  const entries = [context.target.arch, 'all'].flatMap(one => resources.filter(entry => entry.arch === one));
  const stated = new Map(AMOUNTS.map(name => [name, findAmount(entries, name)]));
  const { choose: standIn, because: guessed } = decide(FALLBACK_RESOURCES, context);
  // If some amounts are recommended and others are doubled, the reason of the recommended ones covers both.
  const reasons = AMOUNTS.flatMap(name => stated.get(name)?.because ?? []);
  const because = reasons.find(({ rule }) => rule === RESOURCE_RULES[0]?.rule) ?? reasons[0] ?? guessed;
  const amountOf = (name: AmountName): Amount => {
    const value = stated.get(name)?.value;
    const amount = value === undefined ? { value: standIn?.[name] ?? 1, because: guessed } : { value, because };
    return withinLimits(name, amount, entries, context);
  };
  const [memory, cpus, storage] = [amountOf('memory'), amountOf('cpus'), amountOf('storage')];
  const others = Object.entries({ memory, cpus, storage }).filter(([, amount]) => amount.because !== because);
  return {
    memory: memory.value,
    cpus: cpus.value,
    storage: storage.value,
    ...(others.length > 0 && { reasons: Object.fromEntries(others.map(([name, amount]) => [name, amount.because])) }),
    because,
  };
}

function findAmount(entries: readonly Resources[], amount: AmountName): Amount | undefined {
  for (const { rule, choose } of RESOURCE_RULES) {
    for (const { [choose.section]: amounts } of entries) {
      const value = amounts?.[amount];
      if (amounts === undefined || value === undefined) continue;
      return {
        value: Math.min(value * choose.times, Number.MAX_SAFE_INTEGER),
        because: { rule, from: amounts.from, at: formatLine(amounts.at) },
      };
    }
  }
  return undefined;
}

/** The amount, raised to the least and cut to the greatest that the OS runs with. */
function withinLimits(name: AmountName, amount: Amount, entries: readonly Resources[], { facts }: RuleContext): Amount {
  const least = facts.find(`${name}-minimum`);
  const greatest = facts.find(`${name}-maximum`);
  const stated = entries.find(({ maximum }) => maximum?.[name] !== undefined)?.maximum;
  const limits: readonly (Amount | undefined)[] = [
    least && { value: Math.max(Number(least.value), amount.value), because: least.because },
    stated && {
      value: stated[name] ?? amount.value,
      because: { rule: 'maximum-resources', from: stated.from, at: formatLine(stated.at) },
    },
    greatest && { value: Number(greatest.value), because: greatest.because },
  ];
  const [raised = amount, ...cuts] = limits;
  const bounded = raised.value > amount.value ? raised : amount;
  return cuts.reduce<Amount>((least, cut) => (cut !== undefined && cut.value < least.value ? cut : least), bounded);
}
