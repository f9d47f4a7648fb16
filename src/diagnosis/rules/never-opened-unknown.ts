import { whyNoFailureText } from '../../record/not-known.ts';
import { saw, type Evidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { BLOCKED_PORTS } from './shared/blocked-ports.ts';
import { opensBefore } from './shared/history.ts';
import {
  attemptSeen,
  browserSays,
  failedInstantly,
  failedToOpen,
  isUnexplained,
  thrownSeen,
  wasRefusedAtOnce,
} from './shared/never-opened.ts';

/** That it never opened is certain, why is not: pages are not told, so that none can scan a network. */
export const neverOpenedUnknown: Rule = {
  id: 'never-opened-unknown',
  fallback: true,
  links: [
    { label: 'whatwg/websockets#21', url: 'https://github.com/whatwg/websockets/issues/21' },
    { label: 'ws#1034', url: 'https://github.com/websockets/ws/issues/1034' },
  ],
  find(facts) {
    if (!failedToOpen(facts) && !wasRefusedAtOnce(facts)) return null;
    const { browser, endpoint, isSecure, kind, record } = facts;
    const isThrow = kind === 'constructor-threw';
    return {
      confidence: 'likely',
      evidence: isThrow ? thrownSeen(facts) : checked(facts),
      values: {
        browser,
        ...(isThrow ? { api: record.api } : {}),
        ...(endpoint.host === ''
          ? {}
          : { address: `${isSecure ? 'https' : 'http'}://${endpoint.host}${endpoint.path}` }),
      },
      notes: isThrow ? [] : [...timingNotes(facts), ...historyNotes(facts), ...browserNotes(facts)],
    };
  },
};

/** What was looked at, whatever it told. */
function checked(facts: Facts): readonly Evidence[] {
  const { record, kind, code, wasClean, failureText, status, port } = facts;
  const { closed, closeCall, violation, context } = record;
  const fromPage = record.seenFrom === 'page';
  return [
    ...attemptSeen(facts),
    ...thrownSeen(facts),
    ...mayBe(kind === 'born-closed', saw('bornClosed')),
    ...mayBe(closed !== null, saw('closeEvent', { code: code ?? '', wasClean: String(wasClean) })),
    ...mayBe(fromPage && closed === null, saw('noCloseEvent')),
    ...(failureText === '' ? [saw('noWords')] : browserSays(facts)),
    ...(status === null ? [] : [saw('status', { status })]),
    ...historySeen(facts),
    ...mayBe(fromPage && closeCall === null, saw('noCloseCall')),
    ...mayBe(fromPage && violation === null, saw('noViolation')),
    ...mayBe(context?.online === true, saw('isOnline')),
    ...mayBe(port !== null && !BLOCKED_PORTS.has(port), saw('portAllowed', { port: port ?? '' })),
  ];
}

function mayBe(isSeen: boolean, evidence: Evidence): readonly Evidence[] {
  return isSeen ? [evidence] : [];
}

function historySeen(facts: Facts): readonly Evidence[] {
  const opened = opensBefore(facts);
  const count = facts.earlier.length;
  return opened.length > 0 || count === 0 ? opened : [saw('noneOpenedBefore', { count })];
}

/** How long the attempt took narrows down what became of it. */
function timingNotes(facts: Facts): readonly string[] {
  const { record, connectMs, isLocal, limits } = facts;
  if (record.seenFrom === 'network' || !failedToOpen(facts)) return [];
  if (failedInstantly(facts)) return [isLocal ? 'instantLocal' : 'instant'];
  return [connectMs < limits.constants.slowAttempt ? 'roundTrip' : 'slow'];
}

function historyNotes(facts: Facts): readonly string[] {
  if (facts.earlier.length === 0) return [];
  return [opensBefore(facts).length > 0 ? 'openedBefore' : 'neverBefore'];
}

function browserNotes(facts: Facts): readonly string[] {
  const { record, browser, failure, isSecure } = facts;
  const why = whyNoFailureText(record, browser);
  return [
    ...(browser === 'chrome' && isSecure && failedToOpen(facts) && isUnexplained(facts) ? ['tls'] : []),
    ...(why === 'devtools-closed' ? ['devtoolsClosed'] : []),
    ...(why === 'withheld-by-other-extension' ? ['withheld'] : []),
    ...(failure === 'network-changed' ? ['networkChanged'] : []),
    ...(failure === 'io-suspended' ? ['suspended'] : []),
  ];
}
