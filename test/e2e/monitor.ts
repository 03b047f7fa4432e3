// In: the socket of a QEMU's monitor, and commands. Out: the replies.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { type Monitor, memberOf } from './live-facts.ts';

const PATIENCE = 60_000;

/** Waits for the socket as long as QEMU lives, at most a minute. @throws when it does not come */
export async function openMonitor(
  path: string,
  isAlive: () => boolean,
  onEvent: (name: string) => void = () => undefined,
): Promise<{ readonly ask: Monitor; readonly close: () => void }> {
  const socket = await connected(path, isAlive);
  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  // The greeting answers nobody.
  const lines = createInterface({ input: socket });
  lines.on('error', () => undefined);
  lines.on('line', line => {
    const answer: unknown = JSON.parse(line);
    const id = memberOf(answer, 'id');
    const event = memberOf(answer, 'event');
    if (typeof event === 'string') onEvent(event);
    if (typeof id === 'number') waiting.get(id)?.(memberOf(answer, 'return'));
  });
  socket.on('error', () => undefined);
  const closed = once(socket, 'close').then(() => Promise.reject(new Error('QEMU ended')));
  closed.catch(() => undefined);
  const ask: Monitor = (execute, words) => {
    asked += 1;
    const id = asked;
    const answer = new Promise<unknown>(resolve => waiting.set(id, resolve));
    socket.write(`${JSON.stringify({ execute, id, ...(words !== undefined && { arguments: words }) })}\n`);
    return Promise.race([answer, closed]);
  };
  await ask('qmp_capabilities');
  return { ask, close: () => void socket.destroy() };
}

/** The file is there before anybody listens. */
async function connected(path: string, isAlive: () => boolean): Promise<Socket> {
  for (let left = PATIENCE; ; left -= 50) {
    const socket = connect(path);
    try {
      await once(socket, 'connect');
      return socket;
    } catch (error) {
      if (left <= 0 || !isAlive()) throw error;
      await wait(50);
    }
  }
}
