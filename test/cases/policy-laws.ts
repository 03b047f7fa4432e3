// Conditions that every recommendation meets, for every OS and every target.

import type { Os } from '../../lib/model/entities.ts';
import { MACHINES, machineOfType } from '../../lib/model/machines.ts';
import type { Hypervisor } from '../../lib/model/target-types.ts';
import type { Recommendation } from '../../lib/policy/aspects/hardware.ts';
import { ENLIGHTENMENT_NEEDS } from '../../lib/policy/rules/system/hyperv.ts';

/** `[the law, whether an answer keeps it]` */
export type Law = readonly [law: string, holds: (hardware: Recommendation, os: Os) => boolean];

const PCI = 'http://pcisig.com/pci';
const EMULATED_CARDS: readonly string[] = ['e1000e', 'e1000', 'e1000-82545em', 'rtl8139', 'ne2k_pci', 'pcnet'];
const CARDS: Readonly<Record<Hypervisor, readonly string[]>> = {
  kvm: ['virtio', 'vmxnet3', ...EMULATED_CARDS],
  qemu: ['virtio', 'vmxnet3', ...EMULATED_CARDS],
  xen: ['netfront', ...EMULATED_CARDS],
  vmware: ['vmxnet3', 'vlance', ...EMULATED_CARDS],
};
/** When Windows Vista was released. */
const NT6 = '2006-11-08';

export const LAWS: readonly Law[] = [
  [
    'the card is one that the hypervisor has',
    ({ network, target }) => network === undefined || CARDS[target.hypervisor].includes(network.model),
  ],
  ['vsock is never a card', ({ network }) => network?.because.device !== `${PCI}/1af4/1053`],
  ['a memory device is never a balloon', ({ balloon }) => balloon?.because.device !== `${PCI}/1af4/1058`],
  ['disk and CD-ROM drive hang on buses of the machine', hasBuses],
  [
    'there is a SCSI controller where something hangs on it, and only there',
    ({ disk, cdrom, scsi }) => [disk, cdrom].some(({ bus }) => bus === 'scsi') === (scsi !== undefined),
  ],
  ['q35 has sata, pc has ide', ({ machine, cdrom }) => machine?.type !== 'q35' || cdrom.bus === 'sata'],
  ['a virtio model is for virtio devices on a PCIe machine', hasFittingVirtio],
  ['a firmware is one that the machine has', hasFirmware],
  ['secure boot is stated where it could be on', statesSecureBoot],
  [
    'secure boot has what it needs',
    ({ firmware, machine, target }) =>
      firmware?.secureBoot !== true ||
      (firmware.type === 'efi' &&
        (target.hypervisor === 'vmware' || (firmware.smm === true && machine?.type === 'q35'))),
  ],
  [
    'without graphics nobody sees, hears or points',
    ({ target, video, sound, input }) => target.graphics !== 'none' || [video, sound, input].every(part => !part),
  ],
  [
    'timers are for QEMU on x86',
    ({ target, clock }) => isQemuOnX86(target) === clock.timers.length > 0 && clock.timers.length <= 4,
  ],
  ['rtc, pit and hpet are as everybody has them', hasUsualTimers],
  ['hypervclock is for Windows from Vista and Server 2008 on', hasFittingClock],
  ['enlightenments are for Windows under KVM on x86', hasFittingHyperv],
  ['no enlightenment lacks what it needs', hasNeeds],
  [
    'viridian is for Windows on Xen',
    ({ viridian, target }, { family }) => !viridian || (target.hypervisor === 'xen' && family === 'winnt'),
  ],
  ['no TPM where there is none', ({ tpm, target }) => !tpm || (target.arch !== 's390x' && target.hypervisor !== 'xen')],
  [
    'USB, sound and x86’s firmware are not on IBM Z',
    ({ target, usb, sound, firmware }) => target.arch !== 's390x' || [usb, sound, firmware].every(part => !part),
  ],
  [
    'vsock, watchdog and panic device come on request',
    ({ target, vsock, watchdog, panic }) =>
      (target.vsock || !vsock) && (target.watchdog || !watchdog) && (target.panic || !panic),
  ],
  [
    'QEMU is told about a balloon, the others are not',
    ({ target, balloon }) => (target.hypervisor === 'kvm' || target.hypervisor === 'qemu') === (balloon !== undefined),
  ],
  [
    'the CPU is what the hypervisor can show',
    ({ cpu, target: { hypervisor, arch } }) =>
      (cpu?.mode !== 'host-passthrough' || (hypervisor === 'kvm' && arch !== 'riscv64')) &&
      (cpu?.mode !== 'maximum' || (hypervisor === 'qemu' && arch !== 'ppc64le' && arch !== 'riscv64')),
  ],
  ['a CPU level is for x86_64', ({ cpu, target }) => cpu?.level === undefined || target.arch === 'x86_64'],
  ['VMware has guest ids, and nobody else', ({ vmware, target }) => (target.hypervisor === 'vmware') === !!vmware],
  ['every reason is named', hardware => reasonsIn(hardware).every(rule => /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/.test(rule))],
];

function isQemuOnX86({ hypervisor, arch }: Recommendation['target']): boolean {
  return (hypervisor === 'kvm' || hypervisor === 'qemu') && (arch === 'x86_64' || arch === 'i686');
}

function machineFacts({
  machine,
  target: { hypervisor, arch },
}: Recommendation): (typeof MACHINES)[number] | undefined {
  if (machine === undefined) return MACHINES.find(({ kind }) => kind === 'vmware');
  return machineOfType(machine.type, hypervisor, arch);
}

function hasBuses(hardware: Recommendation): boolean {
  const { buses = [] } = machineFacts(hardware) ?? {};
  return buses.includes(hardware.disk.bus) && buses.includes(hardware.cdrom.bus);
}

function hasFirmware(hardware: Recommendation): boolean {
  const { firmware: offered = [] } = machineFacts(hardware) ?? {};
  const { firmware, target } = hardware;
  const isWithoutFlash = ['riscv64', 'loongarch64'].includes(target.arch) && target.qemu === undefined;
  return firmware === undefined ? offered.length === 0 || isWithoutFlash : offered.includes(firmware.type);
}

function statesSecureBoot({ firmware, target }: Recommendation): boolean {
  const couldBe = firmware?.type === 'efi' && (isQemuOnX86(target) || target.hypervisor === 'vmware');
  return couldBe === (firmware?.secureBoot !== undefined);
}

function hasFittingVirtio({ machine, disk, network, scsi }: Recommendation): boolean {
  const isFine = (model: string | undefined, isVirtio: boolean): boolean =>
    model === undefined || (isVirtio && (machine?.type === 'q35' || machine?.type === 'virt'));
  return (
    isFine(disk.virtioModel, disk.bus === 'virtio') &&
    isFine(network?.virtioModel, network?.model === 'virtio') &&
    isFine(scsi?.virtioModel, scsi?.model === 'virtio-scsi')
  );
}

function hasUsualTimers({ clock: { timers } }: Recommendation): boolean {
  const [rtc, pit, hpet] = timers;
  return (
    timers.length === 0 || (rtc?.tickPolicy === 'catchup' && pit?.tickPolicy === 'delay' && hpet?.present === false)
  );
}

function hasFittingClock({ clock: { timers }, firmware, target }: Recommendation, os: Os): boolean {
  const [, , , hypervclock] = timers;
  const isNew = os.family === 'winnt' && os.releaseDate !== undefined && os.releaseDate >= NT6;
  const isLost = firmware?.type === 'efi' && isNew && (os.releaseDate ?? '') < '2012';
  return (hypervclock?.present === true) === (isQemuOnX86(target) && isNew && !isLost);
}

function hasFittingHyperv({ hyperv, target }: Recommendation, { family = '' }: Os): boolean {
  const isWindows = ['winnt', 'win9x', 'win16'].includes(family);
  if (hyperv === undefined) return !(isWindows && isQemuOnX86(target));
  return isWindows && isQemuOnX86(target) && (hyperv.level === 'none' || target.hypervisor === 'kvm');
}

function hasNeeds({ hyperv, clock }: Recommendation): boolean {
  const features = hyperv?.features ?? {};
  const has = (name: string): boolean =>
    name === 'time' ? clock.timers.some(timer => timer.name === 'hypervclock') : name in features;
  return Object.entries(ENLIGHTENMENT_NEEDS).every(([name, needs]) => !has(name) || needs.every(has));
}

function reasonsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'because' ? [String(member.rule)] : reasonsIn(member),
  );
}
