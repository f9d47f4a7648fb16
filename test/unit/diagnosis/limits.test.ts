import { describe, expect, it } from 'vitest';
import { factsOf, type Facts } from '../../../src/diagnosis/facts.ts';
import { DEFAULT_LIMITS, type Limit, type LimitTable } from '../../../src/diagnosis/limits/limit-table.ts';
import { inARow, matchLimits } from '../../../src/diagnosis/limits/match-limits.ts';
import { neighboursOf } from '../../../src/record/neighbours.ts';
import { lifetimeMs, type SocketRecord } from '../../../src/record/socket-record.ts';
import { lived } from './lived.ts';

function factsFrom(record: SocketRecord, others: readonly SocketRecord[] = [], limits: LimitTable = DEFAULT_LIMITS) {
  const all = [...others, record];
  return factsOf(record, { browser: 'chrome', limits, neighboursOf: (each) => neighboursOf(each, all) }) as Facts;
}

const idsOf = (facts: Facts, kind: 'idle' | 'lifetime') => matchLimits(facts, kind).map(({ limit }) => limit.id);

describe('the table of limits', () => {
  it('has regular expressions that compile', () => {
    const patterns = DEFAULT_LIMITS.limits.flatMap(({ hosts, headers }) => [
      ...hosts,
      ...headers.map(({ pattern }) => pattern),
    ]);
    expect(patterns.length).toBeGreaterThan(20);
    for (const pattern of patterns) expect(() => new RegExp(pattern, 'i')).not.toThrow();
  });

  it('names each limit once, and headers in lower case', () => {
    const ids = DEFAULT_LIMITS.limits.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name } of DEFAULT_LIMITS.limits.flatMap(({ headers }) => headers))
      expect(name).toBe(name.toLowerCase());
  });

  it('says of each idle limit what resets it, and of no other', () => {
    for (const { kind, silence } of DEFAULT_LIMITS.limits) expect(silence !== null).toBe(kind === 'idle');
  });

  it('says of each limit of time how to raise it, or that it cannot be raised', () => {
    for (const { id, kind, raise } of DEFAULT_LIMITS.limits) {
      if (kind !== 'idle' && kind !== 'lifetime') expect(raise, id).toBeUndefined();
      else if (raise !== null) expect(raise, id).toMatch(/^[^`]+$/);
    }
  });

  it('knows the hosts of what is only found there', () => {
    const there = DEFAULT_LIMITS.limits.filter(({ onlyAtHosts }) => onlyAtHosts);
    expect(there.length).toBeGreaterThan(0);
    for (const { hosts } of there) expect(hosts.length).toBeGreaterThan(0);
  });
});

describe('a silence', () => {
  it.each([
    [58_900, false],
    [59_000, true],
    [60_010, true],
    [62_000, true],
    [62_100, false],
  ])('of %i ms matches 60 s: %s', (age, matches) => {
    expect(idsOf(factsFrom(lived({ age })), 'idle').includes('nginx')).toBe(matches);
  });

  it('may be longer by a share of a long limit', () => {
    expect(idsOf(factsFrom(lived({ age: 356_000 })), 'idle')).toEqual(['aws-nlb']);
    expect(idsOf(factsFrom(lived({ age: 358_000 })), 'idle')).toEqual([]);
  });

  it('counts in the direction of the limit', () => {
    const facts = factsFrom(lived({ age: 700_000, lastIn: 600_000, lastOut: 5000 }));
    expect(idsOf(facts, 'idle')).toContain('aws-cloudfront');
    expect(idsOf(facts, 'idle')).not.toContain('aws-apigw-idle');
  });

  it('behind nginx is broken by a message of either side', () => {
    expect(idsOf(factsFrom(lived({ age: 300_000, lastIn: 60_000, lastOut: 5000 })), 'idle')).not.toContain('nginx');
    expect(idsOf(factsFrom(lived({ age: 300_000, lastIn: 90_000, lastOut: 60_000 })), 'idle')).toContain('nginx');
  });

  it('matches only with a code that the limit ends with', () => {
    expect(idsOf(factsFrom(lived({ age: 60_000, code: 1000 })), 'idle')).toEqual(['phoenix-cowboy']);
    expect(idsOf(factsFrom(lived({ age: 60_000, code: 4408 })), 'idle')).toEqual(['hocuspocus']);
  });

  it('puts first what has left a header', () => {
    const [first, second] = matchLimits(factsFrom(lived({ age: 60_000, headers: { server: 'nginx/1.27' } })), 'idle');
    expect(first).toMatchObject({ limit: { id: 'nginx' }, fingerprint: { fact: 'header', quote: 'nginx/1.27' } });
    expect(second?.fingerprint).toBeNull();
  });

  it('knows a product by its host', () => {
    const url = 'wss://demo.herokuapp.com/live';
    const [first] = matchLimits(factsFrom(lived({ age: 55_000, url })), 'idle');
    expect(first).toMatchObject({ limit: { id: 'heroku' }, fingerprint: { fact: 'socketAddress', quote: url } });
  });

  it('means a service only at its own hosts', () => {
    expect(idsOf(factsFrom(lived({ age: 30_000 })), 'idle')).not.toContain('okx');
    expect(idsOf(factsFrom(lived({ age: 30_000, url: 'wss://ws.okx.com:8443/ws' })), 'idle')).toContain('okx');
  });

  it('never matches what a router forgets, since nothing ends then', () => {
    expect(idsOf(factsFrom(lived({ age: 300_000 })), 'idle')).not.toContain('mobile-nat');
  });

  it('is not known of a stream', () => {
    expect(idsOf(factsFrom({ ...lived({ age: 60_000 }), traffic: null }), 'idle')).toEqual([]);
  });
});

describe('a table of a test', () => {
  const short: Limit = { ...(DEFAULT_LIMITS.limits.find(({ id }) => id === 'nginx') as Limit), seconds: 3 };
  const table = { ...DEFAULT_LIMITS, limits: [short], tolerance: { seconds: 0.2, ratio: 0.02, belowSeconds: 0.1 } };

  it('takes the place of the default as a whole', () => {
    expect(idsOf(factsFrom(lived({ age: 3050 }), [], table), 'idle')).toEqual(['nginx']);
    expect(idsOf(factsFrom(lived({ age: 3500 }), [], table), 'idle')).toEqual([]);
    expect(idsOf(factsFrom(lived({ age: 60_000 }), [], table), 'idle')).toEqual([]);
  });
});

describe('how often in a row', () => {
  const row = (...others: readonly SocketRecord[]) =>
    inARow(factsFrom(lived({ from: 1_000_000, age: 60_000 }), others), lifetimeMs).length;

  it('counts equal ages back to the first that differs', () => {
    const equal = [lived({ from: 100_000, age: 61_000 }), lived({ from: 200_000, age: 59_500 })];
    expect(row(...equal)).toBe(3);
    expect(row(lived({ from: 50_000, age: 60_000 }), lived({ from: 200_000, age: 20_000 }))).toBe(1);
  });

  it('passes over what never opened and what the page closed', () => {
    const { closed } = lived({ from: 300_000, age: 10_000 });
    const byPage: SocketRecord = {
      ...lived({ from: 300_000, age: 10_000 }),
      closeCall: { at: 309_000, wall: closed!.wall - 1000, code: null, reason: null, readyState: 1, stack: null },
    };
    const never = { ...lived({ from: 400_000, age: 50 }), opened: null };
    expect(row(lived({ from: 200_000, age: 60_000 }), byPage, never)).toBe(2);
  });

  it('does not count what ended together with it', () => {
    expect(row(lived({ from: 1_000_000 - 1, age: 60_000 }))).toBe(1);
  });

  it('ends at another code', () => {
    expect(row(lived({ from: 200_000, age: 60_000, code: 1001 }))).toBe(1);
  });
});
