import { Server } from 'socket.io';

import type { Client } from './client.ts';

export const socketIo: Client = {
  name: 'socket.io-client',

  run: async ({ io }: typeof import('socket.io-client'), page) => {
    const socket = io(page.origin, {
      // Without the request before it, whose answer races with the first events.
      transports: ['websocket'],
      reconnectionDelay: 10,
      randomizationFactor: 0,
    });
    socket.on('connect', () => page.note('connect', socket.connected));
    socket.on('connect_error', ({ message }) => page.note('connect_error', message));
    socket.on('disconnect', (reason, details) => {
      const context = details && 'context' in details ? (details.context as CloseEvent) : null;
      page.note('disconnect', reason, context?.code, context?.reason, context?.wasClean, socket.connected);
    });
    socket.on('heard', (text) => page.note('heard', text));
    socket.io.on('open', () => page.note('manager open'));
    socket.io.on('error', ({ message }) => page.note('manager error', message));
    socket.io.on('close', (reason) => page.note('manager close', reason));
    socket.io.on('reconnect_attempt', (attempt) => page.note('manager reconnect_attempt', attempt));
    socket.io.on('reconnect_error', ({ message }) => page.note('manager reconnect_error', message));
    socket.io.on('reconnect', (attempt) => page.note('manager reconnect', attempt));
    await page.noted('connect');
    socket.emit('say', 'first');
    await page.noted('heard');
    await page.cut();
    await page.noted('connect', 2);
    socket.emit('say', 'second');
    await page.noted('heard', 2);
    socket.disconnect();
    await page.noted('manager close', 2);
  },

  serve(server) {
    const io = new Server(server, { serveClient: false });
    io.on('connection', (socket) => socket.on('say', (text) => socket.emit('heard', text)));
    return () => io.close();
  },

  sees: [
    'manager open',
    'connect true',
    'heard "first"',
    '(cut)',
    'disconnect "transport close" 1006 "" false false',
    'manager close "transport close"',
    'manager reconnect_attempt 1',
    'manager open',
    'manager reconnect 1',
    'connect true',
    'heard "second"',
    'manager close "forced close"',
    'disconnect "io client disconnect" undefined undefined undefined false',
  ],
  closesWith: { code: 1005, reason: '' },
};
