/** The lab's side of one TCP (or TLS) connection: what an answer may do with it. */
import type { Socket } from 'node:net';
import { decodeFrames, encodeClose, encodeFrame, type Frame, type FrameParts } from './frames.ts';
import { httpAnswer, switchingProtocols, type HandshakeRequest, type HeaderChanges } from './handshake.ts';

export interface Peer {
  /** null where the first bytes were not HTTP. */
  readonly request: HandshakeRequest | null;
  /** How long the lab's idle timeout lets a connection be silent, in milliseconds. */
  readonly idleTimeoutMs: number;
  write(bytes: Uint8Array | string): void;
  /** Completes the handshake, with `changes` to spoil its headers. */
  upgrade(changes?: HeaderChanges): void;
  /** Answers with plain HTTP and ends the connection. */
  respond(status: number, headers?: HeaderChanges): void;
  send(frame: FrameParts): void;
  sendClose(code?: number, reason?: string): void;
  /** Ends the sending side (TCP FIN) and goes on reading. */
  fin(): void;
  /** Drops the connection with a TCP RST. */
  reset(): void;
  onFrame(listener: (frame: Frame) => void): void;
  /** Calls once, when nothing was sent or received for so long. */
  onSilence(milliseconds: number, listener: () => void): void;
  onEnd(listener: () => void): void;
}

/** What the server does with a connection for one ending. */
export type Answer = (peer: Peer) => void;

export interface PeerOptions {
  readonly request: HandshakeRequest | null;
  /** Bytes that came behind the request. */
  readonly rest: Buffer;
  readonly idleTimeoutMs: number;
}

export function createPeer(socket: Socket, { request, rest, idleTimeoutMs }: PeerOptions): Peer {
  let unread = rest;
  // Once the connection is gone there is nobody to write to; an answer need not care.
  const write = (bytes: Uint8Array | string) => void (socket.writable && socket.write(bytes));
  const readFrames = (listener: (frame: Frame) => void) => {
    const { frames, rest: incomplete } = decodeFrames(unread);
    unread = incomplete;
    for (const frame of frames) listener(frame);
  };
  return {
    request,
    idleTimeoutMs,
    write,
    upgrade: (changes) => request && write(switchingProtocols(request, changes)),
    respond: (status, headers) => void socket.end(httpAnswer(status, headers)),
    send: (frame) => write(encodeFrame(frame)),
    sendClose: (code, reason) => write(encodeClose(code, reason)),
    fin: () => void socket.end(),
    reset: () => void socket.resetAndDestroy(),
    onFrame(listener) {
      socket.on('data', (chunk) => {
        unread = Buffer.concat([unread, chunk]);
        readFrames(listener);
      });
      readFrames(listener);
    },
    onSilence: (milliseconds, listener) => void socket.setTimeout(milliseconds).once('timeout', listener),
    onEnd: (listener) => void socket.once('close', listener),
  };
}
