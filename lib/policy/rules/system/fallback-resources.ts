// The amounts of memory, CPUs and storage that stand in for those that the database does not state, by family and
// release date.
import type { Bytes } from '../../../values/units.ts';
import type { Conditions, NamedRule, RuleTable } from '../../engine/rule-table.ts';

/** The amounts that stand in. */
interface StandIn {
  readonly memory: Bytes;
  readonly cpus: number;
  readonly storage: Bytes;
}

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

const MEDIAN = 'the median of what osinfo-db states for the systems of that family and time';
const VENDOR = 'the system requirements of its vendor';

/** The rules, in order. They decide the amounts that the database does not state. */
export const FALLBACK_RESOURCES: RuleTable<StandIn> = {
  rules: [
    row('dos', [32 * MIB, 1, 1 * GIB], VENDOR, { family: ['dos', 'msdos'] }),
    row('win16', [16 * MIB, 1, 1 * GIB], VENDOR, { family: ['win16'] }),
    row('win9x-before-1998', [64 * MIB, 1, 2 * GIB], VENDOR, { family: ['win9x'], releasedBefore: '1998-01-01' }),
    row('win9x', [256 * MIB, 1, 8 * GIB], VENDOR, { family: ['win9x'] }),
    row('os2', [128 * MIB, 1, 2 * GIB], VENDOR, { family: ['os2'] }),
    row('netware', [512 * MIB, 1, 8 * GIB], VENDOR, { family: ['netware'] }),
    row('winnt-before-2000', [128 * MIB, 1, 2 * GIB], VENDOR, { family: ['winnt'], releasedBefore: '2000-01-01' }),
    row('winnt-before-2001', [256 * MIB, 1, 8 * GIB], VENDOR, { family: ['winnt'], releasedBefore: '2001-01-01' }),
    row('winnt-before-2006', [1 * GIB, 2, 10 * GIB], MEDIAN, { family: ['winnt'], releasedBefore: '2006-01-01' }),
    row('winnt-before-2012', [2 * GIB, 2, 40 * GIB], MEDIAN, { family: ['winnt'], releasedBefore: '2012-01-01' }),
    row('winnt-before-2021', [4 * GIB, 2, 64 * GIB], MEDIAN, { family: ['winnt'], releasedBefore: '2021-01-01' }),
    row('winnt', [8 * GIB, 4, 128 * GIB], MEDIAN, { family: ['winnt'] }),
    row('darwin-before-2009', [1 * GIB, 2, 20 * GIB], VENDOR, { family: ['darwin'], releasedBefore: '2009-01-01' }),
    row('darwin-before-2018', [4 * GIB, 4, 40 * GIB], MEDIAN, { family: ['darwin'], releasedBefore: '2018-01-01' }),
    row('darwin', [8 * GIB, 4, 80 * GIB], VENDOR, { family: ['darwin'] }),
    row('solaris-before-2005', [512 * MIB, 1, 10 * GIB], VENDOR, {
      family: ['solaris'],
      releasedBefore: '2005-01-01',
    }),
    row('solaris', [4 * GIB, 2, 20 * GIB], VENDOR, { family: ['solaris', 'illumos'] }),
    row('systems-before-1998', [64 * MIB, 1, 2 * GIB], VENDOR, { releasedBefore: '1998-01-01' }),
    row('systems-before-2003', [256 * MIB, 1, 4 * GIB], VENDOR, { releasedBefore: '2003-01-01' }),
    row('systems-before-2007', [512 * MIB, 2, 8 * GIB], MEDIAN, { releasedBefore: '2007-01-01' }),
    row('systems-before-2018', [1 * GIB, 2, 15 * GIB], MEDIAN, { releasedBefore: '2018-01-01' }),
    row('systems-before-2023', [2 * GIB, 2, 20 * GIB], MEDIAN, { releasedBefore: '2023-01-01' }),
  ],
  fallback: row('systems', [4 * GIB, 2, 25 * GIB], 'Ubuntu 24.04 and Fedora 40 ask for as much'),
};

/** The row for a kind of system; memory and storage in bytes. */
function row(
  kind: string,
  [memory, cpus, storage]: readonly [number, number, number],
  source: string,
  when?: Conditions,
): NamedRule<StandIn> {
  return {
    rule: `fallback-resources-of-${kind}`,
    choose: { memory, cpus, storage },
    ...(when !== undefined && { when }),
    because: 'the database states no amounts, and systems of this kind and time run well with these',
    source,
  };
}
