/** Other servers and proxies for Node.js than ws, each used as its own documentation shows. */
import http from 'node:http';
import type { Socket } from 'node:net';
import FayeSocket from 'faye-websocket';
import HttpProxy from 'http-proxy';
import sockjs from 'sockjs';
import websocket from 'websocket';
import { WebSocketServer } from 'ws';

import { LOOPBACK } from '../../lab/loopback.ts';
import { startChild } from '../parts/child.ts';
import { echo, findDeadPort, listen, serveSockets, type Listening } from '../parts/servers.ts';
import { firstSocket, type Scenario } from '../scenario.ts';
import type { Tools } from '../tools.ts';

/** `websocket` (WebSocket-Node). */
async function serveNodeSockets(
  tools: Tools,
  answer: (request: websocket.request) => void,
  config: Partial<websocket.IServerConfig> = {},
): Promise<Listening> {
  const server = http.createServer((_request, response) => response.writeHead(404).end());
  const sockets = new websocket.server({ ...config, httpServer: server });
  sockets.on('request', answer);
  return listen(tools, server);
}

async function serveFaye(tools: Tools, connect: (socket: FayeSocket) => void): Promise<Listening> {
  const server = http.createServer((_request, response) => response.writeHead(404).end());
  server.on('upgrade', (request, socket, head) => {
    if (FayeSocket.isWebSocket(request)) connect(new FayeSocket(request, socket, head));
  });
  return listen(tools, server);
}

/** As the development servers have it that are made of http-proxy: an error ends the connection. */
async function proxyWith(tools: Tools, targetPort: number): Promise<Listening> {
  const proxy = HttpProxy.createProxyServer({ target: { host: LOOPBACK, port: targetPort }, ws: true });
  proxy.on('error', (_error, _request, response) => response.end());
  const server = http.createServer((request, response) => proxy.web(request, response));
  server.on('upgrade', (request, socket: Socket, head) => proxy.ws(request, socket, head));
  tools.atEnd(() => proxy.close());
  return listen(tools, server);
}

export const NODE_SERVERS: readonly Scenario[] = [
  {
    id: 'node-websocket-rejects',
    title: 'WebSocket-Node: the application does not allow the origin and calls `reject()`',
    expected: 'handshake-403',
    async run(tools) {
      const { url } = await serveNodeSockets(tools, (request) => request.reject());
      await tools.page.attempt(url);
    },
  },
  {
    id: 'node-websocket-other-protocol',
    title: 'WebSocket-Node: the application accepts a subprotocol that was not asked for, and the library answers 500',
    expected: 'handshake-500',
    async run(tools) {
      const { url } = await serveNodeSockets(tools, (request) => {
        try {
          request.accept('echo-protocol', request.origin);
        } catch {
          // The library has answered; a process without this would have crashed as well.
        }
      });
      await tools.page.attempt(url, ['chat-protocol']);
    },
  },
  {
    id: 'node-websocket-large-message',
    title: 'WebSocket-Node: a message is larger than `maxReceivedFrameSize`',
    expected: 'message-too-big',
    async run(tools) {
      const accept = (request: websocket.request) => void request.accept(null, request.origin);
      const { url } = await serveNodeSockets(tools, accept, { maxReceivedFrameSize: 1024 });
      const socket = await tools.page.open(url);
      await tools.page.send(socket, 'x'.repeat(5000));
      await tools.page.ended(socket);
    },
  },
  {
    id: 'node-websocket-binary',
    title: 'WebSocket-Node: the application takes binary messages alone and drops a text with 1003',
    expected: 'data-rejected',
    async run(tools) {
      const { url } = await serveNodeSockets(tools, (request) => {
        const connection = request.accept(null, request.origin);
        connection.on('message', ({ type }) => {
          if (type !== 'binary') connection.drop(1003, 'Binary messages only');
        });
      });
      const socket = await tools.page.open(url);
      await tools.page.send(socket, 'hello');
      await tools.page.ended(socket);
    },
  },
  {
    id: 'node-websocket-shuts-down',
    title: 'WebSocket-Node: `shutDown()` closes every connection, with 1000',
    // Nothing but the code tells of it.
    expected: 'server-normal',
    async run(tools) {
      const server = http.createServer();
      const sockets = new websocket.server({ httpServer: server, autoAcceptConnections: true });
      sockets.on('connect', (connection) => {
        connection.on('message', () => {
          connection.sendUTF('hello');
          sockets.shutDown();
        });
      });
      const { url } = await listen(tools, server);
      const socket = await tools.page.open(url);
      await tools.page.send(socket, 'hello');
      await tools.page.ended(socket);
    },
  },
  {
    id: 'faye-job-done',
    title: 'faye-websocket: the server sends the results that were asked for, and closes with 1000',
    expected: 'server-normal',
    async run(tools) {
      const { url } = await serveFaye(tools, (socket) => {
        socket.on('message', () => {
          for (const result of ['one', 'two', 'three']) socket.send(result);
          socket.close(1000, 'complete');
        });
      });
      const socket = await tools.page.open(url);
      await tools.page.send(socket, 'start');
      await tools.page.ended(socket);
    },
  },
  {
    id: 'faye-session-ended',
    title: 'faye-websocket: the session has ended while the socket was open: 4001 “Session expired”',
    expected: 'auth-rejected',
    async run(tools) {
      const { url } = await serveFaye(tools, (socket) => {
        socket.on('message', () => socket.close(4001, 'Session expired, please log in again'));
      });
      const socket = await tools.page.open(url);
      await tools.page.send(socket, 'hello');
      await tools.page.ended(socket);
    },
  },
  {
    id: 'http-proxy-target-down',
    title: 'http-proxy: the development server behind it does not run, and the proxy hangs up',
    expected: 'handshake-dropped',
    async run(tools) {
      const { url } = await proxyWith(tools, await findDeadPort(tools));
      await tools.page.attempt(url);
    },
  },
  {
    id: 'http-proxy-target-killed',
    title: 'http-proxy: the server behind it is killed, and the proxy hangs up on the next attempts',
    expected: 'server-restart-suspected',
    judged: firstSocket,
    sockets: 3,
    async run(tools) {
      const child = await startChild(tools);
      const { url } = await proxyWith(tools, child.port);
      const socket = await tools.page.open(url);
      child.signal('SIGKILL');
      await child.exited;
      await tools.page.ended(socket);
      await tools.page.attempt(url);
      await tools.page.attempt(url);
    },
  },
  {
    id: 'http-proxy-target-hangs',
    title: 'http-proxy: the server behind it takes the request and never answers',
    expected: 'handshake-timeout',
    // Chromium waits for minutes, and no preference shortens that.
    only: 'firefox',
    async run(tools) {
      const server = http.createServer();
      server.on('upgrade', () => undefined);
      const { port } = await listen(tools, server);
      const { url } = await proxyWith(tools, port);
      await tools.page.attempt(url);
    },
  },
  {
    id: 'sockjs-without-websocket-path',
    title: 'SockJS: a plain WebSocket asks for the prefix, and not for the path behind it',
    expected: ['handshake-404', 'handshake-200', 'handshake-upgrade-lost', 'handshake-other-status'],
    async run(tools) {
      const service = sockjs.createServer({ log: () => undefined });
      const server = http.createServer();
      service.installHandlers(server, { prefix: '/chat' });
      const { url } = await listen(tools, server);
      await tools.page.attempt(`${url}/chat`);
    },
  },
  {
    id: 'socket-written-401',
    title: 'The upgrade is refused as the README of ws shows: 401 written to the connection, which is then destroyed',
    expected: 'handshake-401',
    async run(tools) {
      const server = http.createServer();
      server.on('upgrade', (_request, socket) => {
        socket.write('HTTP/1.1 401 Unauthorized\r\n\r\n');
        socket.destroy();
      });
      const { url } = await listen(tools, server);
      await tools.page.attempt(url);
    },
  },
  {
    id: 'upgrade-destroyed',
    title: 'The handler of the upgrade destroys the connection of who is not allowed, without an answer',
    expected: 'handshake-dropped',
    async run(tools) {
      const server = http.createServer();
      server.on('upgrade', (_request, socket) => socket.destroy());
      const { url } = await listen(tools, server);
      await tools.page.attempt(url);
    },
  },
  {
    id: 'no-upgrade-listener',
    title: 'An application with routes, none of which is for the socket, answers 404 as JSON',
    expected: 'handshake-404',
    async run(tools) {
      const server = http.createServer((_request, response) => {
        response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Cannot GET /ws"}');
      });
      const { url } = await listen(tools, server);
      await tools.page.attempt(`${url}/ws`);
    },
  },
  {
    id: 'shutdown-with-words',
    title: '`server.clients` are closed with 1001 “Server shutting down”, then the server goes',
    expected: 'server-going-away',
    judged: firstSocket,
    sockets: 2,
    async run(tools) {
      const server = new WebSocketServer({ host: LOOPBACK, port: 0 });
      await new Promise((resolve) => {
        server.once('listening', resolve);
      });
      const { port } = server.address() as { readonly port: number };
      const url = `ws://${LOOPBACK}:${port}`;
      const socket = await tools.page.open(url);
      for (const client of server.clients) client.close(1001, 'Server shutting down');
      server.close();
      await tools.page.ended(socket);
      await tools.page.attempt(url);
    },
  },
  ...closedWithWords(),
];

/** Applications that close with a number of their own, and say why in the reason. */
function closedWithWords(): readonly Scenario[] {
  const closing = (id: string, code: number, reason: string, expected: Scenario['expected']): Scenario => ({
    id,
    title: `The application closes with ${code} “${reason}”`,
    expected,
    async run(tools) {
      const { url } = await serveSockets(tools, (socket) => {
        echo(socket);
        socket.once('message', () => socket.close(code, reason));
      });
      const socket = await tools.page.open(url);
      await tools.page.send(socket, 'hello');
      await tools.page.ended(socket);
    },
  });
  return [
    closing('closed-as-idle', 4000, 'Idle timeout', 'idle-timeout'),
    closing('closed-as-inactive', 1000, 'Connection closed due to inactivity', 'idle-timeout'),
    closing('closed-as-too-old', 4008, 'Maximum connection duration reached', 'lifetime-limit'),
    closing('closed-for-restart', 4900, 'Server is restarting, please reconnect', [
      'server-restart',
      'server-going-away',
    ]),
    closing('closed-as-full', 4003, 'Room is full', 'private-code-unknown'),
    closing('closed-as-slow', 1008, 'Send queue limit exceeded: slow consumer', 'server-policy'),
    closing('closed-as-forbidden', 4003, 'You do not have permission to join this channel', 'auth-rejected'),
    closing('closed-as-moved', 4009, 'Signed in from another location', 'kicked-by-another-client'),
    closing('closed-as-dead', 4010, 'No heartbeat received', 'server-heartbeat-timeout'),
    closing('closed-by-bad-request', 4400, '{"code":"BAD_REQUEST","message":"Unknown message type"}', [
      'data-rejected',
      'private-code-unknown',
    ]),
    closing('closed-with-own-500', 4500, 'Internal server error', 'server-error'),
  ];
}
