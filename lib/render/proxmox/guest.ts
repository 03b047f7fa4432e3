// A recommendation and the caller's options in, the input of every part of a `qm create` out.

import { type MachineKind, machineOfType } from '../../model/machines.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { checkedGuestOf } from '../guest/checked-guest.ts';
import type { Guest, GuestOptions } from '../guest/guest.ts';
import type { PartialRendering } from '../guest/partial-rendering.ts';
import type { FamilyOptions, OsFacts } from '../text/family.ts';
import { LINUX_26_RELEASED, OS_TYPES } from './vocabulary.ts';

/** Options for Proxmox VE only. */
export interface QmOptions extends GuestOptions, FamilyOptions {
  /** The number of the guest, 100 to 999999999; default 100. */
  readonly vmid?: number;
  /** The storage for its disks; default `local-lvm`. */
  readonly storage?: string;
}

/** An option of `qm create` without its hyphens, and its value. */
export type QmOption = readonly [name: string, value: string];

/** The input of every part. */
export interface QmGuest {
  readonly hardware: Hardware;
  readonly guest: Guest;
  readonly vmid: number;
  readonly storage: string;
  readonly kind: MachineKind | undefined;
  readonly ostype: string;
  /** The version of Windows in Proxmox VE's numbering; 0 for other OSes. */
  readonly windows: number;
}

/** The rendering of a part. */
export type PartialQmOptions = PartialRendering<QmOption>;

/** Checks and completes the guest. @throws {OsinfoError} BAD_ARGUMENT */
export function qmGuestOf(hardware: Hardware, options: QmOptions): QmGuest {
  const guest = checkedGuestOf(hardware, options);
  const { machine, target, os } = hardware;
  const known = OS_TYPES.find(({ shortIds }) => shortIds.test(os?.shortId ?? ''));
  return {
    hardware,
    guest,
    vmid: options.vmid ?? 100,
    storage: options.storage ?? 'local-lvm',
    kind: machineOfType(machine?.type ?? '', target.hypervisor, target.arch)?.kind,
    ostype: known?.ostype ?? ostypeOfFamily(options.os),
    windows: known?.windows ?? 0,
  };
}

function ostypeOfFamily({ family, releaseDate = '9999' }: OsFacts = {}): string {
  if (family === 'linux') return releaseDate < LINUX_26_RELEASED ? 'l24' : 'l26';
  return family === 'solaris' || family === 'illumos' ? 'solaris' : 'other';
}
