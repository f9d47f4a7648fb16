/** The real HAProxy, in front of a server; not all machines have it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { LOOPBACK } from '../../lab/loopback.ts';
import type { Tools } from '../tools.ts';
import { freePort, programFile, untilListening } from './programs.ts';

/** Returns the address for a socket. `settings`: lines of its `defaults`; `rules`: of its `listen`. */
export async function startHaproxy(
  { atEnd }: Tools,
  backendPort: number,
  settings: readonly string[] = [],
  rules: readonly string[] = [],
): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'haproxy-of-scenario-'));
  const port = await freePort();
  const file = join(directory, 'haproxy.cfg');
  await writeFile(file, configuration(port, backendPort, settings, rules));
  const child = spawn(programFile('haproxy'), ['-f', file, '-db', '-q'], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  atEnd(async () => {
    child.kill('SIGTERM');
    await exited;
    await rm(directory, { recursive: true, force: true });
  });
  await untilListening(port, 'HAProxy');
  return `ws://${LOOPBACK}:${port}`;
}

function configuration(
  port: number,
  backendPort: number,
  settings: readonly string[],
  rules: readonly string[],
): string {
  return `defaults
  mode http
  timeout connect 1s
  retries 0
  timeout client 30s
  timeout server 30s
  ${settings.join('\n  ')}
listen scenario
  bind ${LOOPBACK}:${port}
  ${rules.join('\n  ')}
  server one ${LOOPBACK}:${backendPort}
`;
}
