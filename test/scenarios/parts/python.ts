/** The servers of python-servers.py, each in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { LOOPBACK } from '../../lab/loopback.ts';
import type { Tools } from '../tools.ts';
import { programFile } from './programs.ts';

export interface PythonServer {
  readonly port: number;
  readonly url: string;
  signal(signal: NodeJS.Signals): void;
  /** Settles when the process has gone. */
  readonly exited: Promise<unknown>;
  /** Settles with the next line that it prints. */
  nextLine(): Promise<unknown>;
}

const SCRIPT = fileURLToPath(new URL('python-servers.py', import.meta.url));

export async function startPython(
  { atEnd }: Tools,
  name: 'websockets' | 'aiohttp' | 'tornado' | 'uvicorn',
): Promise<PythonServer> {
  // What it says when it fails, as it is to, is no news.
  const child = spawn(programFile('python'), [SCRIPT, name], { stdio: ['ignore', 'pipe', 'ignore'] });
  const exited = once(child, 'exit');
  atEnd(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  const lines = createInterface(child.stdout);
  const nextLine = () => once(lines, 'line');
  const [line] = (await Promise.race([
    nextLine(),
    exited.then(() => Promise.reject(new Error(`the server of ${name} did not start`))),
  ])) as [string];
  const port = Number(line);
  return {
    port,
    url: `ws://${LOOPBACK}:${port}`,
    signal: (signal) => void child.kill(signal),
    exited,
    nextLine,
  };
}
