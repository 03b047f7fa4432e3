// The public list of `osinfo-db`: what README shows, grouped, and nothing else.

export {
  formatPlace,
  formatProblem,
  type Layer,
  type Place,
  type Problem,
  type ProblemCode,
} from '../data-loader/problems.ts';
export type { DatabaseInfo, LayerInfo } from '../data-loader/store.ts';
// Ask: open the database of this host, and ask it.
export { OsinfoDb } from './db.ts';
// What can be wrong: errors of calls, problems of files.
export { type AnyOsinfoError, type ErrorCode, type ErrorDetails, isOsinfoError, OsinfoError } from './errors.ts';
export type * from './hardware.ts';
export {
  type HardwareConfig,
  type ImageOptions,
  type ImageProperties,
  recommendForImage,
} from './image-properties.ts';
export type * from './model.ts';
export { type OpenOptions, open, openSync } from './open.ts';
export type { DeviceCriteria, OsCriteria, ProductCriteria } from './query.ts';
// How an answer is written down.
export type { GuestOptions } from './render/guest.ts';
export { toJson } from './render/json.ts';
export { type KubeVirtOptions, toKubeVirtYaml } from './render/kubevirt.ts';
export { toLibvirtXml } from './render/libvirt.ts';
export { type GlanceOptions, type GlanceRendering, toGlanceProperties } from './render/nova.ts';
export { type QmOptions, type QmRendering, toQmOptions } from './render/proxmox.ts';
export { type QemuOptions, toQemuArguments, toQemuCommand, toQemuEnvironment } from './render/qemu.ts';
export type { Rendering } from './render/saying.ts';
export { type TableOptions, toTable } from './render/table.ts';
export { toVmx } from './render/vmware.ts';
// What it can be asked for, and what it answers.
export type * from './request.ts';
export type * from './units.ts';
// How versions of operating systems are ordered.
export { compareVersions } from './version.ts';
