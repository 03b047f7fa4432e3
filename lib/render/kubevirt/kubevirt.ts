// A recommendation in, a VirtualMachine of KubeVirt out, as YAML. What its API cannot express becomes a warning: local
// time without a zone, machines older than q35, drives on IDE.

import { BOARD_FEATURES } from '../../model/switches.ts';
import type { Hardware } from '../../policy/aspects/hardware.ts';
import { checkedGuestOf } from '../guest/checked-guest.ts';
import { dnsName } from '../guest/dns-name.ts';
import {
  concatRenderings,
  EMPTY_RENDERING,
  express,
  type PartialRendering,
  type Parts,
  renderParts,
  type TextRendering,
  translate,
  unsupportedPartIf,
  withUnsupported,
} from '../guest/partial-rendering.ts';
import { isOff, timersOfLibvirt, unsupportedAbsences } from '../guest/switched-off.ts';
import { unsupportedSettings } from '../guest/unsupported-settings.ts';
import { toYaml } from '../guest/yaml.ts';
import { findTerm, translateWord } from '../text/vocabulary.ts';
import * as devices from './devices.ts';
import {
  type Branch,
  checkSources,
  domain,
  KUBEVIRT_OPTIONS,
  type KubeVirtGuest,
  type KubeVirtOptions,
  mergeBranches,
} from './guest.ts';
import * as vocabulary from './vocabulary.ts';

export type { KubeVirtOptions } from './guest.ts';

/** A document for `kubectl apply`: a VirtualMachine.
 *  @throws {OsinfoError} UNSUPPORTED for a hypervisor or an architecture that KubeVirt does not have, BAD_ARGUMENT */
export function toKubeVirtYaml(recommended: Hardware, given: KubeVirtOptions = {}): TextRendering {
  const { hardware, guest: checked, options } = checkedGuestOf(recommended, given, KUBEVIRT_OPTIONS);
  const guest = { ...checked, tpm: options.tpm ?? isBetterWithTpm(hardware) };
  checkSources(options);
  const { hypervisor, arch } = hardware.target;
  translateWord({ kvm: 'kvm', qemu: 'qemu' }, hypervisor, 'hypervisor', 'KubeVirt has only these.');
  const architecture = translateWord(vocabulary.ARCHITECTURES, arch, 'architecture', 'KubeVirt has only these.');
  const name = dnsName(guest.name);
  const { rendered, unsupported } = concatRenderings(
    express<Branch>({ architecture }),
    unsupportedPartIf(guest.name !== name, `the name ${JSON.stringify(guest.name)}`, `it is ${name}`),
    unsupportedPartIf(
      hypervisor === 'qemu',
      'emulation of one guest',
      'it is for the whole cluster, where useEmulation is set',
    ),
    renderParts(PARTS, { hardware, guest, options, name }),
    switchedOff(hardware),
  );
  const text = toYaml({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name, namespace: options.namespace },
    spec: { runStrategy: options.isStarted ? 'Always' : 'Halted', template: { spec: mergeBranches(rendered) } },
  });
  return withUnsupported('KubeVirt', [...unsupported, ...unsupportedSettings(hardware)], { text });
}

/** Whether the OS requires a TPM or is better off with one, which every node of KubeVirt can give it by swtpm. */
function isBetterWithTpm({ tpm }: Hardware): boolean {
  // Without an OS in the reason the TPM is recommended for EFI, whatever starts from it.
  return tpm?.need === 'required' || (tpm?.need === 'recommended' && tpm.because.from !== undefined);
}

const PARTS: Parts<Branch, KubeVirtGuest> = {
  machine,
  firmware,
  cpu,
  resources,
  clock,
  hyperv,
  disk: devices.disk,
  cdrom: devices.cdrom,
  scsi: devices.scsi,
  network: devices.network,
  video: devices.video,
  sound: devices.sound,
  input: devices.input,
  usb: devices.usb,
  rng: devices.rng,
  balloon: devices.balloon,
  tpm: devices.tpm,
  filesystem: devices.filesystem,
  vsock: devices.vsock,
  watchdog: devices.watchdog,
  panic: devices.panic,
  agentChannel: () => EMPTY_RENDERING,
  viridian: () => EMPTY_RENDERING,
  vmware: () => EMPTY_RENDERING,
};

function machine({ hardware }: KubeVirtGuest): PartialRendering<Branch> {
  const { arch } = hardware.target;
  const requested = hardware.machine?.type;
  const known = vocabulary.MACHINES[arch];
  if (known === undefined || requested === undefined) return EMPTY_RENDERING;
  const isAllowed = known.allowed.test(requested);
  return concatRenderings(
    domain({ machine: { type: isAllowed ? requested : known.usual } }),
    unsupportedPartIf(!isAllowed, `the machine ${requested}`, `it is ${known.usual}, which the OS may not run on`),
    unsupportedPartIf(arch === 'i686', 'a processor of 32 bits', 'it has 64, and runs a system of 32 all the same'),
  );
}

function firmware({ hardware, guest }: KubeVirtGuest): PartialRendering<Branch> {
  const { uuid } = guest;
  const { type, secureBoot = false, enrolledKeys, smm } = hardware.firmware ?? {};
  // What a TPM measures includes the variables of EFI, so that both keep their state or neither does.
  const isPersistent = hardware.tpm !== undefined && guest.tpm;
  const efi = { secureBoot, ...(isPersistent && { persistent: true }) };
  const bootloader = type === undefined ? undefined : type === 'bios' ? { bios: {} } : { efi };
  return concatRenderings(
    bootloader === undefined && uuid === undefined ? EMPTY_RENDERING : domain({ firmware: { uuid, bootloader } }),
    type === undefined ? EMPTY_RENDERING : domain({ features: { acpi: {}, ...((secureBoot || smm) && { smm: {} }) } }),
    unsupportedPartIf(secureBoot && enrolledKeys === false, 'secure boot without keys', 'the vendors’ keys are there'),
  );
}

function cpu({ hardware, guest }: KubeVirtGuest): PartialRendering<Branch> {
  const { mode, model, level, features = {} } = hardware.cpu ?? {};
  const named = mode === undefined || mode === 'custom' ? model : findTerm(vocabulary.CPU_MODES, mode);
  const list = Object.entries(features).map(([name, policy]) => ({ name, policy }));
  return concatRenderings(
    domain({
      cpu: {
        cores: guest.cpus,
        sockets: 1,
        threads: 1,
        model: named,
        features: list.length > 0 ? list : undefined,
      },
    }),
    unsupportedPartIf(level !== undefined, `the CPU level ${level}`, 'a node selector has to ask for it'),
  );
}

function resources({ guest }: KubeVirtGuest): PartialRendering<Branch> {
  const memory = quantity(guest.memory);
  return domain({ memory: { guest: memory }, resources: { requests: { memory } } });
}

/** Bytes in Kubernetes' notation, in the largest unit that is exact. */
function quantity(bytes: number): string {
  const unit = [3, 2, 1].find(power => bytes % 1024 ** power === 0) ?? 0;
  return `${bytes / 1024 ** unit}${['', 'Ki', 'Mi', 'Gi'][unit]}`;
}

function clock({ hardware }: KubeVirtGuest): PartialRendering<Branch> {
  const { offset, timeZone } = hardware.clock;
  const timers = timersOfLibvirt(hardware);
  const timezone = offset === 'localtime' ? timeZone : undefined;
  const timer = Object.fromEntries(
    timers.map(({ name, tickPolicy, present, track }) => [
      translateWord(vocabulary.TIMERS, name, 'timer', 'Leave it out.'),
      { tickPolicy, present, track },
    ]),
  );
  return concatRenderings(
    domain({
      clock: { ...(timezone === undefined ? { utc: {} } : { timezone }), ...(timers.length > 0 && { timer }) },
    }),
    unsupportedPartIf(
      offset === 'localtime' && timezone === undefined,
      'local time',
      'it is UTC; name a time zone instead',
    ),
    { rendered: [], unsupported: unsupportedAbsences(hardware) },
  );
}

/** The features of the board that are off; those that are on have no members. */
function switchedOff(hardware: Hardware): PartialRendering<Branch> {
  const names = BOARD_FEATURES.filter(name => isOff(hardware, name));
  if (names.length === 0) return EMPTY_RENDERING;
  return domain({ features: Object.fromEntries(names.map(name => [name, { enabled: false }])) });
}

function hyperv({ hardware }: KubeVirtGuest): PartialRendering<Branch> {
  const { 'stimer-direct': direct, ...features } = hardware.hyperv?.features ?? {};
  const renderings = Object.entries(features).map(([name, value]) =>
    translate<Branch>(vocabulary.ENLIGHTENMENTS, 'the enlightenment', name, 'it is off', word =>
      express({ [word]: value === true ? (word === 'synictimer' && direct ? { direct: {} } : {}) : { [word]: value } }),
    ),
  );
  const { rendered, unsupported } = concatRenderings(...renderings);
  return concatRenderings(
    rendered.length === 0 ? EMPTY_RENDERING : domain({ features: { hyperv: mergeBranches(rendered) } }),
    { rendered: [], unsupported },
  );
}
