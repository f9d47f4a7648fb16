import { describe, expect, test } from 'vitest';

import { judge } from '../../../scripts/start/verdict.ts';
import { applyObservation, type SocketRecord } from '../../../src/record/socket-record.ts';
import { serverClosed } from '../../lab/expect.ts';
import type { LabEnding } from '../../lab/lab-ending.ts';
import type { PanelRow } from '../../e2e/drivers/panel-driver.ts';

const EXPECTED = serverClosed(1000, 'bye');
const ENDING: LabEnding = {
  id: 'close-1000',
  title: 'Normal',
  action: { does: 'ask' },
  expected: { chrome: EXPECTED, firefox: EXPECTED },
};
const URL = 'ws://127.0.0.1:1/close-1000';
const DOCUMENT = { id: 'd', frameId: 0, isTop: true, url: 'http://127.0.0.1/' };
const NONE = { messages: 0, bytes: 0, lastAt: null, lastBytes: 0, maxBytes: 0 };
const TRAFFIC = {
  received: NONE,
  sent: NONE,
  bufferedAmount: 0,
  histogram: { slotMs: 125, received: '0', sent: '0' },
};

function recordOf(url: string, code: number): SocketRecord {
  const base = { socket: 1, at: 1, seq: 1, wall: 1 };
  const created = applyObservation(
    undefined,
    { ...base, kind: 'created', url, protocols: [], readyState: 0, stack: null },
    DOCUMENT,
  );
  const opened = applyObservation(created, { ...base, kind: 'opened', protocol: '', extensions: '' }, DOCUMENT);
  const closed = { ...base, kind: 'closed', code, reason: 'bye', wasClean: true, traffic: TRAFFIC } as const;
  return applyObservation(opened, closed, DOCUMENT);
}

function rowOf(url: string, code: string): PanelRow {
  const cells = { Code: code, 'Ended by': 'server', Endpoint: url };
  return { cells, titles: { Endpoint: url }, data: {}, selected: false };
}

function problems(records: readonly SocketRecord[], rows: readonly PanelRow[]): readonly string[] {
  return judge(ENDING, { browser: 'chrome', records, rows }).problems;
}

describe('the verdict on an ending', () => {
  test('is good where record and row are as expected', () => {
    expect(problems([recordOf(URL, 1000)], [rowOf(URL, '1000')])).toEqual([]);
  });

  test('names a fact that differs', () => {
    expect(problems([recordOf(URL, 1001)], [rowOf(URL, '1001')])).toEqual(['code: expected 1000, is 1001']);
  });

  test('names what is missing', () => {
    expect(problems([], [])).toEqual(['not recorded']);
    expect(problems([recordOf(URL, 1000)], [])).toEqual(['not shown in the panel']);
  });

  test('names what is there twice', () => {
    const records = [recordOf(URL, 1000), recordOf(URL, 1000)];
    const rows = [rowOf(URL, '1000'), rowOf(URL, '1000')];
    expect(problems(records, rows)).toEqual(['recorded 2 times', 'shown 2 times']);
  });

  test('compares the panel with the record', () => {
    expect(problems([recordOf(URL, 1000)], [rowOf(URL, '1006')])).toEqual([
      'the panel\'s "Code": expected "1000", is "1006"',
    ]);
  });

  test('does not take an ending for another whose id begins alike', () => {
    const other = 'ws://127.0.0.1:1/close-1000-twice';
    expect(problems([recordOf(other, 1000)], [rowOf(other, '1000')])).toEqual(['not recorded']);
  });
});
