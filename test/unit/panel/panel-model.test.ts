import { describe, expect, it } from 'vitest';
import { createLiveWording } from '../../../src/panel/live-wording.ts';
import { createPanelModel } from '../../../src/panel/panel-model.ts';
import { WHOLE_LIST } from '../../../src/panel/panel-source.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { en } from '../../../src/texts/en/index.ts';
import { dropped, fixtureSource, LOG, pageClosed, serverClosed, socket } from './fixtures.ts';
import { knowledge } from './knowledge.ts';

describe('the log', () => {
  it('holds disconnects newest first and counts what lives', () => {
    const { model } = panel([dropped(1, 0), serverClosed(1012, '', { number: 2, at: 500_000 }), socket({ number: 3 })]);
    expect(ids(model)).toEqual(['doc/2', 'doc/1']);
    expect(model.liveCount.value).toBe(1);
    expect(model.connection.value).toBe('connected');
  });

  it('moves a socket from the living to the ended', () => {
    const { model, source } = panel([socket({ number: 3 })]);
    source.add(serverClosed(1000, '', { number: 3 }));
    expect(ids(model)).toEqual(['doc/3']);
    expect(model.liveCount.value).toBe(0);
  });

  it('puts a burst where it belongs, whatever the order it comes in', () => {
    const { model, source } = panel([dropped(1, 0), dropped(2, 10_000), dropped(3, 20_000)]);
    source.add(dropped(5, 15_000), dropped(4, 5000), dropped(6, 30_000));
    expect(ids(model)).toEqual(['doc/6', 'doc/3', 'doc/5', 'doc/2', 'doc/4', 'doc/1']);
  });

  it('takes a record that has changed once, in its new place', () => {
    const { model, source } = panel([dropped(1, 0), dropped(2, 10_000)]);
    source.add(dropped(1, 20_000));
    expect(ids(model)).toEqual(['doc/1', 'doc/2']);
    expect(model.arrivals.value.total).toBe(0);
  });

  it('lets go of what the source removes', () => {
    const { model, source } = panel([dropped(1), socket({ number: 2 })]);
    source.emit({ type: 'changed', records: [], removed: ['doc/1', 'doc/2'], log: { ...LOG, evicted: 1 } });
    expect(ids(model)).toEqual([]);
    expect(model.liveCount.value).toBe(0);
    expect(model.log.value.evicted).toBe(1);
  });

  it('keeps all it has while the background restarts', () => {
    const { model, source } = panel([dropped(1)]);
    source.emit({ type: 'reconnecting' });
    expect(model.connection.value).toBe('reconnecting');
    expect(ids(model)).toEqual(['doc/1']);
  });

  it('counts as arrived what is new, and nothing of a reset', () => {
    const { model, source } = panel([dropped(1)]);
    source.add(dropped(2, 5000), dropped(3, 6000));
    expect(model.arrivals.value).toMatchObject({ total: 2, ids: new Set(['doc/2', 'doc/3']) });
  });

  it('counts a burst, and points at none of it', () => {
    const { model, source } = panel([]);
    source.add(...Array.from({ length: WHOLE_LIST }, (_, index) => dropped(index + 1, index)));
    expect(model.arrivals.value).toMatchObject({ total: WHOLE_LIST, ids: new Set() });
  });
});

describe('the filter', () => {
  const records = [
    dropped(1, 0),
    serverClosed(4401, 'Token expired', { number: 2, url: 'wss://api.acme.dev/graphql', at: 1 }),
    pageClosed({ number: 3, at: 2 }),
  ];

  it.each([
    ['graphql', ['doc/2']],
    ['1006', ['doc/1']],
    ['TOKEN EXP', ['doc/2']],
    ['page closed', ['doc/3']],
    ['60.0 s of silence', ['doc/1']],
    ['token=secret', ['doc/1', 'doc/3']],
    ['  ', ['doc/1', 'doc/2', 'doc/3']],
    ['nothing like it', []],
  ])('%j finds %j', (text, found) => {
    const { model } = panel(records);
    model.setFilterText(text);
    expect(ids(model).toSorted()).toEqual(found);
  });

  it('lets through what ended within a range of time, both ends included', () => {
    const { model } = panel([
      pageClosed({ number: 1, at: 0 }),
      pageClosed({ number: 2, at: 5000 }),
      dropped(3, 10_000),
    ]);
    const [, second, first] = model.disconnects.value;
    model.showRange({ from: first?.end.wall ?? 0, to: second?.end.wall ?? 0 });
    expect(ids(model)).toEqual(['doc/2', 'doc/1']);
    expect(model.isFiltered.value).toBe(true);
    model.clearFilter();
    expect(ids(model)).toHaveLength(3);
    expect(model.isFiltered.value).toBe(false);
  });

  it('takes one category, or several together', () => {
    const { model } = panel(records);
    model.toggleCategory('network', false);
    expect(ids(model)).toEqual(['doc/1']);
    model.toggleCategory('private', false);
    expect(ids(model)).toEqual(['doc/2']);
    model.toggleCategory('network', true);
    expect(ids(model).toSorted()).toEqual(['doc/1', 'doc/2']);
    model.toggleCategory('network', true);
    model.toggleCategory('private', true);
    expect(model.isFiltered.value).toBe(false);
  });

  it('does not go on with a category of which nothing is left', () => {
    const { model, source } = panel(records);
    model.toggleCategory('network', false);
    source.emit({ type: 'changed', records: [], removed: ['doc/1'], log: LOG });
    expect(model.isFiltered.value).toBe(false);
    expect(ids(model)).toHaveLength(2);
  });
});

describe('the selection', () => {
  it('stays with its disconnect when others arrive and when the log is read anew', () => {
    const { model, source } = panel([dropped(1)]);
    model.select('doc/1');
    model.openDetail();
    source.add(dropped(2, 5000));
    source.emit({ type: 'reset', records: [dropped(2, 5000), dropped(1)], log: LOG });
    expect(model.detail.value?.id).toBe('doc/1');
  });

  it('ends with its disconnect', () => {
    const { model } = panel([dropped(1)]);
    model.select('doc/1');
    model.openDetail();
    model.clear();
    expect(model.selectedId.value).toBeNull();
    expect(model.detail.value).toBeNull();
  });
});

describe('the controls', () => {
  it('ask the source', () => {
    const { model, source } = panel([]);
    model.togglePause();
    model.setPreserveLog(false);
    model.clear();
    model.openResource('https://a/x.js', 3, 4);
    expect(source.asked).toEqual([
      ['setPaused', true],
      ['setPreserveLog', false],
      ['clear'],
      ['openResource', 'https://a/x.js', 3, 4],
    ]);
    expect(model.log.value).toMatchObject({ paused: true, preserveLog: false });
  });

  it('answer before the source does', () => {
    const source = { ...fixtureSource(), setPaused: () => {} };
    const model = createPanelModel(source, knowledge('en'), createLiveWording(en, 'en', 'UTC'));
    model.togglePause();
    expect(model.log.value.paused).toBe(true);
  });
});

function panel(records: readonly SocketRecord[]) {
  const source = fixtureSource(records);
  return { source, model: createPanelModel(source, knowledge('en'), createLiveWording(en, 'en-GB', 'UTC')) };
}

function ids(model: ReturnType<typeof panel>['model']) {
  return model.shown.value.map(({ id }) => id);
}
