import { describe, expect, it } from 'vitest';
import { COLUMN_IDS, type ColumnId } from '../../../../src/panel/columns.ts';
import { createLiveWording } from '../../../../src/panel/live-wording.ts';
import { createPanelModel } from '../../../../src/panel/panel-model.ts';
import type { SocketRecord } from '../../../../src/record/socket-record.ts';
import { de } from '../../../../src/texts/de/index.ts';
import { en } from '../../../../src/texts/en/index.ts';
import { dropped, fixtureSource, moment, pageClosed, serverClosed, socket } from '../fixtures.ts';
import { knowledge } from '../knowledge.ts';

const handshake = (status: number) => ({
  source: 'webRequest' as const,
  status,
  failure: null,
  headers: null,
  remoteAddress: null,
  redirectTo: null,
});

/** From the oldest to the newest: 1 to 5. */
const RECORDS = [
  dropped(1, 0),
  serverClosed(4401, 'token expired', { number: 2, url: 'wss://b.dev/x', at: 200_000, openMs: 410 }),
  socket(
    { number: 3, at: 300_000, openMs: null, close: { code: 1006, wasClean: false } },
    { handshake: handshake(403) },
  ),
  pageClosed({ number: 4, at: 400_000, openMs: 9000, url: 'wss://a.dev/y' }),
  socket({ number: 5, at: 500_000 }, { left: { ...moment(600_000), persisted: false, readyState: 1 } }),
];

describe('sorted by', () => {
  it.each<[ColumnId, string, string]>([
    ['code', '4 3 1 2 5', '2 3 1 4 5'],
    ['endpoint', '4 5 3 1 2', '2 5 3 1 4'],
    ['status', '3 5 4 2 1', '3 5 4 2 1'],
    ['lived', '2 4 5 1 3', '1 5 4 2 3'],
    ['received', '4 3 2 1 5', '1 4 3 2 5'],
    ['reason', '4 2 5 3 1', '2 4 5 3 1'],
    ['time', '1 2 3 4 5', '5 4 3 2 1'],
  ])('%s: %s, or %s', (column, ascending, descending) => {
    const model = panel(RECORDS);
    model.setListLayout({ ...model.listLayout.value, sort: { column, direction: 'ascending' } });
    expect(numbers(model)).toBe(ascending);
    model.setListLayout({ ...model.listLayout.value, sort: { column, direction: 'descending' } });
    expect(numbers(model)).toBe(descending);
  });

  it('words as the reader’s language has them', () => {
    const model = createPanelModel(fixtureSource(RECORDS), knowledge('de'), createLiveWording(de, 'de-DE', 'UTC'));
    model.setListLayout({ ...model.listLayout.value, sort: { column: 'endedBy', direction: 'ascending' } });
    const words = model.shown.value.map(({ endedBy }) => de.endedBy[endedBy]);
    expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, 'de')));
  });

  it.each(COLUMN_IDS)('%s loses no row and moves none that is equal', (column) => {
    const model = panel([dropped(1, 0), dropped(2, 0), dropped(3, 0)]);
    for (const direction of ['ascending', 'descending'] as const) {
      model.setListLayout({ ...model.listLayout.value, sort: { column, direction } });
      expect(numbers(model)).toBe('3 2 1');
    }
  });
});

it('what arrives takes its place in the order', () => {
  const source = fixtureSource(RECORDS);
  const model = createPanelModel(source, knowledge('en'), createLiveWording(en, 'en-GB', 'UTC'));
  model.setListLayout({ ...model.listLayout.value, sort: { column: 'code', direction: 'ascending' } });
  source.add(serverClosed(1001, '', { number: 6, at: 700_000 }));
  expect(numbers(model)).toBe('4 6 3 1 2 5');
});

function panel(records: readonly SocketRecord[]) {
  return createPanelModel(fixtureSource(records), knowledge('en'), createLiveWording(en, 'en-GB', 'UTC'));
}

function numbers(model: ReturnType<typeof panel>): string {
  return model.shown.value.map(({ id }) => id.slice(4)).join(' ');
}
