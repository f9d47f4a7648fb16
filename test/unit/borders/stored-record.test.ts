/** The stored log may be broken in any way: the background starts, keeps what is sound, and goes on recording. */
import { expect } from 'vitest';
import fc from 'fast-check';
import { createLogMirror } from '../../../src/record/log-mirror.ts';
import { readStoredLog } from '../../../src/record/read-stored-log.ts';
import { createSocketLog } from '../../../src/record/socket-log.ts';
import { storeSocket } from '../../../src/record/stored-log.ts';
import { closed, created, observationsOf } from '../support/observations.ts';
import { anyRecords } from '../support/session-records.ts';
import { itHolds } from './cases.ts';
import { damaged } from './damage.ts';
import { expectSound, expectUnpolluted } from './sound-record.ts';

const TAB = 7;

const entries = anyRecords.map((records) => {
  const texts: string[] = [];
  const intern = (text: string) => (texts.includes(text) ? texts.indexOf(text) : texts.push(text) - 1);
  const sockets = records.map((record, index) => [`socket:D:${index + 1}`, storeSocket(record, intern)] as const);
  return JSON.parse(
    JSON.stringify({
      [`tab:${TAB}`]: { since: 1, revision: 3, paused: false, preserveLog: true, evicted: 0 },
      'document:D': {
        tabId: TAB,
        frameId: 0,
        isTop: true,
        url: 'https://app.example/',
        bridge: 'B',
        seq: 9,
        dropped: 0,
      },
      ...Object.fromEntries(texts.map((text, number) => [`text:D:${number}`, text])),
      ...Object.fromEntries(sockets),
    }),
  ) as Record<string, unknown>;
});

itHolds(
  'stored record: left out and counted, or sound',
  fc.oneof({ weight: 5, arbitrary: damaged(entries) }, { weight: 1, arbitrary: entries }),
  (stored) => {
    const all = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<Record<string, unknown>>;
    const { log } = readStoredLog(all);
    const origin = { tabId: TAB, frameId: 0, documentId: 'N' };
    // That the recording was paused is sound, and says that nothing is recorded.
    log.setPaused(TAB, false);
    log.append(origin, {
      bridge: 'N',
      url: 'https://app.example/',
      observations: observationsOf(1, 1, [created(), closed(4000)]),
      dropped: 0,
    });
    const kept = log.entriesOf(TAB);
    const { records } = createLogMirror().apply(kept, []);
    expect(records.some(({ id }) => id === 'N/1')).toBe(true);
    expectSound(records);
    // What was kept is not found broken by the next background.
    expect(createSocketLog(kept).unreadable).toEqual([]);
    expectUnpolluted();
  },
);
