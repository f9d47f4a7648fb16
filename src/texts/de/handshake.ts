/** Was um einen Handshake herum gesagt wird: seine Fakten, und Ursachen, die der Browser getrennt von seinem Ausgang nennt. */
import type * as english from '../en/handshake.ts';

export const handshake: typeof english.handshake = {
  title: 'Handshake',
  answer: 'Antwort',
  status: (status) => (status === 101 ? 'HTTP 101, auf WebSocket gewechselt' : `HTTP ${status}`),
  failure: 'Fehler',
  browserWords: 'Wortlaut des Browsers',
  networkError: 'Netzwerkfehler',
  address: 'Gegenstelle',
  redirectTo: 'umgeleitet nach',
  headers: 'Header der Antwort',
  noHeaders: 'keine, die etwas erklären',
  toldBy: 'Quelle',
  sources: { 'devtools.network': 'Chromes Netzwerk-Log', webRequest: 'webRequest von Firefox' },

  saysBrowser: 'Der Browser sagt:',
  answered: (status) => `Der Handshake wurde mit HTTP ${status} beantwortet`,
  policySays: (directive) => `Die Content Security Policy der Seite (${directive}) verbietet:`,
  policyReports: (directive) =>
    `Eine Content Security Policy, die nur meldet (${directive}), würde verbieten, tat es aber nicht:`,

  attempt: ({ triedFor, code }) =>
    code === null
      ? `Der Versuch endete nach ${triedFor}.`
      : `Der Versuch endete nach ${triedFor}; die Seite selbst erfährt nur ${code}.`,
  wasOpen: ({ openFor }) =>
    openFor === null ? 'Die Verbindung war offen.' : `Die Verbindung war ${openFor} lang offen.`,
  stopped: 'Dann hat der Browser die Verbindung von sich aus beendet.',

  answered101: {
    headline: 'Mit HTTP 101 beantwortet und doch nicht geöffnet',
    sentence:
      'Der Server hat den Handshake beantwortet, und die Verbindung ging nicht auf: Der Browser fand die Antwort ungültig, oder die Leitung riss gleich dahinter ab. Firefox sagt nicht, welches von beiden.',
    settle: 'Die Seite in Chrome mit offenen DevTools laden: Chrome nennt, was an einer Antwort nicht stimmt.',
  },

  policy: {
    headline: (directive) => `Von der Content Security Policy der Seite blockiert (${directive})`,
    sentence: 'Der Browser hat gar nicht erst verbunden, weil die Richtlinie der Seite selbst die Adresse verbietet.',
    advice: (directive, origin) => `In der Richtlinie der Seite ${origin} bei ${directive} ergänzen.`,
  },

  mixedContent: {
    headline: 'Als gemischter Inhalt blockiert: ws:// von einer https://-Seite',
    sentence:
      'Die Seite wurde über HTTPS geladen, und einer solchen Seite erlauben Browser keine unverschlüsselte Verbindung. Gesendet wurde nichts.',
    advice: (host) => `Mit wss://${host} verbinden und dort den Server oder einen Proxy davor TLS sprechen lassen.`,
  },
};
