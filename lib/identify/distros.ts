// Which `distro` of osinfo-db an `ID` of os-release(5) stands for, where the two differ: a table. Sources: the os-release
// files of the distributions; os-release(5) asks for IDs in lower case.

/** The distros of osinfo-db, the likeliest first. */
export const DISTROS: Readonly<Record<string, readonly string[]>> = {
  altlinux: ['alt', 'altlinux'],
  arch: ['archlinux'],
  alpine: ['alpinelinux'],
  'clear-linux-os': ['clearlinux'],
  elementary: ['elementaryos'],
  endless: ['eos'],
  'opensuse-leap': ['opensuse'],
  'opensuse-tumbleweed': ['opensuse'],
  ol: ['ol', 'oel'],
  pop: ['popos'],
  scientific: ['scientificlinux'],
  sles: ['sles', 'sle'],
  sles_sap: ['sles', 'sle'],
  sled: ['sled', 'sle'],
  'sle-micro': ['slem'],
  'suse-microos': ['slem'],
  suse: ['opensuse'],
  void: ['voidlinux'],
};

/** The distros whose versions count service packs: 15 is a release of its own, and not the series of 15.4. */
export const WITH_SERVICE_PACKS: ReadonlySet<string> = new Set(['sle', 'sled', 'sles']);

/** The distributions whose derivatives have the same versions: those that rebuild RHEL, and SUSE's. */
export const WITH_SHARED_VERSIONS: ReadonlySet<string> = new Set(['rhel', 'centos', 'suse']);
