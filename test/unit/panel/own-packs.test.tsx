// @vitest-environment happy-dom
/** The user's own close packs: written, mended by what the editor says, used, exported and removed. */
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createOwnPacksStore } from '../../../src/panel/own-packs-store.ts';
import { createPacksStore } from '../../../src/panel/packs-store.ts';
import { en } from '../../../src/texts/en/index.ts';
import { cells, drawPanel, plain, rows } from './dom.tsx';
import { serverClosed } from './fixtures.ts';

afterEach(cleanup);

const { own } = en.packs;

const textOf = (name: string, code = 4100) =>
  JSON.stringify({
    id: 'acme-chat',
    name,
    detect: { hosts: ['^api\\.acme\\.dev$'] },
    codes: [{ code, name: 'Room closed', meaning: 'A moderator closed the room.', retry: 'no' }],
  });

describe('the editor', () => {
  // The view, the reader and the schema are loaded when they are needed.
  beforeAll(async () => {
    await import('../../../src/own-packs/read-own-pack.ts');
    await import('../../../src/panel/views/CloseCodesView.tsx');
  });

  async function openEditor() {
    const drawn = drawPanel([serverClosed(4100, 'closed')]);
    act(() => drawn.workspace.showView('codes'));
    fireEvent.click(await screen.findByRole('button', { name: own.write }));
    return drawn;
  }

  const editor = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: own.text });
  const status = () =>
    plain(document.getElementById(editor().getAttribute('aria-describedby') ?? '')?.textContent ?? null);
  const type = (value: string) => fireEvent.input(editor(), { target: { value } });

  it('begins with a pack for what the log shows', async () => {
    await openEditor();
    expect(editor().value).toContain('^api\\\\.acme\\\\.dev$');
    expect(editor().value).toContain('4100');
    await waitFor(() => expect(status()).toBe('The pack is valid. It explains 1 of the 1 disconnects in the log.'));
  });

  it('names the line that is wrong, and saves nothing then', async () => {
    await openEditor();
    type('{\n  "id": "acme-chat",\n  "name": "Acme",\n  "detect": { "hosts": ["(oops"] }\n}');
    await waitFor(() =>
      expect(status()).toContain('line 4, column 25: detect.hosts[0] "(oops" is not a regular expression'),
    );
    expect(screen.getByRole<HTMLButtonElement>('button', { name: own.save }).disabled).toBe(true);
    expect(editor().getAttribute('aria-invalid')).toBe('true');
  });

  it('shows how the pack will look, and puts it before all others once it is saved', async () => {
    const { workspace } = await openEditor();
    type(textOf('Acme chat'));
    const preview = await screen.findByRole('article', { name: 'Acme chat' });
    expect(preview.textContent).toContain('A moderator closed the room.');
    fireEvent.click(screen.getByRole('button', { name: own.save }));
    await waitFor(() => expect(workspace.packs.own.value).toHaveLength(1));
    expect(await screen.findByRole('button', { name: 'Edit Acme chat' })).toBeDefined();
    act(() => workspace.showView('disconnects'));
    expect(cells(rows()[0])[1]).toBe('Acme chat: Room closed · Private Use');
  });

  it('takes a pack back', async () => {
    const { workspace } = await openEditor();
    await act(async () => workspace.ownPacks.put(null, textOf('Acme chat')));
    fireEvent.click(screen.getByRole('button', { name: own.cancel }));
    fireEvent.click(await screen.findByRole('button', { name: 'Remove Acme chat' }));
    await waitFor(() => expect(workspace.packs.own.value).toEqual([]));
  });
});

describe('the own packs', () => {
  it('are kept as they were written, also those that cannot be read, and used where they can', async () => {
    const kept: (readonly string[])[] = [];
    const packs = createPacksStore('en', { load: () => Promise.resolve([]) });
    const store = createOwnPacksStore(packs, (texts) => kept.push(texts));
    store.take([textOf('A'), '{']);
    await waitFor(() => expect(packs.own.value.map(({ name }) => name)).toEqual(['A']));
    expect(kept).toEqual([]);
    store.put(1, textOf('B', 4101));
    await waitFor(() => expect(packs.own.value.map(({ name }) => name)).toEqual(['A', 'B']));
    store.remove(0);
    expect(kept.at(-1)).toEqual([textOf('B', 4101)]);
  });
});
