import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { closeEventSeen } from './shared/server-close.ts';

/** The specification lets a browser give up when it cannot buffer; from how much on is not documented. */
export const sendBufferFull: Rule = {
  id: 'send-buffer-full',
  links: [{ label: 'WHATWG WebSockets: send()', url: 'https://websockets.spec.whatwg.org/#dom-websocket-send' }],
  find(facts) {
    const { kind, record, lastSentAgoMs, sent, limits } = facts;
    if (kind !== 'browser-failed' && kind !== 'failed-or-reset') return null;
    const bytes = record.traffic?.bufferedAmount ?? 0;
    if (bytes < limits.constants.fullBuffer) return null;
    return {
      confidence: 'possible',
      evidence: [
        saw('buffered', { bytes }),
        saw('errorBefore'),
        closeEventSeen(facts),
        ...(sent && lastSentAgoMs !== null ? [saw('lastSent', { ago: lastSentAgoMs, bytes: sent.lastBytes })] : []),
      ],
      values: { bytes },
    };
  },
};
