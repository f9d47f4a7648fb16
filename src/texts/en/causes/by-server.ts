import type { PackRetry } from '../../../close-codes/vendor-pack.ts';
import type { CauseText } from './cause-text.ts';

/** What a product wants of its clients after a code. */
const RETRY = {
  no: 'Do not reconnect: it would fail again, or is not wanted.',
  reconnect: 'Reconnect, after a small random delay.',
  backoff: 'Reconnect after a delay that grows with each attempt, plus a random part.',
  resume: 'Reconnect and resume the old session, with its id or sequence number.',
  'after-fix': 'Change what it complains about first: a token, a message, a setting.',
} as const satisfies Record<PackRetry, string>;

export const byServer = {
  'server-normal': {
    headline: 'The server ended the connection normally',
    advice: [
      'If it should have lasted, look for what ends sessions in the server: a `close()` without a code (1000 in Starlette, websockets and aiohttp), or a handler that returned.',
    ],
  },
  'server-closed-early': {
    headline: 'The server accepted the connection and closed it at once',
    advice: [
      'Check whether the server’s handler returns: in many frameworks the connection ends with it.',
      'Check the login: many servers accept first and look at the token afterwards.',
      'Have the server close with a code and a reason that say why.',
    ],
    settle: 'The server’s log at this second: a refusal, an exception, or a handler that was done.',
    notes: {
      lastMessage: 'The server sent something before: read its last message in the Network panel, it may say why.',
      beforeOpen: 'The Close frame came so early that the page never saw open.',
    },
  },
  'server-going-away': {
    headline: 'The server is leaving: shutdown, deploy or idle clean-up',
    advice: [
      'Reconnect after a random delay, so that not all clients come back at once.',
      'If nobody restarted the server, look for its idle timeout: Jetty, Tomcat and AWS API Gateway send 1001 for it.',
    ],
    notes: {
      cloudflareEdge: 'The reason is Cloudflare’s: its edge restarted, not your server.',
      together: 'Others to the same host got 1001 with it, as in a shutdown or deploy.',
    },
  },
  'server-restart': {
    headline: 'The server is restarting',
    advice: [
      'Reconnect after a random delay, so that not all clients come back at once.',
      'In development: `--reload` of Uvicorn and the like restart at each change of a file.',
    ],
  },
  'server-busy': {
    headline: 'The server asks you to come back later',
    advice: [
      'Wait longer before each attempt, plus a random delay.',
      'Check the server’s load and its connection limit.',
    ],
  },
  'server-bad-gateway': {
    headline: 'A gateway lost the server behind it',
    advice: [
      'Check whether the server behind the gateway runs, and whether it crashed or restarted at this time.',
      'Check the address of that server in the gateway’s configuration.',
    ],
  },
  'auth-rejected': {
    headline: 'The server did not accept your login',
    advice: [
      'Get a fresh token before each attempt; do not reuse the last one.',
      'Stop after two equal refusals, and ask the user to log in.',
    ],
    settle: 'The server’s log names the check that failed.',
    notes: {
      expired: 'The reason says that something has expired: renew the token in time.',
      forbidden: 'The code says forbidden: the login may be fine and the rights missing.',
      later:
        'It did not come right after open: the token ran out, rights were withdrawn, or one message was not allowed.',
      again: 'The attempts before it were refused alike: the same token will not do.',
    },
  },
  'rate-limited': {
    headline: 'Your page sent or connected too often',
    advice: [
      'Send less often: merge messages, or drop those that the next one makes obsolete.',
      'Wait longer before the next attempt, and longer each time.',
      'Check whether several tabs or sockets share one quota.',
    ],
    notes: {
      connectedTooOften: 'The page had sent nothing: the server counts connections.',
    },
  },
  'server-policy': {
    headline: 'The server refused by a rule of its own (1008)',
    advice: [
      'Read the reason, and search the server’s code for 1008.',
      'Check what servers use 1008 for: origin, login, quota, a message that is not allowed.',
    ],
    settle: 'The server’s log at this second names the rule.',
    notes: {
      early: 'It came right after open, so it is more likely about who connects: origin or login.',
      yourMessage: 'It came right after a message of the page: that message may have broken the rule.',
    },
  },
  'message-too-big': {
    headline: ({ bytes }, f) =>
      Number(bytes) > 0
        ? `Your message of ${f.bytes(Number(bytes))} was larger than the server accepts`
        : 'Your message was larger than the server accepts',
    advice: [
      'Split the message, or upload it by HTTP.',
      'Raise the server’s limit, such as `maxHttpBufferSize` (Socket.IO, 1 MB by default), `max_size` (websockets, 1 MiB), `--ws-max-size` (Uvicorn, 16 MiB) or `maxPayload` (ws, 100 MiB).',
      'Do not send the same message again after reconnecting.',
    ],
    notes: {
      size: 'The last message left right before the end. Where it is compressed, the limit counts its full size.',
      limit: ({ limit, products }, f) =>
        `The nearest limit below that size, ${f.bytes(Number(limit))}, matches the default of: ${products}.`,
    },
  },
  'data-rejected': {
    headline: ({ code }) => `The server cannot handle the data it got (${code})`,
    advice: ({ code }) =>
      code === 1003
        ? ['Send text where the server expects text: a string, not a `Blob` or `ArrayBuffer`; or the other way round.']
        : [
            'Check that what you send is whole and of the form that the server expects, such as valid JSON.',
            'Look for a proxy that passes binary data on as text: the browser’s own text is always valid UTF-8.',
          ],
    notes: {
      kind: 'The code speaks of the kind of message: most often binary where the server wants text.',
      content: 'The code speaks of the content: it did not fit the kind of message that it came in.',
      yourMessage: 'It came right after a message of the page: look at that one.',
    },
  },
  'server-reports-protocol-error': {
    headline: 'The server says that the frames it got were broken',
    advice: [
      'Connect past the proxies as a test: the browser frames correctly, so something in between may rewrite them.',
      'Switch compression off at the server as a test: `perMessageDeflate: false` in ws.',
      'Some servers (Bandit) end idle connections with 1002 too: look at the silence before it.',
    ],
    settle: 'If it stays with no proxy and no compression, the server itself reads them wrong.',
    notes: {
      compressed: 'Compression was agreed: a mismatch in it looks like broken frames.',
    },
  },
  'server-error': {
    headline: ({ code }) =>
      code === 1000 ? 'The server closed on an error, though its code says normal' : `The server failed (${code})`,
    advice: [
      'Look for the exception in the server’s log at this time.',
      'Send the page’s last message again, as a test.',
    ],
    notes: {
      saysNormal: 'The reason speaks of an error, the code (1000) does not: trust the reason.',
      yourMessage: 'It came right after a message of the page, which may have triggered it.',
      yourMessageAgain: ({ count }) =>
        `It came right after a message of the page ${count} times in a row: that message likely triggers it.`,
    },
  },
  'server-heartbeat-timeout': {
    headline: 'The server got no answer to its pings',
    advice: [
      'If the pings are messages that your page answers, answer in the message handler, not in a timer.',
      'Check whether the server’s event loop was blocked: it then reads the answers too late.',
      'Raise the server’s timeout, 20 s by default: `ping_timeout` (websockets), `--ws-ping-timeout` (Uvicorn), `pingTimeout` (Socket.IO).',
    ],
    notes: {
      slept: 'The computer slept or the page was held up shortly before: it likely could not answer.',
      offline: 'The browser went offline shortly before: the answers likely did not get through.',
      throttled:
        'The page had been hidden for a long time. That explains messages answered by a timer, but not protocol pings: the browser answers those.',
    },
  },
  'server-closed-no-code': {
    headline: ({ by }) =>
      by === 'server' ? 'The server closed without saying why' : 'Closed without a code, by the server or the page',
    advice: [
      'Look in the server for a `close()` without arguments: in ws it sends no code.',
      'Give a code and a reason wherever the server closes: the place that gives none then stands out.',
    ],
    notes: {
      stream: 'It may have been the page itself: closing the stream’s writer or cancelling its reader looks the same.',
    },
  },
  'extension-missing': {
    headline: 'A required WebSocket extension was not agreed',
    advice: ['Tell the server’s owner: 1010 is a code for clients, so the server or a proxy sends it by mistake.'],
  },
  'invalid-close-code': {
    headline: ({ code }) =>
      code === '' ? 'The server sent an illegal close code' : `The server sent an illegal close code, ${code}`,
    advice: ['Have the server send 1000, or a number of its own from 4000 to 4999.'],
    notes: {
      httpStatus: ({ code }) => `${code} is most likely an HTTP status where a close code belongs.`,
      reserved: 'It was 1005, 1006 or 1015, which no Close frame may carry; the browser failed the connection.',
    },
  },
  'private-code-unknown': {
    headline: ({ code }) => `An application code only this server’s authors know (${code})`,
    advice: ({ code }) => [
      'Read the reason, where there is one.',
      `Search the code or the documentation of the server for ${code}.`,
    ],
    settle: 'The reason was checked for words on login, rate, takeover and heartbeat. Only the server’s code can tell.',
    notes: {
      likeHttp: ({ code, status }) =>
        `Many servers build such codes from an HTTP status: ${code} may mean HTTP ${status}.`,
      timeout: '3008 is registered as a timeout; not every server keeps to that.',
    },
  },
  'kicked-by-another-client': {
    headline: 'Another tab or login took over this session',
    advice: [
      'Do not reconnect automatically: the two would replace each other forever.',
      'Keep one connection for all tabs, with a `BroadcastChannel`, `navigator.locks` or a `SharedWorker`.',
    ],
    settle: 'If there was no second tab, device or reconnect, the server took an old connection for a second one.',
  },
  'vendor-code': {
    headline: ({ product, name }) => `${product}: ${name}`,
    advice: ({ retry, product }) => [
      RETRY[retry as PackRetry],
      `Read what the documentation of ${product} says of it; the section on the close code has the link.`,
    ],
    settle: 'The product was recognised by what is listed above. If it is another one, choose its pack.',
    notes: {
      usually: 'Known at second hand or from an older version: usually so.',
      reported: 'Known only from reports of users.',
      range: ({ code }) => `The product says this of a whole range; what ${code} means in it is not known.`,
      clients: 'As a rule the client’s library makes this code, and not the server.',
    },
  },
  'proxy-masked-code': {
    headline: 'The development proxy replaced the server’s close code',
    advice: [
      'Connect to the server without the proxy, or deploy, and compare the code.',
      'Send the reason as a message before the close, while you depend on that proxy.',
    ],
    settle: 'What the server’s own log says that it sent.',
  },
} satisfies Record<string, CauseText>;
