/** Sitzungsdateien: eine schreiben, eine lesen, und was an einer nicht stimmt. */
import type { Browser } from '../../record/ending.ts';
import type { SessionProblem } from '../../record/read-session-file.ts';
import type * as english from '../en/session.ts';
import { describeShapeProblem } from './shape-problem.ts';
import { one } from './plural.ts';

const BROWSERS: Readonly<Record<Browser, string>> = { chrome: 'Chrome', firefox: 'Firefox' };

export const session: typeof english.session = {
  export: {
    name: 'Sitzung exportieren',
    title: 'Exportieren',
    writes: (disconnects, live, documents) => [disconnects, live, documents].filter((part) => part !== null).join(', '),
    disconnects: (count, shown) => `${shown} ${one(count, 'Disconnect', 'Disconnects')}`,
    live: (count, shown) => `${shown} ${one(count, 'offener Socket', 'offene Sockets')}`,
    documents: (count, shown) => `${shown} ${one(count, 'Dokument', 'Dokumente')}`,
    holds: 'URLs, Codes, Begründungen, Zeiten, Größen, Stacks; keine Inhalte von Nachrichten.',
    mask: 'Query-Werte, Zugangsdaten und Tokens maskieren',
    example: 'So wird eine Adresse geschrieben',
    save: 'Datei speichern',
  },

  import: {
    name: 'Sitzung importieren',
    drop: 'Sitzungsdatei hier ablegen, um sie zu öffnen',
    reading: 'Die Sitzungsdatei wird gelesen…',
  },

  banner: {
    label: 'Importierte Sitzung',
    recorded: (browser, version, date) => `aufgezeichnet mit ${BROWSERS[browser]} ${version}, gespeichert ${date}`,
    masked: 'maskiert',
    back: 'Zurück zum laufenden Log',
  },

  failure: {
    title: (file) => `${file} wurde nicht geöffnet`,
    untouched: 'Das Log ist, wie es war.',
    dismiss: 'Ausblenden',
    problem: describeProblem,
    inLine: (line, column) => `Zeile ${line}, Spalte ${column}`,
  },

  empty: {
    title: 'Die Sitzung ist leer',
    text: 'Beim Export war noch nichts aufgezeichnet.',
  },
};

function describeProblem(problem: SessionProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return 'Der Browser konnte die Datei nicht lesen.';
    case 'not-json':
      return 'Die Datei ist kein gültiges JSON: Hier beginnt der Fehler.';
    case 'not-a-session':
      return 'Die Datei ist JSON, aber keine Sitzung von WebSocket Disconnects.';
    case 'newer-version':
      return `Die Datei hat Version ${problem.version} des Formats, diese Erweiterung kennt es bis Version ${problem.known}. Zum Öffnen die Erweiterung aktualisieren.`;
    case 'unknown-document':
      return `Kein Dokument hat die id ${problem.found}.`;
    case 'id-twice':
      return `Die id ${problem.found} kommt zweimal vor.`;
    default:
      return describeShapeProblem(problem);
  }
}
