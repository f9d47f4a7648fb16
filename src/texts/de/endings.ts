/** Was geschah, in einfachen Worten, für jede Art von Ende. */
import type { EndedBy } from '../../record/ending.ts';
import type { EndingFacts, EndingText, EndingTextKey } from '../en/endings.ts';

export const endings: Readonly<Record<EndingTextKey, EndingText>> = {
  'constructor-threw': {
    headline: 'Der Konstruktor warf eine Ausnahme; es entstand kein Socket',
    sentence: (f) => `Der Browser hat in ${f.construct} eine Ausnahme geworfen. Es gab keinen Verbindungsversuch.`,
  },
  'born-closed': {
    headline: 'Der Browser hat die Verbindung von vornherein verweigert',
    sentence: () =>
      'Der Socket war schon geschlossen, als new WebSocket(…) zurückkam. Danach folgt ein error-Event, aber kein close-Event.',
  },
  'closed-while-connecting': {
    headline: 'Eigener Code hat den Socket geschlossen, bevor er offen war',
    sentence: (f) =>
      `Die Seite hat ${f.closeCall ?? 'close()'} aufgerufen, bevor die Verbindung offen war; ${f.triedFor} nach ${f.construct} war es vorbei. ` +
      'Code und Begründung eines solchen Aufrufs erreichen den Server nie.',
  },
  'left-while-connecting': {
    headline: 'Die Seite wurde verlassen, bevor die Verbindung offen war',
    sentence: (f) => `${documentOf(f)} verschwand ${f.triedFor} nach ${f.construct}, bevor die Verbindung offen war.`,
  },
  'from-panel': {
    headline: 'Aus dem Panel simuliert',
    sentence: () =>
      'Sie wurde in der Live-Ansicht dieses Panels beendet; Server und Netzwerk hatten keinen Anteil daran.',
  },
  'never-opened': {
    headline: 'Keine Verbindung zustande gekommen; der Browser verbirgt, warum',
    sentence: (f) =>
      `Der Browser hat es ${f.triedFor} lang versucht, die Verbindung kam nicht zustande. Den Grund erfährt eine Seite nie: ` +
      'Eine falsche Adresse, ein geschlossener Port, ein ungültiges Zertifikat und ein abgelehnter Handshake sehen alle so aus.',
  },
  'tls-failed': {
    headline: 'Die TLS-Verbindung kam nicht zustande',
    sentence: (f) =>
      `Der Browser hat es ${f.triedFor} lang versucht, konnte TLS aber nicht aufbauen; die Verbindung war nie offen. Beim Server kam keine WebSocket-Anfrage an.`,
  },
  'server-closed-before-open': {
    headline: 'Der Server hat geschlossen, bevor die Seite die Verbindung offen sah',
    sentence: (f) =>
      `Der Server hat ${closeFrame(f)} so früh gesendet, dass die Seite kein open-Event bekam: ${f.triedFor} nach ${f.construct}.`,
  },
  left: {
    headline: 'Die Seite wurde bei offener Verbindung verlassen (oder neu geladen)',
    sentence: (f) =>
      `${wasOpen(f)} Dann verschwand ${documentInside(f)}. ` +
      (f.code === null
        ? 'Die Seite bekam kein close-Event; dem Server meldet der Browser 1001.'
        : `Der Browser hat die Verbindung mit ${f.code} geschlossen.`),
  },
  'left-to-cache': {
    headline: 'Die Seite kam in den Back/Forward-Cache; ihre Verbindung wird getrennt',
    sentence: (f) =>
      `${wasOpen(f)} Dann kam die Seite in den Back/Forward-Cache. Der Browser trennt die Verbindung; die Seite erfährt es erst bei der Rückkehr.`,
  },
  'cut-in-cache': {
    headline: 'Die Verbindung wurde getrennt, während die Seite im Back/Forward-Cache lag',
    sentence: () =>
      'Die Seite kam mit offener Verbindung in den Back/Forward-Cache. Bei der Rückkehr war die Verbindung weg.',
  },
  'page-closed': {
    headline: 'Die eigene Seite hat diese Verbindung geschlossen',
    sentence: (f) =>
      `${wasOpen(f)} Dann hat die Seite ${f.closeCall ?? 'close()'} aufgerufen, und der Server hat ${
        f.code !== null && f.calledCode !== null && f.code !== f.calledCode
          ? `mit einem eigenen Close-Frame geantwortet: ${f.code}.`
          : 'mit einem Close-Frame bestätigt.'
      }`,
  },
  'page-closed-unconfirmed': {
    headline: 'Die Seite hat geschlossen, der Server hat es nie bestätigt',
    sentence: (f) =>
      `${wasOpen(f)} Dann hat die Seite ${f.closeCall ?? 'close()'} aufgerufen. Es kam kein Close-Frame zurück` +
      (f.closeTook ? `; ${f.closeTook} nach dem Aufruf hat der Browser die Verbindung aufgegeben.` : '.'),
  },
  'server-closed': {
    headline: 'Der Server hat diese Verbindung geschlossen',
    sentence: (f) =>
      `${wasOpen(f)} Dann hat der Server ${closeFrame(f)} gesendet.` +
      (f.wasClean === false ? ' Die Leitung brach ab, bevor der Abschluss-Handshake vollständig war.' : ''),
  },
  'browser-failed': {
    headline: 'Der Browser hat die Verbindung wegen empfangener Daten beendet',
    sentence: (f) =>
      `${wasOpen(f)} Dann hat der Browser sie von sich aus beendet: Vor dem close-Event kam ein error-Event, das eine abgerissene Leitung nicht auslöst. Was nicht stimmte, erfährt die Seite nicht.`,
  },
  'failed-or-reset': {
    headline: 'Leitung zurückgesetzt oder Verbindung vom Browser abgebrochen',
    sentence: (f) =>
      `${wasOpen(f)} ${quiet(f, 'endete sie')} mit einem error-Event und ohne Close-Frame. Ein TCP-Reset und kaputte Bytes sehen in Firefox gleich aus.`,
  },
  dropped: {
    headline: 'Ohne Close-Frame abgerissen',
    sentence: (f) => `${wasOpen(f)} ${quiet(f, 'riss sie')} ohne Close-Frame ab.`,
  },
  'error-only': {
    headline: 'Ein error-Event und danach nichts',
    sentence: (f) =>
      `${f.triedFor} nach ${f.construct} kam ein error-Event und danach kein close-Event. Ein error-Event enthält keine Angaben.`,
    settle: 'In der Konsole kann eine Meldung des Browsers zu dieser Adresse stehen.',
  },
  'stream-refused': {
    headline: 'Der Browser hat die Verbindung abgelehnt, bevor sie begann',
    sentence: (f) =>
      `Der Browser hat opened und closed des Streams ${f.triedFor} nach ${f.construct} mit einem Fehler ohne Close-Code abgelehnt: Es gab keinen Verbindungsversuch.`,
  },
  'stream-aborted': {
    headline: 'Der eigene Code hat den Versuch über sein AbortSignal abgebrochen',
    sentence: (f) =>
      `Das Signal, das die Seite an ${f.construct} übergab, wurde ${f.triedFor} später ausgelöst, bevor die Verbindung offen war.`,
  },
  'stream-closed': {
    headline: 'Ohne Code geschlossen, vom Server oder über den Stream selbst',
    sentence: (f) =>
      `${wasOpen(f)} Dann wurde sie sauber mit einem leeren Close-Frame geschlossen. Den kann der Server gesendet haben; der Browser sendet ihn auch, wenn die Seite den Writer des Streams schließt oder seinen Reader abbricht, und nichts unterscheidet beides.`,
  },
  'stream-failed': {
    headline: 'Ohne Close-Frame abgerissen oder vom Browser abgebrochen',
    sentence: (f) =>
      `${wasOpen(f)} Dann wurde closed mit 1006 abgelehnt. Bei einem Stream sehen eine abgerissene Leitung und Bytes, die der Browser ablehnt, gleich aus.`,
  },
  'seen-from-outside': {
    headline: 'Verbunden, wo die Erweiterung nicht hinsieht; das Ende ist nicht bekannt',
    sentence: () => 'Der Handshake gelang. Was danach kam, ist nicht bekannt, auch nicht, ob der Socket geendet hat.',
    settle:
      'Im Worker close- und error-Listener an den Socket hängen und protokollieren, was sie bekommen, oder eine Seite neu laden, die vor der Erweiterung offen war.',
  },
  'failed-outside': {
    headline: 'Keine Verbindung zustande gekommen, wo die Erweiterung nicht hinsieht',
    sentence: () => 'Der Handshake scheiterte, und der Browser sagte nicht, warum.',
    settle: 'Denselben Zeitpunkt im Netzwerk-Panel und im Log des Servers ansehen.',
  },
};

export const endedBy: Readonly<Record<EndedBy, string>> = {
  page: 'Seite',
  server: 'Server',
  browser: 'Browser',
  network: 'Netzwerk',
  navigation: 'Navigation',
  panel: 'du, aus dem Panel',
  unknown: 'nicht bekannt',
};

function wasOpen({ openFor }: EndingFacts): string {
  return openFor === null ? 'Die Verbindung war offen.' : `Die Verbindung war ${openFor} lang offen.`;
}

function quiet({ neverSpoke, silence, wasSilent }: EndingFacts, ended: string): string {
  if (neverSpoke) return `Es ging nie eine Nachricht hin oder her, dann ${ended}`;
  if (silence === null) return `Dann ${ended}`;
  return wasSilent
    ? `In den letzten ${silence} ging keine Nachricht mehr hin oder her, dann ${ended}`
    : `${silence} nach der letzten Nachricht ${ended}`;
}

function closeFrame({ code }: EndingFacts): string {
  return code === null || code === 1005 ? 'einen Close-Frame ohne Code' : `einen Close-Frame mit Code ${code}`;
}

function documentOf({ inSubFrame }: EndingFacts): string {
  return inSubFrame ? 'Der Frame oder sein Dokument' : 'Die Seite';
}

function documentInside({ inSubFrame }: EndingFacts): string {
  return inSubFrame ? 'der Frame oder sein Dokument' : 'die Seite';
}
