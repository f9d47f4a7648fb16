import type { WebSocket } from 'ws';

import { serveSockets, type Client } from './client.ts';

export const signalr: Client = {
  name: '@microsoft/signalr',

  run: async ({ HubConnectionBuilder, HttpTransportType, LogLevel }: typeof import('@microsoft/signalr'), page) => {
    const hub = new HubConnectionBuilder()
      .withUrl(`${page.origin}/hub`, { skipNegotiation: true, transport: HttpTransportType.WebSockets })
      .withAutomaticReconnect([10, 10, 10])
      .configureLogging(LogLevel.None)
      .build();
    hub.onclose((error) => page.note('onclose', error?.name, error?.message, hub.state));
    hub.onreconnecting((error) => page.note('onreconnecting', error?.name, error?.message, hub.state));
    hub.onreconnected((connectionId) => page.note('onreconnected', connectionId, hub.state));
    hub.on('heard', (text) => page.note('heard', text));
    await hub.start();
    page.note('started', hub.state);
    page.note('said', await hub.invoke('say', 'first'));
    await page.cut();
    await page.noted('onreconnected');
    page.note('said', await hub.invoke('say', 'second'));
    await hub.stop();
    page.note('stopped', hub.state);
    await page.noted('onclose');
  },

  serve: (server) => serveSockets(server, talkSignalr),

  sees: [
    'started "Connected"',
    'heard "first"',
    'said "first"',
    '(cut)',
    'onreconnecting "Error" "WebSocket closed with status code: 1006 (no reason given)." "Reconnecting"',
    'onreconnected undefined "Connected"',
    'heard "second"',
    'said "second"',
    'onclose undefined undefined "Disconnected"',
    'stopped "Disconnected"',
  ],
  closesWith: { code: 1005, reason: '' },
};

/** What ends a record of the JSON hub protocol. */
const END = '\u001e';

const HANDSHAKE = undefined;
const INVOCATION = 1;
const COMPLETION = 3;
const PING = 6;

interface HubRecord {
  readonly type?: number;
  readonly invocationId?: string;
  readonly arguments?: readonly unknown[];
}

/** A stub, since SignalR's server is .NET: the JSON hub protocol with its handshake, pings and one method that echoes. */
function talkSignalr(socket: WebSocket): void {
  const send = (record: object) => socket.send(JSON.stringify(record) + END);
  socket.on('message', (data) => {
    for (const text of String(data).split(END).slice(0, -1)) {
      const { type, invocationId, arguments: given = [] } = JSON.parse(text) as HubRecord;
      if (type === HANDSHAKE) send({});
      else if (type === PING) send({ type: PING });
      else if (type === INVOCATION) {
        send({ type: INVOCATION, target: 'heard', arguments: given });
        send({ type: COMPLETION, invocationId, result: given[0] });
      }
    }
  });
}
