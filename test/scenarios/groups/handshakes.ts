/** Servers and gateways that answer the handshake with something else than 101. */
import http from 'node:http';
import { createServer } from 'node:net';
import { Aedes } from 'aedes';
import { WebSocketServer } from 'ws';

import { httpAnswer } from '../../lab/handshake.ts';
import { LOOPBACK } from '../../lab/loopback.ts';
import { startGateway, startPlainGateway } from '../parts/proxies.ts';
import { addSockets, echo, findDeadPort, listen, serveSockets, type Listening } from '../parts/servers.ts';
import type { Scenario } from '../scenario.ts';
import type { Tools } from '../tools.ts';

const PAGE = '<!doctype html><title>An application</title><div id="root"></div>';

/** Answers each upgrade as a router does that the application wrote itself. */
function routeUpgrades(tools: Tools, answer: (path: string) => string): Promise<Listening> {
  const server = http.createServer();
  server.on('upgrade', ({ url = '' }, connection) => connection.end(answer(url)));
  return listen(tools, server);
}

export const HANDSHAKES: readonly Scenario[] = [
  {
    id: 'ws-no-token',
    title: '`verifyClient` of ws misses a token and answers 401',
    expected: 'handshake-401',
    async run(tools) {
      const { url } = await serveSockets(tools, echo, {
        verifyClient: ({ req }, answer) => {
          if (req.url?.includes('token=')) answer(true);
          else answer(false, 401);
        },
      });
      await tools.page.attempt(url);
    },
  },
  {
    id: 'ws-token-expired-since',
    title: 'The token in the address was good for one connection, and `verifyClient` then answers 401',
    expected: 'handshake-401',
    sockets: 2,
    async run(tools) {
      let isFirst = true;
      const { url } = await serveSockets(tools, (socket) => socket.close(1000), {
        verifyClient: (_info, answer) => {
          answer(isFirst, 401);
          isFirst = false;
        },
      });
      await tools.page.attempt(`${url}/?token=good`);
      await tools.page.attempt(`${url}/?token=good`);
    },
  },
  {
    id: 'ws-foreign-origin',
    title: '`verifyClient` of ws does not allow the origin and answers 403',
    expected: 'handshake-403',
    async run(tools) {
      const { url } = await serveSockets(tools, echo, {
        verifyClient: ({ origin }, answer) => answer(origin === 'https://app.example', 403, 'Origin not allowed'),
      });
      await tools.page.attempt(url);
    },
  },
  {
    id: 'ws-other-path',
    title: 'ws serves another path, which it says by 400',
    // No proxy is there, but the catalogue has no other cause for a 400 (as for the lab's `http-400`).
    expected: 'handshake-upgrade-lost',
    async run(tools) {
      const { url } = await serveSockets(tools, echo, { path: '/socket' });
      await tools.page.attempt(`${url}/sockets`);
    },
  },
  {
    id: 'router-404',
    title: 'The application’s router knows no socket at this path',
    expected: 'handshake-404',
    async run(tools) {
      const { url } = await routeUpgrades(tools, () => httpAnswer(404));
      await tools.page.attempt(`${url}/v1/socket`);
    },
  },
  {
    id: 'http-server-404',
    title: 'An HTTP server without WebSockets answers 404',
    expected: 'handshake-404',
    async run(tools) {
      const server = http.createServer((_request, response) => response.writeHead(404).end('Not found'));
      const { url } = await listen(tools, server);
      await tools.page.attempt(`${url}/socket`);
    },
  },
  {
    id: 'single-page-fallback',
    title: 'A web server answers every path with index.html',
    expected: 'handshake-200',
    async run(tools) {
      const server = http.createServer((_request, response) =>
        response.setHeader('content-type', 'text/html').end(PAGE),
      );
      const { url } = await listen(tools, server);
      await tools.page.attempt(`${url}/socket`);
    },
  },
  {
    id: 'login-redirect',
    title: 'The session has ended, and the server leads to its login',
    expected: 'handshake-redirect',
    async run(tools) {
      const server = http.createServer((_request, response) => response.writeHead(302, { location: '/login' }).end());
      const { url } = await listen(tools, server);
      await tools.page.attempt(`${url}/socket`);
    },
  },
  {
    id: 'upgrade-limiter',
    title: 'A limiter lets three connections in and answers 429 to the fourth',
    expected: 'handshake-429',
    sockets: 4,
    async run(tools) {
      let count = 0;
      const { url } = await serveSockets(tools, (socket) => socket.close(1000, 'done'), {
        verifyClient: (_info, answer) => answer(++count <= 3, 429, 'Too Many Requests', { 'Retry-After': '60' }),
      });
      for (let attempt = 1; attempt <= 4; attempt++) await tools.page.attempt(url);
    },
  },
  {
    id: 'upgrade-handler-fails',
    title: 'The handler of the upgrade throws, and the server answers 500',
    expected: 'handshake-500',
    async run(tools) {
      const { url } = await routeUpgrades(tools, (path) => {
        try {
          return decodeURIComponent(path) && httpAnswer(404);
        } catch {
          return httpAnswer(500);
        }
      });
      await tools.page.attempt(`${url}/socket?room=%`);
    },
  },
  {
    id: 'still-starting',
    title: 'The server answers 503 until it is ready',
    expected: 'handshake-unavailable',
    async run(tools) {
      const { url } = await routeUpgrades(tools, () => httpAnswer(503, { 'Retry-After': '1' }));
      await tools.page.attempt(url);
    },
  },
  {
    id: 'gateway-without-backend',
    title: 'The server behind the gateway does not run',
    expected: 'handshake-bad-gateway',
    async run(tools) {
      const { url } = await startGateway(tools, await findDeadPort(tools));
      await tools.page.attempt(url);
    },
  },
  {
    id: 'gateway-drops-upgrade',
    title: 'A gateway passes the request on without `Upgrade`, and ws answers 426',
    expected: 'handshake-upgrade-lost',
    async run(tools) {
      // Without an HTTP server of the application's, which would answer itself.
      const backend = new WebSocketServer({ host: LOOPBACK, port: 0 });
      await new Promise((resolve) => {
        backend.once('listening', resolve);
      });
      tools.atEnd(() => backend.close());
      const address = backend.address();
      if (address === null || typeof address === 'string') throw new Error('ws does not listen on a port');
      const { url } = await startPlainGateway(tools, address.port);
      await tools.page.attempt(url);
    },
  },
  {
    id: 'nothing-listens',
    title: 'The development server was stopped',
    expected: 'connection-refused',
    async run(tools) {
      await tools.page.attempt(`ws://${LOOPBACK}:${await findDeadPort(tools)}/`);
    },
  },
  {
    id: 'subprotocol-not-taken',
    title: 'ws chooses none of the subprotocols; Firefox opens all the same, and the page closes',
    expected: { chrome: 'subprotocol-mismatch', firefox: 'page-closed' },
    async run(tools) {
      const { url } = await serveSockets(tools, echo, { handleProtocols: () => false });
      await tools.page.tab.evaluate(async (address) => {
        const made = window.sockets.make(address, ['v2.example']);
        if (await window.sockets.opened(made)) window.sockets.socket(made).close(1000);
        await window.sockets.ended(made);
      }, url);
    },
  },
  {
    id: 'mqtt-port',
    title: 'The port speaks bare MQTT, whose broker hangs up on HTTP',
    expected: ['handshake-not-http', 'handshake-dropped'],
    async run(tools) {
      const broker = await Aedes.createBroker();
      const { url } = await listen(tools, createServer(broker.handle));
      tools.atEnd(
        () =>
          new Promise<void>((resolve) => {
            broker.close(resolve);
          }),
      );
      await tools.page.attempt(url);
    },
  },
  {
    id: 'two-servers-on-one',
    title: 'Two servers of ws hang on one HTTP server, and the second answers 400 into the open socket',
    expected: { chrome: 'server-sent-bad-frame', firefox: ['server-sent-bad-frame', 'dropped-unknown'] },
    async run(tools) {
      const server = http.createServer();
      addSockets(server, echo, { path: '/chat' });
      addSockets(server, echo, { path: '/news' });
      const { url } = await listen(tools, server);
      await tools.page.attempt(`${url}/chat`);
    },
  },
];
