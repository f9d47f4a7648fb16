// @vitest-environment happy-dom
/** The settings in the panel: each counts at once, and what is wrong with their store is said. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toggleColumn } from '../../../src/panel/list/list-layout.ts';
import { memoryArea } from '../../../src/settings/memory-area.ts';
import { settingKey, VERSION_KEY } from '../../../src/settings/read-settings.ts';
import { createSettingsStore, type SettingsArea } from '../../../src/settings/settings-store.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings.ts';
import { de } from '../../../src/texts/de/index.ts';
import { en } from '../../../src/texts/en/index.ts';
import { cells, drawPanel, plain, rows } from './dom.tsx';
import { fixtureSource, serverClosed } from './fixtures.ts';

// The panel loads them when they are first asked for; on a busy machine that would be slower than a test waits.
beforeAll(async () => {
  await import('../../../src/panel/components/settings/SettingsDialog.tsx');
  await import('../../../src/panel/views/CloseCodesView.tsx');
  await import('../../../src/own-packs/read-own-pack.ts');
  await import('../../../src/close-codes/vendor-packs.ts');
});

afterEach(cleanup);

const restarted = serverClosed(1012, 'deploy');

async function draw(area: SettingsArea = memoryArea(), source = fixtureSource([restarted])) {
  const store = createSettingsStore(area);
  await store.ready;
  return { store, ...drawPanel(source, en, 'en-GB', store) };
}

async function openSettings(): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  return screen.findByRole('dialog', { name: 'Settings' });
}

it('that a private window forgets are named', async () => {
  const store = createSettingsStore(memoryArea(), 'private');
  await store.ready;
  drawPanel(fixtureSource([restarted]), en, 'en-GB', store);
  expect(screen.queryByText(/private window/)).toBeNull();
  act(() => store.set('sitesOff', ['bank.example']));
  expect(screen.getByText(en.settings.notice.forgotten([en.settings.names.sitesOff]))).toBeTruthy();
  expect(screen.queryByText(/bank\.example/)).toBeNull();
});

describe('the settings', () => {
  it('open from the gear and close to it', async () => {
    await draw();
    const dialog = await openSettings();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close settings' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Settings' }));
  });

  it('close by Escape, and DevTools never hear of it', async () => {
    await draw();
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    addEventListener('keydown', listen);
    fireEvent.keyDown(await openSettings(), { key: 'Escape' });
    removeEventListener('keydown', listen);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(heard).toEqual([]);
  });

  it('take a size of the log within its range, and no other', async () => {
    const { store } = await draw();
    const field = within(await openSettings()).getByRole('spinbutton', { name: 'Disconnects per tab' });
    fireEvent.change(field, { target: { value: '5001' } });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Enter a whole number from 10 to 5,000.')).toBeTruthy();
    expect(store.state.settings.bounds).toEqual(DEFAULT_SETTINGS.bounds);
    fireEvent.change(field, { target: { value: '50' } });
    expect(field.getAttribute('aria-invalid')).toBe('false');
    expect(store.state.settings.bounds).toEqual({ ...DEFAULT_SETTINGS.bounds, disconnectsPerTab: 50 });
  });

  it('lead to the close packs, and take back a product that was chosen for an endpoint', async () => {
    const area = memoryArea({
      [settingKey('packChoices')]: [{ endpoint: 'wss://api.acme.dev/live', pack: 'soketi' }],
      [settingKey('ownPacks')]: ['{}', '{}'],
    });
    const { store, workspace } = await draw(area);
    const dialog = within(await openSettings());
    expect(dialog.getByText('You have 2 of your own.')).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Recognise the product at wss://api.acme.dev/live again' }));
    expect(store.state.settings.packChoices).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Write, open or save close packs' }));
    expect(workspace.view.value).toBe('codes');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('switch sites off, as they are typed or the one that is inspected, and on again', async () => {
    const page = { site: 'localhost:3000', isSiteOff: false, hasAccess: true };
    const { store } = await draw(undefined, fixtureSource([], { page }));
    const dialog = within(await openSettings());
    const field = dialog.getByRole('textbox', { name: 'Site' });
    const submit = () => fireEvent.click(dialog.getByRole('button', { name: 'Switch off' }));

    fireEvent.input(field, { target: { value: 'no host' } });
    submit();
    expect(dialog.getByRole('alert').textContent).toContain('“no host” is not a host.');
    fireEvent.input(field, { target: { value: 'https://App.Example.com/board' } });
    submit();
    fireEvent.click(dialog.getByRole('button', { name: 'Switch off localhost:3000' }));
    expect(store.state.settings.sitesOff).toEqual(['app.example.com', 'localhost:3000']);
    expect(dialog.queryByRole('button', { name: 'Switch off localhost:3000' })).toBeNull();

    fireEvent.click(dialog.getByRole('button', { name: 'Record app.example.com again' }));
    expect(store.state.settings.sitesOff).toEqual(['localhost:3000']);
  });

  it('say what an export begins with', async () => {
    await draw();
    const dialog = within(await openSettings());
    fireEvent.click(dialog.getByRole('checkbox', { name: en.settings.exports.mask }));
    fireEvent.click(dialog.getByRole('button', { name: 'Close settings' }));
    fireEvent.click(screen.getByTitle(en.session.export.name));
    const masks = screen.getAllByRole<HTMLInputElement>('checkbox', { name: en.session.export.mask });
    expect(masks.map(({ checked }) => checked)).toEqual([false]);
  });

  it('go back to their defaults when that is confirmed', async () => {
    const { store } = await draw(memoryArea({ [settingKey('maskExports')]: false, [settingKey('ownPacks')]: ['{}'] }));
    const dialog = within(await openSettings());
    fireEvent.click(dialog.getByRole('button', { name: 'Restore defaults' }));
    expect(store.state.settings.maskExports).toBe(false);
    fireEvent.click(dialog.getByRole('button', { name: 'Restore' }));
    expect(store.state.settings).toEqual({ ...DEFAULT_SETTINGS, ownPacks: ['{}'] });
    expect(dialog.getByText('All settings are at their defaults.')).toBeTruthy();
  });

  it('keep how the list is arranged', async () => {
    const { store, model } = await draw();
    act(() => model.setListLayout(toggleColumn(model.listLayout.value, 'reason')));
    expect(store.state.settings.list.columns).toContain('reason');
    expect(screen.getByRole('columnheader', { name: /^Reason/ })).toBeTruthy();
  });
});

describe('another language', () => {
  it('is spoken at once, in what is there already, and nothing else changes', async () => {
    const { model, workspace } = await draw();
    fireEvent.click(rows()[0] as HTMLElement);
    act(() => model.setFilterText('deploy'));
    expect(cells(rows()[0])[1]).toContain('The server is restarting');
    act(() => workspace.speak(de, 'de'));
    expect(cells(rows()[0])[1]).toContain('Der Server startet neu');
    expect(screen.getByRole('columnheader', { name: /^Was geschah/ })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Verlauf dieses Sockets' })).toBeTruthy();
    expect(model.filterText.value).toBe('deploy');
  });
});

describe('a store', () => {
  it('that holds what cannot be read is named, and put right where that is asked for', async () => {
    const { store } = await draw(
      memoryArea({
        [settingKey('language')]: 'no language',
        [settingKey('bounds')]: 5,
        [settingKey('maskExports')]: false,
      }),
    );
    const notice = screen.getByRole('complementary', { name: 'Settings' });
    expect(plain(notice.textContent)).toContain('they are at their defaults: size of the log and language.');
    fireEvent.click(within(notice).getByRole('button', { name: 'Store the defaults' }));
    expect(screen.queryByRole('complementary', { name: 'Settings' })).toBeNull();
    expect(store.state.settings).toEqual({ ...DEFAULT_SETTINGS, maskExports: false });
  });

  it('of a newer version is said to be one', async () => {
    await draw(memoryArea({ [VERSION_KEY]: 7 }));
    const notice = screen.getByRole('complementary', { name: 'Settings' });
    expect(notice.textContent).toContain('newer version');
    fireEvent.click(within(notice).getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('complementary', { name: 'Settings' })).toBeNull();
  });

  it('that has no room is said to be full, and what was set counts all the same', async () => {
    const full = async () => {
      throw new Error('Resource::kQuotaBytes quota exceeded');
    };
    const { store } = await draw({ ...memoryArea(), write: full });
    act(() => store.set('maskExports', false));
    const notice = await screen.findByRole('complementary', { name: 'Settings' });
    expect(notice.textContent).toContain('no room left');
    expect(store.state.settings.maskExports).toBe(false);
  });
});

describe('a site that is switched off', () => {
  const page = { site: 'app.example.com', isSiteOff: true, hasAccess: true };

  it('is said to be so, and can be recorded again from there', async () => {
    const { store } = await draw(
      memoryArea({ [settingKey('sitesOff')]: ['*.example.com', 'other.test'] }),
      fixtureSource([], { page }),
    );
    expect(screen.getByRole('heading', { name: 'Nothing is recorded on app.example.com' })).toBeTruthy();
    expect(screen.getByText('This site is not recorded')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Record this site' }));
    expect(store.state.settings.sitesOff).toEqual(['other.test']);
  });
});
