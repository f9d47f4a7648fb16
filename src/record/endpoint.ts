import { remembering } from './remembering.ts';

/** Scheme, host and path of an address; without the query, which changes with each token. */
export interface Endpoint {
  /** `wss://`; empty where the address could not be parsed. */
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
}

export const endpointOf = remembering((url): Endpoint => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed?.host) return { scheme: '', host: '', path: url };
  return { scheme: `${parsed.protocol}//`, host: parsed.host, path: parsed.pathname };
});
