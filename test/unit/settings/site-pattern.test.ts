import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfSites, normaliseSitePattern } from '../../../src/settings/site-pattern.ts';

describe('a pattern', () => {
  it.each([
    ['app.example.com', 'app.example.com'],
    ['  App.Example.COM ', 'app.example.com'],
    ['*.example.com', '*.example.com'],
    ['localhost:3000', 'localhost:3000'],
    ['https://app.example.com/board?token=secret#top', 'app.example.com'],
    ['https://app.example.com:443/', 'app.example.com'],
    ['wss://app.example.com:8443/live', 'app.example.com:8443'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['127.0.0.1:8080', '127.0.0.1:8080'],
    ['[::1]:3000', '[::1]:3000'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(normaliseSitePattern(typed)).toBe(kept);
  });

  it.each([
    '',
    '   ',
    '*',
    '*.',
    '*.*.com',
    'a b.com',
    'user@example.com',
    'a*.example.com',
    'http://',
    '*.127.0.0.1',
    'ftp://example.com',
  ])('%j is none', (typed) => {
    expect(normaliseSitePattern(typed)).toBeNull();
  });

  it('is its own form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.webAuthority(), fc.string()), (typed) => {
        const kept = normaliseSitePattern(typed);
        if (kept !== null) expect(normaliseSitePattern(kept)).toBe(kept);
      }),
    );
  });
});

describe('a page', () => {
  it.each([
    ['https://app.example.com/board', 'app.example.com', true],
    ['http://app.example.com:8080/', 'app.example.com', true],
    ['http://app.example.com:8080/', 'app.example.com:8080', true],
    ['http://app.example.com:8081/', 'app.example.com:8080', false],
    ['https://example.com/', '*.example.com', true],
    ['https://a.b.example.com/', '*.example.com', true],
    ['https://notexample.com/', '*.example.com', false],
    ['https://example.com.evil.test/', '*.example.com', false],
    ['https://app.example.com/', 'example.com', false],
    ['blob:https://app.example.com/b3f1', 'app.example.com', true],
    ['about:blank', 'app.example.com', false],
    ['data:text/html,app.example.com', 'app.example.com', false],
    ['not an address', 'app.example.com', false],
  ])('%j is of %j: %j', (url, pattern, expected) => {
    expect(isOfSites(url, ['other.test', pattern])).toBe(expected);
  });

  it('of a site whose address was given is of it', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        const pattern = normaliseSitePattern(url);
        expect(pattern !== null && isOfSites(url, [pattern])).toBe(true);
      }),
    );
  });
});
