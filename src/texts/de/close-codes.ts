import type * as english from '../en/close-codes.ts';

const MUST_NOT_BE_SENT = 'Der Server hat einen Code gesendet, der nicht gesendet werden darf';

export const closeCodes: typeof english.closeCodes = {
  UNUSED: {
    name: 'Nicht verwendet',
    meaning:
      'Close-Codes beginnen bei 1000. Ein Server, der eine kleinere Zahl sendet, oft einen HTTP-Status wie 403, ist fehlerhaft; Browser reichen sie trotzdem durch.',
    advice: 'Den Server korrigieren: Für eigene Codes ist 4000–4999 da. Neu verbinden führt zum selben Fehler.',
    fromServer: MUST_NOT_BE_SENT,
  },
  NORMAL_CLOSURE: {
    name: 'Normaler Abschluss',
    meaning:
      'Client oder Server hat die Verbindung mit Absicht beendet, weil alles erledigt war. Für sich genommen kein Fehler.',
    advice:
      'Neu verbinden ist nicht nötig. Kam das Ende zu früh: die Begründung lesen, dann nach einem Leerlauflimit oder einem beendeten Handler auf dem Server suchen.',
    fromServer: 'Der Server hat die Verbindung normal beendet',
  },
  GOING_AWAY: {
    name: 'Geht weg',
    meaning:
      'Der Absender verabschiedet sich: Die Webseite wird geschlossen oder verlassen, oder der Server fährt herunter. Manche Server beenden so auch untätige Sockets.',
    advice:
      'Kam der Code vom Server: nach zufälliger Wartezeit neu verbinden, denn es trifft alle Clients zugleich. Kam er von der Webseite: nichts zu tun.',
    fromServer: 'Der Server verabschiedet sich',
  },
  PROTOCOL_ERROR: {
    name: 'Protokollfehler',
    meaning:
      'Der Absender hat Bytes empfangen, die kein gültiger WebSocket-Verkehr sind, etwa einen unbekannten Opcode oder einen falsch maskierten Frame.',
    advice:
      'Verdächtig sind ein Proxy, der den Verkehr verändert, uneinheitliche Kompression oder eine fehlerhafte Bibliothek. Ein neuer Versuch allein hilft selten.',
    fromServer: 'Der Server hat einen Protokollfehler gemeldet',
  },
  UNSUPPORTED_DATA: {
    name: 'Nicht unterstützte Daten',
    meaning:
      'Der Absender hat eine Art von Nachricht erhalten, die er nicht annimmt, etwa Binärdaten, wo er Text erwartet.',
    advice: 'Senden, was der Server erwartet: JSON als String, nicht als Blob oder ArrayBuffer. Danach neu verbinden.',
    fromServer: 'Der Server nimmt diese Art von Nachricht nicht an',
  },
  RESERVED: {
    name: 'Reserviert',
    meaning: 'Vorgemerkt, bisher ohne Bedeutung. Ein Server, der diesen Code sendet, ist fehlerhaft.',
    advice:
      'Dem Betreiber des Servers melden. In alten Tabellen steht 1004 für zu große Nachrichten; dafür gibt es heute 1009.',
    fromServer: MUST_NOT_BE_SENT,
  },
  NO_STATUS_RECEIVED: {
    name: 'Kein Status empfangen',
    meaning:
      'Ein Close-Frame kam ohne Statuscode, deshalb trägt der Browser 1005 ein. Der Abschluss-Handshake selbst war vollständig.',
    advice:
      'Nach einem close() ohne Argumente suchen, zuerst in der Webseite, dann auf dem Server. Dort Code und Begründung angeben, damit sich Enden unterscheiden lassen.',
    fromServer: 'Der Server hat ohne Code geschlossen',
  },
  ABNORMAL_CLOSURE: {
    name: 'Abnormaler Abschluss',
    meaning:
      'Der Socket wurde nie geöffnet, oder seine Verbindung brach ohne Close-Frame ab. Der Browser trägt 1006 ein und verschweigt der Webseite die Ursache.',
    advice:
      'Nie geöffnet: URL, Zertifikat und HTTP-Status prüfen. War er offen: Leerlauflimits und Abstürze des Servers prüfen und mit Backoff neu verbinden.',
    fromServer: MUST_NOT_BE_SENT,
  },
  INVALID_FRAME_PAYLOAD_DATA: {
    name: 'Ungültige Frame-Nutzdaten',
    meaning:
      'Der Inhalt einer Nachricht passte nicht zu ihrem Typ: meist Text, der kein gültiges UTF-8 ist. Manche Dienste meinen damit fehlerhaftes JSON.',
    advice:
      'Vor dem nächsten Senden Kodierung oder Inhalt korrigieren; dieselben Bytes beenden auch die nächste Verbindung.',
    fromServer: 'Der Server konnte den Inhalt einer Nachricht nicht lesen',
  },
  POLICY_VIOLATION: {
    name: 'Verletzung der Richtlinien',
    meaning:
      'Der Absender lehnt nach einer eigenen Regel ab, etwa zu Anmeldung, Herkunft, Rate oder Kontingent. Der Sammelcode für Ablehnungen.',
    advice:
      'Die Begründung lesen, dann vor dem Neuverbinden das Token erneuern oder langsamer senden. Blindes Wiederholen kann zur Sperre führen.',
    fromServer: 'Von der Richtlinie des Servers abgelehnt',
  },
  MESSAGE_TOO_BIG: {
    name: 'Nachricht zu groß',
    meaning: 'Eine Nachricht war größer, als ihr Empfänger erlaubt.',
    advice:
      'Kleinere Nachrichten senden oder das Limit auf dem Server und jedem Proxy davor anheben. Bei Kompression zählt meist die entpackte Größe.',
    fromServer: 'Eine Nachricht war dem Server zu groß',
  },
  MANDATORY_EXTENSION: {
    name: 'Zwingende Erweiterung',
    meaning:
      'Ein Client hat aufgegeben, weil der Server eine Erweiterung nicht annahm, die der Client verlangt. Browser verlangen keine.',
    advice:
      'Kam der Code vom Server, den Server korrigieren: Nur Clients verwenden ihn. Sonst die Erweiterung auf dem Server einschalten oder im Client freistellen.',
    fromServer: 'Der Server hat einen Code gesendet, den nur Clients verwenden',
  },
  INTERNAL_ERROR: {
    name: 'Interner Fehler',
    meaning:
      'Der Absender ist auf einen unerwarteten Fehler gestoßen und hat aufgegeben. Manche Server senden den Code auch, wenn ihre Pings unbeantwortet bleiben.',
    advice:
      'Die Begründung und das Server-Log zu diesem Zeitpunkt lesen und die letzte Nachricht davor ansehen. Mit Backoff neu verbinden.',
    fromServer: 'Der Server hat einen internen Fehler gemeldet',
  },
  SERVICE_RESTART: {
    name: 'Dienstneustart',
    meaning: 'Der Dienst startet neu, etwa für ein Deployment, und erwartet seine Clients zurück.',
    advice:
      'Nach zufälliger Wartezeit neu verbinden, damit nicht alle Clients zugleich zurückkehren. Die Registrierung empfiehlt 5 bis 30 Sekunden.',
    fromServer: 'Der Server startet neu',
  },
  TRY_AGAIN_LATER: {
    name: 'Später nochmal versuchen',
    meaning:
      'Der Server kann diesen Client vorübergehend nicht bedienen. Meist ist er überlastet und baut Verbindungen ab.',
    advice:
      'Auf einen anderen Host ausweichen, falls es einen gibt. Sonst länger warten als nach einem Abriss und mit Backoff neu verbinden.',
    fromServer: 'Der Server bittet, es später nochmal zu versuchen',
  },
  BAD_GATEWAY: {
    name: 'Schlechtes Gateway',
    meaning:
      'Ein Gateway oder Proxy konnte mit der Antwort des Servers dahinter nichts anfangen, vergleichbar mit HTTP 502.',
    advice:
      'Prüfen, ob der Server hinter dem Proxy läuft und ob der Proxy seine Adresse kennt. Mit Backoff neu verbinden.',
    fromServer: 'Ein Gateway hat vom Server dahinter eine ungültige Antwort erhalten',
  },
  TLS_HANDSHAKE: {
    name: 'TLS-Handshake',
    meaning:
      'Es kam keine TLS-Verbindung zustande, oft weil das Zertifikat abgelehnt wurde. Firefox trägt 1015 ein; Chrome und Safari zeigen stattdessen 1006.',
    advice:
      'Die Adresse mit https:// in einem Tab öffnen, um den Fehler zu sehen; dann Zertifikat, Hostnamen oder Uhr korrigieren.',
    fromServer: MUST_NOT_BE_SENT,
  },
  PROTOCOL_RESERVED: {
    name: 'Für das Protokoll reserviert',
    meaning:
      'Für spätere Fassungen von WebSocket und veröffentlichte Erweiterungen. Bisher ist keine dieser Zahlen festgelegt; wer eine sendet, hat sie erfunden.',
    advice:
      'Herausfinden, welcher Server oder welche Bibliothek sie sendet, und dort eine Zahl aus 4000–4999 verwenden.',
    fromServer: 'Der Server hat einen Code gesendet, den niemand festgelegt hat',
  },
  UNAUTHORIZED: {
    name: 'Nicht autorisiert',
    meaning:
      'Zugangsdaten fehlen oder sind nicht mehr gültig, vergleichbar mit HTTP 401. Gibt eine Bibliothek 3000 eine andere Bedeutung, gilt diese.',
    advice: 'Zuerst frische Zugangsdaten besorgen, dann neu verbinden.',
    fromServer: 'Der Server verlangt gültige Zugangsdaten',
  },
  FORBIDDEN: {
    name: 'Verboten',
    meaning: 'Der Endpunkt weiß, wer anfragt, und erlaubt es nicht, vergleichbar mit HTTP 403.',
    advice: 'Rechte vergeben oder das Konto wechseln. Mit denselben Rechten wird der nächste Versuch wieder abgelehnt.',
    fromServer: 'Der Server hat den Zugriff verweigert',
  },
  TIMEOUT: {
    name: 'Zeitüberschreitung',
    meaning:
      'Etwas, das der Endpunkt erwartet hat, kam nicht rechtzeitig, vergleichbar mit HTTP 408. Gibt eine Bibliothek 3008 eine andere Bedeutung, gilt diese.',
    advice: 'Herausfinden, worauf der Endpunkt wartet, und es früher senden. Mit Backoff neu verbinden.',
    fromServer: 'Der Server hat eine Zeitüberschreitung gemeldet',
  },
  REGISTRABLE: {
    name: 'Registrierbar, nicht vergeben',
    meaning:
      'Bibliotheken und Frameworks können solche Zahlen bei der IANA registrieren; diese ist es nicht. Was sie bedeutet, bestimmt die Bibliothek.',
    advice:
      'In der Dokumentation der Server-Bibliothek nachschlagen. Solange die Bedeutung offen ist, nur mit Backoff neu verbinden.',
    fromServer: 'Der Server hat mit einem Code seiner Bibliothek geschlossen',
  },
  PRIVATE_USE: {
    name: 'Privater Gebrauch',
    meaning:
      'Die Anwendung bestimmt, was die Zahl bedeutet. Viele zählen 4000 zu einem HTTP-Status, sodass 4401 oft für „nicht autorisiert“ steht.',
    advice:
      'Die Begründung lesen und die Zahl im Quelltext des Servers oder in der Dokumentation des Produkts suchen. Solange die Bedeutung offen ist, nur mit Backoff neu verbinden.',
    fromServer: 'Der Server hat mit einem Code seiner Anwendung geschlossen',
  },
  OUT_OF_RANGE: {
    name: 'Außerhalb des Bereichs',
    meaning:
      'Close-Codes enden bei 4999. Ein Server, der eine größere Zahl sendet, ist fehlerhaft; Browser reichen sie trotzdem durch.',
    advice:
      'Herausfinden, welcher Server oder welche Bibliothek sie sendet, und dort eine Zahl aus 4000–4999 verwenden.',
    fromServer: MUST_NOT_BE_SENT,
  },
};

export const whoSends: typeof english.whoSends = {
  either: 'Client oder Server',
  server: 'Server',
  client: 'Client',
  'never-on-wire': 'niemand: vom Browser eingetragen',
  'server-bug': 'niemand: ein Server, der ihn sendet, ist fehlerhaft',
};
