// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { render as drawPlain } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { later } from '../../../src/panel/components/Later.tsx';
import { createFormat } from '../../../src/panel/format.ts';
import { WordingProvider } from '../../../src/panel/wording.ts';
import { en } from '../../../src/texts/en/index.ts';
import { drawPanel } from './dom.tsx';
import { dropped } from './fixtures.ts';

afterEach(cleanup);

const tab = (name: RegExp) => screen.getByRole('tab', { name });

describe('the views', () => {
  it('begin with the disconnects, and say how many there are', () => {
    drawPanel([dropped(1, 0), dropped(2, 1)]);
    expect(tab(/^Disconnects 2$/).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('tabpanel', { name: 'Disconnects 2' })).toBeDefined();
  });

  it('are changed by a click', async () => {
    drawPanel([]);
    fireEvent.click(tab(/Close codes/));
    expect(await screen.findByRole('heading', { name: /1006 Abnormal Closure/ })).toBeDefined();
    fireEvent.click(tab(/Disconnects/));
    expect(screen.queryByRole('heading', { name: /1006/ })).toBeNull();
  });

  it('are changed by the arrow keys, Home and End, and one alone is in the tab order', () => {
    drawPanel([]);
    fireEvent.keyDown(tab(/Disconnects/), { key: 'ArrowLeft' });
    const last = tab(/Close codes/);
    expect(document.activeElement).toBe(last);
    expect(last.getAttribute('aria-selected')).toBe('true');
    expect(screen.getAllByRole('tab').filter(({ tabIndex }) => tabIndex === 0)).toEqual([last]);
    fireEvent.keyDown(last, { key: 'Home' });
    expect(document.activeElement).toBe(tab(/Disconnects/));
  });

  it('are drawn also where one came between its first drawing and its effect', async () => {
    let arrive = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const Slow = later<object>(async () => {
      await arrival;
      return () => <p>It is there</p>;
    });
    const ready = Slow.ready();
    function Meanwhile() {
      useLayoutEffect(() => arrive(), []);
      return <Slow />;
    }
    // Effects wait: without act, as in a browser, where one runs after the next frame.
    const place = document.body.appendChild(document.createElement('div'));
    drawPlain(<Meanwhile />, place);
    await ready;
    await waitFor(() => expect(place.textContent).toBe('It is there'));
    drawPlain(null, place);
  });

  it('say so where one cannot be loaded', async () => {
    const Broken = later<object>(async () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    render(
      <WordingProvider value={{ texts: en, format: createFormat('en', en) }}>
        <Broken />
      </WordingProvider>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('Close and reopen DevTools');
  });
});

describe('the close codes', () => {
  async function openCodes() {
    const { workspace } = drawPanel([]);
    fireEvent.click(tab(/Close codes/));
    const search = await screen.findByRole('searchbox', { name: 'Search close codes' });
    await act(() => workspace.packs.ready());
    const found = async (query: string) => {
      await act(() => void fireEvent.input(search, { target: { value: query } }));
      return within(screen.getByRole('tabpanel'))
        .queryAllByRole('article')
        .map((article) => article.getAttribute('aria-label') ?? article.querySelector('h3')?.textContent);
    };
    return { workspace, found };
  }

  it('are found by number and by words', async () => {
    const { found } = await openCodes();
    expect((await found('1006'))[0]).toBe('1006Abnormal Closure');
    expect((await found('4401'))[0]).toBe('4000–4999Private Use');
    expect((await found('policy violation'))[0]).toBe('1008Policy Violation');
    expect(await found('no such words')).toEqual([]);
    expect(screen.getByText('No close code matches.')).toBeDefined();
  });

  it('have those of every product, by number, by the product and by both', async () => {
    const { found } = await openCodes();
    expect(await found('4014')).toEqual(
      expect.arrayContaining(['4000–4999Private Use', 'Discord Gateway', 'Discord Voice Gateway']),
    );
    expect(await found('discord gateway 4014')).toEqual(['Discord Gateway', 'Discord Voice Gateway']);
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['4014', '4014']);
    expect(await found('privileged intent')).toEqual(['Discord Gateway']);
    await found('pusher channels');
    expect(screen.getByRole('rowheader', { name: '4100–4199' })).toBeDefined();
  });

  it('open at a code that the panel speaks of', async () => {
    const { workspace } = await openCodes();
    act(() => workspace.showCode(4201));
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('4201');
    expect(screen.getByRole('article', { name: 'Pusher Channels protocol' })).toBeDefined();
  });
});
