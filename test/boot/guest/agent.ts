// In: the socket of an agent's channel. Out: answers of the guest's init, which speaks the protocol of QEMU's agent.
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { memberOf } from '../../e2e/live-facts.ts';

/** The guest's side of a channel. */
export interface Agent {
  /** What it answers; rejects when the channel is closed. */
  readonly ask: (command: string, words?: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly close: () => void;
}

/** Connects. A question waits until the guest reads it. */
export async function connectAgent(path: string): Promise<Agent> {
  const socket = connect(path);
  await once(socket, 'connect');
  const waiting: ((answer: unknown) => void)[] = [];
  const lines = createInterface({ input: socket });
  lines.on('error', () => undefined);
  lines.on('line', line => waiting.shift()?.(memberOf(JSON.parse(line), 'return')));
  socket.on('error', () => undefined);
  const closed = once(socket, 'close').then(() => Promise.reject(new Error('the channel is closed')));
  closed.catch(() => undefined);
  return {
    ask: (execute, words) => {
      const answer = new Promise(resolve => waiting.push(resolve));
      socket.write(`${JSON.stringify({ execute, ...(words && { arguments: words }) })}\n`);
      return Promise.race([answer, closed]);
    },
    close: () => void socket.destroy(),
  };
}
