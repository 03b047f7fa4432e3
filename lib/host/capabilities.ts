// In: the domain capabilities of libvirt, or its capabilities. Out: what the host can do, by a table of their elements.
// Source: libvirt's documentation of both formats. An element that is absent says nothing.
import { decode } from '../../data-loader/xml/decode.ts';
import { readXml } from '../../data-loader/xml/events.ts';
import { MAX_BYTES } from '../../data-loader/xml/limits.ts';
import type { Position } from '../../data-loader/xml/lines.ts';
import type { Attributes } from '../../data-loader/xml/markup.ts';
import { badArgument, badHost } from '../model/errors.ts';
import { checkHost, EMULATOR, HYPERVISORS_OF_HOSTS, MACHINE_TYPE } from '../model/host.ts';
import { ARCHS, X86 } from '../model/machines.ts';
import { ANY_TEXT, type OptionTable, oneOf, readOptions } from '../model/options.ts';
import type { Arch, Host } from '../model/target-types.ts';
import { omitUndefined } from '../values/omit-undefined.ts';

/** What is known of a document about a host. */
export interface HostDocument {
  /** Its name in errors; default `host`. */
  readonly file?: string;
  /** The architecture of the machines that are read of `virsh capabilities`; default that of the host itself. */
  readonly arch?: Arch;
}

const DOCUMENT_OPTIONS: OptionTable<HostDocument> = { file: ANY_TEXT, arch: oneOf(...ARCHS) };

const DOMAIN = 'domainCapabilities';
const CAPABILITIES = 'capabilities';

/** The lists of the domain capabilities: the element, the name of its `enum`, and the key of a host. */
const LISTS: readonly (readonly [
  element: string,
  name: string,
  key: keyof Host | 'secureLoaders' | 'secureFirmware',
])[] = [
  ['os', 'firmware', 'firmware'],
  ['os/loader', 'secure', 'secureLoaders'],
  ['os/firmwareFeatures', 'secureBoot', 'secureFirmware'],
  ['memoryBacking', 'sourceType', 'memorySources'],
  ['devices/disk', 'bus', 'diskBuses'],
  ['devices/disk', 'diskDevice', 'diskDevices'],
  ['devices/disk', 'model', 'diskModels'],
  ['devices/graphics', 'type', 'graphics'],
  ['devices/video', 'modelType', 'videoModels'],
  ['devices/rng', 'model', 'rngModels'],
  ['devices/rng', 'backendModel', 'rngBackends'],
  ['devices/filesystem', 'driverType', 'filesystems'],
  ['devices/tpm', 'model', 'tpmModels'],
  ['devices/tpm', 'backendModel', 'tpmBackends'],
  ['devices/tpm', 'backendVersion', 'tpmVersions'],
  ['devices/redirdev', 'bus', 'redirectedBuses'],
  ['devices/channel', 'type', 'channels'],
  ['devices/panic', 'model', 'panicModels'],
  ['features/hyperv', 'features', 'hyperv'],
];

/** The texts that are read: the element, and its legal words or their form. */
const TEXTS: Readonly<Record<string, readonly string[] | RegExp>> = {
  path: EMULATOR,
  domain: HYPERVISORS_OF_HOSTS,
  machine: MACHINE_TYPE,
  arch: ARCHS,
  'host/cpu/arch': ARCHS,
};

/** No path of an element in these tables is deeper, and no name is longer. */
const MAX_DEPTH = 5;
const MAX_NAME = 40;

/** The same as `readHost`, synchronously. @throws {OsinfoError} BAD_HOST, BAD_ARGUMENT */
export function readHostSync(xml: string | Uint8Array, document: HostDocument = {}): Host {
  if (typeof xml !== 'string' && !(xml instanceof Uint8Array)) throw badArgument('xml', xml, 'a text or bytes');
  const { file = 'host', arch } = readOptions<HostDocument>('document', document, DOCUMENT_OPTIONS);
  if (xml.length > MAX_BYTES) throw badHost(file, `longer than ${MAX_BYTES} bytes`);
  const reader = new CapabilitiesReader(file);
  const fault = readXml(decode(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml), reader);
  if (fault !== undefined) throw badHost(file, fault.reason, fault);
  return checkHost(file, reader.root === CAPABILITIES ? machinesIn(reader, file, arch) : hostIn(reader, file));
}

function machinesIn({ texts, lists }: CapabilitiesReader, file: string, given: string | undefined): object {
  const arch = given ?? texts.get('host/cpu/arch');
  const machines = lists.get(machinesOf(arch));
  if (machines === undefined) throw badHost(file, `no machine for ${arch ?? 'the host'} in it`);
  return { arch, machines };
}

function hostIn({ texts, lists }: CapabilitiesReader, file: string): object {
  const arch = texts.get('arch');
  if (arch === undefined) throw badHost(file, 'no <arch> in it');
  const { secureFirmware, secureLoaders, firmware, ...others }: Readonly<Record<string, readonly string[]>> =
    Object.fromEntries(lists);
  // libvirt lists firmware that a file describes; SeaBIOS is part of every QEMU for x86.
  const isBiosUntold = X86.some(one => one === arch) && firmware?.includes('bios') === false;
  return omitUndefined({
    emulator: texts.get('path'),
    hypervisor: texts.get('domain'),
    arch,
    machine: texts.get('machine'),
    firmware: isBiosUntold ? ['bios', ...firmware] : firmware,
    secureBoot: (secureFirmware ?? secureLoaders)?.includes('yes'),
    ...others,
  });
}

/** The name of the list of machines for an architecture. */
function machinesOf(arch: string | undefined): string {
  return `machines of ${arch}`;
}

/**
 * An open element: its path below the root, if it is one of the tables, whether it is supported as all around it, and the
 * list that its text belongs to.
 */
interface OpenElement {
  readonly path: string | undefined;
  readonly name: string;
  readonly isSupported: boolean;
  readonly at: Position;
  readonly list: string[] | undefined;
}

/** Receives the events of a document about a host. */
class CapabilitiesReader {
  readonly texts: Map<string, string> = new Map();
  readonly lists: Map<string, string[]> = new Map();
  root = '';
  readonly #file: string;
  readonly #open: OpenElement[] = [];
  #text = '';

  constructor(file: string) {
    this.#file = file;
  }

  open(element: string, attributes: Attributes, at: Position): void {
    this.#text = '';
    const parent = this.#open.at(-1);
    if (parent === undefined) {
      if (element !== DOMAIN && element !== CAPABILITIES) {
        throw badHost(this.#file, `<${element}> is the root, and not <${DOMAIN}> or <${CAPABILITIES}>`, at);
      }
      this.root = element;
    }
    const isTooDeep = this.#open.length > MAX_DEPTH || element.length > MAX_NAME;
    const above = parent === undefined || isTooDeep ? undefined : parent.path;
    const path = parent === undefined ? '' : above === '' ? element : above && `${above}/${element}`;
    const name = attributes.get('name') ?? '';
    const isSupported = attributes.get('supported') !== 'no' && parent?.isSupported !== false;
    const list =
      path &&
      (this.root === DOMAIN ? this.#openInDomain(path, attributes, isSupported) : this.#openInCapabilities(path));
    this.#open.push({ path, name, isSupported, at, list: list || undefined });
  }

  text(text: string): void {
    this.#text += text;
  }

  close(): void {
    const { path = '', isSupported, at, list } = this.#open.pop() ?? {};
    const text = this.#text.trim();
    this.#text = '';
    if (text !== '' && isSupported) list?.push(text);
    const legal = Object.hasOwn(TEXTS, path) ? TEXTS[path] : undefined;
    if (legal === undefined) return;
    const isLegal = legal instanceof RegExp ? legal.test(text) : legal.includes(text);
    const rest = legal instanceof RegExp ? '' : `; there are rules for ${legal.join(', ')}`;
    if (!isLegal) throw badHost(this.#file, `<${path}> is ${JSON.stringify(text)}${rest}`, at);
    this.texts.set(path, text);
  }

  /** The list that the text of the element belongs to; `undefined` when it belongs to none. */
  #openInCapabilities(path: string): string[] | undefined {
    const isMachine = path === 'guest/arch/machine' || path === 'guest/arch/domain/machine';
    return isMachine ? this.#list(machinesOf(this.#open[2]?.name)) : undefined;
  }

  /** The same in the domain capabilities. A list without a value, and one of a device that is not supported, is empty. */
  #openInDomain(path: string, attributes: Attributes, isSupported: boolean): string[] | undefined {
    const name = attributes.get('name') ?? '';
    const above = this.#open.at(-1)?.name ?? '';
    if (path === 'cpu/mode') {
      const modes = this.#list('cpuModes');
      if (isSupported) modes.push(name);
      if (name === 'custom') this.#list('cpuModels');
    }
    if (path === 'cpu/mode/model' && above === 'custom' && attributes.get('usable') !== 'no') {
      return this.#list('cpuModels');
    }
    for (const [element, list, key] of LISTS) {
      if (path === `${element}/enum/value` && above === list) return this.#list(key);
      if (path === element ? !isSupported : path === `${element}/enum` && name === list) this.#list(key);
    }
    return undefined;
  }

  /** The list of that name, which is made on first use. */
  #list(key: string): string[] {
    const list = this.lists.get(key) ?? [];
    this.lists.set(key, list);
    return list;
  }
}
