/** What the browser said of a handshake that failed, or of the bytes after it, in plain words. */
import type { HandshakeFailureKind } from '../../record/handshake-outcome.ts';

export interface FailureText {
  /** Fits a row of the list. */
  readonly headline: (status: number | null) => string;
  /** What it means, as whole sentences. */
  readonly meaning: (status: number | null) => string;
  readonly advice?: (status: number | null) => string;
  /** What would tell more, where the browser leaves the cause open. */
  readonly settle?: string;
}

export const failures: Readonly<Record<HandshakeFailureKind, FailureText>> = {
  'http-status': {
    headline: (status) => (status === null ? 'Handshake refused' : `Handshake refused with HTTP ${status}`),
    meaning: (status) =>
      status === null
        ? 'The server, or a proxy before it, answered the handshake with something else than HTTP 101.'
        : `The server, or a proxy before it, answered the handshake with HTTP ${status} instead of 101.`,
    advice: adviceForStatus,
  },
  'connection-refused': {
    headline: () => 'Connection refused: nothing listens there',
    meaning: () => 'The host turned the TCP connection away: no server listens at this address and port.',
    advice: () =>
      'Start the server, or correct the port. Check that it listens on this address, and not only on localhost or on IPv6.',
  },
  'name-not-resolved': {
    headline: () => 'The host name could not be found',
    meaning: () => 'DNS knows no address for the host name.',
    advice: () => 'Correct the host name, or check DNS, the VPN and the hosts file.',
  },
  'timed-out': {
    headline: () => 'The connection timed out before it was open',
    meaning: () => 'The host did not answer in time.',
    advice: () => 'Check that the host is up, and that no firewall swallows the port.',
  },
  'address-unreachable': {
    headline: () => 'The address cannot be reached from here',
    meaning: () => 'The network has no way to the address.',
    advice: () => 'Check the network, the VPN and the address.',
  },
  'internet-disconnected': {
    headline: () => 'The browser was offline',
    meaning: () => 'The browser had no network, so it did not try.',
    advice: () => 'Wait for the online event before connecting again.',
  },
  'network-changed': {
    headline: () => 'The network changed while connecting',
    meaning: () => 'The machine moved to another network, and the browser gave up what it had begun.',
    advice: () => 'Connect again. No server needs mending.',
  },
  'io-suspended': {
    headline: () => 'The machine went to sleep while connecting',
    meaning: () => 'The operating system suspended the network.',
    advice: () => 'Connect again after waking up. No server needs mending.',
  },
  'proxy-failed': {
    headline: () => 'The browser’s proxy refused the tunnel',
    meaning: () => 'The proxy that the browser is set to use did not let the connection through.',
    advice: () => 'Check the browser’s proxy settings, and whether the proxy allows CONNECT to this host and port.',
  },
  'certificate-rejected': {
    headline: () => 'The server’s certificate was rejected',
    meaning: () => 'The browser does not trust the certificate. For a WebSocket there is no page to accept it on.',
    advice: () =>
      'Open the https:// form of the address in a tab and read the error. Fix the certificate’s name, chain or date; in development, accept it there once.',
  },
  'tls-failed': {
    headline: () => 'The TLS connection could not be set up',
    meaning: () => 'The port does not speak TLS, or no version or cipher fits.',
    advice: () => 'Check that the port speaks TLS at all: use ws:// for a plain port, and wss:// only behind TLS.',
  },
  'unsafe-port': {
    headline: () => 'The browser never connects to this port',
    meaning: () => 'The port is on the Fetch standard’s list of blocked ports, since another protocol lives there.',
    advice: () => 'Move the server to another port, such as 443, 8080 or 3000.',
  },
  'local-network-blocked': {
    headline: () => 'The page may not reach the local network',
    meaning: () => 'A page from the internet needs permission to connect to a local address, and did not have it.',
    advice: () =>
      'Grant the local network permission, delegate it to the iframe, or serve the page from the local address.',
  },
  'blocked-by-client': {
    headline: () => 'Blocked by another extension',
    meaning: () => 'An extension of this browser, such as an ad blocker, did not let the connection through.',
    advice: () => 'Try without extensions, or allow the host in the blocker.',
  },
  'closed-before-answer': {
    headline: () => 'The server hung up before it answered',
    meaning: () => 'The connection was made, and the server ended it before its answer to the handshake was whole.',
    advice: () =>
      'Look in the server’s log for a crash at this time. A plain ws:// address on a TLS port looks like this too: try wss://.',
  },
  'answer-not-http': {
    headline: () => 'The answer was not HTTP',
    meaning: () => 'Something listens at the port that does not speak HTTP, so it cannot speak WebSocket.',
    advice: () => 'Correct the port.',
  },
  'bad-answer': {
    headline: () => 'The answer was no valid WebSocket handshake',
    meaning: () => 'The answer to the handshake breaks RFC 6455, so the browser refused it.',
    advice: () =>
      'Let a WebSocket library answer the handshake, and let no proxy rewrite Upgrade, Connection or Sec-WebSocket headers.',
  },
  'subprotocol-mismatch': {
    headline: () => 'Browser and server did not agree on a subprotocol',
    meaning: () =>
      'The server chose a subprotocol that was not asked for, or none of those that were. Chrome then refuses.',
    advice: () => 'Let the server answer with one of the subprotocols that the page asks for.',
  },
  redirected: {
    headline: (status) => `The handshake was redirected${status === null ? '' : ` (HTTP ${status})`}`,
    meaning: () => 'The server sent the browser elsewhere. A WebSocket follows no redirects.',
    advice: () => 'Use the final address. Often it is https instead of http, a missing slash, or a login page.',
  },
  'page-cancelled': {
    headline: () => 'The page gave up before the connection was open',
    meaning: () => 'The page called close(), or went away, before the answer came.',
    advice: () => 'Nothing to do where this was wanted.',
  },
  'handshake-cancelled': {
    headline: () => 'The browser cancelled the handshake',
    meaning: () => 'The browser broke off by itself; it does so where a server demands a client certificate.',
    advice: () => 'Check whether the server asks for a client certificate.',
  },
  'too-many-sockets': {
    headline: () => 'Too many open WebSockets',
    meaning: () => 'The browser’s limit for open WebSockets was reached.',
    advice: () => 'Close sockets that are no longer used: look for a leak in an effect or in a reconnect loop.',
  },
  'bad-frame': {
    headline: () => 'The server sent a broken WebSocket frame',
    meaning: () => 'A frame that came breaks RFC 6455.',
    advice: () =>
      'Look for something that writes plain bytes into the connection: an HTTP error page of a proxy, two writers at once, a hand-made frame.',
  },
  'bad-compression-bit': {
    headline: () => 'The server sent compressed frames that were not agreed on',
    meaning: () => 'A frame has reserved bits set that no extension gave a meaning to.',
    advice: () =>
      'Switch permessage-deflate off on the server for the test, and check whether a proxy drops Sec-WebSocket-Extensions.',
  },
  'bad-text': {
    headline: () => 'The server sent text that is not UTF-8',
    meaning: () => 'A text message held bytes that are not UTF-8.',
    advice: () => 'Send binary data as a binary message, or encode the text as UTF-8.',
  },
  'reserved-close-code': {
    headline: () => 'The server’s Close frame was not valid',
    meaning: () =>
      'The Close frame carried a code that may never travel, or was malformed; the browser hides what it said.',
    advice: () => 'Let the server close with a code that may be sent: 1000–1003, 1007–1014 or 3000–4999.',
  },
  withheld: {
    headline: () => 'Not opened; Chrome hides why, most likely because of another extension',
    meaning: () =>
      'Chrome withholds its error text wherever an installed extension may watch requests (ad blockers do). Without one it has none for a socket that a just-loaded iframe opens and that never reaches the network, which is rare.',
    settle: 'Switch the other extensions off, or use a profile without them, and provoke the failure again.',
  },
  'no-answer': {
    headline: () => 'The server never answered the handshake',
    meaning: () => 'The request was sent, and as far as the browser says no answer came.',
    advice: () => 'Check that the server handles the upgrade request on this path, and that no proxy holds it back.',
  },
  other: {
    headline: () => 'The connection failed; only the browser’s own words say why',
    meaning: () => 'The browser gave a reason that this extension does not know.',
    settle: 'Search for the browser’s words, and compare with the server’s log at this time.',
  },
};

function adviceForStatus(status: number | null): string {
  if (status === 401 || status === 403) {
    return 'Check the credentials: a WebSocket request carries cookies, but no headers of your own. Check also which origins the server allows.';
  }
  if (status === 404) return 'Check the path, and that the proxy passes it on to the WebSocket server.';
  if (status === 400 || status === 426) {
    return 'Let every proxy on the way pass on Upgrade and Connection: for nginx, proxy_set_header for both and proxy_http_version 1.1.';
  }
  if (status === 429) return 'Wait longer between attempts, and with each failure longer.';
  if (status !== null && status >= 500) {
    return 'Look in the proxy’s log and the server’s at this time: the server behind the proxy is down, or failed.';
  }
  if (status !== null && status >= 200 && status < 300) {
    return 'Something answers that speaks no WebSocket, such as a web server’s fallback page. Check the path and the proxy.';
  }
  return 'Look at the answer’s headers below, and in the log of whoever sent them.';
}
