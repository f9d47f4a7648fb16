/** Einstellungen, und was gesagt wird, wo sie sich nicht lesen oder behalten lassen. */
import type * as english from '../en/settings.ts';
import { one } from './plural.ts';

export const settings: typeof english.settings = {
  open: 'Einstellungen',
  title: 'Einstellungen',
  close: 'Einstellungen schließen',

  names: {
    badge: 'Zähler auf der Schaltfläche in der Symbolleiste',
    bounds: 'Größe des Logs',
    language: 'Sprache',
    list: 'Aufbau der Liste',
    maskExports: 'Maskierung von Exporten',
    ownPacks: 'eigene Close-Packs',
    packChoices: 'für Endpunkte gewählte Produkte',
    sitesOff: 'ausgeschaltete Websites',
  },

  language: {
    title: 'Sprache',
    label: 'Sprache des Panels',
    browser: 'Wie im Browser',
  },

  bounds: {
    title: 'Log',
    text: 'Ist das Log voll, geht der älteste Disconnect zuerst, und zwar aus dem Tab, der die meisten hat. Wählst du eine kleinere Größe, verschwindet sofort, was nicht mehr hineinpasst.',
    disconnectsPerTab: 'Disconnects pro Tab',
    disconnects: 'Disconnects insgesamt',
    mebibytes: 'Speicher insgesamt, in MiB',
    range: (from, to) => `${from} bis ${to}`,
    outOfRange: (from, to) => `Gib eine ganze Zahl von ${from} bis ${to} ein.`,
  },

  exports: {
    title: 'Export',
    mask: 'Query-Werte, Zugangsdaten und Tokens maskieren',
    text: 'Damit beginnen Exporte und Kopien; jede kann davon abweichen.',
  },

  packs: {
    title: 'Close-Packs',
    text: 'Ein Close-Pack sagt, was eine Anwendung mit ihren Codes meint. Deine kommen vor denen der Erweiterung.',
    written: (count, shown) =>
      count === 0 ? 'Du hast keine eigenen.' : one(count, 'Du hast 1 eigenes.', `Du hast ${shown} eigene.`),
    show: 'Close-Packs schreiben, öffnen oder speichern',
    chosen: 'Produkte, die du für Endpunkte gewählt hast',
    forget: (endpoint) => `Das Produkt bei ${endpoint} wieder selbst erkennen`,
  },

  toolbarButton: {
    title: 'Schaltfläche in der Symbolleiste',
    count: 'Die abnormalen Disconnects des Tabs darauf zählen',
    text: 'Abnormal ist, was der Filter mit is:abnormal findet: weder von der Seite gewollt noch nach seinem Code in Ordnung.',
  },

  sites: {
    title: 'Ausgeschaltete Websites',
    text: 'Von diesen Websites wird nichts aufgezeichnet, auch nichts von Frames in ihren Seiten. Was das Log schon von ihnen enthält, bleibt, bis du es leerst.',
    label: 'Website',
    placeholder: 'app.example.com, *.example.com, localhost:3000',
    add: 'Ausschalten',
    addThis: (site) => `${site} ausschalten`,
    remove: (site) => `${site} wieder aufzeichnen`,
    none: 'Jede Website wird aufgezeichnet.',
    noPattern: (typed) =>
      `„${typed}“ ist kein Host. Gib einen ein wie app.example.com, *.example.com samt Subdomains oder localhost:3000.`,
  },

  restore: {
    button: 'Standardwerte wiederherstellen',
    ask: 'Alle Einstellungen werden auf ihre Standardwerte zurückgesetzt. Deine Close-Packs bleiben.',
    yes: 'Wiederherstellen',
    no: 'Einstellungen behalten',
    done: 'Alle Einstellungen haben ihre Standardwerte.',
  },

  notice: {
    label: 'Einstellungen',
    unreadable: (names) =>
      `Diese Einstellungen ließen sich nicht lesen, darum gelten ihre Standardwerte: ${list(names)}. Alle anderen sind so, wie du sie gesetzt hast.`,
    storeDefaults: 'Standardwerte speichern',
    forgotten: (names) =>
      `In einem privaten Fenster gesetzt: ${list(names)}. Das gilt nur in privaten Fenstern, bis das letzte geschlossen wird; auf die Festplatte kommt davon nichts.`,
    newer:
      'Die Einstellungen hat eine neuere Version der Erweiterung gespeichert. Was diese Version davon versteht, gilt.',
    fault: {
      'not-read': 'Der Browser konnte die Einstellungen nicht lesen: Überall gelten die Standardwerte.',
      'not-saved':
        'Der Browser konnte deine letzte Änderung nicht speichern. Sie gilt, bis die DevTools geschlossen werden.',
      full: 'Der Browser hat keinen Platz mehr, um deine letzte Änderung zu speichern. Sie gilt, bis die DevTools geschlossen werden.',
    },
    dismiss: 'Ausblenden',
  },
};

function list(items: readonly string[]): string {
  return new Intl.ListFormat('de', { type: 'conjunction' }).format(items);
}
