/** The server of child-server.js, in a process that can be killed, stopped and started again. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { LOOPBACK } from '../../lab/loopback.ts';
import type { Tools } from '../tools.ts';

export interface ChildServer {
  readonly port: number;
  readonly url: string;
  signal(signal: NodeJS.Signals): void;
  /** Settles when the process has gone. */
  readonly exited: Promise<unknown>;
}

export interface ChildOptions {
  /** Default: the system chooses. */
  readonly port?: number;
  /** The code of the Close frames that it sends when it is asked to go. */
  readonly closeCode?: number;
}

const SCRIPT = fileURLToPath(new URL('child-server.js', import.meta.url));

export async function startChild(
  { atEnd }: Tools,
  { port = 0, closeCode = 1001 }: ChildOptions = {},
): Promise<ChildServer> {
  const child = fork(SCRIPT, {
    // Not those of this process, which may load TypeScript.
    execArgv: [],
    env: { PATH: process.env.PATH, PORT: String(port), CLOSE_CODE: String(closeCode) },
    // What it says when it crashes is no news.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const exited = once(child, 'exit');
  atEnd(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  const [message] = (await Promise.race([
    once(child, 'message'),
    exited.then(() => Promise.reject(new Error('the server did not start'))),
  ])) as [{ readonly port: number }];
  return {
    port: message.port,
    url: `ws://${LOOPBACK}:${message.port}`,
    signal: (signal) => void child.kill(signal),
    exited,
  };
}
