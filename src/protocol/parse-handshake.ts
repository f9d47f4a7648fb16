/** The border check of handshake outcomes. They hold what a server has sent, and travel through a page of ours. */
import { HANDSHAKE_FAILURE_KINDS, type HandshakeFailure, type HandshakeOutcome } from '../record/handshake-outcome.ts';
import type { HandshakeReport } from '../record/handshake-report.ts';
import { type Check, count, flag, milliseconds, nullable, oneOf, ParseError, shape, text, upTo } from './checks.ts';
import type { HandshakeMessage } from './messages.ts';

const URL_LIMIT = 8192;
const STACK_LIMIT = 8192;
const TEXT_LIMIT = 300;
const NAME_LIMIT = 64;
const HEADERS_LIMIT = 20;

const headers: Check<Record<string, string>> = (value) => {
  if (typeof value !== 'object' || value === null) throw new ParseError('expected an object');
  const entries = Object.entries(value).slice(0, HEADERS_LIMIT);
  return Object.fromEntries(entries.map(([name, content]) => [name.slice(0, NAME_LIMIT), text(TEXT_LIMIT)(content)]));
};

const outcome = shape<HandshakeOutcome>({
  source: oneOf(['devtools.network', 'webRequest']),
  status: nullable(upTo(999)),
  failure: nullable(
    shape<HandshakeFailure>({
      kind: oneOf(HANDSHAKE_FAILURE_KINDS),
      text: text(TEXT_LIMIT),
      netError: nullable(text(NAME_LIMIT)),
    }),
  ),
  headers: nullable(headers),
  remoteAddress: nullable(text(NAME_LIMIT)),
  redirectTo: nullable(text(URL_LIMIT)),
});

/** @throws ParseError where the message is none */
export const checkHandshakeMessage: Check<HandshakeMessage> = shape<HandshakeMessage>({
  type: oneOf(['handshake']),
  report: shape<HandshakeReport>({
    requestId: nullable(text(NAME_LIMIT)),
    tabId: count,
    frameId: nullable(count),
    url: text(URL_LIMIT),
    askedBy: nullable(text(URL_LIMIT)),
    began: nullable(milliseconds),
    told: nullable(milliseconds),
    stack: nullable(text(STACK_LIMIT)),
    byHook: nullable(flag),
    outcome,
  }),
});
