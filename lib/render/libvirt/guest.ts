// A recommendation and the caller's options in, a guest that libvirt can express out. All checks of the domain XML are
// here.
import { unsupported, unusableText } from '../../model/errors.ts';
import type { Hypervisor } from '../../model/target-types.ts';
import type { Hardware, Tpm } from '../../policy/aspects/hardware.ts';
import { PARAVIRTUAL, X86 } from '../../policy/engine/conditions.ts';
import { checkedGuestOf } from '../guest/checked-guest.ts';
import type { Guest, GuestOptions } from '../guest/guest.ts';
import { GUEST_OPTIONS } from '../guest/guest-options.ts';

/** A guest of libvirt. */
export interface LibvirtGuest extends Guest {
  readonly hardware: Hardware;
  /** The domain type in libvirt. */
  readonly type: 'kvm' | 'qemu' | 'xen';
  readonly isX86: boolean;
  readonly isXen: boolean;
  /** Whether the guest uses Xen's interfaces instead of emulated devices. */
  readonly isParavirtual: boolean;
  /** The TPM model of the guest; absent when it has none. */
  readonly chip?: Tpm;
}

const ELSEWHERE = 'For VMware ask for the format vmware.';
const DRIVERS = ['virtiofs', '9p'];

/** Checks and completes the guest. @throws {OsinfoError} UNSUPPORTED, BAD_ARGUMENT */
export function libvirtGuestOf(recommended: Hardware, given: GuestOptions): LibvirtGuest {
  const { hardware, guest, options } = checkedGuestOf(recommended, given, GUEST_OPTIONS);
  const { target, machine, tpm } = hardware;
  const type = libvirtTypeOf(target.hypervisor);
  const isXen = type === 'xen';
  checkOptions(hardware, options, isXen);
  // The domain XML cannot express the TPM that Xen gives its guests.
  const chip = guest.tpm && tpm?.model !== 'vtpm' ? tpm : undefined;
  return {
    ...guest,
    hardware,
    type,
    isX86: X86.includes(target.arch),
    isXen,
    isParavirtual: PARAVIRTUAL.some(kind => kind === machine?.type),
    ...(chip !== undefined && { chip }),
  };
}

function libvirtTypeOf(hypervisor: Hypervisor): LibvirtGuest['type'] {
  if (hypervisor === 'vmware') throw unsupported('vmware in libvirt domain XML', ['kvm', 'qemu', 'xen'], ELSEWHERE);
  return hypervisor;
}

function checkOptions({ filesystem, tpm }: Hardware, options: GuestOptions, isXen: boolean): void {
  const { disk, cdrom, share, network } = options;
  checkPath('options.disk.path', disk?.path);
  checkPath('options.cdrom', cdrom);
  checkPath('options.share.path', share?.path);
  if (share !== undefined && (filesystem === undefined || isXen)) {
    throw unsupported(
      'sharing a folder with this guest',
      [],
      `It needs a driver for one of ${DRIVERS.join(', ')}, on kvm or qemu.`,
    );
  }
  if (options.tpm === true && (tpm === undefined || tpm.model === 'vtpm')) {
    throw unsupported('a TPM for this guest', [], 'Leave it out, or choose a target that has one.');
  }
  if (network?.type === 'user' && isXen) {
    throw unsupported('the network user under xen', ['network', 'bridge'], 'Name one of them.');
  }
}

function checkPath(what: string, path: string | undefined): void {
  if (path !== undefined && !path.startsWith('/')) throw unusableText(what, path, 'does not start with a slash');
}
