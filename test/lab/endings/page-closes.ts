/** The page itself calls `close()`. */
import { accept, staySilent } from '../answers.ts';
import { inBoth, NEVER_OPENED, pageClosed, UNCONFIRMED } from '../expect.ts';
import type { ExpectedRecord, LabEnding } from '../lab-ending.ts';

const GAVE_UP: ExpectedRecord = { ...NEVER_OPENED, kind: 'closed-while-connecting' };

export const PAGE_CLOSES: readonly LabEnding[] = [
  {
    id: 'page-close',
    title: 'close() without a code',
    answer: accept(),
    action: { does: 'close', when: 'open', args: [] },
    expected: inBoth(pageClosed(1005)),
  },
  {
    id: 'page-close-1000',
    title: 'close(1000)',
    answer: accept(),
    action: { does: 'close', when: 'open', args: [1000] },
    expected: inBoth(pageClosed(1000)),
  },
  {
    id: 'page-close-4321',
    title: "close(4321, 'why')",
    answer: accept(),
    action: { does: 'close', when: 'open', args: [4321, 'why'] },
    expected: inBoth(pageClosed(4321, 'why')),
  },
  {
    id: 'page-close-answered-otherwise',
    title: 'close(4321), and the server answers with another code',
    answer: accept({
      onClose(peer) {
        peer.sendClose(4002, 'my own code');
        peer.fin();
      },
    }),
    action: { does: 'close', when: 'open', args: [4321, 'why'] },
    expected: inBoth(pageClosed(4002, 'my own code')),
  },
  {
    id: 'page-close-dropped',
    title: 'close(), and the server ends TCP instead of answering',
    answer: accept({ onClose: (peer) => peer.fin() }),
    action: { does: 'close', when: 'open', args: [1000] },
    expected: inBoth(UNCONFIRMED),
  },
  {
    id: 'page-close-unanswered',
    title: 'close(), and the server never answers',
    about: 'Chromium gives up after 60 s, Firefox after 20 s.',
    answer: accept({ onClose: () => {} }),
    action: { does: 'close', when: 'open', args: [1000] },
    slow: true,
    expected: { chrome: UNCONFIRMED, firefox: { ...UNCONFIRMED, errored: true } },
  },
  {
    id: 'page-close-at-once',
    title: 'close() in the same tick as the constructor',
    url: 'ws://{own}/{id}',
    answer: accept(),
    action: { does: 'close', when: 'in the same tick', args: [] },
    expected: inBoth(GAVE_UP),
  },
  {
    id: 'page-close-while-connecting',
    title: 'close(4321) while the handshake is under way',
    about: 'The code is lost: nothing was open to carry it.',
    url: 'ws://{own}/{id}',
    answer: staySilent,
    action: { does: 'close', when: 'connecting', args: [4321, 'why'] },
    expected: inBoth(GAVE_UP),
  },
];
