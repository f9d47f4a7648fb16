/** Pages as applications: with loops that connect again, heartbeats, several sockets, and ways to go. */
import http from 'node:http';
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';

import { startChild } from '../parts/child.ts';
import { loadLibrary } from '../parts/library.ts';
import { HOSTS, named } from '../parts/hosts.ts';
import { startTcpProxy } from '../parts/proxies.ts';
import { addSockets, echo, listen, serveSockets, type Listening } from '../parts/servers.ts';
import { firstSocket, type Scenario } from '../scenario.ts';
import type { Tools } from '../tools.ts';

const ELSEWHERE = '<!doctype html><title>Elsewhere</title>';

/** Takes the request, and never answers. */
async function serveNobody(tools: Tools): Promise<Listening> {
  const server = http.createServer();
  server.on('upgrade', () => undefined);
  return listen(tools, server);
}

export const APPLICATIONS: readonly Scenario[] = [
  {
    id: 'left-while-connecting',
    title: 'The user goes on before the server has answered',
    expected: 'page-left-while-connecting',
    async run(tools) {
      const { url } = await serveNobody(tools);
      await tools.page.tab.evaluate((address) => void window.sockets.make(address), url);
      await tools.page.tab.goto(tools.stage.show('/elsewhere', { html: ELSEWHERE }));
    },
  },
  {
    id: 'back-again',
    title: 'The user goes on and back again',
    // Firefox keeps no page with an open socket.
    expected: { chrome: 'bfcache-restored', firefox: 'page-navigated' },
    judged: firstSocket,
    async run(tools) {
      const { url } = await serveSockets(tools, echo);
      await tools.page.open(url);
      await tools.page.tab.goto(tools.stage.show('/elsewhere', { html: ELSEWHERE }));
      await tools.page.tab.goBack();
    },
  },
  {
    id: 'form-submitted',
    title: 'A form is submitted while two sockets are open',
    expected: { chrome: ['page-navigated', 'bfcache-entered'], firefox: 'page-navigated' },
    sockets: 2,
    async run(tools) {
      const { url } = await serveSockets(tools, echo);
      await tools.page.open(url);
      await tools.page.open(url);
      const action = tools.stage.show('/submitted', { html: ELSEWHERE });
      await tools.page.tab.evaluate((address) => {
        document.body.insertAdjacentHTML('beforeend', `<form action="${address}"><button>Send</button></form>`);
      }, action);
      await tools.page.tab.click('button');
      await tools.page.tab.waitFor(() => document.title === 'Elsewhere');
    },
  },
  {
    id: 'development-server-reloads',
    title: 'The development server tells the page to reload itself, and the next page connects',
    expected: 'page-reloaded',
    judged: firstSocket,
    sockets: 2,
    async run(tools) {
      let count = 0;
      const { url } = await serveSockets(tools, (socket) => {
        if (++count === 1) socket.on('message', () => socket.send('{"type":"full-reload"}'));
      });
      const socket = await tools.page.open(url);
      await tools.page.tab.evaluate((made) => {
        document.title = 'Before';
        window.sockets.socket(made).addEventListener('message', () => location.reload());
        window.sockets.socket(made).send('changed');
      }, socket);
      await tools.page.tab.waitFor(() => document.title === 'Scenario' && 'sockets' in window);
      await tools.page.open(url);
    },
  },
  {
    id: 'loading-stopped',
    title: 'The page calls `window.stop()`, and its sockets of two hosts end',
    expected: 'document-replaced',
    // Chromium keeps sockets open.
    only: 'firefox',
    sockets: 2,
    async run(tools) {
      const server = await serveSockets(tools, echo);
      const sockets = [
        await tools.page.open(named(HOSTS.api, server)),
        await tools.page.open(named(HOSTS.feed, server)),
      ];
      await tools.page.tab.evaluate(() => window.stop());
      await Promise.all(sockets.map((socket) => tools.page.ended(socket)));
    },
  },
  {
    id: 'heartbeat-of-page',
    title: 'The page’s own heartbeat gets no answer, and it closes with 4000 “pong timeout”',
    expected: 'client-heartbeat-timeout',
    async run(tools) {
      let count = 0;
      const { url } = await serveSockets(tools, (socket) => {
        socket.on('message', () => ++count < 4 && socket.send('pong'));
      });
      await tools.page.tab.evaluate(async (address) => {
        const made = window.sockets.make(address);
        const socket = window.sockets.socket(made);
        await window.sockets.opened(made);
        let timeout: ReturnType<typeof setTimeout> | undefined;
        const interval = setInterval(() => {
          socket.send('ping');
          timeout ??= setTimeout(() => socket.close(4000, 'pong timeout'), 500);
        }, 200);
        socket.addEventListener('message', () => {
          clearTimeout(timeout);
          timeout = undefined;
        });
        await window.sockets.ended(made);
        clearInterval(interval);
      }, url);
    },
  },
  {
    id: 'heartbeat-of-phoenix',
    title: 'phoenix: the server joins, and answers no heartbeat',
    expected: 'client-heartbeat-timeout',
    async run(tools) {
      await loadLibrary(tools, 'phoenix');
      const { url } = await serveSockets(tools, (socket) => {
        socket.on('message', (data) => {
          const [joinRef, ref, topic, event] = JSON.parse(String(data)) as readonly unknown[];
          if (event === 'heartbeat') return;
          socket.send(JSON.stringify([joinRef, ref, topic, 'phx_reply', { status: 'ok', response: {} }]));
        });
      });
      await tools.page.tab.evaluate(
        `const socket = new library.Socket(arguments[0] + '/socket', { heartbeatIntervalMs: 400, reconnectAfterMs: () => 60_000 });
         const closed = new Promise((resolve) => socket.onClose(resolve));
         socket.connect();
         socket.channel('room:lobby').join();
         await closed;
         socket.disconnect();`,
        url,
      );
    },
  },
  {
    id: 'heartbeat-of-stomp',
    title: 'stompjs: the broker promises a heartbeat, and sends none',
    expected: 'client-heartbeat-timeout',
    async run(tools) {
      await loadLibrary(tools, '@stomp/stompjs');
      const { url } = await serveSockets(
        tools,
        (socket) => socket.once('message', () => socket.send('CONNECTED\nversion:1.2\nheart-beat:300,0\n\n\0')),
        { handleProtocols: (offered) => [...offered][0] ?? false },
      );
      await tools.page.tab.evaluate(
        `const client = new library.Client({ brokerURL: arguments[0], reconnectDelay: 0, heartbeatIncoming: 300, heartbeatOutgoing: 0 });
         const closed = new Promise((resolve) => { client.onWebSocketClose = resolve; });
         client.activate();
         await closed;
         await client.deactivate();`,
        url,
      );
    },
  },
  {
    id: 'two-clients-of-one-user',
    title: 'Two clients of one user, each of which connects again as soon as the server has replaced it, with 1000',
    expected: 'kicked-by-another-client',
    judged: (records) => records.at(3),
    sockets: 6,
    async run(tools) {
      let newest: WebSocket | null = null;
      const { url } = await serveSockets(tools, (socket) => {
        newest?.close(1000);
        newest = socket;
      });
      await tools.page.tab.evaluate(async (address) => {
        let count = 0;
        const connect = async (): Promise<void> => {
          if (++count > 8) return;
          const made = window.sockets.make(address);
          await window.sockets.opened(made);
          await window.sockets.ended(made);
          await new Promise((resolve) => setTimeout(resolve, 100));
          await connect();
        };
        // Who comes last is left alone.
        await Promise.race([connect(), new Promise((resolve) => setTimeout(resolve, 50)).then(connect)]);
      }, url);
    },
  },
  {
    id: 'cut-every-so-often',
    title: 'A job cuts each connection at the same age, with no limit that is known',
    expected: 'periodic-drop',
    isSlow: true,
    sockets: 4,
    async run(tools) {
      const { url } = await serveSockets(tools, (socket) => {
        const timer = setInterval(() => socket.send('tick'), 150);
        setTimeout(() => socket.terminate(), 1300);
        socket.once('close', () => clearInterval(timer));
      });
      for (let round = 1; round <= 4; round++) await tools.page.attempt(url);
    },
  },
  {
    id: 'handler-destroys',
    title: 'The server destroys the connection amid messages, and the page does not try again',
    expected: ['server-dropped', 'dropped-unknown'],
    async run(tools) {
      const { url } = await serveSockets(tools, (socket) => {
        let count = 0;
        const timer = setInterval(() => {
          socket.send(`news ${++count}`);
          if (count === 7) socket.terminate();
        }, 100);
        socket.once('close', () => clearInterval(timer));
      });
      await tools.page.attempt(url);
    },
  },
  {
    id: 'one-host-of-two-goes',
    title: 'The three sockets of one host are cut at once; that of another host stays',
    expected: 'server-restart-suspected',
    judged: firstSocket,
    sockets: 4,
    async run(tools) {
      const going = await serveSockets(tools, echo);
      const staying = await serveSockets(tools, echo);
      const url = named(HOSTS.api, going);
      const sockets = [await tools.page.open(url), await tools.page.open(`${url}/chat`)];
      sockets.push(await tools.page.open(`${url}/presence`));
      const other = await tools.page.open(named(HOSTS.feed, staying));
      await going.stop();
      await Promise.all(sockets.map((socket) => tools.page.ended(socket)));
      await tools.page.send(other, 'still there?');
    },
  },
  {
    id: 'upload-cut',
    title: 'A server in the manner of µWebSockets cuts the line on a message beyond its limit, without a Close frame',
    expected: 'message-too-big-suspected',
    async run(tools) {
      const { url } = await serveSockets(tools, (socket) => {
        socket.on('message', (data) => {
          if (String(data).length > 16 * 1024) socket.terminate();
          else socket.send('ok');
        });
      });
      const socket = await tools.page.open(url);
      for (const size of [20, 300, 50]) await tools.page.send(socket, 'x'.repeat(size));
      await tools.page.send(socket, 'x'.repeat(200_000));
      await tools.page.ended(socket);
    },
  },
  {
    id: 'pinged-in-vain',
    title:
      'The heartbeat in the README of ws: no pong comes back since the network is stuck, and the server terminates',
    // A line that is cut is all that the browser sees of it.
    expected: ['server-dropped', 'dropped-unknown'],
    isSlow: true,
    async run(tools) {
      const server = http.createServer();
      const terminated = new Promise<void>((resolve) => {
        addSockets(server, (socket) => {
          let isAlive = true;
          socket.on('pong', () => (isAlive = true));
          const timer = setInterval(() => {
            if (!isAlive) socket.terminate();
            isAlive = false;
            socket.ping();
          }, 400);
          socket.once('close', () => {
            clearInterval(timer);
            resolve();
          });
        });
      });
      const { port } = await listen(tools, server);
      const proxy = await startTcpProxy(tools, port);
      const socket = await tools.page.open(proxy.url);
      proxy.hold();
      await terminated;
      proxy.release();
      await tools.page.ended(socket);
    },
  },
  {
    id: 'goodbye-on-the-way-out',
    title: 'The page closes its socket in `pagehide`, as it is left',
    expected: ['page-closed', 'page-navigated'],
    isSlow: true,
    async run(tools) {
      const { url } = await serveSockets(tools, echo);
      const socket = await tools.page.open(url);
      await tools.page.tab.evaluate((made) => {
        addEventListener('pagehide', () => window.sockets.socket(made).close(1000, 'leaving'));
      }, socket);
      await tools.page.tab.goto(tools.stage.show('/elsewhere', { html: ELSEWHERE }));
    },
  },
  {
    id: 'attempt-given-up',
    title: 'The page gives up an attempt that takes longer than half a second',
    expected: 'closed-while-connecting',
    isSlow: true,
    async run(tools) {
      const { url } = await serveNobody(tools);
      await tools.page.tab.evaluate(async (address) => {
        const made = window.sockets.make(address);
        setTimeout(() => window.sockets.socket(made).close(), 500);
        await window.sockets.ended(made);
      }, url);
    },
  },
  {
    id: 'version-refused-by-page',
    title: 'The server tells its version, and the page closes with a code of its own',
    expected: 'page-closed',
    async run(tools) {
      const { url } = await serveSockets(tools, (socket) => socket.send('{"version":7}'));
      await tools.page.tab.evaluate(async (address) => {
        const made = window.sockets.make(address);
        const socket = window.sockets.socket(made);
        socket.addEventListener('message', () => socket.close(4406, 'unsupported version'));
        await window.sockets.ended(made);
      }, url);
    },
  },
  {
    id: 'watchdog-of-page',
    title: 'A watchdog of the page closes what has been silent: 4001 “stale connection”',
    expected: 'client-heartbeat-timeout',
    async run(tools) {
      const { url } = await serveSockets(tools, (socket) => socket.send('welcome'));
      await tools.page.tab.evaluate(async (address) => {
        const made = window.sockets.make(address);
        const socket = window.sockets.socket(made);
        setTimeout(() => socket.close(4001, 'stale connection'), 900);
        await window.sockets.ended(made);
      }, url);
    },
  },
  {
    id: 'address-replaced',
    title: 'The page sends the user on with `location.replace()`, and the next page has a socket of its own',
    expected: { chrome: ['page-navigated', 'bfcache-entered'], firefox: 'page-navigated' },
    judged: firstSocket,
    sockets: 2,
    async run(tools) {
      const { url } = await serveSockets(tools, echo);
      await tools.page.open(url);
      const next = tools.stage.show('/next', {
        html: `<!doctype html><title>Next</title><script>new WebSocket('${url}').onopen = () => (document.title = 'Open')</script>`,
      });
      await tools.page.tab.evaluate((address) => location.replace(address), next);
      await tools.page.tab.waitFor(() => document.title === 'Open');
    },
  },
  {
    id: 'message-ends-process',
    title: 'A message makes the server’s process exit, and the next attempts are refused',
    expected: 'server-restart-suspected',
    judged: firstSocket,
    sockets: 3,
    async run(tools) {
      const { url, exited } = await startChild(tools);
      const socket = await tools.page.open(url);
      await tools.page.send(socket, '{"user":null}');
      await tools.page.ended(socket);
      await exited;
      await tools.page.attempt(url);
      await tools.page.attempt(url);
    },
  },
  {
    id: 'blob-cut',
    title: 'The line is cut on a binary upload of two megabytes, twice',
    expected: 'message-too-big-suspected',
    sockets: 2,
    async run(tools) {
      const { url } = await serveSockets(tools, (socket) => {
        socket.on('message', (_data, isBinary) => {
          if (isBinary) socket.terminate();
        });
      });
      for (let time = 1; time <= 2; time++) {
        const socket = await tools.page.open(url);
        await tools.page.send(socket, 'an image comes');
        await tools.page.tab.evaluate(
          (made) => window.sockets.socket(made).send(new Blob([new Uint8Array(2e6)])),
          socket,
        );
        await tools.page.ended(socket);
      }
    },
  },
  {
    id: 'reset-once',
    title: 'The server resets one connection amid messages, and takes the next at once',
    expected: 'server-dropped',
    judged: firstSocket,
    sockets: 2,
    async run(tools) {
      let isFirst = true;
      const server = http.createServer();
      let connection: Socket | null = null;
      server.on('upgrade', (_request, upgraded: Socket) => {
        connection = upgraded;
      });
      addSockets(server, (socket) => {
        echo(socket);
        const own = connection;
        if (isFirst) socket.on('message', (text) => String(text) === 'two' && own?.resetAndDestroy());
        isFirst = false;
      });
      const { url } = await listen(tools, server);
      const socket = await tools.page.open(url);
      for (const text of ['one', 'two']) await tools.page.send(socket, text);
      await tools.page.ended(socket);
      await tools.page.open(url);
    },
  },
  {
    id: 'network-came-back',
    title: 'The network goes and comes back, and the sockets of two hosts turn out to be cut',
    expected: 'network-lost',
    judged: firstSocket,
    sockets: 2,
    async run(tools) {
      const servers = [await serveSockets(tools, echo), await serveSockets(tools, echo)] as const;
      const sockets = [
        await tools.page.open(named(HOSTS.api, servers[0])),
        await tools.page.open(named(HOSTS.feed, servers[1])),
      ];
      const comeBack = await tools.goOffline();
      await comeBack();
      await Promise.all(servers.map(({ stop }) => stop()));
      await Promise.all(sockets.map((socket) => tools.page.ended(socket)));
    },
  },
];
