// In: a recommendation, and what a guest of it says. Out: a cell for each aspect: what is recommended, whether a driver
// is bound to it, whether it could be used, and what is wrong.
import type { Hardware, PartName } from '../../lib/policy/aspects/hardware.ts';
import { APPEARANCES, findDevice, idOfDevice, modelOf } from './devices.ts';
import { type Experience, MEBIBYTE } from './guest/boot.ts';
import type { Line } from './guest/report.ts';

/** One aspect of a guest. */
export interface Cell {
  readonly aspect: PartName;
  readonly model: string;
  readonly isBound: boolean;
  /** `undefined` where there is nothing to do with it. */
  readonly isUsed: boolean | undefined;
  /** Absent where all is well. */
  readonly problem?: string;
}

type Use = (seen: Experience, hardware: Hardware) => string | undefined;

/** How many seconds a clock may be wrong: it has no fractions, and the guest starts slowly. */
const TOLERANCE = 3;

/** What is wrong when a device is used; `undefined` where it does what it shall. */
const USES: Readonly<Partial<Record<PartName, Use>>> = {
  disk: seen => {
    if (!usesOf(seen, 'block').some(({ first }) => first?.startsWith('osinfo-guest')))
      return 'the pattern cannot be read';
    return seen.isWritten ? undefined : 'what it has written is not on the disk';
  },
  network: seen => {
    const card = usesOf(seen, 'net')[0];
    if (card?.lease !== '10.0.2.15') return `no lease${card?.lease ? ` but ${card.lease}` : ''}`;
    return card.answer === 'yes' ? undefined : '10.0.2.2 does not answer';
  },
  rng: seen => {
    const { name = '', bytes = '' } = usesOf(seen, 'rng')[0] ?? {};
    if (!name.startsWith('virtio_rng')) return `the kernel reads from '${name}'`;
    return bytes.length === 32 && !/^(..)\1+$/.test(bytes) ? undefined : `its bytes are '${bytes}'`;
  },
  balloon: ({ ballooned }) => (ballooned === 64 * MEBIBYTE ? undefined : `it took ${ballooned ?? 0} bytes of 64 MiB`),
  agentChannel: ({ echo }) => (echo === '4711' ? undefined : `the echo is ${echo}`),
  tpm: (seen, { tpm }) => {
    const { version, pcr = '' } = usesOf(seen, 'tpm')[0] ?? {};
    if (version !== tpm?.version?.split('.')[0]) return `its version is ${version}`;
    return /^[\dA-F]{40,64}$/i.test(pcr) ? undefined : `PCR 0 is '${pcr}'`;
  },
  watchdog: ({ events }) => (events.includes('WATCHDOG') ? undefined : 'it does not bite'),
  filesystem: (seen, { filesystem }) => {
    const { name, file } = usesOf(seen, 'share')[0] ?? {};
    return name === filesystem?.driver && file === 'shared-content' ? undefined : `it shows '${file}' by ${name}`;
  },
  firmware: (seen, { firmware }) => {
    const { firmware: type, secure } = usesOf(seen, 'system')[0] ?? {};
    if (type !== firmware?.type) return `the guest was started by ${type}`;
    return (secure === '1') === (firmware?.secureBoot === true) ? undefined : `secure boot is '${secure}'`;
  },
  cpu: (seen, { resources }) => {
    const complaint = usesOf(seen, 'complaint')[0]?.text?.replaceAll('_', ' ');
    if (complaint !== undefined) return complaint;
    const { cpus } = usesOf(seen, 'system')[0] ?? {};
    const expected = String(Math.min(resources?.cpus ?? 1, 2));
    return cpus === expected ? undefined : `the guest has ${cpus} processors and not ${expected}`;
  },
  clock: (seen, { clock, target }) => {
    const { rtc, system } = usesOf(seen, 'time')[0] ?? {};
    // Where the kernel has no RTC, its own time comes from the machine.
    const shown = Number(rtc || system) - (clock.offset === 'localtime' ? secondsEast(target.timeZone) : 0);
    const { begin, end } = seen;
    if (shown >= begin - TOLERANCE && shown <= end + TOLERANCE) return undefined;
    return `the clock is ${Math.round(shown - end)} s from the right time`;
  },
};

/** Every aspect that is recommended and that a guest can show. */
export function compareAspects(hardware: Hardware, seen: Experience): readonly Cell[] {
  const parts = new Set([...APPEARANCES.map(({ part }) => part), ...(Object.keys(USES) as PartName[])]);
  return [...parts].flatMap(part => {
    const model = modelOf(hardware, part);
    return model === undefined ? [] : [cellOf(hardware, seen, part, model)];
  });
}

/** Secure boot must refuse a kernel without a signature, before it says anything. */
export function refusalOf({ report, console }: Experience): Cell {
  const isRefused = console.includes('OSINFO-REFUSED') && /signature/.test(console) && report.uses.length === 0;
  return {
    aspect: 'firmware',
    model: 'efi',
    isBound: true,
    isUsed: isRefused,
    ...(!isRefused && { problem: 'a kernel without a signature is not refused' }),
  };
}

function cellOf(hardware: Hardware, seen: Experience, aspect: PartName, model: string): Cell {
  const unbound = seen.failure === undefined ? whyUnbound(hardware, seen, aspect, model) : seen.failure;
  const use = USES[aspect];
  const unused = unbound === undefined ? use?.(seen, hardware) : undefined;
  const problem = unbound ?? unused;
  return {
    aspect,
    model,
    isBound: unbound === undefined,
    isUsed: use && problem === undefined,
    ...(problem !== undefined && { problem }),
  };
}

function whyUnbound(hardware: Hardware, seen: Experience, part: PartName, model: string): string | undefined {
  const rows = APPEARANCES.filter(row => row.part === part);
  // The machine of a mainframe, the processor and the firmware are no devices of a bus.
  if (rows.length === 0 || (part === 'machine' && /^(pseries|s390)/.test(model))) return undefined;
  const row = rows.find(one => one.model === model);
  if (row === undefined) return `nothing in the table says how ${model} shows`;
  const found = findDevice(seen.report, row);
  if (found === undefined)
    return `no ${row.list} device${row.drivers ? ` with the driver ${row.drivers.join(', ')}` : ''}`;
  const id = idOfDevice(deviceOf(hardware, part) ?? '');
  // A disk's own id is not that of its controller, for which osinfo-db has the device.
  if (id === undefined || part === 'machine' || part === 'watchdog') return undefined;
  return found.ids?.includes(id) ? undefined : `its id is not ${id}, for which osinfo-db's device stands`;
}

function deviceOf(hardware: Hardware, part: PartName): string | undefined {
  const chosen: unknown = Reflect.get(hardware, part);
  const because: unknown = typeof chosen === 'object' && chosen !== null ? Reflect.get(chosen, 'because') : undefined;
  const device: unknown = typeof because === 'object' && because !== null ? Reflect.get(because, 'device') : undefined;
  return typeof device === 'string' ? device : undefined;
}

function usesOf({ report }: Experience, use: string): readonly Line[] {
  return report.uses.filter(line => line.use === use);
}

/** Of a time zone, now; of the host's own without one. */
export function secondsEast(timeZone: string | undefined): number {
  const now = new Date();
  if (timeZone === undefined) return -now.getTimezoneOffset() * 60;
  const shown = now.toLocaleString('sv-SE', { timeZone });
  return Math.round((Date.parse(`${shown.replace(' ', 'T')}Z`) - now.getTime()) / 60_000) * 60;
}
