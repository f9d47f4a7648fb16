/** The answers that several endings share. */
import { OPCODE, type Frame } from './frames.ts';
import type { HeaderChanges } from './handshake.ts';
import type { Answer, Peer } from './peer.ts';

/**
 * The message by which the page asks for the ending. The page sends it after `open`, so that the end never overtakes
 * the `open` event (in Firefox a Close frame right behind the 101 can: it then delivers `close` alone).
 */
export const GO = 'go';

interface Manners {
  /** Spoils the headers of the 101. */
  readonly handshake?: HeaderChanges;
  /** When the page asked for the ending. */
  readonly onGo?: (peer: Peer) => void;
  /** When the page's Close frame came and the server had sent none. Default: confirm it and end TCP. */
  readonly onClose?: (peer: Peer, payload: Buffer) => void;
  /** When the page's Close frame came in answer to the server's. Default: end TCP, which is the server's part. */
  readonly onConfirmed?: (peer: Peer) => void;
}

/** Completes the handshake and echoes every message, until the page asks for the ending or closes. */
export function accept({ handshake, onGo, onClose = confirmClose, onConfirmed = endTcp }: Manners = {}): Answer {
  return (peer) => {
    let ending = false;
    peer.upgrade(handshake);
    peer.onFrame((frame) => {
      if (ending) return frame.opcode === OPCODE.close ? onConfirmed(peer) : undefined;
      if (frame.opcode === OPCODE.close) return onClose(peer, frame.payload);
      if (onGo && isGo(frame)) {
        ending = true;
        return onGo(peer);
      }
      return peer.send(frame);
    });
  };
}

/** Completes the handshake; the server closes with this Close frame when asked. */
export function closeWith(code?: number, reason?: string): Answer {
  return accept({ onGo: (peer) => peer.sendClose(code, reason) });
}

/** Completes the handshake; the server puts these bytes on the wire when asked. */
export function misbehaveWith(bytes: Uint8Array): Answer {
  return accept({ onGo: (peer) => peer.write(bytes) });
}

/** Refuses the handshake with a plain HTTP answer. */
export function refuseWith(status: number, headers?: HeaderChanges): Answer {
  return (peer) => peer.respond(status, headers);
}

/** Never says anything. */
export const staySilent: Answer = () => {};

function confirmClose(peer: Peer, payload: Buffer): void {
  peer.send({ opcode: OPCODE.close, payload });
  endTcp(peer);
}

function endTcp(peer: Peer): void {
  peer.fin();
}

function isGo(frame: Frame): boolean {
  return frame.opcode === OPCODE.text && frame.payload.toString() === GO;
}
