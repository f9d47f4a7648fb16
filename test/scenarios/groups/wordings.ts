/** Codes and reasons as servers of other makers word them. */
import { closing } from '../parts/closing.ts';
import type { Scenario } from '../scenario.ts';

export const WORDINGS: readonly Scenario[] = [
  closing('netty-frame-too-long', 'Netty: a frame is longer than `maxFramePayloadLength`', {
    code: 1009,
    reason: 'Max frame length of 65536 has been exceeded.',
    after: 'message',
    message: 'x'.repeat(70_000),
    expected: 'message-too-big',
  }),
  closing('jetty-idle', 'Jetty closes what is silent with 1001', {
    code: 1001,
    reason: 'Connection Idle Timeout',
    after: 1500,
    expected: 'idle-timeout',
  }),
  closing('tomcat-stops', 'Tomcat is stopped, and closes with 1001', {
    code: 1001,
    reason: 'The web application is stopping',
    after: 300,
    expected: 'server-going-away',
  }),
  closing('overloaded', 'A server under load closes new connections with 1013', {
    code: 1013,
    reason: 'Server overloaded, try again later',
    after: 'open',
    expected: 'server-busy',
  }),
  closing('gateway-lost-upstream', 'A gateway has lost the server behind it: 1014', {
    code: 1014,
    reason: 'upstream connect error or disconnect/reset before headers',
    after: 300,
    expected: 'server-bad-gateway',
  }),
  closing('policy-without-words', 'The server closes with 1008 and says no more', {
    code: 1008,
    after: 'open',
    expected: 'server-policy',
  }),
  closing('origin-not-on-list', 'The server checks the origin after `open`', {
    code: 1008,
    reason: 'Origin http://localhost not in allow list',
    after: 'open',
    expected: 'server-policy',
  }),
  closing('api-key-invalid', 'The key in the first message is not known', {
    code: 1008,
    reason: 'Invalid API key',
    after: 'message',
    expected: 'auth-rejected',
  }),
  closing('token-revoked', 'An operator has revoked the token, while the socket was open', {
    code: 4000,
    reason: 'Token has been revoked',
    after: 2500,
    expected: 'auth-rejected',
  }),
  closing('unauthorized-with-1000', 'The server rejects the login with a normal code', {
    code: 1000,
    reason: 'Unauthorized',
    after: 'message',
    expected: 'auth-rejected',
  }),
  closing('rate-limited-4008', 'The application closes with 4008 “You are being rate limited.”', {
    code: 4008,
    reason: 'You are being rate limited.',
    after: 'message',
    expected: 'rate-limited',
  }),
  closing('lobby-gone', 'A game closes with a number of its own and a name from its source', {
    code: 4321,
    reason: 'E_LOBBY_DISSOLVED',
    after: 'message',
    expected: 'private-code-unknown',
  }),
  closing('auction-over', 'The server ends the session when the auction is over, after three seconds of news', {
    code: 1000,
    reason: 'Auction closed',
    after: 3000,
    words: ['sold'],
    expected: 'server-normal',
  }),
  closing('close-without-arguments', 'The server calls `close()` without arguments, after three seconds', {
    after: 3000,
    expected: 'server-closed-no-code',
  }),
  closing('action-cable-disconnects', 'Action Cable sends its disconnect, “unauthorized”, and closes', {
    code: 1000,
    after: 'open',
    protocol: 'actioncable-v1-json',
    words: ['{"type":"disconnect","reason":"unauthorized","reconnect":false}'],
    // What the message says is not recorded; that it is Action Cable's own way to close the subprotocol tells.
    expected: ['auth-rejected', 'vendor-code', 'server-closed-early'],
  }),
  closing('database-gone', 'A backend reports what it lacks with 1011', {
    code: 1011,
    reason: 'Unexpected condition: could not connect to database',
    after: 'message',
    expected: 'server-error',
  }),
  closing('second-device', 'A messenger allows one device: “Logged in on a new device”', {
    code: 4409,
    reason: 'Session invalidated: logged in on a new device',
    after: 2500,
    expected: 'kicked-by-another-client',
  }),
  closing('session-too-long', 'The server allows sessions of a time, and this one is over', {
    code: 1000,
    reason: 'Session time limit reached',
    after: 1500,
    expected: 'lifetime-limit',
  }),
  closing('connections-full', 'The server has as many connections as it takes', {
    code: 1013,
    reason: 'Maximum connections reached',
    after: 'open',
    expected: ['server-busy', 'rate-limited'],
  }),
  closing('quota-of-user', 'A user has too many connections', {
    code: 1008,
    reason: 'Connection quota exceeded for user',
    after: 'open',
    expected: 'rate-limited',
  }),
  closing('keepalive-of-python', 'websockets of Python gets no pong', {
    code: 1011,
    reason: 'keepalive ping timeout',
    after: 2500,
    expected: 'server-heartbeat-timeout',
  }),
  closing('pusher-unauthorized', 'The protocol of Pusher: 4009', {
    code: 4009,
    reason: 'Connection is unauthorized',
    after: 'message',
    path: '/app/278d425bdf160c739803?protocol=7&client=js&version=8.4.0&flash=false',
    expected: ['auth-rejected', 'vendor-code'],
  }),
  closing('stomp-session-closed', 'Spring closes a STOMP session after its ERROR frame, with 1002', {
    code: 1002,
    after: 'message',
    protocol: 'v12.stomp',
    words: ['ERROR\nmessage:Session closed.\ncontent-length:0\n\n\0'],
    expected: ['server-reports-protocol-error', 'vendor-code'],
  }),
  closing('backend-refused', 'The application reports an error of its own under 4999', {
    code: 4999,
    reason: 'Internal error: connect ECONNREFUSED 10.0.0.5:5432',
    after: 'message',
    expected: 'server-error',
  }),
  closing('payload-not-json', 'The server wants JSON and says so with 1007', {
    code: 1007,
    reason: 'Invalid payload: not JSON',
    after: 'message',
    expected: 'data-rejected',
  }),
  closing('newer-connection', 'The application keeps the newest connection of a user: 4001', {
    code: 4001,
    reason: 'Closed because a newer connection was opened',
    after: 2500,
    expected: 'kicked-by-another-client',
  }),
  closing('instance-drained', 'The instance is drained before a deployment', {
    code: 1001,
    reason: 'Instance is being drained',
    after: 400,
    expected: 'server-going-away',
  }),
  closing('cookie-missing', 'The server misses the cookie of the session', {
    code: 1008,
    reason: 'Missing session cookie',
    after: 'open',
    expected: 'auth-rejected',
  }),
];
