import { describe, expect, it } from 'vitest';
import type { HandshakeOutcome } from '../../../src/record/handshake-outcome.ts';
import { failureWith } from '../../../src/record/handshake-failure.ts';
import {
  NOT_KNOWN_REASONS,
  whyNoAddress,
  whyNoCloseCode,
  whyNoFailureText,
  whyNoHandshake,
  whyNoHeaders,
  whyNoStatus,
} from '../../../src/record/not-known.ts';
import { ASKED } from '../../../src/record/web-request-outcome.ts';
import { de } from '../../../src/texts/de/index.ts';
import { en } from '../../../src/texts/en/index.ts';
import {
  type BareObservation,
  closed,
  created,
  errored,
  left,
  opened,
  rejected,
  stream,
} from '../support/observations.ts';
import { outsideRecord, recordOf } from '../support/records.ts';

const failed: BareObservation[] = [created(), errored, closed(1006)];
const bornClosed = { ...created(), readyState: 3 } as BareObservation;
const knowing = (outcome: Partial<HandshakeOutcome>, observations = failed) => ({
  ...recordOf(...observations),
  handshake: { ...ASKED, ...outcome },
});

describe('why nothing is known of a handshake', () => {
  it.each([
    ['failed', failed, 'devtools-closed', 'no-request-was-made'],
    ['ended after open', [created(), opened, closed(1000)], 'devtools-closed', 'request-not-seen'],
    ['left', [created(), opened, left()], 'socket-still-open-when-page-left', 'request-not-seen'],
    ['is open', [created(), opened], 'socket-still-open', 'request-not-seen'],
    ['was forbidden', [bornClosed, errored], 'no-request-was-made', 'no-request-was-made'],
    ['of a stream was forbidden', [stream, rejected('SecurityError')], 'no-request-was-made', 'no-request-was-made'],
    [
      'of a stream failed after open',
      [stream, opened, closed(1006)],
      'chrome-is-silent-on-failed-streams',
      'request-not-seen',
    ],
  ] as const)('of a socket that %s', (_what, observations, inChrome, inFirefox) => {
    const record = recordOf(...observations);
    expect(whyNoHandshake(record, 'chrome')).toBe(inChrome);
    expect(whyNoHandshake(record, 'firefox')).toBe(inFirefox);
  });

  it('is no question where something is', () => {
    expect(whyNoHandshake(knowing({}), 'chrome')).toBeNull();
  });
});

describe('why a fact of a handshake is missing', () => {
  it('in Chromium, of a failure all but the text', () => {
    const record = knowing({
      source: 'devtools.network',
      status: 403,
      failure: failureWith('http-status', '…403', null),
    });
    expect(whyNoStatus(record, 'chrome')).toBeNull();
    expect(whyNoFailureText(record, 'chrome')).toBeNull();
    expect(whyNoHeaders(record, 'chrome')).toBe('chrome-gives-no-headers-of-failures');
    expect(whyNoAddress(record, 'chrome')).toBe('chrome-gives-no-addresses');
  });

  it('the text, since another extension makes Chromium withhold it', () => {
    const record = knowing({ source: 'devtools.network', failure: failureWith('withheld', '', null) });
    expect(whyNoFailureText(record, 'chrome')).toBe('withheld-by-other-extension');
    expect(whyNoStatus(record, 'chrome')).toBe('withheld-by-other-extension');
  });

  it('in Firefox, what an answer would have told', () => {
    const record = knowing({ failure: failureWith('connection-refused', 'NS_ERROR_CONNECTION_REFUSED', null) });
    expect(whyNoStatus(record, 'firefox')).toBe('no-answer-came');
    expect(whyNoHeaders(record, 'firefox')).toBe('no-answer-came');
    expect(whyNoAddress(record, 'firefox')).toBe('no-answer-came');
  });

  it('in Firefox, what is wrong with a 101', () => {
    const record = knowing({ status: 101, failure: null, headers: {}, remoteAddress: '192.0.2.1' });
    expect(whyNoFailureText(record, 'firefox')).toBe('browser-does-not-say');
    expect(whyNoHeaders(record, 'firefox')).toBeNull();
    expect(whyNoAddress(record, 'firefox')).toBeNull();
  });
});

describe('why there is no close code', () => {
  it.each([
    ['worker', outsideRecord(101)],
    ['no-close-event-came', recordOf(created(), opened, left())],
    ['socket-still-open', recordOf(created(), opened)],
    [null, recordOf(...failed)],
  ] as const)('%s', (reason, record) => {
    expect(whyNoCloseCode(record)).toBe(reason);
  });
});

it('every reason has words in each language', () => {
  expect(Object.keys(en.notKnown).toSorted()).toEqual([...NOT_KNOWN_REASONS].toSorted());
  for (const reason of NOT_KNOWN_REASONS) expect(de.notKnown[reason]).not.toBe(en.notKnown[reason]);
});
