/** Berichte zum Weitergeben: das Menü zum Kopieren, und was ein Bericht außer den Worten des Panels sagt. */
import type { Browser } from '../../record/ending.ts';
import type * as english from '../en/report.ts';

const BROWSERS: Readonly<Record<Browser, string>> = { chrome: 'Chrome', firefox: 'Firefox' };

export const report: typeof english.report = {
  copy: {
    name: 'Kopieren',
    title: 'Kopieren als',
    forms: { markdown: 'Markdown-Bericht', json: 'JSON', line: 'Eine Zeile' },
    hints: {
      markdown: 'für ein Issue: Ursachen, Fakten, Stacks',
      json: 'eine Sitzungsdatei mit diesem Socket allein',
      line: 'für einen Chat, ohne Links',
    },
    key: 'Strg+C oder ⌘C auf einer Zeile der Liste kopiert eine Zeile.',
  },

  detail: {
    edge: 'Größe der Details',
    edgeTip:
      'Ziehen oder eine Pfeiltaste ändert die Größe, Doppelklick oder Eingabetaste setzt sie zurück. F6 wechselt zwischen Liste und Details',
  },

  notice: {
    copied: (what) => `Kopiert: ${what}`,
    saved: (file) => `Gespeichert: ${file}`,
    notCopied: 'Der Browser hat das Kopieren nicht zugelassen. Markiere den Text und kopiere ihn selbst.',
    notLoaded: 'Die Erweiterung wurde aktualisiert oder entfernt. Schließe die DevTools und öffne sie wieder.',
  },

  table: { fact: 'Was', value: 'Wert', count: 'Anzahl', share: 'Anteil' },

  recordedBy: (browser, browserVersion, version) =>
    `Aufgezeichnet mit ${[BROWSERS[browser], browserVersion].filter(Boolean).join(' ')} von WebSocket Disconnects ${version}.`,
  masked: 'Query-Werte, Zugangsdaten und Tokens sind maskiert.',
  notMasked: 'Nichts ist maskiert.',

  summary: {
    heading: 'Zusammenfassung in Markdown',
    holds: 'Was wie oft geschah, und was vielen gemeinsam ist.',
    copy: 'Zusammenfassung kopieren',
    save: 'Zusammenfassung speichern',
    name: 'Zusammenfassung',
    title: (disconnects) => `WebSocket-Sitzung: ${disconnects}`,
    period: (from, to, lasted) => `Von ${from} bis ${to} (${lasted}).`,
    holdsAll: (disconnects, live, documents) =>
      `Sie enthält ${[disconnects, live, documents].filter((part) => part !== null).join(', ')}.`,
    findings: 'Was vielen gemeinsam ist',
    categories: 'Nach Kategorie',
    category: 'Kategorie',
    causes: 'Nach Ursache',
    cause: 'Ursache, in den Worten des letzten Falls',
    sure: 'Wie sicher',
    endpoints: 'Nach Endpunkt',
    endpoint: 'Endpunkt',
    mostFrequent: 'Häufigstes Ende',
    medianLife: 'Median der Dauer',
    examples: 'Der jeweils letzte Fall jeder Ursache',
    more: (count) => `${count} weitere`,
  },
};
