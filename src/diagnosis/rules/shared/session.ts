/** What the whole log tells. It is gone through once for each of its states, however many sockets ask. */
import { endpointOf } from '../../../record/endpoint.ts';
import type { SocketRecord } from '../../../record/socket-record.ts';

export interface SecureHosts {
  /** Hosts to which a `wss:` socket has opened. */
  readonly opened: ReadonlySet<string>;
  /** Hosts to which one failed, and nobody said why. */
  readonly failedSilently: ReadonlySet<string>;
}

const known = new WeakMap<readonly SocketRecord[], SecureHosts>();

export function secureHostsOf(log: readonly SocketRecord[]): SecureHosts {
  const before = known.get(log);
  if (before) return before;
  const opened = new Set<string>();
  const failed = new Set<string>();
  for (const record of log) {
    const { scheme, host } = endpointOf(record.url ?? '');
    if (scheme !== 'wss://') continue;
    if (record.opened || record.handshake?.status === 101) opened.add(host);
    else if (failedSilently(record)) failed.add(host);
  }
  const hosts = { opened, failedSilently: failed };
  known.set(log, hosts);
  return hosts;
}

function failedSilently({ closed, closeCall, left, handshake }: SocketRecord): boolean {
  if (closed?.code !== 1006 || closeCall || left) return false;
  return (handshake?.failure?.kind ?? 'withheld') === 'withheld' && (handshake?.status ?? null) === null;
}
