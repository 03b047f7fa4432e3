// What can decide the hardware that an image does not fix. A file of its own, so that the command reads it without the rest.

/** The values of `hardwareConfig`; the first is the default. */
export const HARDWARE_CONFIGS = ['default', 'fixed', 'libosinfo'] as const;

/** What decides the hardware that the image does not fix. */
export type HardwareConfig = (typeof HARDWARE_CONFIGS)[number];
