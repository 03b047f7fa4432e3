// What the parts of a `qm create` are made from: the guest with its options in, and what Proxmox VE takes it for out.

import { type MachineKind, machineOfType } from '../../model/machines.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { checkedGuestOf } from '../guest/checked-guest.ts';
import type { Guest, GuestOptions } from '../guest/guest.ts';
import type { Saying } from '../guest/partial-rendering.ts';
import type { FamilyOptions, OsFacts } from '../text/family.ts';
import { LINUX_26_RELEASED, OS_TYPES } from './vocabulary.ts';

/** What the caller knows and only Proxmox VE needs. */
export interface QmOptions extends GuestOptions, FamilyOptions {
  /** The number of the guest, 100 to 999999999; default 100. */
  readonly vmid?: number;
  /** The storage that its disks are made on; default `local-lvm`. */
  readonly storage?: string;
}

/** An option of `qm create` without its hyphens, and its value. */
export type QmOption = readonly [name: string, value: string];

/** What the parts are made from. */
export interface QmGuest {
  readonly hardware: Hardware;
  readonly guest: Guest;
  readonly vmid: number;
  readonly storage: string;
  readonly kind: MachineKind | undefined;
  readonly ostype: string;
  /** What Proxmox takes the version of Windows for; 0 for what is none. */
  readonly windows: number;
}

/** What a part says. */
export type QmSaying = Saying<QmOption>;

/** The guest as Proxmox VE sees it. @throws {OsinfoError} BAD_ARGUMENT */
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
