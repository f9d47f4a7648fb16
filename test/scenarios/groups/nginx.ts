/** Behind the real nginx. */
import http from 'node:http';
import { WebSocketServer } from 'ws';

import { DEFAULT_LIMITS } from '../../../src/diagnosis/limits/limit-table.ts';
import { shortened } from '../../e2e/support/lab-limits.ts';
import { LOOPBACK } from '../../lab/loopback.ts';
import { location, PASSES_UPGRADES, startNginx } from '../parts/nginx.ts';
import { echo, findDeadPort, listen, serveSockets } from '../parts/servers.ts';
import { firstSocket, type Scenario } from '../scenario.ts';
import type { Tools } from '../tools.ts';

const READ_TIMEOUT_SECONDS = 2;
/** How late a cut may be seen where the machine is busy. */
const LATE_SECONDS = 0.5;

const NGINX_LIMITS = DEFAULT_LIMITS.limits
  .filter(({ id }) => id === 'nginx')
  .map((limit) => ({ ...limit, seconds: READ_TIMEOUT_SECONDS }));

/** All goes to the server on that port, with what an upgrade needs and these directives. */
function passingTo(port: number, ...others: readonly string[]): string {
  return location('/', [`proxy_pass http://${LOOPBACK}:${port}`, ...PASSES_UPGRADES, ...others]);
}

interface NginxScenario extends Pick<Scenario, 'id' | 'title' | 'expected'> {
  readonly server: (tools: Tools) => readonly string[] | Promise<readonly string[]>;
  readonly http?: readonly string[];
  readonly path?: string;
}

/** One attempt, which does not open. */
function refused({ server, http: directives = [], path = '/', ...about }: NginxScenario): Scenario {
  return {
    ...about,
    needs: 'nginx',
    async run(tools) {
      const { url } = await startNginx(tools, { http: directives, server: await server(tools) });
      await tools.page.attempt(url + path);
    },
  };
}

export const NGINX: readonly Scenario[] = [
  {
    id: 'nginx-read-timeout',
    title: 'nginx cuts what has been silent for `proxy_read_timeout`, twice',
    expected: 'idle-timeout',
    needs: 'nginx',
    sockets: 2,
    limits: shortened(NGINX_LIMITS, LATE_SECONDS),
    async run(tools) {
      const { port } = await serveSockets(tools, echo);
      const { url } = await startNginx(tools, {
        server: [passingTo(port, `proxy_read_timeout ${READ_TIMEOUT_SECONDS}s`)],
      });
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
      const { url } = await startNginx(tools, {
        server: [location('/', [`proxy_pass http://${LOOPBACK}:${port}`])],
      });
      await tools.page.attempt(url);
    },
  },
  {
    id: 'nginx-stopped',
    title: 'nginx is stopped with an open socket, and nobody listens any more',
    expected: 'server-restart-suspected',
    needs: 'nginx',
    judged: firstSocket,
    sockets: 2,
    async run(tools) {
      const { port } = await serveSockets(tools, echo);
      const { url, stop } = await startNginx(tools, { server: [passingTo(port)] });
      const socket = await tools.page.open(url);
      await stop();
      await tools.page.ended(socket);
      await tools.page.attempt(url);
    },
  },
  refused({
    id: 'nginx-without-backend',
    title: 'Nobody listens behind nginx',
    expected: 'handshake-bad-gateway',
    server: async (tools) => [passingTo(await findDeadPort(tools))],
  }),
  refused({
    id: 'nginx-backend-hangs',
    title: 'The server behind nginx never answers, and nginx does with 504',
    expected: 'handshake-bad-gateway',
    async server(tools) {
      const backend = http.createServer();
      backend.on('upgrade', () => undefined);
      const { port } = await listen(tools, backend);
      return [passingTo(port, 'proxy_read_timeout 1s')];
    },
  }),
  refused({
    id: 'nginx-other-location',
    title: 'nginx has no location for the path, and no such file',
    expected: 'handshake-404',
    server: () => [location('/api/', ['return 204'])],
    path: '/socket',
  }),
  refused({
    id: 'nginx-slash-missing',
    title: 'The location ends with a slash and the address does not: nginx answers 301',
    expected: 'handshake-redirect',
    server: async (tools) => [
      location('/socket/', [`proxy_pass http://${LOOPBACK}:${await findDeadPort(tools)}`, ...PASSES_UPGRADES]),
    ],
    path: '/socket',
  }),
  refused({
    id: 'nginx-to-https',
    title: 'nginx leads every request to https',
    expected: 'handshake-redirect',
    server: () => ['return 301 https://$host$request_uri;'],
  }),
  {
    id: 'nginx-limits-requests',
    title: '`limit_req` of nginx lets one request a minute through, and this is the second',
    expected: 'handshake-429',
    needs: 'nginx',
    sockets: 2,
    async run(tools) {
      const { port } = await serveSockets(tools, (socket) => socket.close(1000));
      const { url } = await startNginx(tools, {
        http: ['limit_req_zone $binary_remote_addr zone=all:1m rate=1r/m;', 'limit_req_status 429;'],
        server: [passingTo(port, 'limit_req zone=all')],
      });
      await tools.page.attempt(url);
      await tools.page.attempt(url);
    },
  },
  refused({
    id: 'nginx-asks-for-password',
    title: '`auth_basic` of nginx asks for a password',
    expected: 'handshake-401',
    server: () => [location('/', ['auth_basic "Members"', 'auth_basic_user_file /dev/null'])],
  }),
  refused({
    id: 'nginx-denies',
    title: '`deny all` of nginx',
    expected: 'handshake-403',
    server: () => [location('/', ['deny all'])],
  }),
  refused({
    id: 'nginx-single-page',
    title: 'nginx answers each unknown path with the page of the application',
    expected: 'handshake-200',
    server: () => [location('/', ['default_type text/html', "return 200 '<!doctype html><title>App</title>'"])],
    path: '/socket',
  }),
  refused({
    id: 'nginx-444',
    title: 'nginx hangs up without an answer: `return 444`',
    expected: 'handshake-dropped',
    server: () => [location('/', ['return 444'])],
  }),
  refused({
    id: 'nginx-maintenance',
    title: 'nginx answers 503 with the page of the maintenance',
    expected: 'handshake-unavailable',
    server: () => [location('/', ['return 503 "<h1>Back soon</h1>"'])],
  }),
  {
    id: 'nginx-limits-connections',
    title: '`limit_conn` of nginx allows a connection a client, and this is the second',
    expected: 'handshake-unavailable',
    needs: 'nginx',
    sockets: 2,
    async run(tools) {
      const { port } = await serveSockets(tools, echo);
      const { url } = await startNginx(tools, {
        http: ['limit_conn_zone $binary_remote_addr zone=all:1m;'],
        server: [passingTo(port, 'limit_conn all 1')],
      });
      await tools.page.open(url);
      await tools.page.attempt(url);
    },
  },
  {
    id: 'nginx-restarted-with-many',
    title: 'nginx is stopped while three sockets are open, and the page tries again',
    expected: 'server-restart-suspected',
    judged: firstSocket,
    sockets: 4,
    needs: 'nginx',
    async run(tools) {
      const { port } = await serveSockets(tools, echo);
      const { url, stop } = await startNginx(tools, { server: [passingTo(port)] });
      const sockets = [await tools.page.open(`${url}/a`), await tools.page.open(`${url}/b`)];
      sockets.push(await tools.page.open(`${url}/c`));
      await stop();
      await Promise.all(sockets.map((socket) => tools.page.ended(socket)));
      await tools.page.attempt(`${url}/a`);
    },
  },
];
