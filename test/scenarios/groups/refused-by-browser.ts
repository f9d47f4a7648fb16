/** What the browser refuses by itself: by a policy, a list, a limit, or since it has no network. */
import { HOSTS, named } from '../parts/hosts.ts';
import { echo, serveSockets } from '../parts/servers.ts';
import { firstSocket, type Scenario } from '../scenario.ts';
import type { Tools } from '../tools.ts';

/** Constructs, and takes a throw as the application would: it goes on. Returns when the browser has had its say. */
async function construct({ page }: Tools, url: string, protocols?: readonly string[]): Promise<void> {
  await page.tab.evaluate(
    async (address, names) => {
      try {
        const socket = new WebSocket(address, [...(names ?? [])]);
        await new Promise((resolve) => {
          socket.addEventListener('error', resolve);
        });
      } catch {
        // Said in the console, where nobody looks.
      }
    },
    url,
    protocols,
  );
}

export const REFUSED_BY_BROWSER: readonly Scenario[] = [
  {
    id: 'policy-in-meta',
    title: 'A `meta` element of the page allows connections to its own origin alone',
    expected: 'csp-blocked',
    async run(tools) {
      const { url } = await serveSockets(tools, echo);
      await tools.page.tab.evaluate(() => {
        const meta = document.createElement('meta');
        meta.httpEquiv = 'Content-Security-Policy';
        meta.content = "default-src 'self' 'unsafe-inline' 'unsafe-eval'";
        document.head.append(meta);
      });
      await construct(tools, `${url}/live`);
    },
  },
  {
    id: 'room-in-fragment',
    title: 'The application puts the room behind a #',
    expected: 'bad-constructor-arguments',
    async run(tools) {
      const { url } = await serveSockets(tools, echo);
      await construct(tools, `${url}/chat#lobby`);
    },
  },
  {
    id: 'bearer-as-subprotocol',
    title: 'The application passes “Bearer …” as a subprotocol, whose space is not allowed',
    expected: 'bad-constructor-arguments',
    async run(tools) {
      const { url } = await serveSockets(tools, echo);
      await construct(tools, url, ['Bearer eyJhbGciOiJIUzI1NiJ9']);
    },
  },
  {
    id: 'port-of-irc',
    title: 'A bridge for IRC listens on 6667, which browsers block',
    expected: 'blocked-port',
    run: (tools) => tools.page.attempt('ws://127.0.0.1:6667/webirc'),
  },
  {
    id: 'host-misspelt',
    title: 'The host in the configuration is misspelt',
    expected: 'dns-failed',
    run: (tools) => tools.page.attempt('ws://api.exmaple.test/live'),
  },
  {
    id: 'attempt-offline',
    title: 'The network goes, the socket is cut, and the page tries again at once',
    expected: 'offline',
    // Firefox tries hosts on loopback all the same.
    only: 'chrome',
    sockets: 2,
    async run(tools) {
      const server = await serveSockets(tools, echo);
      const url = named(HOSTS.api, server);
      const socket = await tools.page.open(url);
      await tools.goOffline();
      await server.stop();
      await tools.page.ended(socket);
      await tools.page.attempt(url);
    },
  },
  {
    id: 'network-goes',
    title: 'The network goes, and the sockets of two hosts are cut',
    expected: 'network-lost',
    judged: firstSocket,
    sockets: 2,
    async run(tools) {
      const servers = [await serveSockets(tools, echo), await serveSockets(tools, echo)] as const;
      const sockets = [
        await tools.page.open(named(HOSTS.api, servers[0])),
        await tools.page.open(named(HOSTS.feed, servers[1])),
      ];
      await tools.goOffline();
      await Promise.all(servers.map(({ stop }) => stop()));
      await Promise.all(sockets.map((socket) => tools.page.ended(socket)));
    },
  },
  {
    id: 'sockets-leak',
    title: 'An effect opens a socket at each change and never closes one, until the browser makes no more',
    expected: 'too-many-sockets',
    isSlow: true,
    sockets: 201,
    async run(tools) {
      const { url } = await serveSockets(tools, echo);
      await tools.page.tab.evaluate(async (address) => {
        for (let count = 1; count <= 300; count++) {
          const made = window.sockets.make(address);
          if (!(await window.sockets.opened(made))) return;
        }
        throw new Error('all were opened');
      }, url);
    },
  },
];
