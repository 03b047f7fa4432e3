// What a guest starts from, and whether it starts nothing that is not signed.
import type { FirmwareChoice } from '../../../model/hardware.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

const VIRT_INSTALL = 'virt-install: guest.py prefers_uefi, requires_firmware_efi';

/** BIOS or EFI. */
export const FIRMWARE_RULES: RuleTable<Pick<FirmwareChoice, 'type'>> = {
  rules: [
    {
      rule: 'no-choice-of-firmware',
      choose: undefined,
      machine: ['pseries', 's390-ccw-virtio', 'xenpv'],
      because: 'the machine starts its guests itself',
      source: VIRT_INSTALL,
    },
    {
      rule: 'efi-of-virt',
      choose: { type: 'efi' },
      machine: ['virt'],
      because: 'the machine has no BIOS, and installers expect EFI there',
      source: VIRT_INSTALL,
    },
    {
      choose: { type: 'efi' },
      says: { fact: 'firmware', value: 'efi', origin: 'site' },
      because: 'the site says that the OS starts from EFI',
      source: 'the site',
    },
    {
      choose: { type: 'bios' },
      says: { fact: 'firmware', value: 'bios', origin: 'site' },
      because: 'the site says that the OS starts from BIOS',
      source: 'the site',
    },
    {
      rule: 'efi-only',
      choose: { type: 'efi' },
      starts: { type: 'efi', supported: true, not: 'bios' },
      because: 'the OS starts from EFI and not from BIOS',
      source: VIRT_INSTALL,
    },
    {
      rule: 'efi-recommended',
      choose: { type: 'efi' },
      starts: { type: 'efi', supported: true, recommended: true },
      because: 'the database recommends EFI for the OS',
      source: 'osinfo-db: the attribute recommended of a firmware',
    },
    {
      choose: { type: 'efi' },
      arch: ['x86_64'],
      says: { fact: 'firmware-secure-boot', value: 'required' },
      because: 'the OS needs secure boot, which BIOS does not have',
      source: 'UEFI: secure boot',
    },
  ],
  otherwise: {
    rule: 'fallback-bios',
    choose: { type: 'bios' },
    because: 'nothing asks for EFI, and BIOS starts faster and lets snapshots be taken',
    source: VIRT_INSTALL,
  },
};

/** Secure boot, where the guest starts from EFI. */
export const SECURE_BOOT_RULES: RuleTable<Omit<FirmwareChoice, 'type'>> = {
  rules: [
    {
      choose: { secureBoot: true, enrolledKeys: true, smm: true },
      arch: ['x86_64'],
      machine: ['q35'],
      firmware: 'efi',
      says: { fact: 'firmware-secure-boot', value: 'required' },
      because: 'the OS needs it, with its vendor’s keys and variables that the guest cannot change',
      source: 'KubeVirt, XCP-ng; libvirt wants system management mode with it',
    },
    {
      choose: { secureBoot: true },
      machine: ['vmware'],
      firmware: 'efi',
      says: { fact: 'firmware-secure-boot', value: 'required' },
      because: 'the OS needs it',
      source: 'VMware: uefi.secureBoot.enabled',
    },
    {
      rule: 'secure-boot-needs-q35',
      choose: { secureBoot: false },
      machine: ['pc', 'q35'],
      firmware: 'efi',
      says: { fact: 'firmware-secure-boot', value: 'required' },
      because: 'the OS needs it, but only q35 on x86_64 has it',
      source: 'libvirt: secure boot needs q35 and system management mode',
    },
    {
      rule: 'no-secure-boot',
      choose: { secureBoot: false },
      machine: ['pc', 'q35', 'vmware'],
      firmware: 'efi',
      because: 'the OS does not need it, and drivers of one’s own go on working',
      source: 'libvirt chooses a firmware with secure boot unless it is told not to',
    },
  ],
  otherwise: {
    rule: 'no-secure-boot-here',
    choose: undefined,
    because: 'the guest does not start from EFI on a machine that has it',
    source: 'libvirt: secure boot needs EFI on q35',
  },
};
