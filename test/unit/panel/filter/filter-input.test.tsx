// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { de } from '../../../../src/texts/de/index.ts';
import { drawPanel, plain, rows } from '../dom.tsx';
import { dropped, pageClosed, serverClosed } from '../fixtures.ts';

afterEach(cleanup);

const records = [
  dropped(1, 0),
  dropped(2, 100_000),
  serverClosed(4401, 'token expired', { number: 3, at: 200_000, openMs: 410 }),
  pageClosed({ number: 4, at: 300_000 }),
];

const input = () => screen.getByRole<HTMLInputElement>('combobox');
const type = (value: string) => fireEvent.input(input(), { target: { value } });
const press = (key: string, more = {}) => fireEvent.keyDown(input(), { key, ...more });
const options = () =>
  within(screen.getByRole('listbox'))
    .queryAllByRole('option')
    .map(({ textContent }) => plain(textContent));
const active = () => document.getElementById(input().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;
const isOpen = () => input().getAttribute('aria-expanded') === 'true';

describe('while typing', () => {
  beforeEach(() => void drawPanel(records));

  it('keys are offered, and the values of the log with their counts', () => {
    type('co');
    expect(options()).toEqual(['code:close code, or a range of them']);
    press('Tab');
    expect(input().value).toBe('code:');
    expect(options()).toEqual(['1006Abnormal Closure2', '1000Normal Closure1', '4401Private Use1']);
    expect(active()).toBeNull();
    press('ArrowDown');
    expect(active()).toContain('1006');
    press('Enter');
    expect(input().value).toBe('code:1006 ');
    expect(isOpen()).toBe(false);
    expect(rows()).toHaveLength(2);
  });

  it('the arrows go round, and Escape closes before it clears', () => {
    type('code:');
    press('ArrowUp');
    expect(active()).toContain('4401');
    press('ArrowDown');
    expect(active()).toContain('1006');
    press('Escape');
    expect(isOpen()).toBe(false);
    expect(input().value).toBe('code:');
    press('Escape');
    expect(input().value).toBe('');
  });

  it('the arrow down asks for all keys', () => {
    press('ArrowDown');
    expect(options().length).toBeGreaterThan(10);
    press('Escape');
    expect(isOpen()).toBe(false);
  });

  it('what is after the last comma, and after a minus, is completed', () => {
    type('-code:1006,4');
    press('Enter');
    expect(input().value).toBe('-code:1006,4401 ');
    type('-cat');
    press('Enter');
    expect(input().value).toBe('-category:');
  });

  it('Tab goes on where nothing is offered', () => {
    type('whatever');
    expect(isOpen()).toBe(false);
    expect(press('Tab')).toBe(true);
  });

  it('a click takes an option, and the focus stays', () => {
    input().focus();
    type('is:');
    fireEvent.pointerDown(within(screen.getByRole('listbox')).getByText('abnormal'));
    expect(input().value).toBe('is:abnormal ');
    expect(document.activeElement).toBe(input());
    expect(rows()).toHaveLength(3);
  });

  it('causes come with their names', () => {
    type('cause:pa');
    expect(options()).toEqual([expect.stringMatching(/^page-closed/)]);
  });

  it('what is wrong is said beside the field', () => {
    type('colour:red');
    expect(input().getAttribute('aria-invalid')).toBe('true');
    const words = document.getElementById(input().getAttribute('aria-describedby') ?? '');
    expect(words?.textContent).toBe('There is no key “colour”: it is searched for as text.');
    type('code:1006');
    expect(input().getAttribute('aria-invalid')).toBe('false');
  });
});

it('tells what can be typed, in German too', () => {
  drawPanel(records, de, 'de-DE');
  fireEvent.click(screen.getByTitle('So wird gefiltert'));
  expect(screen.getByText('code:1006,4000-4999')).toBeDefined();
  expect(screen.getByText('wer beendet hat')).toBeDefined();
});
