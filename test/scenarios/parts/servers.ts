/** Servers of a scenario on loopback; each goes with the scenario. */
import http from 'node:http';
import type { Server, Socket } from 'node:net';
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws';

import { listenOnLoopback, LOOPBACK } from '../../lab/loopback.ts';
import type { Tools } from '../tools.ts';

export interface Listening {
  readonly port: number;
  /** For a socket, without a path. */
  readonly url: string;
  /** Ends every connection, and refuses new ones. */
  stop(): Promise<void>;
}

/** `port` 0: the system chooses. */
export async function listen({ atEnd }: Tools, server: Server, port = 0): Promise<Listening> {
  const connections = new Set<Socket>();
  server.on('connection', (connection: Socket) => {
    connections.add(connection);
    // A connection that breaks is what scenarios are for.
    connection.on('error', () => undefined);
    connection.once('close', () => connections.delete(connection));
  });
  const actual = await listenOnLoopback(server, port);
  const stop = async (): Promise<void> => {
    const closed = new Promise((resolve) => {
      server.close(resolve);
    });
    for (const connection of connections) connection.destroy();
    await closed;
  };
  atEnd(stop);
  return { port: actual, url: `ws://${LOOPBACK}:${actual}`, stop };
}

/** `ws` in front of an HTTP server that has nothing else. `connect` is told of each socket. */
export async function serveSockets(
  tools: Tools,
  connect: (socket: WebSocket) => void,
  options: ServerOptions = {},
): Promise<Listening> {
  const server = http.createServer((_request, response) => response.writeHead(404).end());
  addSockets(server, connect, options);
  return listen(tools, server);
}

export function addSockets(
  server: http.Server,
  connect: (socket: WebSocket) => void,
  options: ServerOptions = {},
): WebSocketServer {
  const sockets = new WebSocketServer({ ...options, server });
  sockets.on('connection', (socket) => {
    socket.on('error', () => undefined);
    connect(socket);
  });
  return sockets;
}

/** A port on which nobody listens any more. */
export async function findDeadPort(tools: Tools): Promise<number> {
  const { port, stop } = await listen(tools, http.createServer());
  await stop();
  return port;
}

export function echo(socket: WebSocket): void {
  socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
}
