// @vitest-environment happy-dom
/** The states in which the list is not the whole truth, or none: each says what is so and what to do. */
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HandshakeOutcome } from '../../../src/record/handshake-outcome.ts';
import type { Browser } from '../../../src/record/ending.ts';
import { en } from '../../../src/texts/en/index.ts';
import { drawPanel, plain } from './dom.tsx';
import { dropped, fixtureSource, socket } from './fixtures.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const { full, withheld, noAccess, restarting } = en.states;

const notice = (name: string) => screen.queryByRole('complementary', { name });

describe('a log that is full', () => {
  it('says how many disconnects went, and leads to the settings', async () => {
    const { workspace } = drawPanel(fixtureSource([dropped()], { evicted: 1234 }));
    expect(plain(notice(full.label)?.textContent ?? '')).toContain('1,234 older disconnects were discarded');
    fireEvent.click(screen.getByRole('button', { name: full.action }));
    expect(workspace.areSettingsOpen.value).toBe(true);
  });

  it('is not spoken of where nothing went, nor once that was dismissed', () => {
    drawPanel([dropped()]);
    expect(notice(full.label)).toBeNull();
    cleanup();
    drawPanel(fixtureSource([dropped()], { evicted: 1 }));
    fireEvent.click(screen.getByRole('button', { name: en.states.dismiss }));
    expect(notice(full.label)).toBeNull();
  });
});

describe('failure texts that Chrome withholds', () => {
  const outcome = (kind: 'withheld' | 'connection-refused'): HandshakeOutcome => ({
    source: 'devtools.network',
    status: null,
    failure: { kind, text: '', netError: null },
    headers: null,
    remoteAddress: null,
    redirectTo: null,
  });
  const failed = (kind: 'withheld' | 'connection-refused') =>
    socket({ openMs: null, close: { code: 1006, wasClean: false }, errored: true }, { handshake: outcome(kind) });

  it('are said to be withheld, with what most likely does it', () => {
    drawPanel([failed('withheld')]);
    expect(notice(withheld.label)?.textContent).toContain('another extension');
  });

  it('are not spoken of where Chrome gives the text', () => {
    drawPanel([failed('connection-refused')]);
    expect(notice(withheld.label)).toBeNull();
  });
});

describe('a site that the browser keeps us out of', () => {
  const page = { site: null, isSiteOff: false, hasAccess: false };

  it.each<Browser>(['chrome', 'firefox'])('is said to be so, with where %s lets that be changed', (browser) => {
    const { source } = drawPanel(fixtureSource([], { page }, browser));
    expect(screen.getByRole('heading', { name: noAccess.title })).toBeTruthy();
    expect(screen.getByText(noAccess.text[browser])).toBeTruthy();
    expect(screen.getByText(noAccess.status)).toBeTruthy();
    expect(notice(noAccess.label)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: noAccess.action[browser] }));
    expect(source.asked).toEqual([['requestAccess']]);
  });

  it('is told above the rows of before', () => {
    const { source } = drawPanel(fixtureSource([dropped()], { page }, 'firefox'));
    expect(notice(noAccess.label)?.textContent).toContain('about:addons');
    fireEvent.click(screen.getByRole('button', { name: noAccess.action.firefox }));
    expect(source.asked).toEqual([['requestAccess']]);
  });
});

describe('a background that is restarted', () => {
  it('is spoken of only when that takes long', () => {
    vi.useFakeTimers();
    const { source } = drawPanel([]);
    act(() => source.emit({ type: 'reconnecting' }));
    act(() => void vi.advanceTimersByTime(500));
    expect(screen.queryByRole('heading', { name: restarting.title })).toBeNull();
    act(() => void vi.advanceTimersByTime(600));
    expect(screen.getByRole('heading', { name: restarting.title })).toBeTruthy();
    act(() => source.add());
    expect(screen.queryByRole('heading', { name: restarting.title })).toBeNull();
  });

  it('is spoken of, too, where it has not answered yet', () => {
    vi.useFakeTimers();
    drawPanel({ ...fixtureSource(), subscribe: () => () => undefined });
    expect(screen.queryByRole('heading', { name: restarting.title })).toBeNull();
    act(() => void vi.advanceTimersByTime(1100));
    expect(screen.getByRole('heading', { name: restarting.title })).toBeTruthy();
  });
});
