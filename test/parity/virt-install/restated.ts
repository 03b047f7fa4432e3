// What the recorded virt-install gives an OS on ARM in; out what virt-install 5 gives it there. The recorded one takes
// every OS on the machine `virt` for one that drives virtio; the newer one asks the OS. Nothing else differs.
import type { Os } from '../../../lib/model/entities.ts';
import type { TheirHardware } from './answers.ts';

const RESTATED_PLATFORMS: readonly string[] = ['kvm-aarch64'];

/** Ids of the virtio devices that it asks for: of the legacy kind and of 1.0. */
const VIRTIO = {
  net: ['1000', '1041'],
  block: ['1001', '1042'],
  console: ['1003', '1043'],
  scsi: ['1004', '1048'],
  gpu: ['1050'],
} as const;

/** The parts that differ at most. */
export const RESTATED_PARTS: readonly (keyof TheirHardware)[] = [
  ...(['disk', 'cdrom', 'scsi', 'network', 'video', 'agentChannel'] as const),
];

/** The answer of virt-install 5. */
export function restated(platform: string, recorded: TheirHardware, { devices }: Pick<Os, 'devices'>): TheirHardware {
  if (!RESTATED_PLATFORMS.includes(platform)) return recorded;
  const drives = (kind: keyof typeof VIRTIO): boolean =>
    devices.some(({ id }) => VIRTIO[kind].some(product => id === `http://pcisig.com/pci/1af4/${product}`));
  const { scsi: _scsi, network: _network, agentChannel, ...rest } = recorded;
  return {
    ...rest,
    disk: drives('block') ? 'virtio' : 'usb',
    cdrom: drives('scsi') ? 'scsi' : 'usb',
    ...(drives('scsi') && { scsi: 'virtio-scsi' }),
    ...(drives('net') && { network: 'virtio' }),
    video: drives('gpu') ? 'virtio' : 'ramfb',
    ...(drives('console') && agentChannel !== undefined && { agentChannel }),
  };
}
