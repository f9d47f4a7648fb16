import type { startFault as english } from '../en/start-fault.ts';

export const startFault: typeof english = {
  title: 'WebSocket Disconnects konnte hier nicht starten',
  text: 'Das ist ein Fehler der Erweiterung, nicht der Seite; was aufgezeichnet wurde, ist noch da. Bleibt er auch nach einem neuen Versuch, dies schließen und wieder öffnen, oder die Erweiterung in der Liste des Browsers aus- und wieder einschalten.',
  again: 'Noch einmal versuchen',
};
