// Guests as the tables of lib/policy see them, and what each table decides. Every row of every table is reached.
import type { DeviceName } from '../../lib/policy/devices.ts';

/** An OS, as far as it matters to a decision. */
export interface Guest {
  readonly drives?: readonly DeviceName[];
  readonly family?: string;
  readonly released?: string;
  /** Its id; a made-up one when absent. */
  readonly id?: string;
  /** Facts of its site, without their `x-`. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** `[guest, decision, name of the rule, why]` */
export type GuestCase = readonly [guest: Guest, choice: string, rule: string, why: string];

export const MACHINE_CASES: readonly GuestCase[] = [
  [{}, 'pc', 'fallback-pc', 'nothing known'],
  [{ drives: ['virtio1.0-net', 'virtio1.0-block'] }, 'pc', 'fallback-pc', 'virtio alone is no sign of q35'],
  [{ drives: ['qemu-x86-q35'] }, 'q35', 'q35', 'q35 and no virtio card at all, as Windows'],
  [{ drives: ['qemu-x86-q35', 'virtio1.0-net'] }, 'q35', 'q35', 'q35 with a modern virtio card'],
  [{ drives: ['virtio-net', 'qemu-x86-q35', 'virtio1.0-net'] }, 'q35', 'q35', 'with both virtio cards'],
  [{ drives: ['qemu-x86-q35', 'virtio-net'] }, 'pc', 'pc-legacy-virtio', 'the legacy virtio card only, as RHEL 6'],
  [{ drives: ['qemu-x86-q35', 'virtio-block'] }, 'q35', 'q35', 'a legacy disk does not count here'],
];

export const DISK_CASES: readonly GuestCase[] = [
  [{}, 'ide', 'fallback-ide', 'nothing known, on pc'],
  [{ drives: ['qemu-x86-q35'] }, 'sata', 'fallback-sata', 'nothing known, on q35'],
  [{ drives: ['virtio-block'] }, 'virtio', 'virtio-block', 'the legacy disk'],
  [{ drives: ['virtio1.0-block'] }, 'virtio', 'virtio-block', 'the modern one'],
  [{ drives: ['virtio1.0-block', 'qemu-x86-q35'] }, 'virtio', 'virtio-block', 'on q35'],
  [{ drives: ['virtio-net', 'virtio-balloon'] }, 'ide', 'fallback-ide', 'a virtio card is no virtio disk'],
];

export const CDROM_CASES: readonly GuestCase[] = [
  [{}, 'ide', 'ide-of-pc', 'what pc has built in'],
  [{ drives: ['qemu-x86-q35'] }, 'sata', 'sata-of-q35', 'what q35 has built in'],
  [{ drives: ['virtio1.0-block', 'virtio1.0-scsi'] }, 'ide', 'ide-of-pc', 'whatever the disk is'],
];

export const NETWORK_CASES: readonly GuestCase[] = [
  [{ drives: ['virtio-net'] }, 'virtio', 'virtio-net', 'the legacy virtio card'],
  [{ drives: ['e1000', 'virtio1.0-net', 'e1000e', 'rtl8139'] }, 'virtio', 'virtio-net', 'virtio, wherever it stands'],
  [{ drives: ['e1000e', 'qemu-x86-q35', 'e1000'] }, 'e1000e', 'e1000e', 'the PCIe card on q35'],
  [{ drives: ['e1000e', 'e1000'] }, 'e1000', 'e1000', 'which does not fit pc'],
  [{ drives: ['e1000', 'qemu-x86-q35'] }, 'e1000', 'e1000', 'on q35 an e1000 that is known to work'],
  [{ drives: ['qemu-x86-q35'] }, 'e1000e', 'fallback-e1000e', 'on q35 without any card'],
  [{ drives: ['rtl8139', 'qemu-x86-q35'] }, 'e1000e', 'fallback-e1000e', 'on q35 no older card'],
  [{ drives: ['pcnet', 'ne2k_pci', 'rtl8139'] }, 'rtl8139', 'rtl8139', 'the fastest on pc'],
  [{ drives: ['pcnet', 'ne2k_pci'] }, 'ne2k_pci', 'ne2k_pci', 'the next'],
  [{ drives: ['pcnet'] }, 'pcnet', 'pcnet', 'the last'],
  [{ drives: ['pcnet'], facts: { 'fallback-nic': 'e1000' } }, 'pcnet', 'pcnet', 'a card that works beats every fact'],
  [{ drives: ['virtio1.0-vsock'] }, 'e1000', 'fallback-e1000', 'a vsock device is no card'],
  [{ drives: ['virtio1.0-vsock', 'ne2k_pci', 'e1000'] }, 'e1000', 'e1000', 'wherever it stands'],
  [{}, 'e1000', 'fallback-e1000', 'nothing known'],
  [{ drives: ['e1000e'] }, 'e1000', 'fallback-e1000', 'only the card that does not fit pc'],
  [{ released: '2002-01-01' }, 'e1000', 'fallback-e1000', 'a time with an e1000'],
  [{ released: '2001-12-31' }, 'rtl8139', 'fallback-rtl8139-before-2002', 'the time before'],
  [{ released: '1998-01-01' }, 'rtl8139', 'fallback-rtl8139-before-2002', 'its first day'],
  [{ released: '1997-12-31' }, 'pcnet', 'fallback-pcnet-before-1998', 'the time before that'],
  [{ released: '1997-12-31', family: 'freebsd' }, 'ne2k_pci', 'fallback-ne2k-before-1998', 'a BSD of that time'],
  [{ released: '1996-01-01', family: 'netbsd' }, 'ne2k_pci', 'fallback-ne2k-before-1998', 'another BSD'],
  [{ released: '1996-01-01', family: 'openbsd' }, 'ne2k_pci', 'fallback-ne2k-before-1998', 'and the third'],
  [{ released: '1999-01-01', family: 'freebsd' }, 'rtl8139', 'fallback-rtl8139-before-2002', 'a BSD of a later time'],
  [{ family: 'freebsd' }, 'e1000', 'fallback-e1000', 'a BSD of an unknown time'],
  [{ family: 'dos' }, 'pcnet', 'fallback-nic-of-family', 'what the family is known to drive'],
  [{ family: 'dos', facts: { 'fallback-nic': 'ne2k_pci' } }, 'ne2k_pci', 'fallback-nic-of-site', 'a site knows better'],
  [
    { family: 'dos', released: '2016-12-25', facts: { 'fallback-nic': 'unset' } },
    'pcnet',
    'fallback-nic-of-family',
    'unset ends what ancestors say, not what the family does',
  ],
  [{ id: 'http://microsoft.com/win/98' }, 'rtl8139', 'fallback-nic-of-os', 'what the OS is known to drive'],
  [
    { id: 'http://microsoft.com/win/98', drives: ['ne2k_pci'] },
    'ne2k_pci',
    'ne2k_pci',
    'which the database knows better',
  ],
  [
    { id: 'http://microsoft.com/win/98', released: '1998-06-25', facts: { 'fallback-nic': 'unset' } },
    'rtl8139',
    'fallback-rtl8139-before-2002',
    'unset leaves it to its time',
  ],
];

/** `[guest, clock as 'offset timer=setting ...', rule of the offset, why]` */
export const CLOCK_CASES: readonly GuestCase[] = [
  [{}, 'utc rtc=catchup pit=delay hpet=off', 'fallback-clock-offset', 'what holds for everything'],
  [{ family: 'linux' }, 'utc rtc=catchup pit=delay hpet=off', 'fallback-clock-offset', 'Linux'],
  [{ family: 'winnt' }, 'localtime rtc=catchup pit=delay hpet=off', 'family-clock-offset', 'Windows'],
  [{ family: 'win9x' }, 'localtime rtc=catchup pit=delay hpet=off', 'family-clock-offset', 'old Windows'],
  [{ family: 'win16' }, 'localtime rtc=catchup pit=delay hpet=off', 'family-clock-offset', 'older Windows'],
  [{ family: 'dos' }, 'localtime rtc=catchup pit=delay hpet=off', 'family-clock-offset', 'DOS'],
  [{ family: 'msdos' }, 'localtime rtc=catchup pit=delay hpet=off', 'family-clock-offset', 'by its old name'],
  [{ family: 'netware' }, 'localtime rtc=catchup pit=delay hpet=off', 'family-clock-offset', 'NetWare'],
  [{ family: 'haiku' }, 'localtime rtc=catchup pit=delay hpet=off', 'family-clock-offset', 'Haiku'],
  [
    { family: 'solaris' },
    'utc rtc=catchup pit=delay hpet=off',
    'fallback-clock-offset',
    'Solaris as a family says nothing',
  ],
  [
    { family: 'winnt', id: 'http://microsoft.com/win/vista' },
    'localtime rtc=catchup pit=delay hpet=off hypervclock=on',
    'family-clock-offset',
    'the first Windows with enlightenments',
  ],
  [
    { family: 'winnt', id: 'http://microsoft.com/win/2k8' },
    'localtime rtc=catchup pit=delay hpet=off hypervclock=on',
    'family-clock-offset',
    'and the first server',
  ],
  [
    { id: 'http://sun.com/solaris/10' },
    'localtime rtc=catchup pit=delay hpet=off',
    'os-clock-offset',
    'a single system',
  ],
  [{ id: 'http://oracle.com/solaris/11' }, 'utc rtc=catchup pit=delay hpet=off', 'os-clock-offset', 'its successor'],
  [
    { facts: { 'clock-offset': 'localtime' } },
    'localtime rtc=catchup pit=delay hpet=off',
    'site-clock-offset',
    'a site’s own',
  ],
  [
    { family: 'winnt', facts: { 'clock-offset': 'utc' } },
    'utc rtc=catchup pit=delay hpet=off',
    'site-clock-offset',
    'which beats the family',
  ],
  [
    { id: 'http://sun.com/solaris/10', facts: { 'clock-offset': 'utc' } },
    'utc rtc=catchup pit=delay hpet=off',
    'site-clock-offset',
    'and the system',
  ],
  [
    { id: 'http://sun.com/solaris/10', facts: { 'clock-offset': 'unset' } },
    'utc rtc=catchup pit=delay hpet=off',
    'fallback-clock-offset',
    'unset ends what the system says',
  ],
  [
    { family: 'winnt', facts: { 'clock-offset': 'unset' } },
    'localtime rtc=catchup pit=delay hpet=off',
    'family-clock-offset',
    'but not the family',
  ],
  [
    { family: 'winnt', facts: { 'clock-offset': 'UTC' } },
    'localtime rtc=catchup pit=delay hpet=off',
    'family-clock-offset',
    'a value that is not legal does not count',
  ],
  [
    { facts: { 'timer-rtc': 'delay', 'timer-pit': 'discard', 'timer-hpet': 'yes', 'timer-hypervclock': 'yes' } },
    'utc rtc=delay pit=discard hpet=on hypervclock=on',
    'fallback-clock-offset',
    'every timer’s other value',
  ],
  [
    { facts: { 'timer-rtc-track': 'guest' } },
    'utc rtc=catchup,guest pit=delay hpet=off',
    'fallback-clock-offset',
    'what the clock follows',
  ],
  [
    { facts: { 'timer-rtc-track': 'wall', 'timer-rtc': 'delay' } },
    'utc rtc=delay,wall pit=delay hpet=off',
    'fallback-clock-offset',
    'the other',
  ],
  [
    { facts: { 'timer-rtc-track': 'unset' } },
    'utc rtc=catchup pit=delay hpet=off',
    'fallback-clock-offset',
    'a fact that nobody else knows can be unset too',
  ],
  [
    { id: 'http://microsoft.com/win/vista', facts: { 'timer-hypervclock': 'no' } },
    'utc rtc=catchup pit=delay hpet=off',
    'fallback-clock-offset',
    'a timer that a site takes away',
  ],
  [
    { family: '__proto__' },
    'utc rtc=catchup pit=delay hpet=off',
    'fallback-clock-offset',
    'a family that JavaScript knows',
  ],
  [{ family: 'constructor' }, 'utc rtc=catchup pit=delay hpet=off', 'fallback-clock-offset', 'another'],
];
