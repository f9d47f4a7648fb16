import type { WebSocket } from 'ws';

import { serveSockets, type Client } from './client.ts';

export const phoenix: Client = {
  name: 'phoenix',

  run: async ({ Socket }: typeof import('phoenix'), page) => {
    const socket = new Socket(`${page.socketOrigin}/socket`, {
      reconnectAfterMs: () => 10,
      rejoinAfterMs: () => 10,
    });
    socket.onOpen(() => page.note('open', socket.connectionState()));
    socket.onError((error) => page.note('error', error instanceof Event ? error.type : error));
    socket.onClose(({ code, reason, wasClean }) =>
      page.note('close', code, reason, wasClean, socket.connectionState()),
    );
    socket.onMessage((message) => {
      const { topic, event } = message as { topic: string; event: string };
      page.note('message', topic, event);
    });
    socket.connect();
    const channel = socket.channel('room:talk');
    channel.onError((reason) => page.note('channel error', reason, channel.state));
    channel.onClose(() => page.note('channel close', channel.state));
    channel.on('heard', ({ text }) => page.note('heard', text));
    channel
      .join()
      .receive('ok', (response) => page.note('joined', response, channel.state))
      .receive('error', (response) => page.note('not joined', response));
    const say = (text: string) =>
      channel.push('say', { text }).receive('ok', (response) => page.note('said', response));
    await page.noted('joined');
    say('first');
    await page.noted('said');
    await page.cut();
    // The channel joins anew by itself.
    await page.noted('joined', 2);
    say('second');
    await page.noted('said', 2);
    socket.disconnect(() => page.note('disconnected'), 1000, 'done');
    await page.noted('disconnected');
    await page.noted('close', 2);
  },

  serve: (server) => serveSockets(server, talkPhoenix),

  sees: [
    'open "open"',
    'joined {} "joined"',
    'message "room:talk" "phx_reply"',
    'heard "first"',
    'message "room:talk" "heard"',
    'said {}',
    'message "room:talk" "phx_reply"',
    '(cut)',
    'channel error {"source":"transport","reason":"connection_closed"} "errored"',
    'close 1006 "" false "closed"',
    'open "open"',
    'joined {} "joined"',
    'message "room:talk" "phx_reply"',
    'heard "second"',
    'message "room:talk" "heard"',
    'said {}',
    'message "room:talk" "phx_reply"',
    'channel error {"source":"transport","reason":"connection_closed"} "errored"',
    'close 1000 "done" true "closed"',
    'disconnected',
  ],
  closesWith: { code: 1000, reason: 'done' },
};

/** A message of the second version of Phoenix's serializer: the references of the join and of itself come first. */
type Message = readonly [joinRef: string | null, ref: string | null, topic: string, event: string, payload: object];

/** A stub, since Phoenix is a framework of Elixir: joins, heartbeats and one event that is echoed. */
function talkPhoenix(socket: WebSocket): void {
  const send = (message: Message) => socket.send(JSON.stringify(message));
  socket.on('message', (data) => {
    const [joinRef, ref, topic, event, payload] = JSON.parse(String(data)) as Message;
    if (event === 'say') send([joinRef, null, topic, 'heard', payload]);
    send([joinRef, ref, topic, 'phx_reply', { status: 'ok', response: {} }]);
  });
}
