// A recommendation in, its choices out, one by one and in words: the lines of a table, and the ends of sentences.
import type { Because, Reasoned, Recommendation, ResourceAdvice, Timer } from '../hardware.ts';
import type { Aspect } from '../policy/explain.ts';
import { bytesInWords, enumerate } from './quantities.ts';

/** One choice of a recommendation. */
export interface Choice {
  readonly aspect: Aspect;
  /** What was chosen, as the recommendation writes it. */
  readonly chosen: object;
  /** The same for a table: what it is called, and its value. */
  readonly lines: readonly Line[];
  /** The same as the end of a sentence that begins with the OS. */
  readonly sentence: string;
  readonly because: Because;
}

/** A name and a value. */
type Line = readonly [name: string, value: string];

/** Every choice, in the order of the recommendation. */
export function choicesOf({ machine, disk, cdrom, network, clock, resources }: Recommendation): readonly Choice[] {
  const { timers, ...bareClock } = clock;
  return [
    choice('machine', machine, machine.type, `gets the machine ${machine.type}`),
    choice('disk', disk, disk.bus, `gets its disk on the bus ${disk.bus}`),
    choice('cdrom', cdrom, cdrom.bus, `gets its CD-ROM drive on the bus ${cdrom.bus}`),
    choice('network', network, network.model, `gets the network card ${network.model}`),
    choice('clock', bareClock, clock.offset, `gets the clock offset ${clock.offset}`),
    ...timers.map(timerChoice),
    ...(resources === undefined ? [] : [resourcesChoice(resources)]),
  ];
}

/** The same for an aspect that nothing was chosen for. */
export function sentenceWithout(aspect: Aspect): string {
  return aspect === 'resources' ? 'gets no recommended resources' : `gets no timer ${aspect}`;
}

function choice(aspect: Aspect, { because, ...chosen }: Reasoned, value: string, sentence: string): Choice {
  return { aspect, chosen, lines: [[aspect, value]], sentence, because };
}

function timerChoice({ name, because, ...chosen }: Timer): Choice {
  const { tickPolicy, present, track } = chosen;
  const shown = present === undefined ? undefined : present ? 'on' : 'off';
  const policy = tickPolicy === undefined ? '' : ` with the tick policy ${tickPolicy}`;
  return {
    aspect: name,
    chosen,
    lines: [[`  ${name}`, [shown, tickPolicy, track].filter(word => word !== undefined).join(', ')]],
    sentence: present === false ? `gets no timer ${name}` : `gets the timer ${name}${policy}`,
    because,
  };
}

function resourcesChoice({ because, ...chosen }: ResourceAdvice): Choice {
  const { memory, cpus, storage } = chosen;
  const amounts = [
    memory === undefined ? [] : { name: 'memory', value: bytesInWords(memory), what: ' of memory' },
    cpus === undefined ? [] : { name: 'cpus', value: String(cpus), what: cpus === 1 ? ' CPU' : ' CPUs' },
    storage === undefined ? [] : { name: 'storage', value: bytesInWords(storage), what: ' of storage' },
  ].flat();
  const sentence = `gets ${enumerate(amounts.map(({ value, what }) => value + what))}`;
  return { aspect: 'resources', chosen, lines: amounts.map(({ name, value }) => [name, value]), sentence, because };
}
