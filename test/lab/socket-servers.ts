/** The raw side of the lab: TCP and TLS servers on loopback that hand each connection to its ending's answer. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Arrivals } from './arrivals.ts';
import type { Certificate } from './certificate.ts';
import { readRequest, type HandshakeRequest } from './handshake.ts';
import type { LabEnding } from './lab-ending.ts';
import { listenOnLoopback, LOOPBACK } from './loopback.ts';
import { createPeer, type Answer } from './peer.ts';

/** Which ending a connection asks for; `request` is null where its first bytes were not HTTP. */
export type Chooser = (request: HandshakeRequest | null) => LabEnding | undefined;

export interface SocketServers {
  /** Listens on a port of the system's choice and returns it. */
  listen(choose: Chooser, certificate?: Certificate): Promise<number>;
  /** A port that refuses connections for as long as the lab runs. */
  refusedPort(): Promise<number>;
  /** Ends everything at once. */
  close(): Promise<void>;
}

export interface SocketServerOptions {
  readonly arrivals: Arrivals;
  readonly idleTimeoutMs: number;
}

export function createSocketServers({ arrivals, idleTimeoutMs }: SocketServerOptions): SocketServers {
  const servers: Server[] = [];
  const sockets = new Set<Socket>();

  const keep = (socket: Socket) => {
    sockets.add(socket);
    // A connection that breaks is what the lab is for.
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  };

  const listen = (server: Server) => {
    servers.push(server);
    return listenOnLoopback(server.on('connection', keep));
  };

  const serve = (socket: Socket, choose: Chooser) => {
    // With half-open connections allowed a FIN of the client has to be answered here.
    socket.on('error', () => {}).on('end', () => socket.end());
    readFirst(socket, (request, rest) => {
      const ending = choose(request);
      if (ending) arrivals.add(ending.id, socket);
      const answer: Answer = ending?.answer ?? ((peer) => peer.respond(request ? 404 : 400));
      answer(createPeer(socket, { request, rest, idleTimeoutMs }));
    });
  };

  return {
    async listen(choose, certificate) {
      const options = { allowHalfOpen: true, noDelay: true };
      const server = certificate
        ? createTlsServer({ ...options, ...certificate }, (socket) => serve(socket, choose))
        : createServer(options, (socket) => serve(socket, choose));
      return listen(server);
    },
    async refusedPort() {
      // The near end of an outgoing connection: the system gives its port to nobody else, and nobody listens on it.
      const socket = connect(await listen(createServer()), LOOPBACK);
      keep(socket);
      await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
      return socket.localPort ?? 0;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** Calls once, with the request at the start of the connection, or with null where there is none. */
function readFirst(socket: Socket, found: (request: HandshakeRequest | null, rest: Buffer) => void): void {
  let bytes = Buffer.alloc(0);
  const read = (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    const result = readRequest(bytes);
    if (result === 'incomplete') return;
    socket.off('data', read);
    if (result === 'not HTTP') found(null, bytes);
    else found(result.request, result.rest);
    // The answer may not care for what else comes, but a socket that is not read never reports its end.
    socket.resume();
  };
  socket.on('data', read);
}
