// In: a recommendation and what a guest is started from. Out: the guest that a session libvirtd starts from the XML of
// `toLibvirtXml` as it is, with a kernel, an initramfs and a console added, and what came of it.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Hardware } from '../../../lib/policy/aspects/hardware.ts';
import { toLibvirtXml } from '../../../lib/render/libvirt/libvirt.ts';
import type { Libvirtd } from '../../e2e/libvirtd.ts';
import { memberOf } from '../../e2e/live-facts.ts';
import type { Agent } from './agent.ts';
import { attend, type Controls, echoOf } from './attendance.ts';
import {
  type Boot,
  type Experience,
  experienceOf,
  type Findings,
  guestOptions,
  kernelWords,
  PATIENCE,
  prepareFolder,
} from './boot.ts';

/** How often a guest is looked at. */
const PAUSE = 1000;
/** How long the event of a watchdog is waited for when the guest has ended: virsh tells of it later on a busy host. */
const EVENT_PATIENCE = 10_000;

/** Defines, starts, waits, ends. */
export async function bootByLibvirt(hardware: Hardware, boot: Boot, { virsh }: Libvirtd): Promise<Experience> {
  const { folder } = boot;
  const name = basename(folder);
  const begin = Date.now() / 1000;
  prepareFolder(boot, hardware);
  writeFileSync(join(folder, 'domain.xml'), domainOf(hardware, boot, name));
  const findings: Findings = { events: [] };
  try {
    await virsh('define', '--validate', join(folder, 'domain.xml'));
    await virsh('start', name);
    const watched = hardware.watchdog === undefined ? Promise.resolve() : watchdogOf(virsh, name, findings);
    const isAlive = async () => /running|paused/.test(await virsh('domstate', name));
    const isRunning = async () => Date.now() / 1000 < begin + PATIENCE / 1000 && (await isAlive());
    if (hardware.agentChannel !== undefined) await attendByVirsh(virsh, name, hardware, boot, findings, isRunning);
    while (await isRunning()) await wait(PAUSE);
    if (await isAlive()) findings.failure = `it is not done after ${PATIENCE / 1000} seconds`;
    await Promise.race([watched, wait(EVENT_PATIENCE)]);
  } catch (error) {
    findings.failure = String(memberOf(error, 'stderr') || error).trim();
  } finally {
    await virsh('destroy', name).catch(() => undefined);
    await virsh('undefine', '--nvram', name).catch(() => undefined);
  }
  return experienceOf(folder, begin, findings);
}

/** Until the watchdog bites; virsh ends with libvirtd otherwise. */
async function watchdogOf(virsh: Libvirtd['virsh'], name: string, { events }: Findings): Promise<void> {
  const limit = String(PATIENCE / 1000);
  const told = await virsh('event', name, '--event', 'watchdog', '--timeout', limit).catch(() => '');
  if (told.includes("event 'watchdog'")) events.push('WATCHDOG');
}

function domainOf(hardware: Hardware, boot: Boot, name: string): string {
  const { share, ...options } = guestOptions(hardware, boot.folder);
  // A session of libvirt 9 refuses virtiofs.
  const shared = hardware.filesystem?.driver === '9p' && share !== undefined ? { share } : {};
  const { text } = toLibvirtXml(hardware, { ...options, ...shared, name });
  const kernel =
    `<kernel>${boot.kernel}</kernel><initrd>${boot.initramfs}</initrd>` +
    `<cmdline>${kernelWords(boot, hardware)}</cmdline>`;
  const added = boot.programs === undefined ? kernel : '';
  const console = `<console type="file"><source path="${join(boot.folder, 'console')}"/></console>`;
  return text
    .replace('</type>', `</type>${added}`)
    .replace('<console type="pty"/>', console)
    .replace('<devices>', '<on_reboot>destroy</on_reboot><devices>');
}

async function attendByVirsh(
  virsh: Libvirtd['virsh'],
  name: string,
  hardware: Hardware,
  boot: Boot,
  findings: Findings,
  isRunning: () => Promise<boolean>,
): Promise<void> {
  const agent = agentOf(virsh, name);
  const first = async () => echoOf(agent).catch(() => undefined);
  let echo = await first();
  // Until the guest has opened its side.
  for (; echo === undefined && (await isRunning()); echo = await first()) await wait(PAUSE);
  if (echo === undefined) return;
  findings.echo = String(echo);
  const controls: Controls = {
    memory: async () => Number(/^actual (\d+)/m.exec(await virsh('dommemstat', name))?.[1]) * 1024,
    setMemory: bytes => virsh('setmem', name, `${bytes / 1024}`, '--live'),
    stop: () => virsh('suspend', name),
    resume: () => virsh('resume', name),
  };
  await attend(agent, controls, hardware, boot, findings);
}

function agentOf(virsh: Libvirtd['virsh'], name: string): Agent {
  return {
    ask: async (execute, words) => {
      const command = JSON.stringify({ execute, ...(words && { arguments: words }) });
      const answer: unknown = JSON.parse(await virsh('qemu-agent-command', '--timeout', '20', name, command));
      return memberOf(answer, 'return');
    },
    close: () => undefined,
  };
}
