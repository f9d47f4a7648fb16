/** Servers of Python: websockets, aiohttp, Tornado, and an ASGI application under Uvicorn. */
import { startTcpProxy } from '../parts/proxies.ts';
import { startPython } from '../parts/python.ts';
import { firstSocket, type Scenario } from '../scenario.ts';
import type { Tools } from '../tools.ts';

type Server = Parameters<typeof startPython>[1];

interface PythonScenario extends Pick<Scenario, 'id' | 'title' | 'expected'> {
  readonly server: Server;
  readonly path?: string;
  /** Sent as soon as it is open; none: it ends without. */
  readonly message?: string;
  /** How often in a row. Default: once. */
  readonly times?: number;
}

function python({ server, path = '/', message, times = 1, ...about }: PythonScenario): Scenario {
  return {
    ...about,
    needs: 'python',
    sockets: times,
    async run(tools) {
      const { url } = await startPython(tools, server);
      for (let time = 1; time <= times; time++) await talk(tools, url + path, message);
    },
  };
}

async function talk({ page }: Tools, url: string, message: string | undefined): Promise<void> {
  if (message === undefined) return page.attempt(url);
  const socket = await page.open(url);
  await page.send(socket, message);
  await page.ended(socket);
}

/** Asked to go while a socket is open. */
function terminated(about: Pick<Scenario, 'id' | 'title' | 'expected'>, server: Server): Scenario {
  return {
    ...about,
    needs: 'python',
    judged: firstSocket,
    sockets: 2,
    async run(tools) {
      const { url, signal, exited } = await startPython(tools, server);
      const socket = await tools.page.open(url);
      signal('SIGTERM');
      await tools.page.ended(socket);
      await exited;
      await tools.page.attempt(url);
    },
  };
}

export const PYTHON: readonly Scenario[] = [
  python({
    id: 'python-websockets-throws',
    title: 'websockets: the handler raises on a message, and the library closes with 1011',
    expected: 'server-error',
    server: 'websockets',
    message: '{}',
  }),
  python({
    id: 'python-websockets-returns',
    title: 'websockets: the handler returns at once, and the library closes with 1000',
    expected: 'server-closed-early',
    server: 'websockets',
    path: '/return',
  }),
  python({
    id: 'python-websockets-large-message',
    title: 'websockets: a message is larger than `max_size`',
    expected: 'message-too-big',
    server: 'websockets',
    message: 'x'.repeat(2000),
  }),
  {
    id: 'python-websockets-no-pong',
    title: 'websockets: no pong comes back, since the network is gone',
    expected: 'server-heartbeat-timeout',
    needs: 'python',
    async run(tools) {
      const { port, nextLine } = await startPython(tools, 'websockets');
      const proxy = await startTcpProxy(tools, port);
      const socket = await tools.page.open(proxy.url);
      proxy.hold();
      // The server has given the connection up.
      await nextLine();
      proxy.release();
      await tools.page.ended(socket);
    },
  },
  terminated(
    {
      id: 'python-websockets-terminated',
      title: 'websockets: the server is asked to go, and closes with 1001',
      expected: 'server-going-away',
    },
    'websockets',
  ),
  python({
    id: 'python-aiohttp-no-route',
    title: 'aiohttp: there is no route for the path',
    expected: 'handshake-404',
    server: 'aiohttp',
    path: '/websocket',
  }),
  python({
    id: 'python-aiohttp-throws',
    title: 'aiohttp: the handler raises on a message, twice, and the library ends the connection',
    expected: ['message-crashes-server', 'server-error'],
    server: 'aiohttp',
    path: '/ws',
    message: '{}',
    times: 2,
  }),
  python({
    id: 'python-aiohttp-returns',
    title: 'aiohttp: the handler returns at once',
    expected: 'server-closed-early',
    server: 'aiohttp',
    path: '/return',
  }),
  python({
    id: 'python-tornado-foreign-origin',
    title: 'Tornado: `check_origin` does not let pages of another host in',
    expected: 'handshake-403',
    server: 'tornado',
    path: '/chat',
  }),
  python({
    id: 'python-tornado-throws',
    title: 'Tornado: `on_message` raises, twice, and the library ends the connection',
    expected: ['message-crashes-server', 'server-error'],
    server: 'tornado',
    path: '/open',
    message: '{}',
    times: 2,
  }),
  python({
    id: 'python-uvicorn-closes-before-accept',
    title: 'Uvicorn: the application closes with 4401 before it accepts, which becomes 403',
    expected: 'handshake-403',
    server: 'uvicorn',
    path: '/members',
  }),
  python({
    id: 'python-uvicorn-throws',
    title: 'Uvicorn: the application raises on a message, twice',
    expected: ['message-crashes-server', 'server-error'],
    server: 'uvicorn',
    message: '{}',
    times: 2,
  }),
  terminated(
    {
      id: 'python-uvicorn-terminated',
      title: 'Uvicorn: the server is asked to go',
      // Releases before 0.18 drop the line, later ones close with 1012.
      expected: ['server-restart', 'server-restart-suspected'],
    },
    'uvicorn',
  ),
];
