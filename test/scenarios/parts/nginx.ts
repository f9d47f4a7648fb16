/** The real nginx, in front of a server; not all machines have it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { LOOPBACK } from '../../lab/loopback.ts';
import type { Tools } from '../tools.ts';
import { freePort, programFile, untilListening } from './programs.ts';

export interface Nginx {
  /** For a socket, without a path. */
  readonly url: string;
  /** At once, with all that is open. Settles when it has gone. */
  stop(): Promise<void>;
}

export interface NginxConfiguration {
  /** Directives of `http`. */
  readonly http?: readonly string[];
  /** Directives of `server`, each whole, a location too. */
  readonly server: readonly string[];
}

/** As nginx's own documentation has it. */
export const PASSES_UPGRADES = [
  'proxy_http_version 1.1;',
  'proxy_set_header Upgrade $http_upgrade;',
  'proxy_set_header Connection "upgrade";',
];

/** A location with these directives, each without its semicolon. */
export function location(path: string, directives: readonly string[]): string {
  return `location ${path} { ${directives.map((each) => each.replace(/;?$/, ';')).join(' ')} }`;
}

export async function startNginx({ atEnd }: Tools, { http = [], server }: NginxConfiguration): Promise<Nginx> {
  const directory = await mkdtemp(join(tmpdir(), 'nginx-of-scenario-'));
  const port = await freePort();
  const file = join(directory, 'nginx.conf');
  await writeFile(file, configuration(directory, port, { http, server }));
  const child = spawn(programFile('nginx'), ['-p', directory, '-c', file, '-e', join(directory, 'error.log')], {
    stdio: 'ignore',
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  atEnd(async () => {
    await stop();
    await rm(directory, { recursive: true, force: true });
  });
  await untilListening(port, 'nginx');
  return { url: `ws://${LOOPBACK}:${port}`, stop };
}

/** In one process, in the foreground, with all files in a directory of its own. */
function configuration(directory: string, port: number, { http, server }: Required<NginxConfiguration>): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off;
master_process off;
pid ${directory}/nginx.pid;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${directory}/${name};`).join('\n  ')}
  ${http.join('\n  ')}
  server {
    listen ${LOOPBACK}:${port};
    ${server.join('\n    ')}
  }
}
`;
}
