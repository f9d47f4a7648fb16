/** Whether all that becomes of records is sound: described, explained, masked, exported and imported again. */
import { expect } from 'vitest';
import { describeDisconnect } from '../../../src/panel/disconnect.ts';
import { parseSessionFile } from '../../../src/record/read-session-file.ts';
import { toSessionFile } from '../../../src/record/session-file.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { en } from '../../../src/texts/en/index.ts';
import { diagnosesOf } from '../diagnosis/support.ts';

const recordedBy = { browser: 'chrome', browserVersion: '156.0', version: '0.1.0' } as const;
const lost = { evicted: 0, dropped: 0 };

export function expectSound(records: readonly SocketRecord[]): void {
  for (const mask of [false, true]) {
    const written = JSON.stringify(toSessionFile({ recordedBy, lost, records }, new Date(0), { mask }));
    const reading = parseSessionFile(written);
    expect('error' in reading ? reading.error : null).toBeNull();
  }
  for (const record of records) expectExplained(record);
}

function expectExplained(record: SocketRecord): void {
  for (const browser of ['chrome', 'firefox'] as const) {
    const disconnect = describeDisconnect(record, browser, en);
    if (disconnect) expect(diagnosesOf(record, { browser }).every(({ id }) => typeof id === 'string')).toBe(true);
  }
}

const sharedNames = () => JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
const BEFORE = sharedNames();

/** Nothing that came in has got into what all objects share. */
export function expectUnpolluted(): void {
  expect(sharedNames()).toBe(BEFORE);
}
