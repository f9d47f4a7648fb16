/** Pages that end their own sockets: by a call, or by going away. */
import { startTcpProxy } from '../parts/proxies.ts';
import { echo, serveSockets } from '../parts/servers.ts';
import { firstSocket, type Scenario } from '../scenario.ts';

/** Where the socket is known by its path. */
const FRAME = '/of-the-frame';

export const PAGES: readonly Scenario[] = [
  {
    id: 'mounted-twice',
    title: 'A component is mounted, unmounted and mounted again, as by React in StrictMode',
    expected: 'closed-while-connecting',
    judged: firstSocket,
    sockets: 2,
    async run(tools) {
      const { url } = await serveSockets(tools, echo);
      await tools.page.tab.evaluate(async (address) => {
        const mount = () => {
          const made = window.sockets.make(address);
          return { made, unmount: () => window.sockets.socket(made).close() };
        };
        const first = mount();
        first.unmount();
        const second = mount();
        await window.sockets.ended(first.made);
        await window.sockets.opened(second.made);
      }, url);
    },
  },
  {
    id: 'page-says-goodbye',
    title: 'The page closes when it has what it wanted',
    expected: 'page-closed',
    async run(tools) {
      const { url } = await serveSockets(tools, echo);
      const socket = await tools.page.open(url);
      await tools.page.close(socket, 1000, 'done');
      await tools.page.ended(socket);
    },
  },
  {
    id: 'page-left',
    title: 'The user follows a link while the socket is open',
    // Chromium may keep the page in its back/forward cache.
    expected: { chrome: ['bfcache-entered', 'page-navigated'], firefox: 'page-navigated' },
    async run(tools) {
      const { url } = await serveSockets(tools, echo);
      await tools.page.open(url);
      await tools.page.tab.goto(tools.stage.show('/elsewhere', { html: '<!doctype html><title>Elsewhere</title>' }));
    },
  },
  {
    id: 'application-reloaded',
    title: 'The page is reloaded while the socket is open, and connects again',
    expected: 'page-reloaded',
    judged: firstSocket,
    sockets: 2,
    async run(tools) {
      const { url } = await serveSockets(tools, echo);
      await tools.page.open(url);
      await tools.page.tab.reload();
      await tools.page.open(url);
    },
  },
  {
    id: 'widget-removed',
    title: 'A frame with an open socket is removed; the socket of the page around it stays',
    expected: 'iframe-removed',
    judged: (records) => records.find(({ url }) => url?.endsWith(FRAME)),
    sockets: 2,
    async run(tools) {
      const { url } = await serveSockets(tools, echo);
      await tools.page.open(url);
      await tools.page.tab.evaluate(async (address) => {
        const frame = document.createElement('iframe');
        frame.src = location.href;
        const loaded = new Promise((resolve) => {
          frame.addEventListener('load', resolve);
        });
        document.body.append(frame);
        await loaded;
        const inside = frame.contentWindow as unknown as typeof globalThis;
        await inside.sockets.opened(inside.sockets.make(address));
        frame.remove();
      }, url + FRAME);
    },
  },
  {
    id: 'widget-navigated',
    title: 'A frame with an open socket goes to another address, which connects again',
    expected: 'page-navigated',
    judged: (records) => records.find(({ url }) => url?.endsWith(FRAME)),
    sockets: 3,
    async run(tools) {
      const { url } = await serveSockets(tools, echo);
      await tools.page.open(url);
      await tools.page.tab.evaluate(async (address) => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const open = async (page: string, server: string) => {
          const loaded = new Promise((resolve) => {
            frame.addEventListener('load', resolve, { once: true });
          });
          frame.src = page;
          await loaded;
          const inside = frame.contentWindow as unknown as typeof globalThis;
          await inside.sockets.opened(inside.sockets.make(server));
        };
        await open(`${location.href}?first`, address);
        await open(`${location.href}?second`, `${address}-again`);
      }, url + FRAME);
    },
  },
  {
    id: 'goodbye-unanswered',
    title: 'The page closes, and its Close frame gets lost',
    expected: 'close-timeout',
    // Chromium waits for a minute, and no preference shortens that.
    only: 'firefox',
    async run(tools) {
      const server = await serveSockets(tools, echo);
      const proxy = await startTcpProxy(tools, server.port);
      const socket = await tools.page.open(proxy.url);
      proxy.hold();
      await tools.page.close(socket, 1000);
      await tools.page.ended(socket);
    },
  },
];
