// What reference.py prints, as a file or by a process of its own, in; virt-install's answer for every OS and platform out.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graphics } from '../../../lib/model/target-types.ts';

/** The hardware that virt-install's own code gives a guest, as far as we compare it. */
export interface TheirHardware {
  readonly machine: string;
  readonly firmware?: 'bios' | 'efi';
  readonly disk: string;
  readonly cdrom: string;
  readonly scsi?: string;
  readonly network?: string;
  readonly video?: string;
  readonly sound?: string;
  /** Kind -> bus; absent where there are none. */
  readonly input?: Readonly<Record<string, string>>;
  readonly usb?: { readonly model?: string };
  readonly rng?: string;
  readonly balloon?: string;
  readonly agentChannel?: string;
  readonly clock: { readonly offset: string; readonly timers: readonly TheirTimer[] };
}

/** A timer as libvirt has it. */
export interface TheirTimer {
  readonly name: string;
  readonly tickPolicy?: string;
  readonly present?: boolean;
}

/** Memory and storage in bytes. */
export interface TheirResources {
  readonly memory?: number;
  readonly cpus?: number;
  readonly storage?: number;
}

/** OSes that have the same answer, as their short-ids with blanks between. */
interface Group<T> {
  readonly answer: T;
  readonly oses: string;
}

/** All that reference.py prints. */
export interface Reference {
  readonly recordedWith: { readonly virtinst: string; readonly libvirt: string; readonly 'osinfo-db'?: string };
  /** By `HYPERVISOR-ARCH`. */
  readonly platforms: Readonly<Record<string, readonly Group<TheirHardware>[]>>;
  /** By architecture. */
  readonly resources: Readonly<Record<string, readonly Group<TheirResources>[]>>;
}

const FOLDER = join(import.meta.dirname, '../../../../test/parity/virt-install');
const PYTHON = '/usr/bin/python3';

/** The answers that this repository keeps. */
export async function recordedAnswers(): Promise<Reference> {
  return JSON.parse(await readFile(join(FOLDER, 'recorded.json'), 'utf8'));
}

/** The answers of the virt-install that is installed here; the reason where it cannot be asked. */
export async function freshAnswers(graphics: Graphics): Promise<Reference | string> {
  const child = spawn(PYTHON, [join(FOLDER, 'reference.py'), '--graphics', graphics], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return new Promise(resolve => {
    child.on('error', error => resolve(error.message));
    child.on('close', code => resolve(code === 0 ? JSON.parse(output) : (errors.trim().split('\n').at(-1) ?? '')));
  });
}

/** One by one: the short-id of an OS and the answer for it. */
export function ungrouped<T>(groups: readonly Group<T>[]): ReadonlyMap<string, T> {
  return new Map(groups.flatMap(({ answer, oses }) => oses.split(' ').map(name => [name, answer])));
}
