/**
 * The true cause of every ending, by what the lab's server and page really do: a labelled corpus for the engine of
 * `src/diagnosis/`. What the engine says is no reason to change a label. Where several are listed each is as true as the
 * others; "unknown" is among them only where this browser cannot know (docs/diagnosis.md, "What cannot be told").
 */
import type { CauseId } from '../../src/diagnosis/cause-ids.ts';
import type { Browser } from '../../src/record/ending.ts';
import { CLOSE_CODES, ILLEGAL_CLOSE_CODES } from './endings/close-codes.ts';
import { REFUSED_BY_BROWSER } from './endings/refused-by-browser.ts';
import type { LabEnding } from './lab-ending.ts';

/** null: the socket stays open. */
type Causes = CauseId | readonly CauseId[] | null;

export type ExpectedCauses = Readonly<Record<Browser, Causes>>;

/** The lab asks for the end as soon as the socket is open: to a browser that is a server that closes at once. */
const CLOSED_AT_ONCE = ['server-normal', 'server-closed-early'] as const;

/** The server is there and goes on, but the lab never tries again, and nothing else tells it from a network that cut. */
const DROPPED = ['server-dropped', 'dropped-unknown'] as const;

/** In Firefox broken bytes look like a reset: that the line dropped for an unknown reason fits too. */
const BROKEN_IN_FIREFOX = ['server-sent-bad-frame', 'dropped-unknown'] as const;
const BAD_FRAME: ExpectedCauses = { chrome: 'server-sent-bad-frame', firefox: BROKEN_IN_FIREFOX };

/** The page is left, and Chromium may keep it in its back/forward cache instead of taking it down. */
const LEFT_OR_CACHED: ExpectedCauses = { chrome: ['bfcache-entered', 'page-navigated'], firefox: 'page-navigated' };

export const EXPECTED_CAUSES: Readonly<Record<string, ExpectedCauses>> = {
  ...each(CLOSE_CODES, 'private-code-unknown'),
  'close-1000': inBoth(CLOSED_AT_ONCE),
  'close-1001': inBoth('server-going-away'),
  'close-1002': inBoth('server-reports-protocol-error'),
  'close-1003': inBoth('data-rejected'),
  'close-1007': inBoth('data-rejected'),
  // “token expired”.
  'close-1008': inBoth('auth-rejected'),
  'close-1009': inBoth('message-too-big'),
  'close-1010': inBoth('extension-missing'),
  'close-1011': inBoth('server-error'),
  'close-1012': inBoth('server-restart'),
  'close-1013': inBoth('server-busy'),
  'close-1014': inBoth('server-bad-gateway'),
  'close-3000': inBoth('auth-rejected'),
  'close-3003': inBoth('auth-rejected'),
  // “timeout”, and the server's own words are “no heartbeat”.
  'close-3008': inBoth('server-heartbeat-timeout'),
  // “kicked”: by another client, or by an operator; only the server's authors know.
  'close-4000': inBoth(['kicked-by-another-client', 'private-code-unknown']),
  // “session replaced”.
  'close-4001': inBoth('kicked-by-another-client'),
  'close-4401': inBoth('auth-rejected'),
  'close-without-code': inBoth(['server-closed-no-code', 'server-closed-early']),

  'tcp-fin': inBoth(DROPPED),
  'tcp-reset': inBoth(DROPPED),

  'ends-after-traffic': inBoth(CLOSED_AT_ONCE),
  'dropped-amid-traffic': inBoth(DROPPED),
  'idle-timeout': inBoth('idle-timeout'),
  'stays-open-silent': inBoth(null),
  'stays-open-ticking': inBoth(null),

  'page-close': inBoth('page-closed'),
  'page-close-1000': inBoth('page-closed'),
  'page-close-4321': inBoth('page-closed'),
  // The code in the event is the server's; who closed is the page all the same.
  'page-close-answered-otherwise': inBoth('page-closed'),
  'page-close-dropped': inBoth('page-closed'),
  'page-close-unanswered': inBoth('close-timeout'),
  'page-close-at-once': inBoth('closed-while-connecting'),
  'page-close-while-connecting': inBoth('closed-while-connecting'),

  'http-200': inBoth('handshake-200'),
  'http-302': inBoth('handshake-redirect'),
  // No proxy stands before the lab, but the catalogue has no other cause for a 400.
  'http-400': inBoth('handshake-upgrade-lost'),
  'http-401': inBoth('handshake-401'),
  'http-401-with-challenge': inBoth('handshake-401'),
  'http-403': inBoth('handshake-403'),
  'http-404': inBoth('handshake-404'),
  'http-426': inBoth('handshake-upgrade-lost'),
  'http-429': inBoth('handshake-429'),
  'http-500': inBoth('handshake-500'),
  'http-502': inBoth('handshake-bad-gateway'),
  'http-503': inBoth('handshake-unavailable'),
  'http-504': inBoth('handshake-bad-gateway'),

  'accept-wrong': inBoth('handshake-bad-accept'),
  'accept-missing': inBoth('handshake-bad-accept'),
  'upgrade-missing': inBoth('handshake-bad-accept'),
  'extension-unasked': inBoth('handshake-bad-accept'),
  // Firefox opens, and the end that it sees is another: the server's own.
  'subprotocol-unasked': { chrome: 'subprotocol-mismatch', firefox: CLOSED_AT_ONCE },
  'subprotocol-unconfirmed': { chrome: 'subprotocol-mismatch', firefox: CLOSED_AT_ONCE },
  'answer-not-http': inBoth('handshake-not-http'),
  // Firefox takes half a status line for a whole 101, and then it is one that lacks what makes it an answer.
  'answer-cut-off': { chrome: 'handshake-dropped', firefox: ['handshake-dropped', 'handshake-bad-accept'] },
  'fin-before-answer': inBoth('handshake-dropped'),
  'reset-before-answer': inBoth('handshake-dropped'),
  'never-answered': inBoth('handshake-timeout'),

  'port-refused': inBoth('connection-refused'),
  'port-blocked': inBoth('blocked-port'),
  'name-unresolvable': inBoth('dns-failed'),
  'certificate-self-signed': inBoth('tls-certificate'),
  'wss-to-plain-http': inBoth('tls-protocol'),
  // The server hangs up on the first bytes of TLS, so that neither side got as far as a version.
  'wss-to-dead-end': inBoth('handshake-dropped'),
  'ws-to-tls': inBoth('handshake-dropped'),

  ...each(REFUSED_BY_BROWSER, 'bad-constructor-arguments'),
  'csp-blocked': inBoth('csp-blocked'),

  'reason-emoji': inBoth('private-code-unknown'),
  'reason-html': inBoth('private-code-unknown'),
  'reason-newline': inBoth('private-code-unknown'),
  'reason-longest': inBoth('private-code-unknown'),
  'reason-too-long': BAD_FRAME,
  'reason-not-utf8': BAD_FRAME,
  // Firefox forgives the half status code, and has nothing left that tells the frame from an empty one.
  'close-frame-of-one-byte': {
    chrome: 'server-sent-bad-frame',
    firefox: ['server-closed-no-code', 'server-closed-early'],
  },
  // To Firefox the first Close frame is the end, and no second one was sent.
  'two-close-frames': { chrome: 'server-sent-bad-frame', firefox: 'private-code-unknown' },
  'close-behind-handshake': inBoth('server-error'),
  'close-then-fin': inBoth('private-code-unknown'),
  // In Chromium the reset may destroy the Close frame: then a dropped line is all there was.
  'close-then-reset': { chrome: ['private-code-unknown', ...DROPPED], firefox: 'private-code-unknown' },
  'close-without-fin': inBoth('private-code-unknown'),

  // 1005 and 1006 too, which a browser makes up itself: here they come with a reason, and in Firefox clean.
  ...each(ILLEGAL_CLOSE_CODES, 'invalid-close-code'),

  'reserved-bits': BAD_FRAME,
  'unknown-opcode': BAD_FRAME,
  'text-not-utf8': { chrome: 'server-sent-bad-text', firefox: ['server-sent-bad-text', 'dropped-unknown'] },
  'long-ping': BAD_FRAME,
  // Firefox accepts the frame, and then the server's 1000 is the end.
  'masked-frame': { chrome: 'server-sent-bad-frame', firefox: CLOSED_AT_ONCE },

  // In Chromium a frame that was removed and one that was left look the same, unless sockets around it stay open.
  'frame-removed': { chrome: ['iframe-removed', 'page-navigated'], firefox: 'iframe-removed' },
  // The frame shows another document, and the page around it stays.
  'frame-navigated': inBoth(['page-navigated', 'iframe-removed']),
  'frame-reloaded': inBoth(['page-navigated', 'iframe-removed']),
  'frame-navigated-while-connecting': inBoth('page-left-while-connecting'),
  'frame-stopped': { chrome: null, firefox: 'document-replaced' },

  'page-navigated': LEFT_OR_CACHED,
  'page-navigated-while-connecting': inBoth('page-left-while-connecting'),
  // The page that comes next makes no socket of this ending, so that nothing tells of it.
  'page-reloaded': inBoth(['page-reloaded', 'page-navigated']),
  // Back from the cache the socket fails; where Chromium did not cache the page it was simply left.
  'page-returned': { chrome: ['bfcache-restored', 'page-navigated'], firefox: 'page-navigated' },
};

/**
 * What an ending has to look like to a browser that cannot tell it from another. It is wrong all the same, and the score
 * counts it so; the tests only want the true cause among the others.
 */
export const MISTAKEN_FOR: Readonly<Record<string, Partial<Readonly<Record<Browser, CauseId>>>>> = {
  // “A server 1001 with empty reason looks the same.”
  'frame-stopped': { firefox: 'server-going-away' },
};

/** Each that is true; empty where the socket stays open. Throws where the ending has no label. */
export function expectedCauses({ id }: Pick<LabEnding, 'id'>, browser: Browser): readonly CauseId[] {
  const expected = EXPECTED_CAUSES[id];
  if (!expected) throw new Error(`The lab's ending "${id}" has no label in expected-causes.ts`);
  return [expected[browser] ?? []].flat();
}

function inBoth(causes: Causes): ExpectedCauses {
  return { chrome: causes, firefox: causes };
}

/** One label for a whole group; what differs is listed behind it. */
function each(endings: readonly LabEnding[], causes: Causes): Readonly<Record<string, ExpectedCauses>> {
  return Object.fromEntries(endings.map(({ id }) => [id, inBoth(causes)]));
}
