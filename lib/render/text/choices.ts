// A recommendation in, its choices as text out: the lines of a table, and the ends of sentences.
import type {
  Because,
  Chosen,
  Hardware,
  ResourceAdvice,
  TimerName,
  TimerSettings,
  Vmware,
} from '../../model/hardware.ts';
import type { Choices } from '../../policy/aspects/aspects.ts';
import type { Aspect } from '../../policy/decide/explain.ts';
import { bytesInWords, enumerate } from './quantities.ts';

/** One choice of a recommendation. */
export interface Choice {
  readonly aspect: Aspect;
  /** What was chosen, in the form of the recommendation. */
  readonly chosen: object;
  /** The same for a table: names and values. */
  readonly lines: readonly Line[];
  readonly because: Because;
}

/** A name and a value. */
type Line = readonly [name: string, value: string];

/** The words for an aspect: its name, and its value as text. */
interface Words<T> {
  readonly noun: string;
  readonly value: (chosen: T) => string;
  /** The end of a sentence that begins with the OS, where noun and value do not form one. */
  readonly ending?: (chosen: T) => string;
}

const AGENTS: Readonly<Record<Choices['agent-channel']['name'], string>> = { 'org.qemu.guest_agent.0': 'qemu' };

const TPM_NEEDS: Readonly<Record<Choices['tpm']['need'], string>> = {
  required: 'needs a TPM',
  recommended: 'should have a TPM',
  supported: 'can have a TPM',
};

/** The words of every aspect. */
const WORDS: { readonly [A in keyof Choices]: Words<Choices[A]> } = {
  machine: { noun: 'machine', value: ({ type }) => type },
  firmware: { noun: 'firmware', value: ({ type }) => type },
  'secure-boot': {
    noun: 'secure boot',
    value: ({ secureBoot }) => (secureBoot ? 'on' : 'off'),
    ending: ({ secureBoot }) => (secureBoot ? 'gets secure boot' : 'gets no secure boot'),
  },
  disk: { noun: 'disk bus', value: ({ bus }) => bus },
  cdrom: { noun: 'CD-ROM bus', value: ({ bus }) => bus },
  scsi: { noun: 'SCSI controller', value: ({ model }) => model },
  network: { noun: 'network card', value: ({ model }) => model },
  'virtio-model': {
    noun: 'virtio model of its own',
    value: ({ virtioModel = '' }) => virtioModel,
    ending: ({ virtioModel }) => `gets ${virtioModel} virtio devices`,
  },
  video: { noun: 'graphics card', value: ({ model }) => model },
  sound: { noun: 'sound card', value: ({ model }) => model },
  input: { noun: 'pointer', value: ({ pointer, bus }) => `${bus} ${pointer}` },
  usb: { noun: 'USB controller', value: ({ model }) => model },
  rng: { noun: 'source of random numbers', value: ({ model }) => model },
  balloon: {
    noun: 'balloon',
    value: ({ model }) => model,
    ending: ({ model }) => (model === 'none' ? 'gets no balloon' : `gets the balloon ${model}`),
  },
  'agent-channel': { noun: 'agent channel', value: ({ name }) => AGENTS[name] },
  tpm: { noun: 'TPM', value: ({ need }) => need, ending: ({ need }) => TPM_NEEDS[need] },
  'tpm-model': { noun: 'TPM model', value: ({ model, version }) => `${model} ${version}` },
  cpu: { noun: 'CPU', value: ({ mode = '', model }) => model ?? mode },
  'cpu-level': { noun: 'CPU level', value: ({ level = '' }) => level },
  'cpu-features': {
    noun: 'CPU features of its own',
    value: ({ features = {} }) => featuresInWords(features),
    ending: ({ features = {} }) => `gets a CPU with ${featuresInWords(features)}`,
  },
  clock: { noun: 'clock offset', value: ({ offset }) => offset },
  rtc: timerWords('rtc'),
  'rtc-track': { noun: 'track of the rtc', value: ({ track = '' }) => track },
  pit: timerWords('pit'),
  hpet: timerWords('hpet'),
  hypervclock: timerWords('hypervclock'),
  hyperv: {
    noun: 'enlightenments',
    value: ({ level }) => level,
    ending: ({ level }) => (level === 'none' ? 'gets no enlightenments' : `gets the ${level} enlightenments`),
  },
  viridian: {
    noun: 'viridian',
    value: ({ present }) => (present ? 'on' : 'off'),
    ending: ({ present }) => (present ? 'gets viridian' : 'gets no viridian'),
  },
  filesystem: { noun: 'driver of shared folders', value: ({ driver }) => driver },
  vsock: { noun: 'vsock', value: ({ model }) => model },
  watchdog: { noun: 'watchdog', value: ({ model, action }) => `${model}, ${action}` },
};

/** Every choice, in the order of the recommendation. */
export function choicesOf(hardware: Hardware): readonly Choice[] {
  const { firmware, tpm, cpu, clock, vmware, resources } = hardware;
  const { timers, ...bareClock } = clock;
  return [
    line('machine', 'machine', hardware.machine),
    line('firmware', 'firmware', firmware, firmware?.secureBoot === true && 'secure boot'),
    line('disk', 'disk', hardware.disk, hardware.disk.virtioModel),
    line('cdrom', 'cdrom', hardware.cdrom),
    line('scsi', 'scsi', hardware.scsi, hardware.scsi?.virtioModel),
    line('network', 'network', hardware.network, hardware.network.virtioModel),
    line('video', 'video', hardware.video),
    line('sound', 'sound', hardware.sound),
    line('input', 'input', hardware.input, hardware.input?.keyboard && 'keyboard'),
    line('usb', 'usb', hardware.usb),
    line('rng', 'rng', hardware.rng),
    line('balloon', 'balloon', hardware.balloon),
    line('agent-channel', 'agent-channel', hardware.agentChannel),
    line('tpm', 'tpm', tpm, tpm?.model),
    line('cpu', 'cpu', cpu, cpu?.level, cpu?.features && featuresInWords(cpu.features)),
    line('clock', 'clock', bareClock, clock.timeZone),
    ...timers.map(timer => line(timer.name, `  ${timer.name}`, timer)),
    line('hyperv', 'hyperv', hardware.hyperv),
    line('viridian', 'viridian', hardware.viridian),
    line('filesystem', 'filesystem', hardware.filesystem),
    line('vsock', 'vsock', hardware.vsock),
    line('watchdog', 'watchdog', hardware.watchdog),
    vmware === undefined ? [] : [vmwareChoice(vmware)],
    resources === undefined ? [] : [resourcesChoice(resources)],
  ].flat();
}

/** The end of a sentence that begins with the OS. */
export function sentenceAbout<A extends keyof Choices>(aspect: A, chosen: Choices[A] | undefined): string {
  const { noun, value, ending }: Words<Choices[A]> = WORDS[aspect];
  if (chosen === undefined) return `gets no ${noun}`;
  return ending === undefined ? `gets the ${noun} ${value(chosen)}` : ending(chosen);
}

/** The end of a sentence about VMware's guest id. */
export function vmwareSentence(vmware: Vmware | undefined): string {
  return vmware === undefined ? 'gets no guest id' : `gets the guest id ${vmware.guestId}`;
}

/** The end of a sentence about the recommended resources. */
export function resourcesSentence(resources: ResourceAdvice | undefined): string {
  if (resources === undefined) return 'gets no recommended resources';
  return `gets ${enumerate(amountsOf(resources).map(({ value, what }) => value + what))}`;
}

function line<A extends keyof Choices>(
  aspect: A,
  name: string,
  chosen: Chosen<Choices[A]> | undefined,
  ...more: readonly (string | false | undefined)[]
): readonly Choice[] {
  if (chosen === undefined) return [];
  const { because, ...rest } = chosen;
  const { value }: Words<Choices[A]> = WORDS[aspect];
  const words = [value(chosen), ...more].filter(Boolean).join(', ');
  return [{ aspect, chosen: rest, lines: [[name, words]], because }];
}

function timerWords(name: TimerName): Words<TimerSettings> {
  return {
    noun: `timer ${name}`,
    value: timerInWords,
    ending: ({ tickPolicy, present }) => {
      if (present === false) return `gets no timer ${name}`;
      return `gets the timer ${name}${tickPolicy === undefined ? '' : ` with the tick policy ${tickPolicy}`}`;
    },
  };
}

function timerInWords({ tickPolicy, present, track }: TimerSettings): string {
  const shown = present === undefined ? undefined : present ? 'on' : 'off';
  return [shown, tickPolicy, track].filter(word => word !== undefined).join(', ');
}

function featuresInWords(features: Readonly<Record<string, 'require' | 'disable'>>): string {
  return Object.entries(features)
    .map(([name, policy]) => (policy === 'require' ? name : `no ${name}`))
    .join(', ');
}

function vmwareChoice({ because, ...chosen }: Chosen<Vmware>): Choice {
  const { guestId, guestOS, diskAdapter, networkAdapter } = chosen;
  const lines: readonly Line[] = [
    ['guest id', guestId],
    ['  in .vmx', guestOS],
    ['  adapters', `${diskAdapter}, ${networkAdapter}`],
  ];
  return { aspect: 'vmware', chosen, lines, because };
}

function resourcesChoice({ because, ...chosen }: Chosen<ResourceAdvice>): Choice {
  return { aspect: 'resources', chosen, lines: amountsOf(chosen).map(({ name, value }) => [name, value]), because };
}

interface Amount {
  readonly name: string;
  readonly value: string;
  /** The thing counted, for a sentence. */
  readonly what: string;
}

function amountsOf({ memory, cpus, storage }: ResourceAdvice): readonly Amount[] {
  return [
    memory === undefined ? [] : { name: 'memory', value: bytesInWords(memory), what: ' of memory' },
    cpus === undefined ? [] : { name: 'cpus', value: String(cpus), what: cpus === 1 ? ' CPU' : ' CPUs' },
    storage === undefined ? [] : { name: 'storage', value: bytesInWords(storage), what: ' of storage' },
  ].flat();
}
