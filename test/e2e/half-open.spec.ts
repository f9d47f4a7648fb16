/** A socket that lives on after the network was lost: above the list until it is heard again. */
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws';

import { LOOPBACK } from '../lab/loopback.ts';
import { HOSTS } from '../scenarios/parts/hosts.ts';
import { expect, test } from './support/stage-fixture.ts';

const SUSPICION = 'Still open, but from before the network was lost: it may be dead';

test('a socket is under suspicion while nothing comes over it, and no longer', async ({ app, tab, panel, stage }) => {
  const server = new WebSocketServer({ host: LOOPBACK, port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { readonly port: number };
  let quiet: ServerSocket | undefined;
  server.on('connection', (socket) => {
    quiet = socket;
    socket.send('welcome');
  });
  try {
    // Sockets to loopback itself lose no network: these are to hosts of another name.
    await tab.evaluate(
      async (...addresses: string[]) => {
        const sockets = addresses.map((address) => new WebSocket(address));
        for (const socket of sockets) {
          await new Promise((resolve) => {
            socket.addEventListener('open', resolve);
          });
        }
        Object.assign(window, { sockets });
      },
      `ws://${HOSTS.api}:${port}`,
      stage.socketUrl('/echo').replace('localhost', HOSTS.feed),
    );
    for (const offline of [true, false]) {
      await app.setOffline(offline);
      await tab.waitFor((isOffline: boolean) => navigator.onLine !== isOffline, { args: [offline] });
    }
    await tab.evaluate(() => {
      const { sockets } = window as unknown as { readonly sockets: readonly [WebSocket] };
      sockets[0].send('still there?');
    });
    // In Chromium under test only the page knows of the network, and tells with an end.
    stage.dropSockets();
    const shows = (text: string) => document.body.textContent.includes(text);
    await panel.waitFor(shows, { args: [SUSPICION], what: 'the suspicion' });
    quiet?.send('here I am');
    await panel.waitFor((text: string) => !document.body.textContent.includes(text), {
      args: [SUSPICION],
      what: 'the suspicion to go',
    });
    await panel.waitFor(shows, { args: ['1 live'], what: 'the socket to live on' });
    expect(server.clients.size).toBe(1);
  } finally {
    await app.setOffline(false);
    for (const client of server.clients) client.terminate();
    server.close();
  }
});
