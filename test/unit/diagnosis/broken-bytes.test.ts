import { describe, expect, it } from 'vitest';
import { parseFailureText } from '../../../src/record/handshake-failure.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { lived } from './lived.ts';
import { diagnosesOf, diagnosisOf, outcome } from './support.ts';

/** Chromium: an `error` event, 1006, and its words. */
function failedWith(text: string | null, extensions = 'permessage-deflate'): SocketRecord {
  const failure = text === null ? null : parseFailureText(text).failure;
  const record = lived({ age: 4000, lastIn: 100, errorEvent: true });
  return { ...record, extensions, handshake: outcome({ source: 'devtools.network', status: 101, failure }) };
}

const dropped = lived({ age: 4000 });
const first = (record: SocketRecord, browser: 'chrome' | 'firefox' = 'chrome') =>
  diagnosesOf(record, { browser })[0]?.id;

describe('server-sent-bad-frame', () => {
  it('is certain with the words of Chrome', () => {
    for (const text of [
      'Invalid frame header',
      'One or more reserved bits are on: reserved1 = 0, reserved2 = 1, reserved3 = 0',
    ]) {
      const diagnosis = diagnosisOf('server-sent-bad-frame', failedWith(text, ''));
      expect(diagnosis).toMatchObject({
        confidence: 'certain',
        evidence: [{ fact: 'browserSays', quote: text }, {}, {}],
      });
    }
  });

  it('is possible without them, and after what is known', () => {
    expect(diagnosisOf('server-sent-bad-frame', failedWith(null))).toMatchObject({ confidence: 'possible' });
    expect(first(failedWith(''))).toBe('browser-failed-unknown');
  });

  it('is possible in Firefox, where a reset looks the same and is commoner', () => {
    const diagnosis = diagnosisOf('server-sent-bad-frame', failedWith(null), { browser: 'firefox' });
    expect(diagnosis).toMatchObject({ confidence: 'possible', notes: ['orReset'] });
    expect(first(failedWith(null), 'firefox')).toBe('dropped-unknown');
  });

  it('does not hold in Firefox where something else explains the end', () => {
    const idle = lived({ age: 60_000, errorEvent: true });
    expect(diagnosisOf('server-sent-bad-frame', idle, { browser: 'firefox' })).toBeUndefined();
  });

  it('does not hold without an error event: the line dropped', () => {
    expect(diagnosisOf('server-sent-bad-frame', dropped)).toBeUndefined();
  });

  it('leaves an illegal close code to its own cause', () => {
    const record = failedWith('Received a broken close frame containing a reserved status code.');
    expect(diagnosisOf('server-sent-bad-frame', record)).toBeUndefined();
  });
});

describe('compression-broken', () => {
  const bit = 'One or more reserved bits are on: reserved1 = 1, reserved2 = 0, reserved3 = 0';

  it('is likely where a bit for it came unagreed, which HTTP text does as well', () => {
    const record = failedWith(bit, '');
    expect(diagnosisOf('compression-broken', record)).toMatchObject({ confidence: 'likely', notes: ['notAgreed'] });
    expect(first(record)).toBe('compression-broken');
    expect(diagnosisOf('server-sent-bad-frame', record)).toMatchObject({ confidence: 'certain', notes: ['httpText'] });
  });

  it('is certain where it was agreed and could not be unpacked', () => {
    const record = failedWith('Failed to inflate a frame');
    expect(diagnosisOf('compression-broken', record)).toMatchObject({ confidence: 'certain', notes: ['agreed'] });
    expect(diagnosisOf('server-sent-bad-frame', record)).toBeUndefined();
  });

  it('is likely with the words that stand for both, where compression was agreed', () => {
    const record = failedWith('Invalid frame header');
    expect(first(record)).toBe('compression-broken');
    expect(diagnosisOf('compression-broken', record)).toMatchObject({ confidence: 'likely', notes: ['agreed'] });
    expect(diagnosisOf('server-sent-bad-frame', record)).toMatchObject({ confidence: 'likely' });
  });

  it('does not hold with another fault', () => {
    expect(diagnosisOf('compression-broken', failedWith('Invalid frame header', ''))).toBeUndefined();
    expect(diagnosisOf('compression-broken', failedWith('Unrecognized frame opcode: 3'))).toBeUndefined();
  });
});

describe('server-sent-bad-text', () => {
  it('is certain with the words of Chrome', () => {
    const record = failedWith('Could not decode a text frame as UTF-8.');
    expect(diagnosisOf('server-sent-bad-text', record)).toMatchObject({ confidence: 'certain' });
    expect(diagnosisOf('server-sent-bad-frame', record)).toBeUndefined();
  });

  it('does not hold without them', () => {
    expect(diagnosisOf('server-sent-bad-text', failedWith(null))).toBeUndefined();
  });
});

describe('browser-failed-unknown', () => {
  it('is likely in Chrome with an error event and without words', () => {
    expect(diagnosisOf('browser-failed-unknown', failedWith(''))).toMatchObject({
      confidence: 'likely',
      notes: ['noWords'],
    });
  });

  it('does not hold where the words are known', () => {
    expect(diagnosisOf('browser-failed-unknown', failedWith('Invalid frame header'))).toBeUndefined();
  });

  it('does not hold where the line dropped, nor in Firefox', () => {
    expect(diagnosisOf('browser-failed-unknown', dropped)).toBeUndefined();
    expect(diagnosisOf('browser-failed-unknown', failedWith(null), { browser: 'firefox' })).toBeUndefined();
  });
});
