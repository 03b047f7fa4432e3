// How much memory, how many processors and how much storage an OS should get.
import type { Because, Chosen, ResourceAdvice } from '../hardware.ts';
import type { Os, ResourceFigures, Resources } from '../model.ts';
import { formatLine } from './decision.ts';

/** One way to come to a number. */
interface ResourceRule {
  readonly rule: string;
  readonly section: 'recommended' | 'minimum';
  readonly times: number;
  readonly because: string;
  readonly source: string;
}

const VIRT_INSTALL = 'virt-install: osdict.py _OsResources';

/** The first that gives a number decides, number by number. */
export const RESOURCE_RULES: readonly ResourceRule[] = [
  {
    rule: 'recommended-resources',
    section: 'recommended',
    times: 1,
    because: 'the OS recommends as much; where it only states a minimum, it gets twice that',
    source: VIRT_INSTALL,
  },
  {
    rule: 'twice-minimum-resources',
    section: 'minimum',
    times: 2,
    because: 'the OS only states a minimum, and twice that is comfortable',
    source: VIRT_INSTALL,
  },
];

type Figure = 'memory' | 'cpus' | 'storage';
const FIGURES: readonly Figure[] = ['memory', 'cpus', 'storage'];

/** The numbers for an architecture, from its own entries and then those for all; `undefined` when there are none. */
export function resourcesFor(os: Os, arch: string): Chosen<ResourceAdvice> | undefined {
  const entries = [arch, 'all'].flatMap(one => os.resources.filter(entry => entry.arch === one));
  const found = FIGURES.flatMap(figure => figureFor(entries, figure) ?? []);
  // Where some numbers are recommended and others doubled, the reason of the former tells of both.
  const reason = RESOURCE_RULES.flatMap(({ rule }) => found.find(({ because }) => because.rule === rule) ?? [])[0];
  if (reason === undefined) return undefined;
  return { ...Object.fromEntries(found.map(({ figure, value }) => [figure, value])), because: reason.because };
}

interface FoundFigure {
  readonly figure: Figure;
  readonly value: number;
  readonly because: Because;
}

function figureFor(entries: readonly Resources[], figure: Figure): FoundFigure | undefined {
  for (const { rule, section, times } of RESOURCE_RULES) {
    for (const entry of entries) {
      const figures: ResourceFigures | undefined = entry[section];
      const value = figures?.[figure];
      if (figures === undefined || value === undefined) continue;
      return { figure, value: value * times, because: { rule, from: figures.from, at: formatLine(figures.at) } };
    }
  }
  return undefined;
}
