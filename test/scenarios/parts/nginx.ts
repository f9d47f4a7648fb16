/** The real nginx, in front of a server; not all machines have it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { until } from '../../e2e/drivers/until.ts';
import { listenOnLoopback, LOOPBACK } from '../../lab/loopback.ts';
import type { Tools } from '../tools.ts';

/** Its file on `PATH`; null where there is none. */
export function findNginx(path = process.env.PATH ?? ''): string | null {
  const files = path.split(delimiter).map((directory) => join(directory, 'nginx'));
  return files.find(isExecutable) ?? null;
}

/** `location`: the directives of the location `/`. Returns the address for a socket. */
export async function startNginx({ atEnd }: Tools, location: readonly string[]): Promise<string> {
  const nginx = findNginx();
  if (nginx === null) throw new Error('nginx is not on PATH');
  const directory = await mkdtemp(join(tmpdir(), 'nginx-of-scenario-'));
  const port = await freePort();
  await writeFile(join(directory, 'nginx.conf'), configuration(directory, port, location));
  const child = spawn(
    nginx,
    ['-p', directory, '-c', join(directory, 'nginx.conf'), '-e', join(directory, 'error.log')],
    {
      stdio: 'ignore',
    },
  );
  const exited = once(child, 'exit');
  atEnd(async () => {
    child.kill('SIGTERM');
    await exited;
    await rm(directory, { recursive: true, force: true });
  });
  await until(() => accepts(port), { what: 'nginx on its port' });
  return `ws://${LOOPBACK}:${port}`;
}

/** In one process, in the foreground, with all files in a directory of its own. */
function configuration(directory: string, port: number, location: readonly string[]): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off;
master_process off;
pid ${directory}/nginx.pid;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${directory}/${name};`).join('\n  ')}
  server {
    listen ${LOOPBACK}:${port};
    location / {
      ${location.map((directive) => `${directive};`).join('\n      ')}
    }
  }
}
`;
}

/** nginx can be given no port of the system's choice. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnLoopback(server);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

async function accepts(port: number): Promise<boolean> {
  const probe = connect(port, LOOPBACK);
  await once(probe, 'connect');
  probe.destroy();
  return true;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
