// Drivers that the vendors of hypervisors publish, for OSes whose own drivers the database does not list for an
// architecture: a table.
import type { Arch } from '../../model/target-types.ts';
import type { DeviceName } from '../engine/devices.ts';

/** The drivers for one OS and all that derive from it. */
export interface VendorDrivers {
  /** The id of the OS. */
  readonly of: string;
  readonly arch: Arch;
  /** The devices that they drive. */
  readonly devices: readonly DeviceName[];
  readonly source: string;
}

/** The drivers, by OS. */
export const VENDOR_DRIVERS: readonly VendorDrivers[] = [
  {
    of: 'http://microsoft.com/win/10',
    arch: 'aarch64',
    // The driver for the virtio card is left out: the boot manager of Windows on ARM draws on a linear frame buffer,
    // which the firmware has on ramfb alone.
    devices: [
      'virtio1.0-block',
      'virtio1.0-scsi',
      'virtio1.0-net',
      'virtio1.0-balloon',
      'virtio1.0-console',
      'virtio1.0-rng',
    ],
    source: 'virtio-win: the ARM64 drivers for Windows 10 and 11',
  },
];
