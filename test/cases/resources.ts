// How much of everything a guest gets where the database does not state it, and within which limits.
import type { Guest } from './guest.ts';

/** `[guest, 'memory, cpus, storage', end of the rule's name, why]` */
export const STAND_INS: readonly (readonly [guest: Guest, size: string, rule: string, why: string])[] = [
  [{ family: 'msdos' }, '32 MiB, 1, 1 GiB', 'dos', 'HIMEM.SYS manages 64 MiB'],
  [{ family: 'dos' }, '32 MiB, 1, 1 GiB', 'dos', 'the family by its new name'],
  [{ family: 'win16', released: '1992-04-06' }, '16 MiB, 1, 1 GiB', 'win16', 'Windows 3.1'],
  [{ family: 'win9x', released: '1995-08-24' }, '64 MiB, 1, 2 GiB', 'win9x-before-1998', 'Windows 95, and FAT16'],
  [{ family: 'win9x', released: '1998-06-25' }, '256 MiB, 1, 8 GiB', 'win9x', 'more than 512 MiB makes it fail'],
  [{ family: 'os2' }, '128 MiB, 1, 2 GiB', 'os2', 'OS/2 Warp'],
  [{ family: 'netware' }, '512 MiB, 1, 8 GiB', 'netware', 'Novell asks for 512 MB of NetWare 6'],
  [{ family: 'winnt', released: '1996-08-24' }, '128 MiB, 1, 2 GiB', 'winnt-before-2000', 'Windows NT 4.0'],
  [{ family: 'winnt', released: '2000-02-17' }, '256 MiB, 1, 8 GiB', 'winnt-before-2001', 'Windows 2000'],
  [{ family: 'winnt', released: '2001-10-25' }, '1024 MiB, 2, 10 GiB', 'winnt-before-2006', 'the time of XP'],
  [{ family: 'winnt', released: '2006-11-08' }, '2048 MiB, 2, 40 GiB', 'winnt-before-2012', 'the time of Vista'],
  [{ family: 'winnt', released: '2015-07-29' }, '4096 MiB, 2, 64 GiB', 'winnt-before-2021', 'the time of Windows 10'],
  [{ family: 'winnt', released: '2024-11-01' }, '8192 MiB, 4, 128 GiB', 'winnt', 'as the database has Windows 11'],
  [{ family: 'darwin', released: '2001-03-24' }, '1024 MiB, 2, 20 GiB', 'darwin-before-2009', 'the first'],
  [{ family: 'darwin', released: '2011-07-20' }, '4096 MiB, 4, 40 GiB', 'darwin-before-2018', 'Lion'],
  [{ family: 'darwin', released: '2023-09-26' }, '8192 MiB, 4, 80 GiB', 'darwin', 'Sonoma'],
  [{ family: 'solaris', released: '2002-05-28' }, '512 MiB, 1, 10 GiB', 'solaris-before-2005', 'Solaris 9'],
  [{ family: 'solaris', released: '2011-11-09' }, '4096 MiB, 2, 20 GiB', 'solaris', 'Solaris 11'],
  [{ family: 'illumos' }, '4096 MiB, 2, 20 GiB', 'solaris', 'what came of it'],
  [{ family: 'linux', released: '1996-06-17' }, '64 MiB, 1, 2 GiB', 'systems-before-1998', 'Debian 1.1'],
  [{ family: 'freebsd', released: '1999-12-20' }, '256 MiB, 1, 4 GiB', 'systems-before-2003', 'FreeBSD 3.4'],
  [{ family: 'linux', released: '2005-06-06' }, '512 MiB, 2, 8 GiB', 'systems-before-2007', 'Debian 3.1'],
  [
    { family: 'linux', released: '2017-12-31' },
    '1024 MiB, 2, 15 GiB',
    'systems-before-2018',
    'the last day of the median',
  ],
  [{ family: 'netbsd', released: '2020-02-14' }, '2048 MiB, 2, 20 GiB', 'systems-before-2023', 'NetBSD 9'],
  [{ family: 'linux', released: '2024-04-25' }, '4096 MiB, 2, 25 GiB', 'systems', 'a distribution of 2024'],
  [{ family: 'linux' }, '4096 MiB, 2, 25 GiB', 'systems', 'one that is always new'],
  [{}, '4096 MiB, 2, 25 GiB', 'systems', 'nothing known'],
];

const SIZE = '<recommended><n-cpus>8</n-cpus><ram>4096</ram><storage>8192</storage></recommended>';
const STATED = `<resources arch="all">${SIZE}</resources>`;

/** `[content of the OS, facts of its site, 'memory/cpus/storage' and the reasons that differ, why]` */
export const LIMITS: readonly (readonly [
  content: string,
  facts: Readonly<Record<string, string>>,
  expected: string,
  why: string,
])[] = [
  [STATED, {}, '4096/8/8192', 'what is stated'],
  [STATED, { 'memory-maximum': '1024' }, '1024/8/8192 memory site-memory-maximum', 'a site’s greatest'],
  [STATED, { 'cpus-maximum': '1' }, '4096/1/8192 cpus site-cpus-maximum', 'of CPUs'],
  [STATED, { 'storage-maximum': '99' }, '4096/8/99 storage site-storage-maximum', 'of storage'],
  [STATED, { 'memory-maximum': '4096' }, '4096/8/8192', 'one that changes nothing'],
  [STATED, { 'memory-minimum': '8000' }, '8000/8/8192 memory site-memory-minimum', 'a site’s least'],
  [STATED, { 'cpus-minimum': '9' }, '4096/9/8192 cpus site-cpus-minimum', 'of CPUs'],
  [STATED, { 'storage-minimum': '9000' }, '4096/8/9000 storage site-storage-minimum', 'of storage'],
  [
    STATED,
    { 'memory-minimum': '8000', 'memory-maximum': '2000' },
    '2000/8/8192 memory site-memory-maximum',
    'of two that contradict each other the greatest wins',
  ],
  [STATED, { 'memory-maximum': '0' }, '4096/8/8192', 'none is no limit'],
  [STATED, { 'memory-maximum': '512 MiB' }, '4096/8/8192', 'nor is a text'],
  [
    `<family>win9x</family>${STATED}`,
    { 'cpus-maximum': '4' },
    '4096/4/8192 cpus site-cpus-maximum',
    'a site knows better than the table',
  ],
  [`<family>win9x</family>${STATED}`, {}, '4096/1/8192 cpus family-cpus-maximum', 'the table'],
  [
    `<resources arch="all"><maximum><ram>1000</ram></maximum>${SIZE}</resources>`,
    { 'memory-maximum': '2000' },
    '1000/8/8192 memory maximum-resources',
    'the greatest of the database',
  ],
  [
    '<resources arch="all"><maximum><ram>1000</ram></maximum></resources>',
    {},
    '1000/2/26843545600 memory maximum-resources',
    'for a stand-in too',
  ],
];
