import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_CLOSE_CODE_ENTRIES, lookUpCloseCode, type CloseCode } from '../../../src/close-codes/look-up.ts';

const anyCode = fc.integer({ min: 0, max: 65_535 });

function linkOfKind(code: number, kind: string): string | undefined {
  return lookUpCloseCode(code).links.find((link) => link.kind === kind)?.url;
}

const allCodes = Array.from({ length: 65_536 }, (_, code) => lookUpCloseCode(code));

/** Those of 0–65535 for which it holds, as text: `1000 3000-4999`. */
function codesWhere(holds: (closeCode: CloseCode) => boolean): string {
  const runs: { from: number; to: number }[] = [];
  for (const { code } of allCodes.filter(holds)) {
    const last = runs.at(-1);
    if (last?.to === code - 1) last.to = code;
    else runs.push({ from: code, to: code });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
}

function definedIn(section: string): string {
  return codesWhere(({ links }) => links[0]?.label === `RFC 6455 §${section}`);
}

describe('every number that two bytes can carry', () => {
  test('has an entry whose range holds it', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const found = lookUpCloseCode(code);
        expect(found.code).toBe(code);
        expect(found.range.from).toBeLessThanOrEqual(code);
        expect(found.range.to).toBeGreaterThanOrEqual(code);
      }),
    );
  });

  test('is answered by exactly one entry, also at the edges of each', () => {
    for (const entry of ALL_CLOSE_CODE_ENTRIES) {
      for (const code of [entry.range.from, entry.range.to]) {
        expect(ALL_CLOSE_CODE_ENTRIES.filter(({ range }) => range.from <= code && code <= range.to)).toEqual([entry]);
        expect(lookUpCloseCode(code)).toEqual({ ...entry, code });
      }
    }
  });
});

describe('what is no close code', () => {
  test.each([-1, 65_536, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is a RangeError', (code) => {
    expect(() => lookUpCloseCode(code)).toThrow(RangeError);
    expect(() => lookUpCloseCode(code)).toThrow(`A close code is an integer from 0 to 65535, not ${code}`);
  });

  test('so is a number far out or a fraction', () => {
    const noCode = fc.double().filter((n) => !Number.isInteger(n) || n < 0 || n > 65_535);
    fc.assert(fc.property(noCode, (n) => void expect(() => lookUpCloseCode(n)).toThrow(RangeError)));
  });
});

test.each([
  ['normal', '1000 1005'],
  ['going-away', '1001'],
  ['retryable', '1012-1014 3008'],
  ['policy', '1008 3000 3003'],
  ['data-error', '1003 1007 1009'],
  ['protocol-error', '1002 1010'],
  ['server-error', '1011'],
  ['network', '1006'],
  ['tls', '1015'],
  ['private', '4000-4999'],
  ['registered', '3001-3002 3004-3007 3009-3999'],
  ['reserved', '1004'],
  ['unassigned', '0-999 1016-2999 5000-65535'],
])('the category %s holds %s', (category, codes) => {
  expect(codesWhere((closeCode) => closeCode.category === category)).toBe(codes);
});

// https://websockets.spec.whatwg.org/#dom-websocket-close
test('a page may pass 1000 and 3000–4999 to close()', () => {
  expect(codesWhere((closeCode) => closeCode.closeCallable)).toBe('1000 3000-4999');
});

// RFC 6455 §7.4.1
test('1005, 1006 and 1015 never travel, and nobody sends them', () => {
  expect(codesWhere((closeCode) => !closeCode.onWire)).toBe('1005-1006 1015');
  expect(codesWhere((closeCode) => closeCode.whoSends === 'never-on-wire')).toBe('1005-1006 1015');
});

test('1010 is for clients, 1012 to 1014 are for servers', () => {
  expect(codesWhere((closeCode) => closeCode.whoSends === 'client')).toBe('1010');
  expect(codesWhere((closeCode) => closeCode.whoSends === 'server')).toBe('1012-1014');
});

test('what lies outside 1000–4999 and 1004 is a fault of the server', () => {
  expect(codesWhere((closeCode) => closeCode.whoSends === 'server-bug')).toBe('0-999 1004 5000-65535');
});

test('IANA has registered 1000 to 1015, 3000, 3003 and 3008', () => {
  expect(codesWhere((closeCode) => closeCode.ianaRegistered)).toBe('1000-1015 3000 3003 3008');
});

describe('the links of a code', () => {
  test('are all https, each once', () => {
    for (const { links } of ALL_CLOSE_CODE_ENTRIES) {
      const urls = links.map(({ url }) => url);
      expect(new Set(urls).size).toBe(urls.length);
      for (const url of urls) expect(new URL(url).protocol).toBe('https:');
    }
  });

  test('begin with the section of RFC 6455 that defines it', () => {
    expect(definedIn('7.4.1')).toBe('1000-1011 1015');
    expect(definedIn('7.4.2')).toBe('0-999 1012-1014 1016-65535');
    for (const { links } of ALL_CLOSE_CODE_ENTRIES) {
      expect(links[0]?.kind).toBe('rfc');
      expect(links[0]?.url).toBe(
        `https://www.rfc-editor.org/rfc/rfc6455.html#section-${links[0]?.label.replace('RFC 6455 §', '')}`,
      );
    }
  });

  test('lead to the registry second, and to MDN', () => {
    for (const { links } of ALL_CLOSE_CODE_ENTRIES) {
      expect(links[1]).toEqual({
        kind: 'iana',
        label: 'IANA registry',
        url: 'https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number',
      });
      expect(links.map(({ url }) => url)).toContain('https://developer.mozilla.org/docs/Web/API/CloseEvent/code');
    }
  });

  test.each([
    [1012, 'https://mailarchive.ietf.org/arch/msg/hybi/P_1vbD9uyHl63nbIIbFxKMfSwcM/'],
    [1013, 'https://mailarchive.ietf.org/arch/msg/hybi/P_1vbD9uyHl63nbIIbFxKMfSwcM/'],
    [1014, 'https://mailarchive.ietf.org/arch/msg/hybi/VOLI2xp4tzFnIFYespe6oOtpFXA/'],
  ])('lead from %d to the message that registered it', (code, url) => {
    expect(linkOfKind(code, 'mailing-list')).toBe(url);
  });

  test('lead to a mailing list from no other code', () => {
    expect(codesWhere(({ links }) => links.some(({ kind }) => kind === 'mailing-list'))).toBe('1012-1014');
  });

  test('lead from 1011 to its erratum', () => {
    expect(linkOfKind(1011, 'errata')).toBe('https://www.rfc-editor.org/errata/eid3227');
  });

  test('explain 1005 and 1006 with the section on the connection close code', () => {
    for (const code of [1005, 1006]) {
      expect(lookUpCloseCode(code).links.map(({ label }) => label)).toContain('RFC 6455 §7.1.5');
    }
  });
});
