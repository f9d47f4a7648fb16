/** nginx in front of a server, configured as it often is. */
import http from 'node:http';
import { WebSocketServer } from 'ws';

import { DEFAULT_LIMITS } from '../../../src/diagnosis/limits/limit-table.ts';
import { shortened } from '../../e2e/support/lab-limits.ts';
import { LOOPBACK } from '../../lab/loopback.ts';
import { startNginx } from '../parts/nginx.ts';
import { echo, findDeadPort, listen, serveSockets } from '../parts/servers.ts';
import type { Scenario } from '../scenario.ts';

const READ_TIMEOUT_SECONDS = 2;
/** How late a cut may be seen where the machine is busy. */
const LATE_SECONDS = 0.5;

/** As nginx's own documentation has it. */
const PASSES_UPGRADES = [
  'proxy_http_version 1.1',
  'proxy_set_header Upgrade $http_upgrade',
  'proxy_set_header Connection "upgrade"',
];

const NGINX_LIMITS = DEFAULT_LIMITS.limits
  .filter(({ id }) => id === 'nginx')
  .map((limit) => ({ ...limit, seconds: READ_TIMEOUT_SECONDS }));

export const NGINX: readonly Scenario[] = [
  {
    id: 'nginx-read-timeout',
    title: 'nginx cuts what the server has not written to for `proxy_read_timeout`, twice',
    expected: 'idle-timeout',
    needs: 'nginx',
    sockets: 2,
    limits: shortened(NGINX_LIMITS, LATE_SECONDS),
    async run(tools) {
      const { port } = await serveSockets(tools, echo);
      const url = await startNginx(tools, [
        `proxy_pass http://${LOOPBACK}:${port}`,
        ...PASSES_UPGRADES,
        `proxy_read_timeout ${READ_TIMEOUT_SECONDS}s`,
      ]);
      await tools.page.attempt(url);
      await tools.page.attempt(url);
    },
  },
  {
    id: 'nginx-without-upgrade',
    title: 'nginx was not told to pass `Upgrade` on',
    expected: 'handshake-upgrade-lost',
    needs: 'nginx',
    async run(tools) {
      const backend = new WebSocketServer({ noServer: true });
      const server = http.createServer((_request, response) => response.writeHead(426).end('Upgrade Required'));
      server.on('upgrade', (request, socket, head) => backend.handleUpgrade(request, socket, head, echo));
      const { port } = await listen(tools, server);
      await tools.page.attempt(await startNginx(tools, [`proxy_pass http://${LOOPBACK}:${port}`]));
    },
  },
  {
    id: 'nginx-without-backend',
    title: 'Nobody listens behind nginx',
    expected: 'handshake-bad-gateway',
    needs: 'nginx',
    async run(tools) {
      const upstream = `proxy_pass http://${LOOPBACK}:${await findDeadPort(tools)}`;
      await tools.page.attempt(await startNginx(tools, [upstream, ...PASSES_UPGRADES]));
    },
  },
];
