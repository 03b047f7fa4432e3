// In: the properties of an image, and a database. Out: hardware. `os_name` or `os_distro` names the OS, `hw_*`
// properties beat every rule, and `hardwareConfig` selects what decides the rest.

import { OsinfoDb, recommendWith, unknownOsIn } from '../database/db.ts';
import type { Os } from '../model/entities.ts';
import { badArgument, badProperty, noDatabaseFor } from '../model/errors.ts';
import { deepFreeze } from '../model/freeze.ts';
import { isPlainObject, type OptionTable, oneOf, readOptions } from '../model/options.ts';
import type { WithReason } from '../model/reason.ts';
import { completeTarget } from '../model/target.ts';
import type { CompleteTarget, Target } from '../model/target-types.ts';
import type { Warning } from '../model/warning.ts';
import type { Hardware, TimerName } from '../policy/aspects/hardware.ts';
import { type Overrides, overridesOf } from '../policy/aspects/overrides.ts';
import { assemble } from '../policy/decide/assemble.ts';
import { decideAll } from '../policy/decide/decisions.ts';
import { NOTHING_KNOWN } from '../policy/engine/context.ts';
import { decide } from '../policy/engine/decide.ts';
import { decisionByOverride } from '../policy/engine/decision.ts';
import { NOVA_GUEST_RULES, NOVA_TABLES } from '../policy/nova/nova.ts';
import { namedGuest, vmwarePart } from '../policy/vmware/vmware.ts';
import { HARDWARE_CONFIGS, type HardwareConfig } from './hardware-config.ts';
import { type PropertyName, type RequestedProperties, readProperties } from './properties/property-table.ts';
import { overridesOfImage } from './property-overrides.ts';

export type { HardwareConfig, PropertyName };

/** The properties of an image, as in Glance. Properties that are not about hardware are ignored. */
export type ImageProperties = Readonly<Partial<Record<PropertyName, string | boolean | undefined>>> &
  Readonly<Record<string, unknown>>;

/** How to recommend for an image. */
export interface ImageOptions {
  /**
   * `default`: the database for an OS in it, else Nova's own defaults; `fixed`: Nova's own defaults; `libosinfo`: the
   * database, and an error without one. Default `default`.
   */
  readonly hardwareConfig?: HardwareConfig;
  /** The target; properties of the image beat it. */
  readonly target?: Target;
}

const IMAGE_OPTIONS: OptionTable<ImageOptions> = {
  hardwareConfig: oneOf(...HARDWARE_CONFIGS),
  target: { read: (_argument, value) => completeTarget(value) },
};
/** The order in which Nova writes timers. */
const NOVA_TIMER_ORDER: readonly TimerName[] = ['pit', 'rtc', 'hpet', 'hypervclock'];

/**
 * The hardware for an image. Without a database, and with `fixed`, Nova's own defaults decide.
 * @throws {OsinfoError} BAD_PROPERTY, BAD_TARGET, BAD_ARGUMENT; with `libosinfo` also NO_DATABASE, UNKNOWN_OS
 */
export function recommendForImage(
  db: OsinfoDb | undefined,
  properties: ImageProperties,
  options: ImageOptions = {},
): Hardware {
  const { hardwareConfig = 'default', target } = readOptions('options', options, IMAGE_OPTIONS);
  if (db !== undefined && !(db instanceof OsinfoDb)) throw badArgument('db', db, 'an open database');
  if (!isPlainObject(properties)) throw badArgument('properties', properties, 'an object of named values');
  const complete = completeTarget(target);
  const { requested, unused } = readProperties(properties, complete);
  const name = requested.os_name ?? requested.os_distro;
  const os = hardwareConfig === 'fixed' ? undefined : findNamedOs(db, name, hardwareConfig);
  const overrides = overridesOfImage(requested, complete, os?.family ?? (os && familyOf(db, os)));
  const hardware =
    db === undefined || os === undefined
      ? decideFixed(complete, overrides)
      : recommendWith(db, os.id, complete, overrides);
  const warnings = [
    ...(os === undefined && name !== undefined && hardwareConfig === 'default' ? [unknownOsWarning(db, name)] : []),
    ...unused.map(property =>
      unusedProperty(property, `means nothing under ${complete.hypervisor} on ${complete.arch}`),
    ),
    ...IDLE.filter(({ property, isIdle }) => requested[property] !== undefined && isIdle(hardware, requested)).map(
      ({ property, why }) => unusedProperty(property, `changes nothing: ${why}`),
    ),
  ];
  return warnings.length === 0 ? hardware : deepFreeze({ ...hardware, warnings: [...warnings, ...hardware.warnings] });
}

/** A property that is legal on the target, but has no effect on this guest. */
interface IdleRow {
  readonly property: PropertyName;
  readonly isIdle: (hardware: Hardware, requested: RequestedProperties) => boolean;
  readonly why: string;
}

const NOTHING_POINTS = 'the guest has no screen to point at, or no bus for what points';
const IDLE: readonly IdleRow[] = [
  {
    property: 'hw_scsi_model',
    isIdle: ({ scsi }) => scsi === undefined,
    why: 'neither disk nor CD-ROM drive hangs on SCSI',
  },
  { property: 'hw_input_bus', isIdle: ({ input }) => !isRequestedBy(input, 'hw_input_bus'), why: NOTHING_POINTS },
  {
    property: 'hw_pointer_model',
    isIdle: ({ input }, { hw_input_bus: bus }) => bus === undefined && !isRequestedBy(input, 'hw_pointer_model'),
    why: NOTHING_POINTS,
  },
  {
    property: 'vmware_adaptertype',
    isIdle: ({ disk, scsi }) =>
      !isRequestedBy(disk, 'vmware_adaptertype') && !isRequestedBy(scsi, 'vmware_adaptertype'),
    why: 'hw_disk_bus and hw_scsi_model say what the disk hangs on',
  },
];

function isRequestedBy(part: WithReason<object> | undefined, property: PropertyName): boolean {
  return part?.because.property === property;
}

function unusedProperty(property: PropertyName, why: string): Warning {
  return { code: 'PROPERTY_UNUSED', message: `The property ${property} ${why}.` };
}

/** The OS that the image names; `undefined` where it names none, or an unknown one and that is allowed. */
function findNamedOs(db: OsinfoDb | undefined, name: string | undefined, config: HardwareConfig): Os | undefined {
  const isRequired = config === 'libosinfo';
  if (db === undefined) {
    if (isRequired) throw noDatabaseFor('hardwareConfig libosinfo');
    return undefined;
  }
  if (name === undefined) {
    if (isRequired) throw badProperty('os_name', 'absent', ['a short-id or id of the database']);
    return undefined;
  }
  return isRequired ? db.os(name) : db.findOs(name);
}

/** The family of the nearest ancestor that has one. */
function familyOf(db: OsinfoDb | undefined, os: Os): string | undefined {
  return os.ancestors.map(id => db?.findOs(id)?.family).find(family => family !== undefined);
}

function unknownOsWarning(db: OsinfoDb | undefined, name: string): Warning {
  const unknown =
    db === undefined
      ? `There is no database to find ${JSON.stringify(name)} in; these`
      : `${unknownOsIn(db, name).message} These`;
  return { code: 'UNKNOWN_OS', message: `${unknown} are Nova's own defaults.` };
}

/** Nova's own defaults. */
function decideFixed(target: CompleteTarget, overrides: Overrides): Hardware {
  const context = { ...NOTHING_KNOWN, target };
  const decisions = decideAll(context, { ...overridesOf(target), ...overrides }, NOVA_TABLES);
  const { clock, ...parts } = assemble(decisions, target);
  const timers = NOVA_TIMER_ORDER.flatMap(name => clock.timers.filter(timer => timer.name === name));
  const assembled = { ...parts, clock: { ...clock, timers } };
  const guest = overrides.guest === undefined ? decide(NOVA_GUEST_RULES, context) : decisionByOverride(overrides.guest);
  return deepFreeze({
    target,
    ...assembled,
    ...(target.hypervisor === 'vmware' &&
      guest.choose !== undefined && { vmware: vmwarePart(namedGuest(guest.choose, guest.because), assembled) }),
    warnings: [],
  });
}
