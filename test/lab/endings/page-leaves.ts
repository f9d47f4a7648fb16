/** The document goes away and takes its sockets along. */
import { accept, staySilent } from '../answers.ts';
import { inBoth, leftSilently, LIVES, serverClosed } from '../expect.ts';
import type { ExpectedRecord, LabEnding } from '../lab-ending.ts';

/** Firefox closes the open sockets of a document with 1001 just before `pagehide`. */
const LEFT_IN_FIREFOX: ExpectedRecord = { ...serverClosed(1001), kind: 'left' };

/** Firefox: an odd one, 1006 that is clean. */
const LEFT_CONNECTING_IN_FIREFOX: ExpectedRecord = {
  ...serverClosed(1006),
  opened: false,
  kind: 'left-while-connecting',
};

/** Into the back/forward cache, unless the browser was started without it (as Playwright does). */
const LEFT_IN_CHROME = leftSilently(true, ['left', 'left-to-cache']);

export const FRAME_LEAVES: readonly LabEnding[] = [
  {
    id: 'frame-removed',
    title: 'Frame with an open socket is removed',
    answer: accept(),
    within: 'frame',
    action: { does: 'leave', when: 'open', by: 'removing' },
    expected: inBoth(leftSilently(true, 'left')),
  },
  {
    id: 'frame-navigated',
    title: 'Frame with an open socket navigates away',
    answer: accept(),
    within: 'frame',
    action: { does: 'leave', when: 'open', by: 'navigating' },
    expected: { chrome: leftSilently(true, 'left'), firefox: LEFT_IN_FIREFOX },
  },
  {
    id: 'frame-reloaded',
    title: 'Frame with an open socket is reloaded',
    answer: accept(),
    within: 'frame',
    action: { does: 'leave', when: 'open', by: 'reloading' },
    expected: { chrome: leftSilently(true, 'left'), firefox: LEFT_IN_FIREFOX },
  },
  {
    id: 'frame-navigated-while-connecting',
    title: 'Frame navigates away while its socket is connecting',
    url: 'ws://{own}/{id}',
    answer: staySilent,
    within: 'frame',
    action: { does: 'leave', when: 'connecting', by: 'navigating' },
    expected: { chrome: leftSilently(false, 'left-while-connecting'), firefox: LEFT_CONNECTING_IN_FIREFOX },
  },
  {
    id: 'frame-stopped',
    title: 'window.stop() in a frame with an open socket',
    about: 'Chromium keeps the socket open; Firefox closes it with 1001, as if the server had.',
    answer: accept(),
    within: 'frame',
    action: { does: 'leave', when: 'open', by: 'stopping' },
    expected: { chrome: LIVES, firefox: serverClosed(1001) },
  },
];

export const PAGE_LEAVES: readonly LabEnding[] = [
  {
    id: 'page-navigated',
    title: 'Navigate away with an open socket',
    answer: accept(),
    action: { does: 'leave', when: 'open', by: 'navigating' },
    expected: { chrome: LEFT_IN_CHROME, firefox: LEFT_IN_FIREFOX },
  },
  {
    id: 'page-navigated-while-connecting',
    title: 'Navigate away while connecting',
    url: 'ws://{own}/{id}',
    answer: staySilent,
    action: { does: 'leave', when: 'connecting', by: 'navigating' },
    expected: { chrome: leftSilently(false, 'left-while-connecting'), firefox: LEFT_CONNECTING_IN_FIREFOX },
  },
  {
    id: 'page-reloaded',
    title: 'Reload with an open socket',
    answer: accept(),
    action: { does: 'leave', when: 'open', by: 'reloading' },
    expected: { chrome: leftSilently(true, 'left'), firefox: LEFT_IN_FIREFOX },
  },
  {
    id: 'page-returned',
    title: 'Navigate away with an open socket, and come back',
    about: 'Chromium restores the page from the back/forward cache, and its socket fails then.',
    answer: accept(),
    action: { does: 'leave', when: 'open', by: 'returning' },
    expected: {
      chrome: {
        ...LEFT_IN_CHROME,
        errored: [true, false],
        code: [1006, null],
        reason: ['', null],
        wasClean: [false, null],
        kind: ['cut-in-cache', 'left'],
      },
      firefox: LEFT_IN_FIREFOX,
    },
  },
];
