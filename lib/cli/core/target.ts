// A call in, the target of the recommendation out.

import { closeSync, openSync } from 'node:fs';
import { codeOf } from '../../../data-loader/files/file-system.ts';
import { MAX_BYTES } from '../../../data-loader/xml/limits.ts';
import { readHost } from '../../host/read-host.ts';
import { badHost } from '../../model/errors.ts';
import { completeTarget } from '../../model/target.ts';
import type { CompleteTarget, Host, Target } from '../../model/target-types.ts';
import { readInput } from '../text/input.ts';
import type { Call } from './command.ts';
import { TARGET_OPTION_OF, UsageError } from './options.ts';

/** The target that the options name. @throws {OsinfoError} BAD_TARGET */
export async function targetOf(call: Call): Promise<CompleteTarget> {
  return completeTarget(await requestedTargetOf(call));
}

/** The same, unchecked and without the defaults: an image can say the rest. */
export async function requestedTargetOf(call: Call): Promise<Target> {
  const files = call.options.all('host');
  const target = namedTargetOf(call);
  return files.length === 0 ? target : { ...target, host: await readHostFiles(files) };
}

function namedTargetOf(call: Call): Target;
function namedTargetOf({ options }: Call): object {
  const requested = Object.entries(TARGET_OPTION_OF).flatMap(([key, option]) => {
    const value = key === 'without' ? listIn(options.all(option)) : options.get(option);
    return value === undefined ? [] : [[key, value === '' ? true : value]];
  });
  return Object.fromEntries(requested);
}

/** The names of all values, which have commas between them; `undefined` without any value. */
function listIn(values: readonly string[]): readonly string[] | undefined {
  return values.length === 0 ? undefined : values.flatMap(value => value.split(','));
}

/** What can differ between two documents of one host, which then are not about the same guest. */
const ABOUT = ['arch', 'hypervisor', 'machine'] as const;

/** What the files say together; a later one is about the same as the first. @throws {UsageError}, BAD_HOST */
async function readHostFiles(files: readonly string[]): Promise<Host> {
  let host: Host = {};
  for (const file of files) {
    const { arch } = host;
    const read = await readHost(readFile(file), { file, ...(arch !== undefined && { arch }) });
    for (const key of ABOUT) {
      const [before, now] = [host[key], read[key]];
      if (before !== undefined && now !== undefined && now !== before) {
        throw new UsageError(`${file} is about ${now}, and the --host before it about ${before}.`);
      }
    }
    host = { ...host, ...read };
  }
  return host;
}

/** The bytes of a file, which can also be a pipe; no more than are read as XML. @throws {OsinfoError} BAD_HOST */
function readFile(file: string): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    return readInput(descriptor, MAX_BYTES + 1);
  } catch (error) {
    throw badHost(file, `it cannot be read (${codeOf(error)})`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
