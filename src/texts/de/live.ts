import type { live as english } from '../en/live.ts';
import { one } from './plural.ts';

export const live: typeof english = {
  label: 'Offene Sockets',
  columns: {
    endpoint: 'Endpunkt',
    state: 'Zustand',
    age: 'Alter',
    received: 'Empfangen',
    sent: 'Gesendet',
    buffered: 'Gepuffert',
    actions: 'Aktionen',
  },
  states: ['verbindet', 'offen', 'schließt', 'geschlossen'],
  id: (number) => `Socket ${number} seines Dokuments`,
  messages: (count, shown) => `${shown} ${one(count, 'Nachricht', 'Nachrichten')}`,
  silentFor: (duration) => `still seit ${duration}`,
  notCounted: 'nicht gezählt',
  notCountedTip:
    'Die Nachrichten eines WebSocketStream laufen durch Streams der Seite, die sich nicht unbemerkt zählen lassen.',
  limit: (left, seconds, product) => `Noch ${left} bis zum Standardlimit von ${product}: ${seconds} ohne Nachricht`,
  lifetimeLimit: (left, seconds, product) =>
    `Noch ${left} bis zum Standardlimit von ${product}: ${seconds} Lebensdauer`,
  maybe: (product) => `zum Beispiel ${product}`,
  suspicion: {
    badge: 'Halb offen?',
    headline: {
      slept: (ago) => `Offen, aber still, seit der Rechner vor ${ago} aufgewacht ist`,
      online: (ago) => `Offen, aber still, seit das Netz vor ${ago} zurückkam`,
      connectionChanged: (ago) => `Offen, aber still, seit das Netz vor ${ago} gewechselt hat`,
    },
    sign: {
      stuck: 'Was seither gesendet wurde, liegt noch im Puffer.',
      unanswered: 'Was seither gesendet wurde, blieb ohne Antwort.',
      silent: 'Vorher kamen viel häufiger Nachrichten.',
    },
    advice:
      'Eine Testnachricht senden; bleibt die Antwort aus, schließen und neu verbinden. Ein Heartbeat mit Frist findet solche Sockets.',
  },
  close: 'Schließen…',
  simulate: 'Simulieren…',
  refuse: 'Nächste abweisen…',
  onlySockets: 'Mit einem WebSocketStream nicht möglich: Er endet durch Promises, die sich nicht simulieren lassen.',
  pending: (shown, count) =>
    one(
      count,
      'Der nächste Versuch an diesem Endpunkt wird abgewiesen:',
      `Die nächsten ${shown} Versuche an diesem Endpunkt werden abgewiesen:`,
    ),
  cancel: 'Abbrechen',
  workers:
    'Sockets in Workern stehen hier nicht: Keine Erweiterung kann in einen Worker sehen, ihre Nachrichten lassen sich also nicht zählen und sie selbst von hier nicht schließen.',
  empty: {
    title: 'Kein Socket ist offen',
    text: 'Sockets erscheinen hier, sobald die Seite einen öffnet.',
    file: {
      title: 'Eine gespeicherte Sitzung hat keine offenen Sockets',
      text: 'Zurück zum laufenden Log, um sie zu sehen und zu steuern.',
    },
  },
  dialog: {
    title: {
      close: 'Diesen Socket schließen',
      disconnect: 'Eine Trennung simulieren',
      refuse: 'Die nächsten Versuche abweisen',
    },
    explanation: {
      close: 'Der Browser schließt den Socket, als hätte die Seite close() mit diesen Argumenten aufgerufen.',
      disconnect:
        'Der Socket wird wirklich geschlossen, ohne Code, und sobald der Server das bestätigt hat, sieht die Seite dieses Ende statt des echten. Seine Events sind nicht isTrusted; eine Seite kann das erkennen.',
      refuse:
        'Jeder Versuch an diesem Endpunkt wird sofort geschlossen: Die Seite sieht ein error- und ein close-Event mit 1006. Das gilt, bis das Dokument verschwindet.',
    },
    connecting: 'Er ist noch nicht offen; die Seite kann nur ein error- und ein close-Event mit 1006 sehen.',
    code: 'Close-Code',
    reason: 'Begründung',
    bytes: (used, most) => `${used} von ${most} Byte`,
    error: 'Vorher kommt ein error-Event',
    errorTip: 'Wie wenn der Browser die Verbindung selbst abbricht oder, in Firefox, die Leitung zurückgesetzt wird.',
    attempts: 'Versuche',
    invalid: {
      close: 'close() nimmt 1000 und 3000 bis 4999.',
      disconnect: 'Ein Code von 1000 bis 4999.',
      refuse: '1 bis 1000 Versuche.',
    },
    tooLong: 'Die Begründung ist zu lang für einen Close-Frame.',
    noReason: 'Ein Ende mit diesem Code hat keine Begründung.',
    do: { close: 'Socket schließen', disconnect: 'Simulieren', refuse: 'Abweisen' },
    dismiss: 'Abbrechen',
  },
};
