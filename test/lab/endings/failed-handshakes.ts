/** The socket never opens. */
import { accept, closeWith, refuseWith, staySilent } from '../answers.ts';
import { inBoth, NEVER_OPENED, serverClosed, TLS_FAILED } from '../expect.ts';
import type { HeaderChanges } from '../handshake.ts';
import type { LabEnding } from '../lab-ending.ts';

export const HTTP_STATUSES: readonly LabEnding[] = [
  refusal(200, 'OK'),
  refusal(302, 'Found', { Location: '/elsewhere' }),
  refusal(400, 'Bad Request'),
  refusal(401, 'Unauthorized'),
  {
    ...refusal(401, 'Unauthorized', { 'WWW-Authenticate': 'Basic realm="lab"' }),
    id: 'http-401-with-challenge',
    title: 'Handshake answered with 401 and WWW-Authenticate',
    about: 'Firefox waits 20 s before it gives up.',
    url: 'ws://{own}/{id}',
    slow: true,
  },
  refusal(403, 'Forbidden'),
  refusal(404, 'Not Found'),
  refusal(426, 'Upgrade Required', { Upgrade: 'websocket', Connection: 'Upgrade, close' }),
  refusal(429, 'Too Many Requests', { 'Retry-After': '30' }),
  refusal(500, 'Internal Server Error'),
  refusal(502, 'Bad Gateway', { Server: 'nginx', 'X-Request-Id': 'lab-502' }),
  refusal(503, 'Service Unavailable', { 'Retry-After': '30' }),
  refusal(504, 'Gateway Timeout'),
];

export const BROKEN_HANDSHAKES: readonly LabEnding[] = [
  spoiled('accept-wrong', 'Wrong Sec-WebSocket-Accept', { 'Sec-WebSocket-Accept': 'bm90IHRoZSByaWdodCBvbmU=' }),
  spoiled('accept-missing', 'No Sec-WebSocket-Accept', { 'Sec-WebSocket-Accept': null }),
  spoiled('upgrade-missing', 'No Upgrade header', { Upgrade: null }),
  spoiled('extension-unasked', 'An extension nobody asked for', { 'Sec-WebSocket-Extensions': 'x-lab' }),
  {
    ...lenient('subprotocol-unasked', 'A subprotocol nobody asked for', { 'Sec-WebSocket-Protocol': 'lab' }),
    about: 'Firefox opens the socket all the same; the server then closes with 1000.',
  },
  {
    ...lenient('subprotocol-unconfirmed', 'The asked-for subprotocol is not confirmed', {
      'Sec-WebSocket-Protocol': null,
    }),
    about: 'Firefox opens the socket all the same; the server then closes with 1000.',
    protocols: ['lab'],
  },
  {
    id: 'answer-not-http',
    title: 'The answer is not HTTP',
    answer(peer) {
      peer.write('220 lab.invalid ESMTP ready\r\n');
      peer.fin();
    },
    action: { does: 'wait' },
    expected: inBoth(NEVER_OPENED),
  },
  {
    id: 'answer-cut-off',
    title: 'Half a status line, then TCP FIN',
    answer(peer) {
      peer.write('HTTP/1.1 101 Swi');
      peer.fin();
    },
    action: { does: 'wait' },
    expected: inBoth(NEVER_OPENED),
  },
  {
    id: 'fin-before-answer',
    title: 'TCP FIN instead of an answer',
    answer: (peer) => peer.fin(),
    action: { does: 'wait' },
    expected: inBoth(NEVER_OPENED),
  },
  {
    id: 'reset-before-answer',
    title: 'TCP RST instead of an answer',
    answer: (peer) => peer.reset(),
    action: { does: 'wait' },
    expected: inBoth(NEVER_OPENED),
  },
  {
    id: 'never-answered',
    title: 'No answer at all',
    about: 'Chromium gives up after 240 s, Firefox after 20 s.',
    url: 'ws://{own}/{id}',
    answer: staySilent,
    action: { does: 'wait' },
    slow: true,
    expected: inBoth(NEVER_OPENED),
  },
];

export const NOT_REACHED: readonly LabEnding[] = [
  {
    id: 'port-refused',
    title: 'Nobody listens on the port',
    url: 'ws://{refused}/{id}',
    action: { does: 'wait' },
    expected: inBoth(NEVER_OPENED),
  },
  {
    id: 'port-blocked',
    title: 'A port that browsers block',
    about: 'Port 25 is on the list of bad ports in the Fetch standard.',
    url: 'ws://127.0.0.1:25/{id}',
    action: { does: 'wait' },
    expected: inBoth(NEVER_OPENED),
  },
  {
    id: 'name-unresolvable',
    title: 'A name that does not resolve',
    url: 'ws://lab.invalid/{id}',
    action: { does: 'wait' },
    expected: inBoth(NEVER_OPENED),
  },
  {
    id: 'certificate-self-signed',
    title: 'Self-signed certificate',
    url: 'wss://{tls}/{id}',
    answer: closeWith(1000, 'the certificate is trusted here'),
    action: { does: 'ask' },
    expected: TLS_FAILED,
  },
  {
    id: 'wss-to-plain-http',
    title: 'wss:// to a port that speaks plain HTTP',
    url: 'wss://{own}/{id}',
    answer: refuseWith(400),
    action: { does: 'wait' },
    expected: TLS_FAILED,
  },
  {
    id: 'wss-to-dead-end',
    title: 'wss:// to a port that hangs up on TLS',
    url: 'wss://{own}/{id}',
    answer: (peer) => peer.fin(),
    action: { does: 'wait' },
    expected: inBoth(NEVER_OPENED),
  },
  {
    id: 'ws-to-tls',
    title: 'ws:// to a port that speaks TLS',
    url: 'ws://{tls}/{id}',
    action: { does: 'wait' },
    expected: inBoth(NEVER_OPENED),
  },
];

function refusal(status: number, phrase: string, headers?: HeaderChanges): LabEnding {
  return {
    id: `http-${status}`,
    title: `Handshake answered with ${status} ${phrase}`,
    answer: refuseWith(status, headers),
    action: { does: 'wait' },
    expected: inBoth(NEVER_OPENED),
  };
}

/** A 101 that no browser accepts. */
function spoiled(id: string, title: string, handshake: HeaderChanges): LabEnding {
  return { id, title, answer: accept({ handshake }), action: { does: 'ask' }, expected: inBoth(NEVER_OPENED) };
}

/** A 101 that Firefox accepts. */
function lenient(id: string, title: string, handshake: HeaderChanges): LabEnding {
  return {
    id,
    title,
    answer: accept({ handshake, onGo: (peer) => peer.sendClose(1000) }),
    action: { does: 'ask' },
    expected: { chrome: NEVER_OPENED, firefox: serverClosed(1000) },
  };
}
