// In: the properties of an image, and a database. Out: hardware. `os_name` or `os_distro` names the OS, `hw_*`
// properties beat every rule, and `hardwareConfig` selects what decides the rest.

import { OsinfoDb, recommendWith, unknownOsIn } from '../database/db.ts';
import type { Os } from '../model/entities.ts';
import { badArgument, badProperty, noDatabaseFor, quoted } from '../model/errors.ts';
import { isPlainObject, type OptionTable, oneOf, readOptions } from '../model/options.ts';
import type { CompleteTarget, Target } from '../model/target-types.ts';
import type { Warning } from '../model/warning.ts';
import type { Hardware, TimerName } from '../policy/aspects/hardware.ts';
import { type Overrides, overridesOf } from '../policy/aspects/overrides.ts';
import { assemble } from '../policy/decide/assemble.ts';
import { decideAll } from '../policy/decide/decisions.ts';
import { hostWarnings } from '../policy/decide/host-warnings.ts';
import { type SwitchResult, switchOff } from '../policy/decide/switch-off.ts';
import { NOTHING_KNOWN } from '../policy/engine/context.ts';
import { decide } from '../policy/engine/decide.ts';
import { decisionByOverride } from '../policy/engine/decision.ts';
import { withHostDisplay } from '../policy/engine/host.ts';
import { NOVA_GUEST_RULES, NOVA_TABLES } from '../policy/nova/nova.ts';
import { namedGuest, vmwarePart } from '../policy/vmware/vmware.ts';
import { deepFreeze } from '../values/freeze.ts';
import { findNamedOs, type NamedOs } from './find-os.ts';
import { HARDWARE_CONFIGS, type HardwareConfig } from './hardware-config.ts';
import { idleNames, idleProperties } from './idle-properties.ts';
import { copyTarget, type GivenTarget, targetOfImage } from './image-target.ts';
import { passThroughOf } from './pass-through.ts';
import type { PropertyName } from './properties/property-table.ts';
import { readProperties, requestedOn, type UnusedProperty } from './properties/read-properties.ts';
import { overridesOfImage } from './property-overrides.ts';

export type { HardwareConfig, PropertyName };

/** The properties of an image, as in Glance. A property without an effect is the warning `PROPERTY_UNUSED`. */
export type ImageProperties = Readonly<Partial<Record<PropertyName, string | number | boolean | null | undefined>>> &
  Readonly<Record<string, unknown>>;

/** How to recommend for an image. */
export interface ImageOptions {
  /**
   * `default`: the database for an OS in it, else Nova's own defaults; `fixed`: Nova's own defaults; `libosinfo`: the
   * database, and an error without one. Default `default`.
   */
  readonly hardwareConfig?: HardwareConfig;
  /**
   * The target. The image says what the target leaves out: hypervisor, architecture, machine. Its other properties beat
   * the target.
   */
  readonly target?: Target;
}

/** The same options, with a target that is not yet complete. */
interface ReadImageOptions extends Pick<ImageOptions, 'hardwareConfig'> {
  readonly target?: GivenTarget;
}

const IMAGE_OPTIONS: OptionTable<ReadImageOptions> = {
  hardwareConfig: oneOf(...HARDWARE_CONFIGS),
  target: { read: (_argument, value) => copyTarget(value) },
};
/** The order in which Nova writes timers. */
const NOVA_TIMER_ORDER: readonly TimerName[] = ['pit', 'rtc', 'hpet', 'hypervclock', 'kvmclock'];

/**
 * The hardware for an image. Without a database, and with `fixed`, Nova's own defaults decide.
 * @throws {OsinfoError} BAD_PROPERTY, BAD_TARGET, BAD_ARGUMENT; with `libosinfo` also NO_DATABASE, UNKNOWN_OS
 */
export function recommendForImage(
  db: OsinfoDb | undefined,
  properties: ImageProperties,
  options: ImageOptions = {},
): Hardware {
  const read: ReadImageOptions = readOptions<ReadImageOptions>('options', options, IMAGE_OPTIONS);
  const { hardwareConfig = 'default', target: given = {} } = read;
  if (db !== undefined && !(db instanceof OsinfoDb)) throw badArgument('db', db, 'an open database');
  if (!isPlainObject(properties)) throw badArgument('properties', properties, 'an object of named values');
  const { known, unused } = readProperties(properties);
  const target = targetOfImage(given, known);
  const { requested, unused: unusedHere } = requestedOn(known, target);
  const named = hardwareConfig === 'fixed' ? undefined : findNamedOs(db, requested);
  const os = findOs(db, named, hardwareConfig);
  const family = os?.family ?? (os && familyOf(db, os));
  const overrides = overridesOfImage({ requested, target: withHostDisplay(target), os, family });
  const decided =
    db === undefined || os === undefined ? decideFixed(target, overrides) : recommendWith(db, os.id, target, overrides);
  const passed = passThroughOf(requested, decided);
  const image = { hardware: decided, requested, os };
  const isGuestId = overrides.guest?.property === 'os_distro';
  const idle = [
    ...(hardwareConfig === 'fixed' || isGuestId ? [] : idleNames(image, named)),
    ...idleProperties(image),
    ...passed.unused,
  ];
  const isUnknown = os === undefined && named !== undefined && !isGuestId;
  const warnings = [
    ...(isUnknown ? [unknownOsWarning(db, named.name)] : []),
    ...[...unused, ...unusedHere, ...idle].map(unusedProperty),
  ];
  const hardware = passed.settings === undefined ? decided : { ...decided, passThrough: passed.settings };
  if (warnings.length === 0) return deepFreeze(hardware);
  return deepFreeze({ ...hardware, warnings: [...warnings, ...hardware.warnings] });
}

function unusedProperty([name, why]: UnusedProperty): Warning {
  return { code: 'PROPERTY_UNUSED', message: `The property ${quoted(name)} ${why}.` };
}

/** The OS that the image names; `undefined` where it names none, or an unknown one and that is allowed. */
function findOs(db: OsinfoDb | undefined, named: NamedOs | undefined, config: HardwareConfig): Os | undefined {
  if (config === 'libosinfo' && named?.os === undefined) {
    if (db === undefined) throw noDatabaseFor('hardwareConfig libosinfo');
    if (named === undefined) throw badProperty('os_name', 'absent', ['a short-id or id of the database']);
    return db.os(named.name);
  }
  return named?.os;
}

/** The family of the nearest ancestor that has one. */
function familyOf(db: OsinfoDb | undefined, os: Os): string | undefined {
  return os.ancestors.map(id => db?.findOs(id)?.family).find(family => family !== undefined);
}

function unknownOsWarning(db: OsinfoDb | undefined, name: string): Warning {
  const unknown =
    db === undefined
      ? `There is no database to find ${quoted(name)} in; these`
      : `${unknownOsIn(db, name).message} These`;
  return { code: 'UNKNOWN_OS', message: `${unknown} are Nova's own defaults.` };
}

/** Nova's own defaults. */
function decideFixed(requested: CompleteTarget, overrides: Overrides): Hardware {
  const decideWith = (target: CompleteTarget): SwitchResult => {
    const context = { ...NOTHING_KNOWN, target };
    return switchOff(decideAll(context, { ...overridesOf(target), ...overrides }, NOVA_TABLES), context);
  };
  const target = withHostDisplay(requested);
  const { decisions, without, warnings } = decideWith(target);
  const { clock, ...parts } = assemble(decisions, target);
  const timers = NOVA_TIMER_ORDER.flatMap(name => clock.timers.filter(timer => timer.name === name));
  const assembled = { ...parts, clock: { ...clock, timers } };
  const guest =
    overrides.guest === undefined
      ? decide(NOVA_GUEST_RULES, { ...NOTHING_KNOWN, target })
      : decisionByOverride(overrides.guest);
  return deepFreeze({
    target,
    ...assembled,
    ...(without.length > 0 && { without }),
    ...(target.hypervisor === 'vmware' &&
      guest.choose !== undefined && { vmware: vmwarePart(namedGuest(guest.choose, guest.because), assembled) }),
    warnings: [...hostWarnings(requested, decisions, other => decideWith(other).decisions), ...warnings],
  });
}
