/** The page of the suite and the sockets it can open, on loopback. */
import http from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';

import { listenOnLoopback } from '../../lab/loopback.ts';
import { installKit } from './kit.ts';

export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

/** What a connection does; `url` is the path that the page asked for. */
const CONNECTIONS: Readonly<Record<string, (socket: WebSocket, url: URL, headers: http.IncomingHttpHeaders) => void>> =
  {
    '/echo': (socket) => socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary })),
    '/close': (socket, { searchParams }) =>
      socket.close(Number(searchParams.get('code')), searchParams.get('reason') ?? ''),
    '/kill': (socket) => socket.on('message', () => socket.terminate()),
    '/greet': (socket) => socket.send('hello'),
    '/headers': (socket, _url, headers) => socket.send(JSON.stringify(headers)),
  };

const NOT_FOUND = 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

export async function startSite(): Promise<Site> {
  /** What the server saw of a socket's end, by the name in its query. */
  const ends = new Map<string, string>();
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://site');
    if (url.pathname === '/ends') {
      response.end(ends.get(url.searchParams.get('name') ?? '') ?? '');
      return;
    }
    response.setHeader('content-type', `text/html; charset=${url.searchParams.get('charset') ?? 'utf-8'}`);
    // Not with "no-store": such a page is never kept in the back/forward cache.
    response.setHeader('cache-control', 'no-cache');
    for (const header of ['content-security-policy', 'document-policy']) {
      const value = url.searchParams.get(header);
      if (value) response.setHeader(header, value);
    }
    // With an icon of its own: the browser's search for one would be an entry of the performance timeline, now or later.
    const head = '<!doctype html><title>Transparency</title><link rel="icon" href="data:,">';
    response.end(`${head}<body><script>(${installKit.toString()})()</script>`);
  });
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    handleProtocols: (offered) => [...offered].find((name) => name !== 'unknown') ?? false,
  });
  server.on('upgrade', (request, stream, head) => {
    const url = new URL(request.url ?? '/', 'http://site');
    const connect = CONNECTIONS[url.pathname];
    stream.on('error', () => undefined);
    if (!connect) {
      stream.end(NOT_FOUND);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const name = url.searchParams.get('name');
      socket.on('error', () => undefined);
      socket.on('close', (code, reason) => name && ends.set(name, `${code} ${reason.toString()}`));
      connect(socket, url, request.headers);
    });
  });
  const port = await listenOnLoopback(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
