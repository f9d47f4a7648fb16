/** Was um einen Handshake herum gesagt wird. */
import type * as english from '../en/handshake.ts';

export const handshake: typeof english.handshake = {
  title: 'Handshake',
  answer: 'Antwort',
  status: (status) => (status === 101 ? 'HTTP 101, zu WebSocket gewechselt' : `HTTP ${status}`),
  failure: 'Fehler',
  browserWords: 'Wortlaut des Browsers',
  networkError: 'Netzwerkfehler',
  address: 'Gegenstelle',
  redirectTo: 'umgeleitet nach',
  headers: 'Header der Antwort',
  noHeaders: 'keine, die etwas erklären',
  toldBy: 'Quelle',
  sources: { 'devtools.network': 'Chromes Netzwerk-Log', webRequest: 'webRequest von Firefox' },

  attempt: ({ triedFor, code }) =>
    code === null
      ? `Der Versuch endete nach ${triedFor}.`
      : `Der Versuch endete nach ${triedFor}; die Seite selbst erfährt nur ${code}.`,
  wasOpen: ({ openFor }) =>
    openFor === null ? 'Die Verbindung war offen.' : `Die Verbindung war ${openFor} lang offen.`,
  stopped: 'Dann hat der Browser die Verbindung von sich aus beendet.',
};
