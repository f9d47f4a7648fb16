import type { Rule } from '../rule.ts';
import { headersSeen, refusalStatus, statusSeen } from './shared/answer.ts';
import { isEngineIoUpgrade } from './shared/engine-io.ts';
import { opensBefore } from './shared/history.ts';
import { isPlainToTlsPort } from './shared/tls-port.ts';

/**
 * A browser always asks for the upgrade: who answers 426 did not get the request as it was sent, or answers every request
 * so on a path where it knows no sockets.
 */
export const handshakeUpgradeLost: Rule = {
  id: 'handshake-upgrade-lost',
  links: [
    { label: 'ws#1656', url: 'https://github.com/websockets/ws/issues/1656' },
    { label: 'gorilla#61', url: 'https://github.com/gorilla/websocket/issues/61' },
  ],
  find(facts) {
    const status = refusalStatus(facts);
    if (status !== 426 && status !== 400) return null;
    const evidence = [statusSeen(status), ...headersSeen(facts, 'server', 'via')];
    if (status === 426) return { confidence: 'likely', evidence, values: { status } };
    if (isEngineIoUpgrade(facts)) return null;
    // What has let the upgrade through before does not remove it: the application's own 400 is then the likelier.
    const before = opensBefore(facts);
    return {
      confidence: before.length > 0 ? 'possible' : 'likely',
      evidence: [...evidence, ...before],
      values: { status },
      notes: [
        ...(before.length > 0 ? ['workedBefore'] : ['ownAnswer']),
        ...(isPlainToTlsPort(facts) ? ['tlsPort'] : []),
      ],
    };
  },
};
