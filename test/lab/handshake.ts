/** The opening handshake (RFC 6455 section 4) as text, right or deliberately wrong. */
import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';

export interface HandshakeRequest {
  /** Without the query. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Headers to add or to replace; null leaves one out. */
export type HeaderChanges = Readonly<Record<string, string | null>>;

const END_OF_HEAD = '\r\n\r\n';
/** More than any browser sends; a client that sends more without an end is not speaking HTTP. */
const MAX_HEAD_BYTES = 64 * 1024;

/** Reads the request at the start of `bytes`; what follows it is `rest`. */
export function readRequest(
  bytes: Buffer,
): { readonly request: HandshakeRequest; readonly rest: Buffer } | 'incomplete' | 'not HTTP' {
  // A TLS ClientHello starts with 0x16; each HTTP method with an upper-case letter.
  if (!/^[A-Z]/.test(bytes.toString('latin1', 0, 1)) || bytes.length > MAX_HEAD_BYTES) return 'not HTTP';
  const end = bytes.indexOf(END_OF_HEAD);
  if (end < 0) return 'incomplete';
  const [requestLine = '', ...headerLines] = bytes.toString('latin1', 0, end).split('\r\n');
  const target = /^[A-Z]+ (\S+) HTTP\/1\.1$/.exec(requestLine)?.[1];
  if (target === undefined) return 'not HTTP';
  const path = target.split('?', 1)[0] ?? target;
  return { request: { path, headers: readHeaders(headerLines) }, rest: bytes.subarray(end + END_OF_HEAD.length) };
}

/** The `101` that completes the handshake, with `changes` to spoil it. */
export function switchingProtocols(request: HandshakeRequest, changes: HeaderChanges = {}): string {
  return httpHead(101, {
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Accept': acceptValue(request.headers.get('sec-websocket-key') ?? ''),
    'Sec-WebSocket-Protocol': firstProtocol(request),
    ...changes,
  });
}

/** A whole HTTP answer that ends the connection. */
export function httpAnswer(status: number, headers: HeaderChanges = {}): string {
  const body = `${status} ${STATUS_CODES[status] ?? ''}\n`;
  const fixed = {
    'Content-Type': 'text/plain',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  return httpHead(status, { ...fixed, ...headers }) + body;
}

/** RFC 6455 section 4.2.2, step 5.4. */
function acceptValue(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
}

function firstProtocol(request: HandshakeRequest): string | null {
  return request.headers.get('sec-websocket-protocol')?.split(',')[0]?.trim() ?? null;
}

function httpHead(status: number, headers: HeaderChanges): string {
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines].join('\r\n') + END_OF_HEAD;
}

function readHeaders(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}
