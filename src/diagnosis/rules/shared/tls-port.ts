/** Plain `ws:` to a port that as a rule speaks TLS. */
import type { Facts } from '../../facts.ts';

const TLS_PORTS: ReadonlySet<number> = new Set([443, 8443]);

export function isPlainToTlsPort({ endpoint, port }: Facts): boolean {
  return endpoint.scheme === 'ws://' && port !== null && TLS_PORTS.has(port);
}
