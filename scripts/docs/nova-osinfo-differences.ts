// What Nova's classes make of the images that this library writes, and where nova.virt.osinfo takes other hardware from
// libosinfo, as tables. docs/openstack.md has them, and the comparison with an installed Nova counts them.

/** Properties that are written and that Nova 26 passes over: names of the spec, of this library and of newer versions. */
export const NOVA_UNKNOWN_PROPERTIES: readonly string[] = ['os_name', 'hw_sound_model', 'hw_usb_model'];

/** The disk or network card of an OS, there and here; `nova` is null where Nova takes none from libosinfo. */
export interface OsinfoReading {
  readonly part: 'network' | 'disk';
  readonly nova: string | null;
  readonly here: string | undefined;
}

/** A difference on purpose. */
export interface OsinfoDifference {
  readonly what: string;
  readonly covers: (reading: OsinfoReading) => boolean;
}

/** All of them. */
export const NOVA_OSINFO_DIFFERENCES: readonly OsinfoDifference[] = [
  { what: 'an OS of which the database lists no disk', covers: ({ part, nova }) => part === 'disk' && nova === null },
  { what: 'an OS of which the database lists no card that Nova has', covers: ({ nova }) => nova === null },
  {
    what: 'an OS with several cards, virtio among them',
    covers: ({ part, here }) => part === 'network' && here === 'virtio',
  },
  {
    what: 'an OS with several cards, or one that does not fit its machine',
    covers: ({ part, nova, here }) =>
      part === 'network' && nova !== 'virtio' && (here === 'e1000' || here === 'e1000e'),
  },
];
