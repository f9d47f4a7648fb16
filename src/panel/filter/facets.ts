/** What is either so or not: the values of `is:` and `has:`. */
import { isAbnormal } from '../../diagnosis/abnormal.ts';
import type { Disconnect } from '../disconnect.ts';

type Facet = (disconnect: Disconnect) => boolean;

export const IS_VALUES = ['abnormal', 'clean', 'never-opened', 'simulated', 'worker', 'stream'] as const;
export const HAS_VALUES = ['reason', 'stack', 'close-call', 'handshake', 'messages', 'error'] as const;

export const IS: Readonly<Record<(typeof IS_VALUES)[number], Facet>> = {
  abnormal: ({ kind, category }) => isAbnormal(kind, category),
  clean: ({ record }) => record.closed?.wasClean === true,
  'never-opened': ({ record, kind }) => record.opened === null && kind !== 'seen-from-outside',
  /** The user of the panel had it end, or refused the attempt. */
  simulated: ({ record }) => record.simulated !== undefined,
  /** Or in a page that was there before the extension: nothing tells which. */
  worker: ({ record }) => record.seenFrom === 'network',
  stream: ({ record }) => record.api === 'WebSocketStream',
};

export const HAS: Readonly<Record<(typeof HAS_VALUES)[number], Facet>> = {
  reason: ({ reason }) => reason !== '',
  stack: ({ record }) => record.createdStack !== null,
  'close-call': ({ record }) => record.closeCall !== null,
  handshake: ({ record }) => record.handshake !== null,
  messages: ({ record }) =>
    record.traffic !== null && record.traffic.received.messages + record.traffic.sent.messages > 0,
  error: ({ record }) => record.errored !== null,
};
