// A recommendation for VMware in, the image properties of Nova's VMware driver out. vSphere derives nearly everything
// from the guest id.
import { unsupported } from '../../model/errors.ts';
import { FIRMWARES, NETWORK_CARDS, VMWARE_ADAPTERS } from '../../openstack/properties/property-values.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import type { Guest } from '../guest/guest.ts';
import { concatRenderings, express, type PartialRendering, unsupportedPartIf } from '../guest/partial-rendering.ts';
import { type Property, propertyWriter } from './property.ts';

const DEFAULT = 'the guest gets what VMware has for its guest id';

/** The properties that the VMware driver reads. @throws {OsinfoError} UNSUPPORTED */
export function novaOnVmware(
  { vmware, network, firmware, tpm, target }: Hardware,
  guest: Guest,
): PartialRendering<Property> {
  if (vmware === undefined) throw unsupported('a guest without a guest id', [], 'Recommend for VMware.');
  const property = propertyWriter(target, DEFAULT);
  return concatRenderings<Property>(
    express(['vmware_ostype', vmware.guestId]),
    property('vmware_adaptertype', VMWARE_ADAPTERS, 'the disk adapter', vmware.diskAdapter),
    property('hw_vif_model', NETWORK_CARDS, 'the network card', network?.model),
    property('hw_firmware_type', FIRMWARES, 'the firmware', firmware?.type),
    unsupportedPartIf(firmware?.secureBoot === true, 'secure boot on VMware', 'it is off'),
    unsupportedPartIf(guest.tpm && tpm !== undefined, 'a TPM on VMware', 'the guest gets none'),
    unsupportedPartIf(guest.share !== undefined, 'a shared folder', 'the guest gets none'),
  );
}
