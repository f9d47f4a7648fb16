import type { WebSocket } from 'ws';

import { serveSockets, type Client } from './client.ts';

export const centrifuge: Client = {
  name: 'centrifuge',

  run: async ({ Centrifuge }: typeof import('centrifuge'), page) => {
    const client = new Centrifuge(`${page.socketOrigin}/connection/websocket`, {
      minReconnectDelay: 10,
      maxReconnectDelay: 10,
      timeout: 10_000,
    });
    client.on('state', ({ oldState, newState }) => page.note('state', oldState, newState));
    client.on('connecting', ({ code, reason }) => page.note('connecting', code, reason));
    client.on('connected', ({ transport }) => page.note('connected', transport));
    client.on('disconnected', ({ code, reason }) => page.note('disconnected', code, reason));
    client.on('error', ({ type, error }) => page.note('error', type, error.code, error.message));
    const subscription = client.newSubscription('talk');
    subscription.on('subscribing', ({ code, reason }) => page.note('subscribing', code, reason));
    subscription.on('subscribed', ({ wasRecovering }) => page.note('subscribed', wasRecovering));
    subscription.on('unsubscribed', ({ code, reason }) => page.note('unsubscribed', code, reason));
    subscription.on('error', ({ type, error }) => page.note('subscription error', type, error.message));
    subscription.on('publication', ({ data }) => page.note('publication', data));
    subscription.subscribe();
    client.connect();
    await page.noted('subscribed');
    await subscription.publish('first');
    page.note('published');
    await page.cut();
    // The client subscribes anew by itself.
    await page.noted('subscribed', 2);
    await subscription.publish('second');
    page.note('published');
    client.disconnect();
    await page.noted('disconnected');
  },

  serve: (server) => serveSockets(server, talkCentrifuge),

  sees: [
    'subscribing 0 "subscribe called"',
    'state "disconnected" "connecting"',
    'connecting 0 "connect called"',
    'state "connecting" "connected"',
    'connected "websocket"',
    'subscribed false',
    'publication "first"',
    'published',
    '(cut)',
    'state "connected" "connecting"',
    'subscribing 1 "transport closed"',
    'connecting 1 "transport closed"',
    'state "connecting" "connected"',
    'connected "websocket"',
    'subscribed false',
    'publication "second"',
    'published',
    'state "connected" "disconnected"',
    'subscribing 1 "transport closed"',
    'disconnected 0 "disconnect called"',
  ],
  closesWith: { code: 1005, reason: '' },
};

interface Command {
  readonly id?: number;
  readonly connect?: object;
  readonly subscribe?: { readonly channel: string };
  readonly publish?: { readonly channel: string; readonly data: unknown };
}

/**
 * A stub, since Centrifugo is written in Go: the JSON protocol with connect, subscribe and publish. What is published goes
 * to the connection that it came from. An empty command is the answer to a ping, of which the stub sends none.
 */
function talkCentrifuge(socket: WebSocket): void {
  const send = (reply: object) => socket.send(JSON.stringify(reply));
  socket.on('message', (data) => {
    for (const line of String(data).split('\n').filter(Boolean)) {
      const { id, connect, subscribe, publish } = JSON.parse(line) as Command;
      if (connect) send({ id, connect: { client: 'stub', version: 'stub' } });
      if (subscribe) send({ id, subscribe: {} });
      if (publish) {
        send({ push: { channel: publish.channel, pub: { data: publish.data } } });
        send({ id, publish: {} });
      }
    }
  });
}
