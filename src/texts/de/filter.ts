import type { filter as english } from '../en/filter.ts';

export const filter: typeof english = {
  keys: {
    code: 'Close-Code oder ein Bereich',
    category: 'Kategorie des Close-Codes',
    cause: 'eine Ursache, die passt',
    sure: 'wie sicher die erste Ursache ist',
    pack: 'Produkt, dessen Pack den Code kennt',
    host: 'Host; * für beliebigen Text',
    path: 'Pfad der Adresse',
    url: 'ganze Adresse mit Query',
    status: 'HTTP-Status des Handshakes',
    protocol: 'vom Server gewähltes Subprotokoll',
    'ended-by': 'wer beendet hat',
    is: 'Art des Endes',
    has: 'was davon aufgezeichnet ist',
    'larger-than': 'gesendete und empfangene Bytes',
    'longer-than': 'Zeit, die er offen war',
    'shorter-than': 'Zeit, die er offen war',
  },

  suggestions: 'Vorschläge',
  unknownKey: (key) => `Einen Schlüssel „${key}“ gibt es nicht: Er wird als Text gesucht.`,
  badValue: (key, value) => `„${value}“ ist kein Wert von ${key}: Es wird als Text gesucht.`,
  regex: {
    invalid: (source) => `${source} ist kein gültiger regulärer Ausdruck: Er wird als Text gesucht.`,
    risky: (source) =>
      `${source} könnte sehr lange laufen: weniger oder keine verschachtelten Wiederholungen verwenden. Er wird als Text gesucht.`,
  },
  cutShort: 'Der reguläre Ausdruck dauert bei so vielen Zeilen zu lange: Nicht alle wurden geprüft.',

  help: {
    name: 'So wird gefiltert',
    title: 'Alle Teile müssen passen, in beliebiger Reihenfolge',
    examples: [
      ['live token', 'beide Wörter, in Adresse, Code, Name, Begründung oder Überschrift'],
      ['"token expired"', 'genau diese Wortfolge'],
      ['/chat|live/i', 'ein regulärer Ausdruck; i: Groß- und Kleinschreibung gleich'],
      ['-code:1000', 'ein Minus nimmt heraus, was passt'],
      ['code:1006,4000-4999', 'einer von mehreren oder ein Bereich; none: ohne Code'],
      ['host:*.acme.dev', '* steht für beliebigen Text'],
      ['cause:idle-timeout', 'irgendeine der passenden Ursachen'],
      ['is:abnormal', 'weder von der Seite gewollt noch nach seinem Code in Ordnung'],
      ['longer-than:60s', 'ms, s, min, h; ebenso shorter-than:'],
      ['larger-than:10k', 'alle Nachrichten zusammen; k sind 1000 Bytes'],
    ],
    keys: 'Alle Schlüssel',
  },
};
