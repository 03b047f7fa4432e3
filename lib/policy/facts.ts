// The facts that osinfo-db lacks: clocks, timers, and what very old systems have drivers for. A site's own x- elements
// come first, then a row for the OS or its nearest ancestor, then one for its family, then what holds for everything.
import { LAYERS, type Problem, problem } from '../../data-loader/problems.ts';
import type { OsRecord } from '../../data-loader/records.ts';
import type { ClockOffset, NetworkModel } from '../hardware.ts';
import { shortIdOf } from '../inheritance.ts';
import { type Decision, formatLine } from './decision.ts';

/** The facts that are known of every OS, and the values each can have. */
export interface GeneralFactValues {
  readonly 'clock-offset': ClockOffset;
  readonly 'timer-rtc': 'catchup' | 'delay';
  readonly 'timer-pit': 'delay' | 'discard';
  readonly 'timer-hpet': 'yes' | 'no';
  readonly 'timer-hypervclock': 'yes' | 'no';
}

/** All facts and the values each can have. A site writes `x-` before the name. */
export interface FactValues extends GeneralFactValues {
  readonly 'timer-rtc-track': 'guest' | 'wall';
  readonly 'fallback-nic': NetworkModel;
}
/** The name of a fact. */
export type FactName = keyof FactValues;

/** The legal values of each fact; a site may also write `unset`, which ends what an ancestor says. */
export const FACTS: { readonly [F in FactName]: readonly FactValues[F][] } = {
  'clock-offset': ['utc', 'localtime'],
  'timer-rtc': ['catchup', 'delay'],
  'timer-rtc-track': ['guest', 'wall'],
  'timer-pit': ['delay', 'discard'],
  'timer-hpet': ['yes', 'no'],
  'timer-hypervclock': ['yes', 'no'],
  'fallback-nic': ['virtio', 'e1000e', 'e1000', 'rtl8139', 'ne2k_pci', 'pcnet'],
};

/** The name of a fact that is known of every OS. */
export type GeneralFact = keyof GeneralFactValues;

/** One row of a fact table. */
export interface FactRow {
  /** An OS's id, or a family. */
  readonly of: string;
  readonly facts: Partial<FactValues>;
  readonly source: string;
}

const MICROSOFT = 'http://microsoft.com/win';

/** What is known of single systems; everything that derives from them or clones them inherits it. */
export const OS_FACTS: readonly FactRow[] = [
  {
    of: `${MICROSOFT}nt/3.1`,
    facts: { 'fallback-nic': 'pcnet' },
    source: 'the AMD PCnet driver comes with Windows NT 3.1 to 4.0',
  },
  { of: `${MICROSOFT}/95`, facts: { 'fallback-nic': 'ne2k_pci' }, source: 'the NE2000 driver comes with Windows 95' },
  { of: `${MICROSOFT}/98`, facts: { 'fallback-nic': 'rtl8139' }, source: 'the RTL8139 driver comes with Windows 98' },
  { of: `${MICROSOFT}/2k`, facts: { 'fallback-nic': 'rtl8139' }, source: 'the RTL8139 driver comes with Windows 2000' },
  {
    of: `${MICROSOFT}/vista`,
    facts: { 'timer-hypervclock': 'yes' },
    source: 'NT 6.0 is the first Windows with Hyper-V enlightenments; Proxmox draws the line there too',
  },
  {
    of: `${MICROSOFT}/2k8`,
    facts: { 'timer-hypervclock': 'yes' },
    source: 'NT 6.0 is the first Windows with Hyper-V enlightenments; Proxmox draws the line there too',
  },
  {
    of: 'http://freedos.org/freedos/1.2',
    facts: { 'clock-offset': 'localtime', 'fallback-nic': 'pcnet' },
    source: 'quickemu; DOS has no time zones, and packet drivers for the PCnet',
  },
  {
    of: 'http://sun.com/solaris/9',
    facts: { 'clock-offset': 'localtime' },
    source: 'virt-install; rtc(1M) keeps local time on x86',
  },
  {
    of: 'http://sun.com/solaris/10',
    facts: { 'clock-offset': 'localtime' },
    source: 'virt-install; rtc(1M) keeps local time on x86',
  },
  {
    of: 'http://sun.com/opensolaris/2009.06',
    facts: { 'clock-offset': 'localtime' },
    source: 'virt-install; rtc(1M) keeps local time on x86',
  },
  { of: 'http://oracle.com/solaris/11', facts: { 'clock-offset': 'utc' }, source: 'rtc(8) of Solaris 11 prefers UTC' },
];

const WINDOWS_CLOCK = 'virt-install, Nova, oVirt, Proxmox: Windows takes the hardware clock for local time';

/** What is known of whole families. */
export const FAMILY_FACTS: readonly FactRow[] = [
  { of: 'winnt', facts: { 'clock-offset': 'localtime' }, source: WINDOWS_CLOCK },
  { of: 'win9x', facts: { 'clock-offset': 'localtime' }, source: WINDOWS_CLOCK },
  { of: 'win16', facts: { 'clock-offset': 'localtime', 'fallback-nic': 'pcnet' }, source: WINDOWS_CLOCK },
  {
    of: 'dos',
    facts: { 'clock-offset': 'localtime', 'fallback-nic': 'pcnet' },
    source: 'quickemu; DOS has no time zones, and packet drivers for the PCnet',
  },
  {
    of: 'msdos',
    facts: { 'clock-offset': 'localtime', 'fallback-nic': 'pcnet' },
    source: 'quickemu; the family dos by its name of before 2023',
  },
  {
    of: 'netware',
    facts: { 'clock-offset': 'localtime', 'fallback-nic': 'pcnet' },
    source: 'NetWare starts from DOS and takes over its clock; ODI drivers for the PCnet',
  },
  {
    of: 'haiku',
    facts: { 'clock-offset': 'localtime' },
    source: 'Haiku takes the hardware clock for local time unless it is told otherwise',
  },
];

/** What holds for everything else. */
export const GENERAL_FACTS: { readonly facts: GeneralFactValues; readonly source: string } = {
  facts: {
    'clock-offset': 'utc',
    'timer-rtc': 'catchup',
    'timer-pit': 'delay',
    'timer-hpet': 'no',
    'timer-hypervclock': 'no',
  },
  source: 'virt-install, Nova, oVirt and KubeVirt agree; the values come from Red Hat bug 865315 about guest time',
};

const OS_ROWS: ReadonlyMap<string, FactRow> = new Map(OS_FACTS.map(row => [row.of, row]));
const FAMILY_ROWS: ReadonlyMap<string, FactRow> = new Map(FAMILY_FACTS.map(row => [row.of, row]));

/** The facts of one OS, each with who says so. */
export interface Facts {
  /** A fact that is known of every OS. */
  get<F extends GeneralFact>(name: F): Decision<GeneralFactValues[F]>;
  /** A fact that need not be known: `undefined` when nobody says anything. */
  find<F extends FactName>(name: F): Decision<FactValues[F]> | undefined;
}

/** The facts of an OS, by its ancestry, nearest first. */
export function factsOf(ancestry: readonly OsRecord[]): Facts {
  const find = <F extends FactName>(name: F): Decision<FactValues[F]> | undefined => {
    const site = siteFact(name, ancestry);
    if (site !== undefined && site !== 'unset') return site;
    const inherited = site === 'unset' ? undefined : osFact(name, ancestry);
    return inherited ?? familyFact(name, familyOwner(ancestry));
  };
  return { find, get: name => find(name) ?? generalFact(name) };
}

/** Who can say a fact, the first of whom counts. */
export const FACT_ORIGINS = ['site', 'os', 'family', 'fallback'] as const;
/** Who said a fact. */
export type FactOrigin = (typeof FACT_ORIGINS)[number];

/** The rule by which a fact of that name decides; one that stands in for a device says so. */
export function factRule(origin: FactOrigin, name: FactName): string {
  return name.startsWith('fallback-') ? `${name}-of-${origin}` : `${origin}-${name}`;
}

/** Where the tables have a fact from; `undefined` for a site's, which speaks for itself. */
export function factSource(origin: FactOrigin, name: FactName, ancestry: readonly OsRecord[]): string | undefined {
  switch (origin) {
    case 'site':
      return undefined;
    case 'os':
      return ancestry.map(({ id }) => OS_ROWS.get(id)).find(row => row?.facts[name] !== undefined)?.source;
    case 'family':
      return FAMILY_ROWS.get(familyOwner(ancestry)?.family?.value ?? '')?.source;
    case 'fallback':
      return GENERAL_FACTS.source;
  }
}

/** What a site's elements say about facts that is not legal, and so does not count. */
export function siteFactProblems({ id, custom }: OsRecord): readonly Problem[] {
  return custom.flatMap(({ name, value, at }) => {
    const fact = FACT_NAMES.find(known => name === `x-${known}`);
    if (fact === undefined || value === 'unset' || FACTS[fact].some(legal => legal === value)) return [];
    const message = `<${name}> is ${JSON.stringify(value)}, not ${FACTS[fact].join(', ')} or unset; it does not count`;
    return [problem('BAD_VALUE', at, message, { entity: id, value })];
  });
}

const FACT_NAMES: readonly FactName[] = [
  'clock-offset',
  'timer-rtc',
  'timer-rtc-track',
  'timer-pit',
  'timer-hpet',
  'timer-hypervclock',
  'fallback-nic',
];

/** What the nearest x- element with a legal value says; within one OS that of the strongest layer, there the first. */
function siteFact<F extends FactName>(
  name: F,
  ancestry: readonly OsRecord[],
): Decision<FactValues[F]> | 'unset' | undefined {
  for (const os of ancestry) {
    const said = os.custom.filter(custom => custom.name === `x-${name}`);
    const strongestFirst = LAYERS.toReversed().flatMap(layer => said.filter(({ at }) => at.layer === layer));
    for (const { value, at } of strongestFirst) {
      if (value === 'unset') return 'unset';
      const choose = FACTS[name].find(legal => legal === value);
      const because = { rule: factRule('site', name), from: shortIdOf(os), at: formatLine(at) };
      if (choose !== undefined) return { choose, because };
    }
  }
  return undefined;
}

/** The nearest that says which family it belongs to: an heir that says nothing is of its parent's kind. */
function familyOwner(ancestry: readonly OsRecord[]): OsRecord | undefined {
  return ancestry.find(os => os.family !== undefined);
}

function osFact<F extends FactName>(name: F, ancestry: readonly OsRecord[]): Decision<FactValues[F]> | undefined {
  for (const os of ancestry) {
    const choose = OS_ROWS.get(os.id)?.facts[name];
    if (choose !== undefined) return { choose, because: { rule: factRule('os', name), from: shortIdOf(os) } };
  }
  return undefined;
}

function familyFact<F extends FactName>(name: F, os: OsRecord | undefined): Decision<FactValues[F]> | undefined {
  const family = os?.family;
  const choose = FAMILY_ROWS.get(family?.value ?? '')?.facts[name];
  if (os === undefined || family === undefined || choose === undefined) return undefined;
  const because = { rule: factRule('family', name), from: shortIdOf(os), at: formatLine(family.at) };
  return { choose, because };
}

function generalFact<F extends GeneralFact>(name: F): Decision<GeneralFactValues[F]> {
  return { choose: GENERAL_FACTS.facts[name], because: { rule: factRule('fallback', name) } };
}
