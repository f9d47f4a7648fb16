/** Sockets that live: with messages before their end, or without an end. */
import { accept } from '../answers.ts';
import { DROPPED, inBoth, LIVES, serverClosed } from '../expect.ts';
import { OPCODE } from '../frames.ts';
import type { LabEnding } from '../lab-ending.ts';
import type { Peer } from '../peer.ts';

const TICK_MS = 1000;

export const TRAFFIC: readonly LabEnding[] = [
  {
    id: 'ends-after-traffic',
    title: 'Twenty messages each way, then the server closes with 1000',
    answer: accept({ onGo: (peer) => peer.sendClose(1000, 'all echoed') }),
    action: { does: 'ask', afterMessages: 20 },
    expected: inBoth(serverClosed(1000, 'all echoed')),
  },
  {
    id: 'dropped-amid-traffic',
    title: 'Twenty messages each way, then TCP FIN',
    answer: accept({ onGo: (peer) => peer.fin() }),
    action: { does: 'ask', afterMessages: 20 },
    expected: inBoth(DROPPED),
  },
  {
    id: 'idle-timeout',
    title: 'Silence, until an idle timeout cuts the line',
    about: 'The lab cuts after 60 s without a byte, as many proxies do.',
    answer(peer) {
      peer.upgrade();
      peer.onFrame(() => peer.fin());
      peer.onSilence(peer.idleTimeoutMs, () => peer.fin());
    },
    action: { does: 'wait' },
    slow: true,
    expected: inBoth(DROPPED),
  },
  {
    id: 'stays-open-silent',
    title: 'Stays open and is silent',
    answer: accept(),
    action: { does: 'stay' },
    expected: inBoth(LIVES),
  },
  {
    id: 'stays-open-ticking',
    title: 'Stays open with a message every second',
    answer(peer) {
      accept()(peer);
      tickUntilEnd(peer);
    },
    action: { does: 'stay' },
    expected: inBoth(LIVES),
  },
];

function tickUntilEnd(peer: Peer): void {
  let count = 0;
  const timer = setInterval(() => peer.send({ opcode: OPCODE.text, payload: `tick ${++count}` }), TICK_MS);
  peer.onEnd(() => clearInterval(timer));
}
