// @vitest-environment happy-dom
/** The page of options: the panel's settings, and the access to sites that a panel may not be able to ask for. */
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import { mountOptions } from '../../../src/options/mount.tsx';
import { memoryArea } from '../../../src/settings/memory-area.ts';
import { createSettingsStore } from '../../../src/settings/settings-store.ts';
import { de } from '../../../src/texts/de/index.ts';
import { en } from '../../../src/texts/en/index.ts';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const { access } = en.options;

async function mount(granted: boolean) {
  let has = granted;
  let told = () => {};
  const store = createSettingsStore(memoryArea());
  const request = vi.fn<() => void>();
  const root = document.body.appendChild(document.createElement('div'));
  const watch = (listener: () => void) => {
    told = listener;
  };
  await act(() => mountOptions(root, store, { has: async () => has, request, watch }, 'en-GB'));
  const grant = async (now: boolean) => {
    has = now;
    await act(async () => told());
  };
  return { store, request, grant };
}

const allow = () => screen.queryByRole('button', { name: access.allow });

it('asks for access by a click, and says what came of it', async () => {
  const { request, grant } = await mount(false);
  expect(screen.getByText(access.missing)).toBeTruthy();
  fireEvent.click(allow() as HTMLElement);
  expect(request).toHaveBeenCalledOnce();
  await grant(true);
  expect(screen.getByText(access.granted)).toBeTruthy();
  expect(allow()).toBeNull();
  await grant(false);
  expect(allow()).not.toBeNull();
});

it('has the panel’s settings, each at once', async () => {
  const { store } = await mount(true);
  // It begins at its top.
  expect(document.activeElement).toBe(document.body);
  fireEvent.click(screen.getByRole('checkbox', { name: en.settings.toolbarButton.count }));
  expect(store.state.settings.badge).toBe(false);
});

it('speaks the language that is chosen on it', async () => {
  await mount(true);
  expect(document.title).toBe(en.options.title);
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'de' } });
  await waitFor(() => expect(document.title).toBe(de.options.title));
  expect(document.documentElement.lang).toBe('de');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(de.options.title);
});

it.each([true, false])('axe finds nothing, access %s', async (granted) => {
  await mount(granted);
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
