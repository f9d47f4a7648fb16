import type { Server } from 'node:http';
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws';

import type { AppPage } from './app-page.ts';

/** A package that pages use WebSockets by, the application of our test on it, and its server. */
export interface Client {
  /** The package on npm, with the part of it that is meant. */
  readonly name: string;
  /** The modules whose exports the application is given together. Default: the package alone. */
  readonly modules?: readonly string[];
  /**
   * The application: connects, exchanges a message, is cut off, comes back, exchanges another and closes. It notes every
   * event that the package has for it. Runs in the page as text: it may use its arguments, nothing else, and is no method, whose
   * text would be no expression.
   */
  readonly run: (library: never, page: AppPage) => Promise<void>;
  /** Puts the server on the site. Returns what takes it off again. */
  readonly serve: (server: Server) => StopServing | Promise<StopServing>;
  /** What the application sees, in both browsers, with the extension and without. */
  readonly sees: readonly string[];
  /** How the last socket closes: with the application's consent, so always clean. */
  readonly closesWith: { readonly code: number; readonly reason: string };
}

export type StopServing = () => unknown;

/** A server that is nothing but sockets, on every path. */
export function serveSockets(
  server: Server,
  connect: (socket: WebSocket) => void,
  options: ServerOptions = {},
): StopServing {
  const sockets = new WebSocketServer({ ...options, server });
  sockets.on('connection', (socket) => {
    socket.on('error', () => undefined);
    connect(socket);
  });
  return () => sockets.close();
}
