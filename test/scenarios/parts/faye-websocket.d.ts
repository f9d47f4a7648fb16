/** What the scenarios use of it; it has no types of its own, and DefinitelyTyped has none. */
declare module 'faye-websocket' {
  import type { IncomingMessage } from 'node:http';
  import type { Duplex } from 'node:stream';

  export default class FayeSocket {
    static isWebSocket(request: IncomingMessage): boolean;
    constructor(request: IncomingMessage, socket: Duplex, head: Buffer);
    on(event: 'message', listener: () => void): void;
    send(message: string): boolean;
    close(code: number, reason: string): void;
  }
}
