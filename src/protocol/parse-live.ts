/**
 * The borders of what is asked about living sockets: what a bridge answers is checked in the background, and so is what
 * the panel asks for, since it reaches a page.
 */
import { SIMULATED_ACTIONS } from '../record/observation.ts';
import type { PageContext } from '../record/page-context.ts';
import {
  type Check,
  count,
  flag,
  list,
  milliseconds,
  nullable,
  oneOf,
  optional,
  ParseError,
  shape,
  text,
  upTo,
} from './checks.ts';
import type { Action, LiveDocument, Present, Refusal, SeenEnd } from './messages.ts';
import { checkContext } from './surroundings.ts';
import { checkReading } from './traffic-reading.ts';

const URL_LIMIT = 8192;
/** More sockets than a browser lets a page open. */
const SOCKETS_LIMIT = 1000;
const REFUSALS_LIMIT = 1000;
/** Attempts that one click may refuse. */
export const REFUSED_AT_MOST = 1000;
/** UTF-8 bytes that a Close frame has for its reason (RFC 6455 section 5.5.1). */
export const REASON_BYTES = 123;

const pair =
  <A, B>(first: Check<A>, second: Check<B>): Check<readonly [A, B]> =>
  (value) => {
    if (!Array.isArray(value)) throw new ParseError('expected a pair');
    return [first(value[0]), second(value[1])];
  };

const sockets = list(
  shape<{ socket: number; readyState: 0 | 1 | 2 | 3; traffic: LiveDocument['sockets'][number]['traffic'] }>({
    socket: count,
    readyState: oneOf([0, 1, 2, 3]),
    traffic: nullable(checkReading),
  }),
  SOCKETS_LIMIT,
);

/** What lives in the document, or null where it was there before the extension. @throws ParseError */
export function checkPresent(document: string, value: unknown): LiveDocument | null {
  const live = (value as Present | null | undefined)?.live;
  if (!live) return null;
  const at = milliseconds(live.at);
  const context: PageContext = checkContext(live.context, at);
  return {
    document,
    at,
    context,
    refusals: list(pair(text(URL_LIMIT), count), REFUSALS_LIMIT)(live.refusals).filter(([, attempts]) => attempts > 0),
    sockets: sockets(live.sockets).map(({ socket, ...facts }) => ({ id: `${document}/${socket}`, ...facts })),
  };
}

const code: Check<number> = (value) => {
  if (count(value) < 1000 || count(value) > 4999) throw new ParseError('expected a close code');
  return count(value);
};

const reason: Check<string> = (value) => {
  const checked = text(REASON_BYTES)(value);
  if (new TextEncoder().encode(checked).length > REASON_BYTES) throw new ParseError('expected a shorter reason');
  return checked;
};

const closeArguments: Check<Action['args']> = (value) => {
  if (!Array.isArray(value)) throw new ParseError('expected arguments');
  if (value.length === 0) return [];
  return [code(value[0]), reason(value[1] ?? '')];
};

/** @throws ParseError */
export const checkAction: Check<Action> = shape<Required<Action>>({
  socket: count,
  action: oneOf(SIMULATED_ACTIONS),
  args: closeArguments,
  seen: optional(shape<SeenEnd>({ code, reason, wasClean: flag, error: flag })),
});

/** @throws ParseError */
export const checkRefusal: Check<Refusal> = pair(text(URL_LIMIT), upTo(REFUSED_AT_MOST));
