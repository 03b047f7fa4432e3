// The facts that osinfo-db has no words for: their names, and the values that each can have. A site writes `x-` before
// the name, and may write `unset`, which ends what an ancestor says.

const VALUES = {
  'clock-offset': ['utc', 'localtime'],
  'timer-rtc': ['catchup', 'delay'],
  'timer-rtc-track': ['guest', 'wall'],
  'timer-pit': ['delay', 'discard'],
  'timer-hpet': ['yes', 'no'],
  'timer-hypervclock': ['yes', 'no'],
  'timer-kvmclock': ['yes', 'no'],
  'timer-tsc': ['native'],
  hyperv: ['none', 'basic', 'full'],
  firmware: ['bios', 'efi'],
  'firmware-secure-boot': ['required', 'supported', 'unsupported'],
  tpm: ['required', 'recommended', 'supported', 'unsupported'],
  'tpm-version': ['2.0', '1.2'],
  'cpu-level': ['x86-64-v1', 'x86-64-v2', 'x86-64-v3', 'x86-64-v4'],
  'cpu-model': ['pentium', 'pentium2', 'pentium3', 'coreduo', 'core2duo'],
  pointer: ['usb-tablet', 'ps2'],
  'fallback-nic': ['virtio', 'e1000e', 'e1000', 'rtl8139', 'ne2k_pci', 'pcnet'],
  'fallback-disk': ['virtio', 'scsi', 'sata', 'ide', 'usb'],
  'fallback-sound': ['ich9', 'ich6', 'ac97', 'es1370', 'sb16'],
  'fallback-video': ['virtio', 'qxl', 'vga', 'cirrus', 'bochs', 'vmvga'],
} as const;

/** Facts whose values nobody can list. */
type OpenFact = 'vmware-guest-id' | 'vmware-guest-id-i686';
const GUEST_ID = /^[a-z][A-Za-z0-9_]{0,60}Guest(64|32)?$/;
/** What the whole value of each other fact must be like, in the language that schemas of XML share with JavaScript. */
export const FACT_PATTERNS: Readonly<Record<OpenFact, RegExp>> = {
  'vmware-guest-id': GUEST_ID,
  'vmware-guest-id-i686': GUEST_ID,
};

/** The name of a fact whose values are listed. */
export type ListedFact = keyof typeof VALUES;
/** The name of a fact. */
export type FactName = ListedFact | OpenFact;
/** The values that each fact can have. */
export type FactValues = { readonly [F in ListedFact]: (typeof VALUES)[F][number] } & {
  readonly [F in OpenFact]: string;
};

/** The legal values of each fact that has a list of them. */
export const FACTS: { readonly [F in ListedFact]: readonly FactValues[F][] } = VALUES;

/** Every fact. */
export const FACT_NAMES: readonly FactName[] = [...Object.keys(VALUES), ...Object.keys(FACT_PATTERNS)].filter(isFact);

/** The text, when it is a legal value of the fact. */
export function legalFact(name: FactName, text: string): string | undefined {
  if (isListed(name)) return FACTS[name].find(value => value === text);
  return FACT_PATTERNS[name].test(text) ? text : undefined;
}

/** What a fact can be, for a person. */
export function describeLegalValues(name: FactName): string {
  return isListed(name) ? FACTS[name].join(', ') : 'a guest id of VMware, such as windows9_64Guest';
}

/** Whether the values of a fact are listed. */
export function isListed(name: FactName): name is ListedFact {
  return Object.hasOwn(VALUES, name);
}

function isFact(name: string): name is FactName {
  return Object.hasOwn(VALUES, name) || Object.hasOwn(FACT_PATTERNS, name);
}
