/** What the engine says of sockets that are still open. */
import { describe, expect, it } from 'vitest';
import { healthOf, suspicionOf } from '../../../src/diagnosis/half-open-suspicion.ts';
import { approachingLimit } from '../../../src/diagnosis/limits/approaching-limit.ts';
import { DEFAULT_LIMITS } from '../../../src/diagnosis/limits/limit-table.ts';
import type { PageContext } from '../../../src/record/page-context.ts';
import type { Traffic } from '../../../src/record/observation.ts';
import { ORDINARY } from '../../../src/record/stored-context.ts';
import { created, noTraffic, opened } from '../support/observations.ts';
import { given, outcome } from './support.ts';

const record = given([
  { ...created(), at: 0 },
  { ...opened, at: 100 },
]);

describe('a limit that an open socket approaches', () => {
  const silent = (seconds: number) => ({
    ageMs: 600_000,
    inboundMs: seconds * 1000,
    outboundMs: seconds * 1000,
  });

  it('is said from a part of it on, and no more once it has passed', () => {
    expect(approachingLimit(record, silent(2))).toBeNull();
    const near = approachingLimit(record, silent(50));
    expect(near?.limit).toMatchObject({ kind: 'idle' });
    expect(near?.limit.onlyAtHosts ?? false).toBe(false);
    expect(near?.leftMs).toBeGreaterThanOrEqual(0);
    expect(approachingLimit(record, silent(86_400 * 365))).toBeNull();
  });

  it('is first that of the product that the handshake shows', () => {
    const shown = DEFAULT_LIMITS.limits.find(({ id }) => id.startsWith('nginx'));
    if (!shown?.seconds) throw new Error('the table has no nginx');
    const behind = { ...record, handshake: outcome({ status: 101, headers: { server: 'nginx/1.25' } }) };
    const near = approachingLimit(behind, silent(shown.seconds - 5));
    expect(near).toMatchObject({ isRecognised: true, leftMs: 5000 });
  });
});

describe('the suspicion that an open socket is half-open', () => {
  const at = 100_000;
  const flow = (messages: number, lastAt: number) => ({ messages, bytes: 9, lastAt, lastBytes: 1, maxBytes: 1 });
  const talked: Traffic = { ...noTraffic, received: flow(100, 60_000), sent: flow(100, 60_000) };
  const woke: Partial<PageContext> = { timerGapMs: 45_000, timerGapAgoMs: 30_000 };
  const of = (traffic: Traffic, context: Partial<PageContext>, socket = record) =>
    suspicionOf({ record: socket, traffic, at, context: { ...ORDINARY, ...context } });

  it('arises where nothing has come since, unusually long', () => {
    expect(of(talked, woke)).toEqual({ why: 'slept', agoMs: 30_000, sign: 'silent' });
    expect(of(talked, { onlineAgoMs: 25_000 })).toMatchObject({ why: 'online' });
    expect(of(talked, { connectionChangeAgoMs: 25_000 })).toMatchObject({ why: 'connectionChanged' });
  });

  it('is stronger where what was sent since does not leave, or is not answered', () => {
    const sent = { ...talked, sent: flow(101, 90_000) };
    expect(of({ ...sent, bufferedAmount: 12 }, woke)).toMatchObject({ sign: 'stuck' });
    expect(of(sent, woke)).toMatchObject({ sign: 'unanswered' });
  });

  it('does not arise where something has come since, and says nothing without a disturbance', () => {
    expect(of({ ...talked, received: flow(101, 71_000) }, woke)).toBeNull();
    expect(of(talked, {})).toBeNull();
  });

  it('does not arise for one that opened later, that is on loopback, or that never spoke', () => {
    expect(
      of(
        talked,
        woke,
        given([
          { ...created(), at: 0 },
          { ...opened, at: 75_000 },
        ]),
      ),
    ).toBeNull();
    expect(
      of(
        talked,
        woke,
        given([
          { ...created('ws://localhost:8080/'), at: 0 },
          { ...opened, at: 100 },
        ]),
      ),
    ).toBeNull();
    expect(of(noTraffic, woke)).toBeNull();
  });

  it('is gone where something has come since, and there is none where nothing tells', () => {
    const health = (traffic: Traffic, context: Partial<PageContext>) =>
      healthOf({ record, traffic, at, context: { ...ORDINARY, ...context } });
    expect(health(talked, woke)).toEqual({ why: 'slept', sign: 'silent' });
    expect(health({ ...talked, received: flow(101, 80_000) }, woke)).toBe('heard');
    expect(health({ ...talked, received: flow(101, 80_000) }, {})).toBeNull();
    expect(health(noTraffic, woke)).toBeNull();
  });
});
