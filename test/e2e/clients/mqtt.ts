import { Aedes } from 'aedes';
import { createWebSocketStream } from 'ws';

import { serveSockets, type Client } from './client.ts';

export const mqtt: Client = {
  name: 'mqtt',

  run: async ({ default: { connect } }: typeof import('mqtt'), page) => {
    const client = connect(`${page.socketOrigin}/mqtt`, { reconnectPeriod: 10 });
    client.on('connect', ({ returnCode, sessionPresent }) =>
      page.note('connect', returnCode, sessionPresent, client.connected),
    );
    client.on('message', (topic, payload) => page.note('message', topic, payload.toString()));
    client.on('packetsend', ({ cmd }) => page.note('packetsend', cmd));
    client.on('packetreceive', ({ cmd }) => page.note(`packetreceive ${cmd}`));
    client.on('reconnect', () => page.note('reconnect'));
    client.on('offline', () => page.note('offline'));
    client.on('disconnect', () => page.note('disconnect'));
    client.on('error', ({ message }) => page.note('error', message));
    client.on('close', () => page.note('close', client.connected, client.disconnecting));
    client.on('end', () => page.note('end'));
    await page.noted('connect');
    client.subscribe('talk');
    await page.noted('packetreceive suback');
    client.publish('talk', 'first');
    await page.noted('message');
    await page.cut();
    // The client subscribes anew by itself.
    await page.noted('packetreceive suback', 2);
    client.publish('talk', 'second');
    await page.noted('message', 2);
    await client.endAsync();
    await page.noted('end');
  },

  async serve(server) {
    const broker = await Aedes.createBroker();
    const stop = serveSockets(server, (socket) => {
      // The broker lets go of the connection at the client's DISCONNECT. A cut then would race with the closing handshake
      // that the client begins, and 1005 or 1006 be a matter of luck, with the extension or without.
      socket.terminate = () => socket.close();
      const stream = createWebSocketStream(socket);
      stream.on('error', () => undefined);
      broker.handle(stream);
    });
    return async () => {
      await new Promise<void>((resolve) => {
        broker.close(resolve);
      });
      stop();
    };
  },

  sees: [
    'packetreceive connack',
    'connect 0 false true',
    'packetsend "subscribe"',
    'packetreceive suback',
    'packetsend "publish"',
    'packetreceive publish',
    'message "talk" "first"',
    '(cut)',
    'offline',
    'close false false',
    'reconnect',
    'packetsend "connect"',
    'packetreceive connack',
    'packetsend "subscribe"',
    'connect 0 false true',
    'packetreceive suback',
    'packetsend "publish"',
    'packetreceive publish',
    'message "talk" "second"',
    'packetsend "disconnect"',
    'close false true',
    'end',
  ],
  closesWith: { code: 1005, reason: '' },
};
