/** Everything recorded about one socket, as rows of a table. */
import type { Flow, Traffic } from '../record/observation.ts';
import type { Moment, SocketRecord } from '../record/socket-record.ts';
import type { Disconnect } from './disconnect.ts';
import { closeCallText, errorText, readyStateText } from './ending-facts.ts';
import { absent, ours, type Fact } from './fact.ts';
import type { Wording } from './wording.ts';

export function recordedFacts({ record, end }: Disconnect, wording: Wording): readonly Fact[] {
  const say = createSay(record, end, wording);
  if (record.seenFrom === 'network') return outsideFacts(record, end, say);
  return [
    ...addressFacts(record, say),
    ...closeFacts(record, say),
    ...negotiationFacts(record, say),
    ...closeCallFacts(record, say),
    ...(record.traffic ? trafficFacts(record.traffic, say) : uncountedFacts(record, say)),
    ...timeFacts(record, end, say),
    ...frameFacts(record, say),
  ];
}

type Say = ReturnType<typeof createSay>;

function createSay(record: SocketRecord, end: Moment, { texts, format }: Wording) {
  const words = texts.panel.recorded;
  return {
    words,
    texts,
    format,
    raw: (label: string, value: string | null): Fact => {
      if (value === null) return absent(label, words.notKnown);
      return value === '' ? absent(label, words.empty) : { label, value, tone: 'raw' };
    },
    beforeEnd: (at: number) => format.preciseDuration(Math.max(0, end.at - at)),
    later: ({ wall, at }: Moment) =>
      words.afterCreated(format.time(wall), format.preciseDuration(at - record.created.at)),
  };
}

/** Of events that the page may have had, nothing is known: not even that there were none. */
function outsideFacts(record: SocketRecord, end: Moment, say: Say): readonly Fact[] {
  const { words, format, later } = say;
  return [
    ...addressFacts(record, say),
    ours(words.created, format.dateTime(record.created.wall)),
    ours(words.told, later(end)),
    ...frameFacts(record, say),
  ];
}

function addressFacts({ url, threw }: SocketRecord, { words, raw }: Say): readonly Fact[] {
  const address = raw(words.url, url);
  if (!threw) return [address];
  return [address, raw(words.exception, errorText(threw))];
}

function closeFacts(record: SocketRecord, say: Say): readonly Fact[] {
  const { closed } = record;
  const { words, raw } = say;
  if (!closed) return [absent(words.closeEvent, words.noneCame), errorFact(record, say)];
  return [
    ours(words.code, String(closed.code)),
    raw(words.reason, closed.reason),
    ours(words.wasClean, String(closed.wasClean)),
    errorFact(record, say),
  ];
}

function errorFact({ api, errored, rejection }: SocketRecord, { words, raw, beforeEnd }: Say): Fact {
  if (api === 'WebSocketStream') {
    return rejection ? raw(words.rejection, errorText(rejection)) : absent(words.rejection, words.none);
  }
  return errored
    ? ours(words.errorEvent, words.beforeClose(beforeEnd(errored.at)))
    : absent(words.errorEvent, words.noneCame);
}

function negotiationFacts(record: SocketRecord, { words, raw }: Say): readonly Fact[] {
  const asked = record.protocolsOffered;
  const askedFact =
    asked?.length === 0
      ? absent(words.protocolsAsked, words.none)
      : raw(words.protocolsAsked, asked && asked.join(', '));
  if (!record.opened) return [askedFact];
  return [askedFact, raw(words.protocolChosen, record.protocol), raw(words.extensions, record.extensions)];
}

function closeCallFacts({ closeCall }: SocketRecord, say: Say): readonly Fact[] {
  const { words, raw, beforeEnd } = say;
  if (!closeCall) return [absent(words.closeCall, words.none)];
  const call = words.call(closeCallText(closeCall), readyStateText(closeCall.readyState), beforeEnd(closeCall.at));
  const fact = ours(words.closeCall, call);
  return closeCall.reason ? [fact, raw(say.texts.panel.detail.reasonFromPage, closeCall.reason)] : [fact];
}

/** Where a socket has ended in its constructor, there was nothing to count. */
function uncountedFacts({ api, opened }: SocketRecord, { words }: Say): readonly Fact[] {
  return api === 'WebSocketStream' && opened ? [absent(words.messagesLabel, words.messagesOfStream)] : [];
}

function trafficFacts({ received, sent, bufferedAmount }: Traffic, say: Say): readonly Fact[] {
  const { words, format, beforeEnd } = say;
  const count = (label: string, { messages, bytes, maxBytes }: Flow) =>
    messages === 0
      ? absent(label, words.none)
      : ours(label, words.messages(messages, format.count(messages), format.bytes(bytes), format.bytes(maxBytes)));
  const last = (label: string, { lastAt, lastBytes }: Flow) =>
    lastAt === null
      ? absent(label, words.never)
      : ours(label, words.beforeEnd(beforeEnd(lastAt), format.bytes(lastBytes)));
  return [
    count(words.received, received),
    last(words.lastReceived, received),
    count(words.sent, sent),
    last(words.lastSent, sent),
    ours(words.buffered, format.bytes(bufferedAmount)),
  ];
}

function timeFacts({ created, opened, left }: SocketRecord, end: Moment, say: Say): readonly Fact[] {
  const { words, format, later } = say;
  const facts = [
    ours(words.created, format.dateTime(created.wall)),
    opened ? ours(words.opened, later(opened)) : absent(words.opened, words.never),
  ];
  if (left) facts.push(ours(words.left, `${later(left)}, ${left.persisted ? words.leftPersisted : words.leftForGood}`));
  return [...facts, ours(words.ended, later(end))];
}

function frameFacts({ api, seenFrom, document }: SocketRecord, { words, raw }: Say): readonly Fact[] {
  return [
    ours(words.api, api),
    ours(words.seenFrom, words.seenFromOf[seenFrom]),
    ours(words.frame, document.isTop ? words.topFrame : words.subFrame(document.frameId)),
    raw(words.document, document.url),
  ];
}
