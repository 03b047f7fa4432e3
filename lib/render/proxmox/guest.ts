// A recommendation and the caller's options in, the input of every part of a `qm create` out.

import { type MachineKind, machineOfType } from '../../model/machines.ts';
import { type OptionTable, text, wholeNumber } from '../../model/options.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { checkedGuestOf } from '../guest/checked-guest.ts';
import type { Guest, GuestOptions } from '../guest/guest.ts';
import { FAMILY_OPTIONS, GUEST_OPTIONS } from '../guest/guest-options.ts';
import type { PartialRendering } from '../guest/partial-rendering.ts';
import type { FamilyOptions, OsFields } from '../text/family.ts';
import { LINUX_26_RELEASED, OS_TYPES } from './vocabulary.ts';

/** Options for Proxmox VE only. */
export interface QmOptions extends GuestOptions, FamilyOptions {
  /** The number of the guest, 100 to 999999999; default 100. */
  readonly vmid?: number;
  /** The storage for its disks; default `local-lvm`. */
  readonly storage?: string;
}

/** What each option may be. */
const QM_OPTIONS: OptionTable<QmOptions> = {
  ...GUEST_OPTIONS,
  ...FAMILY_OPTIONS,
  vmid: wholeNumber(100, 999_999_999),
  storage: text(/^[a-z\d][a-z\d._-]*$/i, 'is no name of letters, digits, dots, underscores and hyphens'),
};

/** An option of `qm create` without its hyphens, and its value. */
export type QmOption = readonly [name: string, value: string];

/** The input of every part. */
export interface QmGuest {
  readonly hardware: Hardware;
  readonly guest: Guest;
  readonly vmid: number;
  readonly storage: string;
  readonly kind: MachineKind | undefined;
  /** Whether the caller passed the OS. */
  readonly isFamilyKnown: boolean;
  readonly ostype: string;
  /** The version of Windows in Proxmox VE's numbering; 0 for other OSes. */
  readonly windows: number;
}

/** The rendering of a part. */
export type PartialQmOptions = PartialRendering<QmOption>;

/** Checks and completes the guest. @throws {OsinfoError} BAD_ARGUMENT */
export function qmGuestOf(recommended: Hardware, given: QmOptions): QmGuest {
  const { hardware, guest, options } = checkedGuestOf(recommended, given, QM_OPTIONS);
  const { machine, target, os } = hardware;
  const known = OS_TYPES.find(({ shortIds }) => shortIds.test(os?.shortId ?? ''));
  return {
    hardware,
    guest,
    vmid: options.vmid ?? 100,
    storage: options.storage ?? 'local-lvm',
    kind: machineOfType(machine?.type ?? '', target.hypervisor, target.arch)?.kind,
    isFamilyKnown: options.os !== undefined,
    ostype: known?.ostype ?? ostypeOfFamily(options.os),
    windows: known?.windows ?? 0,
  };
}

function ostypeOfFamily({ family, releaseDate = '9999' }: OsFields = {}): string {
  if (family === 'linux') return releaseDate < LINUX_26_RELEASED ? 'l24' : 'l26';
  return family === 'solaris' || family === 'illumos' ? 'solaris' : 'other';
}
