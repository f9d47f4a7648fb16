// @vitest-environment happy-dom
/** The popup of the toolbar button: the latest disconnects, or why there are none, and the way to the panel. */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ANY_PAGE, type InspectedPage } from '../../../src/panel/panel-source.ts';
import type { Platform } from '../../../src/popup/HowToOpen.tsx';
import { mountPopup } from '../../../src/popup/mount.tsx';
import { Popup } from '../../../src/popup/Popup.tsx';
import { createPopupModel } from '../../../src/popup/popup-model.ts';
import { memoryArea } from '../../../src/settings/memory-area.ts';
import { createSettingsStore } from '../../../src/settings/settings-store.ts';
import { de } from '../../../src/texts/de/index.ts';
import { en } from '../../../src/texts/en/index.ts';
import { plain } from '../panel/dom.tsx';
import { dropped, fixtureSource, pageClosed, serverClosed, socket, START } from '../panel/fixtures.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const { popup } = en;
const SITE: InspectedPage = { ...ANY_PAGE, site: 'app.acme.dev' };

interface Given {
  readonly source?: ReturnType<typeof fixtureSource>;
  readonly url?: string | undefined;
  readonly platform?: Platform;
  readonly texts?: typeof en;
  readonly locale?: string;
  readonly sitesOff?: readonly string[];
}

async function draw(given: Given = {}) {
  const { source = fixtureSource(), platform = 'other', texts = en, locale = 'en-GB', sitesOff = [] } = given;
  const url = 'url' in given ? given.url : 'https://app.acme.dev/board';
  const settings = createSettingsStore(memoryArea({ 'settings:sitesOff': sitesOff }));
  await settings.ready;
  const model = createPopupModel(source, texts, locale, settings, 'UTC');
  await model.ready;
  const verbs = { reload: vi.fn<() => void>() };
  const { container } = render(<Popup model={model} url={url} platform={platform} verbs={verbs} />);
  return { source, model, settings, verbs, container };
}

const items = () => within(screen.getByRole('list')).getAllByRole('listitem');
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('the latest disconnects', () => {
  it('have the badge, the headline of the first cause, the endpoint and the age', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: START + 146_084 });
    await draw({ source: fixtureSource([dropped(1, 1000)]) });
    const [item] = items();
    expect(plain(item?.textContent ?? '')).toMatch(
      /^1006Cut after 60.0 s of silence: .+wss:\/\/api\.acme\.dev\/live11 sec\.? ago$/,
    );
    expect(item?.querySelector('time')?.dateTime).toBe('2026-11-24T13:42:15.084Z');
  });

  it('are five, the newest first, with the number of the others', async () => {
    const records = Array.from({ length: 7 }, (_, index) =>
      serverClosed(4000 + index, '', { number: index + 1, at: index * 1000 }),
    );
    await draw({ source: fixtureSource([...records, pageClosed({ number: 8, at: 90_000 }), socket({ number: 9 })]) });
    expect(items().map((item) => item.querySelector('.badge')?.textContent)).toEqual([
      '1000',
      '4006',
      '4005',
      '4004',
      '4003',
    ]);
    expect(screen.getByText(popup.earlier('3'))).toBeTruthy();
    expect(screen.getByText('8 disconnects in this tab · 7 abnormal · 1 live')).toBeTruthy();
  });

  it('are followed while the popup is open', async () => {
    const { source } = await draw();
    expect(heading()).toBe(popup.nothing.title);
    act(() => source.add(dropped()));
    expect(heading()).toBe(popup.title);
    expect(items()).toHaveLength(1);
    act(() => source.clear());
    expect(heading()).toBe(popup.nothing.title);
  });

  it('are named by the product’s own meaning of the code', async () => {
    await draw({ source: fixtureSource([serverClosed(4014, '', { url: 'wss://gateway.discord.gg/?v=10' })]) });
    expect(items()[0]?.textContent).toContain('Discord Gateway: Disallowed intents');
  });

  it('show nothing that a page has hidden in an address', async () => {
    await draw({ source: fixtureSource([serverClosed(4000, '', { url: 'wss://a.dev/\u202egnp' })]) });
    expect(items()[0]?.textContent).not.toContain('\u202e');
  });
});

describe('where nothing is listed, the popup says why', () => {
  it('sockets live', async () => {
    await draw({ source: fixtureSource([socket()]) });
    expect(heading()).toBe('One socket is live, and none has ended');
  });

  it.each([null, 'addons.mozilla.org', 'chromewebstore.google.com'])('no extension may run: %s', async (site) => {
    const source = fixtureSource([], { page: { ...ANY_PAGE, site } });
    await draw({ source, url: site === null ? undefined : `https://${site}/` });
    expect(heading()).toBe(popup.restricted.title);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('but not on a local file that the user has allowed, nor on a site that we have been let into since', async () => {
    await draw({ url: 'file:///tmp/page.html' });
    expect(heading()).toBe(popup.nothing.title);
    cleanup();
    await draw({ source: fixtureSource([], { page: SITE }), url: undefined });
    expect(heading()).toBe(popup.nothing.title);
  });

  it('the browser keeps the extension out, and a click asks for access', async () => {
    const { source } = await draw({
      source: fixtureSource([], { page: { ...SITE, hasAccess: false } }),
      url: undefined,
    });
    expect(heading()).toBe(en.states.noAccess.title);
    fireEvent.click(screen.getByRole('button', { name: popup.noAccess.action }));
    expect(source.asked).toEqual([['requestAccess']]);
  });

  it('the page was there before the extension, and a click reloads it', async () => {
    const { verbs } = await draw({ source: fixtureSource([], { needsReload: true, page: SITE }) });
    expect(heading()).toBe(en.panel.empty.reload.title);
    fireEvent.click(screen.getByRole('button', { name: popup.reload }));
    expect(verbs.reload).toHaveBeenCalledOnce();
  });

  it('the user has switched the site off, and a click records it again', async () => {
    const source = fixtureSource([], { page: { ...SITE, isSiteOff: true } });
    const { settings } = await draw({ source, sitesOff: ['*.acme.dev', 'example.com'] });
    expect(heading()).toBe('Nothing is recorded on app.acme.dev');
    fireEvent.click(screen.getByRole('button', { name: en.panel.empty.siteOff.action }));
    expect(settings.state.settings.sitesOff).toEqual(['example.com']);
  });

  it('the log is paused, and a click records', async () => {
    const { source } = await draw({ source: fixtureSource([], { paused: true }) });
    fireEvent.click(screen.getByRole('button', { name: en.panel.empty.paused.action }));
    expect(source.asked).toEqual([['setPaused', false]]);
    expect(heading()).toBe(popup.nothing.title);
  });
});

it('above the disconnects of before it says why there will be no more', async () => {
  const { source } = await draw({ source: fixtureSource([dropped()], { page: { ...SITE, hasAccess: false } }) });
  expect(items()).toHaveLength(1);
  const line = screen.getByRole('complementary', { name: en.states.noAccess.title });
  fireEvent.click(within(line).getByRole('button'));
  expect(source.asked).toEqual([['requestAccess']]);
});

describe('how to open the panel', () => {
  const told = () => plain(document.querySelector('footer')?.textContent ?? '');

  it.each<[Platform, string]>([
    ['other', 'Press F12 or Ctrl+Shift+I and choose Disconnects'],
    ['mac', 'Press ⌥⌘I and choose Disconnects'],
    ['android', 'about:debugging'],
  ])('is told for %s', async (platform, words) => {
    await draw({ platform });
    expect(told()).toContain(words);
  });

  it('is told in German', async () => {
    await draw({ texts: de, locale: 'de-DE' });
    expect(told()).toBe(
      'F12 oder Strg+Umschalt+I drücken und Disconnects wählen: Dort stehen Ursachen und Einzelheiten.',
    );
  });
});

it.each([
  ['with disconnects', fixtureSource([dropped(), pageClosed({ number: 2 })])],
  ['with a line above them', fixtureSource([dropped()], { needsReload: true })],
  ['without', fixtureSource()],
  ['without access', fixtureSource([], { page: { ...SITE, hasAccess: false } })],
])('axe finds nothing %s', async (_name, source) => {
  document.title = popup.title;
  document.documentElement.lang = 'en';
  await draw({ source });
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

describe('a background that does not answer', () => {
  it('is said after a moment, and the log takes its place when it comes', async () => {
    vi.useFakeTimers();
    const source = fixtureSource([dropped()]);
    let tell = () => {};
    const settings = createSettingsStore(memoryArea());
    const root = document.body.appendChild(document.createElement('div'));
    const late = {
      ...source,
      subscribe: (listener: Parameters<typeof source.subscribe>[0]) => {
        tell = () => void source.subscribe(listener);
        return () => undefined;
      },
    };
    const mounted = mountPopup(root, {
      openSource: () => late,
      settings,
      browserLocale: 'en',
      url: 'https://app.acme.dev/',
      platform: 'other',
      reload: () => undefined,
    });
    await vi.advanceTimersByTimeAsync(5000);
    await mounted;
    expect(root.textContent).toContain(en.states.restarting.title);
    await act(async () => tell());
    expect(root.textContent).not.toContain(en.states.restarting.title);
    expect(root.querySelectorAll('li')).toHaveLength(1);
    root.remove();
  });
});
