// @vitest-environment happy-dom
/** What products say of close codes, in the list, in the detail and in an exported session. */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { VendorPack } from '../../../src/close-codes/vendor-pack.ts';
import { createPacksStore } from '../../../src/panel/packs-store.ts';
import { createWorkspace } from '../../../src/panel/workspace.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { memoryArea } from '../../../src/settings/memory-area.ts';
import { createSettingsStore } from '../../../src/settings/settings-store.ts';
import { de } from '../../../src/texts/de/index.ts';
import { en } from '../../../src/texts/en/index.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { cells, drawPanel, plain, rows, sectionOf } from './dom.tsx';
import { fixtureSource, pageClosed, serverClosed } from './fixtures.ts';

afterEach(cleanup);

async function drawWithPacks(records: readonly SocketRecord[], texts: Texts = en, locale = 'en-GB') {
  const drawn = drawPanel(records, texts, locale);
  await act(() => drawn.workspace.packs.ready());
  return drawn;
}

async function open(record: SocketRecord, texts: Texts = en, locale = 'en-GB') {
  const drawn = await drawWithPacks([record], texts, locale);
  fireEvent.click(rows()[0] as HTMLElement);
  act(() => drawn.model.openDetail());
  return drawn;
}

const discord = (code: number, url = 'wss://gateway.discord.gg/?v=10') => serverClosed(code, '', { url });
const happened = () => cells(rows()[0])[1];

describe('a row', () => {
  it('shows the standard’s meaning until the packs are there, then the product’s beside it', async () => {
    const { workspace } = drawPanel([discord(4014)]);
    expect(happened()).toBe('An application code only this server’s authors know (4014) · Private Use');
    await act(() => workspace.packs.ready());
    expect(happened()).toBe('Discord Gateway: Disallowed intents · Private Use');
  });

  it('names the product’s code where the headline is that of a cause', async () => {
    await drawWithPacks([discord(4004)]);
    expect(happened()).toBe(
      'The server did not accept your login · Authentication failed (Discord Gateway) · Private Use',
    );
  });

  it('names no product by the number alone', async () => {
    await drawWithPacks([discord(4014, 'wss://api.example.com/')]);
    expect(happened()).toContain('only this server’s authors know');
  });

  it('is found by the product’s name', async () => {
    const { model } = await drawWithPacks([discord(4014), serverClosed(4014, '', { number: 2 })]);
    act(() => model.setFilterText('discord'));
    expect(rows()).toHaveLength(1);
  });
});

describe('the section on the close code', () => {
  const reading = (name: string) => screen.getByRole('article', { name });

  it('says what the product says, how sure that is, why, what to do, and where it stands', async () => {
    await open(discord(4014));
    const text = plain(reading('Discord Gateway').textContent);
    expect(text).toContain('Discord Gateway: Disallowed intents');
    expect(text).toContain('certain');
    expect(text).toContain('privileged intent');
    expect(text).toContain('recognised byhost gateway.discord.gg');
    expect(text).toContain('thendo not reconnect');
    expect(within(reading('Discord Gateway')).getByRole('link').getAttribute('href')).toMatch(/^https:\/\//);
    expect(text).toMatch(/read on .*2026/);
  });

  it('keeps the standard’s meaning beside it', async () => {
    await open(discord(4014));
    expect(sectionOf('Close code 4014').textContent).toContain(en.closeCodes.PRIVATE_USE.meaning);
  });

  it('says of a pack that is less sure how sure it is', async () => {
    await open(serverClosed(4000, '', { url: 'wss://gateway.fluxer.app/?v=1' }));
    expect(reading('Fluxer Gateway').textContent).toContain('Usually so');
    cleanup();
    await open(serverClosed(4403, '', { url: 'wss://api.gladia.io/v2/live' }));
    expect(reading('Gladia live transcription').textContent).toContain('Reported by users.');
  });

  it('has all products that match, and says of one that it does not know the code', async () => {
    await open(serverClosed(1011, '', { url: 'wss://a.supabase.co/realtime/v1/websocket?vsn=1.0.0' }));
    expect(screen.getByText('1 other reading')).toBeDefined();
    expect(reading('Supabase Realtime').textContent).toContain('As in Phoenix Channels / LiveView.');
    cleanup();
    await open(discord(4999));
    expect(reading('Discord Gateway').textContent).toContain('Its pack does not know 4999.');
  });

  it('reads a code like an HTTP status as possible where no product is known', async () => {
    await open(serverClosed(4409, ''));
    const text = plain(sectionOf('Close code 4409').textContent);
    expect(text).toContain('Possible: many servers build such codes from an HTTP status; this would be “conflict”.');
    cleanup();
    await open(serverClosed(4014, ''));
    expect(sectionOf('Close code 4014').textContent).not.toContain('Possible:');
  });

  it('lets the user say which product it is, and take that back', async () => {
    await open(serverClosed(4001, '', { url: 'wss://ws.acme.dev/socket?token=1' }));
    const choice = screen.getByRole('combobox', { name: en.packs.section.choose });
    fireEvent.change(choice, { target: { value: 'soketi' } });
    expect(reading('soketi').textContent).toContain('you chose it for this endpoint');
    expect(happened()).toContain('soketi: App not found');
    fireEvent.change(choice, { target: { value: '' } });
    expect(screen.queryByRole('article', { name: 'soketi' })).toBeNull();
  });

  it('leads to the view of close codes', async () => {
    const { workspace } = await open(discord(4014));
    fireEvent.click(screen.getByRole('button', { name: 'All that is known about 4014' }));
    expect(workspace.view.value).toBe('codes');
    expect(workspace.codesQuery.value).toBe('4014');
    act(() => workspace.showView('disconnects'));
    act(() => workspace.searchCodes(''));
    fireEvent.click(screen.getByRole('button', { name: '4014' }));
    expect(workspace.codesQuery.value).toBe('4014');
  });

  it('speaks German, as the pack does', async () => {
    await open(discord(4014), de, 'de-DE');
    expect(happened()).toBe('Discord Gateway: „Nicht erlaubte Intents“ · Privater Gebrauch');
    expect(plain(reading('Discord Gateway').textContent)).toContain('danachnicht neu verbinden');
  });
});

describe('an exported session', () => {
  it('names the pack that gave the code its meaning', async () => {
    const { workspace } = await drawWithPacks([
      { ...discord(4014), id: 'doc/1' },
      { ...discord(4999), id: 'doc/2' },
      pageClosed({ number: 3 }),
    ]);
    const { explained } = await workspace.exported(true, new Date());
    expect(explained?.map(({ socket, pack }) => [socket, pack])).toEqual([
      ['doc/1', 'discord-gateway'],
      ['doc/2', null],
      ['doc/3', null],
    ]);
  });
});

describe('the packs', () => {
  const pack = (id: string, name: string): VendorPack => ({
    id,
    name,
    kind: 'service',
    confidence: 'high',
    detect: { hosts: ['x'] },
    codes: [{ code: 4000, name: 'Gone', meaning: 'Gone.', retry: 'no', in: { de: { name: 'Weg' } } }],
  });

  it('are loaded once, when they are first needed', async () => {
    let loads = 0;
    const store = createPacksStore('en', { load: () => Promise.resolve(((loads += 1), [pack('a', 'A')])) });
    expect([loads, store.packs.value]).toEqual([0, []]);
    store.need();
    store.need();
    await store.ready();
    expect(loads).toBe(1);
    expect(store.packs.value).toHaveLength(1);
  });

  it('have the words of the panel’s language where they are there', async () => {
    const store = createPacksStore('de', { load: () => Promise.resolve([pack('a', 'A')]) });
    await store.ready();
    expect(store.packs.value[0]?.codes?.[0]).toMatchObject({ name: 'Weg', meaning: 'Gone.' });
  });

  it('are the user’s own first, which replace those of the same id', async () => {
    const store = createPacksStore('en', { load: () => Promise.resolve([pack('a', 'A'), pack('b', 'B')]) });
    await store.ready();
    store.setOwn([pack('b', 'Mine')]);
    expect(store.packs.value.map(({ name }) => name)).toEqual(['Mine', 'A']);
  });

  it('are chosen by the user for an endpoint, which the settings keep', () => {
    const settings = createSettingsStore(memoryArea());
    const openPanel = () => createWorkspace(fixtureSource([]), en, 'en', { timeZone: 'UTC', store: settings });
    const before = openPanel();
    before.packs.pin('wss://a.test/ws', 'pusher');
    before.packs.pin('wss://b.test/ws', 'ably');
    before.packs.pin('wss://a.test/ws', 'discord-voice');
    before.packs.pin('wss://b.test/ws', null);
    before.dispose();
    expect([...openPanel().packs.pins.value]).toEqual([['wss://a.test/ws', 'discord-voice']]);
  });

  it('are not there where they cannot be loaded', async () => {
    const store = createPacksStore('en', { load: () => Promise.reject(new Error('gone')) });
    await store.ready();
    expect(store.packs.value).toEqual([]);
  });
});
