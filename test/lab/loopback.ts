/** Where the lab listens: this machine alone can reach it. */
import type { AddressInfo, Server } from 'node:net';

export const LOOPBACK = '127.0.0.1';

/** Starts listening, and returns the port. `port` 0: the system chooses. Rejects where it is taken. */
export async function listenOnLoopback(server: Server, port = 0): Promise<number> {
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => resolve(server.off('error', reject)));
  });
  return (server.address() as AddressInfo).port;
}
