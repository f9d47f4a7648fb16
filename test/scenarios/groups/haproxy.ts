/** Behind the real HAProxy. */
import http from 'node:http';

import { DEFAULT_LIMITS } from '../../../src/diagnosis/limits/limit-table.ts';
import { shortened } from '../../e2e/support/lab-limits.ts';
import { startChild } from '../parts/child.ts';
import { startHaproxy } from '../parts/haproxy.ts';
import { echo, findDeadPort, listen, serveSockets } from '../parts/servers.ts';
import { firstSocket, type Scenario } from '../scenario.ts';

const TUNNEL_SECONDS = 2;

/** HAProxy has no default for it, so that the table has no number. */
const HAPROXY_LIMITS = DEFAULT_LIMITS.limits
  .filter(({ id }) => id === 'haproxy')
  .map((limit) => ({ ...limit, seconds: TUNNEL_SECONDS }));

export const HAPROXY: readonly Scenario[] = [
  {
    id: 'haproxy-tunnel-timeout',
    title: 'HAProxy cuts what is silent for `timeout tunnel`, twice',
    expected: 'idle-timeout',
    needs: 'haproxy',
    sockets: 2,
    limits: shortened(HAPROXY_LIMITS, 0.5),
    async run(tools) {
      const { port } = await serveSockets(tools, echo);
      const url = await startHaproxy(tools, port, [`timeout tunnel ${TUNNEL_SECONDS}s`]);
      await tools.page.attempt(url);
      await tools.page.attempt(url);
    },
  },
  {
    id: 'haproxy-without-backend',
    title: 'Nobody listens behind HAProxy, which answers 503',
    expected: 'handshake-unavailable',
    needs: 'haproxy',
    async run(tools) {
      await tools.page.attempt(await startHaproxy(tools, await findDeadPort(tools), ['retries 0']));
    },
  },
  {
    id: 'haproxy-backend-hangs',
    title: 'The server behind HAProxy never answers, and HAProxy does with 504',
    expected: 'handshake-bad-gateway',
    needs: 'haproxy',
    async run(tools) {
      const backend = http.createServer();
      backend.on('upgrade', () => undefined);
      const { port } = await listen(tools, backend);
      await tools.page.attempt(await startHaproxy(tools, port, ['timeout server 500ms']));
    },
  },
  {
    id: 'haproxy-denies',
    title: '`http-request deny` of HAProxy with 429',
    expected: 'handshake-429',
    needs: 'haproxy',
    async run(tools) {
      const { port } = await serveSockets(tools, echo);
      await tools.page.attempt(await startHaproxy(tools, port, [], ['http-request deny deny_status 429']));
    },
  },
  {
    id: 'haproxy-backend-killed',
    title: 'The server behind HAProxy is killed, and HAProxy answers the next attempt with 503',
    expected: 'server-restart-suspected',
    judged: firstSocket,
    sockets: 2,
    needs: 'haproxy',
    async run(tools) {
      const server = await startChild(tools);
      const url = await startHaproxy(tools, server.port);
      const socket = await tools.page.open(url);
      server.signal('SIGKILL');
      await server.exited;
      await tools.page.ended(socket);
      await tools.page.attempt(url);
    },
  },
];
