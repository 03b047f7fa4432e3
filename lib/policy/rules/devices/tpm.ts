// The rules for the TPM: whether the OS needs one, and its model.

import type { WithReason } from '../../../model/reason.ts';
import type { AspectDefinition, PartDefinition } from '../../engine/aspect.ts';
import { PARAVIRTUAL, QEMU, X86 } from '../../engine/conditions.ts';
import type { Decision } from '../../engine/decision.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

/** How much an OS needs a TPM. */
export type TpmNeed = 'required' | 'recommended' | 'supported';
/** A trusted platform module. Unless it is required, the caller decides whether the guest gets it. */
export interface Tpm {
  readonly model: 'tpm-crb' | 'tpm-tis' | 'tpm-spapr' | 'vtpm';
  readonly version: '2.0' | '1.2';
  readonly need: TpmNeed;
}
type Need = Pick<Tpm, 'need'>;
type Model = Omit<Tpm, 'need'>;

const VIRT_INSTALL = 'virt-install: guest.py _add_default_tpm';

/** The rules for the need. */
const TPM_NEED_RULES: RuleTable<Need> = {
  rules: [
    {
      rule: 'no-tpm-here',
      choose: undefined,
      when: { machine: ['s390-ccw-virtio', 'xenfv', ...PARAVIRTUAL] },
      because: 'libvirt has none for this machine',
      source: 'libvirt: tpm',
    },
    {
      choose: { need: 'required' },
      when: { fact: { name: 'tpm', value: 'required' } },
      because: 'the OS does not install without one',
      source: 'the facts',
    },
    {
      choose: undefined,
      when: { fact: { name: 'tpm', value: 'unsupported' } },
      because: 'the OS cannot use one',
      source: 'the facts',
    },
    {
      choose: { need: 'recommended' },
      when: { firmware: 'efi', fact: { name: 'tpm', value: 'recommended' } },
      because: 'the OS is better off with one',
      source: 'the facts',
    },
    {
      choose: { need: 'supported' },
      when: { firmware: 'efi', fact: { name: 'tpm', value: 'supported', origin: 'site' } },
      because: 'the OS can use one',
      source: 'the facts',
    },
    {
      rule: 'tpm-of-efi',
      choose: { need: 'recommended' },
      when: { hypervisor: QEMU, firmware: 'efi' },
      because: 'a guest that starts from EFI can measure what it starts',
      source: VIRT_INSTALL,
    },
  ],
  fallback: {
    rule: 'no-tpm',
    choose: undefined,
    because: 'the OS does not require one, and without EFI under QEMU nothing speaks for one',
    source: VIRT_INSTALL,
  },
};

const LIBVIRT = 'libvirt: qemu_validate.c';

/** The rules for the model. */
const TPM_MODEL_RULES: RuleTable<Model> = {
  rules: [
    {
      rule: 'no-tpm-no-model',
      choose: undefined,
      when: { hasTpm: false },
      because: 'the guest gets no TPM',
      source: LIBVIRT,
    },
    {
      rule: 'vtpm',
      choose: { model: 'vtpm', version: '2.0' },
      when: { hypervisor: ['vmware'] },
      because: 'it is the one that VMware has',
      source: 'VMware: vtpm.present',
    },
    {
      choose: { model: 'tpm-tis', version: '1.2' },
      when: { arch: X86, fact: { name: 'tpm-version', value: '1.2' } },
      because: 'version 1.2 speaks this interface only',
      source: LIBVIRT,
    },
    {
      rule: 'tpm-crb',
      choose: { model: 'tpm-crb', version: '2.0' },
      when: { arch: X86 },
      because: 'it is the interface of version 2.0',
      source: LIBVIRT,
    },
    {
      rule: 'tpm-spapr',
      choose: { model: 'tpm-spapr', version: '2.0' },
      when: { arch: ['ppc64le'] },
      because: 'it is the interface of POWER',
      source: LIBVIRT,
    },
  ],
  fallback: {
    rule: 'tpm-tis',
    choose: { model: 'tpm-tis', version: '2.0' },
    because: 'it is the interface that this architecture has',
    source: LIBVIRT,
  },
};

interface TpmDecisions {
  readonly tpm: Decision<Need>;
  readonly 'tpm-model': Decision<Model>;
}

const NEEDS: Readonly<Record<TpmNeed, string>> = {
  required: 'needs a TPM',
  recommended: 'should have a TPM',
  supported: 'can have a TPM',
};

/** The TPM. */
export const TPM: PartDefinition<'tpm', Need, 'tpm', WithReason<Tpm>, TpmDecisions> = {
  name: 'tpm',
  about: 'How much the OS wants a trusted platform module.',
  table: TPM_NEED_RULES,
  noun: 'TPM',
  inWords: ({ need }) => need,
  sentence: ({ need }) => NEEDS[need],
  addToContext: tpm => ({ hasTpm: tpm !== undefined }),
  key: 'tpm',
  assemble: ({ tpm: { choose: need, because }, 'tpm-model': { choose: model } }) =>
    need && model && { ...model, ...need, because },
  details: ({ model }) => [model],
};

/** The model of the TPM. */
export const TPM_MODEL: AspectDefinition<'tpm-model', Model> = {
  name: 'tpm-model',
  about: 'Which one it is, where there is one.',
  table: TPM_MODEL_RULES,
  noun: 'TPM model',
  needs: ({ model, version }) => ({ tpmModels: model, tpmBackends: 'emulator', tpmVersions: version }),
  inWords: ({ model, version }) => `${model} ${version}`,
};
