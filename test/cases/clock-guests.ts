// Tables. In: guests. Out: their clocks, their Hyper-V enlightenments, and their TPM. The cases reach every row of
// these tables of rules except the last one of the clock's: every OS has a clock offset.
import type { Hyperv } from '../../lib/policy/aspects/hardware.ts';
import type { GuestCases } from './guest.ts';

const VISTA = 'http://microsoft.com/win/vista';
const WINDOWS_7 = 'http://microsoft.com/win/7';
const WINDOWS_11 = 'http://microsoft.com/win/11';
const SOLARIS_10 = 'http://sun.com/solaris/10';
const XEN_PV = { hypervisor: 'xen', machine: 'xenpv' } as const;
const UTC = { offset: 'utc' } as const;
const LOCAL = { offset: 'localtime' } as const;
const NO_HYPERV: Hyperv = { level: 'none', features: {} };
const BASIC: Hyperv = {
  level: 'basic',
  features: { relaxed: true, vapic: true, spinlocks: 8191, vpindex: true, runtime: true },
};
const FULL: Hyperv = {
  level: 'full',
  features: {
    ...BASIC.features,
    synic: true,
    stimer: true,
    'stimer-direct': true,
    frequencies: true,
    tlbflush: true,
    ipi: true,
  },
};

export const CLOCK_GUESTS: Pick<
  GuestCases,
  | 'clock'
  | 'rtc'
  | 'rtc-track'
  | 'pit'
  | 'hpet'
  | 'hypervclock'
  | 'kvmclock'
  | 'hyperv'
  | 'viridian'
  | 'tpm'
  | 'tpm-model'
> = {
  clock: [
    [{}, UTC, 'fallback-clock-offset', 'what holds for everything'],
    [{ family: 'linux' }, UTC, 'fallback-clock-offset', 'Linux'],
    [{ family: 'winnt' }, LOCAL, 'family-clock-offset', 'Windows'],
    [{ family: 'win9x' }, LOCAL, 'family-clock-offset', 'old Windows'],
    [{ family: 'win16' }, LOCAL, 'family-clock-offset', 'older Windows'],
    [{ family: 'dos' }, LOCAL, 'family-clock-offset', 'DOS'],
    [{ family: 'msdos' }, LOCAL, 'family-clock-offset', 'by its old name'],
    [{ family: 'netware' }, LOCAL, 'family-clock-offset', 'NetWare'],
    [{ family: 'haiku' }, LOCAL, 'family-clock-offset', 'Haiku'],
    [{ family: 'solaris' }, UTC, 'fallback-clock-offset', 'Solaris as a family says nothing'],
    [{ id: SOLARIS_10 }, LOCAL, 'os-clock-offset', 'a single system'],
    [{ id: 'http://oracle.com/solaris/11' }, UTC, 'os-clock-offset', 'its successor'],
    [{ facts: { 'clock-offset': 'localtime' } }, LOCAL, 'site-clock-offset', 'a site’s own'],
    [{ family: 'winnt', facts: { 'clock-offset': 'utc' } }, UTC, 'site-clock-offset', 'which beats the family'],
    [{ id: SOLARIS_10, facts: { 'clock-offset': 'utc' } }, UTC, 'site-clock-offset', 'and the system'],
    [
      { id: SOLARIS_10, facts: { 'clock-offset': 'unset' } },
      UTC,
      'fallback-clock-offset',
      'unset ends what the system says',
    ],
    [{ family: 'winnt', facts: { 'clock-offset': 'unset' } }, LOCAL, 'family-clock-offset', 'but not the family'],
    [
      { family: 'winnt', facts: { 'clock-offset': 'UTC' } },
      LOCAL,
      'family-clock-offset',
      'a value that is not legal does not count',
    ],
    [
      { family: 'winnt', facts: { 'clock-offset': 'localtime' }, target: { clock: 'utc' } },
      UTC,
      'requested',
      'what is asked for beats all',
    ],
    [{ family: '__proto__' }, UTC, 'fallback-clock-offset', 'a family that JavaScript knows'],
    [{ family: 'constructor' }, UTC, 'fallback-clock-offset', 'another'],
    [{ family: 'winnt', target: { hypervisor: 'xen' } }, LOCAL, 'family-clock-offset', 'on every hypervisor'],
    [{ family: 'winnt', target: { arch: 'aarch64' } }, LOCAL, 'family-clock-offset', 'and every architecture'],
    [{ family: 'winnt', target: XEN_PV }, UTC, 'utc-of-xenpv', 'but where the guest asks Xen'],
  ],
  rtc: [
    [{}, { tickPolicy: 'catchup' }, 'fallback-timer-rtc', 'what holds for everything'],
    [{ facts: { 'timer-rtc': 'delay' } }, { tickPolicy: 'delay' }, 'site-timer-rtc', 'a site’s own'],
    [{ target: { hypervisor: 'qemu' } }, { tickPolicy: 'catchup' }, 'fallback-timer-rtc', 'without KVM'],
    [{ target: { arch: 'aarch64' } }, undefined, 'no-timers-here', 'Arm has no such chip'],
    [{ target: { hypervisor: 'xen' } }, undefined, 'no-timers-here', 'Xen does not let one set it up'],
  ],
  'rtc-track': [
    [{}, undefined, 'any-track', 'nobody says'],
    [{ facts: { 'timer-rtc-track': 'guest' } }, { track: 'guest' }, 'site-timer-rtc-track', 'what the clock follows'],
    [{ facts: { 'timer-rtc-track': 'wall' } }, { track: 'wall' }, 'site-timer-rtc-track', 'the other'],
    [{ facts: { 'timer-rtc-track': 'unset' } }, undefined, 'any-track', 'what nobody else knows can be unset too'],
    [{ facts: { 'timer-rtc-track': 'wall' }, target: { arch: 's390x' } }, undefined, 'any-track', 'nothing to set'],
  ],
  pit: [
    [{}, { tickPolicy: 'delay' }, 'fallback-timer-pit', 'what holds for everything'],
    [{ facts: { 'timer-pit': 'discard' } }, { tickPolicy: 'discard' }, 'site-timer-pit', 'a site’s own'],
    [{ target: { arch: 'ppc64le' } }, undefined, 'no-timers-here', 'POWER has no such chip'],
  ],
  hpet: [
    [{}, { present: false }, 'fallback-timer-hpet', 'what holds for everything'],
    [{ facts: { 'timer-hpet': 'yes' } }, { present: true }, 'site-timer-hpet', 'a site’s own'],
    [{ target: { hypervisor: 'vmware' } }, undefined, 'no-timers-here', 'VMware does not let one set it up'],
  ],
  hypervclock: [
    [{}, undefined, 'fallback-timer-hypervclock', 'what holds for everything'],
    [{ family: 'winnt' }, undefined, 'fallback-timer-hypervclock', 'a Windows of which nothing is known'],
    [{ id: VISTA }, { present: true }, 'os-timer-hypervclock', 'the first Windows with enlightenments'],
    [{ id: 'http://microsoft.com/win/2k8' }, { present: true }, 'os-timer-hypervclock', 'and the first server'],
    [{ id: VISTA, target: { hypervisor: 'qemu' } }, { present: true }, 'os-timer-hypervclock', 'QEMU accepts it'],
    [{ id: VISTA, facts: { 'timer-hypervclock': 'no' } }, undefined, 'site-timer-hypervclock', 'a site takes it away'],
    [{ facts: { 'timer-hypervclock': 'yes' } }, { present: true }, 'site-timer-hypervclock', 'or gives it'],
    [
      { id: VISTA, family: 'winnt', released: '2006-11-30', target: { firmware: 'efi' } },
      undefined,
      'no-enlightenments-under-efi',
      'which Vista does not bear under EFI',
    ],
    [
      {
        id: VISTA,
        family: 'winnt',
        released: '2006-11-30',
        facts: { 'timer-hypervclock': 'yes' },
        target: { firmware: 'efi' },
      },
      { present: true },
      'site-timer-hypervclock',
      'unless its site says so',
    ],
    [{ id: VISTA, target: { arch: 'aarch64' } }, undefined, 'no-hypervclock-here', 'it is of x86'],
    [{ id: VISTA, target: { hypervisor: 'xen' } }, undefined, 'no-hypervclock-here', 'on QEMU'],
  ],
  kvmclock: [
    [{}, undefined, 'kvmclock-of-kvm', 'KVM offers it by itself'],
    [{ family: 'winnt' }, undefined, 'kvmclock-of-kvm', 'what is known of Windows changes nothing'],
    [{ facts: { 'timer-kvmclock': 'yes' } }, { present: true }, 'site-timer-kvmclock', 'a site wants it'],
    [{ facts: { 'timer-kvmclock': 'no' } }, { present: false }, 'site-timer-kvmclock', 'a site does not want it'],
    [
      { facts: { 'timer-kvmclock': 'no' }, target: { hypervisor: 'qemu' } },
      undefined,
      'kvmclock-of-kvm',
      'QEMU alone has none',
    ],
    [{ facts: { 'timer-kvmclock': 'no' }, target: { arch: 'aarch64' } }, undefined, 'kvmclock-of-kvm', 'nor has Arm'],
  ],
  hyperv: [
    [{}, undefined, 'no-enlightenments', 'no Windows'],
    [{ family: 'linux' }, undefined, 'no-enlightenments', 'nor this'],
    [{ family: 'winnt' }, NO_HYPERV, 'fallback-hyperv', 'a Windows of which nothing is known'],
    [{ family: 'win9x', target: { hypervisor: 'qemu' } }, NO_HYPERV, 'fallback-hyperv', 'an old one, without KVM'],
    [{ id: VISTA, family: 'winnt' }, BASIC, 'os-hyperv', 'the first with them'],
    [{ id: WINDOWS_7, family: 'winnt' }, FULL, 'os-hyperv', 'the first with all of them'],
    [
      { id: WINDOWS_7, family: 'winnt', target: { hypervisor: 'qemu' } },
      NO_HYPERV,
      'no-enlightenments-under-tcg',
      'QEMU does not start with them',
    ],
    [
      { id: WINDOWS_7, family: 'winnt', released: '2009-10-22', target: { firmware: 'efi' } },
      NO_HYPERV,
      'no-enlightenments-under-efi',
      'nor does Windows 7 under EFI',
    ],
    [
      { id: WINDOWS_7, family: 'winnt', released: '2012-01-01', target: { firmware: 'efi' } },
      FULL,
      'os-hyperv',
      'a later one does',
    ],
    [
      {
        id: WINDOWS_7,
        family: 'winnt',
        released: '2009-10-22',
        facts: { hyperv: 'full' },
        target: { firmware: 'efi' },
      },
      FULL,
      'site-hyperv',
      'or where its site says so',
    ],
    [{ facts: { hyperv: 'basic' } }, BASIC, 'site-hyperv', 'of any OS'],
    [{ id: WINDOWS_7, family: 'winnt', facts: { hyperv: 'none' } }, NO_HYPERV, 'site-hyperv', 'or takes them away'],
    [
      { id: WINDOWS_7, family: 'winnt', target: { arch: 'aarch64' } },
      undefined,
      'no-enlightenments',
      'they are of x86',
    ],
    [{ id: WINDOWS_7, family: 'winnt', target: { hypervisor: 'vmware' } }, undefined, 'no-enlightenments', 'on QEMU'],
  ],
  viridian: [
    [{ id: VISTA }, undefined, 'no-viridian', 'it is of Xen'],
    [{ id: VISTA, target: { hypervisor: 'xen' } }, { present: true }, 'os-hyperv', 'from Vista on'],
    [{ id: WINDOWS_7, target: { hypervisor: 'xen' } }, { present: true }, 'os-hyperv', 'to the newest'],
    [{ family: 'winnt', target: { hypervisor: 'xen' } }, undefined, 'no-viridian', 'not before'],
    [{ id: VISTA, target: XEN_PV }, undefined, 'no-viridian', 'not for a paravirtual guest'],
  ],
  tpm: [
    [{}, undefined, 'no-tpm', 'nothing to measure'],
    [{ target: { firmware: 'efi' } }, { need: 'recommended' }, 'tpm-of-efi', 'EFI measures what it starts'],
    [{ target: { arch: 'aarch64' } }, { need: 'recommended' }, 'tpm-of-efi', 'on Arm too'],
    [{ id: WINDOWS_11 }, { need: 'required' }, 'os-tpm', 'Windows 11'],
    [{ id: WINDOWS_11, target: { firmware: 'bios' } }, { need: 'required' }, 'os-tpm', 'even with BIOS'],
    [{ id: 'http://redhat.com/rhel/8.0' }, undefined, 'no-tpm', 'supported, but nothing to measure'],
    [{ facts: { tpm: 'supported' } }, undefined, 'no-tpm', 'nor where a site says so'],
    [
      { facts: { tpm: 'supported' }, target: { firmware: 'efi' } },
      { need: 'supported' },
      'site-tpm',
      'a site’s own word, with EFI',
    ],
    [
      { id: 'http://redhat.com/rhel/8.0', target: { firmware: 'efi' } },
      { need: 'recommended' },
      'tpm-of-efi',
      'which virt-install gives to all',
    ],
    [
      { id: 'http://microsoft.com/win/2k25', target: { firmware: 'efi' } },
      { need: 'recommended' },
      'os-tpm',
      'its vendor recommends one',
    ],
    [
      { facts: { tpm: 'recommended' }, target: { hypervisor: 'vmware', firmware: 'efi' } },
      { need: 'recommended' },
      'site-tpm',
      'or a site does, on VMware too',
    ],
    [{ facts: { tpm: 'unsupported' }, target: { firmware: 'efi' } }, undefined, 'site-tpm', 'or forbids it'],
    [{ id: WINDOWS_11, target: { hypervisor: 'xen' } }, undefined, 'no-tpm-here', 'Xen has none'],
    [{ facts: { tpm: 'required' }, target: { arch: 's390x' } }, undefined, 'no-tpm-here', 'nor has IBM Z'],
  ],
  'tpm-model': [
    [{}, undefined, 'no-tpm-no-model', 'no model without a TPM'],
    [{ facts: { tpm: 'required' } }, { model: 'tpm-crb', version: '2.0' }, 'tpm-crb', 'x86'],
    [
      { facts: { tpm: 'required', 'tpm-version': '2.0' } },
      { model: 'tpm-crb', version: '2.0' },
      'tpm-crb',
      'a site that says so',
    ],
    [
      { facts: { tpm: 'required', 'tpm-version': '1.2' } },
      { model: 'tpm-tis', version: '1.2' },
      'site-tpm-version',
      'the older version has the older interface',
    ],
    [{ target: { arch: 'aarch64' } }, { model: 'tpm-tis', version: '2.0' }, 'tpm-tis', 'Arm'],
    [
      { facts: { tpm: 'required' }, target: { arch: 'ppc64le' } },
      { model: 'tpm-spapr', version: '2.0' },
      'tpm-spapr',
      'POWER',
    ],
    [
      { facts: { tpm: 'required' }, target: { hypervisor: 'vmware' } },
      { model: 'vtpm', version: '2.0' },
      'vtpm',
      'VMware',
    ],
  ],
};
