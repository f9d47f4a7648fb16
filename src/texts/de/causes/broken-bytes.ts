import type { CauseTextsLike } from '../../en/causes/cause-text.ts';
import type { brokenBytes as english } from '../../en/causes/broken-bytes.ts';

export const brokenBytes: CauseTextsLike<typeof english> = {
  'server-sent-bad-frame': {
    headline: 'Der Server (oder ein Proxy) hat einen kaputten Frame gesendet',
    advice: [
      'Prüfen, ob sich zwei WebSocket-Server den Port teilen: Dann schreibt jeder in die Verbindungen des anderen.',
      'Prüfen, ob nach dem Upgrade noch HTTP in die Verbindung geschrieben wird, etwa eine Fehlerseite oder eine zweite Antwort.',
      'Baut der Server seine Frames von Hand, stattdessen eine WebSocket-Bibliothek verwenden.',
      'Ohne den Proxy verbinden: Geht es dann, macht der Proxy die Frames kaputt.',
    ],
    settle: 'Bei offenen DevTools nennt Chrome den Fehler: dort nachstellen.',
    notes: {
      httpText:
        'HTTP-Text anstelle eines Frames sieht genauso aus: Sein erster Buchstabe, „H“, setzt gerade das Bit für Kompression.',
      beforeOpen: 'Es kam gleich hinter der Antwort auf den Handshake, sodass Firefox gar nicht erst geöffnet hat.',
      orReset: 'Setzt die Gegenseite die Verbindung zurück (Reset), sieht das von hier genauso aus.',
    },
  },
  'compression-broken': {
    headline: 'Komprimierte Nachrichten ließen sich nicht lesen',
    advice: [
      'Zur Probe die Kompression am Server abschalten (`perMessageDeflate: false` in ws).',
      'Hilft das, nach einem Proxy suchen, der `Sec-WebSocket-Extensions` verändert, und die WebSocket-Bibliothek des Servers aktualisieren.',
    ],
    notes: {
      agreed: 'Kompression war vereinbart, aber was kam, ließ sich nicht entpacken.',
      notAgreed: 'Der Server komprimiert, obwohl das nicht vereinbart war, oder es kam gar kein Frame.',
    },
  },
  'server-sent-bad-text': {
    headline: 'Der Server hat Text gesendet, der kein UTF-8 ist',
    advice: [
      'Binäre Daten in binären Frames senden.',
      'Text nicht mitten in einem Zeichen auf Frames oder Puffer aufteilen; ihn als UTF-8 kodieren, ganz gleich, wie der Server selbst kodiert.',
    ],
  },
  'browser-failed-unknown': {
    headline: 'Der Browser hat die Verbindung wegen des Empfangenen beendet',
    advice: ({ at }, f) => [
      'Die DevTools öffnen und es nachstellen: Chrome nennt den Fehler dann in der Konsole.',
      at === ''
        ? 'Im Log des Servers nach dem Code 1002 suchen.'
        : `Im Log des Servers um ${f.time(Number(at))} nach dem Code 1002 suchen.`,
    ],
    settle:
      'Die Worte des Browsers unterscheiden einen kaputten Frame von kaputter Kompression und von Text, der kein UTF-8 ist.',
    notes: {
      noWords:
        'Chrome sagt den Grund nur bei offenen DevTools, und nur ohne eine andere Erweiterung, die Anfragen beobachtet.',
    },
  },
};
