/** Servers that close after `open`: with a reason, for a message, or with the next client. */
import http from 'node:http';
import type { WebSocket } from 'ws';

import { encodeFrame, OPCODE } from '../../lab/frames.ts';
import { httpAnswer } from '../../lab/handshake.ts';
import { addSockets, listen, serveSockets } from '../parts/servers.ts';
import { firstSocket, type Scenario } from '../scenario.ts';
import type { Tools } from '../tools.ts';

/** Opens, sends each message in turn, and returns when the server has ended it. */
async function talk({ page }: Tools, url: string, messages: readonly string[]): Promise<void> {
  const socket = await page.open(url);
  for (const message of messages) await page.send(socket, message);
  await page.ended(socket);
}

function onMessage(answer: (socket: WebSocket, text: string) => void): (socket: WebSocket) => void {
  return (socket) => socket.on('message', (data) => answer(socket, String(data)));
}

/** A server that checks the token in the first message. */
function authenticating(id: string, code: number, reason: string): Scenario {
  return {
    id,
    title: `The server checks the token after \`open\` and closes with ${code} “${reason}”`,
    expected: 'auth-rejected',
    async run(tools) {
      const { url } = await serveSockets(
        tools,
        onMessage((socket, token) => {
          if (token !== 'good') socket.close(code, reason);
        }),
      );
      await talk(tools, url, ['old']);
    },
  };
}

/** A server that takes three messages, and says good-bye at the fourth. */
function limiting(id: string, code: number, reason: string): Scenario {
  return {
    id,
    title: `The server takes three messages and closes at the fourth with ${code} “${reason}”`,
    expected: 'rate-limited',
    async run(tools) {
      let count = 0;
      const { url } = await serveSockets(
        tools,
        onMessage((socket) => {
          if (++count > 3) socket.close(code, reason);
        }),
      );
      await talk(tools, url, ['one', 'two', 'three', 'four']);
    },
  };
}

export const CLOSES: readonly Scenario[] = [
  authenticating('token-expired', 1008, 'token expired'),
  authenticating('token-invalid-4401', 4401, 'Unauthorized'),
  authenticating('token-invalid-4001', 4001, 'invalid token'),
  limiting('rate-limit-1008', 1008, 'rate limit exceeded'),
  limiting('rate-limit-4429', 4429, 'Too Many Requests'),
  limiting('rate-limit-1013', 1013, 'Slow down'),
  {
    id: 'max-payload',
    title: 'The message is larger than `maxPayload` of ws',
    expected: 'message-too-big',
    async run(tools) {
      const { url } = await serveSockets(
        tools,
        onMessage(() => undefined),
        { maxPayload: 1024 },
      );
      await talk(tools, url, ['x'.repeat(5000)]);
    },
  },
  {
    id: 'large-message-drops',
    title: 'The server ends the connection without a Close frame on a message that is too large, each time',
    expected: 'message-too-big-suspected',
    sockets: 2,
    async run(tools) {
      const { url } = await serveSockets(
        tools,
        onMessage((socket, text) => {
          if (text.length > 64 * 1024) socket.terminate();
        }),
      );
      await talk(tools, url, ['x'.repeat(100_000)]);
      await talk(tools, url, ['x'.repeat(100_000)]);
    },
  },
  {
    id: 'handler-throws',
    title: 'The handler of a message throws, and the framework closes with 1011',
    expected: 'server-error',
    async run(tools) {
      const { url } = await serveSockets(
        tools,
        onMessage((socket, text) => {
          try {
            JSON.parse(text);
          } catch {
            socket.close(1011, 'Internal error');
          }
        }),
      );
      await talk(tools, url, ['not JSON']);
    },
  },
  {
    id: 'handler-returns',
    title: 'The handler of the connection returns at once, and the framework closes with 1000',
    expected: 'server-closed-early',
    async run(tools) {
      const { url } = await serveSockets(tools, (socket) => socket.close(1000));
      await tools.page.attempt(url);
    },
  },
  {
    id: 'cut-one',
    title: 'The server ends one connection without a Close frame, and takes the next at once',
    expected: 'server-dropped',
    judged: firstSocket,
    sockets: 2,
    async run(tools) {
      let isFirst = true;
      const { url } = await serveSockets(
        tools,
        onMessage((socket) => {
          if (isFirst) socket.terminate();
          isFirst = false;
        }),
      );
      await talk(tools, url, ['hello']);
      await tools.page.open(url);
    },
  },
  {
    id: 'two-tabs',
    title: 'Two tabs with one session: the server closes the older',
    expected: 'kicked-by-another-client',
    async run(tools) {
      let newest: WebSocket | null = null;
      const { url } = await serveSockets(tools, (socket) => {
        newest?.close(4000, 'replaced by another client');
        newest = socket;
      });
      const socket = await tools.page.open(url);
      const other = await tools.anotherPage();
      await other.open(url);
      await tools.page.ended(socket);
    },
  },
  {
    id: 'error-page-in-socket',
    title: 'An error handler for HTTP writes its answer into the open socket',
    expected: { chrome: 'server-sent-bad-frame', firefox: ['server-sent-bad-frame', 'dropped-unknown'] },
    async run(tools) {
      const server = http.createServer();
      const sockets = addSockets(server, () => undefined);
      sockets.on('connection', (socket, { socket: connection }) => {
        socket.on('message', () => connection.end(httpAnswer(500)));
      });
      const { url } = await listen(tools, server);
      await talk(tools, url, ['hello']);
    },
  },
  {
    id: 'long-ping-later',
    title: 'The server sends a ping of 200 bytes on an open connection; 125 are allowed',
    expected: { chrome: 'server-sent-bad-frame', firefox: ['server-sent-bad-frame', 'dropped-unknown'] },
    async run(tools) {
      const server = http.createServer();
      const sockets = addSockets(server, () => undefined);
      sockets.on('connection', (socket, { socket: connection }) => {
        socket.on('message', () => connection.write(encodeFrame({ opcode: OPCODE.ping, payload: 'x'.repeat(200) })));
      });
      const { url } = await listen(tools, server);
      await talk(tools, url, ['hello']);
    },
  },
];
