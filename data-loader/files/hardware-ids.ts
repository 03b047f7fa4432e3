// In: the pci.ids and usb.ids files of the host. Out: names of PCI and USB hardware; each file is read when a name of
// its bus is first needed. Without the files there are no names; nothing else depends on them.

import { MAX_BYTES } from '../xml/limits.ts';
import { readBytes } from './bytes.ts';
import { FileAccess } from './file-system.ts';

/** A bus whose devices are numbered. */
export type HardwareBus = 'pci' | 'usb';

/** The names of one device in an ids file. */
export interface HardwareName {
  /** The device's id in osinfo-db. */
  readonly id: string;
  readonly busType: HardwareBus;
  /** Four hexadecimal digits, as the file writes them. */
  readonly vendorId: string;
  readonly vendor: string;
  /** Four hexadecimal digits, as the file writes them. */
  readonly productId: string;
  readonly product: string;
}

/** The names of the hardware of a host. */
export interface HardwareIds {
  /** The name of the device with this osinfo-db id; `undefined` when no file has it. */
  find(id: string): HardwareName | undefined;
  /** Every device of every file, in the order of the files. */
  all(): Iterable<HardwareName>;
  /** Whether no error that can pass kept a file from being read when it was last needed; absent: always. */
  isComplete?(): boolean;
}

/** The prefix of the ids of a bus's devices in osinfo-db. */
const ID_PREFIXES: Readonly<Record<HardwareBus, string>> = {
  pci: 'http://pcisig.com/pci/',
  usb: 'http://usb.org/usb/',
};
const BUSES: readonly HardwareBus[] = ['pci', 'usb'];

/** The folders where distributions install the files. */
export const HARDWARE_IDS_FOLDERS: readonly string[] = [
  '/usr/share/misc',
  '/usr/share/hwdata',
  '/usr/share',
  '/usr/local/share/pciids',
  '/usr/local/share/hwdata',
  '/opt/homebrew/share/hwdata',
];

/** The file of each bus; a bus that is left out has no names. */
export type HardwareIdsFiles = { readonly [B in HardwareBus]?: string | undefined };

/**
 * Reads the names in these files; an unreadable file has none. A device that the database describes completely, by a
 * master file of its own, is not looked up here: `isDescribed` decides by id.
 */
export function hardwareIds(files: HardwareIdsFiles, isDescribed: (id: string) => boolean = () => false): HardwareIds {
  const tables = new Map<HardwareBus, ReadonlyMap<string, HardwareName>>();
  const failed = new Set<HardwareBus>();
  const table = (bus: HardwareBus, isRetry = false): ReadonlyMap<string, HardwareName> => {
    const known = tables.get(bus);
    if (known !== undefined) return known;
    const access = new FileAccess();
    const names = new Map(Array.from(namesIn(files[bus], bus, access), entry => [entry.id, entry]));
    if (!access.isComplete && !isRetry) return table(bus, true);
    failed.delete(bus);
    if (access.isComplete) tables.set(bus, names);
    else failed.add(bus);
    return names;
  };
  return {
    find: id => {
      const bus = BUSES.find(candidate => id.startsWith(ID_PREFIXES[candidate]));
      return bus === undefined || isDescribed(id) ? undefined : table(bus).get(id);
    },
    *all() {
      for (const bus of BUSES) {
        for (const entry of table(bus).values()) if (!isDescribed(entry.id)) yield entry;
      }
    },
    isComplete: () => failed.size === 0,
  };
}

/** A number, white space, a name. Vendors start in the first column, their products after one tab. */
const ENTRY = /^(\t?)([0-9a-fA-F]{4})[ \t]+(\S.*)$/;

function* namesIn(file: string | undefined, busType: HardwareBus, access: FileAccess): Generator<HardwareName> {
  let vendor: { readonly id: string; readonly name: string } | undefined;
  for (const line of linesOf(file, access)) {
    if (line.startsWith('#') || line.startsWith('\t\t')) continue;
    const [, tab, number = '', name = ''] = ENTRY.exec(line) ?? [];
    if (tab === '') {
      vendor = { id: number, name };
    } else if (tab === '\t' && vendor !== undefined) {
      const id = `${ID_PREFIXES[busType]}${vendor.id}/${number}`;
      yield { id, busType, vendorId: vendor.id, vendor: vendor.name, productId: number, product: name };
    } else if (!line.startsWith('\t')) {
      // Tables of other things follow the vendors; their indented lines are no products.
      vendor = undefined;
    }
  }
}

function linesOf(file: string | undefined, access: FileAccess): readonly string[] {
  const bytes = file === undefined ? undefined : readBytes(file, access, 4 * MAX_BYTES);
  return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes).split('\n') : [];
}
