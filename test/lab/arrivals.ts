/** Who has a connection in the server's hands: lets the page wait until its handshake has really arrived. */
import type { Socket } from 'node:net';

export interface Arrivals {
  add(id: string, socket: Socket): void;
  /** Resolves as soon as there is a connection of that ending. */
  whenArrived(id: string): Promise<void>;
}

export function createArrivals(): Arrivals {
  const connected = new Map<string, Set<Socket>>();
  const waiting = new Map<string, (() => void)[]>();
  return {
    add(id, socket) {
      const sockets = connected.get(id) ?? new Set();
      connected.set(id, sockets.add(socket));
      socket.once('close', () => sockets.delete(socket));
      for (const resolve of waiting.get(id) ?? []) resolve();
      waiting.delete(id);
    },
    whenArrived(id) {
      if (connected.get(id)?.size) return Promise.resolve();
      return new Promise((resolve) => waiting.set(id, [...(waiting.get(id) ?? []), resolve]));
    },
  };
}
