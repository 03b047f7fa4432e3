// The values of Nova's image properties beside those in openstack/properties, and what Nova decides by itself: tables
// only. Source: nova/objects/fields.py and Nova's libvirt driver.

import type { PropertyValue } from '../../openstack/properties/property-values.ts';
import type { MachineType, Watchdog } from '../../policy/aspects/hardware.ts';

/** A property of an image. */
export type Property = readonly [name: string, value: string];

/** hw_watchdog_action, for Nova's only watchdog. */
export const WATCHDOGS: readonly PropertyValue<Watchdog['model']>[] = [{ word: 'reset', value: 'i6300esb' }];

/** hw_vm_mode of Xen's machines; other hypervisors have only one mode. */
export const VM_MODES: readonly PropertyValue<MachineType>[] = [
  { word: 'xen', value: 'xenpv' },
  { word: 'hvm', value: 'xenfv' },
];

/** What Nova enables for os_type=windows: `_set_features` and `_set_kvm_timers` of its libvirt driver. */
export const ENLIGHTENMENTS: readonly string[] = [
  'relaxed',
  'vapic',
  'spinlocks',
  'vpindex',
  'runtime',
  'synic',
  'reset',
  'frequencies',
  'tlbflush',
  'ipi',
  'hypervclock',
];
