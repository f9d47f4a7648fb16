/** The border behind a page's process: whatever a page's world says, what comes out can be logged, shown and exported. */
import { expect } from 'vitest';
import fc from 'fast-check';
import { ParseError } from '../../../src/protocol/checks.ts';
import { checkStampedObservation } from '../../../src/protocol/parse-observation.ts';
import { createLogMirror } from '../../../src/record/log-mirror.ts';
import { createSocketLog } from '../../../src/record/socket-log.ts';
import type { StampedObservation } from '../../../src/record/observation.ts';
import { anyObservations, asSent, created } from '../support/observations.ts';
import { itHolds } from './cases.ts';
import { anything, damaged } from './damage.ts';
import { expectSound, expectUnpolluted } from './sound-record.ts';

/** What goes before and after is what an honest page tells, so that much of the nonsense has a record to spoil. */
const story = anyObservations.map((all) => all.map((each) => asSent(each)));
const hostile = fc.oneof(
  { weight: 4, arbitrary: damaged(story) },
  { weight: 1, arbitrary: fc.array(anything, { maxLength: 5 }) },
);

function take(value: unknown): StampedObservation[] {
  try {
    return [checkStampedObservation(value)];
  } catch (error) {
    if (error instanceof ParseError) return [];
    throw error;
  }
}

itHolds('observation: refused, or good for the whole log', hostile, (value) => {
  const checked = (Array.isArray(value) ? value : [value]).flatMap(take);
  const observations = checked
    .toSorted((a, b) => a.seq - b.seq)
    .map((observation, index) => ({ ...observation, seq: index + 2 }));
  const start = { ...created(), socket: 1, at: 0, seq: 1, wall: 1 } as StampedObservation;
  const log = createSocketLog();
  const origin = { tabId: 7, frameId: 0, documentId: 'D' };
  log.append(origin, {
    bridge: 'B',
    url: 'https://app.example/',
    observations: [start, ...observations],
    dropped: 0,
  });
  const entries = log.entriesOf(7);
  const { records } = createLogMirror().apply(JSON.parse(JSON.stringify(entries)), []);
  expect(createSocketLog(entries).unreadable).toEqual([]);
  expectSound(records);
  expectUnpolluted();
});
