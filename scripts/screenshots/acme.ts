/**
 * An application that loses its sockets in the ways applications do, for the pictures of the documents. Its hosts are
 * names under `.test`, which the browser is told to find on loopback.
 */
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { Complaint } from '../complaint.ts';

/** Fixed, since it is in the pictures. */
const PORT = 8080;
const SECOND = 1000;

interface Acme {
  readonly url: string;
  readonly hosts: readonly string[];
  /** How many disconnects the page will have seen in the end. */
  readonly disconnects: number;
  close(): Promise<void>;
}

/** What the server does with a socket, by its path. */
const BEHAVIOURS: Readonly<Record<string, (socket: WebSocket) => void>> = {
  '/live': (socket) => {
    talk(socket, 9 * SECOND);
    setTimeout(() => socket.terminate(), 28 * SECOND);
  },
  '/live/eu': (socket) => {
    talk(socket, 14 * SECOND);
    setTimeout(() => socket.close(1012, 'deploy'), 14 * SECOND);
  },
  '/graphql': (socket) => void setTimeout(() => socket.close(4401, 'Unauthorized: token expired'), 0.4 * SECOND),
  '/upload': (socket) => socket.on('message', () => setTimeout(() => socket.close(1009, 'limit is 1 MiB'), 100)),
  '/v2': (socket) => {
    talk(socket, 5 * SECOND);
    setTimeout(() => socket.close(1002), 5 * SECOND);
  },
  '/rpc': (socket) => {
    talk(socket, 11 * SECOND);
    setTimeout(() => socket.close(1011, 'unhandled exception'), 11 * SECOND);
  },
  '/feed': (socket) => {
    talk(socket, 1 * SECOND);
    setTimeout(() => socket.close(1008, 'rate limit'), 1.1 * SECOND);
  },
  '/presence': (socket) => talk(socket, 20 * SECOND),
  '/chat': (socket) => talk(socket, 20 * SECOND),
};

export async function startAcme(): Promise<Acme> {
  const files = new Map<string, readonly [type: string, body: string]>([
    ['/', ['text/html', '<!doctype html><meta charset="utf-8"><title>Acme</title><script src="/live.js"></script>']],
    ['/live.js', ['text/javascript', await readFile(new URL('live.js', import.meta.url), 'utf8')]],
  ]);
  const server = http.createServer((request, response) => {
    const [type, body] = files.get(request.url ?? '') ?? ['text/plain', ''];
    response.writeHead(200, { 'content-type': type });
    response.end(body);
  });
  const sockets = new WebSocketServer({ noServer: true, handleProtocols: ([first]) => first ?? false });
  server.on('upgrade', (request, stream: Duplex, head) => {
    const behave = BEHAVIOURS[request.url ?? ''];
    if (!behave) return stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    return sockets.handleUpgrade(request, stream, head, behave);
  });
  await listen(server);
  return {
    url: `http://app.acme.test:${PORT}/`,
    hosts: ['app.acme.test', 'api.acme.test', 'push.acme.test', 'files.acme.test', 'edge.acme.test'],
    disconnects: 11,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A message now and then, for so long. */
function talk(socket: WebSocket, milliseconds: number): void {
  const end = Date.now() + milliseconds;
  const say = () => {
    if (Date.now() > end || socket.readyState !== socket.OPEN) return;
    socket.send('x'.repeat(120));
    setTimeout(say, 150 + 600 * Math.random());
  };
  say();
}

function listen(server: http.Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', () => reject(new Complaint(`Port ${PORT} is taken: free it to take the pictures.`)));
    server.listen(PORT, '127.0.0.1', resolve);
  });
}
