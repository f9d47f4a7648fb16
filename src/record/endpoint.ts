import { remembering } from './remembering.ts';

/** Scheme, host and path of an address; without the query, which changes with each token. */
export interface Endpoint {
  /** `wss://`; empty where the address could not be parsed. */
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
}

export function endpointOf(url: string): Endpoint {
  return parsed(withoutQuery(url)) ?? { scheme: '', host: '', path: url };
}

const parsed = remembering((address): Endpoint | null => {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.host ? { scheme: `${url.protocol}//`, host: url.host, path: url.pathname } : null;
});

/** The sockets of a log share a few addresses, but for these: who takes an address apart remembers it without. */
export function withoutQuery(url: string): string {
  const end = url.search(/[?#]/);
  return end === -1 ? url : url.slice(0, end);
}
