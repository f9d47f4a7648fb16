/** Die Tatsachen, auf denen eine Ursache beruht, als Sätze. Dauern kommen in Millisekunden, Größen in Bytes. */
import type { FactName, FactSentence } from '../en/evidence.ts';
import { one } from './plural.ts';

const ms = (value: unknown) => Number(value);
const ended = (count: unknown) => one(ms(count), 'endete', 'endeten');

export const evidence: Readonly<Record<FactName, FactSentence>> = {
  constructorThrew: ({ api }) => `new ${api}(…) warf:`,
  bornClosed: () => 'readyState war direkt nach dem Konstruktor 3 (CLOSED)',
  neverOpened: ({ after }, f) => `Es kam kein open-Event; der Versuch endete nach ${f.preciseDuration(ms(after))}`,
  requestUnanswered: () => 'Der Browser hat die Anfrage gesendet, und es kam keine Antwort',
  browserSays: () => 'Der Browser sagt:',
  status: ({ status }) => `Der Server antwortete mit HTTP ${status}`,
  header: ({ name }) => `Header ${name} der Antwort:`,
  redirectTarget: () => 'Sie verweist auf:',
  policyForbids: ({ directive }) => `${directive} der Policy verbietet:`,
  pageIsSecure: () => 'Die Seite kam über https:, die Adresse ist ws:',
  pageAddress: () => 'Adresse der Seite:',
  socketAddress: () => 'Adresse des Sockets:',
  port: ({ port }) => `Port ${port}`,
  portBlocked: ({ port }) => `Port ${port} steht auf der Liste der Ports, zu denen kein Browser verbindet`,
  protocolsAsked: () => 'Angefragte Subprotokolle:',
  protocolChosen: () => 'Gewähltes Subprotokoll:',
  extensions: () => 'Vereinbarte Erweiterungen:',

  simulated: ({ action }) =>
    ({
      close: 'Du hast ihn in der Live-Ansicht geschlossen',
      disconnect: 'Du hast diese Trennung in der Live-Ansicht simuliert; ihre Events sind nicht isTrusted',
      refuse: 'Du hast diesen Versuch in der Live-Ansicht abweisen lassen',
    })[String(action)] ?? 'Du hast ihn in der Live-Ansicht beendet',
  closeEvent: ({ code, wasClean }) => `Das close-Event sagt: code ${code}, wasClean ${wasClean}`,
  noCloseEvent: () => 'Es kam kein close-Event',
  reason: () => 'Die Begründung:',
  errorBefore: () => 'Vor dem close-Event kam ein error-Event',
  noError: () => 'Es kam kein error-Event',
  opened: ({ age }, f) => `Die Verbindung war ${f.preciseDuration(ms(age))} offen`,
  rejected: () => 'closed des Streams wurde abgelehnt mit:',

  productSays: ({ product, code }) => `${product} sagt zu ${code}:`,
  productPinned: () => 'Das Close-Pack wurde für diesen Endpunkt von Hand gewählt',
  productHost: () => 'Der Host:',
  productSubprotocol: () => 'Das vereinbarte Subprotokoll:',
  productOffered: () => 'Ein Subprotokoll, das die Seite angeboten hat:',
  productPath: () => 'Die Adresse enthält:',
  productReason: () => 'Die Begründung stammt von diesem Produkt:',
  productHeader: ({ name }) => `Header ${name} der Antwort:`,
  closeCall: ({ call, state, before }, f) =>
    `Die Seite rief ${f.preciseDuration(ms(before))} vor dem Ende ${call} auf, als readyState ${state} war`,
  noCloseCall: () => 'Die Seite hat close() nicht aufgerufen',
  closeStack: () => 'Von:',
  closeCallReason: () => 'Die Begründung der Seite:',
  heartbeatInStack: () => 'Im Stack von close() steht:',
  inFrame: () => 'Die Verbindung gehörte einem Frame in der Seite:',
  sameAddressNext: () => 'Die nächste Seite in diesem Tab hatte dieselbe Adresse:',
  libraryGaveUp: () => 'Die Bibliothek hat aus einem eigenen Timer geschlossen, ohne Aufruf im Code der Seite:',
  mqttPingUnanswered: ({ ago }, f) =>
    `Das letzte Paket an den Broker war so kurz wie ein PINGREQ von MQTT, und ${f.preciseDuration(ms(ago))} lang kam keine Antwort`,
  pingUnanswered: ({ ago }, f) =>
    `Die letzte Nachricht des Servers kam ${f.preciseDuration(ms(ago))} vor dem Ende und blieb ohne Antwort, die ein Ping von Engine.IO braucht`,
  pageHide: () => 'pagehide kam, während die Verbindung in Gebrauch war',
  pageHideConnecting: () => 'pagehide kam, bevor die Verbindung offen war',
  pageHidePersisted: () => 'pagehide kam mit persisted true',
  pageShow: ({ ago }, f) =>
    `Die Seite kam ${f.preciseDuration(ms(ago))} vor dem Ende aus dem Back/Forward-Cache zurück`,

  lastSent: ({ ago, bytes }, f) => `Die Seite sendete ${f.preciseDuration(ms(ago))} vor dem Ende ${f.bytes(ms(bytes))}`,
  lastReceived: ({ ago, bytes }, f) => `${f.preciseDuration(ms(ago))} vor dem Ende kamen ${f.bytes(ms(bytes))} an`,
  silence: ({ silence }, f) => `In den letzten ${f.preciseDuration(ms(silence))} ging keine Nachricht hin oder her`,
  silenceIn: ({ silence }, f) => `In den letzten ${f.preciseDuration(ms(silence))} kam nichts an`,
  silenceOut: ({ silence }, f) => `In den letzten ${f.preciseDuration(ms(silence))} sendete die Seite nichts`,
  noMessages: () => 'Es ging nie eine Nachricht hin oder her',
  buffered: ({ bytes }, f) => `${f.bytes(ms(bytes))} warteten aufs Senden`,

  offline: ({ ago }, f) => `Der Browser ging ${f.duration(ms(ago))} vor dem Ende offline`,
  isOffline: () => 'navigator.onLine war am Ende false',
  slept: ({ gap, ago }, f) => `Ein Timer kam um ${f.duration(ms(gap))} zu spät, ${f.duration(ms(ago))} vor dem Ende`,
  hidden: ({ hidden }, f) => `Die Seite war seit ${f.duration(ms(hidden))} verborgen`,
  frozen: ({ ago }, f) => `Die Seite wurde ${f.duration(ms(ago))} vor dem Ende eingefroren`,
  connectionChanged: ({ ago }, f) => `Die Netzverbindung wechselte ${f.duration(ms(ago))} vor dem Ende`,

  endedTogether: ({ count }, f) =>
    `${f.count(ms(count))} weitere zum selben Host ${ended(count)} innerhalb einer Sekunde`,
  endedElsewhere: ({ count, hosts }, f) =>
    `${f.count(ms(count))} zu ${f.count(ms(hosts))} ${one(ms(hosts), 'anderen Host', 'anderen Hosts')} ${ended(count)} innerhalb einer Sekunde`,
  stayedOpen: ({ count }, f) => one(ms(count), '1 andere blieb offen', `${f.count(ms(count))} andere blieben offen`),
  openedBefore: ({ ago }, f) => `Eine frühere Verbindung zum selben Endpunkt ging ${f.duration(ms(ago))} vorher auf`,
  sameBefore: ({ count }, f) => `Die ${f.count(ms(count))} Versuche davor endeten genauso`,
  openAtOnce: ({ count }, f) => `${f.count(ms(count))} Sockets dieses Tabs waren offen oder im Aufbau`,
  secureFailsEverywhere: ({ hosts }, f) =>
    `Versuche über wss: zu ${f.count(ms(hosts))} Hosts scheiterten, und keiner ging auf`,
  limit: ({ product, setting, seconds }) => `${product}: ${setting}, standardmäßig ${seconds} s`,
  repeated: ({ count }, f) => `Es war ${f.count(ms(count))}-mal hintereinander so`,

  noWords: () => 'Der Browser nannte keinen Grund',
  noViolation: () => 'Es wurde kein Verstoß gegen eine Content Security Policy gemeldet',
  isOnline: () => 'navigator.onLine war am Ende true',
  portAllowed: ({ port }) => `Port ${port} steht nicht auf der Sperrliste der Browser`,
  noneOpenedBefore: ({ count }, f) =>
    `Frühere Versuche zum selben Endpunkt, die aufgingen: keiner von ${f.count(ms(count))}`,

  // Was für eine Ursache einer abgerissenen Leitung spricht, und was vergeblich geprüft wurde.
  lastMessage: ({ ago }, f) =>
    `Die letzte Nachricht, gleich in welche Richtung, ging ${f.preciseDuration(ms(ago))} vor dem Ende über die Leitung`,
  sentAfterSilence: ({ silence, ago }, f) =>
    `Nach mindestens ${f.duration(ms(silence))} Stille sendete die Seite wieder, ${f.preciseDuration(ms(ago))} vor dem Ende; es kam nichts zurück`,
  sendsBecameRare: ({ usual }, f) =>
    `Die Seite sendete etwa alle ${f.duration(ms(usual))}, und kaum noch, seit ihre Timer gebremst wurden`,
  nextAttemptSaid: () => 'Zum nächsten Versuch sagt der Browser:',
  refusedAfter: ({ count }, f) =>
    one(ms(count), 'Der nächste Versuch schlug fehl:', `${f.count(ms(count))} der nächsten Versuche schlugen fehl:`),
  openedAfter: ({ after }, f) => `Die nächste Verbindung ging ${f.duration(ms(after))} nach dem Ende auf`,
  noCompression: () => 'Kompression war nicht vereinbart (permessage-deflate)',
  noLimit: () => 'Weder die Stille noch die Lebensdauer passt zu einem bekannten Zeitlimit',
  noLimitOfAge: () => 'Die Lebensdauer passt zu keinem bekannten Zeitlimit; die Stille ist nicht bekannt',
  didNotSleep: () => 'Kein Timer kam in der letzten Minute verspätet: Der Rechner hat da nicht geschlafen',
  visible: () => 'Die Seite war sichtbar',
  endedAlone: () => 'Keine andere Verbindung riss innerhalb einer Sekunde ab',

  // Viele Sockets zusammen.
  meanGap: ({ gap }, f) => `Von einem Versuch zum nächsten vergingen im Schnitt ${f.duration(ms(gap))}`,
  openedOf: ({ opened, count }, f) =>
    ms(opened) === 0
      ? `Keiner der ${f.count(ms(count))} Versuche ging auf`
      : `${f.count(ms(opened))} der ${f.count(ms(count))} Versuche gingen auf`,
  replaced: ({ count, within }, f) =>
    `${f.count(ms(count))}-mal schloss der Server eine höchstens ${f.duration(ms(within))}, nachdem die nächste aufging`,
  madeTwice: ({ count, within }, f) =>
    `${f.count(ms(count))}-mal erzeugte dieselbe Zeile zwei innerhalb von ${f.duration(ms(within))}, und die Seite schloss eine davon sofort`,
  moduleReloaded: ({ count }, f) =>
    `${f.count(ms(count))}-mal erzeugte dasselbe Skript nach dem Neuladen einen weiteren, während der alte Socket offen war`,
  grewTo: ({ count, time }, f) =>
    `${f.count(ms(count))} zur selben Adresse waren gleichzeitig offen, geöffnet im Lauf von ${f.duration(ms(time))}`,
  stillOpen: ({ count }, f) => one(ms(count), '1 ist noch offen', `${f.count(ms(count))} sind noch offen`),
  noneFor: ({ gap }, f) => `Die Seite hatte ${f.duration(ms(gap))} lang keine Verbindung zum Endpunkt`,
  visibleAndOnline: () => 'Als die Verbindung abriss, war die Seite sichtbar und navigator.onLine true',
  endedWithin: ({ count, span }, f) =>
    `${f.count(ms(count))} zum selben Host endeten innerhalb von ${f.duration(ms(span))}`,
  allEndedWithin: ({ count, hosts, span }, f) =>
    `${f.count(ms(count))} zu ${f.count(ms(hosts))} Hosts endeten innerhalb von ${f.duration(ms(span))}, und keine über das Netz blieb offen`,
  equalAges: ({ count, lowest, highest }, f) =>
    `${f.count(ms(count))} endeten nach einer Lebensdauer zwischen ${f.preciseDuration(ms(lowest))} und ${f.preciseDuration(ms(highest))}`,
  equalSilences: ({ count, lowest, highest }, f) =>
    `${f.count(ms(count))} endeten nach einer Stille zwischen ${f.preciseDuration(ms(lowest))} und ${f.preciseDuration(ms(highest))}`,
  anotherWasCut: () => 'Eine andere Verbindung riss ab:',
  liveStuck: () => 'Was seitdem gesendet wurde, wartet im Puffer, an:',
  liveUnanswered: () => 'Was seitdem gesendet wurde, blieb ohne Antwort, an:',
  liveSilent: () => 'Früher kam weit öfter etwas an, von:',
  messagesOfLiveUnknown: () => 'Die Nachrichten einer Verbindung sind hier erst bekannt, wenn sie beendet ist',
};

/** Ein Stream (`WebSocketStream`) hat statt der Events zwei Promises. */
export const evidenceOfStreams: Readonly<Partial<Record<FactName, FactSentence>>> = {
  neverOpened: ({ after }, f) => `opened wurde nicht erfüllt; der Versuch endete nach ${f.preciseDuration(ms(after))}`,
  closeEvent: ({ code, wasClean }) =>
    wasClean === 'true' ? `closed wurde mit closeCode ${code} erfüllt` : `closed wurde mit closeCode ${code} abgelehnt`,
  noCloseEvent: () => 'closed wurde weder erfüllt noch mit einem Code abgelehnt',
};
