import type { CauseText } from './cause-text.ts';

export const handshakeAnswers = {
  'handshake-401': {
    headline: 'The server asked for a login (HTTP 401)',
    advice: [
      'Send the session cookie, or a token in the URL or as a subprotocol: a WebSocket carries no headers of your own.',
      'If a cookie should do it, check its `SameSite`, `Secure` and `Domain`.',
      'Renew the token before you reconnect.',
    ],
    notes: {
      expired: 'An earlier connection was let in: the token or the session has probably expired since.',
      firefoxWaits: ({ after }, f) =>
        `The page learned of it only after ${f.preciseDuration(Number(after))}: with \`WWW-Authenticate\` in the answer, Firefox waits for its own timeout.`,
    },
  },
  'handshake-403': {
    headline: 'The server refused the connection (HTTP 403)',
    advice: [
      'Look at what the server checks before it accepts: origin, session, token.',
      'In ASGI servers such as Uvicorn, closing before accepting becomes a 403: look for a close in the connect handler.',
    ],
    settle: 'The server’s log at this time. If it does not know the request, something before the server refused.',
    notes: {
      origin: ({ origin }) =>
        `The page is served from elsewhere, and nothing from it has got through: add \`${origin}\` to the origins that the server allows, as by \`CheckOrigin\` (gorilla), \`check_origin\` (Phoenix, Tornado), \`ALLOWED_HOSTS\` (Django Channels) or \`setAllowedOrigins\` (Spring).`,
      botWall: 'The answer came from Cloudflare, so its bot protection may have refused and not the server.',
      beforeAccept:
        'This server answers 403 whenever the application closes before it accepts, whatever close code it gives.',
      workedBefore: 'The server has let this origin in before: look at the session or the token first.',
    },
  },
  'handshake-404': {
    headline: ({ status }) => `There is no WebSocket at this path (HTTP ${status})`,
    advice: ({ path }) => [
      `Compare \`${path}\` with the server’s route, down to the slash at the end and the version of the API.`,
      'Check whether the proxy adds or strips a base path, and whether it passes this path on at all.',
    ],
    notes: {
      workedBefore:
        'The path has worked before: a deploy has removed the route, or the request reached another server.',
    },
  },
  'handshake-upgrade-lost': {
    headline: ({ status }) => `A proxy removed the Upgrade headers (HTTP ${status})`,
    advice: [
      'For nginx, set `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` and `proxy_set_header Connection "upgrade"`.',
      'For Apache 2.4.47 or later, add `upgrade=websocket` to `ProxyPass`.',
      'Switch WebSockets on where the platform has a switch for them: Cloudflare, Azure App Service, the hosting panel.',
      'Exclude the route from caching.',
    ],
    settle:
      'Connect to the server’s own port, past the proxy. If that opens, the proxy removes the headers; if the same status comes, the server itself refuses.',
    notes: {
      ownAnswer:
        'The 400 may be the application’s own, for a missing parameter, say: the answer’s body or the log names it.',
      workedBefore: 'An earlier connection opened, so the headers do get through.',
      tlsPort: 'The port usually speaks TLS, and some servers answer plain `ws://` there with 400: try `wss://`.',
    },
  },
  'handshake-unknown-session': {
    headline: 'The request reached a server that does not know this session',
    advice: [
      'Switch on sticky sessions in the load balancer, and between the workers of one machine (`@socket.io/sticky`).',
      'Or skip polling, so that there is no session to lose: `transports: ["websocket"]`.',
    ],
    settle:
      'Several servers without sticky sessions fail again and again; a restart that lost the session fails only once. The answer’s body says `Session ID unknown`.',
  },
  'handshake-429': {
    headline: 'Too many connection attempts (HTTP 429)',
    advice: [
      'Wait longer after each failure, plus a random delay.',
      'Count the sockets that one user holds: tabs and forgotten sockets add up.',
    ],
    notes: {
      retryAfter: 'The answer names a wait in `Retry-After`, but a page cannot read it: put that wait into the code.',
    },
  },
  'handshake-bad-gateway': {
    headline: ({ status }) => `The proxy could not reach the WebSocket server (HTTP ${status})`,
    advice: [
      'Check that the server runs, and on the port that the proxy is set to.',
      'Look in the proxy’s error log: it names the server it tried, and what went wrong.',
      'During a deploy, wait and reconnect.',
    ],
    notes: {
      waited: 'With 504 the proxy waited in vain: the server hangs, or a firewall swallows the connection.',
      workedBefore: 'It worked before in this tab: the server is down or restarting.',
    },
  },
  'handshake-unavailable': {
    headline: 'The server is not ready (HTTP 503)',
    advice: [
      'Check the health checks: a load balancer without a healthy server answers like this.',
      'Check for overload, and for a maintenance mode that was left on.',
      'Reconnect, after a longer wait each time.',
    ],
    settle:
      'Look for the request in the server’s own log. If it is not there, the load balancer answered in its place.',
    notes: {
      workedBefore: 'It worked before in this tab: a deploy, a restart or too much load.',
      retryAfter: 'The answer names a wait in `Retry-After`, but a page cannot read it: put that wait into the code.',
    },
  },
  'handshake-500': {
    headline: ({ status }) => `The server failed while handling the connection request (HTTP ${status})`,
    advice: [
      'Look for an exception in the server’s log at this time.',
      'Run the connect handler in a test, with the same URL, cookies and origin.',
    ],
    notes: {
      cloudflare: ({ status }) =>
        `${status} is a status of Cloudflare’s own: it got no usable answer from the server behind it. Check that this server runs and lets Cloudflare in.`,
      eachTime: 'It fails each time, so it is hardly a passing overload.',
    },
  },
  'handshake-200': {
    headline: ({ status }) => `The answer was ordinary HTTP, not a WebSocket handshake (HTTP ${status})`,
    advice: ({ path }) => [
      `Route \`${path}\` to the WebSocket server, before any fallback such as \`index.html\`.`,
      'Let a dev server’s proxy pass WebSockets on: `ws: true`.',
      'Check that path and host belong to the server, not to the website.',
    ],
    settle: 'Open the address with `http` in place of `ws` in a tab: what comes shows who answered.',
  },
  'handshake-redirect': {
    headline: ({ status }) =>
      `The server redirected${status === '' ? '' : ` (HTTP ${status})`}; a WebSocket does not follow`,
    advice: ({ reason, target }) => {
      if (reason === 'login') {
        return [
          'Renew the session before connecting.',
          'Let the server answer an expired session with 401 here: a WebSocket cannot show a login page.',
        ];
      }
      if (target !== '') {
        return [`Connect to \`${target}\` directly.`, 'Or exclude this path from the server’s redirects.'];
      }
      return [
        'Open the address with `http` in place of `ws` in a tab to see where it leads, and connect there directly.',
        'If that is a login page, renew the session before connecting.',
      ];
    },
    notes: {
      login: 'The redirect leads to a login page: the session has probably expired.',
      secure: 'Only the scheme differs: use `wss://`.',
      slash: 'Only the slash at the end of the path differs.',
    },
  },
  'handshake-other-status': {
    headline: ({ status }) => `The server answered HTTP ${status} instead of switching to WebSocket`,
    advice: ({ status }) => [`Read what ${status} means for this server, and look for the request in its log.`],
    notes: {
      ownAnswer:
        'An earlier connection opened, so the upgrade gets through: the application itself refuses, for a wrong parameter, say.',
      method: 'The path exists, but takes no GET, which every WebSocket handshake is.',
      tooLong: 'The URL is too long; often that is a token in the query.',
      headersTooLarge: 'The headers are too large; often that is the cookies.',
    },
  },
  'handshake-bad-accept': {
    headline: 'The answer did not come from a WebSocket server for this request',
    advice: [
      'Switch off caching and buffering for the route: an answer that is replayed belongs to another request.',
      'Let a WebSocket library answer the handshake, in mocks and hand-written servers too.',
      'Let no proxy rewrite `Upgrade`, `Connection` or the `Sec-WebSocket-` headers.',
    ],
    notes: {
      unnamed:
        'Firefox does not say what was wrong: a wrong `Sec-WebSocket-Accept`, no `Upgrade`, an extension that nobody asked for, or a line that dropped right after the status. Chrome with DevTools open names it.',
    },
  },
  'subprotocol-mismatch': {
    headline: 'Browser and server did not agree on a subprotocol',
    advice: [
      'Let the server choose one of the names that it is offered: `Upgrader.Subprotocols` (gorilla), `accept(subprotocol=…)` (Starlette), `subprotocols` (websockets).',
      'If the server knows no subprotocols, offer none: `new WebSocket(url)`.',
    ],
    notes: {
      noneAsked: 'The page offered none, and the server chose one all the same.',
      notSet: 'One of the names comes from a variable that was not set.',
      token:
        'One of the names looks like a token, which a server rarely sends back: offer a fixed name beside it, and let the server choose that.',
      unnamed: 'Chrome withholds its error text. With DevTools open and ad blockers off it says what did not fit.',
    },
  },
  'handshake-not-http': {
    headline: 'What answered is not an HTTP server',
    advice: [
      'Correct the port: take the one on which the server speaks WebSocket.',
      'Check the port mapping of the container or the tunnel.',
    ],
    notes: {
      knownPort: ({ port, service }) =>
        `${port} is the usual port of ${service} over plain TCP. If that server speaks WebSocket, it does so on another port.`,
    },
  },
  'handshake-dropped': {
    headline: 'The server hung up during the handshake',
    advice: [
      'Look in the server’s log for a crash in the connect handler at this time.',
      'Check that the scheme fits the port: `wss://` where it speaks TLS, `ws://` where it does not.',
      'Check connection limits, and firewalls on the way.',
    ],
    settle:
      'Watch the server’s log during an attempt. A request that shows up there fails in the server; one that does not is stopped on the way, or by TLS.',
    notes: {
      tlsPort: ({ port }) => `Port ${port} usually speaks TLS, and hangs up on plain \`ws://\`: use \`wss://\`.`,
      noTls: 'Firefox says the same where a port does not speak TLS: try `ws://` if this is a server for development.',
      eachTime: 'It happens each time: rather a crash in the connect handler or a firewall’s rule than chance.',
    },
  },
  'handshake-timeout': {
    headline: ({ after }, f) =>
      after === undefined
        ? 'No answer to the handshake; the browser gave up'
        : `No answer to the handshake; the browser gave up after ${f.preciseDuration(Number(after))}`,
    advice: [
      'Let the server answer the handshake first, and do slow work such as a look-up in the database afterwards.',
      'Check whether the server is saturated: its workers, its queue of new connections, its connection limit.',
    ],
    settle:
      'Connect to the port by hand: `nc -vz host port`. If it connects, the server stays silent; if it hangs, a firewall or a dead host swallows the connection.',
    notes: {
      holdsBack: 'In Firefox a handshake that hangs also holds back every other socket to that host and port.',
    },
  },
} satisfies Record<string, CauseText>;
