// `osinfo recommend`: an OS and a target in, the recommended virtual hardware out.

import { printable } from '../../../data-loader/records/printable.ts';
import type { OsinfoDb } from '../../database/db.ts';
import type { Os } from '../../model/entities.ts';
import { isOsinfoError } from '../../model/errors.ts';
import { HARDWARE_CONFIGS, type HardwareConfig } from '../../openstack/hardware-config.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { type Call, EXIT, OS_OPERAND } from '../core/command.ts';
import { openDatabase } from '../core/database.ts';
import { write } from '../core/format.ts';
import { FORMATS, UsageError } from '../core/options.ts';
import { requestedTargetOf, targetOf } from '../core/target.ts';
import { appearanceOf } from '../text/appearance.ts';

/** Prints the virtual hardware that an OS runs best on. */
export async function run(call: Call): Promise<number> {
  const { options, io } = call;
  const isForImage = options.has('property') || options.has('hardware-config');
  if (call.operands.length === 0 && !options.has('property')) {
    throw new UsageError(
      `The command recommend needs OS, ${OS_OPERAND.purpose}; or --property with the OS of an image.`,
    );
  }
  if (isForImage && options.has('nearest')) {
    throw new UsageError(
      'For an image, --hardware-config says what an unknown OS gets; it does not go with --nearest.',
    );
  }
  const { hardware, ...fields } = isForImage ? await recommendImage(call) : await recommendOs(call);
  const format = FORMATS.find(name => name === (options.has('json') ? 'json' : options.get('format'))) ?? 'table';
  const { text, warnings } = await write(hardware, format, fields, appearanceOf(io));
  io.out(text);
  for (const { message } of warnings) io.err(`osinfo: warning: ${printable(message)}\n`);
  return EXIT.done;
}

/** A recommendation, and its OS. */
interface Answer {
  readonly hardware: Hardware;
  /** Absent where an image names no known OS. */
  readonly os?: Os;
}

async function recommendOs(call: Call): Promise<Answer> {
  const target = await targetOf(call);
  const db = await openDatabase(call);
  const hardware = db.recommend(call.operands[0] ?? '', target, { nearest: call.options.has('nearest') });
  return { hardware, os: db.os(hardware.os.id) };
}

/** The same for an image of that OS. The image's properties beat the rules. Nova's own defaults need no database. */
async function recommendImage(call: Call): Promise<Answer> {
  const { options, operands } = call;
  const hardwareConfig = HARDWARE_CONFIGS.find(config => config === options.get('hardware-config')) ?? 'default';
  const [name] = operands;
  const properties = {
    ...(name !== undefined && { os_name: name }),
    ...Object.fromEntries(options.all('property').map(propertyIn)),
  };
  const target = await requestedTargetOf(call);
  const db = await databaseFor(hardwareConfig, call);
  const { recommendForImage } = await import('../../openstack/image-properties.ts');
  const hardware = recommendForImage(db, properties, { hardwareConfig, target });
  const os = hardware.os === undefined ? undefined : db?.findOs(hardware.os.id);
  return { hardware, ...(os !== undefined && { os }) };
}

async function databaseFor(config: HardwareConfig, call: Call): Promise<OsinfoDb | undefined> {
  if (config === 'fixed') return undefined;
  try {
    return await openDatabase(call);
  } catch (error) {
    if (config === 'default' && isOsinfoError(error) && error.code === 'NO_DATABASE') return undefined;
    throw error;
  }
}

function propertyIn(written: string): readonly [key: string, value: string] {
  const end = written.indexOf('=');
  if (end < 1) throw new UsageError(`A property is written KEY=VALUE, and not ${JSON.stringify(written)}.`);
  return [written.slice(0, end), written.slice(end + 1)];
}
