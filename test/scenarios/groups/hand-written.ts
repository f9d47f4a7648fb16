/** Servers without a library, and what happens to what they write on its way. */
import http from 'node:http';
import { createServer } from 'node:net';

import { encodeClose, encodeFrame, OPCODE } from '../../lab/frames.ts';
import { httpAnswer } from '../../lab/handshake.ts';
import { answerByHand, serveByHand } from '../parts/hand-written.ts';
import { startRewritingProxy } from '../parts/proxies.ts';
import { addSockets, echo, listen, serveSockets } from '../parts/servers.ts';
import { firstSocket, type Scenario } from '../scenario.ts';
import type { Tools } from '../tools.ts';

/** A text that a compressor makes shorter. */
const REPETITIVE = 'tick '.repeat(400);

async function say({ page }: Tools, url: string, text = 'hello'): Promise<void> {
  const socket = await page.open(url);
  await page.send(socket, text);
  await page.ended(socket);
}

export const HAND_WRITTEN: readonly Scenario[] = [
  {
    id: 'method-not-allowed',
    title: 'The route takes POST alone, and the server answers 405',
    expected: 'handshake-other-status',
    async run(tools) {
      const { url } = await answerByHand(tools, httpAnswer(405, { Allow: 'POST' }));
      await tools.page.attempt(`${url}/events`);
    },
  },
  {
    id: 'edge-520',
    title: 'The edge in front of the server answers 520, a status of its own',
    expected: 'handshake-500',
    async run(tools) {
      const { url } = await answerByHand(
        tools,
        httpAnswer(520, { Server: 'cloudflare', 'CF-RAY': '8c1f0c1c1a2b3c4d-FRA' }),
      );
      await tools.page.attempt(`${url}/live`);
    },
  },
  {
    id: 'api-version-gone',
    title: 'The first version of the API is gone: 410',
    expected: 'handshake-404',
    async run(tools) {
      const { url } = await answerByHand(tools, httpAnswer(410));
      await tools.page.attempt(`${url}/v1/stream`);
    },
  },
  {
    id: 'accept-computed-wrong',
    title: 'The server computes `Sec-WebSocket-Accept` from its own key instead of the client’s',
    expected: 'handshake-bad-accept',
    async run(tools) {
      const { url } = await serveByHand(tools, () => undefined, {
        'Sec-WebSocket-Accept': 'HSmrc0sMlYUkAGmm5OPpG2HaGWk=',
      });
      await tools.page.attempt(url);
    },
  },
  {
    id: 'upgrade-lost-on-way-back',
    title: 'A proxy takes `Upgrade` out of the server’s 101',
    expected: 'handshake-bad-accept',
    async run(tools) {
      const { port } = await serveSockets(tools, echo);
      const { url } = await startRewritingProxy(tools, port, {
        fromServer: (bytes) => withoutHeader(bytes, 'Upgrade'),
      });
      await tools.page.attempt(url);
    },
  },
  {
    id: 'port-of-redis',
    title: 'The port is that of Redis, which answers with an error of its own',
    expected: 'handshake-not-http',
    async run(tools) {
      const server = createServer((client) => {
        client.once('data', () => client.end("-ERR unknown command 'Host:', with args beginning with: \r\n"));
      });
      const { url } = await listen(tools, server);
      await tools.page.attempt(url);
    },
  },
  {
    id: 'port-of-ssh',
    title: 'The port is that of SSH, which says so before it is asked, and waits',
    expected: 'handshake-not-http',
    async run(tools) {
      const server = createServer((client) => client.write('SSH-2.0-OpenSSH_9.6\r\n'));
      const { url } = await listen(tools, server);
      await tools.page.attempt(url);
    },
  },
  {
    id: 'compressed-without-agreement',
    title: 'A proxy takes `Sec-WebSocket-Extensions` out of the 101, and the server compresses all the same',
    expected: {
      chrome: 'compression-broken',
      firefox: ['compression-broken', 'server-sent-bad-frame', 'dropped-unknown'],
    },
    async run(tools) {
      const { port } = await serveSockets(tools, (socket) => socket.on('message', () => socket.send(REPETITIVE)), {
        perMessageDeflate: { threshold: 0 },
      });
      const { url } = await startRewritingProxy(tools, port, {
        fromServer: (bytes) => withoutHeader(bytes, 'Sec-WebSocket-Extensions'),
      });
      await say(tools, url);
    },
  },
  {
    id: 'text-in-latin-1',
    title: 'The server sends texts in Latin-1',
    expected: { chrome: 'server-sent-bad-text', firefox: ['server-sent-bad-text', 'dropped-unknown'] },
    async run(tools) {
      const { url } = await serveByHand(tools, (connection) => {
        connection.once('data', () =>
          connection.write(encodeFrame({ opcode: OPCODE.text, payload: Buffer.from('Grüße', 'latin1') })),
        );
      });
      await say(tools, url);
    },
  },
  {
    id: 'length-written-wrong',
    title: 'The server writes the length of a message in characters instead of bytes',
    expected: { chrome: 'server-sent-bad-frame', firefox: ['server-sent-bad-frame', 'dropped-unknown'] },
    async run(tools) {
      const { url } = await serveByHand(tools, (connection) => {
        connection.once('data', () => {
          const text = Buffer.from('Prüfung für Ärzte: fünf Sätze');
          const frame = encodeFrame({ opcode: OPCODE.text, payload: text });
          frame.writeUInt8(text.toString().length, 1);
          connection.write(frame);
          // As long as what the bytes that are left over seem to announce.
          connection.write(encodeFrame({ opcode: OPCODE.text, payload: 'the next '.repeat(10) }));
        });
      });
      await say(tools, url);
    },
  },
  {
    id: 'bytes-changed-on-way-in',
    title: 'A proxy changes what the page sends, and ws answers 1002',
    expected: 'server-reports-protocol-error',
    async run(tools) {
      const { port } = await serveSockets(tools, echo);
      const { url } = await startRewritingProxy(tools, port, {
        // All but the request: the first bit that is reserved.
        fromClient: (bytes) => (bytes.subarray(0, 3).toString() === 'GET' ? bytes : flipped(bytes, 0x20)),
      });
      await say(tools, url);
    },
  },
  {
    id: 'http-status-as-code',
    title: 'The server writes the status of HTTP, 401, into its Close frame',
    expected: 'invalid-close-code',
    async run(tools) {
      const { url } = await serveByHand(tools, (connection) => {
        connection.once('data', () => connection.end(encodeClose(401, 'Unauthorized')));
      });
      await say(tools, url);
    },
  },
  {
    id: 'code-beyond-range',
    title: 'The server closes with 10000',
    expected: 'invalid-close-code',
    async run(tools) {
      const { url } = await serveByHand(tools, (connection) => {
        connection.once('data', () => connection.end(encodeClose(10_000, 'Protocol error')));
      });
      await say(tools, url);
    },
  },
  {
    id: 'extension-demanded',
    title: 'The server demands an extension that no browser has: 1010',
    expected: 'extension-missing',
    async run(tools) {
      const { url } = await serveByHand(tools, (connection) => {
        connection.once('data', () => connection.end(encodeClose(1010, 'permessage-bzip2 required')));
      });
      await say(tools, url);
    },
  },
  {
    id: 'html-of-error-after-open',
    title:
      'The application server crashes into its own error handler, which writes to the upgraded connection and ends it',
    expected: { chrome: 'server-sent-bad-frame', firefox: ['server-sent-bad-frame', 'dropped-unknown'] },
    async run(tools) {
      const server = http.createServer();
      const sockets = addSockets(server, () => undefined);
      sockets.on('connection', (socket, { socket: connection }) => {
        socket.on('message', () => connection.write('<!doctype html><h1>Application error</h1>'));
      });
      const { url } = await listen(tools, server);
      await say(tools, url);
    },
  },
  {
    id: 'health-check-answers',
    title: 'The request lands at the health check, which answers 200 with JSON',
    expected: 'handshake-200',
    async run(tools) {
      const { url } = await answerByHand(tools, httpAnswer(200, { 'Content-Type': 'application/json' }));
      await tools.page.attempt(`${url}/ws`);
    },
  },
  {
    id: 'legal-reasons',
    title: 'The edge answers 451 in this country',
    expected: 'handshake-other-status',
    async run(tools) {
      const { url } = await answerByHand(tools, httpAnswer(451));
      await tools.page.attempt(`${url}/odds`);
    },
  },
  {
    id: 'other-subprotocol-chosen',
    title: 'The server chooses a subprotocol that was not offered',
    expected: 'subprotocol-mismatch',
    async run(tools) {
      const { url } = await serveByHand(tools, () => undefined, { 'Sec-WebSocket-Protocol': 'chat.v2' });
      await tools.page.attempt(url, ['chat.v1']);
    },
  },
  {
    id: 'compressed-data-changed',
    title: 'A proxy changes bytes inside of compressed messages',
    expected: {
      chrome: 'compression-broken',
      firefox: ['compression-broken', 'server-sent-bad-frame', 'dropped-unknown'],
    },
    async run(tools) {
      const { port } = await serveSockets(tools, (socket) => socket.on('message', () => socket.send(REPETITIVE)), {
        perMessageDeflate: { threshold: 0 },
      });
      const { url } = await startRewritingProxy(tools, port, {
        fromServer: (bytes) => (bytes.toString('latin1', 0, 4) === 'HTTP' ? bytes : filled(bytes, 2, 0xff)),
      });
      await say(tools, url);
    },
  },
  {
    id: 'character-cut-in-two',
    title: 'The server cuts its texts at a number of bytes, in the midst of a character',
    expected: { chrome: 'server-sent-bad-text', firefox: ['server-sent-bad-text', 'dropped-unknown'] },
    async run(tools) {
      const { url } = await serveByHand(tools, (connection) => {
        connection.once('data', () => {
          const text = Buffer.from('Good morning 👋🏽 everyone');
          for (const part of [text.subarray(0, 15), text.subarray(15)]) {
            connection.write(encodeFrame({ opcode: OPCODE.text, payload: part }));
          }
        });
      });
      await say(tools, url);
    },
  },
  {
    id: 'fragments-interleaved',
    title: 'Two threads of the server write fragments of their messages at once',
    expected: { chrome: 'server-sent-bad-frame', firefox: ['server-sent-bad-frame', 'dropped-unknown'] },
    async run(tools) {
      const { url } = await serveByHand(tools, (connection) => {
        connection.once('data', () => {
          connection.write(encodeFrame({ opcode: OPCODE.text, payload: 'first, ', fin: false }));
          connection.write(encodeFrame({ opcode: OPCODE.text, payload: 'second, ', fin: false }));
        });
      });
      await say(tools, url);
    },
  },
  {
    id: 'upgrade-crashes-server',
    title: 'The handler of the upgrade crashes the process, and the next attempt is refused',
    expected: 'handshake-dropped',
    judged: firstSocket,
    sockets: 2,
    async run(tools) {
      const server = createServer((client) => {
        client.once('data', () => {
          server.close();
          client.destroy();
        });
      });
      const { url } = await listen(tools, server);
      await tools.page.attempt(url);
      await tools.page.attempt(url);
    },
  },
];

/** The head of a response; what is none stays. */
function withoutHeader(bytes: Buffer, name: string): Buffer {
  const text = bytes.toString('latin1');
  if (!text.startsWith('HTTP/1.1 101')) return bytes;
  return Buffer.from(text.replace(new RegExp(`^${name}:.*\r\n`, 'im'), ''), 'latin1');
}

function flipped(bytes: Buffer, bit: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(0) ^ bit, 0);
  return changed;
}

function filled(bytes: Buffer, from: number, value: number): Buffer {
  return Buffer.from(bytes).fill(value, from);
}
