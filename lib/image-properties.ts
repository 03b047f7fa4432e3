// The Nova side: an image's properties in, hardware out. `os_name` or `os_distro` names the OS, `hw_*` properties win over
// every rule, and `hardwareConfig` says what decides the rest.

import { assemble } from './assemble.ts';
import { type OsinfoDb, recommendWith } from './db.ts';
import { badArgument, badProperty, noDatabaseFor, unknownOs } from './errors.ts';
import { deepFreeze } from './freeze.ts';
import type { Hardware, TimerName, Warning } from './hardware.ts';
import { nearestNames } from './ids.ts';
import { wishesOfImage } from './image-wishes.ts';
import type { Os } from './model.ts';
import { decideAll } from './policy/decisions.ts';
import { NOVA_TABLES } from './policy/nova.ts';
import { type Wishes, wishesOf } from './policy/wishes.ts';
import { PROPERTIES, type PropertyName, readProperties } from './property-table.ts';
import type { CompleteTarget, Target } from './request.ts';
import { completeTarget } from './target.ts';

export { PROPERTIES, type PropertyName };

/** The properties of an image, as Glance has them; those that say nothing about hardware are passed over. */
export type ImageProperties = Readonly<Partial<Record<PropertyName, string | boolean | undefined>>> &
  Readonly<Record<string, unknown>>;

/** What decides what the image leaves open. */
export type HardwareConfig = 'default' | 'fixed' | 'libosinfo';

/** How to recommend for an image. */
export interface ImageOptions {
  /**
   * `default`: the database where it knows the OS, else Nova's own defaults; `fixed`: Nova's own defaults; `libosinfo`:
   * the database, without which there is no answer. Default `default`.
   */
  readonly hardwareConfig?: HardwareConfig;
  /** What the guest runs on; what the image asks for wins. */
  readonly target?: Target;
}

const CONFIGS: readonly HardwareConfig[] = ['default', 'fixed', 'libosinfo'];
/** Nova writes its timers in this order. */
const NOVA_TIMERS: readonly TimerName[] = ['pit', 'rtc', 'hpet', 'hypervclock'];

/**
 * The hardware for an image. Without a database, and with `fixed`, it is what Nova gives by itself.
 * @throws {OsinfoError} BAD_PROPERTY, BAD_TARGET, BAD_ARGUMENT; with `libosinfo` also NO_DATABASE, UNKNOWN_OS
 */
export function recommendForImage(
  db: OsinfoDb | undefined,
  properties: ImageProperties,
  { hardwareConfig = 'default', target }: ImageOptions = {},
): Hardware {
  if (!CONFIGS.includes(hardwareConfig))
    throw badArgument('hardwareConfig', hardwareConfig, `one of ${CONFIGS.join(', ')}`);
  if (typeof properties !== 'object' || properties === null) throw badArgument('properties', properties, 'an object');
  const complete = completeTarget(target);
  const { asked, unused } = readProperties(properties, complete);
  const name = asked.os_name ?? asked.os_distro;
  const os = hardwareConfig === 'fixed' ? undefined : namedOs(db, name, hardwareConfig);
  const wishes = wishesOfImage(asked, complete, os?.family ?? (os && familyOf(db, os)));
  const warnings = [
    ...(os === undefined && name !== undefined && hardwareConfig === 'default' ? [notKnown(db, name)] : []),
    ...unused.map(
      (property): Warning => ({
        code: 'PROPERTY_UNUSED',
        message: `The property ${property} means nothing under ${complete.hypervisor} on ${complete.arch}.`,
      }),
    ),
  ];
  const hardware =
    db === undefined || os === undefined ? fixed(complete, wishes) : recommendWith(db, os.id, complete, wishes);
  return warnings.length === 0 ? hardware : deepFreeze({ ...hardware, warnings: [...warnings, ...hardware.warnings] });
}

/** The OS that the image names; `undefined` where there is no telling, and that is no error. */
function namedOs(db: OsinfoDb | undefined, name: string | undefined, config: HardwareConfig): Os | undefined {
  const isDemanded = config === 'libosinfo';
  if (db === undefined) {
    if (isDemanded) throw noDatabaseFor('hardwareConfig libosinfo');
    return undefined;
  }
  if (name === undefined) {
    if (isDemanded) throw badProperty('os_name', 'absent', ['a short-id or id of the database']);
    return undefined;
  }
  return isDemanded ? db.os(name) : db.findOs(name);
}

/** The family that an OS without one of its own has from its ancestors. */
function familyOf(db: OsinfoDb | undefined, os: Os): string | undefined {
  return os.ancestors.map(id => db?.findOs(id)?.family).find(family => family !== undefined);
}

function notKnown(db: OsinfoDb | undefined, name: string): Warning {
  const message =
    db === undefined
      ? `There is no database to find ${JSON.stringify(name)} in; these are Nova's own defaults.`
      : `${
          unknownOs(
            name,
            nearestNames(
              name,
              db.oses().flatMap(({ shortIds }) => shortIds),
            ),
            db.database.version,
          ).message
        } These are Nova's own defaults.`;
  return { code: 'UNKNOWN_OS', message };
}

/** What Nova gives by itself. */
function fixed(target: CompleteTarget, wishes: Wishes): Hardware {
  const nothingKnown = {
    target,
    family: undefined,
    released: undefined,
    devices: new Map(),
    firmwares: [],
    facts: { find: () => undefined },
    lineage: [],
  };
  const decisions = decideAll(nothingKnown, { ...wishesOf(target), ...wishes }, NOVA_TABLES);
  return deepFreeze({ target, ...assemble(decisions, target, NOVA_TIMERS), warnings: [] });
}
