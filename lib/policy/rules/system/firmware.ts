// The rules for the firmware, and for secure boot.

import { badProperty, badTarget } from '../../../model/errors.ts';
import { MACHINES, type MachineKind } from '../../../model/machines.ts';
import type { WithReason } from '../../../model/reason.ts';
import type { Arch } from '../../../model/target-types.ts';
import type { AspectDefinition, PartDefinition } from '../../engine/aspect.ts';
import { PARAVIRTUAL, PC } from '../../engine/conditions.ts';
import type { RuleContext } from '../../engine/context.ts';
import { type Decision, type Override, withReason } from '../../engine/decision.ts';
import type { Rule, RuleTable } from '../../engine/rule-table.ts';

/** How the guest boots. */
export interface FirmwareChoice {
  readonly type: 'bios' | 'efi';
  /** Stated where secure boot is possible; absent elsewhere. */
  readonly secureBoot?: boolean;
  /** Whether the vendors' keys are enrolled; stated where secure boot is on under QEMU. */
  readonly enrolledKeys?: boolean;
  /** Whether system management mode protects the firmware's variables; stated where secure boot needs it. */
  readonly smm?: boolean;
}
type FirmwareType = Pick<FirmwareChoice, 'type'>;
type SecureBoot = Omit<FirmwareChoice, 'type'>;

const VIRT_INSTALL = 'virt-install: guest.py prefers_uefi, requires_firmware_efi';
const TCG =
  'TCG: PC Client Platform Firmware Profile; virt-install: guest.py _add_default_tpm adds a TPM with EFI alone';
/** The first QEMU whose machine takes EFI firmware in flash, where older ones lack that. */
export const FLASH_SINCE: readonly { readonly arch: Arch; readonly qemu: string }[] = [
  { arch: 'riscv64', qemu: '8.1' },
  { arch: 'loongarch64', qemu: '9.0' },
];
/** The PCs of QEMU and of VMware. */
const PC_OF_CHOICE: readonly MachineKind[] = [...PC, 'vmware'];

/** The rules for BIOS or EFI. */
const FIRMWARE_RULES: RuleTable<FirmwareType> = {
  rules: [
    {
      rule: 'no-choice-of-firmware',
      choose: undefined,
      when: { machine: ['pseries', 's390-ccw-virtio', ...PARAVIRTUAL] },
      because: 'the machine starts its guests itself',
      source: VIRT_INSTALL,
    },
    ...FLASH_SINCE.map(
      ({ arch, qemu }): Rule<FirmwareType> => ({
        rule: `no-flash-for-${arch}`,
        choose: undefined,
        when: { arch: [arch], qemuBefore: qemu },
        because: `QEMU has flash for the EFI of ${arch} from ${qemu} on, and starts a kernel by itself before`,
        source: `QEMU ${qemu}: hw/${arch.replace(/64$/, '')}/virt.c; the machine of 7.2 has no property pflash0`,
      }),
    ),
    {
      rule: 'efi-of-virt',
      choose: { type: 'efi' },
      when: { machine: ['virt'] },
      because: 'the machine has no BIOS, and installers expect EFI there',
      source: VIRT_INSTALL,
    },
    {
      choose: { type: 'efi' },
      when: { fact: { name: 'firmware', value: 'efi', origin: 'site' } },
      because: 'the site says that the OS starts from EFI',
      source: 'the site',
    },
    {
      choose: { type: 'bios' },
      when: { fact: { name: 'firmware', value: 'bios', origin: 'site' } },
      because: 'the site says that the OS starts from BIOS',
      source: 'the site',
    },
    {
      rule: 'efi-only',
      choose: { type: 'efi' },
      when: { bootFirmware: { type: 'efi', supported: true, not: 'bios' } },
      because: 'the OS starts from EFI and not from BIOS',
      source: VIRT_INSTALL,
    },
    {
      rule: 'efi-recommended',
      choose: { type: 'efi' },
      when: { bootFirmware: { type: 'efi', supported: true, recommended: true } },
      because: 'the database recommends EFI for the OS',
      source: 'osinfo-db: the attribute recommended of a firmware',
    },
    {
      choose: { type: 'efi' },
      when: { arch: ['x86_64'], fact: { name: 'firmware-secure-boot', value: 'required' } },
      because: 'the OS needs secure boot, which BIOS does not have',
      source: 'UEFI: secure boot',
    },
    {
      rule: 'bios-of-pc-i686',
      choose: { type: 'bios' },
      when: { machine: ['pc'], arch: ['i686'], fact: { name: 'firmware', value: 'efi', origin: 'family' } },
      because: 'the EFI of 32 bits needs system management mode, which the machine pc lacks',
      source: 'Debian: ovmf-ia32, which libvirt refuses on pc, and which stays silent there under QEMU',
    },
    {
      choose: { type: 'efi' },
      when: { machine: [...PC_OF_CHOICE, 'xenfv'], fact: { name: 'firmware', value: 'efi', origin: 'family' } },
      because: 'the OS starts from EFI and not from BIOS',
      source: 'the facts',
    },
    {
      rule: 'bios-recommended',
      choose: { type: 'bios' },
      when: { bootFirmware: { type: 'bios', supported: true, recommended: true } },
      because: 'the database recommends BIOS for the OS',
      source: 'osinfo-db: the attribute recommended of a firmware',
    },
    {
      rule: 'efi-unsupported',
      choose: { type: 'bios' },
      when: { bootFirmware: { type: 'efi', supported: false } },
      because: 'the OS does not start from EFI',
      source: 'osinfo-db: the attribute supported of a firmware',
    },
    {
      rule: 'efi-for-tpm',
      choose: { type: 'efi' },
      when: {
        machine: PC_OF_CHOICE,
        bootFirmware: { type: 'efi', supported: true },
        fact: { name: 'tpm', value: 'recommended' },
      },
      because: 'the OS starts from EFI too, and is better off with a TPM, which needs EFI',
      source: TCG,
    },
    {
      choose: { type: 'efi' },
      when: {
        machine: PC_OF_CHOICE,
        arch: ['x86_64'],
        fact: { name: 'tpm', value: 'recommended' },
        alsoFact: { name: 'firmware-secure-boot', value: 'supported' },
      },
      because: 'the OS knows secure boot, and so EFI, and is better off with a TPM, which needs EFI',
      source: TCG,
    },
  ],
  fallback: {
    rule: 'fallback-bios',
    choose: { type: 'bios' },
    because: 'nothing asks for EFI, and BIOS starts faster and lets snapshots be taken',
    source: VIRT_INSTALL,
  },
};

/** The rules for secure boot, which needs EFI. */
const SECURE_BOOT_RULES: RuleTable<SecureBoot> = {
  rules: [
    {
      choose: { secureBoot: true, enrolledKeys: true, smm: true },
      when: {
        arch: ['x86_64'],
        machine: ['q35'],
        firmware: 'efi',
        fact: { name: 'firmware-secure-boot', value: 'required' },
      },
      because: 'the OS needs it, with its vendor’s keys and variables that the guest cannot change',
      source: 'KubeVirt, XCP-ng; libvirt wants system management mode with it',
    },
    {
      choose: { secureBoot: true },
      when: { machine: ['vmware'], firmware: 'efi', fact: { name: 'firmware-secure-boot', value: 'required' } },
      because: 'the OS needs it',
      source: 'VMware: uefi.secureBoot.enabled',
    },
    {
      rule: 'secure-boot-needs-q35',
      choose: { secureBoot: false },
      when: { machine: PC, firmware: 'efi', fact: { name: 'firmware-secure-boot', value: 'required' } },
      because: 'the OS needs it, but only q35 on x86_64 has it, where the host has such a firmware',
      source: 'libvirt: secure boot needs q35 and system management mode',
    },
    {
      rule: 'no-secure-boot',
      choose: { secureBoot: false },
      when: { machine: PC_OF_CHOICE, firmware: 'efi' },
      because: 'the OS does not need it, and drivers of one’s own go on working',
      source: 'libvirt chooses a firmware with secure boot unless it is told not to',
    },
  ],
  fallback: {
    rule: 'no-secure-boot-here',
    choose: undefined,
    because: 'the guest does not start from EFI on a machine that has it',
    source: 'libvirt: secure boot needs EFI on q35',
  },
};

interface FirmwareDecisions {
  readonly firmware: Decision<FirmwareType>;
  readonly 'secure-boot': Decision<SecureBoot>;
}

/** The firmware. */
export const FIRMWARE: PartDefinition<
  'firmware',
  FirmwareType,
  'firmware',
  WithReason<FirmwareChoice>,
  FirmwareDecisions
> = {
  name: 'firmware',
  about: 'What the guest starts from.',
  table: FIRMWARE_RULES,
  noun: 'firmware',
  needs: ({ type }) => ({ firmware: type }),
  inWords: ({ type }) => type,
  requestedBy: ({ firmware }) => firmware && { type: firmware },
  checkOverride: checkFirmware,
  addToContext: firmware => (firmware === undefined ? {} : { firmware: firmware.type }),
  key: 'firmware',
  assemble: assembleFirmware,
  details: ({ secureBoot }) => [secureBoot ? 'secure boot' : undefined],
};

/** Secure boot, which is a property of the firmware. */
export const SECURE_BOOT: AspectDefinition<'secure-boot', SecureBoot> = {
  name: 'secure-boot',
  about: 'Whether it starts nothing that is not signed.',
  table: SECURE_BOOT_RULES,
  noun: 'secure boot',
  needs: ({ secureBoot }) => ({ secureBoot: secureBoot === true || undefined }),
  inWords: ({ secureBoot }) => (secureBoot ? 'on' : 'off'),
  sentence: ({ secureBoot }) => (secureBoot ? 'gets secure boot' : 'gets no secure boot'),
};

/** Checks that the machine can boot from the requested firmware. @throws {OsinfoError} BAD_TARGET, BAD_PROPERTY */
function checkFirmware({ choose, property }: Override<FirmwareType>, { machine }: RuleContext): void {
  const firmware: readonly string[] = MACHINES.find(({ kind }) => kind === machine)?.firmware ?? [];
  if (choose === undefined || firmware.includes(choose.type)) return;
  const where = `on the machine ${machine}`;
  throw property === undefined
    ? badTarget('firmware', choose.type, firmware, where)
    : badProperty(property, choose.type === 'efi' ? 'uefi' : choose.type, firmware, where);
}

/**
 * The part. Only EFI has secure boot. The reason is that of the firmware; it also has the image property that requests
 * secure boot.
 */
function assembleFirmware({
  firmware,
  'secure-boot': secureBoot,
}: FirmwareDecisions): WithReason<FirmwareChoice> | undefined {
  if (firmware.choose?.type !== 'efi') return withReason(firmware);
  const { property } = secureBoot.because;
  const because =
    property === undefined
      ? firmware.because
      : { ...firmware.because, property: firmware.because.property ?? property };
  return { ...firmware.choose, ...secureBoot.choose, because };
}
