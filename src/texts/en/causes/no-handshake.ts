import type { CauseText } from './cause-text.ts';

/** Never opened: what happened before a server could answer the handshake, and what is left where nothing is known. */
export const noHandshake = {
  'bad-constructor-arguments': {
    headline: 'The WebSocket address or subprotocol is not valid',
    advice: [
      'Fix the argument that the message names: the scheme has to be `ws:`, `wss:`, `http:` or `https:`, and a `#fragment` is not allowed.',
      'Subprotocols are tokens: no spaces, no commas, each one once. Encode what you pass in them, and never pass `null` or `undefined`.',
    ],
  },
  'mixed-content': {
    headline: 'Blocked: a secure page may not open an insecure ws:// connection',
    advice: ({ host }) => [
      `Connect to \`wss://${host}\`, and put TLS in front of the server if it has none.`,
      'Take the scheme from the page: `location.protocol === "https:" ? "wss:" : "ws:"`.',
      'In development, serve the page over `http:`, or the socket over TLS.',
    ],
  },
  'csp-blocked': {
    headline: ({ directive }) => `Blocked by the page’s Content Security Policy (${directive})`,
    advice: ({ origin }) => [
      `Add \`${origin}\` to \`connect-src\` of the policy that the page is served with.`,
      "`'self'` covers the page’s own host and port alone, not another port or subdomain.",
      'Look for a second policy, in a `<meta>` element or added by a proxy: all of them have to allow it.',
    ],
  },
  'blocked-port': {
    headline: ({ port }) => `The browser refuses to connect to port ${port}`,
    advice: ['Move the server to a port that browsers allow, such as 443, 8080 or 3000.'],
  },
  'local-network-blocked': {
    headline: 'Chrome did not let this public page reach a local address',
    advice: [
      'Allow access to the local network in the site’s settings, then reload: Chrome asks only once.',
      'Serve the page from the local machine or network too: then no permission is needed.',
    ],
    settle:
      'Chrome’s error text, with DevTools open. Or open the same address from a page on `localhost`: if that works, it was the permission.',
    notes: {
      frame: 'The socket belongs to a frame. Delegate the permission to it: `<iframe allow="local-network-access">`.',
    },
  },
  'blocked-by-extension': {
    headline: 'Another extension blocked the connection',
    advice: ({ host }) => [
      'Try it in a profile without extensions.',
      `If that helps, switch them off one by one, and allow ${host} in the one that blocked it.`,
    ],
    settle: 'A profile without extensions: if the connection opens there, one of them blocked it.',
  },
  'too-many-sockets': {
    headline: 'Too many open WebSockets',
    advice: [
      'Close sockets that are no longer used. Most often an effect without clean-up or a retry loop leaks them.',
      'Share one socket between the parts of the page, and tell their messages apart by a topic.',
    ],
    settle: 'The number of sockets that are open, those of other frames in the same process included.',
  },
  offline: {
    headline: 'The browser is offline',
    advice: [
      'Wait for the `online` event before trying again.',
      'Do not count such attempts as failures of the server: they would lengthen the wait once the network is back.',
    ],
  },
  'dns-failed': {
    headline: ({ host }) => `The host name ${host} could not be found`,
    advice: [
      'Check the spelling, and the environment variable that the address is made from.',
      'If the name is internal, check the VPN and the DNS server in use.',
    ],
    notes: {
      resolvedBefore: 'It was found a moment ago, so the name is right: the network or its DNS server went away.',
    },
  },
  'connection-refused': {
    headline: 'Nothing is listening on that host and port',
    advice: ['Start the server, or compare the port with the one it listens on.'],
    notes: {
      workedBefore: 'It worked before in this tab: the server is down or restarting.',
      loopback:
        '`localhost` may be 127.0.0.1 or ::1: a server that listens on one of them alone refuses the other. In a container it has to listen on 0.0.0.0.',
    },
  },
  'connect-timeout': {
    headline: 'No TCP connection: the host did not answer',
    advice: ({ host }) => [
      `Check that ${host} is up, and that the firewall or security group lets the port through: a port that is filtered stays silent.`,
      'Check the VPN and the route, for IPv6 too: a name may have an address that cannot be reached.',
    ],
    settle:
      'The same port from another network, with `curl` or `nc`: an answer there means that the way from here is blocked.',
    notes: {
      noRoute: 'The network has no route to this address.',
      privateAddress: 'The address is a private one: it can be reached only inside its network, or through its VPN.',
    },
  },
  'client-proxy': {
    headline: 'A proxy between this browser and the internet blocked the connection',
    advice: [
      'Connect by `wss:` on port 443: a proxy passes TLS on unread, but often drops an upgrade that it can read.',
      'Have the proxy’s administrators allow WebSocket upgrades, and `CONNECT` to this host and port.',
      'Offer users behind such proxies another transport, such as long polling.',
    ],
    settle:
      'The same page from a network without the proxy, a phone’s for example: if it works there, it is the proxy.',
    notes: {
      login:
        'The proxy asks for a login (HTTP 407). Browsers do not show a prompt for a WebSocket: log in by loading a page first.',
      plain: 'The address is `ws:`, which a proxy can read and change. `wss:` may be all it takes.',
    },
  },
  'tls-certificate': {
    headline: 'The server’s certificate was rejected',
    advice: ({ host }) => [
      `Open \`https://${host}\` in a tab and read the error: a wrong name, a missing intermediate, or an expired certificate.`,
      'Fix the certificate on whatever ends TLS: the server, the proxy or the load balancer.',
      'In Firefox an exception that was clicked through holds for one port of the host: make it again for this port.',
    ],
    settle: 'The `https://` form of the address in a tab: the browser shows there what it rejects.',
    notes: {
      clientCertificate:
        'The browser cancelled the handshake, as it does when a server demands a client certificate. It shows no prompt for a WebSocket: choose the certificate by opening the `https://` form of the address, or do not demand one for this path.',
      tlsFailed: 'That TLS failed is certain. Firefox does not say whether it was the certificate.',
      development:
        'For a local server, make the certificate with a CA that this machine trusts, such as `mkcert` sets up.',
      workedBefore: 'It opened before in this tab: the certificate has expired or was replaced since.',
    },
  },
  'tls-protocol': {
    headline: 'wss:// was used, but the port speaks no TLS (or no common version)',
    advice: ({ host }) => [
      `In development, connect to the plain port with \`ws://${host}\`.`,
      'For `wss:`, put TLS in front of the server and connect to the port on which that listens.',
      'If TLS does run there, compare its versions and ciphers with what browsers accept: TLS 1.2 at least.',
    ],
    settle: 'The `https://` form of the address in a tab: its error says whether TLS is spoken there at all.',
    notes: {
      plainPort: ({ port }) => `A server on port ${port} usually speaks plain HTTP.`,
      nothingInCommon: 'The port does speak TLS, but no version or cipher that the browser accepts.',
    },
  },
  'closed-while-connecting': {
    headline: 'Your own code closed the socket before it was open',
    advice: [
      'Open the stack of the call below: it shows which code gave up.',
      'Create the socket outside the effect, or let the clean-up wait for `open` before it closes.',
      'Ignore the error of a socket that was closed on purpose.',
    ],
    notes: {
      aborted: 'The attempt was ended by the `AbortSignal` that was passed as `signal`.',
      effect:
        'The call came from a clean-up of React. In development StrictMode runs every effect twice: then this is harmless.',
      remount:
        'Another socket to the same endpoint followed at once, as when a component is mounted twice: React’s StrictMode does so in development, and then this is harmless.',
      ownTimeout: ({ after }, f) =>
        `The page gave up after ${f.preciseDuration(Number(after))}, as a library’s connect timeout does. Find out why the server takes so long before raising it.`,
    },
  },
  'page-left-while-connecting': {
    headline: 'The page was left before the connection was open',
    advice: [],
  },
  'never-opened-unknown': {
    headline: ({ api }) =>
      api === undefined ? 'The connection could not be opened; the browser hides why' : `new ${api}(…) threw an error`,
    advice: ({ api, browser, address }) => {
      if (api !== undefined)
        return ['Read the error: it may come from the page’s own code, which ran while the arguments were read.'];
      return [
        ...(browser === 'chrome'
          ? [
              'Keep DevTools open and reproduce it: only then does Chrome tell the reason.',
              'Switch off other extensions for the test: ad blockers hide the reason.',
            ]
          : []),
        ...(address === undefined
          ? []
          : [`Open \`${address}\` in a tab: a wrong address or a bad certificate shows there.`]),
        'Look in the server’s log at this time: did the request arrive?',
      ];
    },
    settle:
      'The server’s log: if the request arrived, the handshake was refused; if not, it is the address, the network, TLS or the browser.',
    notes: {
      instantLocal: 'It failed at once, at a local address: nothing listens there, or the browser blocked it.',
      instant: 'It failed faster than most networks answer: the browser or an extension may have blocked it.',
      roundTrip: 'It took as long as a few round trips: most likely something answered and refused.',
      slow: 'It took seconds: most likely nothing answered, because of a firewall or a server that hangs.',
      openedBefore: 'It opened before in this tab: since then the server, the token or the network has changed.',
      neverBefore: 'It has never opened in this tab: suspect the address, the allowed origins, TLS or a proxy.',
      tls: 'A rejected certificate looks like this in Chrome too.',
      devtoolsClosed: 'DevTools was not open for this tab, so Chrome gave no reason.',
      withheld: 'Chrome withheld its error text, most likely because another extension may observe requests.',
      networkChanged: 'The network changed while connecting, and the browser abandoned the attempt: reconnect.',
      suspended: 'The computer went to sleep while connecting: reconnect after it wakes.',
    },
  },
} satisfies Record<string, CauseText>;
