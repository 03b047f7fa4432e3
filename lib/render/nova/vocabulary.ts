// The values of Nova's image properties beside those in openstack/properties, and what Nova decides by itself: tables
// only. Source: nova/objects/fields.py and Nova's libvirt driver.

/** A property of an image. */
export type Property = readonly [name: string, value: string];

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
