// Whether an OS gets a channel for its guest agent.
import type { AgentChannel } from '../../../model/hardware.ts';
import { QEMU, VIRTIO_ONLY } from '../../engine/conditions.ts';
import { NO_VIRTIO_HERE } from '../../engine/no-virtio.ts';
import type { RuleTable } from '../../engine/rule-table.ts';

const VIRT_INSTALL = 'virt-install: guest.py _add_default_channels';
const QEMU_AGENT: AgentChannel = { name: 'org.qemu.guest_agent.0' };

/** The channel. */
export const AGENT_CHANNEL_RULES: RuleTable<AgentChannel> = {
  rules: [
    NO_VIRTIO_HERE,
    {
      rule: 'virtio-console',
      choose: QEMU_AGENT,
      hypervisor: QEMU,
      has: ['virtio1.0-console', 'virtio-console'],
      because: 'the OS drives virtio’s serial ports, through which host and agent talk',
      source: VIRT_INSTALL,
    },
    {
      rule: 'fallback-virtio-console',
      choose: QEMU_AGENT,
      machine: VIRTIO_ONLY,
      because: 'an OS that runs on this machine drives virtio',
      source: VIRT_INSTALL,
    },
  ],
  otherwise: {
    rule: 'no-agent-channel',
    choose: undefined,
    because: 'no driver for virtio’s serial ports is known',
    source: VIRT_INSTALL,
  },
};
