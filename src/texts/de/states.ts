/** Was sonst unbemerkt bliebe: was das Log verwarf, was eine andere Erweiterung verbirgt, was nicht erlaubt ist. */
import type * as english from '../en/states.ts';
import { one } from './plural.ts';

export const states: typeof english.states = {
  dismiss: 'Ausblenden',

  full: {
    label: 'Das Log ist voll',
    text: (count, shown) =>
      `Das Log ist voll: ${shown} ${one(count, 'älterer Disconnect wurde', 'ältere Disconnects wurden')} verworfen. Ein Export der Sitzung bewahrt, was noch da ist; wie viel das Log fasst, steht in den Einstellungen.`,
    action: 'Größe ändern',
  },

  store: {
    label: 'Das gespeicherte Log',
    unreadable: (count, shown) =>
      `Ein Teil des gespeicherten Logs ließ sich nicht lesen: ${shown} ${one(count, 'Eintrag fehlt', 'Einträge fehlen')}. Alles Lesbare ist hier.`,
    notRead:
      'Der Browser gab das gespeicherte Log nicht heraus: was früher aufgezeichnet wurde, fehlt. Bleibt es dabei, die Erweiterung neu laden.',
    notStored:
      'Der Browser speichert das Log nicht. Was jetzt aufgezeichnet wird, bleibt nur, solange die DevTools offen sind; ein Export der Sitzung bewahrt es.',
  },

  withheld: {
    label: 'Chrome hält Fehlertexte zurück',
    text: 'Chrome sagt hier nicht, warum Handshakes scheitern, wohl weil eine andere Erweiterung die Berechtigung webRequest oder declarativeNetRequest hat, etwa ein Werbeblocker oder Proxy-Umschalter. Schalte diese unter chrome://extensions aus oder nimm ein Profil ohne sie, und löse den Fehler noch einmal aus.',
  },

  noAccess: {
    label: 'Kein Zugriff auf diese Website',
    title: 'Der Browser lässt die Erweiterung nicht in diese Website',
    text: {
      chrome:
        'Das Ende der Sockets dieser Seite wird nicht aufgezeichnet. Erlaube es hier, oder öffne chrome://extensions, wähle bei WebSocket Disconnects „Details“ und stelle den Websitezugriff auf „Auf allen Websites“.',
      firefox:
        'Von der Seite wird nichts aufgezeichnet. Erlaube es hier, oder öffne about:addons, wähle WebSocket Disconnects, dann „Berechtigungen und Daten“, und schalte „Auf Ihre Daten für alle Websites zugreifen“ ein.',
    },
    action: { chrome: 'Auf allen Websites erlauben', firefox: 'Auf allen Websites erlauben…' },
    status: 'Kein Zugriff auf diese Website',
  },

  ownFault: {
    part: {
      view: 'Diese Ansicht ließ sich nicht zeichnen.',
      list: 'Die Liste ließ sich nicht zeichnen.',
      findings: 'Die Muster ließen sich nicht zeichnen.',
      section: 'Dieser Teil ließ sich nicht zeichnen.',
      notices: 'Die Hinweise ließen sich nicht zeichnen.',
      tools: 'Diese Werkzeuge ließen sich nicht zeichnen.',
    },
    rest: 'Das ist ein Fehler der Erweiterung, nicht der Seite. Nichts Aufgezeichnetes ist verloren.',
    again: 'Erneut versuchen',
    cell: 'nicht darstellbar',
    leftOut: {
      rule: (id) => `Die Regel „${id}“ schlug fehl und wurde ausgelassen. Das ist ein Fehler der Erweiterung.`,
      pattern: (id) => `Das Muster „${id}“ schlug fehl und wurde ausgelassen. Das ist ein Fehler der Erweiterung.`,
      pack: (id) => `Das Close-Pack „${id}“ schlug fehl und wurde ausgelassen.`,
    },
  },

  restarting: {
    title: 'Der Hintergrund der Erweiterung startet neu',
    text: 'Der Browser hält ihn an, wenn er nichts zu tun hat. Die Skripte in der Seite behalten, was inzwischen geschieht; es erscheint dann hier.',
  },
};
