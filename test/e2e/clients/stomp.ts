import type { WebSocket } from 'ws';

import { serveSockets, type Client } from './client.ts';

export const stomp: Client = {
  name: '@stomp/stompjs',

  run: async ({ Client: StompClient, ActivationState }: typeof import('@stomp/stompjs'), page) => {
    const client = new StompClient({
      brokerURL: `${page.socketOrigin}/stomp`,
      reconnectDelay: 10,
      heartbeatIncoming: 0,
      heartbeatOutgoing: 0,
      beforeConnect: () => page.note('beforeConnect'),
      onConnect: ({ command, headers }) => {
        page.note('onConnect', command, headers['version'], client.connected);
        client.subscribe('/topic/talk', ({ command: kind, body }) => page.note('message', kind, body));
      },
      onDisconnect: ({ command }) => page.note('onDisconnect', command),
      onStompError: ({ command }) => page.note('onStompError', command),
      onWebSocketError: ({ type }: Event) => page.note('onWebSocketError', type),
      onWebSocketClose: ({ code, reason, wasClean }: CloseEvent) =>
        page.note('onWebSocketClose', code, reason, wasClean, client.connected),
      onUnhandledMessage: ({ command }) => page.note('onUnhandledMessage', command),
      onChangeState: (state) => page.note('onChangeState', ActivationState[state]),
    });
    client.activate();
    await page.noted('onConnect');
    client.publish({ destination: '/topic/talk', body: 'first' });
    await page.noted('message');
    await page.cut();
    await page.noted('onConnect', 2);
    client.publish({ destination: '/topic/talk', body: 'second' });
    await page.noted('message', 2);
    await client.deactivate();
    await page.noted('onWebSocketClose', 2);
  },

  serve: (server) => serveSockets(server, talkStomp),

  sees: [
    'onChangeState "ACTIVE"',
    'beforeConnect',
    'onConnect "CONNECTED" "1.2" true',
    'message "MESSAGE" "first"',
    '(cut)',
    'onWebSocketClose 1006 "" false false',
    'beforeConnect',
    'onConnect "CONNECTED" "1.2" true',
    'message "MESSAGE" "second"',
    'onChangeState "DEACTIVATING"',
    'onDisconnect "RECEIPT"',
    'onChangeState "INACTIVE"',
    'onWebSocketClose 1005 "" true false',
  ],
  closesWith: { code: 1005, reason: '' },
};

/**
 * A stub, since npm has no STOMP broker that is kept up: the frames of STOMP 1.2 that the client needs, one connection
 * its own world. What is sent to a destination goes to that connection's subscriptions.
 */
function talkStomp(socket: WebSocket): void {
  /** Of the subscriptions by their ids. */
  const destinations = new Map<string, string>();
  let messages = 0;
  const send = (command: string, headers: Readonly<Record<string, string>>, body = ''): void => {
    const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
    socket.send(`${command}\n${lines.join('')}\n${body}\0`);
  };
  socket.on('message', (data) => {
    const { command, headers, body } = parseStomp(String(data));
    const { id = '', destination = '', receipt } = headers;
    if (command === 'CONNECT') send('CONNECTED', { version: '1.2', 'heart-beat': '0,0' });
    else if (command === 'SUBSCRIBE') destinations.set(id, destination);
    else if (command === 'SEND') {
      for (const [subscription, of] of destinations) {
        if (of === destination) send('MESSAGE', { subscription, 'message-id': String(++messages), destination }, body);
      }
    }
    if (receipt) send('RECEIPT', { 'receipt-id': receipt });
  });
}

function parseStomp(text: string): { command: string; headers: Record<string, string | undefined>; body: string } {
  const [head = '', body = ''] = text.replace(/\0$/, '').split('\n\n', 2);
  const [command = '', ...lines] = head.split('\n');
  return { command, headers: Object.fromEntries(lines.map((line) => line.split(':', 2) as [string, string])), body };
}
