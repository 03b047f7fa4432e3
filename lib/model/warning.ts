// The warnings about a recommendation or its rendering: types only.

/** The code of a warning; docs/faults.md lists when each is given. */
export type WarningCode =
  | 'UNKNOWN_OS'
  | 'NEAREST_OS'
  | 'UNKNOWN_DEVICE'
  | 'NO_KNOWN_DRIVER'
  | 'DRIVERS_TO_INSTALL'
  | 'MACHINE_VERSION'
  | 'NO_ENLIGHTENMENTS'
  | 'NO_SECURE_BOOT'
  | 'NO_TPM'
  | 'FIRMWARE_NOT_INSTALLED'
  | 'UNSUPPORTED_GUEST'
  | 'FALLBACK_RESOURCES'
  | 'NO_PARAVIRTUAL_DRIVERS'
  | 'NOT_AVAILABLE'
  | 'HOST_LACKS'
  | 'HOST_UNKNOWN'
  | 'NOT_SWITCHED_OFF'
  | 'TIME_ZONE_UNUSED'
  | 'PROPERTY_UNUSED'
  | 'OLDER_GUEST_ID'
  | 'NO_32_BIT_GUEST_ID'
  | 'NOT_EXPRESSED';

/** A warning about a recommendation or its rendering. */
export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}
