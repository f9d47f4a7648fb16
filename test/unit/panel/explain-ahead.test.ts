import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLiveWording } from '../../../src/panel/live-wording.ts';
import { createPanelModel } from '../../../src/panel/panel-model.ts';
import { en } from '../../../src/texts/en/index.ts';
import { dropped, fixtureSource } from './fixtures.ts';
import { knowledge } from './knowledge.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const many = Array.from({ length: 1200 }, (_, index) => dropped(index, index * 1_000_000));

it('a long log is filtered at once by what is known, and by the headlines as they become known', () => {
  const model = createPanelModel(fixtureSource(many), knowledge('en'), createLiveWording(en, 'en-GB', 'UTC'));
  model.setFilterText('of silence');
  expect(model.shown.value).toHaveLength(0);
  model.setFilterText('wss');
  expect(model.shown.value).toHaveLength(1200);
  model.setFilterText('of silence');
  vi.runAllTimers();
  expect(model.shown.value).toHaveLength(1200);
});

it('what arrives is explained, too', () => {
  const source = fixtureSource(many);
  const model = createPanelModel(source, knowledge('en'), createLiveWording(en, 'en-GB', 'UTC'));
  model.setFilterText('of silence');
  vi.runAllTimers();
  source.add(dropped(5000, 9_000_000_000));
  vi.runAllTimers();
  expect(model.shown.value).toHaveLength(1201);
});

it('nothing goes on where nobody asks', () => {
  const model = createPanelModel(fixtureSource(many), knowledge('en'), createLiveWording(en, 'en-GB', 'UTC'));
  void model.shown.value;
  vi.runAllTimers();
  expect(vi.getTimerCount()).toBe(0);
  model.setFilterText('x');
  expect(vi.getTimerCount()).toBe(1);
  model.dispose();
  expect(vi.getTimerCount()).toBe(0);
});
