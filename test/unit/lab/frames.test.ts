import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closePayload, decodeFrames, encodeClose, encodeFrame, OPCODE } from '../../lab/frames.ts';

describe('encodeFrame', () => {
  // The examples of RFC 6455 section 5.7.
  it.each([
    ['text', { opcode: OPCODE.text, payload: 'Hello' }, '810548656c6c6f'],
    [
      'masked text',
      { opcode: OPCODE.text, payload: 'Hello', mask: Buffer.from('37fa213d', 'hex') },
      '818537fa213d7f9f4d5158',
    ],
    ['first fragment', { opcode: OPCODE.text, payload: 'Hel', fin: false }, '010348656c'],
    ['last fragment', { opcode: OPCODE.continuation, payload: 'lo' }, '80026c6f'],
    ['ping', { opcode: OPCODE.ping, payload: 'Hello' }, '890548656c6c6f'],
  ])('encodes the %s of the RFC', (_name, parts, hex) => {
    expect(encodeFrame(parts).toString('hex')).toBe(hex);
  });

  it.each([
    [125, '827d'],
    [126, '827e007e'],
    [65_535, '827effff'],
    [65_536, '827f0000000000010000'],
  ])('gives %i bytes the shortest length', (length, header) => {
    const bytes = encodeFrame({ opcode: OPCODE.binary, payload: Buffer.alloc(length) });
    expect(bytes.toString('hex', 0, bytes.length - length)).toBe(header);
  });

  it('sets the reserved bits', () => {
    expect(encodeFrame({ opcode: OPCODE.text, reserved: 0b111 }).toString('hex')).toBe('f100');
  });
});

describe('encodeClose', () => {
  it('has an empty payload without a code', () => {
    expect(encodeClose().toString('hex')).toBe('8800');
  });

  it('takes any sixteen bits for a code', () => {
    expect(encodeClose(0).toString('hex')).toBe('88020000');
    expect(encodeClose(65_535).toString('hex')).toBe('8802ffff');
  });

  it('puts the reason behind the code', () => {
    expect(closePayload(1000, 'é').toString('hex')).toBe('03e8c3a9');
  });
});

describe('decodeFrames', () => {
  const frame = fc.record({
    opcode: fc.integer({ min: 0, max: 15 }),
    fin: fc.boolean(),
    payload: fc.uint8Array({ maxLength: 300 }),
    mask: fc.option(fc.uint8Array({ minLength: 4, maxLength: 4 }), { nil: undefined }),
  });

  it('reads back what was encoded, however it was cut', () => {
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 5 }), fc.nat(), (frames, cut) => {
        const bytes = Buffer.concat(
          frames.map(({ mask, ...parts }) => encodeFrame(mask === undefined ? parts : { ...parts, mask })),
        );
        const at = cut % (bytes.length + 1);
        const first = decodeFrames(bytes.subarray(0, at));
        const second = decodeFrames(Buffer.concat([first.rest, bytes.subarray(at)]));
        expect(second.rest).toHaveLength(0);
        expect([...first.frames, ...second.frames]).toEqual(
          frames.map(({ opcode, fin, payload }) => ({ opcode, fin, payload: Buffer.from(payload) })),
        );
      }),
    );
  });
});
