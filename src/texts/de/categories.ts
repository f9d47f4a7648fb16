import type * as english from '../en/categories.ts';

const NOT_ASSIGNED = 'Nicht vergeben';

export const categories: typeof english.categories = {
  normal: { chip: 'Normal', explanation: 'Mit Absicht und geordnet beendet; selten gibt es etwas zu beheben.' },
  'going-away': {
    chip: 'Geht weg',
    explanation:
      'Client oder Server hat sich verabschiedet, etwa beim Verlassen der Webseite oder beim Herunterfahren.',
  },
  retryable: {
    chip: 'Neu verbinden',
    explanation: 'Der Server ist vorübergehend nicht verfügbar; nach zufälliger Wartezeit neu verbinden.',
  },
  policy: {
    chip: 'Richtlinie',
    explanation:
      'Eine Regel der Gegenstelle stand dagegen; vor dem Neuverbinden Zugangsdaten, Rechte oder Rate ändern.',
  },
  'data-error': {
    chip: 'Daten',
    explanation: 'Eine Nachricht hatte den falschen Typ, Inhalt oder Umfang; ändern, was gesendet wird.',
  },
  'protocol-error': {
    chip: 'Protokoll',
    explanation: 'Die Regeln des WebSocket-Protokolls wurden verletzt; Bibliotheken und Proxys auf dem Weg prüfen.',
  },
  'server-error': {
    chip: 'Server',
    explanation: 'Auf dem Server ist ein Fehler aufgetreten; sein Log lesen und mit Backoff neu verbinden.',
  },
  network: {
    chip: 'Abgerissen',
    explanation: 'Es kam kein Close-Frame: Die Verbindung brach ab, oder der Socket wurde nie geöffnet.',
  },
  tls: { chip: 'TLS', explanation: 'Es kam keine TLS-Verbindung zustande; zuerst das Zertifikat prüfen.' },
  private: { chip: 'Privat', explanation: 'Die Anwendung bestimmt, was die Zahl bedeutet.' },
  registered: {
    chip: 'Registrierbar',
    explanation: 'Die Bibliothek, die die Zahl verwendet, bestimmt ihre Bedeutung.',
  },
  reserved: {
    chip: NOT_ASSIGNED,
    explanation: 'Die Zahl ist vorgemerkt und darf nicht gesendet werden; der Absender ist fehlerhaft.',
  },
  unassigned: {
    chip: NOT_ASSIGNED,
    explanation: 'Niemand hat der Zahl eine Bedeutung gegeben; der Absender ist fehlerhaft.',
  },
};
