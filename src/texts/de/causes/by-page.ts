import type { byPage as english } from '../../en/causes/by-page.ts';
import type { CauseTextsLike } from '../../en/causes/cause-text.ts';

export const byPage: CauseTextsLike<typeof english> = {
  'simulated-from-panel': {
    headline: ({ action, code }) =>
      ({
        close: 'Aus dem Panel geschlossen',
        refuse: 'Aus dem Panel abgewiesen',
      })[String(action)] ?? `Aus dem Panel simuliert: ${code || 'schließt noch'}`,
    advice: [
      'Beobachten, was die Seite jetzt tut: Verbindet sie sich neu, wie lange dauert es, gehen Nachrichten verloren?',
    ],
  },
  'page-closed': {
    headline: 'Die Seite hat diese Verbindung geschlossen',
    advice: [
      'War das nicht gewollt, unten den Stack von close() lesen. Übliche Stellen: Aufräumcode eines Effekts, eine Abmeldung, ein Schutz vor doppelten Sockets, eine Heartbeat-Bibliothek.',
    ],
    notes: {
      otherCode: ({ code }) =>
        `Der Server antwortete mit einem eigenen Close-Frame; das Event zeigt seinen Code, ${code}.`,
      unconfirmed: 'Der Server hat den Abschluss-Handshake nicht beantwortet, sondern die Leitung getrennt.',
      droppedAfter: 'Gleich nach dem Close-Frame brach die Leitung ab; das ändert nichts.',
      leaving: 'Sie tat das, während sie verlassen wurde: Wie der Abschluss-Handshake ausging, sieht niemand.',
    },
  },
  'client-heartbeat-timeout': {
    headline: 'Die Seite hat aufgegeben: Ihr Heartbeat blieb ohne Antwort',
    advice: [
      'Im Log des Servers nachsehen, ob der Heartbeat ankam und wann die Antwort hinausging.',
      'Dem Heartbeat mehr als eine Minute Zeit lassen, zumindest solange die Seite verborgen ist.',
      'Prüfen, ob ein Proxy dazwischen Nachrichten zurückhält.',
    ],
    settle:
      'Kommt es nur in verborgenen Tabs oder nach dem Ruhezustand vor, lag es am Timer der Seite und nicht am Server.',
    notes: {
      slept:
        'Der Rechner schlief, oder die Seite stand still: Der Timer lief ab, obwohl niemand eine Antwort schuldig blieb.',
      offline: 'Der Browser war gerade offline gegangen, die Antwort konnte also nicht kommen.',
      throttled:
        'In einem so lange verborgenen Tab lässt Chromium Timer nur einmal in der Minute laufen: Es kann ein Fehlalarm sein.',
      heard: 'Andere Nachrichten kamen bis kurz davor an: Der Heartbeat zählt nur seine eigenen Antworten.',
    },
  },
  'close-timeout': {
    headline: ({ waited }, f) =>
      `Die Seite hat geschlossen, der Server hat es in ${f.duration(Number(waited))} nicht bestätigt`,
    advice: [
      'Für die Seite harmlos: Sie war mit der Verbindung fertig.',
      'Den Server jeden Close-Frame mit einem eigenen beantworten und danach die TCP-Verbindung beenden lassen.',
      'Tut er das schon, war die Leitung bereits tot: prüfen, ob noch Nachrichten ankamen.',
    ],
  },
  'page-navigated': {
    headline: ({ where }) =>
      where === 'frame'
        ? 'Der Frame dieser Verbindung wurde verlassen, neu geladen oder entfernt'
        : 'Die Seite wurde bei offener Verbindung verlassen oder neu geladen',
    advice: [],
    notes: {
      wasClosing: 'Sie hatte schon close() aufgerufen und wartete auf die Antwort des Servers.',
    },
  },
  'page-reloaded': {
    headline: 'Die Seite wurde bei offener Verbindung neu geladen',
    advice: [],
  },
  'document-replaced': {
    headline: 'Der Browser hat die Verbindungen des Dokuments gestoppt (window.stop())',
    advice: ['Nach `window.stop()` suchen, und nach einem Klick auf „Stopp“, als die Seite schon geladen war.'],
    settle: 'Steht im Log des Servers, dass er 1001 empfangen und nicht gesendet hat, war es der Browser.',
  },
  'iframe-removed': {
    headline: 'Der Frame mit dieser Verbindung verschwand, die Seite blieb',
    advice: [
      'Die Verbindung in einem Dokument halten, das länger lebt: in der obersten Seite oder einem `SharedWorker`.',
    ],
    settle: 'Blieb die Seite um den Frame bestehen, wurde nur der Frame entfernt, neu geladen oder weitergeleitet.',
  },
  'bfcache-entered': {
    headline: 'Die Seite kam in den Back/Forward-Cache; ihre Verbindung wird getrennt',
    advice: [
      'Die Verbindung in `pagehide` schließen und in `pageshow` eine neue öffnen, wenn `event.persisted` true ist.',
    ],
  },
  'bfcache-restored': {
    headline: 'Getrennt, während die Seite im Back/Forward-Cache war',
    advice: [
      'In `pageshow` neu verbinden, wenn `event.persisted` true ist.',
      'In `pagehide` schließen, damit der Server es sofort erfährt.',
    ],
  },
  'send-buffer-full': {
    headline: ({ bytes }, f) => `Abgerissen, während ${f.bytes(Number(bytes))} aufs Senden warteten`,
    advice: [
      'Vor jedem `send()` auf `bufferedAmount` sehen und warten, solange es hoch ist.',
      'Weniger senden: kleinere, seltenere oder zusammengefasste Nachrichten.',
    ],
    settle: 'Scheitert es auch, wenn nur wenig wartet, liegt es nicht am Puffer.',
  },
};
