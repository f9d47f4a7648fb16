import type { CloseCodeIdentifier, WhoSends } from '../../close-codes/close-pack.ts';

interface CloseCodeText {
  /** Frozen: as on MDN, and as in the IANA registry for 3000, 3003 and 3008. */
  readonly name: string;
  readonly meaning: string;
  /** What the developer does next. */
  readonly advice: string;
  /** The headline of a disconnect where the server's Close frame carried the code. */
  readonly fromServer: string;
}

const MUST_NOT_BE_SENT = 'The server sent a code that must not be sent';

export const closeCodes: Readonly<Record<CloseCodeIdentifier, CloseCodeText>> = {
  UNUSED: {
    name: 'Unused',
    meaning:
      'Close codes start at 1000. A server that sends a smaller number, often an HTTP status such as 403, is faulty, yet browsers pass it on.',
    advice: 'Fix the server: for codes of its own it has 4000–4999. Reconnecting meets the same fault again.',
    fromServer: MUST_NOT_BE_SENT,
  },
  NORMAL_CLOSURE: {
    name: 'Normal Closure',
    meaning: 'Client or server ended the connection on purpose because its work was done. Not a failure by itself.',
    advice:
      'No reconnect needed. If it came too early, read the reason, then look for an idle limit or for a handler on the server that returned.',
    fromServer: 'The server ended the connection normally',
  },
  GOING_AWAY: {
    name: 'Going Away',
    meaning:
      'The sender leaves: the page is closed or navigated, or the server shuts down. Some servers also end idle sockets this way.',
    advice:
      'From the server: reconnect after a random delay, because a shutdown hits all clients at once. From the page: nothing to do.',
    fromServer: 'The server is going away',
  },
  PROTOCOL_ERROR: {
    name: 'Protocol Error',
    meaning:
      'The sender received bytes that are not valid WebSocket traffic, such as an unknown opcode or a frame with the wrong masking.',
    advice:
      'Suspect a proxy that alters the traffic, compression that the two sides understand differently, or a faulty library. A retry alone rarely helps.',
    fromServer: 'The server reported a protocol error',
  },
  UNSUPPORTED_DATA: {
    name: 'Unsupported Data',
    meaning: 'The sender got a type of message that it does not take, such as binary where it expects text.',
    advice: 'Send what the server expects, for JSON a string and not a Blob or an ArrayBuffer. Then reconnect.',
    fromServer: 'The server does not accept this type of message',
  },
  RESERVED: {
    name: 'Reserved',
    meaning: 'Set aside, without a meaning so far. A server that sends it is faulty.',
    advice:
      'Report it to whoever runs the server. Old tables list 1004 for messages that are too big; the code for that is 1009.',
    fromServer: MUST_NOT_BE_SENT,
  },
  NO_STATUS_RECEIVED: {
    name: 'No Status Received',
    meaning:
      'A Close frame came without a status code, so the browser fills in 1005. The closing handshake itself was completed.',
    advice:
      'Look for a close() without arguments, first in the page, then on the server. Give it a code and a reason, so that ends can be told apart.',
    fromServer: 'The server closed without a code',
  },
  ABNORMAL_CLOSURE: {
    name: 'Abnormal Closure',
    meaning:
      'The socket never opened, or its connection broke off without a Close frame. The browser fills in 1006 and keeps the cause from the page.',
    advice:
      'If the socket never opened, check URL, certificate and HTTP status. If it was open, check idle timeouts and crashes of the server, and reconnect with back-off.',
    fromServer: MUST_NOT_BE_SENT,
  },
  INVALID_FRAME_PAYLOAD_DATA: {
    name: 'Invalid Frame Payload Data',
    meaning:
      'What a message contained did not fit its type: most often a text message with invalid UTF-8. Some services use it for malformed JSON.',
    advice: 'Correct the encoding or the content before sending again; the same bytes end the next connection too.',
    fromServer: 'The server could not read the content of a message',
  },
  POLICY_VIOLATION: {
    name: 'Policy Violation',
    meaning:
      'The sender refuses by a rule of its own, such as login, origin, rate or quota. The catch-all for refusals.',
    advice:
      'Read the reason, then renew the token or slow down before reconnecting. Clients that retry blindly may get banned.',
    fromServer: 'Refused by the server’s policy',
  },
  MESSAGE_TOO_BIG: {
    name: 'Message Too Big',
    meaning: 'A message exceeded the size that its receiver allows.',
    advice:
      'Send smaller messages, or raise the limit on the server and on each proxy before it. With compression, the inflated size usually counts.',
    fromServer: 'A message was too big for the server',
  },
  MANDATORY_EXTENSION: {
    name: 'Mandatory Extension',
    meaning:
      'A client gave up because the server did not accept an extension that the client requires. Browsers require none.',
    advice:
      'If the server sent it, fix the server: only clients use it. Otherwise enable the extension on the server, or make it optional in the client.',
    fromServer: 'The server sent a code that only clients use',
  },
  INTERNAL_ERROR: {
    name: 'Internal Error',
    meaning: 'The sender hit an unexpected fault and gave up. Some servers also use it when their pings go unanswered.',
    advice:
      'Read the reason and the server’s log of that moment, and look at the last message before it. Reconnect with back-off.',
    fromServer: 'The server reported an internal error',
  },
  SERVICE_RESTART: {
    name: 'Service Restart',
    meaning: 'The service restarts, for example for a deploy, and expects its clients back.',
    advice:
      'Reconnect after a random delay, so that the clients do not all return at once. The registration suggests 5 to 30 seconds.',
    fromServer: 'The server is restarting',
  },
  TRY_AGAIN_LATER: {
    name: 'Try Again Later',
    meaning: 'The server cannot serve this client for now. Usually it is overloaded and sheds connections.',
    advice: 'Use another host if there is one. Otherwise wait longer than after a drop, then reconnect with back-off.',
    fromServer: 'The server asks to try again later',
  },
  BAD_GATEWAY: {
    name: 'Bad Gateway',
    meaning: 'A gateway or proxy could not use the answer of the server behind it, as with HTTP 502.',
    advice: 'Check that the server behind the proxy is up and that the proxy has its address. Reconnect with back-off.',
    fromServer: 'A gateway got an invalid answer from the server behind it',
  },
  TLS_HANDSHAKE: {
    name: 'TLS Handshake',
    meaning:
      'No TLS connection could be set up, often because the certificate was refused. Firefox fills in 1015; Chrome and Safari show 1006 instead.',
    advice:
      'Open the address with https:// in a tab to see what is wrong, then fix the certificate, its host name or the clock.',
    fromServer: MUST_NOT_BE_SENT,
  },
  PROTOCOL_RESERVED: {
    name: 'Reserved for the Protocol',
    meaning:
      'For later versions of WebSocket and published extensions. None has defined such a number yet, so whoever sends one made it up.',
    advice: 'Find the server or library that sends it, and let it use a number from 4000–4999.',
    fromServer: 'The server sent a code that nobody has defined',
  },
  UNAUTHORIZED: {
    name: 'Unauthorized',
    meaning:
      'Credentials are missing or no longer valid, as with HTTP 401. Some libraries give 3000 another meaning: theirs applies.',
    advice: 'Obtain fresh credentials first, then reconnect.',
    fromServer: 'The server asks for valid credentials',
  },
  FORBIDDEN: {
    name: 'Forbidden',
    meaning: 'The endpoint knows who is asking and does not permit it, as with HTTP 403.',
    advice: 'Grant the rights or switch the account. Reconnecting with the same rights is refused again.',
    fromServer: 'The server denied access',
  },
  TIMEOUT: {
    name: 'Timeout',
    meaning:
      'Something that the endpoint expected did not come in time, as with HTTP 408. Some libraries give 3008 another meaning: theirs applies.',
    advice: 'Find out what the endpoint waits for and send it sooner. Reconnect with back-off.',
    fromServer: 'The server reported a timeout',
  },
  REGISTRABLE: {
    name: 'Registrable, unassigned',
    meaning:
      'Libraries and frameworks may register such a number with IANA; this one is not registered. Its meaning is up to the library.',
    advice: 'Look it up in the documentation of the server’s library. Until it is clear, reconnect only with back-off.',
    fromServer: 'The server closed with a code of its library',
  },
  PRIVATE_USE: {
    name: 'Private Use',
    meaning:
      'The application decides what it means. Many add 4000 to an HTTP status, so that 4401 often stands for “unauthorized”.',
    advice:
      'Read the reason, and look the number up in the server’s source or the product’s documentation. Until it is clear, reconnect only with back-off.',
    fromServer: 'The server closed with a code of its application',
  },
  OUT_OF_RANGE: {
    name: 'Above the Code Space',
    meaning: 'Close codes end at 4999. A server that sends a larger number is faulty, yet browsers pass it on.',
    advice: 'Find the server or library that sends it, and let it use a number from 4000–4999.',
    fromServer: MUST_NOT_BE_SENT,
  },
};

export const whoSends: Readonly<Record<WhoSends, string>> = {
  either: 'client or server',
  server: 'server',
  client: 'client',
  'never-on-wire': 'nobody: filled in by the browser',
  'server-bug': 'nobody: a server that sends it is faulty',
};
