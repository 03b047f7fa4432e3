// What the parts of a KubeVirt VirtualMachine are made from and of: the guest with its options in, branches of the document
// out, each of which says its own keys and which together are the whole.
import type { Hardware } from '../../policy/aspects/hardware.ts';
import type { Guest, GuestOptions } from '../guest/guest.ts';
import { type Saying, say } from '../guest/partial-rendering.ts';
import type { Yaml } from '../guest/yaml.ts';

/** What the caller knows and only a cluster needs. */
export interface KubeVirtOptions extends Omit<GuestOptions, 'disk' | 'cdrom'> {
  /** The namespace; absent means that of whoever applies the document. */
  readonly namespace?: string;
  /** The container image with the first disk in it; absent means that the disk is a claim. */
  readonly containerDisk?: string;
  /** The PersistentVolumeClaim of the first disk; default the guest's name. */
  readonly claim?: string;
  /** The PersistentVolumeClaim of the CD; absent means that there is no drive, as KubeVirt has none that is empty. */
  readonly cdromClaim?: string;
}

/** What the parts are made from. */
export interface KubeVirtGuest {
  readonly hardware: Hardware;
  readonly guest: Guest;
  readonly options: KubeVirtOptions;
  /** The guest's name as Kubernetes allows it. */
  readonly name: string;
}

/** Keys of a document. */
export interface Branch {
  readonly [key: string]: Yaml | undefined;
}

/** Keys within `spec.template.spec.domain`. */
export function domain(branch: Branch): Saying<Branch> {
  return say({ domain: branch });
}

/** Keys within `spec.template.spec.domain.devices`. */
export function devices(branch: Branch): Saying<Branch> {
  return domain({ devices: branch });
}

/** One document of all branches: lists one after the other, keys within keys. */
export function grown(branches: readonly Branch[]): Branch {
  const document: Record<string, Yaml | undefined> = {};
  for (const branch of branches) {
    for (const [key, value] of Object.entries(branch)) document[key] = joined(document[key], value);
  }
  return document;
}

function joined(first: Yaml | undefined, second: Yaml | undefined): Yaml | undefined {
  if (isList(first) && isList(second)) return [...first, ...second];
  if (isBranch(first) && isBranch(second)) return grown([first, second]);
  return second ?? first;
}

function isList(value: Yaml | undefined): value is readonly Yaml[] {
  return Array.isArray(value);
}

function isBranch(value: Yaml | undefined): value is Branch {
  return typeof value === 'object' && !isList(value);
}
