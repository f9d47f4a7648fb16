/**
 * Patterns for sites, written as hosts: `app.example.com`, `*.example.com` (with all below it), `localhost:3000` (that
 * port alone), `[::1]`. Whoever pastes an address means its host.
 */

/** The pattern as it is kept, in the form of a URL's host; null where it is none. */
export function normaliseSitePattern(typed: string): string | null {
  const text = typed.trim();
  const [, scheme = 'http', wildcard = '', rest = ''] = WRITTEN.exec(text) ?? [];
  const authority = rest.split(/[/?#]/, 1)[0] ?? '';
  if (authority === '' || /[@\s*]|:$/.test(authority)) return null;
  const address = `${HTTP.get(scheme.toLowerCase()) ?? ''}://${authority}/`;
  if (!URL.canParse(address)) return null;
  const { host, hostname } = new URL(address);
  if (hostname === '' || (wildcard !== '' && IP_ADDRESS.test(hostname))) return null;
  return wildcard + host;
}

/** Whether a page is of one of these sites. false for an address without a host, such as `about:blank`. */
export function isOfSites(url: string, patterns: readonly string[]): boolean {
  if (patterns.length === 0 || !URL.canParse(url)) return false;
  const { host, hostname, origin } = new URL(url);
  // The address of a blob has none, but the origin that made it has.
  if (host === '') return origin !== 'null' && isOfSites(origin, patterns);
  return patterns.some((pattern) => matches(pattern, host, hostname));
}

function matches(pattern: string, host: string, hostname: string): boolean {
  const below = pattern.startsWith('*.') ? pattern.slice(2) : null;
  const named = below ?? pattern;
  const subject = PORT.test(named) ? host : hostname;
  return subject === named || (below !== null && subject.endsWith(`.${below}`));
}

const WRITTEN = /^(?:([a-z]+):\/\/)?(\*\.)?(.+)$/i;
/** Sockets are of their page's host. */
const HTTP: ReadonlyMap<string, string> = new Map([
  ['http', 'http'],
  ['ws', 'http'],
  ['https', 'https'],
  ['wss', 'https'],
]);
const IP_ADDRESS = /^\d+\.\d+\.\d+\.\d+$|^\[/;
const PORT = /:\d+$/;
