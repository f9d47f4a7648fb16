import { describe, expect, it } from 'vitest';
import { type Browser, ENDED_BY, endedBy, ENDINGS, type EndingKind, endingOf } from '../../../src/record/ending.ts';
import {
  type BareLogged,
  type BareObservation,
  closeCalled,
  closed,
  created,
  errored,
  left,
  opened,
  rejected,
  stream,
} from '../support/observations.ts';
import { endOf } from '../../../src/record/socket-record.ts';
import { ASKED } from '../../../src/record/web-request-outcome.ts';
import { outsideRecord, recordOf } from '../support/records.ts';

const both: readonly Browser[] = ['chrome', 'firefox'];
const bornClosed = { ...created(), readyState: 3 } as BareObservation;
const threw = {
  kind: 'threw',
  url: 'ftp://x',
  protocols: [],
  errorName: 'SyntaxError',
  errorMessage: 'bad scheme',
  stack: null,
} as BareObservation;

const simulated: BareLogged = { kind: 'simulated', action: 'disconnect' };

const cases: [what: string, EndingKind, BareLogged[], (readonly Browser[])?][] = [
  ['a constructor that throws', 'constructor-threw', [threw]],
  ['a content-security-policy in Chromium', 'born-closed', [bornClosed, errored]],
  ['close() right after new', 'closed-while-connecting', [created(), closeCalled(0), errored, closed(1006)]],
  ['reload while connecting', 'left-while-connecting', [created(), left(false, 0)]],
  ['Firefox, left while connecting', 'left-while-connecting', [created(), closed(1006, '', true), left(false, 3)]],
  ['a failed handshake', 'never-opened', [created(), errored, closed(1006)]],
  ['a rejected certificate in Firefox', 'never-opened', [created(), errored, closed(1015, '', false)]],
  ['a Close frame right behind the 101 in Firefox', 'server-closed-before-open', [created(), closed(1011, 'boom')]],
  ['a navigation in Chromium', 'left', [created(), opened, left()]],
  ['a navigation in Firefox', 'left', [created(), opened, closed(1001), left(false, 3)]],
  ['into the back/forward cache', 'left-to-cache', [created(), opened, left(true)]],
  ['back from it', 'cut-in-cache', [created(), opened, left(true), errored, closed(1006)]],
  ['the page closes', 'page-closed', [created(), opened, closeCalled(1, 4321), closed(4321)]],
  [
    'the page closes, the server answers another code',
    'page-closed',
    [created(), opened, closeCalled(1), closed(4000)],
  ],
  [
    'the page closes, the server is silent',
    'page-closed-unconfirmed',
    [created(), opened, closeCalled(1), closed(1006)],
  ],
  ['the server closes', 'server-closed', [created(), opened, closed(1012)]],
  ['the server closes, and the line drops', 'server-closed', [created(), opened, errored, closed(4001, 'x', false)]],
  ['the page closes when the server has', 'server-closed', [created(), opened, closeCalled(2), closed(1000)]],
  ['1006 on the wire (Firefox)', 'server-closed', [created(), opened, closed(1006, '', true)], ['firefox']],
  ['broken bytes in Chromium', 'browser-failed', [created(), opened, errored, closed(1006)], ['chrome']],
  ['broken bytes or a reset in Firefox', 'failed-or-reset', [created(), opened, errored, closed(1006)], ['firefox']],
  ['the line drops', 'dropped', [created(), opened, closed(1006)]],
  ['an error and nothing else', 'error-only', [created(), opened, errored]],
  ['a stream that a policy forbids', 'stream-refused', [stream, rejected('SecurityError')]],
  ['a stream whose signal is aborted', 'stream-aborted', [stream, rejected('AbortError')]],
  ['a stream closed without a code', 'stream-closed', [stream, opened, closed(1005)]],
  ['a stream that fails', 'stream-failed', [stream, opened, closed(1006)]],
  ['a stream that the server closes', 'server-closed', [stream, opened, closed(4001)]],
  ['a stream that the page closes', 'page-closed', [stream, opened, closeCalled(1), closed(1005)]],
  ['a stream that does not open', 'never-opened', [stream, closed(1006)]],
  ['a stream that is closed while connecting', 'closed-while-connecting', [stream, closeCalled(0), closed(1006)]],
  ['a simulated disconnect', 'from-panel', [created(), opened, simulated, closed(1012)]],
  ['an attempt that was refused from the panel', 'from-panel', [created(), simulated, errored, closed(1006)]],
  ['a stream whose page is left', 'left', [stream, opened, left()]],
];

describe('the kind of ending', () => {
  it.each(cases)('%s: %s', (_what, kind, observations, browsers = both) => {
    for (const browser of browsers) expect(endingOf(recordOf(...observations), browser)).toBe(kind);
  });

  it('is none while the socket lives', () => {
    expect(endingOf(recordOf(created(), opened, closeCalled(1)), 'chrome')).toBeNull();
  });

  it('is a dropped line where Chromium has told of the handshake of a stream', () => {
    const record = { ...recordOf(stream, opened, closed(1006)), handshake: ASKED };
    expect(endingOf(record, 'chrome')).toBe('dropped');
  });

  it.each([
    ['failed-outside', null, 'browser'],
    ['failed-outside', 403, 'browser'],
    ['seen-from-outside', 101, 'unknown'],
  ] as const)('is %s where only the network log saw the socket, with status %s', (kind, status, who) => {
    const record = outsideRecord(status);
    for (const browser of both) expect(endingOf(record, browser)).toBe(kind);
    expect(endedBy(kind)).toBe(who);
    expect(endOf(record)).toEqual({ at: 30, wall: 30 });
  });

  it('has a case here for each kind, and each says who ended it', () => {
    const kinds = [...cases.map(([, kind]) => kind), 'failed-outside', 'seen-from-outside'] as const;
    expect(new Set(kinds)).toEqual(new Set(Object.keys(ENDINGS)));
    for (const kind of kinds) expect(ENDED_BY).toContain(endedBy(kind));
  });
});
