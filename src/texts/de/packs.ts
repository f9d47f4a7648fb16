/** Die Worte um Close-Packs; was ein Pack selbst sagt, steht in seiner Datei. */
import type { PackFault } from '../../own-packs/read-own-pack.ts';
import type { packs as english } from '../en/packs.ts';
import { describeShapeProblem } from './shape-problem.ts';
import { one } from './plural.ts';

export const packs: typeof english = {
  retry: {
    no: 'nicht neu verbinden',
    reconnect: 'nach einer kleinen zufälligen Pause neu verbinden',
    backoff: 'neu verbinden, mit einer Pause, die mit jedem Versuch wächst',
    resume: 'neu verbinden und die alte Sitzung fortsetzen',
    'after-fix': 'erst etwas ändern: ein Token, eine Nachricht, eine Einstellung',
  },

  why: {
    pinned: () => 'für diesen Endpunkt gewählt',
    host: () => 'Host',
    subprotocol: () => 'vereinbartes Subprotokoll',
    offered: () => 'angebotenes Subprotokoll',
    path: () => 'Adresse enthält',
    reason: () => 'Begründung',
    header: (name) => `Header ${name}`,
  },

  section: {
    whyLabel: 'erkannt an',
    retryLabel: 'danach',
    sourceLabel: 'Quelle',
    checked: (date) => `gelesen am ${date}`,
    confidence: {
      high: '',
      medium: 'Meist so: aus zweiter Hand oder von einer älteren Version bekannt.',
      low: 'Von Benutzern berichtet.',
    },
    unknownCode: (code) => `Sein Pack kennt ${code} nicht.`,
    range: (from, to) => `Das gilt für ${from}–${to} insgesamt.`,
    from: (product) => `Wie bei ${product}.`,
    byClient: 'In der Regel vergibt die Bibliothek des Clients diesen Code.',
    inMessages: 'Die Begründung kommt hier in einer Nachricht: im Netzwerk-Panel die letzte vor dem Ende lesen.',
    others: (count, shown) => one(count, '1 andere Lesart', `${shown} andere Lesarten`),
    choose: 'Produkt an diesem Endpunkt',
    automatic: 'erkennen',
    lookUp: (code) => `Alles, was über ${code} bekannt ist`,
    httpLike: 'Möglich:',
    httpLikeMeaning: (words) => `Viele Server bilden solche Codes aus einem HTTP-Status; das wäre „${words}“.`,
  },

  view: {
    standard: 'Der Standard',
    products: (count, shown) => one(count, '1 Produkt', `${shown} Produkte`),
    kinds: {
      service: 'Dienst',
      platform: 'Plattform',
      application: 'Anwendung',
      protocol: 'Protokoll',
      'server-library': 'Server-Bibliothek',
      'dev-tool': 'Entwicklungswerkzeug',
      own: 'eigenes',
    },
    code: 'Code',
    meaning: 'Bedeutung',
    next: 'Danach',
    illegal: 'Außerhalb des Bereichs der Close-Codes.',
    recognised: 'Woran es erkannt wird',
    recognisedByReason: 'Woran es erkannt wird: an einer Begründung; sonst von Hand gewählt',
    subprotocols: 'Subprotokoll',
    address: 'Adresse',
  },

  own: {
    title: 'Eigene Close-Packs',
    none: 'Was die eigene Anwendung mit ihren Codes meint: Sie gehen allen anderen vor und bleiben bei einem Update erhalten.',
    write: 'Close-Pack schreiben',
    open: 'Datei öffnen …',
    edit: 'Bearbeiten',
    editNamed: (name) => `${name} bearbeiten`,
    export: 'Als Datei speichern',
    exportNamed: (name) => `${name} als Datei speichern`,
    remove: 'Entfernen',
    removeNamed: (name) => `${name} entfernen`,
    unreadable: 'Ein Pack, das nicht lesbar ist',
    text: 'Das Close-Pack als JSON',
    save: 'Speichern',
    cancel: 'Abbrechen',
    explains: (count, all) =>
      all === 0
        ? 'Das Pack ist gültig. Das Log ist leer; es gibt also nichts, woran es sich erproben ließe.'
        : `Das Pack ist gültig. Es erklärt ${count} von ${all} Disconnects im Log.`,
    problem: describeProblem,
  },

  httpLike: {
    4400: 'fehlerhafte Anfrage',
    4401: 'nicht angemeldet',
    4403: 'verboten',
    4404: 'nicht gefunden',
    4408: 'Zeitüberschreitung',
    4409: 'Konflikt',
    4429: 'zu viele Anfragen',
    4500: 'Serverfehler',
    4503: 'nicht verfügbar',
  },
};

/** Was an einem Pack nicht stimmt; wo, steht davor. */
function describeProblem(problem: PackFault['problem']): string {
  switch (problem.kind) {
    case 'not-json':
      return 'Das ist kein gültiges JSON: Hier geht es schief.';
    case 'not-a-pack':
      return 'Das ist JSON, aber kein Close-Pack.';
    case 'too-long':
      return 'Das ist zu lang für ein Close-Pack: 100.000 Zeichen sind erlaubt.';
    case 'bad-pattern':
      return `${problem.found} ist kein regulärer Ausdruck: ${problem.words}`;
    case 'slow-pattern':
      return `${problem.found} könnte sehr lange dauern: Es wiederholt, was sich schon wiederholt.`;
    case 'reserved-code':
      return `${problem.found} ist reserviert: eine eigene Zahl von 4000 bis 4999 nehmen.`;
    case 'code-twice':
      return `${problem.found} steht zweimal da; eine Begründung kann die beiden unterscheiden.`;
    case 'range-backwards':
      return `Der Bereich endet mit ${problem.found}, bevor er beginnt.`;
    case 'no-sign':
      return 'Nichts sagt, woran die Anwendung erkannt wird: etwa „hosts“ ergänzen.';
    default:
      return describeShapeProblem(problem);
  }
}
