/** A session file comes from anywhere: refused with its place, or a session that can be shown, explained and saved again. */
import { expect } from 'vitest';
import fc from 'fast-check';
import { parseSessionFile } from '../../../src/record/read-session-file.ts';
import { toSessionFile } from '../../../src/record/session-file.ts';
import { anyRecords } from '../support/session-records.ts';
import { itHolds } from './cases.ts';
import { anything, damaged, nastyText } from './damage.ts';
import { expectSound, expectUnpolluted } from './sound-record.ts';

const recordedBy = { browser: 'firefox', browserVersion: '153.0', version: '0.1.0' } as const;
const lost = { evicted: 1, dropped: 2 };
const file = anyRecords.map((records) =>
  JSON.parse(JSON.stringify(toSessionFile({ recordedBy, lost, records }, new Date(0), { mask: false }))),
);
/** Cut off, or with a text thrown in. */
const torn = fc.tuple(file, fc.nat(), nastyText).map(([sound, at, text]) => {
  const json = JSON.stringify(sound);
  const place = at % (json.length + 1);
  return at % 2 === 0 ? json.slice(0, place) : json.slice(0, place) + text + json.slice(place);
});
const hostile = fc.oneof(
  { weight: 4, arbitrary: damaged(file).map(toJson) },
  { weight: 2, arbitrary: torn },
  { weight: 1, arbitrary: anything.map(toJson) },
);

itHolds('session file: refused with its place, or sound as a whole', hostile, (text) => {
  const reading = parseSessionFile(text);
  if ('ok' in reading) expectSound(reading.ok.records);
  else expect(reading.error.problem.kind).toEqual(expect.any(String));
  expectUnpolluted();
});

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // A BigInt, or a circle.
    return '';
  }
}
