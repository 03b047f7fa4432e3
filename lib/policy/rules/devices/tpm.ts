// Whether an OS wants a trusted platform module, and which.
import type { Tpm } from '../../../model/hardware.ts';
import { QEMU, X86 } from '../../engine/conditions.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

const VIRT_INSTALL = 'virt-install: guest.py _add_default_tpm';

/** How much the OS wants one. */
export const TPM_NEED_RULES: RuleTable<Pick<Tpm, 'need'>> = {
  rules: [
    {
      rule: 'no-tpm-here',
      choose: undefined,
      machine: ['s390-ccw-virtio', 'xenfv', 'xenpv'],
      because: 'libvirt has none for this machine',
      source: 'libvirt: tpm',
    },
    {
      choose: { need: 'required' },
      says: { fact: 'tpm', value: 'required' },
      because: 'the OS does not install without one',
      source: 'the facts',
    },
    {
      choose: undefined,
      says: { fact: 'tpm', value: 'unsupported' },
      because: 'the OS cannot use one',
      source: 'the facts',
    },
    {
      choose: { need: 'recommended' },
      firmware: 'efi',
      says: { fact: 'tpm', value: 'recommended' },
      because: 'the OS is better off with one',
      source: 'the facts',
    },
    {
      choose: { need: 'supported' },
      firmware: 'efi',
      says: { fact: 'tpm', value: 'supported', origin: 'site' },
      because: 'the OS can use one',
      source: 'the facts',
    },
    {
      rule: 'tpm-of-efi',
      choose: { need: 'recommended' },
      hypervisor: QEMU,
      firmware: 'efi',
      because: 'a guest that starts from EFI can measure what it starts',
      source: VIRT_INSTALL,
    },
  ],
  otherwise: {
    rule: 'no-tpm',
    choose: undefined,
    because: 'the OS does not require one, and without EFI under QEMU nothing speaks for one',
    source: VIRT_INSTALL,
  },
};

const LIBVIRT = 'libvirt: qemu_validate.c';

/** The model, where the guest gets one. */
export const TPM_MODEL_RULES: RuleTable<Omit<Tpm, 'need'>> = {
  rules: [
    {
      rule: 'no-tpm-no-model',
      choose: undefined,
      hasTpm: false,
      because: 'the guest gets no TPM',
      source: LIBVIRT,
    },
    {
      rule: 'vtpm',
      choose: { model: 'vtpm', version: '2.0' },
      hypervisor: ['vmware'],
      because: 'it is the one that VMware has',
      source: 'VMware: vtpm.present',
    },
    {
      choose: { model: 'tpm-tis', version: '1.2' },
      arch: X86,
      says: { fact: 'tpm-version', value: '1.2' },
      because: 'version 1.2 speaks this interface only',
      source: LIBVIRT,
    },
    {
      rule: 'tpm-crb',
      choose: { model: 'tpm-crb', version: '2.0' },
      arch: X86,
      because: 'it is the interface of version 2.0',
      source: LIBVIRT,
    },
    {
      rule: 'tpm-spapr',
      choose: { model: 'tpm-spapr', version: '2.0' },
      arch: ['ppc64le'],
      because: 'it is the interface of POWER',
      source: LIBVIRT,
    },
  ],
  otherwise: {
    rule: 'tpm-tis',
    choose: { model: 'tpm-tis', version: '2.0' },
    because: 'it is the interface that this architecture has',
    source: LIBVIRT,
  },
};
