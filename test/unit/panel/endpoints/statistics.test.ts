import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { backOffOf } from '../../../../src/panel/endpoints/back-off.ts';
import { laneWords } from '../../../../src/panel/endpoints/lane-words.ts';
import { commonEndOf, statisticsOf } from '../../../../src/panel/endpoints/statistics.ts';
import { createExplainer } from '../../../../src/panel/explainer.ts';
import { createFormat } from '../../../../src/panel/format.ts';
import type { SocketRecord } from '../../../../src/record/socket-record.ts';
import { de } from '../../../../src/texts/de/index.ts';
import { en } from '../../../../src/texts/en/index.ts';
import { acmeLog } from '../acme-log.ts';
import { dropped, pageClosed, socket } from '../fixtures.ts';
import { laneIn, plain } from './support.ts';
import { knowledge } from '../knowledge.ts';

const english = { texts: en, format: createFormat('en-GB', en, 'UTC') };
const german = { texts: de, format: createFormat('de', de, 'UTC') };

function statisticsIn(records: readonly SocketRecord[], path = '/live') {
  const { lane, log } = laneIn(records, path);
  return statisticsOf(lane, log);
}

function commonEndIn(records: readonly SocketRecord[], path = '/live') {
  const explain = createExplainer(signal(records), 'chrome', english, knowledge('en', { load: async () => [] }));
  return commonEndOf(laneIn(records, path).lane, explain);
}

function wordsOf(records: readonly SocketRecord[], path: string, wording = english) {
  return Object.values(laneWords(statisticsIn(records, path), wording)).map(plain);
}

/** Attempts that fail at once, each begun so many milliseconds after the end of the one before. */
function failures(...waits: readonly number[]): readonly SocketRecord[] {
  let at = 0;
  return [0, ...waits].map((wait, index) => {
    at += wait;
    const record = socket({
      number: index + 1,
      at,
      handshakeMs: 20,
      openMs: null,
      close: { code: 1006 },
      errored: true,
    });
    at += 20;
    return record;
  });
}

describe('the statistics of an endpoint', () => {
  it('say what its attempts came to', () => {
    expect(wordsOf(acmeLog(), '/live')).toEqual([
      '8 attempts',
      'all opened',
      'median 2 min 54 s',
      'retries after 12 s',
    ]);
    expect(wordsOf(acmeLog(), '/socket')).toEqual([
      '6 attempts',
      'never opened',
      '',
      'retries after 1.0 s, 2.0 s, 4.1 s, 8.3 s …',
    ]);
    expect(wordsOf(acmeLog(), '/socket', german)).toEqual([
      '6 Versuche',
      'nie geöffnet',
      '',
      'neuer Versuch nach 1,0 s; 2,0 s; 4,1 s; 8,3 s …',
    ]);
  });

  it('name the most frequent code, and what it most often came of', () => {
    const end = commonEndIn(acmeLog());
    expect(end?.count).toBe(5);
    expect(end?.example.closeCode?.code).toBe(1006);
    expect(plain(end?.headline ?? '')).toMatch(/^Cut after 60\.\d s of silence/);
  });

  it('leave a socket that is connecting out of the rate', () => {
    const connecting = socket({ number: 3, at: 200_000, openMs: null });
    expect(statisticsIn([dropped(1), ...failures(), connecting].slice(1)).successRate).toBe(0);
    expect(statisticsIn([connecting])).toMatchObject({ attempts: 1, successRate: null });
    expect(commonEndIn([connecting])).toBeNull();
    const [failed] = failures();
    const half = statisticsIn([dropped(2), { ...(failed as SocketRecord), id: 'doc/9' }, connecting]);
    expect(half).toMatchObject({ attempts: 3, successRate: 0.5 });
  });
});

describe('the back-off', () => {
  const backOff = (records: readonly SocketRecord[]) => {
    const { lane, log } = laneIn(records, '/live');
    return backOffOf(lane.sockets, log);
  };

  it('grows', () => {
    expect(backOff(failures(1000, 2000, 4100))).toEqual({ kind: 'growing', waitsMs: [1000, 2000, 4100] });
  });

  it('does not where the waits are equal, give or take some jitter', () => {
    expect(backOff(failures(1000, 900, 1100, 1000))).toEqual({ kind: 'steady', waitMs: 1000 });
    expect(wordsOf(failures(1000, 1000), '/live').at(-1)).toBe('retries after 1.0 s, no back-off');
    expect(wordsOf(failures(1, 30, 2, 40), '/live').at(-1)).toBe('retries at once, no back-off');
  });

  it('cannot be judged after connections that lasted', () => {
    const lasting = [0, 50_000, 100_000].map((at, index) => dropped(index + 1, at * 4));
    const [first, second] = lasting;
    const wait = (second?.created.wall ?? 0) - (first?.closed?.wall ?? 0);
    expect(backOff(lasting)).toEqual(wait <= 60_000 ? { kind: 'single', waitMs: wait } : { kind: 'none' });
    expect(backOff([pageClosed({ number: 1, at: 0 }), pageClosed({ number: 2, at: 43_000 })])).toEqual({
      kind: 'single',
      waitMs: 1916,
    });
  });

  it('is none of a single attempt, and none across documents', () => {
    expect(backOff(failures())).toEqual({ kind: 'none' });
    const [first, second] = failures(1000) as [SocketRecord, SocketRecord];
    const elsewhere = { ...second, document: { ...second.document, id: 'other' }, id: 'other/1' };
    expect(backOff([first, elsewhere])).toEqual({ kind: 'none' });
  });
});
