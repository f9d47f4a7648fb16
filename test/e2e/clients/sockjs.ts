import { createServer } from 'sockjs';

import type { Client } from './client.ts';

export const sockjs: Client = {
  name: 'sockjs-client',

  run: async ({ default: SockJS }: { default: typeof import('sockjs-client') }, page) => {
    /** SockJS leaves it to the application to come back. */
    const connect = (): WebSocket => {
      const socket = new SockJS(`${page.origin}/sockjs`, null, {
        transports: 'websocket',
        // In place of some 600 ms, after which it gives the transport up: a busy machine may take longer.
        timeout: 10_000,
      });
      socket.addEventListener('open', () => page.note('open', socket.readyState));
      socket.addEventListener('message', ({ data }: MessageEvent<string>) => page.note('message', data));
      socket.addEventListener('error', ({ type }) => page.note('error', type));
      socket.addEventListener('close', ({ code, reason, wasClean }: CloseEvent) => {
        page.note('close', code, reason, wasClean, socket.readyState);
        if (code !== 1000) current = connect();
      });
      return socket;
    };
    let current = connect();
    await page.noted('open');
    current.send('first');
    await page.noted('message');
    await page.cut();
    await page.noted('open', 2);
    current.send('second');
    await page.noted('message', 2);
    current.close(1000, 'done');
    await page.noted('close', 2);
  },

  serve(server) {
    const echo = createServer({ log: () => undefined });
    echo.on('connection', (connection) => connection.on('data', (text: string) => connection.write(text)));
    echo.installHandlers(server, { prefix: '/sockjs' });
    return () => undefined;
  },

  sees: [
    'open 1',
    'message "first"',
    '(cut)',
    'close 1006 "" false 3',
    'open 1',
    'message "second"',
    'close 1000 "done" true 3',
  ],
  // The client closes without a code, and its server answers with this one.
  closesWith: { code: 1000, reason: '' },
};
