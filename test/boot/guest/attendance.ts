// In: a guest that runs, its agent, and how its hypervisor is told what to do. Out: what it answers, what its balloon
// gives back; in the end it is asked to end.
import { setTimeout as wait } from 'node:timers/promises';
import type { Hardware } from '../../../lib/policy/aspects/hardware.ts';
import type { Agent } from './agent.ts';
import { type Boot, type Findings, MEBIBYTE } from './boot.ts';

/** What a hypervisor does with a guest that runs. */
export interface Controls {
  /** The size of its memory, in bytes. */
  readonly memory: () => Promise<number>;
  readonly setMemory: (bytes: number) => Promise<unknown>;
  readonly stop: () => Promise<unknown>;
  readonly resume: () => Promise<unknown>;
}

/** The first answer of a guest. */
export async function echoOf(agent: Agent): Promise<unknown> {
  return agent.ask('osinfo-echo', { id: 4711 });
}

/** Attends a guest that has answered, until it is asked to end. */
export async function attend(
  agent: Agent,
  controls: Controls,
  { balloon }: Hardware,
  boot: Boot,
  findings: Findings,
): Promise<void> {
  if (balloon?.model === 'virtio') findings.ballooned = await inflateBalloon(controls);
  await boot.meanwhile?.(agent, async seconds => {
    await controls.stop();
    await wait(seconds * 1000);
    await controls.resume();
  });
  await agent.ask('osinfo-end');
}

/** Changes the size of the memory by 64 MiB, and tells how much of it the guest gave. */
async function inflateBalloon({ memory, setMemory }: Controls): Promise<number> {
  const before = await memory();
  const wanted = before - 64 * MEBIBYTE;
  await setMemory(wanted);
  for (let left = 50; left > 0 && (await memory()) !== wanted; left -= 1) await wait(200);
  return before - (await memory());
}
