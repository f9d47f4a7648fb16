// @vitest-environment happy-dom
/** A page of ours that cannot start says so, and what to do, rather than to stay empty. */
import { afterEach, expect, it, vi } from 'vitest';
import { startPage } from '../../../src/start/start-page.ts';
import { startWordsFor } from '../../../src/start/start-words.ts';

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

async function start(load: () => Promise<unknown>): Promise<HTMLElement> {
  const root = document.body.appendChild(document.createElement('div'));
  await startPage(root, load);
  return root;
}

const english = startWordsFor('en');

it.each([
  ['a file that is not there', () => import(`./${'no-such-file'}.ts`)],
  [
    'an exception at once',
    () => {
      throw new TypeError('no such thing');
    },
  ],
  ['a rejection', () => Promise.reject(new Error('no such thing'))],
  ['a rejection with nothing', () => Promise.reject(undefined)],
])('of %s it makes a plain message', async (_, load) => {
  const root = await start(load);
  expect(root.querySelector('[role=alert] h1')?.textContent).toBe(english?.title);
  expect(root.querySelector('p')?.textContent).toBe(english?.text);
  expect(root.querySelector('button')?.textContent).toBe(english?.again);
});

it('takes away what was drawn of the page before it failed', async () => {
  const root = await start(async () => {
    document.querySelector('div')?.append('half a panel');
    throw new Error('and no more');
  });
  expect(root.textContent).not.toContain('half a panel');
  expect(root.querySelector('code')?.textContent).toBe('Error: and no more');
});

it('masks what the exception says, and makes no markup of it', async () => {
  const token = ['4f9Zk1Qw7Rt2Yx8', 'Lm3Np'].join('');
  const root = await start(() => Promise.reject(new Error(`<b>wss://api.acme.dev/?token=${token}</b>`)));
  expect(root.textContent).not.toContain(token);
  expect(root.querySelector('b')).toBeNull();
});

it('speaks the language of the browser', async () => {
  vi.stubGlobal('navigator', { language: 'de-AT' });
  const root = await start(() => Promise.reject(new Error('kaputt')));
  expect(root.querySelector('h1')?.textContent).toBe(startWordsFor('de')?.title);
  expect(document.documentElement.lang).toBe('de');
});

it('leaves a page alone that starts', async () => {
  const root = await start(async () => document.querySelector('div')?.append('a panel'));
  expect(root.textContent).toBe('a panel');
});
