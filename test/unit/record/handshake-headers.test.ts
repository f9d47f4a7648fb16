import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/diagnosis/limits/limit-table.ts';
import { redirectTarget, worthKnowing } from '../../../src/record/handshake-headers.ts';

describe('the headers worth knowing', () => {
  it('are those that explain something, and no others', () => {
    expect(
      worthKnowing([
        { name: 'Server', value: 'nginx' },
        { name: 'Via', value: '1.1 varnish' },
        { name: 'CF-Ray', value: '8a1-FRA' },
        { name: 'X-Request-Id', value: 'a' },
        { name: 'X-Amzn-RequestId', value: 'b' },
        { name: 'x-ms-request-id', value: 'c' },
        { name: 'Retry-After', value: '30' },
        { name: 'Set-Cookie', value: 'session=secret' },
        { name: 'X-Powered-By', value: 'Express' },
        { name: 'Sec-WebSocket-Accept', value: 'x' },
        { name: 'Location', value: '/login?token=secret' },
      ]),
    ).toEqual({
      server: 'nginx',
      via: '1.1 varnish',
      'cf-ray': '8a1-FRA',
      'x-request-id': 'a',
      'x-amzn-requestid': 'b',
      'x-ms-request-id': 'c',
      'retry-after': '30',
    });
  });

  it('are those by which time limits are recognised, but never a cookie', () => {
    const names = DEFAULT_LIMITS.limits.flatMap(({ headers }) => headers.map(({ name }) => name));
    const known = worthKnowing([...new Set([...names, 'set-cookie'])].map((name) => ({ name, value: 'x' })));
    expect(Object.keys(known).toSorted()).toEqual([...new Set(names)].toSorted());
    expect(names).toEqual(expect.arrayContaining(['x-amz-cf-id', 'fly-request-id', 'uwebsockets']));
  });

  it('tell the scheme of a challenge and nothing of its parameters', () => {
    const challenges = ['Basic realm="intern"', 'Bearer error="invalid_token"'].map((value) => ({
      name: 'WWW-Authenticate',
      value,
    }));
    expect(worthKnowing(challenges)).toEqual({ 'www-authenticate': 'Basic, Bearer' });
    expect(worthKnowing([{ name: 'WWW-Authenticate', value: '"realm"' }])).toEqual({ 'www-authenticate': '' });
  });

  it('are not kept longer than they explain', () => {
    expect(worthKnowing([{ name: 'Via', value: 'x'.repeat(10_000) }])['via']).toHaveLength(200);
  });
});

describe('the target of a redirect', () => {
  it.each([
    ['/login', 'http://api.example/login'],
    ['https://api.example/live/', 'https://api.example/live/'],
  ])('%s is %s', (value, target) => {
    expect(redirectTarget([{ name: 'Location', value }], 'ws://api.example/live')).toBe(target);
  });

  it('is not known without a readable address', () => {
    expect(redirectTarget([], 'ws://api.example/')).toBeNull();
    expect(redirectTarget([{ name: 'location', value: 'http://' }], 'ws://api.example/')).toBeNull();
  });
});
