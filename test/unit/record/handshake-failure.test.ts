import { describe, expect, it } from 'vitest';
import { parseFailureText, parseWebRequestError } from '../../../src/record/handshake-failure.ts';
import type { HandshakeFailureKind } from '../../../src/record/handshake-outcome.ts';

const ESTABLISHMENT = 'Error in connection establishment: net::';
const HANDSHAKE = 'Error during WebSocket handshake: ';

/** Every text that was measured in Chromium 156, or is in its source. */
const TEXTS: readonly (readonly [text: string, HandshakeFailureKind, netError?: string])[] = [
  ['', 'withheld'],
  [`${ESTABLISHMENT}ERR_CONNECTION_REFUSED`, 'connection-refused', 'ERR_CONNECTION_REFUSED'],
  [`${ESTABLISHMENT}ERR_NAME_NOT_RESOLVED`, 'name-not-resolved', 'ERR_NAME_NOT_RESOLVED'],
  [`${ESTABLISHMENT}ERR_CERT_AUTHORITY_INVALID`, 'certificate-rejected', 'ERR_CERT_AUTHORITY_INVALID'],
  [`${ESTABLISHMENT}ERR_CERT_COMMON_NAME_INVALID`, 'certificate-rejected', 'ERR_CERT_COMMON_NAME_INVALID'],
  [`${ESTABLISHMENT}ERR_CERT_DATE_INVALID`, 'certificate-rejected', 'ERR_CERT_DATE_INVALID'],
  [`${ESTABLISHMENT}ERR_SSL_PROTOCOL_ERROR`, 'tls-failed', 'ERR_SSL_PROTOCOL_ERROR'],
  [`${ESTABLISHMENT}ERR_SSL_VERSION_OR_CIPHER_MISMATCH`, 'tls-failed', 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH'],
  [`${ESTABLISHMENT}ERR_UNSAFE_PORT`, 'unsafe-port', 'ERR_UNSAFE_PORT'],
  [
    `${ESTABLISHMENT}ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS`,
    'local-network-blocked',
    'ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
  ],
  [`${ESTABLISHMENT}ERR_BLOCKED_BY_CLIENT`, 'blocked-by-client', 'ERR_BLOCKED_BY_CLIENT'],
  [`${ESTABLISHMENT}ERR_CONNECTION_TIMED_OUT`, 'timed-out', 'ERR_CONNECTION_TIMED_OUT'],
  [`${ESTABLISHMENT}ERR_TIMED_OUT`, 'timed-out', 'ERR_TIMED_OUT'],
  [`${ESTABLISHMENT}ERR_ADDRESS_UNREACHABLE`, 'address-unreachable', 'ERR_ADDRESS_UNREACHABLE'],
  [`${ESTABLISHMENT}ERR_INTERNET_DISCONNECTED`, 'internet-disconnected', 'ERR_INTERNET_DISCONNECTED'],
  [`${ESTABLISHMENT}ERR_NETWORK_CHANGED`, 'network-changed', 'ERR_NETWORK_CHANGED'],
  [`${ESTABLISHMENT}ERR_NETWORK_IO_SUSPENDED`, 'io-suspended', 'ERR_NETWORK_IO_SUSPENDED'],
  [`${ESTABLISHMENT}ERR_PROXY_CONNECTION_FAILED`, 'proxy-failed', 'ERR_PROXY_CONNECTION_FAILED'],
  [`${ESTABLISHMENT}ERR_TUNNEL_CONNECTION_FAILED`, 'proxy-failed', 'ERR_TUNNEL_CONNECTION_FAILED'],
  [`${ESTABLISHMENT}ERR_CONNECTION_CLOSED`, 'closed-before-answer', 'ERR_CONNECTION_CLOSED'],
  [`${ESTABLISHMENT}ERR_SOMETHING_NEW`, 'other', 'ERR_SOMETHING_NEW'],
  [`${HANDSHAKE}net::ERR_CONNECTION_RESET`, 'closed-before-answer', 'ERR_CONNECTION_RESET'],
  [`${HANDSHAKE}net::ERR_CONNECTION_CLOSED`, 'closed-before-answer', 'ERR_CONNECTION_CLOSED'],
  [`${HANDSHAKE}net::ERR_EMPTY_RESPONSE`, 'closed-before-answer', 'ERR_EMPTY_RESPONSE'],
  [`${HANDSHAKE}net::ERR_INVALID_HTTP_RESPONSE`, 'answer-not-http', 'ERR_INVALID_HTTP_RESPONSE'],
  ['Connection closed before receiving a handshake response', 'closed-before-answer'],
  [`${HANDSHAKE}Incorrect 'Sec-WebSocket-Accept' header value`, 'bad-answer'],
  [`${HANDSHAKE}'Sec-WebSocket-Accept' header is missing`, 'bad-answer'],
  [`${HANDSHAKE}'Upgrade' header is missing`, 'bad-answer'],
  [`${HANDSHAKE}'Connection' header value must contain 'Upgrade'`, 'bad-answer'],
  [`${HANDSHAKE}Found an unsupported extension 'x-foo' in 'Sec-WebSocket-Extensions' header`, 'bad-answer'],
  [
    `${HANDSHAKE}Response must not include 'Sec-WebSocket-Protocol' header if not present in request: nope`,
    'subprotocol-mismatch',
  ],
  [`${HANDSHAKE}Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received`, 'subprotocol-mismatch'],
  ['WebSocket is closed before the connection is established.', 'page-cancelled'],
  ['WebSocket opening handshake was canceled', 'handshake-cancelled'],
  ['WebSocket opening handshake timed out', 'timed-out'],
  ['Establishing a tunnel via proxy server failed.', 'proxy-failed'],
  ['Insufficient resources', 'too-many-sockets'],
  ['Received a broken close frame containing a reserved status code.', 'reserved-close-code'],
  ['Received a broken close frame with an invalid size of 1 byte.', 'bad-frame'],
  ['Received a broken close frame containing invalid UTF-8.', 'bad-frame'],
  ['Close received after close', 'bad-frame'],
  ['Data frame received after close', 'bad-frame'],
  ['Invalid frame header', 'bad-frame'],
  ['Could not decode a text frame as UTF-8.', 'bad-text'],
  ['One or more reserved bits are on: reserved1 = 1, reserved2 = 0, reserved3 = 0', 'bad-compression-bit'],
  ['One or more reserved bits are on: reserved1 = 1, reserved2 = 1, reserved3 = 1', 'bad-frame'],
  ['A server must not mask any frames that it sends to the client.', 'bad-frame'],
  ['Unrecognized frame opcode: 3', 'bad-frame'],
  ['Received unexpected continuation frame.', 'bad-frame'],
  ['Received start of new message but previous message is unfinished.', 'bad-frame'],
  ['Words of a later version', 'other'],
];

describe('a text of Chromium', () => {
  it.each(TEXTS.map(([text, kind, netError = null]) => ({ text, kind, netError })))('“$text” is $kind', (failure) => {
    expect(parseFailureText(failure.text)).toEqual({ status: null, failure });
  });

  it.each([
    [200, 'http-status'],
    [302, 'redirected'],
    [304, 'http-status'],
    [308, 'redirected'],
    [404, 'http-status'],
    [503, 'http-status'],
  ] as const)('tells the status %i', (status, kind) => {
    const text = `${HANDSHAKE}Unexpected response code: ${status}`;
    expect(parseFailureText(text)).toEqual({ status, failure: { kind, text, netError: null } });
  });

  it('says 401 without a number', () => {
    const text = 'HTTP Authentication failed; no valid credentials available';
    expect(parseFailureText(text)).toEqual({ status: 401, failure: { kind: 'http-status', text, netError: null } });
  });

  it('is not kept longer than it can be', () => {
    expect(parseFailureText('x'.repeat(10_000)).failure.text).toHaveLength(300);
  });
});

describe('an error of Firefox', () => {
  it.each([
    ['NS_ERROR_CONNECTION_REFUSED', 'connection-refused'],
    ['NS_ERROR_UNKNOWN_HOST', 'name-not-resolved'],
    ['NS_ERROR_NET_RESET', 'closed-before-answer'],
    ['NS_ERROR_NET_TIMEOUT', 'timed-out'],
    ['NS_ERROR_OFFLINE', 'internet-disconnected'],
    ['NS_ERROR_PROXY_CONNECTION_REFUSED', 'proxy-failed'],
    ['NS_ERROR_WEBSOCKET_CONNECTION_REFUSED', 'answer-not-http'],
    ['NS_ERROR_NET_ON_RECEIVING_FROM', 'redirected'],
    ['NS_ERROR_SOMETHING_NEW', 'other'],
  ] as const)('%s is %s', (error, kind) => {
    expect(parseWebRequestError(error, 'ws://api.example/')).toEqual({ kind, text: error, netError: error });
  });

  it.each([
    'The certificate is not trusted because it is self-signed.',
    'Dem Zertifikat wird nicht vertraut, weil es vom Aussteller selbst signiert wurde.',
  ])('in words is about TLS, in whatever language: %s', (error) => {
    expect(parseWebRequestError(error, 'wss://api.example/')).toEqual({
      kind: 'tls-failed',
      text: error,
      netError: null,
    });
    expect(parseWebRequestError(error, 'ws://api.example/').kind).toBe('other');
  });
});
