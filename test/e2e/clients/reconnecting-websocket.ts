import { serveSockets, type Client } from './client.ts';

export const reconnectingWebSocket: Client = {
  name: 'reconnecting-websocket',

  run: async ({ default: ReconnectingWebSocket }: typeof import('reconnecting-websocket'), page) => {
    const socket = new ReconnectingWebSocket(`${page.socketOrigin}/echo`, 'echo', {
      minReconnectionDelay: 10,
      maxReconnectionDelay: 10,
      connectionTimeout: 10_000,
    });
    socket.addEventListener('open', () => page.note('open', socket.readyState, socket.protocol));
    socket.addEventListener('message', ({ data }) => page.note('message', data));
    socket.addEventListener('error', ({ message }) => page.note('error', message, socket.readyState));
    socket.addEventListener('close', ({ code, reason, wasClean }) =>
      page.note('close', code, reason, wasClean, socket.readyState, socket.retryCount),
    );
    await page.noted('open');
    socket.send('first');
    await page.noted('message');
    await page.cut();
    await page.noted('open', 2);
    socket.send('second');
    await page.noted('message', 2);
    socket.close(1000, 'done');
    await page.noted('close', 2);
  },

  serve: (server) => serveSockets(server, (socket) => socket.on('message', (data) => socket.send(String(data)))),

  sees: [
    'open 1 "echo"',
    'message "first"',
    '(cut)',
    'close 1006 "" false 3 1',
    'open 1 "echo"',
    'message "second"',
    'close 1000 "done" true 3 1',
  ],
  closesWith: { code: 1000, reason: 'done' },
};
