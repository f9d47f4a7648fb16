/** The facts that a cause rests on, as sentences. Durations come in milliseconds, sizes in bytes. */
import type { Values } from '../../diagnosis/diagnosis.ts';
import type { Format } from '../format.ts';
import { one } from './plural.ts';

export type FactSentence = (values: Values, format: Format) => string;

const ms = (value: unknown) => Number(value);

const sentences = {
  // The attempt.
  constructorThrew: ({ api }) => `new ${api}(…) threw:`,
  bornClosed: () => 'readyState was 3 (CLOSED) right after the constructor',
  neverOpened: ({ after }, f) => `No open event came; the attempt ended after ${f.preciseDuration(ms(after))}`,
  requestUnanswered: () => 'The browser sent the request, and no answer came',
  browserSays: () => 'The browser says:',
  status: ({ status }) => `The server answered HTTP ${status}`,
  header: ({ name }) => `Header ${name} of the answer:`,
  redirectTarget: () => 'It points to:',
  policyForbids: ({ directive }) => `The policy’s ${directive} forbids:`,
  pageIsSecure: () => 'The page was loaded over https:, the address is ws:',
  pageAddress: () => 'The page’s address:',
  socketAddress: () => 'The socket’s address:',
  port: ({ port }) => `Port ${port}`,
  portBlocked: ({ port }) => `Port ${port} is on the list of ports that no browser connects to`,
  protocolsAsked: () => 'Subprotocols asked for:',
  protocolChosen: () => 'Subprotocol chosen:',
  extensions: () => 'Extensions agreed:',

  // The end.
  simulated: ({ action }) =>
    ({
      close: 'You closed it from the Live view',
      disconnect: 'You simulated this disconnect in the Live view; its events are not isTrusted',
      refuse: 'You had this attempt refused in the Live view',
    })[String(action)] ?? 'You ended it in the Live view',
  closeEvent: ({ code, wasClean }) => `The close event says: code ${code}, wasClean ${wasClean}`,
  noCloseEvent: () => 'No close event came',
  reason: () => 'The reason:',
  errorBefore: () => 'An error event came before the close event',
  noError: () => 'No error event came',
  opened: ({ age }, f) => `The connection was open for ${f.preciseDuration(ms(age))}`,
  rejected: () => 'The stream’s closed was rejected with:',

  // Which product it is.
  productSays: ({ product, code }) => `${product} says of ${code}:`,
  productPinned: () => 'You chose its close pack for this endpoint',
  productHost: () => 'Its host:',
  productSubprotocol: () => 'The subprotocol that was agreed:',
  productOffered: () => 'A subprotocol that the page offered:',
  productPath: () => 'The address contains:',
  productReason: () => 'The reason is one of its own:',
  productHeader: ({ name }) => `Header ${name} of the answer:`,

  // What the page did.
  closeCall: ({ call, state, before }, f) =>
    `The page called ${call} while readyState was ${state}, ${f.preciseDuration(ms(before))} before the end`,
  noCloseCall: () => 'The page did not call close()',
  closeStack: () => 'From:',
  closeCallReason: () => 'The reason that the page gave:',
  heartbeatInStack: () => 'In the stack of close() is:',
  inFrame: () => 'The connection belonged to a frame in the page:',
  sameAddressNext: () => 'The next page in this tab had the same address:',
  libraryGaveUp: () => 'The library closed from a timer of its own, not by a call of the page’s code:',
  mqttPingUnanswered: ({ ago }, f) =>
    `The last packet to the broker was as short as a PINGREQ of MQTT, and for ${f.preciseDuration(ms(ago))} no answer came`,
  pingUnanswered: ({ ago }, f) =>
    `The last message from the server came ${f.preciseDuration(ms(ago))} before the end, and was not answered, as a ping of Engine.IO has to be`,
  pageHide: () => 'pagehide came while the connection was in use',
  pageHideConnecting: () => 'pagehide came before the connection was open',
  pageHidePersisted: () => 'pagehide came with persisted true',
  pageShow: ({ ago }, f) =>
    `The page came back from the back/forward cache ${f.preciseDuration(ms(ago))} before the end`,

  // Messages.
  lastSent: ({ ago, bytes }, f) => `The page sent ${f.bytes(ms(bytes))} ${f.preciseDuration(ms(ago))} before the end`,
  lastReceived: ({ ago, bytes }, f) => `${f.bytes(ms(bytes))} came in ${f.preciseDuration(ms(ago))} before the end`,
  silence: ({ silence }, f) => `No message went either way for the last ${f.preciseDuration(ms(silence))}`,
  silenceIn: ({ silence }, f) => `Nothing came in for the last ${f.preciseDuration(ms(silence))}`,
  silenceOut: ({ silence }, f) => `The page sent nothing for the last ${f.preciseDuration(ms(silence))}`,
  noMessages: () => 'No message ever went either way',
  buffered: ({ bytes }, f) => `${f.bytes(ms(bytes))} were waiting to be sent`,

  // The page around the end.
  offline: ({ ago }, f) => `The browser went offline ${f.duration(ms(ago))} before the end`,
  isOffline: () => 'navigator.onLine was false at the end',
  slept: ({ gap, ago }, f) => `A timer was late by ${f.duration(ms(gap))}, ${f.duration(ms(ago))} before the end`,
  hidden: ({ hidden }, f) => `The page had been hidden for ${f.duration(ms(hidden))}`,
  frozen: ({ ago }, f) => `The page was frozen ${f.duration(ms(ago))} before the end`,
  connectionChanged: ({ ago }, f) => `The network connection changed ${f.duration(ms(ago))} before the end`,

  // Other sockets.
  endedTogether: ({ count }, f) => `${f.count(ms(count))} more to the same host ended within a second of it`,
  endedElsewhere: ({ count, hosts }, f) =>
    `${f.count(ms(count))} to ${f.count(ms(hosts))} other ${one(ms(hosts), 'host', 'hosts')} ended within a second of it`,
  stayedOpen: ({ count }, f) => one(ms(count), '1 other stayed open', `${f.count(ms(count))} others stayed open`),
  openedBefore: ({ ago }, f) => `An earlier connection to the same endpoint opened ${f.duration(ms(ago))} before`,
  sameBefore: ({ count }, f) => `The ${f.count(ms(count))} attempts before it ended the same way`,
  openAtOnce: ({ count }, f) => `${f.count(ms(count))} sockets of this tab were open or opening`,
  secureFailsEverywhere: ({ hosts }, f) =>
    `Attempts over wss: to ${f.count(ms(hosts))} hosts failed, and none has opened`,
  limit: ({ product, setting, seconds }) => `${product}: ${setting}, ${seconds} s by default`,
  repeated: ({ count }, f) => `It was the same ${f.count(ms(count))} times in a row`,

  // What was looked at in vain.
  noWords: () => 'The browser gave no reason',
  noViolation: () => 'No violation of a Content Security Policy was seen',
  isOnline: () => 'navigator.onLine was true at the end',
  portAllowed: ({ port }) => `Port ${port} is not one that browsers block`,
  noneOpenedBefore: ({ count }, f) =>
    `Earlier attempts at the same endpoint that opened: none of ${f.count(ms(count))}`,

  // What speaks for a cause of a dropped line, and what was looked at in vain.
  lastMessage: ({ ago }, f) => `The last message, either way, was ${f.preciseDuration(ms(ago))} before the end`,
  sentAfterSilence: ({ silence, ago }, f) =>
    `After at least ${f.duration(ms(silence))} of silence the page sent again, ${f.preciseDuration(ms(ago))} before the end; nothing came back`,
  sendsBecameRare: ({ usual }, f) =>
    `The page sent about every ${f.duration(ms(usual))}, and hardly any more once its timers were held back`,
  nextAttemptSaid: () => 'The browser says of the next attempt:',
  refusedAfter: ({ count }, f) =>
    one(ms(count), 'The next attempt failed:', `${f.count(ms(count))} of the next attempts failed:`),
  openedAfter: ({ after }, f) => `The next connection opened ${f.duration(ms(after))} after the end`,
  noCompression: () => 'No compression was agreed (permessage-deflate)',
  noLimit: () => 'Neither the silence nor the age matches a known time limit',
  noLimitOfAge: () => 'The age matches no known time limit; the silence is not known',
  didNotSleep: () => 'No timer was late in the last minute: the computer did not sleep then',
  visible: () => 'The page was visible',
  endedAlone: () => 'No other socket was cut within a second of it',

  // Many sockets together.
  meanGap: ({ gap }, f) => `On average ${f.duration(ms(gap))} passed from one attempt to the next`,
  openedOf: ({ opened, count }, f) =>
    ms(opened) === 0
      ? `None of the ${f.count(ms(count))} attempts opened`
      : `${f.count(ms(opened))} of the ${f.count(ms(count))} attempts opened`,
  replaced: ({ count, within }, f) =>
    `${f.count(ms(count))} times the server closed one at most ${f.duration(ms(within))} after the next had opened`,
  madeTwice: ({ count, within }, f) =>
    `${one(ms(count), 'Once', `${f.count(ms(count))} times`)} the same line made two within ${f.duration(ms(within))}, and the page closed one of them at once`,
  moduleReloaded: ({ count }, f) =>
    `${one(ms(count), 'Once', `${f.count(ms(count))} times`)} the same script made another after it was loaded anew, while the old socket was open`,
  grewTo: ({ count, time }, f) =>
    `${f.count(ms(count))} to the same address were open at once; they were opened over ${f.duration(ms(time))}`,
  stillOpen: ({ count }, f) => one(ms(count), '1 is still open', `${f.count(ms(count))} are still open`),
  noneFor: ({ gap }, f) => `The page had no connection to the endpoint for ${f.duration(ms(gap))}`,
  visibleAndOnline: () => 'When the connection was lost, the page was visible and navigator.onLine was true',
  endedWithin: ({ count, span }, f) => `${f.count(ms(count))} to the same host ended within ${f.duration(ms(span))}`,
  allEndedWithin: ({ count, hosts, span }, f) =>
    `${f.count(ms(count))} to ${f.count(ms(hosts))} hosts ended within ${f.duration(ms(span))}, and none over the network stayed open`,
  equalAges: ({ count, lowest, highest }, f) =>
    `${f.count(ms(count))} ended at an age between ${f.preciseDuration(ms(lowest))} and ${f.preciseDuration(ms(highest))}`,
  equalSilences: ({ count, lowest, highest }, f) =>
    `${f.count(ms(count))} ended after a silence between ${f.preciseDuration(ms(lowest))} and ${f.preciseDuration(ms(highest))}`,
  anotherWasCut: () => 'Another connection was cut:',
  liveStuck: () => 'What was sent since waits in the buffer, to:',
  liveUnanswered: () => 'What was sent since was not answered, to:',
  liveSilent: () => 'It used to receive far more often, from:',
  messagesOfLiveUnknown: () => 'The messages of a connection are known here only once it has ended',
} satisfies Record<string, FactSentence>;

export type FactName = keyof typeof sentences;
export const evidence: Readonly<Record<FactName, FactSentence>> = sentences;

/** A stream (`WebSocketStream`) has two promises in place of the events. */
export const evidenceOfStreams: Readonly<Partial<Record<FactName, FactSentence>>> = {
  neverOpened: ({ after }, f) => `opened was not fulfilled; the attempt ended after ${f.preciseDuration(ms(after))}`,
  closeEvent: ({ code, wasClean }) =>
    wasClean === 'true' ? `closed was fulfilled with closeCode ${code}` : `closed was rejected with closeCode ${code}`,
  noCloseEvent: () => 'closed was neither fulfilled nor rejected with a code',
};
