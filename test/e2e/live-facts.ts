// In: a QEMU that is started but does not run the guest. Out: its clock, timers and devices, from its own object tree
// and not from its command line.

/** Asks QEMU through its monitor; `undefined` where it refuses, as it does for a property that is not there. */
export type Monitor = (command: string, words?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** What a guest is made of; `undefined` where its machine has no such thing. */
export interface Facts {
  /** Its type without the version. */
  readonly machine?: string | undefined;
  readonly cpu?: string | undefined;
  readonly cpus?: number | undefined;
  /** In bytes. */
  readonly memory?: number | undefined;
  readonly kvm?: boolean | undefined;
  /** Whether the firmware is in flash, as UEFI is. */
  readonly flash?: boolean | undefined;
  /** Whether the flash is only written to in system management mode. */
  readonly secureFlash?: boolean | undefined;
  readonly vmport?: string | undefined;
  readonly sleep?: boolean | undefined;
  /** What the clock was told to show at the start. */
  readonly base?: string | undefined;
  /** What QEMU calls the tick policy of the rtc. */
  readonly rtc?: string | undefined;
  /** Hours between the guest's clock and UTC, to a quarter as time zones have them. */
  readonly hours?: number | undefined;
  readonly hpet?: boolean | undefined;
  readonly pit?: string | undefined;
  readonly hypervclock?: boolean | undefined;
  readonly enlightenments?: readonly string[] | undefined;
  readonly spice?: boolean | undefined;
  readonly vnc?: boolean | undefined;
  readonly channels?: readonly string[] | undefined;
  readonly usbPorts?: number | undefined;
  /** Types of what is plugged into the machine, without bridges, buses and codecs. */
  readonly devices?: readonly string[] | undefined;
}

/** Parts of the machine's buses, what comes along with another device, and what every guest of libvirt gets. */
const BUSES =
  /^(pcie-root-port|pcie-pci-bridge|pci-bridge|i82801b11-bridge|hda-duplex|hda-micro|hda-output|usb-hub|.*-serial.*|virtserialport|virtio-serial.*|sclpconsole|spapr-vty|usb-bot|ich9-ahci|isa-fdc|.*-iommu.*)$/;

/** The facts of a running QEMU. `words` are those of its command line. */
export async function liveFacts(ask: Monitor, words: readonly string[]): Promise<Facts> {
  const get = (path: string, property: string) => ask('qom-get', { path, property });
  const children = async (path: string) =>
    (await listOf(ask('qom-list', { path }))).flatMap(child => childOf(path, child));
  const [peripheral, anonymous, built, cpus] = await Promise.all([
    children('/machine/peripheral'),
    children('/machine/peripheral-anon'),
    children('/machine/unattached'),
    listOf(ask('query-cpus-fast')),
  ]);
  const plugged = [...peripheral, ...anonymous];
  const firstCpu = textOf(memberOf(cpus[0], 'qom-path')) ?? '';
  const rtc = textOf(await get('/machine', 'rtc_state')) ?? '';
  const power = built.find(({ type }) => /^(ICH9-LPC|PIIX4_PM)$/.test(type));
  const usb = plugged.find(({ type }) => type.endsWith('-xhci'));
  const disabledSleep = power && (await get(power.path, 'disable_s3'));
  const channels = plugged.filter(({ type }) => type === 'virtserialport');
  return {
    machine: withoutVersion(textOf(await get('/machine', 'type')) ?? ''),
    cpu: textOf(await get(firstCpu, 'type')),
    cpus: cpus.length,
    memory: numberOf(memberOf(await ask('query-memory-size-summary'), 'base-memory')),
    kvm: booleanOf(memberOf(await ask('query-kvm'), 'enabled')),
    flash: Boolean(await get('/machine', 'pflash0')),
    secureFlash: booleanOf(await get('/machine/system.flash0', 'secure')),
    vmport: textOf(await get('/machine', 'vmport')),
    sleep: disabledSleep === undefined ? undefined : disabledSleep === 0,
    base: settingOf(words, '-rtc', 'base'),
    rtc: textOf(await get(rtc, 'lost_tick_policy')),
    hours: hoursFromUtc(await get('/machine', 'rtc-time')),
    hpet: booleanOf(await get('/machine', 'hpet')),
    // The monitor does not tell the default of a device that is not there: without KVM the pit is another.
    pit: settingOf(words, '-global', 'kvm-pit.lost_tick_policy'),
    hypervclock: booleanOf(await get(firstCpu, 'hv-time')),
    enlightenments: await enlightenmentsOf(ask, firstCpu),
    spice: booleanOf(memberOf(await ask('query-spice'), 'enabled')),
    vnc: booleanOf(memberOf(await ask('query-vnc'), 'enabled')),
    channels: (await Promise.all(channels.map(({ path }) => get(path, 'name')))).map(String).sort(),
    usbPorts: usb === undefined ? undefined : numberOf(await get(usb.path, 'p3')),
    devices: plugged
      .map(({ type }) => type)
      .filter(type => !BUSES.test(type))
      .sort(),
  };
}

interface Child {
  readonly path: string;
  readonly type: string;
}

function childOf(parent: string, child: unknown): readonly Child[] {
  const type = /^child<(.*)>$/.exec(textOf(memberOf(child, 'type')) ?? '')?.[1];
  return type === undefined ? [] : [{ path: `${parent}/${memberOf(child, 'name')}`, type }];
}

/** Those of Hyper-V's interfaces that are on; the clock is told of apart. */
async function enlightenmentsOf(ask: Monitor, path: string): Promise<readonly string[]> {
  const properties = (await listOf(ask('qom-list', { path }))).map(one => textOf(memberOf(one, 'name')) ?? '');
  const names = properties.filter(name =>
    /^hv-(?!time$|passthrough|no-nonarch|version|vendor|enforce|syndbg)/.test(name),
  );
  const values = await Promise.all(
    names.map(async property => [property, await ask('qom-get', { path, property })] as const),
  );
  return values
    .flatMap(([name, value]) => (value === true || (name === 'hv-spinlocks' && value !== 0xffffffff) ? [name] : []))
    .sort();
}

function hoursFromUtc(time: unknown): number | undefined {
  const [year, month, ...rest] = ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec'].map(key =>
    numberOf(memberOf(time, key)),
  );
  if (year === undefined || month === undefined) return undefined;
  const shown = Date.UTC(year + 1900, month, ...rest.map(number => number ?? 0));
  return Math.round((shown - Date.now()) / 900_000) / 4 + 0;
}

/** A machine's type as every version of QEMU has it. */
export function withoutVersion(type: string): string {
  return type.replace(/-machine$/, '').replace(/-\d[\d.]*$/, '');
}

/** What an option of a command line says of a key; the first that does counts. */
export function settingOf(words: readonly string[], option: string, key: string): string | undefined {
  const settings = words.flatMap((word, index) => (words[index - 1] === option ? word.split(',') : []));
  return settings.find(setting => setting.startsWith(`${key}=`))?.slice(key.length + 1);
}

async function listOf(answer: Promise<unknown>): Promise<readonly unknown[]> {
  const value = await answer;
  return Array.isArray(value) ? value : [];
}

/** A member of an answer; `undefined` where it is none. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function booleanOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}
