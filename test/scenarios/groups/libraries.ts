/** Servers and clients of libraries, which end sockets by their own rules. */
import http from 'node:http';
import { buildSchema } from 'graphql';
import type { ServerOptions as GraphqlServerOptions } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { Server, type ServerOptions } from 'socket.io';

import { LOOPBACK } from '../../lab/loopback.ts';
import { loadLibrary } from '../parts/library.ts';
import { startTcpProxy } from '../parts/proxies.ts';
import { addSockets, listen, type Listening } from '../parts/servers.ts';
import type { Scenario } from '../scenario.ts';
import type { Tools } from '../tools.ts';

/** As a client of Engine.IO that uses nothing but WebSockets. */
const ENGINE_IO = '/socket.io/?EIO=4&transport=websocket';

async function serveSocketIo(
  tools: Tools,
  options: Partial<ServerOptions> = {},
  use: (io: Server) => void = () => undefined,
): Promise<Listening> {
  const server = http.createServer();
  const io = new Server(server, { serveClient: false, cors: { origin: '*' }, ...options });
  tools.atEnd(() => io.close());
  use(io);
  return listen(tools, server);
}

const GRAPHQL = 'graphql-transport-ws';
const INIT = '{"type":"connection_init"}';
const SUBSCRIBE = '{"id":"1","type":"subscribe","payload":{"query":"subscription { never }"}}';

/** A subscription that goes on for as long as the connection. */
async function* never(): AsyncGenerator<{ readonly never: string }> {
  await new Promise(() => undefined);
  yield { never: '' };
}

type GraphqlOptions = Pick<GraphqlServerOptions, 'onConnect' | 'connectionInitWaitTimeout'>;

interface GraphqlScenario extends Pick<Scenario, 'id' | 'title' | 'expected'> {
  readonly options?: GraphqlOptions;
  readonly protocol?: string;
  /** Sent in order; after the first the page waits for the server's acknowledgement where there are more. */
  readonly messages: readonly string[];
}

function graphql({ options, protocol = GRAPHQL, messages, ...about }: GraphqlScenario): Scenario {
  return {
    ...about,
    async run(tools) {
      const server = http.createServer();
      const sockets = addSockets(server, () => undefined);
      const serving = useServer(
        {
          schema: buildSchema('type Query { hello: String } type Subscription { never: String }'),
          roots: { subscription: { never } },
          ...options,
        },
        sockets,
      );
      tools.atEnd(() => serving.dispose());
      // What the page asks for is taken as it is: the library then judges it.
      sockets.options.handleProtocols = (asked) => [...asked][0] ?? false;
      const { url } = await listen(tools, server);
      await tools.page.tab.evaluate(
        async (address, name, texts) => {
          const made = window.sockets.make(address, [name]);
          const socket = window.sockets.socket(made);
          await window.sockets.opened(made);
          for (const [index, text] of texts.entries()) {
            socket.send(text);
            if (index > 0 || texts.length === 1) continue;
            await new Promise((resolve) => {
              socket.addEventListener('message', resolve, { once: true });
            });
          }
          await window.sockets.ended(made);
        },
        url,
        protocol,
        messages,
      );
    },
  };
}

export const LIBRARIES: readonly Scenario[] = [
  {
    id: 'engine-io-unknown-session',
    title: 'Engine.IO answers 400 to the session id of another server',
    expected: 'handshake-unknown-session',
    async run(tools) {
      const { url } = await serveSocketIo(tools);
      await tools.page.attempt(`${url}${ENGINE_IO}&sid=of-another-server`);
    },
  },
  {
    id: 'socket-io-no-pong',
    title: 'A client of Socket.IO does not answer pings',
    expected: 'server-heartbeat-timeout',
    async run(tools) {
      // Together longer than what the engine takes for a rejection.
      const { url } = await serveSocketIo(tools, { pingInterval: 2000, pingTimeout: 500 });
      await tools.page.attempt(url + ENGINE_IO);
    },
  },
  {
    id: 'socket-io-no-ping',
    title: 'The network is gone, and socket.io-client closes since no ping has come',
    expected: 'client-heartbeat-timeout',
    async run(tools) {
      await loadLibrary(tools, 'socket.io-client');
      const { port } = await serveSocketIo(tools, { pingInterval: 300, pingTimeout: 200 });
      const proxy = await startTcpProxy(tools, port);
      await tools.page.tab.evaluate(
        `const socket = library.io(arguments[0], { transports: ['websocket'], reconnection: false });
         window.disconnected = new Promise((resolve) => socket.on('disconnect', resolve));
         await new Promise((resolve) => socket.on('connect', resolve));`,
        `http://${LOOPBACK}:${proxy.port}`,
      );
      proxy.hold();
      await tools.page.tab.evaluate('await window.disconnected');
      // So that the closing handshake comes to its end: Chromium would wait for a minute.
      proxy.release();
    },
  },
  {
    id: 'socket-io-large-message',
    title: 'A message is larger than `maxHttpBufferSize` of Socket.IO',
    expected: 'message-too-big',
    async run(tools) {
      const { url } = await serveSocketIo(tools, { maxHttpBufferSize: 1000 });
      const socket = await tools.page.open(url + ENGINE_IO);
      await tools.page.send(socket, `4${'x'.repeat(2000)}`);
      await tools.page.ended(socket);
    },
  },
  {
    id: 'socket-io-disconnects',
    title: 'The server of Socket.IO calls `disconnect(true)`',
    expected: ['server-closed-no-code', 'server-closed-early'],
    async run(tools) {
      const { url } = await serveSocketIo(tools, {}, (io) => {
        io.on('connection', (socket) => socket.disconnect(true));
      });
      const socket = await tools.page.open(url + ENGINE_IO);
      await tools.page.send(socket, '40');
      await tools.page.ended(socket);
    },
  },
  {
    id: 'reconnecting-websocket-timeout',
    title: 'reconnecting-websocket gives up an attempt that the server does not answer',
    expected: 'closed-while-connecting',
    async run(tools) {
      await loadLibrary(tools, 'reconnecting-websocket');
      const server = http.createServer();
      server.on('upgrade', () => undefined);
      const { url } = await listen(tools, server);
      await tools.page.tab.evaluate(
        `const socket = new library.default(arguments[0], [], { connectionTimeout: 500, maxRetries: 0 });
         await new Promise((resolve) => socket.addEventListener('error', resolve));`,
        url,
      );
    },
  },
  graphql({
    id: 'graphql-4400',
    title: 'graphql-ws gets a message that is no JSON',
    // The number is the library's own.
    expected: ['data-rejected', 'vendor-code'],
    messages: ['hello'],
  }),
  graphql({
    id: 'graphql-4401',
    title: 'graphql-ws gets a subscription before `connection_init`',
    expected: 'auth-rejected',
    messages: [SUBSCRIBE],
  }),
  graphql({
    id: 'graphql-4403',
    title: '`onConnect` of graphql-ws does not let the client in',
    expected: 'auth-rejected',
    options: { onConnect: () => false },
    messages: [INIT],
  }),
  graphql({
    id: 'graphql-4406',
    title: 'graphql-ws does not know the subprotocol',
    expected: 'vendor-code',
    protocol: 'graphql-ws',
    messages: [],
  }),
  graphql({
    id: 'graphql-4408',
    title: 'graphql-ws waits for `connection_init` in vain',
    expected: 'vendor-code',
    options: { connectionInitWaitTimeout: 300 },
    messages: [],
  }),
  graphql({
    id: 'graphql-4409',
    title: 'graphql-ws gets two subscriptions with one id',
    expected: 'vendor-code',
    messages: [INIT, SUBSCRIBE, SUBSCRIBE],
  }),
  graphql({
    id: 'graphql-4429',
    title: 'graphql-ws gets `connection_init` twice',
    // “Too many initialisation requests”: not too often in time, but once too often all the same.
    expected: ['rate-limited', 'vendor-code'],
    messages: [INIT, INIT],
  }),
  graphql({
    id: 'graphql-4500',
    title: '`onConnect` of graphql-ws throws',
    expected: 'server-error',
    options: {
      onConnect: () => {
        // The library prints it; where it was thrown is no news.
        throw Object.assign(new Error('the database is gone'), { stack: 'Error: the database is gone (as wanted)' });
      },
    },
    messages: [INIT],
  }),
];
