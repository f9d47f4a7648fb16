/** Server programs that a scenario may need; not all machines have them. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';

import { until } from '../../e2e/drivers/until.ts';
import { listenOnLoopback, LOOPBACK } from '../../lab/loopback.ts';

export type Program = 'nginx' | 'haproxy' | 'python';

export interface Search {
  /** Its file; null where there is none that will do. */
  readonly find: () => string | null;
  /** What brings it to Debian. */
  readonly packages: readonly string[];
}

/** Python is there only with the servers of python-servers.py. */
const PYTHON_MODULES = 'import websockets, aiohttp, tornado, uvicorn';

export const PROGRAMS: Readonly<Record<Program, Search>> = {
  nginx: { find: () => onPath('nginx')[0] ?? null, packages: ['nginx-light'] },
  // Debian has it in a directory that is on the path of root alone.
  haproxy: { find: () => onPath('haproxy')[0] ?? null, packages: ['haproxy'] },
  python: {
    // The first on the path may be another than the system's, which has the packages.
    find: () => [...onPath('python3'), '/usr/bin/python3'].find(hasServers) ?? null,
    packages: ['python3-websockets', 'python3-aiohttp', 'python3-tornado', 'uvicorn'],
  },
};

/** Throws where it is missing: who runs a scenario has looked before. */
export function programFile(program: Program): string {
  const file = PROGRAMS[program].find();
  if (file === null) throw new Error(`${program} was not found`);
  return file;
}

/** These programs can be given no port of the system's choice. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnLoopback(server);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

export async function untilListening(port: number, what: string): Promise<void> {
  await until(() => accepts(port), { what: `${what} on its port` });
}

async function accepts(port: number): Promise<boolean> {
  const probe = connect(port, LOOPBACK);
  await once(probe, 'connect');
  probe.destroy();
  return true;
}

function onPath(name: string): readonly string[] {
  const directories = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return directories.map((directory) => join(directory, name)).filter(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasServers(python: string): boolean {
  try {
    execFileSync(python, ['-c', PYTHON_MODULES], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
