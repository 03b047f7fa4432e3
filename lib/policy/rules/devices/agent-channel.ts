// The rules for the channel of the guest agent.

import type { WithReason } from '../../../model/reason.ts';
import type { PartDefinition } from '../../engine/aspect.ts';
import { ALWAYS_VIRTIO, QEMU } from '../../engine/conditions.ts';
import { NO_VIRTIO_HERE } from '../../engine/no-virtio.ts';
import type { RuleTable } from '../../engine/rule-table.ts';
import { type DecisionsWithVirtioModel, type VirtioModel, withVirtioModel } from '../system/virtio-model.ts';

/** The channel of the guest agent. */
export interface AgentChannel extends VirtioModel {
  readonly name: 'org.qemu.guest_agent.0';
}

const VIRT_INSTALL = 'virt-install: guest.py _add_default_channels';
/** The channel of QEMU's agent. */
export const QEMU_AGENT: AgentChannel = { name: 'org.qemu.guest_agent.0' };

/** The rules, in order. */
const AGENT_CHANNEL_RULES: RuleTable<AgentChannel> = {
  rules: [
    NO_VIRTIO_HERE,
    {
      rule: 'virtio-console',
      choose: QEMU_AGENT,
      when: { hypervisor: QEMU, supports: ['virtio1.0-console', 'virtio-console'] },
      because: 'the OS drives virtio’s serial ports, through which host and agent talk',
      source: VIRT_INSTALL,
    },
    {
      rule: 'fallback-virtio-console',
      choose: QEMU_AGENT,
      when: { arch: ALWAYS_VIRTIO },
      because: 'an OS that runs on this machine drives virtio',
      source: VIRT_INSTALL,
    },
  ],
  fallback: {
    rule: 'no-agent-channel',
    choose: undefined,
    because: 'no driver for virtio’s serial ports is known',
    source: VIRT_INSTALL,
  },
};

/** The channel of the guest agent. */
export const AGENT_CHANNEL: PartDefinition<
  'agent-channel',
  AgentChannel,
  'agentChannel',
  WithReason<AgentChannel>,
  DecisionsWithVirtioModel<'agent-channel', AgentChannel>
> = {
  name: 'agent-channel',
  about: 'The channel of the guest agent.',
  table: AGENT_CHANNEL_RULES,
  noun: 'agent channel',
  needs: () => ({ channels: 'unix' }),
  inWords: ({ name }) => (name === QEMU_AGENT.name ? 'qemu' : name),
  key: 'agentChannel',
  assemble: ({ 'agent-channel': channel, 'virtio-model': model }) => withVirtioModel(channel, true, model),
};
