/**
 * A stranger's application: pages that a test writes itself, and a server whose sockets end as their path says.
 * Loopback only.
 *
 *   /echo                    sends every message back
 *   /close/<code>/<reason>   closes with that code and reason as soon as it is open
 *   /drop                    ends the TCP connection as soon as it is open
 */
import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocketServer } from 'ws';

export interface StagePage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Stage {
  /** By default on `localhost`; the same server answers on 127.0.0.1, which is another origin. */
  url(path: string, host?: string): string;
  /** Puts a page at a path, and answers with its address. */
  show(path: string, page: StagePage): string;
  socketUrl(path: string, host?: string): string;
  /** Closes every socket that is open with this code. */
  closeSockets(code: number, reason?: string): void;
  /** Cuts the line of every socket that is open. */
  dropSockets(): void;
  close(): Promise<void>;
}

export async function startStage(): Promise<Stage> {
  const pages = new Map<string, StagePage>();
  const server = http.createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.html ?? '<!doctype html><title>Nothing here</title>');
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    const [, action, code, reason = ''] = (request.url ?? '').split('?', 1)[0]?.split('/') ?? [];
    socket.on('error', () => socket.terminate());
    if (action === 'close') socket.close(Number(code), decodeURIComponent(reason));
    if (action === 'drop') socket.terminate();
    if (action === 'echo') socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const url = (path: string, host = 'localhost') => `http://${host}:${port}${path}`;

  return {
    url,
    show(path, page) {
      pages.set(path, page);
      return url(path);
    },
    socketUrl: (path, host = 'localhost') => `ws://${host}:${port}${path}`,
    closeSockets(code, reason = '') {
      for (const socket of sockets.clients) socket.close(code, reason);
    },
    dropSockets() {
      // A FIN; with a RST Firefox makes an `error` event, too.
      for (const { _socket: line } of sockets.clients as Set<never> as Set<{ _socket: Socket }>) line.end();
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
