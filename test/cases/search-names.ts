// Names as people type them, and the OSes that they mean, on a made-up database that has the lines of the real one.

/** `short-ids | name | vendor | version | codename | family | distro | release date`; the id follows from the first short-id. */
const ROWS = `
almalinux9 | AlmaLinux 9 | AlmaLinux OS Foundation | 9 | | linux | almalinux | 2022-05-26
almalinux8 | AlmaLinux 8 | AlmaLinux OS Foundation | 8 | | linux | almalinux | 2021-03-30
alpinelinux3.17 | Alpine Linux 3.17 | Alpine Linux Project | 3.17 | | linux | alpinelinux | 2022-11-22
alpinelinux3.5 | Alpine Linux 3.5 | Alpine Linux Project | 3.5 | | linux | alpinelinux | 2016-12-22
android-x86-9.0 | Android-x86 9.0 | Android-x86 | 9.0 | pie-x86 | linux | android-x86 | 2019-11-15
archlinux | Arch Linux | Arch Linux | | | linux | archlinux |
caasp-unknown | SUSE CaaS Platform Unknown | SUSE | unknown | | linux | caasp |
centos-stream8 | CentOS Stream 8 | CentOS | 8 | | linux | centos | 2019-09-24
centos-stream9 | CentOS Stream 9 | CentOS | 9 | | linux | centos |
centos6.10 | CentOS 6.10 | CentOS | 6.10 | | linux | centos | 2018-07-03
centos7.0,centos7 | CentOS 7 | CentOS | 7 | | linux | centos | 2014-07-07
circle8-unknown | Circle Linux 8 Unknown | Circle Linux Project | 8-unknown | Kiwi Fruit | linux | circle |
circle8.4 | Circle Linux 8.4 | Circle Linux Project | 8.4 | Kiwi Fruit | linux | circle | 2021-10-13
debian1.2,debianrex | Debian GNU/Linux 1.2 | Debian Project | 1.2 | rex | linux | debian | 1996-12-12
debian5,debian5.0,debianlenny | Debian GNU/Linux 5.0 | Debian Project | 5.0 | lenny | linux | debian | 2009-02-14
debian10,debianbuster | Debian 10 | Debian Project | 10 | buster | linux | debian | 2019-07-06
debian11,debianbullseye | Debian 11 | Debian Project | 11 | bullseye | linux | debian | 2021-08-14
debiantesting | Debian testing | Debian Project | testing | | linux | debian |
eos4.0 | Endless OS 4.0 | Endless OS Foundation LLC | 4.0 | | linux | eos | 2021-11-24
fedora-coreos-next | Fedora CoreOS | Fedora Project | Next | | linux | fedora |
fedora-coreos-stable | Fedora CoreOS | Fedora Project | Stable | | linux | fedora |
fedora-rawhide | Fedora Rawhide | Fedora Project | Rawhide | | linux | fedora |
fedora-unknown | Fedora | Fedora Project | unknown | | linux | fedora |
fedora6 | Fedora Core 6 | Fedora Project | 6 | Zod | linux | fedora | 2006-10-24
fedora19 | Fedora 19 | Fedora Project | 19 | Schrödinger's Cat | linux | fedora | 2013-07-02
fedora36 | Fedora Linux 36 | Fedora Project | 36 | | linux | fedora | 2022-05-10
fedora37 | Fedora Linux 37 | Fedora Project | 37 | | linux | fedora | 2022-11-15
silverblue36 | Fedora Silverblue 36 | Fedora Project | 36 | | linux | fedora | 2022-05-10
silverblue37 | Fedora Silverblue 37 | Fedora Project | 37 | | linux | fedora | 2022-11-15
freebsd12.3 | FreeBSD 12.3 | FreeBSD Project | 12.3 | | freebsd | freebsd | 2021-12-07
freebsd13.0 | FreeBSD 13.0 | FreeBSD Project | 13.0 | | freebsd | freebsd | 2021-04-13
freebsd13.1 | FreeBSD 13.1 | FreeBSD Project | 13.1 | | freebsd | freebsd | 2022-05-12
freebsd12.0 | FreeBSD 12.0 | FreeBSD Project | 12.0 | | freebsd | freebsd | 2018-12-11
freedos1.2 | FreeDOS 1.2 | FreeDOS | 1.2 | | linux | freedos | 2016-12-25
guix-latest | Guix latest | Guix Contributors | | | linux | guix |
haikur1alpha1 | Haiku R1/Alpha1 | Haiku, Inc. | r1alpha1 | | haiku | haiku | 2009-09-14
haikur1beta3 | Haiku R1/Beta3 | Haiku, Inc. | r1beta3 | | haiku | haiku | 2021-07-25
linux2020 | Generic Linux 2020 | Libosinfo | 2020 | | linux | | 2020-01-01
linux2022 | Generic Linux 2022 | Libosinfo | 2022 | | linux | | 2022-01-01
macosx10.5 | MacOS X Leopard | Apple Inc. | 10.5 | Leopard | darwin | osx | 2007-10-26
macosx10.6 | MacOS X Snow Leopard | Apple Inc. | 10.6 | Snow Leopard | darwin | osx | 2009-08-28
macosx10.7 | MacOS X Lion | Apple Inc. | 10.7 | Lion | darwin | osx | 2011-07-20
mandriva2011 | Mandriva Linux 2011 | Mandriva | 2011 | Hydrogen | linux | mandriva | 2011-08-28
msdos6.22 | Microsoft MS-DOS 6.22 | Microsoft | 6.22 | | msdos | msdos | 1994-06-01
netbsd1.0 | NetBSD 1.0 | NetBSD Project | 1.0 | | netbsd | netbsd | 1994-10-26
netbsd9.0 | NetBSD 9.0 | NetBSD Project | 9.0 | | netbsd | netbsd | 2020-02-14
ol7.9 | Oracle Linux 7.9 | Oracle America | 7.9 | | linux | ol | 2020-10-07
ol8.4 | Oracle Linux 8.4 | Oracle America | 8.4 | | linux | ol | 2021-05-26
ol8.5 | Oracle Linux 8.5 | Oracle America | 8.5 | | linux | ol | 2021-11-16
opensuse-factory | openSUSE | openSUSE | factory | | linux | opensuse |
opensuse15.4 | openSUSE Leap 15.4 | openSUSE | 15.4 | | linux | opensuse | 2022-06-08
opensuse15.3 | openSUSE Leap 15.3 | openSUSE | 15.3 | | linux | opensuse | 2021-06-02
opensuse42.3 | openSUSE Leap 42.3 | openSUSE | 42.3 | | linux | opensuse | 2017-07-26
opensusetumbleweed | openSUSE Tumbleweed | openSUSE | tumbleweed | | linux | opensuse |
popos20.10 | Pop!_OS 20.10 | System76, Inc. | 20.10 | | linux | popos | 2020-10-23
rhel-atomic-7.4 | Red Hat Enterprise Linux Atomic Host 7.4 | Red Hat, Inc | 7.4 | | linux | rhel |
rhel3 | Red Hat Enterprise Linux 3 | Red Hat, Inc | 3 | Taroon | linux | rhel | 2003-10-22
rhel3.8 | Red Hat Enterprise Linux 3 Update 8 | Red Hat, Inc | 3.8 | Taroon | linux | rhel | 2006-07-20
rhel7.4 | Red Hat Enterprise Linux 7.4 | Red Hat, Inc | 7.4 | Maipo | linux | rhel | 2017-08-01
rhel8-unknown | Red Hat Enterprise Linux 8 Unknown | Red Hat, Inc | 8-unknown | Ootpa | linux | rhel |
rhel8.6 | Red Hat Enterprise Linux 8.6 | Red Hat, Inc | 8.6 | Ootpa | linux | rhel | 2022-05-10
rhel8.7 | Red Hat Enterprise Linux 8.7 | Red Hat, Inc | 8.7 | Ootpa | linux | rhel | 2022-11-09
rhel9.0 | Red Hat Enterprise Linux 9.0 | Red Hat, Inc | 9.0 | Plow | linux | rhel | 2022-05-17
rhel9.1 | Red Hat Enterprise Linux 9.1 | Red Hat, Inc | 9.1 | Plow | linux | rhel |
rhl9 | Red Hat Linux 9 | Red Hat, Inc | 9 | Shrike | linux | rhl | 2003-03-31
rocky8 | Rocky Linux 8 | Rocky Enterprise Software Foundation | 8 | Green Obsidian | linux | rocky | 2021-06-21
rocky8.6 | Rocky Linux 8.6 | Rocky Enterprise Software Foundation | 8.6 | | linux | rocky |
rocky9 | Rocky Linux 9 | Rocky Enterprise Software Foundation | 9 | Blue Onyx | linux | rocky | 2022-07-14
sle15 | SUSE Linux Enterprise 15 | SUSE | 15 | | linux | sle | 2018-07-16
sle15sp3 | SUSE Linux Enterprise 15 SP3 | SUSE | 15.3 | | linux | sle | 2021-06-21
sle15sp4 | SUSE Linux Enterprise 15 SP4 | SUSE | 15.4 | | linux | sle |
sles12sp5 | SUSE Linux Enterprise Server 12 SP5 | SUSE | 12.5 | | linux | sles | 2019-12-06
solaris11 | Oracle Solaris 11 | Oracle | 11 | | solaris | solaris | 2011-11-09
ubuntu8.04,ubuntuhardy | Ubuntu 8.04 LTS | Canonical Ltd | 8.04 | Hardy Heron | linux | ubuntu | 2008-04-24
ubuntu21.10,ubuntuimpish | Ubuntu 21.10 | Canonical Ltd | 21.10 | Impish Indri | linux | ubuntu | 2021-10-14
ubuntu22.04,ubuntujammy,ubuntu-lts-latest | Ubuntu 22.04 LTS | Canonical Ltd | 22.04 | Jammy Jellyfish | linux | ubuntu | 2022-04-21
ubuntu22.10,ubuntukinetic | Ubuntu 22.10 | Canonical Ltd | 22.10 | Kinetic Kudu | linux | ubuntu |
unknown | Unknown | Libosinfo | | | | |
voidlinux | Void Linux | Void Linux | | | linux | voidlinux |
win10 | Microsoft Windows 10 | Microsoft Corporation | 10.0 | | winnt | win | 2018-11-13
win11 | Microsoft Windows 11 | Microsoft Corporation | 11.0 | | winnt | win | 2021-10-05
win2.0 | Microsoft Windows 2.0 | Microsoft Corporation | 2.0 | | win16 | win | 1987-12-09
win2k | Microsoft Windows 2000 | Microsoft Corporation | 5.0 | | winnt | win | 2000-02-17
win2k12 | Microsoft Windows Server 2012 | Microsoft Corporation | 6.3 | | winnt | win | 2012-10-30
win2k12r2 | Microsoft Windows Server 2012 R2 | Microsoft Corporation | 6.3 | | winnt | win | 2013-11-25
win2k19 | Microsoft Windows Server 2019 | Microsoft Corporation | 10.0 | | winnt | win | 2018-11-13
win2k22 | Microsoft Windows Server 2022 | Microsoft Corporation | 10.0 | | winnt | win | 2021-08-18
win2k3r2 | Microsoft Windows Server 2003 R2 | Microsoft Corporation | 5.2 | | winnt | win | 2005-12-06
win2k8 | Microsoft Windows Server 2008 | Microsoft Corporation | 6.0 | | winnt | win | 2008-05-06
win3.1 | Microsoft Windows 3.1 | Microsoft Corporation | 3.1 | | win16 | win | 1992-04-06
win7 | Microsoft Windows 7 | Microsoft Corporation | 6.1 | | winnt | win | 2009-10-22
win8 | Microsoft Windows 8 | Microsoft Corporation | 6.2 | | winnt | win | 2012-10-30
win8.1 | Microsoft Windows 8.1 | Microsoft Corporation | 6.3 | | winnt | win | 2013-11-13
win95 | Microsoft Windows 95 | Microsoft Corporation | 4.0 | | win9x | win | 1995-08-24
win98 | Microsoft Windows 98 | Microsoft Corporation | 4.1 | | win9x | win | 1998-06-25
winme | Microsoft Windows Millennium Edition | Microsoft Corporation | 4.9 | | win9x | win | 2000-09-14
winnt4.0 | Microsoft Windows NT Server 4.0 | Microsoft Corporation | 4.0 | | winnt | winnt | 1996-08-24
winvista | Microsoft Windows Vista | Microsoft Corporation | 6.0 | | winnt | win | 2006-11-30
winxp | Microsoft Windows XP | Microsoft Corporation | 5.1 | | winnt | win | 2001-10-25
`;

const NEWER_ROWS = `
alpinelinux3.21 | Alpine Linux 3.21 | Alpine Linux Project | 3.21 | | linux | alpinelinux | 2024-12-05
centos-stream10 | CentOS Stream 10 | CentOS | 10 | | linux | centos | 2024-12-12
debian12,debianbookworm | Debian 12 | Debian Project | 12 | bookworm | linux | debian | 2023-06-10
debian13,debiantrixie | Debian 13 | Debian Project | 13 | trixie | linux | debian | 2025-08-09
fedora43 | Fedora Linux 43 | Fedora Project | 43 | | linux | fedora | 2025-10-28
freebsd14.0 | FreeBSD 14.0 | FreeBSD Project | 14.0 | | freebsd | freebsd | 2023-11-20
freebsd14.2 | FreeBSD 14.2 | FreeBSD Project | 14.2 | | freebsd | freebsd | 2024-12-03
linux2024 | Generic Linux 2024 | Libosinfo | 2024 | | linux | | 2024-01-01
macos14 | macOS Sonoma | Apple Inc. | 14 | Sonoma | darwin | osx | 2023-09-26
macos15 | macOS Sequoia | Apple Inc. | 15 | Sequoia | darwin | osx | 2024-09-16
ol9.4 | Oracle Linux 9.4 | Oracle America | 9.4 | | linux | ol | 2024-05-07
opensuse16.0 | openSUSE Leap 16.0 | openSUSE | 16.0 | | linux | opensuse | 2025-10-01
rhel10.0 | Red Hat Enterprise Linux 10.0 | Red Hat, Inc | 10.0 | Coughlan | linux | rhel | 2025-05-20
sle15sp7 | SUSE Linux Enterprise 15 SP7 | SUSE | 15.7 | | linux | sle | 2025-06-17
ubuntu24.04,ubuntunoble | Ubuntu 24.04 LTS | Canonical Ltd | 24.04 | Noble Numbat | linux | ubuntu | 2024-04-25
ubuntu25.10,ubuntuquesting | Ubuntu 25.10 | Canonical Ltd | 25.10 | Questing Quokka | linux | ubuntu | 2025-10-09
win2k25 | Microsoft Windows Server 2025 | Microsoft Corporation | 10.0 | | winnt | win | 2024-11-01
`;

/** The `os` elements of a database of 2022. */
export const OSES_OF_2022: readonly string[] = elementsOf(ROWS);
/** The same with releases of the next three years. */
export const OSES_OF_2025: readonly string[] = elementsOf(ROWS + NEWER_ROWS);

/** `[what is typed, the short-ids that come first, why]`, on the database of 2022. */
export const SEARCHES: readonly (readonly [typed: string, first: string, why: string])[] = [
  ['FEDORA36', 'fedora36 silverblue36', 'a short-id in any case; then what shares its words'],
  ['HTTP://EXAMPLE.ORG/FEDORA36', 'fedora36', 'an id in any case'],
  ['debianbuster', 'debian10', 'any of its short-ids'],
  ['x', '', 'a single letter is in too many names'],
  ['Win10_22H2_English_x64.iso', 'win10', 'the file of an installer'],
  ['en-us_windows_server_2022_x64_dvd.iso', 'win2k22', 'another'],
  ['ubuntu-22.04.3-live-server-amd64.iso', 'ubuntu22.04', 'another'],
  ['jammy-server-cloudimg-amd64.img', 'ubuntu22.04', 'an image for a cloud'],
  ['debian-11-generic-amd64.qcow2', 'debian11', 'another'],
  ['CentOS-Stream-GenericCloud-9-latest.x86_64.qcow2', 'centos-stream9', 'another'],
  ['Windows 10', 'win10', 'what is on the box'],
  ['Microsoft Windows 10 Pro', 'win10', 'with its vendor and an edition'],
  ['Windows10', 'win10', 'in one word'],
  ['w10', 'win10', 'shortened'],
  ['windows-11', 'win11', 'with a hyphen'],
  ['win11 24h2', 'win11', 'with an update that the database does not tell apart'],
  ['windows 10 22H2 64-bit', 'win10', 'an architecture is no part of a name'],
  ['windows 7 sp1', 'win7', 'with a service pack'],
  ['windows xp professional sp3', 'winxp', 'with a service pack, after a word'],
  ['windows xp', 'winxp', 'a word instead of a number'],
  ['xp', 'winxp', 'that word alone'],
  ['vista', 'winvista', 'another'],
  ['windows me', 'winme', 'two words that are one in the short-id'],
  ['windows millenium', 'winme', 'misspelt'],
  ['widnows 10', 'win10', 'two letters swapped'],
  ['windows 8', 'win8 win8.1', 'the number itself before what it begins'],
  ['windows 8.1', 'win8.1 win8', 'and the other way round'],
  ['windows 98 se', 'win98', 'an old number'],
  ['windows', 'win11 win2k22 win2k19 win10', 'the newest first'],
  ['win 2k19', 'win2k19', 'a number beside the word'],
  ['win2019', 'win2k19', 'the year in full'],
  ['w2k19', 'win2k19', 'shortened'],
  ['ws2019', 'win2k19', 'with the word server shortened'],
  ['server 2022', 'win2k22', 'without Windows'],
  ['Windows Server 2012', 'win2k12 win2k12r2', 'not its R2'],
  ['Win2012R2', 'win2k12r2', 'in one word'],
  ['windows server 2012 r2 datacenter', 'win2k12r2', 'in words'],
  ['windows server 2003 r2', 'win2k3r2', 'an older one'],
  ['windows server', 'win2k22 win2k19 win2k12r2 win2k12', 'servers only'],
  ['windows 2000 server', 'win2k', 'the number counts for more than the edition'],
  ['hyperv server 2019', 'win2k19', 'an unknown word beside known ones'],
  ['nt 4.0', 'winnt4.0', 'NT alone'],
  ['windows nt', 'winnt4.0', 'without a number'],
  ['ms-dos', 'msdos6.22', 'two words that are one'],
  ['dos 6', 'msdos6.22', 'the end of a word'],
  ['jammy', 'ubuntu22.04', 'a codename'],
  ['Jammy Jellyfish', 'ubuntu22.04', 'the whole codename'],
  ['ubuntu jammy', 'ubuntu22.04', 'with its distro'],
  ['jammy ubuntu', 'ubuntu22.04', 'the other way round'],
  ['ubuntujammyjellyfish', 'ubuntu22.04', 'in one word'],
  ['Ubuntu 22.04', 'ubuntu22.04 ubuntu22.10', 'a display name without LTS'],
  ['Ubuntu 22.04.3 LTS (Jammy Jellyfish)', 'ubuntu22.04', 'as /etc/os-release has it, with a point release'],
  ['ubuntu server 22.04', 'ubuntu22.04', 'with an edition that the database does not have'],
  ['ubuntu2204', 'ubuntu22.04', 'without the dot'],
  ['ubuntu-22-04', 'ubuntu22.04', 'with hyphens for dots'],
  ['ubuntu_22_04', 'ubuntu22.04', 'with underscores'],
  ['ubuntu 22', 'ubuntu22.10 ubuntu22.04', 'a year: the newest of it'],
  ['ubunut 22.04', 'ubuntu22.04', 'mistyped'],
  ['ubuntu lts', 'ubuntu22.04 ubuntu8.04', 'long-term releases, the newest first'],
  ['ubuntu', 'ubuntu22.10 ubuntu22.04 ubuntu21.10', 'the newest first, a date or not'],
  ['ubuntu noble', 'ubuntu22.10 ubuntu22.04', 'a codename that is not known: the newest of the distro'],
  ['schrodingers cat', 'fedora19', 'without accent and apostrophe'],
  ['Schrödinger’s Cat', 'fedora19', 'with a curly one'],
  ['bullseye arm64', 'debian11', 'an architecture beside it'],
  ['Debian GNU/Linux 11 (bullseye)', 'debian11', 'as /etc/os-release has it'],
  ['debian11.7', 'debian11', 'a point release'],
  ['debain 11', 'debian11', 'mistyped'],
  ['debian', 'debian11 debian10 debian5 debian1.2 debiantesting', 'numbered releases before testing'],
  ['debian stable', 'debian11', 'the newest'],
  ['debian sid', 'debiantesting', 'the nearest to it'],
  ['fedora', 'fedora37 fedora36', 'not the entry that is called Fedora for want of a number'],
  ['fedora latest', 'fedora37', 'not Guix, which has the word in its name'],
  ['fedora workstation 36', 'fedora36', 'an edition'],
  ['Fedora release 36 (Thirty Six)', 'fedora36', 'as its release file has it'],
  ['fedora coreos', 'fedora-coreos-stable fedora-coreos-next', 'the stable channel first'],
  ['coreos', 'fedora-coreos-stable', 'without the distro'],
  ['rawhide', 'fedora-rawhide', 'a word for a version'],
  ['silverblue', 'silverblue37 silverblue36', 'another product of the distro'],
  ['Fedora Silverblue 36', 'silverblue36', 'with its distro'],
  ['rhel8', 'rhel8.7 rhel8.6 rhel8-unknown', 'without the minor version: the newest, and never rhel3'],
  ['rhel9', 'rhel9.1 rhel9.0', 'the newest has no date'],
  ['el8', 'rhel8.7', 'as packages are called'],
  ['fc36', 'fedora36', 'the same of Fedora'],
  ['RHEL-8', 'rhel8.7', 'with a hyphen'],
  ['rhel_8_6', 'rhel8.6', 'with underscores'],
  ['rhel 8.6 x86_64', 'rhel8.6', 'with an architecture'],
  ['rhel3', 'rhel3 rhel3.8', 'a short-id before its updates'],
  ['rhel 3 update 8', 'rhel3.8', 'an update is a minor version'],
  ['Red Hat Enterprise Linux 9', 'rhel9.1 rhel9.0', 'what is on the box'],
  ['Red Hat Enterprise Linux release 9.0 (Plow)', 'rhel9.0', 'as its release file has it'],
  ['redhatenterpriselinux8', 'rhel8.7', 'in one word'],
  ['red hat 9', 'rhel9.1', 'Red Hat alone is RHEL today'],
  ['redhat', 'rhel9.1 rhel9.0', 'in one word'],
  ['Red Hat Linux 9', 'rhl9', 'but the older product has its own name'],
  ['rhel atomic', 'rhel-atomic-7.4', 'another product of the distro'],
  ['rhel 7.4', 'rhel7.4 rhel-atomic-7.4', 'the product that is named before another'],
  ['Ootpa', 'rhel8.7 rhel8.6 rhel8-unknown', 'a codename of several: the newest, an -unknown entry last'],
  ['rhel8 unknown', 'rhel8-unknown', 'which is what is asked for here'],
  ['Kiwi Fruit', 'circle8.4 circle8-unknown', 'another'],
  ['centos8', 'centos-stream8', 'there was no other'],
  ['centos 7', 'centos7.0', 'the second short-id'],
  ['CentOS Linux release 7.9.2009 (Core)', 'centos7.0', 'as its release file has it'],
  ['centos stream 9', 'centos-stream9', 'in words'],
  ['centosstream9', 'centos-stream9', 'in one word'],
  ['centos stream', 'centos-stream9 centos-stream8', 'the newest has no date'],
  ['rocky 9', 'rocky9', 'without Linux'],
  ['Rocky Linux release 8.6 (Green Obsidian)', 'rocky8', 'a codename counts for more than a number'],
  ['alma 9', 'almalinux9', 'the start of a word'],
  ['Alma Linux 9', 'almalinux9', 'two words that are one'],
  ['ol8', 'ol8.5 ol8.4', 'without the minor version'],
  ['oracle linux 8', 'ol8.5 ol8.4', 'by the vendor'],
  ['oraclelinux8', 'ol8.5', 'in one word'],
  ['oracle solaris', 'solaris11', 'another product of the vendor'],
  ['solaris 11.4', 'solaris11', 'an update'],
  ['opensuse leap', 'opensuse15.4 opensuse15.3 opensuse42.3', '15 is newer than 42'],
  ['opensuse', 'opensuse15.4', 'not the entry that is called so for want of a number'],
  ['suse leap 15.3', 'opensuse15.3', 'the end of a word'],
  ['tumbleweed', 'opensusetumbleweed', 'a word of the display name'],
  ['sles15', 'sle15 sle15sp4 sle15sp3', 'SLES 15 is SLE 15 here'],
  ['SLES 15 SP3', 'sle15sp3', 'a service pack is a minor version'],
  ['SUSE Linux Enterprise Server 15 SP3', 'sle15sp3', 'what is on the box'],
  ['SUSE Linux Enterprise Server 12 SP5', 'sles12sp5', 'which has an entry of its own'],
  ['suse 15', 'sle15', 'by the vendor'],
  ['freebsd', 'freebsd13.1 freebsd13.0 freebsd12.3', 'a new line before a later release of the old one'],
  ['free bsd 12', 'freebsd12.3', 'two words that are one'],
  ['netbsd', 'netbsd9.0 netbsd1.0', 'the newest first'],
  ['alpine', 'alpinelinux3.17 alpinelinux3.5', '17 is more than 5'],
  ['arch', 'archlinux', 'a rolling distribution'],
  ['arch linux', 'archlinux', 'in two words'],
  ['void', 'voidlinux', 'another'],
  ['android 9', 'android-x86-9.0', 'x86 is no number'],
  ['pop os', 'popos20.10', 'without its signs'],
  ['Pop!_OS 20.10', 'popos20.10', 'and with them'],
  ['endless', 'eos4.0', 'the start of the display name'],
  ['haiku', 'haikur1beta3 haikur1alpha1', 'a beta after an alpha'],
  ['haiku r1 alpha1', 'haikur1alpha1', 'with letters and numbers'],
  ['os x lion', 'macosx10.7', 'a part of a joined word'],
  ['mac os x 10.6', 'macosx10.6', 'in three words'],
  ['macOS', 'macosx10.7 macosx10.6 macosx10.5', 'the newest first'],
  ['leopard', 'macosx10.5 macosx10.6', 'the whole codename before a part of one'],
  ['linux', 'linux2022 linux2020', 'the generic ones'],
  ['unknown', 'unknown', 'a short-id'],
  ['Sonoma', '', 'nothing is near'],
  ['trixie', '', 'nor to that'],
  ['qwertyuiop', '', 'nor to that'],
  ['foo 11', '', 'a number alone finds nothing beside an unknown word'],
];

/** `[what is typed, the stand-in, why]`, on the database of 2022: names that are newer than all of their line. */
export const STAND_INS: readonly (readonly [typed: string, standIn: string, why: string])[] = [
  ['ubuntu26.04', 'ubuntu22.10', 'the newest Ubuntu'],
  ['ubuntu server 24.04 lts', 'ubuntu22.10', 'also where another has the edition'],
  ['win12', 'win11', 'not 95, which is a greater number'],
  ['http://microsoft.com/win/12', 'win11', 'an id'],
  ['windows 3.11', 'win3.1', 'a minor version'],
  ['Windows Server 2025', 'win2k22', 'the newest server'],
  ['win2k25', 'win2k22', 'by its short-id'],
  ['rhel10', 'rhel9.1', 'the newest line, although 8.7 is later'],
  ['rhel8.9', 'rhel8.7', 'the newest of its major version'],
  ['ol9', 'ol8.5', 'the line before'],
  ['debian 13', 'debian11', 'numbered, not testing'],
  ['debian12', 'debian11', 'and not 1.2'],
  ['Debian GNU/Linux 12 (bookworm)', 'debian11', 'not the old ones, which have GNU/Linux in their names'],
  ['fedora 99', 'fedora37', 'not rawhide'],
  ['silverblue 40', 'silverblue37', 'of the same product'],
  ['centos-stream10', 'centos-stream9', 'which has no date'],
  ['opensuse 15.6', 'opensuse15.4', '42 is older than 15'],
  ['opensuse leap 16', 'opensuse15.4', 'the next major version'],
  ['SUSE Linux Enterprise Server 15 SP7', 'sle15sp4', 'not SLES 12, which has the word server'],
  ['sle15sp5', 'sle15sp4', 'not 15, beside which there are service packs'],
  ['rocky 8.9', 'rocky8.6', 'the same'],
  ['Rocky-8.9-x86_64-minimal.iso', 'rocky8.6', 'the file of an installer'],
  ['ubuntu-24.04-server-cloudimg-amd64.img', 'ubuntu22.10', 'an image for a cloud'],
  ['linuxmint-21.2-cinnamon-64bit.iso', 'linux2022', 'of a Linux that is not listed'],
  ['freebsd 14', 'freebsd13.1', 'the newest line'],
  ['netbsd 10', 'netbsd9.0', 'and not 1.0'],
  ['alpine 3.18', 'alpinelinux3.17', 'the newest minor version'],
  ['os x 10.15', 'macosx10.7', 'the same'],
  ['caasp 4', 'caasp-unknown', 'a line that has nothing else'],
  ['linux mint 21', 'linux2022', 'a Linux that is not listed: the newest generic one'],
  ['kali', 'linux2022', 'without the word Linux'],
  ['amazonlinux2', 'linux2022', 'with it in the word'],
  ['Some Linux 3', 'linux2022', 'any Linux'],
];

/** `[what is typed, the first short-id, why]`, on the database of 2025. */
export const NEWER_SEARCHES: readonly (readonly [typed: string, first: string, why: string])[] = [
  ['debian 13', 'debian13', 'it is there'],
  ['trixie', 'debian13', 'so is its codename'],
  ['bookworm', 'debian12', 'and another'],
  ['ubuntu noble', 'ubuntu24.04', 'with its distro'],
  ['ubuntu lts', 'ubuntu24.04', 'the newest long-term release'],
  ['fedora latest', 'fedora43', 'the newest'],
  ['macOS Sequoia', 'macos15', 'the display name'],
  ['Sonoma', 'macos14', 'the codename'],
  ['os x lion', 'macosx10.7', 'the older line'],
  ['macos', 'macos15', 'the newer line first'],
  ['Windows Server 2025', 'win2k25', 'the display name'],
  ['win12', 'win11', 'a server is no newer Windows 11'],
  ['opensuse leap', 'opensuse16.0', '16 is newer than 42'],
  ['sles15', 'sle15', 'the number itself'],
  ['sles 15 sp7', 'sle15sp7', 'its newest service pack'],
  ['freebsd 14', 'freebsd14.2', 'the newest minor version'],
  ['rhel', 'rhel10.0', '10 is more than 9'],
  ['centos stream', 'centos-stream10', 'so it is here'],
  ['ol9', 'ol9.4', 'without the minor version'],
  ['alpine', 'alpinelinux3.21', 'the newest'],
  ['linux mint', 'linux2024', 'the newest generic one'],
];

/** Texts that nobody would type; each must be answered at once. */
export const STRANGE_TEXTS: readonly (readonly [text: string, why: string])[] = [
  ['', 'nothing'],
  [' \t\n', 'blanks'],
  ['\0\u0007\u001b[2J', 'control characters'],
  ['__proto__', 'a name that JavaScript knows'],
  ['constructor prototype toString', 'others'],
  ['\u202eawdnow\u202c \u200f', 'from right to left'],
  ['🐧🐧 👩‍👩‍👧', 'pictures'],
  ['\ud800 \udfff', 'halves of characters'],
  ['İıſẞ ﬁ ①②', 'letters that change with their case or form'],
  ['убунту 22.04 乌班图', 'other scripts'],
  ['.'.repeat(1000), 'dots'],
  ['1.'.repeat(100_000), 'a number without an end'],
  ['9'.repeat(100_000), 'digits without an end'],
  ['win'.repeat(100_000), 'a word without an end'],
  ['win '.repeat(100_000), 'words without an end'],
  ['abcdefg hijklmn opqrstu vwxyzab '.repeat(1000), 'unknown words'],
  ['e\u0301'.repeat(1000), 'accents'],
  ['(a+)+$ .* [', 'what a pattern would be made of'],
  ['../../etc/passwd', 'a path'],
  ['http://', 'an address of nothing'],
  ['2k 2k 2k 2k3', 'years'],
  ['- _ - _', 'signs'],
];

function elementsOf(rows: string): readonly string[] {
  return rows
    .trim()
    .split('\n')
    .map(row => {
      const [shortIds = '', name, vendor, version, codename, family, distro, date] = row
        .split('|')
        .map(cell => cell.trim());
      const [id] = shortIds.split(',');
      const fields = { name, vendor, version, codename, family, distro, 'release-date': date };
      return [
        `<os id="http://example.org/${id}">`,
        ...shortIds.split(',').map(shortId => `<short-id>${shortId}</short-id>`),
        ...Object.entries(fields).map(([field, value]) => (value ? `<${field}>${value}</${field}>` : '')),
        '</os>',
      ].join('');
    });
}
