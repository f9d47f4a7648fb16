/** Who follows whom: the attempts of one program that connects again after each end. */
import type { EndedSocket, LogFacts, LogSocket } from './log-facts.ts';
import { hasEnded } from './log-facts.ts';

/**
 * Each socket continues the chain of the one that waits longest for its successor, in the same document and to the same
 * endpoint, as long as that is no later than `constants.comeBack`. So several programs that each connect again once make
 * several short chains and not one long, and sockets that stay open beside each other make none.
 */
export function chainsOf({ clients, limits }: LogFacts): readonly (readonly LogSocket[])[] {
  return clients.flatMap((client) => chainsOfClient(client, limits.constants.comeBack));
}

function chainsOfClient(client: readonly LogSocket[], comeBack: number): readonly (readonly LogSocket[])[] {
  const chains: LogSocket[][] = [];
  const chainOf = new Map<LogSocket, LogSocket[]>();
  const ends = client.filter(hasEnded).toSorted((a, b) => a.endedAt - b.endedAt || a.index - b.index);
  let next = 0;
  for (const socket of client) {
    // What waited for too long has no successor.
    while (next < ends.length && (ends[next] as EndedSocket).endedAt < socket.createdAt - comeBack) next++;
    const waiting = ends[next];
    const follows = waiting && waiting.endedAt <= socket.createdAt && waiting.index < socket.index;
    const chain = (follows && chainOf.get(waiting)) || [];
    if (follows) next++;
    if (chain.length === 0) chains.push(chain);
    chain.push(socket);
    chainOf.set(socket, chain);
  }
  return chains;
}
