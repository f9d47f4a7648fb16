import { describe, expect, it } from 'vitest';
import { createAbnormalCounter } from '../../../src/diagnosis/abnormal.ts';
import { createLiveWording } from '../../../src/panel/live-wording.ts';
import { createPanelModel } from '../../../src/panel/panel-model.ts';
import type { Browser } from '../../../src/record/ending.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { en } from '../../../src/texts/en/index.ts';
import { dropped, fixtureSource, moment, pageClosed, serverClosed, socket } from '../panel/fixtures.ts';
import { knowledge } from '../panel/knowledge.ts';

/** In a worker, say: its handshake is all that is known of it. */
function fromOutside(number: number, status: number): SocketRecord {
  const failure = status === 101 ? null : { kind: 'http-status' as const, text: '', netError: null };
  const handshake = {
    source: 'webRequest' as const,
    status,
    failure,
    headers: null,
    remoteAddress: null,
    redirectTo: null,
  };
  return socket({ number, openMs: null }, { seenFrom: 'network', reported: moment(1200), handshake });
}

const RECORDS: readonly SocketRecord[] = [
  dropped(1),
  pageClosed({ number: 2 }),
  serverClosed(1000, '', { number: 3 }),
  serverClosed(1001, '', { number: 4 }),
  serverClosed(1011, '', { number: 5 }),
  serverClosed(4001, '', { number: 6 }),
  socket({ number: 7 }, { left: { ...moment(60_000), persisted: false, readyState: 1 } }),
  socket({ number: 8, openMs: null }, { createdReadyState: null, threw: { name: 'SecurityError', message: '' } }),
  { ...serverClosed(1012, '', { number: 9 }), simulated: { ...moment(1), action: 'disconnect' } },
  socket({ number: 10 }),
  fromOutside(11, 101),
  fromOutside(12, 403),
];

describe.each<Browser>(['chrome', 'firefox'])('in %s', (browser) => {
  it('counts exactly what the filter finds by is:abnormal', () => {
    const model = createPanelModel(
      fixtureSource(RECORDS, {}, browser),
      knowledge('en'),
      createLiveWording(en, 'en-GB', 'UTC'),
    );
    model.setFilterText('is:abnormal');
    const numbers = model.shown.value.map(({ id }) => Number(id.slice(4)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 5, 6, 8, 9, 12]);
    expect(createAbnormalCounter(browser)(RECORDS)).toBe(numbers.length);
  });
});

it('counts a socket from its end on', () => {
  const count = createAbnormalCounter('chrome');
  const living = socket({ number: 1 });
  expect(count([living])).toBe(0);
  const ended = { ...living, closed: { ...moment(50_000), code: 1006, reason: '', wasClean: false } };
  expect(count([ended, living])).toBe(1);
  expect(count([])).toBe(0);
});
