/**
 * WebSocket frames (RFC 6455 section 5.2) as bytes. Nothing is validated, on purpose: the lab has to send what no
 * well-behaved library would.
 */
export const OPCODE = { continuation: 0x0, text: 0x1, binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const;

export interface FrameParts {
  readonly opcode: number;
  readonly payload?: Uint8Array | string;
  /** Default true: the last (or only) frame of its message. */
  readonly fin?: boolean;
  /** The three bits RSV1 to RSV3 as a number from 0 to 7. */
  readonly reserved?: number;
  /** Four bytes. A client must mask, a server must not (RFC 6455 section 5.1). */
  readonly mask?: Uint8Array;
}

export interface Frame {
  readonly opcode: number;
  readonly fin: boolean;
  /** Unmasked. */
  readonly payload: Buffer;
}

export function encodeFrame({ opcode, payload = '', fin = true, reserved = 0, mask }: FrameParts): Buffer {
  const data = Buffer.from(payload);
  const first = (fin ? 0x80 : 0) | ((reserved & 0x7) << 4) | (opcode & 0xf);
  const header = Buffer.concat([Buffer.of(first), encodeLength(data.length, mask !== undefined)]);
  return mask ? Buffer.concat([header, mask, masked(data, mask)]) : Buffer.concat([header, data]);
}

/** A Close frame; without a code its payload is empty, and the other side reports 1005. */
export function encodeClose(code?: number, reason = ''): Buffer {
  return encodeFrame({ opcode: OPCODE.close, payload: code === undefined ? '' : closePayload(code, reason) });
}

/** The two bytes of the status code, then the reason (RFC 6455 section 5.5.1). `code` from 0 to 65535. */
export function closePayload(code: number, reason: Uint8Array | string = ''): Buffer {
  const status = Buffer.alloc(2);
  status.writeUInt16BE(code);
  return Buffer.concat([status, Buffer.from(reason)]);
}

/** All complete frames at the start of `bytes`, and what is left behind them. */
export function decodeFrames(bytes: Buffer): { readonly frames: readonly Frame[]; readonly rest: Buffer } {
  const frames: Frame[] = [];
  let rest = bytes;
  for (let next = decodeFrame(rest); next; next = decodeFrame(rest)) {
    frames.push(next.frame);
    rest = rest.subarray(next.size);
  }
  return { frames, rest };
}

function decodeFrame(bytes: Buffer): { readonly frame: Frame; readonly size: number } | null {
  if (bytes.length < 2) return null;
  const first = bytes.readUInt8(0);
  const second = bytes.readUInt8(1);
  const short = second & 0x7f;
  const lengthSize = short === 127 ? 8 : short === 126 ? 2 : 0;
  const maskAt = 2 + lengthSize;
  const dataAt = maskAt + (second & 0x80 ? 4 : 0);
  if (bytes.length < dataAt) return null;
  const length = lengthSize === 0 ? short : lengthSize === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  const size = dataAt + length;
  if (bytes.length < size) return null;
  const data = bytes.subarray(dataAt, size);
  const payload = second & 0x80 ? masked(data, bytes.subarray(maskAt, dataAt)) : Buffer.from(data);
  return { frame: { opcode: first & 0xf, fin: (first & 0x80) !== 0, payload }, size };
}

function encodeLength(length: number, isMasked: boolean): Buffer {
  const maskBit = isMasked ? 0x80 : 0;
  if (length < 126) return Buffer.of(maskBit | length);
  if (length < 0x1_0000) {
    const bytes = Buffer.of(maskBit | 126, 0, 0);
    bytes.writeUInt16BE(length, 1);
    return bytes;
  }
  const bytes = Buffer.of(maskBit | 127, 0, 0, 0, 0, 0, 0, 0, 0);
  bytes.writeBigUInt64BE(BigInt(length), 1);
  return bytes;
}

/** Masking is its own inverse (RFC 6455 section 5.3). */
function masked(data: Uint8Array, mask: Uint8Array): Buffer {
  return Buffer.from(data.map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
}
