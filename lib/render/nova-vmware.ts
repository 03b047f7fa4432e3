// A recommendation for VMware in, the image properties of Nova's VMware driver out. It derives nearly everything from the
// guest id, as vSphere does.
import { unsupported } from '../errors.ts';
import type { Hardware } from '../hardware.ts';
import type { Guest } from './guest.ts';
import { FIRMWARES, type Property, VMWARE_ADAPTERS, VMWARE_NETWORK_CARDS } from './nova-words.ts';
import { all, loseIf, type Saying, say, translate } from './saying.ts';

const DEFAULT = 'the guest gets what VMware has for its guest id';

/** The properties that the VMware driver reads. There is no os_distro, which would win over vmware_ostype.
 *  @throws {OsinfoError} UNSUPPORTED */
export function novaOnVmware({ vmware, firmware, tpm }: Hardware, guest: Guest): Saying<Property> {
  if (vmware === undefined) throw unsupported('a guest without a guest id', [], 'Recommend for VMware.');
  return all<Property>(
    say(['vmware_ostype', vmware.guestId]),
    translate(VMWARE_ADAPTERS, 'the disk adapter', vmware.diskAdapter, DEFAULT, word =>
      say(['vmware_adaptertype', word]),
    ),
    translate(VMWARE_NETWORK_CARDS, 'the network card', vmware.networkAdapter, DEFAULT, word =>
      say(['hw_vif_model', word]),
    ),
    translate(FIRMWARES, 'the firmware', firmware?.type, DEFAULT, word => say(['hw_firmware_type', word])),
    loseIf(firmware?.secureBoot === true, 'secure boot on VMware', 'it is off'),
    loseIf(guest.tpm && tpm !== undefined, 'a TPM on VMware', 'the guest gets none'),
    loseIf(guest.share !== undefined, 'a shared folder', 'the guest gets none'),
  );
}
