// os-release files of real systems, by the fields that they document, and the OS of osinfo-db 20221203 that each is, or that
// stands in for it.

/** `[the file, short-id of the best match, the rule that chose it, short-ids of other matches]` */
export type OsReleaseCase = readonly [file: string, shortId: string, rule: string, others?: readonly string[]];

export const OS_RELEASES: readonly OsReleaseCase[] = [
  [
    'NAME="Fedora Linux"\nVERSION="36 (Workstation Edition)"\nID=fedora\nVERSION_ID=36\nVARIANT_ID=workstation\nPRETTY_NAME="Fedora Linux 36 (Workstation Edition)"',
    'fedora36',
    'version',
  ],
  [
    'NAME="Fedora Linux"\nVERSION="36.20220810.0 (Silverblue)"\nID=fedora\nVERSION_ID=36\nVARIANT_ID=silverblue\nVARIANT="Silverblue"',
    'silverblue36',
    'version',
  ],
  ['NAME="Fedora Linux"\nID=fedora\nVERSION_ID=40\nVARIANT_ID=server', 'fedora37', 'fallback-older-release'],
  [
    'NAME="Fedora Linux"\nID=fedora\nVERSION_ID=39\nREDHAT_BUGZILLA_PRODUCT_VERSION=rawhide',
    'fedora-rawhide',
    'branch',
  ],
  ['NAME="Debian GNU/Linux"\nID=debian\nVERSION_ID="11"\nVERSION_CODENAME=bullseye', 'debian11', 'version'],
  ['NAME="Debian GNU/Linux"\nPRETTY_NAME="Debian GNU/Linux trixie/sid"\nID=debian', 'debiantesting', 'fallback-branch'],
  ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"\nUBUNTU_CODENAME=jammy', 'ubuntu22.04', 'version'],
  [
    'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"',
    'ubuntu22.10',
    'fallback-older-release',
    ['debian11'],
  ],
  [
    'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\nVERSION_ID="21"\nVERSION_CODENAME=vanessa\nUBUNTU_CODENAME=jammy',
    'ubuntu22.04',
    'fallback-like-codename',
    ['debian11'],
  ],
  [
    'NAME="Pop!_OS"\nID=pop\nID_LIKE="ubuntu debian"\nVERSION_ID="22.04"\nUBUNTU_CODENAME=jammy',
    'popos20.10',
    'fallback-older-release',
    ['ubuntu22.04', 'debian11'],
  ],
  [
    'NAME="elementary OS"\nID=elementary\nID_LIKE=ubuntu\nVERSION_ID="6.1"\nUBUNTU_CODENAME=focal',
    'elementary5.0',
    'fallback-older-release',
    ['ubuntu20.04'],
  ],
  [
    'NAME="Kali GNU/Linux"\nID=kali\nID_LIKE=debian\nVERSION_ID="2022.4"\nVERSION_CODENAME="kali-rolling"',
    'debian11',
    'fallback-like',
  ],
  [
    'NAME="Raspbian GNU/Linux"\nID=raspbian\nID_LIKE=debian\nVERSION_ID="10"\nVERSION_CODENAME=buster',
    'debian10',
    'fallback-like-codename',
  ],
  ['NAME="Red Hat Enterprise Linux"\nID="rhel"\nID_LIKE="fedora"\nVERSION_ID="8.6"', 'rhel8.6', 'version'],
  [
    'NAME="Red Hat Enterprise Linux Atomic Host"\nID="rhel"\nVERSION_ID="7.3"\nVARIANT_ID=atomic.host\nPRETTY_NAME="Red Hat Enterprise Linux Atomic Host 7.3"',
    'rhel-atomic-7.3',
    'version',
  ],
  [
    'NAME="CentOS Linux"\nID="centos"\nID_LIKE="rhel fedora"\nVERSION_ID="7"\nPRETTY_NAME="CentOS Linux 7 (Core)"',
    'centos7.0',
    'version',
  ],
  [
    'NAME="CentOS Linux"\nID="centos"\nID_LIKE="rhel fedora"\nVERSION_ID="8"\nPRETTY_NAME="CentOS Linux 8"',
    'centos8',
    'version',
  ],
  [
    'NAME="CentOS Stream"\nID="centos"\nID_LIKE="rhel fedora"\nVERSION_ID="8"\nPRETTY_NAME="CentOS Stream 8"',
    'centos-stream8',
    'version',
  ],
  ['NAME="CentOS Stream"\nID="centos"\nID_LIKE="rhel fedora"\nVERSION_ID="9"', 'centos-stream9', 'version'],
  ['NAME="AlmaLinux"\nID="almalinux"\nID_LIKE="rhel centos fedora"\nVERSION_ID="8.7"', 'almalinux8', 'series'],
  ['NAME="Rocky Linux"\nID="rocky"\nID_LIKE="rhel centos fedora"\nVERSION_ID="8.6"', 'rocky8.6', 'version'],
  ['NAME="Rocky Linux"\nID="rocky"\nID_LIKE="rhel centos fedora"\nVERSION_ID="9.3"', 'rocky9', 'series'],
  ['NAME="Oracle Linux Server"\nID="ol"\nID_LIKE="fedora"\nVERSION_ID="8.5"', 'ol8.5', 'version'],
  ['NAME="Amazon Linux"\nID="amzn"\nID_LIKE="fedora"\nVERSION_ID="2023"', 'fedora37', 'fallback-like'],
  ['NAME="openSUSE Leap"\nID="opensuse-leap"\nID_LIKE="suse opensuse"\nVERSION_ID="15.4"', 'opensuse15.4', 'version'],
  [
    'NAME="openSUSE Tumbleweed"\nID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\nVERSION_ID="20221125"',
    'opensusetumbleweed',
    'branch',
  ],
  ['NAME="SLES"\nID="sles"\nID_LIKE="suse"\nVERSION_ID="15.3"', 'sle15sp3', 'version'],
  ['NAME="SLES"\nID="sles"\nID_LIKE="suse"\nVERSION_ID="12.5"', 'sles12sp5', 'version'],
  ['NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.17.0', 'alpinelinux3.17', 'series'],
  ['NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.18_alpha20221110', 'alpinelinux3.17', 'fallback-older-release'],
  ['NAME="Arch Linux"\nID=arch\nBUILD_ID=rolling', 'archlinux', 'rolling'],
  ['NAME="EndeavourOS"\nID=endeavouros\nID_LIKE=arch\nBUILD_ID=rolling', 'archlinux', 'fallback-like'],
  ['NAME=Gentoo\nID=gentoo\nVERSION_ID="2.13"', 'gentoo', 'rolling'],
  ['NAME="Void"\nID="void"', 'voidlinux', 'rolling'],
  ['NAME=NixOS\nID=nixos\nVERSION_ID="22.05"\nVERSION_CODENAME=quokka', 'nixos-22.05', 'version'],
  ['NAME="Mageia"\nID=mageia\nID_LIKE="mandriva fedora"\nVERSION_ID=8', 'mageia8', 'version'],
  ['NAME=Slackware\nID=slackware\nVERSION_ID="15.0"', 'slackware14.2', 'fallback-older-release'],
  ['NAME="Clear Linux OS"\nID=clear-linux-os\nVERSION_ID=37590', 'clearlinux', 'rolling'],
  ['NAME=FreeBSD\nID=freebsd\nVERSION_ID="13.1"', 'freebsd13.1', 'version'],
  ['NAME="PureOS"\nID=pureos\nID_LIKE=debian\nVERSION_ID="10.0"', 'pureos10', 'series'],
  ['NAME="Endless"\nID="endless"\nID_LIKE="debian"\nVERSION_ID="4.0.10"', 'eos4.0', 'series'],
  ['NAME="VMware Photon OS"\nID=photon\nVERSION_ID=4.0', 'linux2022', 'fallback-generic'],
];
