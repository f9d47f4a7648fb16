/** The headers of a handshake's answer that explain something. All others may hold what is nobody's business. */

/** A value longer than this (UTF-16 code units) is cut off. */
const VALUE_LIMIT = 200;

const WORTH_KNOWING: readonly RegExp[] = [
  // Who answered: the server itself, or a proxy in front of it.
  /^server$/,
  /^via$/,
  /^cf-ray$/,
  // Which product it is, so that its time limits can be named; the values are ids and times of the request.
  /^x-amz-cf-id$/,
  /^x-azure-ref$/,
  /^fly-request-id$/,
  /^x-kong-proxy-latency$/,
  /^x-envoy-upstream-service-time$/,
  /^uwebsockets$/,
  // What to look for in its log, such as `x-request-id` and `x-amzn-requestid`.
  /^x-(.+-)?request-?id$/,
  // When to come again.
  /^retry-after$/,
  // Which subprotocol: not of interest where it opened, but where it did not.
  /^sec-websocket-protocol$/,
  // How to prove who one is: the scheme alone.
  /^www-authenticate$/,
];

export interface Header {
  readonly name: string;
  readonly value?: string | undefined;
}

/** By name in lower case; a header that comes more than once is joined with commas (RFC 9110 section 5.3). */
export function worthKnowing(headers: readonly Header[]): Readonly<Record<string, string>> {
  const known: Record<string, string> = {};
  for (const { name: anyCase, value = '' } of headers) {
    const name = anyCase.toLowerCase();
    if (!WORTH_KNOWING.some((pattern) => pattern.test(name))) continue;
    const shown = name === 'www-authenticate' ? schemeOf(value) : value.slice(0, VALUE_LIMIT);
    known[name] = name in known ? `${known[name]}, ${shown}`.slice(0, VALUE_LIMIT) : shown;
  }
  return known;
}

/** A challenge's parameters (a nonce, a realm) may be secrets: RFC 9110 section 11.6.1. */
function schemeOf(challenge: string): string {
  return /^[\w!#$%&'*+.^`|~-]{1,40}/.exec(challenge.trim())?.[0] ?? '';
}

/** Where a redirect leads, as an absolute URL; null where it does not say, or not in a readable way. */
export function redirectTarget(headers: readonly Header[], url: string): string | null {
  const location = headers.find(({ name }) => name.toLowerCase() === 'location')?.value;
  // What the handshake asked for over ws: went out over http:, and a relative address means that.
  const base = url.replace(/^ws/i, 'http');
  if (location === undefined || !URL.canParse(location, base)) return null;
  return new URL(location, base).href.slice(0, URL_LIMIT);
}

const URL_LIMIT = 2048;
