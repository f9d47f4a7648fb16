/** The page of one client and the server that it talks to, on one port of loopback. */
import { once } from 'node:events';
import http from 'node:http';
import type { Duplex } from 'node:stream';

import { listenOnLoopback, LOOPBACK } from '../../lab/loopback.ts';
import { installAppPage } from './app-page.ts';
import type { Client } from './client.ts';

export interface ClientSite {
  readonly origin: string;
  /** The address of every socket that was asked for, in order. */
  readonly sockets: readonly string[];
  close(): Promise<void>;
}

const PAGE = `<!doctype html><title>Client</title><link rel="icon" href="data:,">
<script>(${installAppPage.toString()})()</script><script src="/library.js"></script>`;

export async function startClientSite({ serve }: Client, library: string): Promise<ClientSite> {
  const connections = new Set<Duplex>();
  const sockets: string[] = [];
  const server = http.createServer();
  const answers: Readonly<Record<string, (response: http.ServerResponse) => unknown>> = {
    '/': (response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE),
    '/library.js': (response) => response.setHeader('content-type', 'text/javascript; charset=utf-8').end(library),
    '/cut': (response) => {
      for (const connection of connections) connection.destroy();
      response.end();
    },
    '/ended': async (response) => {
      await Promise.all([...connections].map((connection) => once(connection, 'close')));
      response.end();
    },
  };
  server.on('request', ({ url = '' }, response) => answers[url]?.(response));
  const stopServing = await serve(server);
  // After the client's server, since that of SockJS puts itself in front of who listened before.
  server.on('upgrade', ({ url }, connection: Duplex) => {
    sockets.push(`ws://${LOOPBACK}:${port}${url}`);
    connections.add(connection);
    connection.on('error', () => undefined);
    connection.on('close', () => connections.delete(connection));
  });
  const port = await listenOnLoopback(server);
  return {
    origin: `http://${LOOPBACK}:${port}`,
    sockets,
    async close() {
      for (const connection of connections) connection.destroy();
      server.closeAllConnections();
      await stopServing();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
