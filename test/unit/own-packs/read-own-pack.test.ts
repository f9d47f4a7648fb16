import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnPack } from '../../../src/own-packs/read-own-pack.ts';

const PACK = {
  id: 'acme-chat',
  name: 'Acme chat',
  detect: { hosts: ['^chat\\.acme\\.dev$'] },
  codes: [{ code: 4100, name: 'Room closed', meaning: 'A moderator closed the room.', retry: 'no' }],
};

const textOf = (pack: unknown) => JSON.stringify(pack, null, 2);
const faultOf = (pack: unknown) => {
  const reading = readOwnPack(typeof pack === 'string' ? pack : textOf(pack));
  return 'error' in reading ? reading.error : null;
};
const withCode = (code: object) => ({ ...PACK, codes: [{ ...PACK.codes[0], ...code }] });
const withDetect = (detect: object) => ({ ...PACK, detect });

describe('an own pack', () => {
  it('needs an id, a name and a sign; it is the user’s, whatever it says of itself', () => {
    expect(readOwnPack(textOf(PACK))).toMatchObject({ ok: { id: 'acme-chat', kind: 'own', confidence: 'high' } });
    expect(readOwnPack(textOf({ ...PACK, kind: 'service' }))).toMatchObject({ ok: { kind: 'own' } });
  });

  it('may begin with a byte order mark', () => {
    expect(readOwnPack(`\uFEFF${textOf(PACK)}`)).toHaveProperty('ok');
  });
});

describe('what is wrong with it is said with its line', () => {
  it.each<[string, unknown, number | null, string | null, object]>([
    ['no JSON', '{\n  "id": "a",\n  name: "b"\n}', 3, null, { kind: 'not-json' }],
    ['nothing', '', 1, null, { kind: 'not-json' }],
    ['a list', [], 1, null, { kind: 'wrong', expected: ['object'] }],
    ['a name that is missing', { ...PACK, name: undefined }, 1, null, { kind: 'missing', name: 'name' }],
    ['a name too many', { ...PACK, colour: 'red' }, 17, 'colour', { kind: 'unknown-name' }],
    ['an id with blanks', { ...PACK, id: 'Acme chat' }, 2, 'id', { kind: 'wrong-form', found: '"Acme chat"' }],
    ['a text for a code', withCode({ code: '4100' }), 11, 'codes[0].code', { kind: 'wrong', expected: ['integer'] }],
    ['a code too large', withCode({ code: 5000 }), 11, 'codes[0].code', { kind: 'out-of-range', limit: 4999 }],
    ['a code of the protocol', withCode({ code: 2000 }), 11, 'codes[0].code', { kind: 'reserved-code' }],
    ['a retry that is none', withCode({ retry: 'maybe' }), 14, 'codes[0].retry', { kind: 'wrong' }],
    ['a code twice', { ...PACK, codes: [...PACK.codes, ...PACK.codes] }, 17, 'codes[1].code', { kind: 'code-twice' }],
    ['no pattern', withDetect({ hosts: ['ok.dev', '(oops'] }), 7, 'detect.hosts[1]', { kind: 'bad-pattern' }],
    ['a slow pattern', withDetect({ urls: ['(a+)+$'] }), 6, 'detect.urls[0]', { kind: 'slow-pattern' }],
    ['no sign', withDetect({ weakUrls: ['/ws'] }), 4, 'detect', { kind: 'no-sign' }],
    [
      'a range backwards',
      { ...PACK, ranges: [{ from: 4200, to: 4100, name: 'n', meaning: 'm', retry: 'no' }] },
      20,
      'ranges[0].to',
      { kind: 'range-backwards' },
    ],
  ])('%s', (_, pack, line, name, problem) => {
    const fault = faultOf(pack);
    expect(fault?.problem).toMatchObject(problem);
    expect({ line: fault?.place?.line ?? null, name: fault?.name }).toEqual({ line, name });
  });

  it('and a text of any length ends', () => {
    expect(faultOf('x'.repeat(200_000))?.problem).toEqual({ kind: 'too-long' });
  });

  it('whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const reading = readOwnPack(text);
        expect('ok' in reading || reading.error.problem.kind !== undefined).toBe(true);
      }),
    );
  });
});
