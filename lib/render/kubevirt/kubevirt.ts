// A recommendation in, a VirtualMachine of KubeVirt out, as YAML. What its API cannot express becomes a warning: local
// time without a zone, machines older than q35, drives on IDE.

import type { Hardware, Timer } from '../../policy/aspects/hardware.ts';
import { checkedGuestOf } from '../guest/checked-guest.ts';
import { dnsName } from '../guest/dns-name.ts';
import {
  all,
  gather,
  lose,
  loseIf,
  NOTHING,
  type Parts,
  type Rendering,
  rendering,
  type Saying,
  say,
  translate,
} from '../guest/partial-rendering.ts';
import { toYaml } from '../guest/yaml.ts';
import { findWord, wordFor } from '../text/words.ts';
import * as devices from './devices.ts';
import { type Branch, domain, grown, type KubeVirtGuest, type KubeVirtOptions } from './guest.ts';
import * as words from './vocabulary.ts';

export type { KubeVirtOptions } from './guest.ts';

/** A document for `kubectl apply`: a VirtualMachine that is not started.
 *  @throws {OsinfoError} UNSUPPORTED for a hypervisor or an architecture that KubeVirt does not have, BAD_ARGUMENT */
export function toKubeVirtYaml(hardware: Hardware, options: KubeVirtOptions = {}): Rendering {
  const guest = checkedGuestOf(hardware, options);
  const { hypervisor, arch } = hardware.target;
  wordFor({ kvm: 'kvm', qemu: 'qemu' }, hypervisor, 'hypervisor', 'KubeVirt has only these.');
  const architecture = wordFor(words.ARCHITECTURES, arch, 'architecture', 'KubeVirt has only these.');
  const name = dnsName(guest.name);
  const { said, lost } = all(
    say<Branch>({ architecture }),
    loseIf(guest.name !== name, `the name ${JSON.stringify(guest.name)}`, `it is ${name}`),
    loseIf(hypervisor === 'qemu', 'emulation of one guest', 'it is for the whole cluster, where useEmulation is set'),
    gather(PARTS, { hardware, guest, options, name }),
  );
  const text = toYaml({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name, namespace: options.namespace },
    spec: { runStrategy: 'Halted', template: { spec: grown(said) } },
  });
  return rendering('KubeVirt', lost, { text });
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
  agentChannel: () => NOTHING,
  viridian: () => NOTHING,
  vmware: () => NOTHING,
};

function machine({ hardware }: KubeVirtGuest): Saying<Branch> {
  const { arch } = hardware.target;
  const asked = hardware.machine?.type;
  const known = words.MACHINES[arch];
  if (known === undefined || asked === undefined) return NOTHING;
  const isAllowed = known.allowed.test(asked);
  return all(
    domain({ machine: { type: isAllowed ? asked : known.usual } }),
    loseIf(!isAllowed, `the machine ${asked}`, `it is ${known.usual}, which the OS may not run on`),
    loseIf(arch === 'i686', 'a processor of 32 bits', 'it has 64, and runs a system of 32 all the same'),
  );
}

function firmware({ hardware, guest }: KubeVirtGuest): Saying<Branch> {
  const { uuid } = guest;
  const { type, secureBoot = false, enrolledKeys, smm } = hardware.firmware ?? {};
  const bootloader = type === undefined ? undefined : type === 'bios' ? { bios: {} } : { efi: { secureBoot } };
  return all(
    bootloader === undefined && uuid === undefined ? NOTHING : domain({ firmware: { uuid, bootloader } }),
    type === undefined ? NOTHING : domain({ features: { acpi: {}, ...((secureBoot || smm) && { smm: {} }) } }),
    loseIf(secureBoot && enrolledKeys === false, 'secure boot without keys', 'the vendors’ keys are there'),
  );
}

function cpu({ hardware, guest }: KubeVirtGuest): Saying<Branch> {
  const { mode, model, level, features = {} } = hardware.cpu ?? {};
  const named = mode === undefined || mode === 'custom' ? model : findWord(words.CPU_MODES, mode);
  const list = Object.entries(features).map(([name, policy]) => ({ name, policy }));
  return all(
    domain({
      cpu: {
        cores: guest.cpus,
        sockets: 1,
        threads: 1,
        model: named,
        features: list.length > 0 ? list : undefined,
      },
    }),
    level === undefined ? NOTHING : lose(`the CPU level ${level}`, 'a node selector has to ask for it'),
  );
}

function resources({ guest }: KubeVirtGuest): Saying<Branch> {
  const memory = quantity(guest.memory);
  return domain({ memory: { guest: memory }, resources: { requests: { memory } } });
}

/** Bytes in Kubernetes' notation, in the largest unit that is exact. */
function quantity(bytes: number): string {
  const unit = [3, 2, 1].find(power => bytes % 1024 ** power === 0) ?? 0;
  return `${bytes / 1024 ** unit}${['', 'Ki', 'Mi', 'Gi'][unit]}`;
}

function clock({ hardware }: KubeVirtGuest): Saying<Branch> {
  const { offset, timeZone, timers } = hardware.clock;
  const timezone = offset === 'localtime' ? timeZone : undefined;
  const timer = Object.fromEntries(timers.map(settings => [TIMERS[settings.name], timerOf(settings)]));
  return all(
    domain({
      clock: { ...(timezone === undefined ? { utc: {} } : { timezone }), ...(timers.length > 0 && { timer }) },
    }),
    loseIf(offset === 'localtime' && timezone === undefined, 'local time', 'it is UTC; name a time zone instead'),
  );
}

const TIMERS: Readonly<Record<Timer['name'], string>> = { rtc: 'rtc', pit: 'pit', hpet: 'hpet', hypervclock: 'hyperv' };

function timerOf({ tickPolicy, present, track }: Timer): Branch {
  return { tickPolicy, present, track };
}

function hyperv({ hardware }: KubeVirtGuest): Saying<Branch> {
  const { 'stimer-direct': direct, ...features } = hardware.hyperv?.features ?? {};
  const sayings = Object.entries(features).map(([name, value]) =>
    translate<Branch>(words.ENLIGHTENMENTS, 'the enlightenment', name, 'it is off', word =>
      say({ [word]: value === true ? (word === 'synictimer' && direct ? { direct: {} } : {}) : { [word]: value } }),
    ),
  );
  const { said, lost } = all(...sayings);
  return all(said.length === 0 ? NOTHING : domain({ features: { hyperv: grown(said) } }), { said: [], lost });
}
