// A recommendation and the caller's options in, the input of every part of a KubeVirt VirtualMachine out. Each part
// returns a branch of the document with its own keys, and the branches are merged.
import { badArgument } from '../../model/errors.ts';
import { BOOLEAN, type Option, type OptionTable, text } from '../../model/options.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import type { Guest, GuestOptions } from '../guest/guest.ts';
import { GUEST_OPTIONS } from '../guest/guest-options.ts';
import { express, type PartialRendering } from '../guest/partial-rendering.ts';
import type { Yaml } from '../guest/yaml.ts';

/** Options for a Kubernetes cluster only. */
export interface KubeVirtOptions extends Omit<GuestOptions, 'disk' | 'cdrom'> {
  /** The namespace; absent means that of the user who applies the document. */
  readonly namespace?: string;
  /** The container image that contains the first disk; absent means that the disk is a PersistentVolumeClaim. */
  readonly containerDisk?: string;
  /** The DataVolume of the first disk, which the Containerized Data Importer fills; absent as `containerDisk`. */
  readonly dataVolume?: string;
  /** The PersistentVolumeClaim of the first disk; default the guest's name. */
  readonly claim?: string;
  /** The container image that contains the CD, such as an installer; absent means that `cdromClaim` has it. */
  readonly cdromContainerDisk?: string;
  /** The PersistentVolumeClaim of the CD; without any there is no drive, because KubeVirt has no empty drives. */
  readonly cdromClaim?: string;
  /** Whether the guest is started, and again whenever it stops; default no. */
  readonly isStarted?: boolean;
}

/** Sources of both names: Kubernetes, Object Names and IDs. */
const DNS_NAME: Option<string> = text(
  /^(?!.{254})(?!.*[.-]\.|.*\.-)[a-z\d]([a-z\d.-]*[a-z\d])?$/,
  'is no name of small letters, digits, dots and hyphens with up to 253 characters',
);
const DNS_LABEL: Option<string> = text(
  /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/,
  'is no name of small letters, digits and hyphens with up to 63 characters',
);

const IMAGE: Option<string> = text(/^[^\s\0]+$/, 'is empty or has white space');

const { disk: _disk, cdrom: _cdrom, ...SHARED_OPTIONS } = GUEST_OPTIONS;

/** What each option may be. */
export const KUBEVIRT_OPTIONS: OptionTable<KubeVirtOptions> = {
  ...SHARED_OPTIONS,
  namespace: DNS_LABEL,
  containerDisk: IMAGE,
  dataVolume: DNS_NAME,
  claim: DNS_NAME,
  cdromContainerDisk: IMAGE,
  cdromClaim: DNS_NAME,
  isStarted: BOOLEAN,
};

/** Options that exclude each other. */
const ALTERNATIVES: readonly (readonly (keyof KubeVirtOptions)[])[] = [
  ['containerDisk', 'dataVolume', 'claim'],
  ['cdromContainerDisk', 'cdromClaim'],
];

/** Checks that a drive has one source. @throws {OsinfoError} BAD_ARGUMENT */
export function checkSources(options: KubeVirtOptions): void {
  for (const names of ALTERNATIVES) {
    const given = names.filter(name => options[name] !== undefined);
    const [, second] = given;
    if (second !== undefined)
      throw badArgument(`options.${second}`, options[second], `absent, because options.${given[0]} is given`);
  }
}

/** The input of every part. */
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
export function domain(branch: Branch): PartialRendering<Branch> {
  return express({ domain: branch });
}

/** Keys within `spec.template.spec.domain.devices`. */
export function devices(branch: Branch): PartialRendering<Branch> {
  return domain({ devices: branch });
}

/** Merges branches into one document: lists are joined, keys are merged. */
export function mergeBranches(branches: readonly Branch[]): Branch {
  const document: Record<string, Yaml | undefined> = {};
  for (const branch of branches) {
    for (const [key, value] of Object.entries(branch)) document[key] = mergeYaml(document[key], value);
  }
  return document;
}

function mergeYaml(first: Yaml | undefined, second: Yaml | undefined): Yaml | undefined {
  if (isList(first) && isList(second)) return [...first, ...second];
  if (isBranch(first) && isBranch(second)) return mergeBranches([first, second]);
  return second ?? first;
}

function isList(value: Yaml | undefined): value is readonly Yaml[] {
  return Array.isArray(value);
}

function isBranch(value: Yaml | undefined): value is Branch {
  return typeof value === 'object' && !isList(value);
}
