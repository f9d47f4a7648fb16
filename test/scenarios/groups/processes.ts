/** Servers that go: killed, crashed, restarted. */
import { startChild, type ChildServer } from '../parts/child.ts';
import { startGateway } from '../parts/proxies.ts';
import { firstSocket, type Scenario } from '../scenario.ts';
import type { Tools } from '../tools.ts';

async function kill({ signal, exited }: ChildServer): Promise<void> {
  signal('SIGKILL');
  await exited;
}

/** What a deployment does: asks the server to go, and starts the next on the same port. */
async function redeploy(tools: Tools, closeCode: number): Promise<void> {
  const old = await startChild(tools, { closeCode });
  const socket = await tools.page.open(old.url);
  old.signal('SIGTERM');
  await tools.page.ended(socket);
  await old.exited;
  await tools.page.attempt(old.url);
  const next = await startChild(tools, { port: old.port });
  await tools.page.open(next.url);
}

/** The server has no guard against this message. */
async function crash({ page }: Tools, { url, exited }: ChildServer): Promise<void> {
  const socket = await page.open(url);
  await page.send(socket, '{"user":null}');
  await page.ended(socket);
  await exited;
}

export const PROCESSES: readonly Scenario[] = [
  {
    id: 'process-killed',
    title: 'The server’s process is killed, and stays away',
    expected: 'server-restart-suspected',
    judged: firstSocket,
    sockets: 3,
    async run(tools) {
      const server = await startChild(tools);
      const socket = await tools.page.open(server.url);
      await kill(server);
      await tools.page.ended(socket);
      await tools.page.attempt(server.url);
      await tools.page.attempt(server.url);
    },
  },
  {
    id: 'process-gone',
    title: 'The server’s process was killed, and the page tries again',
    expected: 'connection-refused',
    sockets: 2,
    async run(tools) {
      const server = await startChild(tools);
      const socket = await tools.page.open(server.url);
      await kill(server);
      await tools.page.ended(socket);
      await tools.page.attempt(server.url);
    },
  },
  {
    id: 'process-killed-with-many',
    title: 'The server’s process is killed, and three sockets end at once',
    expected: 'server-restart-suspected',
    sockets: 3,
    async run(tools) {
      const server = await startChild(tools);
      const made = [await tools.page.open(server.url), await tools.page.open(server.url)];
      made.push(await tools.page.open(`${server.url}/news`));
      await kill(server);
      await Promise.all(made.map((socket) => tools.page.ended(socket)));
    },
  },
  {
    id: 'process-replaced',
    title: 'The server’s process is killed; the next attempt is refused; then it is back',
    expected: 'server-restart-suspected',
    judged: firstSocket,
    sockets: 3,
    async run(tools) {
      const server = await startChild(tools);
      const socket = await tools.page.open(server.url);
      await kill(server);
      await tools.page.ended(socket);
      await tools.page.attempt(server.url);
      await startChild(tools, { port: server.port });
      await tools.page.open(server.url);
    },
  },
  {
    id: 'process-killed-behind-gateway',
    title: 'The server behind the gateway is killed, and the gateway answers 502',
    expected: 'server-restart-suspected',
    judged: firstSocket,
    sockets: 2,
    async run(tools) {
      const server = await startChild(tools);
      const { url } = await startGateway(tools, server.port);
      const socket = await tools.page.open(url);
      await kill(server);
      await tools.page.ended(socket);
      await tools.page.attempt(url);
    },
  },
  {
    id: 'message-crashes-process',
    title: 'A message makes the server’s process crash, twice',
    expected: 'message-crashes-server',
    sockets: 2,
    async run(tools) {
      const server = await startChild(tools);
      await crash(tools, server);
      await crash(tools, await startChild(tools, { port: server.port }));
    },
  },
  {
    id: 'redeploy-1012',
    title: 'A deployment: 1012, then refused, then up again',
    expected: 'server-restart',
    judged: firstSocket,
    sockets: 3,
    run: (tools) => redeploy(tools, 1012),
  },
  {
    id: 'redeploy-1001',
    title: 'A deployment: 1001, then refused, then up again',
    expected: 'server-going-away',
    judged: firstSocket,
    sockets: 3,
    run: (tools) => redeploy(tools, 1001),
  },
];
