import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings.ts';
import { toolbarBadge } from '../../../src/toolbar/toolbar-badge.ts';

const NAME = 'WebSocket Disconnects';
const badge = (count: number, settings = {}, locale = 'en-GB') =>
  toolbarBadge(count, { ...DEFAULT_SETTINGS, ...settings }, NAME, locale);

it('is the number, and the same in words', () => {
  expect(badge(1)).toEqual({ text: '1', title: `${NAME}: 1 abnormal disconnect` });
  expect(badge(12)).toEqual({ text: '12', title: `${NAME}: 12 abnormal disconnects` });
});

it('has never more than four characters; the words have the whole number', () => {
  expect(badge(999).text).toBe('999');
  expect(badge(1000)).toEqual({ text: '999+', title: `${NAME}: 1,000 abnormal disconnects` });
});

it('is not there where nothing is abnormal, nor where the user does not want it', () => {
  expect(badge(0)).toEqual({ text: '', title: NAME });
  expect(badge(7, { badge: false })).toEqual({ text: '', title: NAME });
});

it('speaks the language of the browser, or the one that is chosen', () => {
  expect(badge(1000, {}, 'de-DE').title).toBe(`${NAME}: 1.000 abnormale Disconnects`);
  expect(badge(1, { language: 'de' }).title).toBe(`${NAME}: 1 abnormaler Disconnect`);
  expect(badge(1, { language: 'en' }, 'de-DE').title).toBe(`${NAME}: 1 abnormal disconnect`);
});
