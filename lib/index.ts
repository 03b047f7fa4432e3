// The public list of `osinfo-db`: the names that docs/ shows, in groups.

export type { Layer, Place, Problem, ProblemCode } from '../data-loader/records/problems.ts';
export type { DatabaseInfo, LayerInfo } from '../data-loader/store/store.ts';
// Ask: open the database of this host, and ask it.
export { OsinfoDb, type RecommendOptions } from './database/db.ts';
export type { ReloadSource } from './database/reload.ts';
// What a host can do.
export type { HostDocument } from './host/capabilities.ts';
export { readHost } from './host/read-host.ts';
// What a medium, tree or running system is.
export type { ByteSource } from './identify/disc.ts';
export type * from './identify/matches.ts';
export type * from './model/entities.ts';
export type * from './model/entity-parts.ts';
// What can be wrong: errors of calls, problems of files.
export {
  type AnyOsinfoError,
  type ErrorCode,
  type ErrorDetails,
  isOsinfoError,
  OsinfoError,
  type SourceFault,
} from './model/errors.ts';
export type { MachineKind } from './model/machines.ts';
export type * from './model/reason.ts';
export type { BOARD_FEATURES, ENLIGHTENMENTS, Switch, TIMERS } from './model/switches.ts';
// What it can be asked for, and what it answers.
export type * from './model/target-types.ts';
// How versions of operating systems are ordered.
export { compareVersions } from './model/version.ts';
export type * from './model/vmware.ts';
export type * from './model/warning.ts';
export {
  type BlobSource,
  type Identified,
  type IdentifiedMedia,
  type IdentifiedSystem,
  type IdentifiedTree,
  type IdentifySourceOptions,
  identify,
  identifyFile,
  type Source,
  type UrlSource,
} from './open/identify.ts';
export { open } from './open/open.ts';
export type { OpenOptions } from './open/open-options.ts';
export {
  type HardwareConfig,
  type ImageOptions,
  type ImageProperties,
  recommendForImage,
} from './openstack/image-properties.ts';
export type { PropertyName } from './openstack/properties/property-table.ts';
export type * from './policy/aspects/hardware.ts';
export type { DeviceCriteria, OsCriteria, ProductCriteria } from './query/query.ts';
// How an answer is written down.
export type { GuestOptions } from './render/guest/guest.ts';
export type {
  ArgumentsRendering,
  PropertiesRendering,
  Rendering,
  TextRendering,
} from './render/guest/partial-rendering.ts';
export { type KubeVirtOptions, toKubeVirtYaml } from './render/kubevirt/kubevirt.ts';
export { toLibvirtXml } from './render/libvirt/libvirt.ts';
export { type GlanceOptions, toGlanceProperties } from './render/nova/nova.ts';
export { type QmOptions, toQmCommand, toQmOptions } from './render/proxmox/proxmox.ts';
export { type QemuOptions, toQemuArguments, toQemuCommand, toQemuEnvironment } from './render/qemu/qemu.ts';
export type { FamilyOptions, OsFields } from './render/text/family.ts';
export { toJson } from './render/text/json.ts';
export { formatPlace, formatProblem, parsePlace } from './render/text/place.ts';
export { type TableOptions, toTable } from './render/text/table.ts';
export { toVmx } from './render/vmware/vmware.ts';
export type * from './values/units.ts';
